// Intervals of a rule: what lies in them.
import type { Band, Interval } from "../rule";

/**
 * Whether a number lies in an interval. Ends are compared as typed, without rounding: an entry and the ends of bands are decimals
 * that people wrote, so equal numbers are equal doubles. Sheet: `x>from` / `x>=from` and `x<to` / `x<=to`.
 */
export function isInside(value: number, { from, to }: Interval): boolean {
  if (from !== null && (from.isClosed ? value < from.value : value <= from.value)) return false;
  return to === null || (to.isClosed ? value <= to.value : value < to.value);
}

/** Points of the first band that holds the value, in the order of the list; null where none does. */
export function bandPoints(value: number, bands: readonly Band[]): number | null {
  for (const band of bands) if (isInside(value, band)) return band.points;
  return null;
}
