// Who is proposed under a simple rule: the first n, at least x points, in the whole list or in each cluster.
import type { NominationRule, Participant } from "./movement";
import { clustersOf, type Standing } from "./ranking";

export interface Nomination {
  /** Indices of participants, best first, cluster by cluster where the rule is per cluster. */
  readonly chosen: readonly number[];
  /** Equal at the line with fewer seats than people: none of them enters; the Council decides. */
  readonly atLine: readonly number[];
  /** Those who would stand among the chosen or at the line but for a gate that they hit (điều kiện loại), best first. */
  readonly gated: readonly GatedParticipant[];
}

export interface GatedParticipant {
  readonly index: number;
  /** Codes of the gates. */
  readonly codes: readonly string[];
}

/** Whether the rule can be applied: at least one bound; `top` a whole number from 1; `minTotal` a number. */
export function isUsableRule(rule: NominationRule): boolean {
  if (rule.top === null && rule.minTotal === null) return false;
  if (rule.top !== null && (!Number.isInteger(rule.top) || rule.top < 1)) return false;
  return rule.minTotal === null || Number.isFinite(rule.minTotal);
}

/**
 * Applies the rule. Seats are filled from the top while a whole group of equals fits; a group across the line is
 * never cut: it is answered as `atLine`. Those who are not ranked are never proposed. Those who hit a gate (`gates[i]`: its codes,
 * see `gatesHit`) take no seat. `minTotal` is compared with what ranks compare: the total, or its share where the movement ranks by it.
 */
export function nominate(
  rule: NominationRule,
  participants: readonly Participant[],
  standings: readonly Standing[],
  gates: readonly (readonly string[])[] = [],
): Nomination {
  const groups = rule.scope === "cluster" ? clustersOf({ participants }) : [participants.map((_, index) => index)];
  const chosen: number[] = [];
  const atLine: number[] = [];
  const gated: GatedParticipant[] = [];
  for (const members of groups) {
    const placeOf = (index: number): number | null => (rule.scope === "cluster" ? standings[index]!.clusterPlace : standings[index]!.place);
    const eligible = members
      .filter((index) => {
        const value = standings[index]!.value;
        return value !== null && (rule.minTotal === null || value >= rule.minTotal);
      })
      .sort((a, b) => placeOf(a)! - placeOf(b)! || standings[a]!.line - standings[b]!.line);
    const ranked = eligible.filter((index) => (gates[index]?.length ?? 0) === 0);
    const seats = rule.top ?? ranked.length;
    let last = -1;
    for (let from = 0; from < ranked.length && from < seats; ) {
      let to = from + 1;
      while (to < ranked.length && placeOf(ranked[to]!) === placeOf(ranked[from]!)) to++;
      (to <= seats ? chosen : atLine).push(...ranked.slice(from, to));
      last = placeOf(ranked[from]!)!;
      from = to;
    }
    const isFull = ranked.length >= seats && rule.top !== null;
    for (const index of eligible) {
      const codes = gates[index] ?? [];
      if (codes.length > 0 && (!isFull || placeOf(index)! <= last)) gated.push({ index, codes });
    }
  }
  return { chosen, atLine, gated };
}
