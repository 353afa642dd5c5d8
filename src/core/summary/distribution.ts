// How totals are spread: highest, lowest, mean, median and quartiles.
import { withoutNoise } from "../decimal";

export interface Distribution {
  readonly count: number;
  readonly highest: number;
  readonly lowest: number;
  /** Without binary noise, not rounded. */
  readonly mean: number;
  readonly median: number;
  /** First and third quartile; null of fewer than `LEAST_FOR_QUARTILES` totals. */
  readonly quartiles: readonly [lower: number, upper: number] | null;
}

/** Quartiles of fewer totals say nothing. */
export const LEAST_FOR_QUARTILES = 4;

/**
 * The spread of the totals, whatever their order; null of none. Median and quartiles are those of Excel's MEDIAN and QUARTILE (between
 * neighbours at (n − 1) × share).
 */
export function distributionOf(totals: readonly number[]): Distribution | null {
  if (totals.length === 0) return null;
  // Sums of doubles depend on their order: sorted, the same people give the same mean.
  const sorted = [...totals].sort((a, b) => a - b);
  return {
    count: sorted.length,
    highest: sorted.at(-1)!,
    lowest: sorted[0]!,
    mean: withoutNoise(sorted.reduce((sum, total) => sum + total, 0) / sorted.length),
    median: quantile(sorted, 2),
    quartiles: sorted.length < LEAST_FOR_QUARTILES ? null : [quantile(sorted, 1), quantile(sorted, 3)],
  };
}

/** The value at so many quarters of the way from the lowest to the highest. */
function quantile(sorted: readonly number[], quarters: number): number {
  const steps = (sorted.length - 1) * quarters;
  const [below, rest] = [Math.floor(steps / 4), steps % 4];
  const [low, high] = [sorted[below]!, sorted[below + 1] ?? sorted[below]!];
  return withoutNoise(low + ((high - low) * rest) / 4);
}
