// Points of one cell: rule, cap and floor, weight, rounding; KAD and MIỄN by their policy.
import { roundDecimal } from "../decimal";
import { EXEMPT, NOT_APPLICABLE, type AbsencePolicy, type Criterion, type Entry } from "../movement";
import { fullPointsOfLeaf } from "./fullPoints";
import { NO_OTHERS, rulePoints, type OtherEntries } from "./rulePoints";

/**
 * Points of an entry that applies, or null when it has none. In this order (sheet: the same):
 * number: `p = rulePoints(entry)`; "" stays ""; `MIN(cap,p)`, then `MAX(floor,·)`, each only where given; "only if full": 0 unless
 * `isFull` (see core/points.ts); `×weight`; `ROUND(·,decimals)` where decimals are given.
 * KAD, MIỄN: policy exclude "" · zero 0 · full `fullPointsOfLeaf` ("" without bound). "Only if full" does not touch them.
 * Blank, and kinds without points: "".
 */
export function leafPoints(criterion: Criterion, entry: Entry, others: OtherEntries = NO_OTHERS, isFull = true): number | null {
  if (entry === null) return null;
  if (entry === NOT_APPLICABLE) return absencePoints(criterion, criterion.whenNotApplicable);
  if (entry === EXEMPT) return absencePoints(criterion, criterion.whenExempt);
  const points = rulePoints(criterion, entry, others);
  if (points === null) return null;
  const counted = isFull ? clamp(points, criterion.cap, criterion.floor) : 0;
  const weighted = counted * criterion.weight + 0;
  return criterion.decimals === null ? weighted : roundDecimal(weighted, criterion.decimals);
}

/** Points of KAD or MIỄN under a policy; "full" without a bound leaves the scale, as "exclude" does. */
export function absencePoints(criterion: Criterion, policy: AbsencePolicy): number | null {
  if (policy === "exclude") return null;
  const full = fullPointsOfLeaf(criterion);
  return policy === "full" ? full : isWithoutPoints(criterion) ? null : 0;
}

function isWithoutPoints({ rule: { kind } }: Criterion): boolean {
  return kind === "gate" || kind === "note" || kind === "group" || kind === "option";
}

/** `value` brought to at most `cap`, then to at least `floor`; null is no bound. */
export function clamp(value: number, cap: number | null, floor: number | null): number {
  const capped = cap !== null && value > cap ? cap : value;
  return floor !== null && capped < floor ? floor : capped;
}
