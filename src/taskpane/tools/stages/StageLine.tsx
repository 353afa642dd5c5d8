// The lines of the home that tell the stage, and how many changed entries lack a reason: in the log or not yet in it.
import { Button } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useEffect } from "react";
import type { Overview } from "../../../commands/answers";
import { isLogged } from "../../../core/stages/stage";
import { StripLine } from "../../components/StripLine";
import { usePane } from "../../paneContext";
import { useLookThrough } from "./useLookThrough";
import { useStageWords } from "./stageWords";

/** Milliseconds without a further change after which changes are counted anew. */
export const PAUSE_OF_TYPING = 3000;

export function StageLine({ stage, unreasoned }: NonNullable<Overview["approval"]>) {
  const { state, store, say } = usePane();
  const words = useStageWords();
  useLookThrough(stage);
  const { changes, busy, overview } = state;
  const isCounting = isLogged(stage);
  useEffect(() => {
    if (!isCounting || busy !== null) return;
    const timer = setTimeout(() => void store.refreshIfChanged(), PAUSE_OF_TYPING);
    return () => clearTimeout(timer);
  }, [store, isCounting, changes, busy]);
  const count = unreasoned + (overview?.value.unlogged ?? 0);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className="bv-homeStrip-findings"
        icon={<ClipboardTaskListLtr20Regular />}
        onClick={() => store.openTool("stages")}
      >
        {say(words.line, { stage: words.stage[stage] })}
      </Button>
      {count > 0 && <StripLine tool="stages" count={count} words={words.withoutReason} />}
    </>
  );
}
