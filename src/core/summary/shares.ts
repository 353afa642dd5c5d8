// Shares of a whole in percent with one decimal that add up to exactly 100,0: what the shares of a report are printed from.

/** Tenths of a percent in the whole. */
const WHOLE = 1000;

/**
 * Shares of the counts in tenths of a percent, by the largest remainder: each is cut off, and the tenths that are left go to the greatest
 * remainders, among equal ones to the earlier count. They add up to 1000; of nothing at all each is 0. Counts are whole and not below 0.
 */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const shares = counts.map((count) => Math.floor((count * WHOLE) / total));
  const left = WHOLE - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * WHOLE) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index]!++;
  return shares;
}
