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

/** What totals need of a criterion, ready to multiply. */
interface Scorer {
  readonly criterion: Criterion;
  readonly weight: number;
  readonly decimals: number | null;
  /** 10^decimals. */
  readonly power: number;
  /** From this criterion's smallest unit to that of the whole table. */
  readonly unit: number;
}

/** Scaled integers are exact below this; a table that passes it is summed as it is. */
const MAX_SCALED = 1e12;

/**
 * Total of each participant, or null where nothing has points. Points with declared decimals are summed as whole numbers of
 * the smallest unit, so that 8,1+7,3+9,4 ties with 9,4+8,1+7,3; what is not rounded is summed as it is and then loses its
 * binary noise (12 significant digits). The total is rounded to `totalDecimals` at last.
 */
export function totalsOf(movement: Pick<Movement, "criteria" | "totalDecimals">, entries: EntryTable): (number | null)[] {
  const { criteria, totalDecimals } = movement;
  const most = Math.max(0, ...criteria.map((criterion) => criterion.decimals ?? 0));
  const scale = 10 ** most;
  const scorers = criteria.map((criterion): Scorer => {
    const { weight, decimals } = criterion;
    return { criterion, weight, decimals, power: 10 ** (decimals ?? 0), unit: 10 ** (most - (decimals ?? 0)) };
  });
  return entries.map((row) => {
    const sum = sumOf(scorers, row);
    if (sum === null) return null;
    const isExact = sum.loose === 0 && Math.abs(sum.scaled) < MAX_SCALED;
    const total = (isExact ? sum.scaled / scale : withoutNoise(sum.scaled / scale + sum.loose)) + 0;
    return totalDecimals === null || (isExact && most <= totalDecimals) ? total : roundDecimal(total, totalDecimals);
  });
}

/** `scaled`: whole numbers of the table's smallest unit; `loose`: points that are not rounded. Null without any points. */
function sumOf(scorers: readonly Scorer[], row: readonly Entry[]): { readonly scaled: number; readonly loose: number } | null {
  let scaled = 0;
  let loose = 0;
  let scored = 0;
  for (let j = 0; j < scorers.length; j++) {
    const entry = row[j];
    if (entry === null || entry === undefined) continue;
    const scorer = scorers[j]!;
    if (typeof entry === "number") {
      scored++;
      const value = entry * scorer.weight;
      if (scorer.decimals === null) loose += value;
      else scaled += unitsOf(value, scorer.power, scorer.decimals) * scorer.unit;
      continue;
    }
    const points = pointsOf(scorer.criterion, entry);
    if (points === null) continue;
    scored++;
    if (scorer.decimals === null) loose += points;
    else scaled += Math.round(points * scorer.power) * scorer.unit;
  }
  return scored === 0 ? null : { scaled, loose };
}

/** `value` rounded to decimals, as a whole number of their unit. Only what is near a half goes the exact way. */
function unitsOf(value: number, power: number, decimals: number): number {
  const units = value * power;
  const nearest = Math.round(units);
  return Math.abs(units - nearest) < 0.4999 && Math.abs(units) < 1e11 ? nearest : Math.round(roundDecimal(value, decimals) * power);
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
