// Intervals of totals: every total is counted once, widths are round, edges are exact.
import fc from "fast-check";
import { INTERVALS, scoreIntervals } from "../../src/core/scoreIntervals";

const shown = (totals: number[]) => scoreIntervals(totals).map(({ from, to, count }) => `${from}–${to}: ${count}`);

test("a hundred points: from a multiple of the width at or below the lowest; an edge belongs to the interval above it", () => {
  expect(shown([58, 60, 64.99, 65, 91]).slice(0, 8)).toEqual([
    "55–60: 1",
    "60–65: 2",
    "65–70: 1",
    "70–75: 0",
    "75–80: 0",
    "80–85: 0",
    "85–90: 0",
    "90–95: 1",
  ]);
});

test("small spans have edges without binary noise", () => {
  expect(scoreIntervals([0.1, 0.5, 0.9]).map(({ from }) => from)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
});

test("equal totals lie in one interval of width 1; without totals all are empty", () => {
  expect(shown([8.5, 8.5])[0]).toBe("8–9: 2");
  expect(scoreIntervals([]).map(({ count }) => count)).toEqual(Array(INTERVALS).fill(0));
});

test("every total is counted once and lies between the edges of its interval", () => {
  const total = fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.array(total, { minLength: 1, maxLength: 60 }), (totals) => {
      const intervals = scoreIntervals(totals);
      expect(intervals.reduce((sum, { count }) => sum + count, 0)).toBe(totals.length);
      for (const { from, to, count } of intervals) expect(totals.filter((value) => value >= from && value < to)).toHaveLength(count);
    }),
  );
});
