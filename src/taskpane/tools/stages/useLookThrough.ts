// When the pane opens, what was changed while nobody watched is put into the log: once for each movement, as soon as Excel answers.
import { useEffect, useRef } from "react";
import { recordAbsent } from "../../../commands/stages";
import { isLogged, type Stage } from "../../../core/stages/stage";
import { usePane } from "../../paneContext";
import type { PaneStore } from "../../paneStore";

/** Numbers of the movements that were looked through since the pane opened; what is changed later is seen by the pane, and the tool asks who and why. */
const lookedThrough = new WeakMap<PaneStore, Set<number>>();

/** Looks the movement through that the pane works on. Where Excel refuses it is asked again when the workbook has been read anew. */
export function useLookThrough(stage: Stage): void {
  const { state, store } = usePane();
  const { movement, overview, busy } = state;
  const triedAt = useRef<unknown>(null);
  useEffect(() => {
    const looked = lookedThrough.get(store) ?? new Set<number>();
    lookedThrough.set(store, looked);
    if (!isLogged(stage)) looked.add(movement);
    if (store.getState().busy !== null || looked.has(movement) || triedAt.current === overview) return;
    triedAt.current = overview;
    const look = async (): Promise<void> => {
      looked.add(movement);
      const answer = await store.use("stages", recordAbsent, undefined, look);
      // A refusal that will not pass is told once; what it concerns stays counted at the top.
      if (answer === null && store.getState().failure?.failure.isRetriable !== false) looked.delete(movement);
    };
    void look();
  }, [store, stage, movement, overview, busy]);
}
