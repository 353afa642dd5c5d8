// What a lock writes as values, and how a workbook without the add-in says that totals or ranks are others today.
import { COMMANDS } from "../../../src/commands/registry";
import { giveReasons, moveStage, recordAbsent, stageState } from "../../../src/commands/stages";
import { verifySeal } from "../../../src/commands/verifySeal";
import type { Entry } from "../../../src/core/movement";
import { ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { lockedResultsPlan } from "../../../src/workbook/stages/lockedResults";
import { LOCKED_RESULT_NAMES, STAGE_NAMES } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { bytesOf, copyOf, openedCopy, titlesToSend, valuesIn } from "../../kits/copies";
import { scored } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const ENTRIES: Entry[][] = [
  [9, 6, 6],
  [8, 8, 6],
  [7, 9, 3],
];
const CHANGED = "KHÁC LÚC KHÓA: điểm hoặc hạng đã đổi sau khi khóa.";

const move = (run: CommandRun, to: "entered" | "appraised" | "approved" | "locked", reason = "") =>
  run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason });

const locked = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.of(scored(ENTRIES).movement, ENTRIES);
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved"] as const) await move(run, to);
  await run.must(COMMANDS.nominate, null);
  await move(run, "locked");
  return run;
});

function sheetOf(run: CommandRun) {
  const { sheetId } = run.excel.workbook.areaOfName(LOCKED_RESULT_NAMES.table)!;
  return run.excel.workbook.sheet(sheetId)!;
}

const column = async (run: CommandRun, name: string): Promise<unknown[]> => (await run.values(name)).map(([cell]) => cell);
const printed = async (run: CommandRun): Promise<unknown> => (await run.values(STAGE_NAMES.provisional))[0]![0];
/** Total, rank, rank in the cluster, the same of today, "So với lúc khóa". */
const told = async (run: CommandRun) => (await run.values(LOCKED_RESULT_NAMES.table)).map((row) => row.slice(4));

async function changed(run: CommandRun, row: number, value: number): Promise<void> {
  await run.change(ENTRY_NAMES.cells, row, 0, value);
  await run.excel.workbook.settle();
}

test("the lock writes code, name, total and ranks of everybody as values, with when and the code, on a sheet to print", async () => {
  const run = await locked();
  const sheet = sheetOf(run);
  expect(sheet.title).toBe("Kết quả khi khóa");
  expect(sheet.protection).not.toBeNull();
  const table = run.excel.workbook.areaOfName(LOCKED_RESULT_NAMES.table)!.area;
  const kept = sheet.read({ ...table, columns: 7 });
  expect(kept.flat().filter(({ formula }) => formula !== null)).toEqual([]);
  for (const [name, at] of [
    [RESULT_NAMES.rowCodes, 1],
    [RESULT_NAMES.total, 4],
    [RESULT_NAMES.rank, 5],
    [RESULT_NAMES.clusterRank, 6],
  ] as const) {
    expect(kept.map((row) => row[at]!.value)).toEqual(await column(run, name));
  }
  const { seal } = { seal: String((await run.values(STAGE_NAMES.seal))[0]![0]) };
  const head = String(sheet.read({ row: 2, column: 0, rows: 1, columns: 1 })[0]![0]!.value);
  // Who locked stands in the log, which never goes along in a copy.
  expect(valuesIn(run.excel.workbook, sheet.title).flat().join()).not.toContain("Nguyễn Thị Mẫu");
  const [code] = /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/.exec(head)!;
  expect(seal.toUpperCase().startsWith(code.replace(/-/g, ""))).toBe(true);
  expect(sheet.page.footer.left).toBe(`Mã kiểm chứng: ${code}`);
  expect(await told(run)).toEqual([
    [21, 2, 2, 21, 2, 2, ""],
    [22, 1, 1, 22, 1, 1, ""],
    [19, 3, 3, 19, 3, 3, ""],
  ]);
  expect(await printed(run)).toBe("");
  expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole" });
});

test("an entry changed behind the lock: the sheet tells who differs, everything printed tells that something does, and changed back it is silent", async () => {
  const run = await locked();
  const list = run.excel.workbook.sheets().find(({ title }) => title.startsWith("Đề nghị"))!;
  const note = (): unknown => list.read({ row: 8, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
  await changed(run, 1, 6);
  expect(await told(run)).toEqual([
    [21, 2, 2, 21, 1, 1, "Khác"],
    [22, 1, 1, 20, 2, 2, "Khác"],
    [19, 3, 3, 19, 3, 3, ""],
  ]);
  expect([await printed(run), note()]).toEqual([CHANGED, CHANGED]);
  await changed(run, 1, 8);
  expect([await printed(run), note()]).toEqual(["", ""]);
});

test("a code that the two sheets write with other capitals is one participant", async () => {
  const run = await CommandRun.of(scored(ENTRIES).movement, ENTRIES);
  await run.must(COMMANDS.rank, undefined);
  await run.change(PARTICIPANT_NAMES.code, 0, 0, "P1");
  for (const to of ["entered", "appraised", "approved", "locked"] as const) await move(run, to);
  expect((await told(run))[0]).toEqual([21, 2, 2, 21, 2, 2, ""]);
});

test("a total that has become an error is another, not a participant who is gone", async () => {
  const run = await locked();
  const { sheetId, area } = run.excel.workbook.areaOfName(RESULT_NAMES.total)!;
  run.excel.workbook.sheet(sheetId)!.write({ ...area, rows: 1 }, [[{ formula: "=1/0" }]]);
  await run.excel.workbook.settle();
  expect((await told(run))[0]!.at(-1)).toBe("Khác");
});

test("somebody whose row is gone is told, with a total of 0 as well as with any other", async () => {
  const run = await locked();
  const { sheetId, area } = run.excel.workbook.areaOfName(RESULT_NAMES.rowCodes)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  sheet.write({ row: area.row + 2, column: area.column, rows: 1, columns: 1 }, [[{ value: "p9" }]]);
  await run.excel.workbook.settle();
  expect((await told(run))[2]).toEqual([19, 3, 3, "", "", "", "Không còn"]);
  expect(await printed(run)).toBe(CHANGED);
});

test("opened again the warning is off though scores change; the next lock writes the values anew on the same sheet", async () => {
  const run = await locked();
  await move(run, "approved", "Hội đồng cho sửa");
  await changed(run, 1, 7);
  expect(await printed(run)).toBe("");
  await run.must(COMMANDS.rank, undefined);
  await run.must(recordAbsent, undefined);
  const { log } = await run.must(stageState, undefined);
  await run.must(giveReasons, { who: "Nguyễn Thị Mẫu", reason: "Theo biên bản", lines: log.unreasoned.map(({ number }) => number) });
  await move(run, "appraised", "Hội đồng xem lại");
  await move(run, "approved");
  await run.must(COMMANDS.nominate, null);
  await move(run, "locked");
  expect(await told(run)).toEqual([
    [21, 1, 1, 21, 1, 1, ""],
    [21, 1, 1, 21, 1, 1, ""],
    [19, 3, 3, 19, 3, 3, ""],
  ]);
  expect(run.excel.workbook.sheets().filter(({ title }) => title.startsWith("Kết quả khi khóa"))).toHaveLength(1);
});

test("a lock with fewer participants leaves no line of the lock before", async () => {
  const run = await locked();
  const lines = [1, 2].map((n) => ({ code: `x${n}`, name: `Đơn vị ${n}`, cluster: "", total: 5, rank: n, clusterRank: n }));
  const { area } = run.excel.workbook.areaOfName(LOCKED_RESULT_NAMES.table)!;
  const sheet = sheetOf(run);
  const blocks = new Map([[LOCKED_RESULT_NAMES.table, { name: LOCKED_RESULT_NAMES.table, sheet: sheet.title, area, values: [] }]]);
  const sheets = [{ title: sheet.title, isProtected: true, visibility: "visible" as const }];
  await run.excel.port.apply(lockedResultsPlan({ blocks, sheets }, lines, { at: "lúc 8:00", code: "0000-0000-0000" }));
  await run.excel.workbook.settle();
  expect(await column(run, LOCKED_RESULT_NAMES.table)).toEqual([1, 2]);
  expect(valuesIn(run.excel.workbook, sheet.title).flat()).not.toContain("p3");
});

test("a workbook locked by a version before has no such sheet: nothing is said, and opening and locking it makes one", async () => {
  const run = await locked();
  run.excel.workbook.deleteSheet(sheetOf(run).id);
  await run.excel.workbook.settle();
  await move(run, "approved", "Hội đồng cho sửa");
  await move(run, "locked");
  expect(await told(run)).toHaveLength(3);
});

test("where the structure of the workbook is protected the lock does without the sheet", async () => {
  const run = await CommandRun.of(scored(ENTRIES).movement, ENTRIES);
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved"] as const) await move(run, to);
  run.excel.workbook.isStructureProtected = true;
  expect(await move(run, "locked")).toEqual({ stage: "locked" });
  expect(run.excel.workbook.areaOfName(LOCKED_RESULT_NAMES.table)).toBeNull();
  expect(await printed(run)).toBe("");
});

test("the copy to send takes the sheet along as it is shown", async () => {
  const run = await locked();
  const copy = await copyOf(run, { sheets: await titlesToSend(run, "all"), content: "values" });
  const book = await openedCopy(bytesOf(copy));
  expect(valuesIn(book, "Kết quả khi khóa").slice(5)).toEqual(valuesIn(run.excel.workbook, "Kết quả khi khóa").slice(5));
});
