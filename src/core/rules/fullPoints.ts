// Full points: what a criterion gives at best, for scales, for KAD and MIỄN "full", for "only if full" and for checks.
import { roundDecimal } from "../decimal";
import type { Criterion } from "../movement";
import type { Band, CriterionRule } from "../rule";

/**
 * Full points of a leaf before the weight: điểm chuẩn if given, else the best that the rule can give, clamped to cap and floor.
 * Null when that has no bound (count upwards without a cap, direct points without a maximum) and for kinds without points.
 * Sheet: `IF(ISNUMBER(max),max,best)` with the live maximum and the rule's best as a literal.
 */
export function fullBeforeWeight(criterion: Criterion): number | null {
  return isWithoutPoints(criterion.rule) ? null : (criterion.max ?? bestOf(criterion));
}

/** The best that the rule alone can give (max left aside), clamped to cap and floor; null without bound. */
export function bestOf({ rule, cap, floor }: Criterion): number | null {
  const best = bestOfRule(rule);
  if (best === null) return cap;
  return Math.min(cap ?? Infinity, Math.max(floor ?? -Infinity, best));
}

/**
 * Full points of a leaf as they enter sums: `full*weight`, rounded to its decimals if it has any. This is what KAD and MIỄN are worth
 * under "full", what scales add up and what "only if full" compares with. Null without bound.
 */
export function fullPointsOfLeaf(criterion: Criterion): number | null {
  const full = fullBeforeWeight(criterion);
  if (full === null) return null;
  const points = full * criterion.weight;
  return criterion.decimals === null ? points : roundDecimal(points, criterion.decimals);
}

function isWithoutPoints({ kind }: CriterionRule): boolean {
  return kind === "gate" || kind === "note" || kind === "option" || kind === "group";
}

function bestOfRule(rule: CriterionRule): number | null {
  switch (rule.kind) {
    case "yesNo":
      return rule.yes === null ? null : Math.max(rule.yes, rule.no);
    case "levels":
      return bestOfBands(rule.levels);
    case "bands":
      return bestOfBands(rule.bands);
    case "bySize":
      return bestOfBands(rule.tables.flatMap((table) => table.bands));
    case "count":
      return rule.per > 0 ? null : rule.start;
    case "progressive":
      return rule.per > 0 ? null : Math.max(rule.first, 0);
    default:
      return null;
  }
}

function bestOfBands(bands: readonly Pick<Band, "points">[]): number | null {
  return bands.length === 0 ? null : Math.max(...bands.map((band) => band.points));
}
