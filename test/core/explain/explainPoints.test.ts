// What a total is made of, and where points were lost.
import fc from "fast-check";
import { costliestLines, explainPoints } from "../../../src/core/explain/explainPoints";
import { EXEMPT, NOT_APPLICABLE, PLAIN_CRITERION } from "../../../src/core/movement";
import { pointsTable } from "../../../src/core/points";
import { aCriterion, aMovement, aParticipant, scored } from "../../kits/movementBuilder";

const linesOf = (made: ReturnType<typeof scored>, row = 0) => explainPoints(made.movement, made.entries, [row])[0]!.lines;

test("what lacks to the full points is lost, a blank cell all of it", () => {
  const lines = linesOf(scored([[7.5, null, 10]]));
  expect(lines.map(({ points, full, lost }) => [points, full, lost])).toEqual([
    [7.5, 10, 2.5],
    [null, 10, 10],
    [10, 10, 0],
  ]);
});

test("weights count: what is lost is in points of the total", () => {
  const criteria = [aCriterion("c1", { weight: 2 }), aCriterion("c2", { weight: 0.5 })];
  expect(linesOf(scored([[8, 4]], { criteria })).map(({ lost }) => lost)).toEqual([4, 3]);
});

test("a bonus not earned is no loss, a deduction is one", () => {
  const criteria = [aCriterion("c1"), aCriterion("T", { part: "bonus", max: 5 }), aCriterion("D", { part: "deduction", max: 0, min: -5 })];
  expect(linesOf(scored([[10, 0, -1.5]], { criteria })).map(({ lost }) => lost)).toEqual([0, 0, 1.5]);
});

test("KAD that leaves the scale is no loss, MIỄN that counts in full neither", () => {
  const lines = linesOf(scored([[NOT_APPLICABLE, EXEMPT, 4]]));
  expect(lines.map(({ full, lost }) => [full, lost])).toEqual([
    [null, 0],
    [10, 0],
    [10, 6],
  ]);
});

test("a criterion that is not for the participant has no line, nor have gates", () => {
  const criteria = [
    aCriterion("c1", { appliesTo: { types: ["individual"], clusters: [] } }),
    aCriterion("c2"),
    { ...PLAIN_CRITERION, code: "G", name: "Kỷ luật", rule: { kind: "gate" } as const },
  ];
  expect(linesOf(scored([[1, 2, null]], { criteria })).map(({ index }) => index)).toEqual([1]);
});

test("groups have their value and stated maximum, and lose nothing themselves", () => {
  const group = (code: string, parent: string, max: number | null) =>
    ({ ...PLAIN_CRITERION, code, name: code, parent, max, rule: { kind: "group", combine: "sum" } }) as const;
  const criteria = [group("N", "", 20), group("N1", "N", null), aCriterion("c1", { parent: "N1" }), aCriterion("c2", { parent: "N" })];
  const lines = linesOf(scored([[null, null, 6, 9]], { criteria }));
  expect(lines.map(({ depth, isGroup, points, full, lost }) => [depth, isGroup, points, full, lost])).toEqual([
    [0, true, 15, 20, 0],
    [1, true, 6, null, 0],
    [2, false, 6, 10, 4],
    [1, false, 9, 10, 1],
  ]);
});

test("the lines that cost most come first, list order among equals, none that cost nothing", () => {
  const lines = linesOf(scored([[8, 10, 5, 8, 2]]));
  expect(costliestLines(lines, 3).map(({ index, lost }) => [index, lost])).toEqual([
    [4, 8],
    [2, 5],
    [0, 2],
  ]);
  expect(costliestLines(linesOf(scored([[10, 10]])), 3)).toEqual([]);
});

test("law: on direct criteria with whole full points, base and losses add up to the full points of what counts", () => {
  const entry = fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (row) => {
      const criteria = row.map((_, j) => aCriterion(`c${j + 1}`));
      const { lines, base } = explainPoints(aMovement({ criteria, participants: [aParticipant("p1")] }), [row], [0])[0]!;
      const lost = lines.reduce((sum, line) => sum + line.lost, 0);
      expect((base ?? 0) + lost).toBeCloseTo(10 * row.length, 9);
    }),
  );
});

test("points, base and total are those of the result sheet, for any row asked for", () => {
  const made = scored([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const table = pointsTable(made.movement, made.entries);
  const explained = explainPoints(made.movement, made.entries, [2, 0]);
  expect(explained.map(({ total, points }) => [total, points])).toEqual([
    [table[2]!.total, table[2]!.points],
    [table[0]!.total, table[0]!.points],
  ]);
});
