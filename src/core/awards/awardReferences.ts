// Which awards a set names where, and in which order they can be decided: what an award needs comes before it.
import type { Condition } from "../conditions/condition";
import { codeKey } from "../criteriaTree";
import type { Award, AwardRuleSet } from "./awardRules";
import type { ParticipantType } from "../movement";

export interface AwardReference {
  readonly code: string;
  /** Who must hold it: somebody of the type of the award himself, or the people of a collective. */
  readonly of: "self" | "members";
  /** Past years count too, so that an award may name itself. */
  readonly isHistory: boolean;
}

/** The awards of this period that a condition asks for. An award that somebody ever had ("1 lần") is none of this period. */
export function awardReferences(condition: Condition): AwardReference[] {
  switch (condition.kind) {
    case "holds":
      return [{ code: condition.award, of: "self", isHistory: false }];
    case "consecutive":
      return [{ code: condition.award, of: "self", isHistory: true }];
    case "times":
      return condition.within === null ? [] : [{ code: condition.award, of: "self", isHistory: true }];
    case "memberShare":
    case "memberCount":
      return [{ code: condition.award, of: "members", isHistory: false }];
    case "any":
      return condition.of.flatMap((conditions) => conditions.flatMap(awardReferences));
    default:
      return [];
  }
}

/** Index of the award that is used under that code for that type; −1 = none. */
export function usedAward({ awards }: Pick<AwardRuleSet, "awards">, code: string, type: ParticipantType): number {
  const key = codeKey(code.trim());
  return awards.findIndex((award) => award.isUsed && award.type === type && codeKey(award.code.trim()) === key);
}

export interface AwardOrder {
  /** Indices of the used awards, each behind those that it needs. */
  readonly order: readonly number[];
  /** By award: codes (`codeKey`) whose proposals it cannot know, because they wait for it in turn or are not considered. */
  readonly undecided: readonly ReadonlySet<string>[];
  /** By award: limits whose base waits for the award itself; indices. */
  readonly circularLimits: readonly ReadonlySet<number>[];
  /** Awards that wait for each other, or one for itself. */
  readonly circular: readonly (readonly number[])[];
}

interface Need {
  /** −1: not considered. */
  readonly award: number;
  readonly code: string;
  readonly limit: number | null;
}

function needsOf(set: Pick<AwardRuleSet, "awards">, award: Award, index: number): Need[] {
  const byConditions = award.conditions
    .flatMap(({ condition }) => awardReferences(condition))
    .flatMap((reference): Need[] => {
      const found = usedAward(set, reference.code, reference.of === "self" ? award.type : "individual");
      return reference.isHistory && found === index ? [] : [{ award: found, code: reference.code, limit: null }];
    });
  const byLimits = award.limits.flatMap(({ base }, limit): Need[] =>
    base === "all" ? [] : [{ award: usedAward(set, base.award, award.type), code: base.award, limit }],
  );
  return [...byConditions, ...byLimits];
}

/** Orders the awards. What waits in a circle is decided by what else is known, and told. */
export function awardOrder(set: Pick<AwardRuleSet, "awards">): AwardOrder {
  const needs = set.awards.map((award, index) => (award.isUsed ? needsOf(set, award, index) : []));
  const reached = needs.map((_, index) => reachedFrom(needs, index));
  const isCircle = (from: number, to: number): boolean => to >= 0 && reached[from]!.has(to) && reached[to]!.has(from);
  const undecided = needs.map((own, index) => {
    const open = own.filter(({ award, limit }) => limit === null && (award < 0 || isCircle(index, award)));
    return new Set(open.map(({ code }) => codeKey(code.trim())));
  });
  const circularLimits = needs.map(
    (own, index) => new Set(own.flatMap(({ award, limit }) => (limit !== null && isCircle(index, award) ? [limit] : []))),
  );
  const order: number[] = [];
  const visit = (index: number): void => {
    if (order.includes(index)) return;
    for (const { award } of needs[index]!) if (award >= 0 && !isCircle(index, award)) visit(award);
    order.push(index);
  };
  const used = set.awards.flatMap(({ isUsed }, index) => (isUsed ? [index] : []));
  used.forEach(visit);
  const circular = used
    .filter((index) => reached[index]!.has(index))
    .map((index) => used.filter((other) => other === index || isCircle(index, other)))
    .filter((circle, position, all) => all.findIndex(([first]) => first === circle[0]) === position);
  return { order, undecided, circularLimits, circular };
}

/** Awards that it needs, directly or over others; itself only in a circle. */
function reachedFrom(needs: readonly (readonly Need[])[], from: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { award } of needs[next]!) {
      if (award < 0 || found.has(award)) continue;
      found.add(award);
      open.push(award);
    }
  }
  return found;
}
