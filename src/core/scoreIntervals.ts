// How totals are spread: equal intervals of a round width, each with how many totals lie in it. The twin of the board's helper block.
import { roundDecimal } from "./decimal";

/** Intervals in all; those beyond the highest total are empty. */
export const INTERVALS = 10;
/** The span of the totals is cut into so many parts before their width is rounded up to a round one. */
export const PARTS = 8;
/** Decimals of widths and of edges. */
export const EDGE_DECIMALS = 6;

export interface ScoreInterval {
  /** The lowest total that belongs to it. */
  readonly from: number;
  /** The first total that belongs to the next one. */
  readonly to: number;
  readonly count: number;
}

/**
 * The totals in `INTERVALS` intervals, ascending, from a multiple of the width at or below the lowest. The width is an eighth of the
 * span rounded up to 1, 1.5, 2, 2.5, 3, 4 … 10 times a power of ten. Every total is counted once: below the first edge in the first
 * interval, beyond the last edge in the last one. Without totals all counts are 0.
 */
export function scoreIntervals(totals: readonly number[]): ScoreInterval[] {
  const min = totals.length === 0 ? 0 : Math.min(...totals);
  const max = totals.length === 0 ? 0 : Math.max(...totals);
  const width = intervalWidth(min, max);
  const lowest = roundDecimal(Math.floor(min / width) * width, EDGE_DECIMALS);
  const edge = (i: number): number => roundDecimal(lowest + i * width, EDGE_DECIMALS);
  return Array.from({ length: INTERVALS }, (_, i) => {
    const [from, to] = [edge(i), edge(i + 1)];
    const isIn = (total: number): boolean => (i === 0 || total >= from) && (i === INTERVALS - 1 || total < to);
    return { from, to, count: totals.filter(isIn).length };
  });
}

/** The width of an interval for totals between these, at least a millionth; 1 where all are equal. */
function intervalWidth(min: number, max: number): number {
  if (max <= min) return 1;
  const part = (max - min) / PARTS;
  const power = 10 ** Math.floor(Math.log10(part));
  const times = roundDecimal(part / power, EDGE_DECIMALS);
  const round = times <= 3 ? Math.ceil(times * 2) / 2 : Math.ceil(times);
  return Math.max(10 ** -EDGE_DECIMALS, roundDecimal(power * round, EDGE_DECIMALS));
}
