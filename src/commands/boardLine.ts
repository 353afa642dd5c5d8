// How everybody stands by the rule of a simple list: what the board tells of those who have no place.
import type { NominationRule, RankBy } from "../core/movement";
import { isUsableRule } from "../core/nomination";
import { standsInList, type ListStand } from "../core/nominationDistance";
import { gatesHit } from "../core/points";
import type { MatrixState } from "./readMovement";

export interface BoardLine {
  /** Name of the list. */
  readonly list: string;
  /** What lacks is of this. */
  readonly rankBy: RankBy;
  /** By code of the participant. */
  readonly stands: ReadonlyMap<string, ListStand>;
}

/** null without a rule, or with one that cannot be applied. */
export function boardLine({ ranked, entries, standings }: MatrixState, rule: NominationRule | null): BoardLine | null {
  if (rule === null || !isUsableRule(rule)) return null;
  const stands = standsInList(rule, ranked.participants, standings, gatesHit(ranked, entries));
  return { list: rule.name, rankBy: ranked.rankBy, stands: new Map(ranked.participants.map(({ code }, i) => [code, stands[i]!])) };
}
