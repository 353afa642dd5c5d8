// What a total is made of at the top of the criteria.
import fc from "fast-check";
import { pointParts } from "../../../src/core/explain/pointParts";
import { PLAIN_CRITERION, type Criterion } from "../../../src/core/movement";
import { pointsTable } from "../../../src/core/points";
import { aCriterion, scored } from "../../kits/movementBuilder";

const group = (code: string): Criterion => ({ ...PLAIN_CRITERION, code, name: code, rule: { kind: "group", combine: "sum" } });
const CRITERIA = [
  aCriterion("a1", { parent: "A" }),
  aCriterion("a2", { parent: "A" }),
  aCriterion("b1", { parent: "B", weight: 2 }),
  aCriterion("alone"),
  aCriterion("more", { part: "bonus", max: 5 }),
  aCriterion("less", { part: "deduction", max: 0, min: -5 }),
  group("A"),
  group("B"),
];
/** As the list has them: groups before what they hold. */
const ORDER = [6, 0, 1, 7, 2, 3, 4, 5];

test("groups and criteria at the top of the base, then bonus and deductions, which are negative", () => {
  const { movement, entries } = scored([[3, 4, 5, 6, 2, -1.5, null, null]], { criteria: CRITERIA });
  const { parts, values } = pointParts(movement, entries, ORDER, 8);
  expect(parts).toEqual([
    { kind: "criterion", index: 6 },
    { kind: "criterion", index: 7 },
    { kind: "criterion", index: 3 },
    { kind: "bonus" },
    { kind: "deduction" },
  ]);
  expect(values).toEqual([[7, 10, 6, 2, -1.5]]);
});

test("what is over the most parts stands together, and nobody's points are lost", () => {
  const { movement, entries } = scored([[1, 2, 3, 4, 5]]);
  const { parts, values } = pointParts(movement, entries, [4, 3, 2, 1, 0], 3);
  expect(parts).toEqual([{ kind: "criterion", index: 4 }, { kind: "criterion", index: 3 }, { kind: "others" }]);
  expect(values).toEqual([[5, 4, 6]]);
});

test("a part in which nobody has points is none", () => {
  const { movement, entries } = scored([
    [1, null, null],
    [2, null, 3],
  ]);
  expect(pointParts(movement, entries, [0, 1, 2], 8)).toEqual({
    parts: [
      { kind: "criterion", index: 0 },
      { kind: "criterion", index: 2 },
    ],
    values: [
      [1, 0],
      [2, 3],
    ],
  });
});

const halves = (least: number, most: number) => fc.option(fc.integer({ min: least * 2, max: most * 2 }).map((units) => units / 2));
const row = fc.tuple(...[0, 1, 2, 3].map(() => halves(0, 10)), halves(0, 5), halves(-5, 0), fc.constant(null), fc.constant(null));

test("parts add up to the total of everybody, however few parts there are", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.integer({ min: 3, max: 8 }), (rows, most) => {
      const { movement, entries } = scored(rows, { criteria: CRITERIA });
      const { parts, values } = pointParts(movement, entries, ORDER, most);
      expect(parts.length).toBeLessThanOrEqual(most);
      const totals = pointsTable(movement, entries).map(({ total }) => total ?? 0);
      expect(values.map((own) => own.reduce((sum, value) => sum + value, 0))).toEqual(totals);
    }),
  );
});
