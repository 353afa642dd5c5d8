// Writes awards in their JSON form: what is at its default is left out, so that people can read the file. Reading gives the same back.
import { conditionText } from "../conditions/conditionText";
import { amountJson } from "../decision/writeDecisionRules";
import type { Json } from "../movementFile/writeMovementFile";
import type { Award, AwardLimit } from "./awardRules";

/** The awards of a list as data for JSON.stringify; each condition is an item of its own. */
export function writeAwards(awards: readonly Award[]): Json {
  return awards.map(({ conditions, vote, limits, multiple, isUsed, ...award }) => ({
    ...award,
    article: award.article === "" ? undefined : award.article,
    isVerified: award.isVerified ? true : undefined,
    conditions:
      conditions.length === 0
        ? undefined
        : conditions.map(({ condition, article, isVerified }) => ({
            condition: conditionText(condition),
            article: article === "" ? undefined : article,
            isVerified: isVerified ? true : undefined,
          })),
    vote: vote === null ? undefined : { threshold: vote.threshold, base: vote.base },
    limits: limits.length === 0 ? undefined : limits.map(limitJson),
    multiple: multiple ?? undefined,
    isUsed: isUsed ? undefined : false,
  }));
}

function limitJson({ amount, base, scope, rounding, minimum }: AwardLimit): Json {
  return {
    ...amountJson(amount),
    of: base === "all" ? undefined : base.award,
    scope: scope === "overall" ? undefined : scope,
    rounding: rounding === "down" ? undefined : rounding,
    minimum: minimum === 0 ? undefined : minimum,
  };
}
