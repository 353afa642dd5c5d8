// The line at the top of the pane that tells of differences from what was built. Edited formulas are looked for once the first screen is idle.
import { useEffect, useRef, useState } from "react";
import { lazyCommand } from "../../../commands/lazyCommand";
import { StripLine } from "../../components/StripLine";
import { usePane } from "../../paneContext";
import { useShapeWords } from "./shapeWords";

const countEdited = lazyCommand("countEdited", () => import("../../../commands/editedFormulas").then((module) => module.countEdited));

/** @param count differences that the overview knows of */
export function ShapeLine({ count }: { readonly count: number }) {
  const words = useShapeWords();
  const all = count + useEdited();
  return all === 0 ? null : <StripLine tool="shape" count={all} words={words} />;
}

/** Blocks with edited formulas: counted when the pane opens, and again after each reading of the workbook as long as there are some, or Excel refused. */
function useEdited(): number {
  const { state, store } = usePane();
  const { overview, busy } = state;
  const [edited, setEdited] = useState<number | null>(null);
  const countedAt = useRef<unknown>(null);
  useEffect(() => {
    const { whenIdle } = store.machine;
    if (whenIdle === undefined || busy !== null || edited === 0 || countedAt.current === overview) return;
    let isShown = true;
    whenIdle(() => {
      if (!isShown || store.getState().busy !== null) return;
      countedAt.current = overview;
      void store.ask(countEdited).then((count) => {
        if (count !== null) setEdited(count);
      });
    });
    return () => {
      isShown = false;
    };
  }, [store, overview, busy, edited]);
  return edited ?? 0;
}
