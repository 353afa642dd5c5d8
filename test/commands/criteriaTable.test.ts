// Criteria of a pasted table in a real workbook: written whole or not at all, read back as they were, scored and checked.
import { importCriteria, MAX_CRITERIA, type ImportInput } from "../../src/commands/criteriaTable";
import { criteriaTree } from "../../src/commands/criteriaTableTree";
import { COMMANDS } from "../../src/commands/registry";
import type { Criterion, Movement, Participant } from "../../src/core/movement";
import { PLAIN_CRITERION, PLAIN_MOVEMENT } from "../../src/core/movement";
import { guessColumns } from "../../src/core/regulation/columns";
import { gridOfText } from "../../src/core/regulation/grid";
import { readRegulation } from "../../src/core/regulation/readRegulation";
import { decodeLists } from "../../src/workbook/decode";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { CRITERIA_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aParticipant } from "../kits/movementBuilder";
import { tableAsText } from "../kits/regulationTable";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

function pasted(text: string): Criterion[] {
  const reading = gridOfText(text);
  if (reading.kind !== "grid") throw new Error(reading.why);
  return readRegulation(reading.grid, guessColumns(reading.grid)).drafts.map((draft) => draft.criterion);
}

const TABLE = pasted(tableAsText());

async function criteriaIn(run: CommandRun): Promise<readonly Criterion[]> {
  return decodeLists(await run.context.port.read(MOVEMENT_REQUEST)).movement.criteria;
}

const input = (criteria: readonly Criterion[], more: Partial<ImportInput> = {}): ImportInput => ({
  criteria,
  mode: "replace",
  isConfirmed: false,
  ...more,
});

const movement = (criteria: readonly Criterion[], participants: readonly Participant[]): Movement => ({
  ...PLAIN_MOVEMENT,
  criteria,
  participants,
});

describe("the table of 100 points", () => {
  test("is read back from the sheet as it was written, and building finds no error in it", async () => {
    const run = await CommandRun.of(movement([aCriterion("x")], [aParticipant("P1")]));
    expect(await run.must(importCriteria, input(TABLE))).toMatchObject({ kind: "written", count: TABLE.length, sheet: "Tiêu chí" });
    expect(await criteriaIn(run)).toEqual(TABLE);
    const { findings } = await run.must(COMMANDS.buildMatrix, undefined);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  test("starts a movement in an empty workbook, in at most three syncs", async () => {
    const run = await CommandRun.start();
    const before = run.context.port.cost().syncs;
    await run.must(importCriteria, input(TABLE));
    expect(run.context.port.cost().syncs - before).toBeLessThanOrEqual(3);
    expect(await criteriaIn(run)).toEqual(TABLE);
    expect(await run.must(COMMANDS.overview, undefined)).toMatchObject({ stage: "setUp", criteria: TABLE.length, participants: 0 });
  });

  test("its tree tells 80, 2, 10, 3 and 5 of 100, all used", async () => {
    const run = await CommandRun.start();
    await run.must(importCriteria, input(TABLE));
    const { rows, base, findings } = await run.must(criteriaTree, undefined);
    const top = rows.filter((row) => row.level === 0 && row.kind === "group");
    expect(top.map((row) => [row.points, row.used])).toEqual([
      [80, 80],
      [2, 2],
      [10, 10],
      [3, 3],
      [5, 5],
    ]);
    expect(base).toBe(100);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });

  test("a self-score of +6 where the rule adds at most +2: the check names cell, rule and the 4 points", async () => {
    const run = await CommandRun.of(movement([aCriterion("x")], [aParticipant("P1")]));
    await run.must(importCriteria, input(TABLE));
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, { P1: { "d2.3": 6 } });
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    const over = findings.filter((finding) => finding.criterion === "d2.3");
    expect(over).toHaveLength(1);
    expect(over[0]).toMatchObject({ rule: "V-13", sheet: "Chấm điểm", params: { before: 6, cap: 2, over: 4 } });
    expect(over[0]!.cell).toMatch(/^'Chấm điểm'![A-Z]+\d+$/);
    expect(over[0]!.message).toContain("6 điểm vượt mức 2 của quy tắc “mỗi trường hợp +1; không quá 2”: 4 điểm");
  });
});

test("in place of a list with entries it is written only when that is confirmed; until then nothing changes", async () => {
  const run = await CommandRun.of(movement([aCriterion("c1")], [aParticipant("P1")]), [[5]]);
  const before = await run.content();
  expect(await run.must(importCriteria, input(TABLE))).toEqual({ kind: "confirm", entries: 1, criteria: 1 });
  expect(await run.content()).toEqual(before);
  expect(await run.must(importCriteria, input(TABLE, { isConfirmed: true }))).toMatchObject({ kind: "written" });
  expect(await criteriaIn(run)).toEqual(TABLE);
});

test("a shorter list leaves nothing of a longer one behind", async () => {
  const run = await CommandRun.start();
  await run.must(importCriteria, input(Array.from({ length: 200 }, (_, i) => aCriterion(`c${i}`))));
  await run.must(importCriteria, input([aCriterion("one")]));
  expect((await criteriaIn(run)).map((criterion) => criterion.code)).toEqual(["one"]);
  const { sheetId, area } = run.excel.workbook.areaOfName(CRITERIA_NAMES.code)!;
  const below = run.excel.workbook.sheet(sheetId)!.read({ ...area, row: area.row + 1, rows: 300 });
  expect(below.flat().filter((cell) => cell.value !== null && cell.value !== "")).toEqual([]);
});

test("written twice, the second time changes nothing", async () => {
  const run = await CommandRun.start();
  await run.must(importCriteria, input(TABLE));
  const before = await run.content();
  await run.must(importCriteria, input(TABLE));
  expect(await run.content()).toEqual(before);
});

describe("behind a list", () => {
  const group: Criterion = { ...PLAIN_CRITERION, code: "c1", name: "Nhóm", rule: { kind: "group", combine: "sum" } };

  test("codes that are taken get others, and parents and conditions follow", async () => {
    const run = await CommandRun.of(movement([aCriterion("c1"), aCriterion("c2")], [aParticipant("P1")]), [[1, 2]]);
    const added = [group, { ...aCriterion("n1"), parent: "c1", onlyIfFull: "c1" }];
    expect(await run.must(importCriteria, input(added, { mode: "append" }))).toMatchObject({
      kind: "written",
      count: 2,
      renamed: [["c1", "c1-2"]],
    });
    expect((await criteriaIn(run)).map(({ code, parent, onlyIfFull }) => [code, parent, onlyIfFull])).toEqual([
      ["c1", "", null],
      ["c2", "", null],
      ["c1-2", "", null],
      ["n1", "c1-2", "c1-2"],
    ]);
  });

  test("rows that the user has not finished stay as they are", async () => {
    const run = await CommandRun.of(movement([aCriterion("c1")], [aParticipant("P1")]));
    await run.change(CRITERIA_NAMES.name, 2, 0, "chưa có mã");
    await run.must(importCriteria, input([aCriterion("n1")], { mode: "append" }));
    expect((await run.values(CRITERIA_NAMES.name)).slice(0, 4)).toEqual([["Tiêu chí c1"], [""], ["chưa có mã"], ["Tiêu chí n1"]]);
  });

  test("more than the list has room for makes it longer", async () => {
    const run = await CommandRun.of(movement([aCriterion("c1")], [aParticipant("P1")]));
    const many = Array.from({ length: 400 }, (_, i) => aCriterion(`n${i}`));
    await run.must(importCriteria, input(many, { mode: "append" }));
    expect(await criteriaIn(run)).toHaveLength(401);
  });
});

test("2,000 criteria are written, more are refused in numbers and nothing is written", async () => {
  const run = await CommandRun.start();
  const many = Array.from({ length: MAX_CRITERIA }, (_, i) => aCriterion(`n${i}`));
  await run.must(importCriteria, input(many));
  expect(await criteriaIn(run)).toHaveLength(MAX_CRITERIA);
  const before = await run.content();
  expect(await run.must(importCriteria, input([aCriterion("last")], { mode: "append" }))).toEqual({
    kind: "tooMany",
    count: MAX_CRITERIA + 1,
    most: MAX_CRITERIA,
  });
  expect(await run.content()).toEqual(before);
});

test("texts that look like formulas are stored as texts", async () => {
  const run = await CommandRun.start();
  await run.must(importCriteria, input(pasted("TT\tNội dung\tĐiểm\n1\t=cmd|' /C calc'!A0\t5\n2\t+HYPERLINK(\"x\")\t3")));
  expect((await run.values(CRITERIA_NAMES.name)).slice(0, 2)).toEqual([["=cmd|' /C calc'!A0"], ['+HYPERLINK("x")']]);
});

test("while somebody is typing in a cell it is refused, and the workbook is as it was", async () => {
  const run = await CommandRun.of(movement([aCriterion("c1")], [aParticipant("P1")]));
  const before = await run.content();
  run.excel.workbook.isEditing = true;
  expect(await run.codeOf(importCriteria, input(TABLE))).toBe("cell-edit");
  run.excel.workbook.isEditing = false;
  expect(await run.content()).toEqual(before);
});

test("a criteria sheet protected with a password is refused in words, and the workbook is as it was", async () => {
  const run = await CommandRun.of(movement([aCriterion("c1")], [aParticipant("P1")]));
  run.excel.workbook.sheetByTitle("Tiêu chí")!.protection = { password: "bí mật", options: {} };
  const before = await run.content();
  expect(await run.codeOf(importCriteria, input(TABLE))).toBe("protected");
  expect(await run.content()).toEqual(before);
});

test("the tree of a workbook without a movement is empty", async () => {
  const run = await CommandRun.start();
  expect(await run.must(criteriaTree, undefined)).toMatchObject({ rows: [], place: null, entries: 0 });
});
