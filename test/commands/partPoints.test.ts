// What each total is made of, over the real workbook.
import { partPoints } from "../../src/commands/partPoints";
import { COMMANDS } from "../../src/commands/registry";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const ROWS = [
  [5, 5],
  [9, 8.5],
  [null, null],
  [8.5, 9],
] as const;

test("best first, nobody without a total; every part by name, and nothing is written", async () => {
  const { movement, entries } = scored(ROWS, { criteria: [aCriterion("c1", { name: "Chuyên môn" }), aCriterion("c2", { name: "" })] });
  const run = await CommandRun.of(movement, entries);
  const before = await run.content();
  const answer = await run.must(partPoints, undefined);
  expect(answer.parts).toEqual([
    { kind: "criterion", name: "Chuyên môn" },
    { kind: "criterion", name: "c2" },
  ]);
  expect(answer.rows.map(({ code, rank, total, values }) => [code, rank, total, values])).toEqual([
    ["p2", 1, 17.5, [9, 8.5]],
    ["p4", 1, 17.5, [8.5, 9]],
    ["p1", 3, 10, [5, 5]],
  ]);
  expect(answer.isLimited).toBe(false);
  expect(await run.content()).toEqual(before);
});

test("a limit of totals is told, because bars are longer than the totals beside them", async () => {
  const { movement, entries } = scored(ROWS, { limits: { bonus: null, deduction: null, total: 15 } });
  const answer = await (await CommandRun.of(movement, entries)).must(partPoints, undefined);
  expect(answer.rows[0]).toMatchObject({ total: 15 });
  expect(answer.isLimited).toBe(true);
});

test("before the matrix is built there is nothing to draw", async () => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement: aMovement(), rule: null });
  expect(await run.try(partPoints, undefined)).toMatchObject({ ok: false, failure: { code: "not-built" } });
});
