// Where the pieces of a stacked bar lie.
import fc from "fast-check";
import { barScale, barSegments, partMark } from "../../src/taskpane/groupBars";

test("pieces follow each other from nought, what is taken off lies left of it, and all bars share one scale", () => {
  const rows = [
    [30, 50, -20],
    [40, 0, 0],
  ];
  const scale = barScale(rows);
  expect(scale).toEqual({ from: -20, to: 80 });
  expect(barSegments(rows[0]!, scale)).toEqual([
    { part: 0, from: 20, width: 30 },
    { part: 1, from: 50, width: 50 },
    { part: 2, from: 0, width: 20 },
  ]);
  expect(barSegments(rows[1]!, scale)).toEqual([{ part: 0, from: 20, width: 40 }]);
});

test("no piece leaves the room, and as much room is taken as points there are", () => {
  const row = fc.array(fc.integer({ min: -20, max: 40 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const scale = barScale(rows);
      for (const values of rows) {
        const segments = barSegments(values, scale);
        for (const { from, width } of segments) {
          expect(from).toBeGreaterThan(-1e-9);
          expect(from + width).toBeLessThan(100 + 1e-9);
        }
        const all = values.reduce((sum, value) => sum + Math.abs(value), 0);
        const room = segments.reduce((sum, { width }) => sum + width, 0);
        expect((room * (scale.to - scale.from)) / 100).toBeCloseTo(all, 6);
      }
    }),
  );
});

test("a letter for each part that counts, signs for bonus and deductions", () => {
  expect([partMark("criterion", 0), partMark("others", 3), partMark("bonus", 4), partMark("deduction", 5)]).toEqual(["A", "D", "+", "−"]);
});
