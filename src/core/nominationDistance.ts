// How far everybody is from the list of a simple rule: chosen, at the line, or so many points from the minimum and from the last place.
import { clusterKey } from "./criteriaTree";
import { DIFFERENCE_DECIMALS, roundDecimal } from "./decimal";
import type { NominationRule, Participant } from "./movement";
import { nominate } from "./nomination";
import type { Standing } from "./ranking";

export type ListStand =
  | { readonly kind: "chosen" }
  /** Tied across the line: the Council decides. */
  | { readonly kind: "atLine" }
  /** Has hit a gate (điều kiện loại): points are not what lacks. */
  | { readonly kind: "gated" }
  | { readonly kind: "notRanked" }
  | {
      readonly kind: "out";
      /** Points, above 0, that lack to the minimum of the rule; null where that is reached, or there is none. */
      readonly toMinimum: number | null;
      /**
       * Points that lack to the last place of the list, or of the cluster, or to those who are tied there: with more he is in, being level
       * leaves it to the ladder. 0 = level, and behind by the ladder. null = places are left: the minimum is enough.
       */
      readonly toLastPlace: number | null;
      /** Those at the last place are tied and not proposed. */
      readonly isTiedLine: boolean;
    };

/** In the order of the participants; points are those that ranks compare. Gates as for `nominate`. */
export function standsInList(
  rule: NominationRule,
  participants: readonly Participant[],
  standings: readonly Standing[],
  gates: readonly (readonly string[])[] = [],
): ListStand[] {
  const { chosen, atLine } = nominate(rule, participants, standings, gates);
  const groupOf = (index: number): string => (rule.scope === "cluster" ? clusterKey(participants[index]!.cluster) : "");
  const lines = new Map<string, { places: number; value: number; isTied: boolean }>();
  const place = (index: number, isTied: boolean): void => {
    const line = lines.get(groupOf(index)) ?? { places: 0, value: Infinity, isTied };
    lines.set(groupOf(index), { places: line.places + 1, value: Math.min(line.value, standings[index]!.value!), isTied });
  };
  for (const index of chosen) place(index, false);
  for (const index of atLine) place(index, true);
  const [isChosen, isAtLine] = [new Set(chosen), new Set(atLine)];
  return participants.map((_, index): ListStand => {
    const { value } = standings[index]!;
    if (value === null) return { kind: "notRanked" };
    if ((gates[index]?.length ?? 0) > 0) return { kind: "gated" };
    if (isChosen.has(index)) return { kind: "chosen" };
    if (isAtLine.has(index)) return { kind: "atLine" };
    const line = lines.get(groupOf(index));
    const isFull = rule.top !== null && line !== undefined && line.places >= rule.top;
    const lack = (needed: number): number => roundDecimal(Math.max(0, needed - value), DIFFERENCE_DECIMALS);
    return {
      kind: "out",
      toMinimum: rule.minTotal === null || value >= rule.minTotal ? null : lack(rule.minTotal),
      toLastPlace: isFull ? lack(line.value) : null,
      isTiedLine: isFull && line.isTied,
    };
  });
}
