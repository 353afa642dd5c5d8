// Totals and scales. Plain lists of direct criteria go a fast way here, everything else through points.ts; both give the same.
import { roundDecimal, withoutNoise } from "./decimal";
import type { Criterion, Entry, EntryTable } from "./movement";
import { pointsTable, type ScoredMovement } from "./points";
import { fullPointsOfLeaf } from "./rules/fullPoints";
import { leafPoints } from "./rules/leafPoints";

/** Total and applicable scale of each participant; see `pointsTable`. */
export interface Sums {
  readonly totals: readonly (number | null)[];
  readonly scales: readonly (number | null)[];
}

/**
 * Whether the list is a flat table of direct criteria: points = entry × weight, total = their sum. Then nothing of rules, tree, parts
 * and limits is needed.
 */
export function isPlain({ criteria, limits }: ScoredMovement): boolean {
  if (limits !== undefined && (limits.bonus !== null || limits.deduction !== null || limits.total !== null)) return false;
  return criteria.every(
    ({ rule, part, parent, cap, floor, onlyIfFull, appliesTo }) =>
      rule.kind === "points" &&
      part === "base" &&
      parent === "" &&
      cap === null &&
      floor === null &&
      onlyIfFull === null &&
      appliesTo.types.length === 0 &&
      appliesTo.clusters.length === 0,
  );
}

/** Totals and scales of all participants. */
export function sumsOf(movement: ScoredMovement, entries: EntryTable): Sums {
  if (isPlain(movement)) return plainSums(movement, entries);
  const table = pointsTable(movement, entries);
  return { totals: table.map(({ total }) => total), scales: table.map(({ scale }) => scale) };
}

/**
 * Total of each participant, or null where nothing has points. Points with declared decimals are summed as whole numbers of
 * the smallest unit, so that 8,1+7,3+9,4 ties with 9,4+8,1+7,3; what is not rounded is summed as it is and then loses its
 * binary noise (12 significant digits). The total is rounded to `totalDecimals` at last.
 */
export function totalsOf(movement: ScoredMovement, entries: EntryTable): (number | null)[] {
  return [...sumsOf(movement, entries).totals];
}

/** The scale that applies to one participant for whom all criteria are; see `pointsTable`. Null when it has no bound. */
export function scaleOf(criteria: readonly Criterion[], row: readonly Entry[]): number | null {
  return sumsOf({ criteria, totalDecimals: null }, [row]).scales[0] ?? null;
}

/** What sums need of a criterion, ready to multiply. */
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

function plainSums({ criteria, totalDecimals }: ScoredMovement, entries: EntryTable): Sums {
  const most = Math.max(0, ...criteria.map((criterion) => criterion.decimals ?? 0));
  const power = 10 ** most;
  const scorers = criteria.map((criterion): Scorer => {
    const { weight, decimals } = criterion;
    return { criterion, weight, decimals, power: 10 ** (decimals ?? 0), unit: 10 ** (most - (decimals ?? 0)) };
  });
  const full = criteria.some((criterion) => criterion.max === null)
    ? null
    : criteria.reduce((sum, criterion) => sum + (fullPointsOfLeaf(criterion) ?? 0), 0);
  const fullScale = full === null ? null : withoutNoise(full);
  const sums: RowSum = { scaled: 0, loose: 0, scored: 0, left: 0 };
  const totals = new Array<number | null>(entries.length);
  const scales = new Array<number | null>(entries.length);
  entries.forEach((row, i) => {
    sumRow(scorers, row, sums);
    scales[i] = full === null || sums.left === 0 ? fullScale : withoutNoise(full - sums.left);
    if (sums.scored === 0) {
      totals[i] = null;
      return;
    }
    const isExact = sums.loose === 0 && Math.abs(sums.scaled) < MAX_SCALED;
    const total = (isExact ? sums.scaled / power : withoutNoise(sums.scaled / power + sums.loose)) + 0;
    totals[i] = totalDecimals === null || (isExact && most <= totalDecimals) ? total : roundDecimal(total, totalDecimals);
  });
  return { totals, scales };
}

interface RowSum {
  /** Whole numbers of the table's smallest unit. */
  scaled: number;
  /** Points that are not rounded. */
  loose: number;
  /** How many have points. */
  scored: number;
  /** Full points of what has left the scale. */
  left: number;
}

function sumRow(scorers: readonly Scorer[], row: readonly Entry[], sums: RowSum): void {
  let [scaled, loose, scored, left] = [0, 0, 0, 0];
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
    const points = leafPoints(scorer.criterion, entry);
    if (points === null) {
      left += fullPointsOfLeaf(scorer.criterion) ?? 0;
      continue;
    }
    scored++;
    if (scorer.decimals === null) loose += points;
    else scaled += Math.round(points * scorer.power) * scorer.unit;
  }
  sums.scaled = scaled;
  sums.loose = loose;
  sums.scored = scored;
  sums.left = left;
}

/** `value` rounded to decimals, as a whole number of their unit. Only what is near a half goes the exact way. */
function unitsOf(value: number, power: number, decimals: number): number {
  const units = value * power;
  const nearest = Math.round(units);
  return Math.abs(units - nearest) < 0.4999 && Math.abs(units) < 1e11 ? nearest : Math.round(roundDecimal(value, decimals) * power);
}
