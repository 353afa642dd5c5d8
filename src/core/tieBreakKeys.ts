// Keys of the ladder: one number for each participant and step, higher is better. The sheet's twin is workbook/keyFormulas.ts.
import { codeKey } from "./criteriaTree";
import { roundDecimal, withoutNoise } from "./decimal";
import type { Movement, TieBreak } from "./movement";
import { isPreferred } from "./register/preference";
import { isScored } from "./rule";
import { fullPointsOfLeaf } from "./rules/fullPoints";

/** Key of somebody of whom the number of a step is not known: below everybody, whichever way it is ordered. */
export const NO_KEY = -1e9;

/** Decimals that points are compared with where a count asks whether they are this or that. */
export const COUNT_DECIMALS = 9;

/** Points with declared decimals (9 at most) have no more than 12 significant digits below this. */
const CLEAN_BELOW = 1e3;

/** What keys are made from: points of a row at a criterion by index, and the deductions of a row (negative); null = none. */
export interface ScoredRows {
  readonly pointsAt: (row: number, index: number) => number | null;
  readonly deductionOf: (row: number) => number | null;
}

/**
 * Keys of each step, by row. The number of a step, without binary noise, is the key where higher comes first, its negative where lower
 * does; what is not known is `NO_KEY`. The numbers:
 *
 * - criterion: points of the leaf, value of the group; not known without points.
 * - atMaximum, count: over the scored leaves of the base that have points: how many have `ROUND(points-full,9)>=0` (full as in
 *   `fullPointsOfLeaf`; without bound never), how many have `ROUND(points-x,9)=0`. KAD and MIỄN count as the points they are worth.
 * - deductions: the negative of the table's deductions after their limit; 0 where nothing is deducted.
 * - previousRank, votes: as in the register; not known where it says nothing.
 * - preference: 1 where the law prefers (see `isPreferred`), else 0.
 */
export function tieBreakKeys(movement: Movement, rows: number, scored: ScoredRows): Float64Array[] {
  return movement.tieBreak.map((step) => {
    const numberOf = numbersOf(movement, step, scored);
    const sign = step.order === "higher" ? 1 : -1;
    const keys = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const number = numberOf(row);
      keys[row] = number === null ? NO_KEY : number * sign + 0;
    }
    return keys;
  });
}

/** The number of a step by row; null where it is not known. */
function numbersOf(movement: Movement, step: TieBreak, { pointsAt, deductionOf }: ScoredRows): (row: number) => number | null {
  const register = (row: number) => movement.participants[row]?.register;
  switch (step.by) {
    case "criterion": {
      const index = movement.criteria.findIndex((criterion) => codeKey(criterion.code) === codeKey(step.code));
      const criterion = movement.criteria[index];
      if (criterion === undefined) return () => null;
      const isLoose = criterion.decimals === null || criterion.rule.kind === "group";
      return (row) => {
        const points = pointsAt(row, index);
        return points === null || (!isLoose && Math.abs(points) < CLEAN_BELOW) ? points : withoutNoise(points);
      };
    }
    case "atMaximum": {
      const leaves = baseLeaves(movement).flatMap((index) => {
        const full = fullPointsOfLeaf(movement.criteria[index]!);
        return full === null ? [] : [{ index, full }];
      });
      return (row) => countOf(leaves, ({ index, full }) => isAtLeast(pointsAt(row, index), full));
    }
    case "count": {
      const leaves = baseLeaves(movement);
      return (row) => countOf(leaves, (index) => isSame(pointsAt(row, index), step.points));
    }
    case "deductions":
      return (row) => withoutNoise(0 - (deductionOf(row) ?? 0));
    case "previousRank":
      return (row) => register(row)?.previousRank ?? null;
    case "votes":
      return (row) => register(row)?.votes ?? null;
    case "preference":
      return (row) => {
        const participant = movement.participants[row];
        return participant !== undefined && isPreferred(participant) ? 1 : 0;
      };
  }
}

/** Indices of the scored leaves of the base. */
export function baseLeaves({ criteria }: Pick<Movement, "criteria">): number[] {
  return criteria.flatMap(({ rule, part }, index) => (part === "base" && isScored(rule) ? [index] : []));
}

function countOf<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (isCounted(item)) count++;
  return count;
}

function isAtLeast(points: number | null, full: number): boolean {
  return points !== null && (points === full || roundDecimal(points - full, COUNT_DECIMALS) >= 0);
}

function isSame(points: number | null, wanted: number): boolean {
  return points !== null && (points === wanted || roundDecimal(points - wanted, COUNT_DECIMALS) === 0);
}
