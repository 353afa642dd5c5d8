// Sổ kiến nghị and Ngày nghỉ after people inserted, typed over and deleted: what is still counted, and what the next click puts right.
import { addObjection, changeObjection, makeRegister, objectionsState } from "../../../src/commands/objections/objections";
import type { NewObjection, ObjectionChange } from "../../../src/commands/objections/objectionAnswers";
import { overview } from "../../../src/commands/overview";
import { stageState } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { areaAt } from "../../../src/workbook/area";
import type { CellValue } from "../../../src/workbook/plan";
import {
  COUNTED_HOLIDAYS_NAME,
  DUE_NAME,
  HOLIDAY_NAMES,
  HOLIDAY_TABLE_NAME,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  SUMMARY_NAME,
  TABLE_NAME,
} from "../../../src/workbook/objections/objectionNames";
import { COLUMNS } from "../../../src/workbook/objections/registerColumns";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const REGISTER = "Sổ kiến nghị";
const HOLIDAYS = "Ngày nghỉ";

/** Late on 23 November 2026, the day of the runs: the last day to answer is the 16th. */
const LATE: NewObjection = {
  ...{ received: "2026-11-02", person: "Trần Thị Mẫu", unit: "Văn phòng", participant: "p2", criterion: "c1" },
  ...{ text: "Đề nghị xem lại điểm", handler: "Lê Văn Thử" },
};
const ANSWER: ObjectionChange = {
  ...{ row: 5, number: 1, text: LATE.text, status: "answered", outcome: "kept", answered: "2026-11-20", handler: "", note: "" },
};
/** Typed by hand: number, day of receipt, content. */
const BY_HAND = [7, 46_328, "Gõ tay"] as const;

const filled = builtOnce(async (): Promise<CommandRun> => {
  const participants = ["p1", "p2"].map((code) => aParticipant(code));
  const run = await CommandRun.of(aMovement({ criteria: [aCriterion("c1")], participants }), [[7], [9]]);
  await run.must(makeRegister, undefined);
  await run.must(addObjection, LATE);
  await run.must(addObjection, { ...LATE, received: "2026-11-23", participant: "p1", text: "Đề nghị công khai lý do" });
  return run;
});

const sheetOf = (run: CommandRun, title: string) => run.excel.workbook.sheetByTitle(title)!;
const firstRow = (run: CommandRun, name: string): number => run.excel.workbook.areaOfName(name)!.area.row;
const rulesOf = async (run: CommandRun): Promise<string[]> => (await run.must(objectionsState, undefined)).findings.map(({ rule }) => rule);

async function type(
  run: CommandRun,
  title: string,
  row: number,
  cells: readonly (readonly [column: number, value: CellValue])[],
): Promise<void> {
  for (const [column, value] of cells) sheetOf(run, title).write(areaAt(row, column), [[{ value }]]);
  await run.excel.workbook.settle();
}

/** Puts in a row and types an objection into it. */
async function putIn(run: CommandRun, row: number): Promise<void> {
  sheetOf(run, REGISTER).insertRows(row, 1);
  const [number, received, text] = BY_HAND;
  await type(run, REGISTER, row, [
    [0, number],
    [1, received],
    [7, text],
  ]);
}

/** Look, lock, rules of typing and colours of each cell of a line. */
function dress(run: CommandRun, row: number): unknown[] {
  const sheet = sheetOf(run, REGISTER);
  const isIn = ({ area }: { readonly area: { row: number; column: number; rows: number; columns: number } }, column: number): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return COLUMNS.map((_, column) => ({
    style: sheet.style(row, column),
    isLocked: sheet.isLocked(row, column),
    rules: sheet.validations.filter((one) => isIn(one, column)).map(({ rule, error }) => [rule.kind, error.message]),
    colours: sheet.conditionalFormats.filter((one) => isIn(one, column)).map(({ format }) => format),
  }));
}

test("home counts a late objection whose last day was typed over, and one that was put in without formulas; the lock's warning too", async () => {
  const run = await filled();
  await run.change(DUE_NAME, 0, 0, 46_999);
  expect((await run.must(overview, undefined)).overdueObjections).toBe(1);
  await putIn(run, firstRow(run, OBJECTION_NAMES.number));
  expect((await run.must(overview, undefined)).overdueObjections).toBe(2);
  expect((await run.must(stageState, undefined)).objections).toEqual({ open: 3, overdue: 2 });
});

test("home counts working days as the list of holidays says, where the formula of the last day is gone", async () => {
  const run = await filled();
  await run.change(DUE_NAME, 0, 0, null);
  // With five holidays in between the last day is today.
  for (const [i, day] of [46_329, 46_330, 46_331, 46_332, 46_335].entries()) await run.change(HOLIDAY_NAMES.day, 8 + i, 0, day);
  expect((await run.must(overview, undefined)).overdueObjections).toBeUndefined();
});

test.each([
  ["right below the header", 0],
  ["between two lines", 1],
])("a line put in %s gets formulas, look, colours and choices by the next command, whichever it is", async (_where, at) => {
  for (const click of ["update", "add", "answer"] as const) {
    const run = await filled();
    const row = firstRow(run, OBJECTION_NAMES.number) + at;
    const wanted = dress(run, row + 1);
    await putIn(run, row);
    if (click === "update") await run.must(makeRegister, undefined);
    else if (click === "add") await run.must(addObjection, { ...LATE, text: "Thêm" });
    else await run.must(changeObjection, { ...ANSWER, row: ANSWER.row + (at === 0 ? 1 : 0) });
    expect(dress(run, row)).toEqual(wanted);
    expect(await rulesOf(run)).toEqual([]);
    expect((await run.values(DUE_NAME))[at]).toEqual([46_342]);
    const heights = [row, row + 1].map((one) => sheetOf(run, REGISTER).rowHeight(one));
    expect(heights[0]).toBeLessThanOrEqual(heights[1]!);
  }
});

test("a blank line put in below the header belongs to the register after the next click, and another click changes nothing", async () => {
  const run = await filled();
  const row = firstRow(run, OBJECTION_NAMES.number);
  const wanted = dress(run, row);
  sheetOf(run, REGISTER).insertRows(row, 1);
  await run.must(makeRegister, undefined);
  expect(dress(run, row)).toEqual(wanted);
  expect(firstRow(run, OBJECTION_NAMES.number)).toBe(row);
  const apply = jest.spyOn(run.context.port, "apply");
  await run.must(makeRegister, undefined);
  expect(apply).not.toHaveBeenCalled();
});

test("a line whose last day alone was typed over keeps the fill that somebody gave it", async () => {
  const run = await filled();
  const row = firstRow(run, OBJECTION_NAMES.number);
  await run.excel.port.apply([{ kind: "format", sheet: REGISTER, area: areaAt(row, 0), format: { fill: "#FF00FF" } }]);
  await run.change(DUE_NAME, 0, 0, 46_999);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect(sheetOf(run, REGISTER).style(row, 0).fill).toBe("#FF00FF");
});

test("a holiday typed in a row below the header of the list is told with its cell, and counted after the next click", async () => {
  const run = await filled();
  const row = firstRow(run, HOLIDAY_NAMES.day);
  sheetOf(run, HOLIDAYS).insertRows(row, 1);
  await type(run, HOLIDAYS, row, [
    [0, 46_336],
    [1, "Nghỉ bù"],
  ]);
  const { findings } = await run.must(objectionsState, undefined);
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([["K-13", `'${HOLIDAYS}'!A${row + 1}`]]);
  expect(findings[0]!.message).toContain("10/11/2026");
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values(COUNTED_HOLIDAYS_NAME))[0]).toEqual([46_336]);
  expect((await run.values(DUE_NAME))[0]).toEqual([46_343]);
  expect(sheetOf(run, HOLIDAYS).style(row, 0)).toEqual(sheetOf(run, HOLIDAYS).style(row + 1, 0));
});

test("holidays named below the end of the list are taken in with what lies between, when it is updated; a remark there is left alone", async () => {
  const run = await filled();
  const { row, rows } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  await type(run, HOLIDAYS, row + rows + 1, [
    [0, 46_336],
    [1, "Nghỉ bù"],
  ]);
  await type(run, HOLIDAYS, row + rows + 2, [[0, "30/4/2027"]]);
  await type(run, HOLIDAYS, row + rows + 9, [[0, "Theo thông báo của Bộ"]]);
  expect(await rulesOf(run)).toEqual(["K-13", "K-13"]);
  await run.must(addObjection, { ...LATE, text: "Thêm" });
  expect(await rulesOf(run)).toEqual(["K-13", "K-13"]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual(["K-06"]);
  expect((await run.values(HOLIDAY_NAMES.day)).slice(rows)).toEqual([[""], [46_336], ["30/4/2027"]]);
  expect((await run.values(DUE_NAME))[0]).toEqual([46_343]);
});

test("a list of holidays that must be made anew keeps those typed outside it", async () => {
  const run = await filled();
  const { row, rows } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  await type(run, HOLIDAYS, row + rows, [[0, 46_336]]);
  run.excel.workbook.removeName(COUNTED_HOLIDAYS_NAME);
  await run.must(makeRegister, { isConfirmed: true });
  expect((await run.values(HOLIDAY_NAMES.day)).flat()).toContain(46_336);
  expect(await rulesOf(run)).toEqual([]);
});

test("a register without the names of whole tables and of the count gets them, with what was put in below its headers", async () => {
  const run = await filled();
  const count = sheetOf(run, REGISTER).read(run.excel.workbook.areaOfName(SUMMARY_NAME)!.area)[0]![0]!.formula;
  const tables = [TABLE_NAME, SUMMARY_NAME, HOLIDAY_TABLE_NAME].map((name) => run.excel.workbook.areaOfName(name)!.area);
  for (const name of [TABLE_NAME, SUMMARY_NAME, HOLIDAY_TABLE_NAME]) run.excel.workbook.removeName(name);
  await putIn(run, firstRow(run, OBJECTION_NAMES.number));
  const holiday = firstRow(run, HOLIDAY_NAMES.day);
  sheetOf(run, HOLIDAYS).insertRows(holiday, 1);
  await type(run, HOLIDAYS, holiday, [[0, 46_336]]);
  expect((await run.must(objectionsState, undefined)).objections.map(({ number }) => number)).toEqual([7, 1, 2]);
  expect(await rulesOf(run)).toEqual(["K-13", "K-08"]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  const after = [TABLE_NAME, SUMMARY_NAME, HOLIDAY_TABLE_NAME].map((name) => run.excel.workbook.areaOfName(name)!.area);
  expect(after.map(({ row, column }) => [row, column])).toEqual(tables.map(({ row, column }) => [row, column]));
  expect(sheetOf(run, REGISTER).read(after[1]!)[0]![0]!.formula).toBe(count);
  expect((await run.must(overview, undefined)).overdueObjections).toBe(2);
  const apply = jest.spyOn(run.context.port, "apply");
  await run.must(makeRegister, undefined);
  expect(apply).not.toHaveBeenCalled();
});

test("taking lines and holidays in is undone with their look", async () => {
  const run = (await filled()).keeping();
  await putIn(run, firstRow(run, OBJECTION_NAMES.number));
  const before = dress(run, firstRow(run, OBJECTION_NAMES.number) - 1);
  await run.must(makeRegister, undefined);
  const { steps } = await run.must(undoSteps, undefined);
  await run.must(undo, steps[0]!.id);
  expect(dress(run, firstRow(run, OBJECTION_NAMES.number) - 1)).toEqual(before);
});

test.each<[what: string, cell: string | number, rule: string]>([
  ["a text, which makes every last day unknown,", "nghỉ bù", "K-08"],
  ["a day, which the sheet counts and the pane does not,", 46_336, "K-08"],
])("%s typed over the formula of a blank holiday goes by the next click", async (_what, cell, rule) => {
  const run = await filled();
  await run.change(COUNTED_HOLIDAYS_NAME, 20, 0, cell);
  expect(await rulesOf(run)).toContain(rule);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values(COUNTED_HOLIDAYS_NAME))[20]).toEqual([0]);
});

test("rows that come into the list of holidays blank count what is typed into them later", async () => {
  const run = await filled();
  const { row } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  sheetOf(run, HOLIDAYS).insertRows(row, 2);
  await type(run, HOLIDAYS, row, [[0, 46_395]]);
  await run.must(makeRegister, undefined);
  await type(run, HOLIDAYS, row + 1, [[0, 46_336]]);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values(DUE_NAME))[0]).toEqual([46_343]);
});

test("a list of holidays that is made anew is named where it is made, not where it stood", async () => {
  const run = await filled();
  const { row } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  sheetOf(run, HOLIDAYS).insertRows(row, 1);
  await type(run, HOLIDAYS, row, [[0, 46_336]]);
  sheetOf(run, HOLIDAYS).insertColumns(0, 1);
  run.excel.workbook.removeName(COUNTED_HOLIDAYS_NAME);
  await run.must(makeRegister, { isConfirmed: true });
  const areas = [...Object.values(HOLIDAY_NAMES), COUNTED_HOLIDAYS_NAME].map((name) => run.excel.workbook.areaOfName(name)!.area);
  expect(areas.map((area) => [area.row, area.column])).toEqual([0, 1, 2].map((column) => [row, column]));
  expect((await run.values(DUE_NAME))[0]).toEqual([46_343]);
});

test("a date without a name below the end of the list is only told, with what stands below it: it may be that of a remark", async () => {
  const run = await filled();
  const { row, rows } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  await type(run, HOLIDAYS, row + rows + 3, [[0, 46_336]]);
  await type(run, HOLIDAYS, row + rows + 5, [
    [0, 46_337],
    [1, "Nghỉ bù"],
  ]);
  await run.must(makeRegister, undefined);
  expect((await run.values(HOLIDAY_NAMES.day)).length).toBe(rows);
  expect((await run.values(DUE_NAME))[0]).toEqual([46_342]);
  const { findings } = await run.must(objectionsState, undefined);
  expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([3, 5].map((more) => ["K-13", `'${HOLIDAYS}'!A${row + rows + more + 1}`]));
  expect(findings[0]!.remedy).toContain("hoặc chuyển sang cột khác, xóa");
  await type(run, HOLIDAYS, row + rows + 3, [[0, ""]]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values(DUE_NAME))[0]).toEqual([46_343]);
});

test("in a full list a date right below the last one goes on with it without a name", async () => {
  const run = await filled();
  const { row, rows } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!.area;
  await type(run, HOLIDAYS, row + rows - 1, [[0, 46_336]]);
  await type(run, HOLIDAYS, row + rows, [[0, 46_337]]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.values(COUNTED_HOLIDAYS_NAME)).slice(rows)).toEqual([[46_337]]);
});

test("without the sheet of holidays nothing is late, and the list is told as gone until the next click makes it again", async () => {
  const run = await filled();
  await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_335);
  const { sheetId } = run.excel.workbook.areaOfName(HOLIDAY_NAMES.day)!;
  for (const name of [...Object.values(HOLIDAY_NAMES), COUNTED_HOLIDAYS_NAME, HOLIDAY_TABLE_NAME]) run.excel.workbook.removeName(name);
  run.excel.workbook.deleteSheet(sheetId);
  await run.excel.workbook.settle();
  expect((await run.must(overview, undefined)).overdueObjections).toBeUndefined();
  expect((await run.must(stageState, undefined)).objections).toEqual({ open: 2, overdue: 0 });
  const answer = await run.must(objectionsState, undefined);
  expect(answer).toMatchObject({ holidays: null, open: 2, overdue: 0, publication: { until: "" } });
  expect(answer.objections.map(({ due, state }) => [due, state])).toEqual([
    ["", "open"],
    ["", "open"],
  ]);
  expect(answer.findings.map(({ rule }) => rule)).toEqual(["S-01"]);
  expect(answer.findings[0]!.remedy).toContain("Cập nhật sổ");
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.must(overview, undefined)).overdueObjections).toBe(1);
});

test.each<[what: string, cellOf: (column: number) => CellValue]>([
  ["(1), (2), (3)", (column) => `(${column + 1})`],
  ["1, 2, 3 as numbers", (column) => column + 1],
])("a row that numbers the columns, %s, put in below the header is no objection; a line put in below it is one", async (_what, cellOf) => {
  const run = await filled();
  const row = firstRow(run, OBJECTION_NAMES.number);
  sheetOf(run, REGISTER).insertRows(row, 1);
  await type(
    run,
    REGISTER,
    row,
    COLUMNS.map((_, column) => [column, cellOf(column)]),
  );
  const numbers = (): unknown[] =>
    sheetOf(run, REGISTER)
      .read(areaAt(row, 0, 1, COLUMNS.length))[0]!
      .map(({ value }) => value);
  const wanted = numbers();
  expect(await rulesOf(run)).toEqual([]);
  expect((await run.must(stageState, undefined)).objections.open).toBe(2);
  await putIn(run, row + 1);
  expect((await run.must(objectionsState, undefined)).objections.map(({ number }) => number)).toEqual([7, 1, 2]);
  await run.must(makeRegister, undefined);
  expect(await rulesOf(run)).toEqual([]);
  expect(numbers()).toEqual(wanted);
  expect(firstRow(run, OBJECTION_NAMES.number)).toBe(row + 1);
});

test("a line of numbers and codes put in below the header stays an objection where it has a day of receipt or a content", async () => {
  for (const cells of [
    [
      [0, 7],
      [1, 46_328],
      [4, 1],
    ],
    [
      [0, 7],
      [1, 3],
      [4, 1],
      [6, 2],
      [7, "Đề nghị xem lại"],
    ],
  ] as const) {
    const run = await filled();
    const row = firstRow(run, OBJECTION_NAMES.number);
    sheetOf(run, REGISTER).insertRows(row, 1);
    await type(run, REGISTER, row, cells);
    expect((await run.must(objectionsState, undefined)).objections.map(({ number }) => number)).toEqual([7, 1, 2]);
  }
});
