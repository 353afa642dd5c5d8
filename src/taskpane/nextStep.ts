// The one thing to do next, from where the movement stands.
import { isStale, type PaneState, type TabId, type ToolId } from "./paneState";
import { rankingAge } from "./rankingAge";

/** Key of its words in `pane.next`; the tab where it is done; the command it runs at once, if it needs no answer from the user. */
export interface NextStep {
  readonly label: "fillLists" | "build" | "enter" | "check" | "fix" | "rank" | "nominate" | "decide";
  readonly tab: TabId;
  readonly command: "buildMatrix" | "checkEntries" | "rank" | null;
  /** The tool that is opened there. */
  readonly tool?: ToolId;
}

/** The next step; null when there is no movement yet or when the lists follow the latest scores. */
export function nextStep(state: PaneState): NextStep | null {
  const overview = state.overview?.value;
  if (overview === undefined || overview.stage === "empty") return null;
  if (overview.stage === "setUp") {
    return overview.criteria === 0 || overview.participants === 0
      ? { label: "fillLists", tab: "setUp", command: null }
      : { label: "build", tab: "setUp", command: "buildMatrix" };
  }
  // Nothing of it can be changed any more; only lists that are not there yet may be made.
  if (overview.approval?.stage === "locked")
    return overview.lists.length > 0 ? null : { label: "nominate", tab: "nomination", command: null };
  if (overview.filled === 0) return { label: "enter", tab: "scoring", command: null };
  if (overview.errors > 0) {
    const areShown = state.findings !== null && !isStale(state.findings, state);
    return areShown ? { label: "fix", tab: "scoring", command: null } : { label: "check", tab: "scoring", command: "checkEntries" };
  }
  const areListsFresh = overview.lists.length > 0 && overview.lists.every((list) => !list.isStale);
  if (areListsFresh) {
    return overview.decision?.isStale === true ? { label: "decide", tab: "ranking", command: null, tool: "decide" } : null;
  }
  const isRanked = state.ranking !== null && rankingAge(state) === null;
  return isRanked ? { label: "nominate", tab: "nomination", command: null } : { label: "rank", tab: "ranking", command: "rank" };
}
