// Whether the ranking that is shown still holds, and how much has changed since.
import type { RankBasis, RankChange } from "../commands/answers";
import { rankChange } from "../commands/rankBasis";
import { isStale, type PaneState } from "./paneState";

/** What changed since the ranking; "unknown" where changes were heard and the workbook is not read anew yet. */
export type RankingAge = RankChange | "unknown";

/** Null while the ranking holds, or when there is none: an edit that was taken back and rows that were sorted leave it as it is. */
export function rankingAge(state: PaneState): RankingAge | null {
  const { ranking, overview } = state;
  if (ranking === null || !isStale(ranking, state)) return null;
  const now = overview?.value.basis;
  if (now === undefined || isStale(overview, state)) return "unknown";
  const change = changeOf(ranking.value.basis, now);
  return change.cells === 0 && !change.hasOther ? null : change;
}

const changes = new WeakMap<object, WeakMap<object, RankChange>>();

/** Screens ask again and again for the same two readings. */
function changeOf(before: RankBasis, now: RankBasis): RankChange {
  const known = changes.get(before) ?? new WeakMap<object, RankChange>();
  changes.set(before, known);
  const change = known.get(now) ?? rankChange(before, now);
  known.set(now, change);
  return change;
}
