// The one thing to do next, from where the movement stands.
import { isStale, type PaneState, type TabId, type ToolId } from "./paneState";
import { rankingAge } from "./rankingAge";

/** Key of its words in `pane.next`; the tab where it is done; the command it runs at once, if it needs no answer from the user. */
export interface NextStep {
  readonly label: "fillLists" | "build" | "enter" | "check" | "fix" | "rank" | "nominate" | "decide" | "dossier" | "report" | "forms";
  readonly tab: TabId;
  readonly command: "buildMatrix" | "checkEntries" | "rank" | null;
  /** The tool that is opened there. */
  readonly tool?: ToolId;
}

const NOMINATE: NextStep = { label: "nominate", tab: "nomination", command: null };

/**
 * The next step; null when there is no movement yet or when all that was made follows the latest scores. Where Xét was made, it and its
 * papers come before the lists of a simple rule, which nobody then needs.
 */
export function nextStep(state: PaneState): NextStep | null {
  const overview = state.overview?.value;
  if (overview === undefined || overview.stage === "empty") return null;
  if (overview.stage === "setUp") {
    return overview.criteria === 0 || overview.participants === 0
      ? { label: "fillLists", tab: "setUp", command: null }
      : { label: "build", tab: "setUp", command: "buildMatrix" };
  }
  const { lists, decision, papers = [] } = overview;
  const areOld = (kind: (typeof papers)[number]["kind"]): boolean => papers.some((one) => one.kind === kind && one.isStale);
  const opened = (label: "decide" | "dossier" | "report" | "forms", tab: TabId): NextStep => ({ label, tab, command: null, tool: label });
  const isDecided = decision !== undefined;
  const isNothingMade = lists.length === 0 && !(isDecided && papers.some(({ kind }) => kind === "pack"));
  // Nothing of it can be changed any more; only what is not there yet may be made.
  if (overview.approval?.stage === "locked") {
    if (!isNothingMade || decision?.isStale === true) return null;
    return isDecided ? opened("dossier", "nomination") : NOMINATE;
  }
  if (overview.filled === 0) return { label: "enter", tab: "scoring", command: null };
  if (overview.errors > 0) {
    const areShown = state.findings !== null && !isStale(state.findings, state);
    return areShown ? { label: "fix", tab: "scoring", command: null } : { label: "check", tab: "scoring", command: "checkEntries" };
  }
  if (decision?.isStale === true) return opened("decide", "ranking");
  if (isDecided && (isNothingMade || areOld("pack"))) return opened("dossier", "nomination");
  if (isNothingMade || lists.some((list) => list.isStale)) {
    const isRanked = state.ranking !== null && rankingAge(state) === null;
    return isRanked ? NOMINATE : { label: "rank", tab: "ranking", command: "rank" };
  }
  if (areOld("report")) return opened("report", "nomination");
  return areOld("form") ? opened("forms", "ranking") : null;
}
