// Who is proposed under a simple rule: the first n, at least x points, in the whole list or in each cluster.
import type { NominationRule, Participant } from "./movement";
import { clustersOf, type Standing } from "./ranking";

export interface Nomination {
  /** Indices of participants, best first, cluster by cluster where the rule is per cluster. */
  readonly chosen: readonly number[];
  /** Equal at the line with fewer seats than people: none of them enters; the Council decides. */
  readonly atLine: readonly number[];
}

/** Whether the rule can be applied: at least one bound; `top` a whole number from 1; `minTotal` a number. */
export function isUsableRule(rule: NominationRule): boolean {
  if (rule.top === null && rule.minTotal === null) return false;
  if (rule.top !== null && (!Number.isInteger(rule.top) || rule.top < 1)) return false;
  return rule.minTotal === null || Number.isFinite(rule.minTotal);
}

/**
 * Applies the rule. Seats are filled from the top while a whole group of equals fits; a group across the line is
 * never cut: it is answered as `atLine`. Those without a total are never proposed.
 */
export function nominate(rule: NominationRule, participants: readonly Participant[], standings: readonly Standing[]): Nomination {
  const groups = rule.scope === "cluster" ? clustersOf({ participants }) : [participants.map((_, index) => index)];
  const chosen: number[] = [];
  const atLine: number[] = [];
  for (const members of groups) {
    const placeOf = (index: number): number | null => (rule.scope === "cluster" ? standings[index]!.clusterPlace : standings[index]!.place);
    const ranked = members
      .filter((index) => {
        const total = standings[index]!.total;
        return total !== null && (rule.minTotal === null || total >= rule.minTotal);
      })
      .sort((a, b) => placeOf(a)! - placeOf(b)! || standings[a]!.line - standings[b]!.line);
    const seats = rule.top ?? ranked.length;
    for (let from = 0; from < ranked.length && from < seats; ) {
      let to = from + 1;
      while (to < ranked.length && placeOf(ranked[to]!) === placeOf(ranked[from]!)) to++;
      (to <= seats ? chosen : atLine).push(...ranked.slice(from, to));
      from = to;
    }
  }
  return { chosen, atLine };
}
