// What intervals cover together: gaps between them and where two overlap.
import type { Interval } from "../rule";

/** A place between numbers: just before `value` (0) or just after it (1). */
interface Cut {
  readonly value: number;
  readonly side: 0 | 1;
}

interface Stretch {
  readonly start: Cut;
  readonly end: Cut;
}

const compare = (a: Cut, b: Cut): number => a.value - b.value || a.side - b.side;

/** From cut to cut. Of whole numbers an interval holds those from its first up to just before the one after its last. */
function stretchOf({ from, to }: Interval, isWhole: boolean): Stretch {
  if (!isWhole) {
    return {
      start: from === null ? { value: -Infinity, side: 0 } : { value: from.value, side: from.isClosed ? 0 : 1 },
      end: to === null ? { value: Infinity, side: 1 } : { value: to.value, side: to.isClosed ? 1 : 0 },
    };
  }
  const first = from === null ? -Infinity : from.isClosed ? Math.ceil(from.value) : Math.floor(from.value) + 1;
  const afterLast = to === null ? Infinity : to.isClosed ? Math.floor(to.value) + 1 : Math.ceil(to.value);
  return { start: { value: first, side: 0 }, end: { value: afterLast, side: 0 } };
}

function intervalOf({ start, end }: Stretch, isWhole: boolean): Interval {
  const from = start.value === -Infinity ? null : { value: start.value, isClosed: start.side === 0 };
  if (end.value === Infinity) return { from, to: null };
  return { from, to: isWhole ? { value: end.value - 1, isClosed: true } : { value: end.value, isClosed: end.side === 1 } };
}

/** What the intervals leave of `within`, from low to high. With whole numbers nothing lies between 2 and 3. */
export function gapsBetween(intervals: readonly Interval[], isWhole: boolean, within: Interval = { from: null, to: null }): Interval[] {
  const all = stretchOf(within, isWhole);
  const stretches = intervals
    .map((interval) => stretchOf(interval, isWhole))
    .filter(({ start, end }) => compare(start, end) < 0)
    .sort((a, b) => compare(a.start, b.start));
  const gaps: Interval[] = [];
  let reached = all.start;
  for (const { start, end } of [...stretches, { start: all.end, end: all.end }]) {
    const gapEnd = compare(start, all.end) < 0 ? start : all.end;
    if (compare(reached, gapEnd) < 0) gaps.push(intervalOf({ start: reached, end: gapEnd }, isWhole));
    if (compare(end, reached) > 0) reached = end;
  }
  return gaps;
}

/** Whether some number lies in both. */
export function isOverlapping(a: Interval, b: Interval, isWhole: boolean): boolean {
  const [one, other] = [stretchOf(a, isWhole), stretchOf(b, isWhole)];
  const start = compare(one.start, other.start) > 0 ? one.start : other.start;
  const end = compare(one.end, other.end) < 0 ? one.end : other.end;
  return compare(start, end) < 0;
}
