// Points and totals: the arithmetic of the result sheet, as an oracle for its formulas.
import { roundDecimal, withoutNoise } from "./decimal";
import { EXEMPT, NOT_APPLICABLE, type AbsencePolicy, type Criterion, type Entry, type EntryTable, type Movement } from "./movement";

/**
 * Points of an entry, or null when it has none (blank, or KAD/MIỄN that leaves the scale).
 * points = entry × weight, rounded half away from zero to the criterion's decimals.
 */
export function pointsOf(criterion: Criterion, entry: Entry): number | null {
  if (typeof entry === "number") return rounded(entry * criterion.weight, criterion.decimals);
  if (entry === NOT_APPLICABLE) return absencePoints(criterion, criterion.whenNotApplicable);
  if (entry === EXEMPT) return absencePoints(criterion, criterion.whenExempt);
  return null;
}

/** Points of KAD or MIỄN under a policy; "full" needs a maximum, without one it leaves the scale. */
export function absencePoints(criterion: Criterion, policy: AbsencePolicy): number | null {
  if (policy === "zero") return 0;
  if (policy === "full" && criterion.max !== null) return rounded(criterion.max * criterion.weight, criterion.decimals);
  return null;
}

function rounded(value: number, decimals: number | null): number {
  return decimals === null ? value : roundDecimal(value, decimals);
}

/**
 * Total of each participant, or null where nothing has points. The sum loses its binary noise (12 significant digits)
 * and is then rounded to `totalDecimals`, so that 8,1+7,3+9,4 ties with 9,4+8,1+7,3.
 */
export function totalsOf(movement: Pick<Movement, "criteria" | "totalDecimals">, entries: EntryTable): (number | null)[] {
  const { criteria, totalDecimals } = movement;
  const count = criteria.length;
  return entries.map((row) => {
    let sum = 0;
    let scored = 0;
    for (let j = 0; j < count; j++) {
      const criterion = criteria[j]!;
      const entry = row[j] ?? null;
      if (typeof entry === "number") {
        const value = entry * criterion.weight;
        sum += criterion.decimals === null ? value : roundDecimal(value, criterion.decimals);
        scored++;
        continue;
      }
      const points = entry === null ? null : pointsOf(criterion, entry);
      if (points === null) continue;
      sum += points;
      scored++;
    }
    if (scored === 0) return null;
    const total = withoutNoise(sum);
    return totalDecimals === null ? total : roundDecimal(total, totalDecimals);
  });
}

/**
 * The scale that applies to a participant: sum of maximum × weight over the criteria that have not left it.
 * Null when a criterion has no maximum.
 */
export function scaleOf(criteria: readonly Criterion[], row: readonly Entry[]): number | null {
  let scale = 0;
  for (const [j, criterion] of criteria.entries()) {
    if (criterion.max === null) return null;
    const entry = row[j] ?? null;
    const leaves =
      (entry === NOT_APPLICABLE && absencePoints(criterion, criterion.whenNotApplicable) === null) ||
      (entry === EXEMPT && absencePoints(criterion, criterion.whenExempt) === null);
    if (!leaves) scale += criterion.max * criterion.weight;
  }
  return withoutNoise(scale);
}
