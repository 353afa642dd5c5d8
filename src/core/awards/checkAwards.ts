// What is wrong in the limits of awards: rules D-02, D-04, D-05, D-12. Never stops the evaluation.
import { finding, type Finding, type Place } from "../finding";
import { classOfGroup, groupIn, groupKey, nameKey, type DecisionGroups } from "../decision/cells";
import type { DecisionRules } from "../decision/decisionRules";
import { isPercent, isSeatCount } from "../decision/seats";
import type { ParticipantType } from "../movement";
import { usedAward } from "./awardReferences";
import type { Award, AwardLimit, AwardRuleSet } from "./awardRules";
import type { AwardEvaluation } from "./evaluateAwards";

export interface AwardCheck {
  readonly set: Pick<AwardRuleSet, "awards">;
  readonly people: readonly { readonly type: ParticipantType; readonly groups: DecisionGroups }[];
  readonly classes: DecisionRules["classes"];
  readonly evaluation: Pick<AwardEvaluation, "seats" | "decisions">;
  /** Where the limits of an award stand. */
  readonly placeOf: (award: number) => Place;
}

/**
 * Findings on the limits of the awards that are considered, award by award. D-02: a number out of range, so the limit is not applied. D-04:
 * a share of an award that is not considered, so nobody finds a seat. D-05: a base of 0 that somebody was stopped by. D-12: a group
 * without a class, or a class without a percentage, so the limit does not hold there.
 */
export function checkAwards({ set, people, classes, evaluation, placeOf }: AwardCheck): Finding[] {
  return set.awards.flatMap((award, index): Finding[] => {
    if (!award.isUsed) return [];
    const place = placeOf(index);
    const own = people.filter(({ type }) => type === award.type);
    const told = award.limits.flatMap((limit): Finding[] => [
      ...numbersOf(limit, own.length, place),
      ...(limit.base === "all" || usedAward(set, limit.base.award, award.type) >= 0
        ? []
        : [finding("D-04", place, {}, { name: limit.base.award, where: "awards" })]),
      ...withoutPercent(award, limit, own, classes, place),
    ]);
    const stopped = evaluation.decisions.flatMap(({ award: of, refusals }) => (of === index ? refusals : []));
    const empty = evaluation.seats.flatMap(({ award: of, limit, group, base, seats }): Finding[] => {
      if (of !== index || base !== 0 || seats !== 0) return [];
      const isFelt = stopped.some((one) => one.kind === "quota" && one.limit === limit && one.group === group);
      if (!isFelt) return [];
      return [finding("D-05", place, {}, { name: award.name, group: group === "" ? "" : ` (${group})` })];
    });
    return [...told, ...empty];
  });
}

function numbersOf({ amount, minimum }: AwardLimit, people: number, place: Place): Finding[] {
  const tell = (field: string, value: number, max: number): Finding => finding("D-02", place, {}, { field, value, min: 0, max });
  const percents =
    amount.kind === "percent" ? [amount.percent] : amount.kind === "byClass" ? amount.percents.map(({ percent }) => percent) : [];
  return [
    ...(amount.kind === "count" && !isSeatCount(amount.count) ? [tell("count", amount.count, people)] : []),
    ...percents.filter((percent) => !isPercent(percent)).map((percent) => tell("percent", percent, 100)),
    ...(isSeatCount(minimum) ? [] : [tell("minimum", minimum, people)]),
  ];
}

/** D-12 for each group that a limit by classes says nothing of. */
function withoutPercent(
  { name }: Award,
  { amount, scope }: AwardLimit,
  people: AwardCheck["people"],
  classes: DecisionRules["classes"],
  place: Place,
): Finding[] {
  if (amount.kind !== "byClass") return [];
  const told = new Map<string, Finding>();
  for (const { groups } of people) {
    const group = groupIn(scope, groups);
    if (group === null) continue;
    const key = groupKey(scope, group);
    if (told.has(key)) continue;
    const className = classOfGroup(group, classes) ?? "";
    if (className !== "" && amount.percents.some((one) => nameKey(one.className) === nameKey(className))) continue;
    told.set(key, finding("D-12", place, {}, { group, className, name }));
  }
  return [...told.values()];
}
