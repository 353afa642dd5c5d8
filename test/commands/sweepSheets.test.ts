// What people do to sheets and lists beside values: found, repaired, undone, and left alone where it changed meanwhile.
import type { HostArea, HostSheet } from "../../host/workbook/hostWorkbook";
import { checkEntries } from "../../src/commands/checkEntries";
import type { LocatedFinding } from "../../src/commands/command";
import { fixFindings } from "../../src/commands/fixFindings";
import { COMMANDS } from "../../src/commands/registry";
import { undoFix } from "../../src/commands/undoFix";
import type { RuleId } from "../../src/core/finding";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { filterBy } from "../kits/filterBy";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

/** Five units with three scores each. */
async function five(): Promise<{ run: CommandRun; sheet: HostSheet; area: HostArea }> {
  const rows = Array.from({ length: 5 }, (_, i) => [9 - i, 8, 7]);
  const { movement, entries } = scored(rows, { criteria: ["c1", "c2", "c3"].map((code) => aCriterion(code)) });
  const run = await CommandRun.of(movement, entries);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  return { run, sheet: run.excel.workbook.sheet(sheetId)!, area };
}

const part = (area: HostArea, row: number, column: number, rows = 1, columns = 1): HostArea => ({
  row: area.row + row,
  column: area.column + column,
  rows,
  columns,
});

const check = async (run: CommandRun): Promise<readonly LocatedFinding[]> => (await run.must(checkEntries, undefined)).findings;
const rulesOf = (findings: readonly LocatedFinding[]): RuleId[] => findings.map((item) => item.rule).sort();

describe("what was done to the entry sheet beside its values", () => {
  const CASES: readonly (readonly [
    string,
    RuleId,
    (sheet: HostSheet, area: HostArea) => void,
    (sheet: HostSheet, area: HostArea) => unknown,
  ])[] = [
    [
      "hidden rows",
      "W-10",
      (sheet, area) => sheet.setHidden("rows", area.row + 1, 2, true),
      (sheet, area) => sheet.isHidden("rows", area.row + 2),
    ],
    [
      "a hidden column",
      "W-10",
      (sheet, area) => sheet.setHidden("columns", area.column + 1, 1, true),
      (sheet, area) => sheet.isHidden("columns", area.column + 1),
    ],
    [
      "lost validation",
      "W-12",
      (sheet, area) => sheet.setValidation(part(area, 1, 1, 2, 1), null),
      (sheet) => sheet.validations.reduce((sum, rule) => sum + rule.area.rows * rule.area.columns, 0) < 15,
    ],
  ];

  test.each(CASES)("%s: found, put right, and taken back by undo", async (_what, rule, plant, isThere) => {
    const { run, sheet, area } = await five();
    plant(sheet, area);
    const findings = await check(run);
    expect(rulesOf(findings)).toEqual([rule]);
    const { fixed, skipped, undo } = await run.must(fixFindings, { findings });
    expect([fixed, skipped, isThere(sheet, area)]).toEqual([1, 0, false]);
    expect([rulesOf(await check(run)), sheet.protection !== null]).toEqual([[], true]);
    await run.must(undoFix, undo!);
    expect([isThere(sheet, area), sheet.protection !== null]).toEqual([true, true]);
    expect(rulesOf(await check(run))).toEqual([rule]);
  });

  test("merged cells: found with their area, taken apart, merged again by undo", async () => {
    const { run, sheet, area } = await five();
    sheet.merge(part(area, 0, 0, 2, 2));
    const findings = await check(run);
    expect(rulesOf(findings)).toEqual(["V-01", "V-01", "V-01", "W-09"]);
    const merged = findings.find((item) => item.rule === "W-09")!;
    expect(merged.area).toEqual(part(area, 0, 0, 2, 2));
    const { undo } = await run.must(fixFindings, { findings });
    expect(sheet.merges).toEqual([]);
    await run.must(undoFix, undo!);
    expect(sheet.merges).toEqual([part(area, 0, 0, 2, 2)]);
  });

  test("a filter is told once, not as hidden rows; taking it off shows them", async () => {
    const { run, sheet, area } = await five();
    const third = sheet.read(part(area, 2, 0, 1, 1))[0]![0]!.value;
    filterBy(sheet, area, [{ column: 0, criteria: { filterOn: "Custom", criterion1: `<>${String(third)}` } }]);
    expect(sheet.isHidden("rows", area.row + 2)).toBe(true);
    const findings = await check(run);
    expect(rulesOf(findings)).toEqual(["W-11"]);
    await run.must(fixFindings, { findings });
    expect(sheet.isHidden("rows", area.row + 2)).toBe(false);
  });

  test("cells that paste locked are unlocked, and what stands in them is repaired in the same go", async () => {
    const { run, sheet, area } = await five();
    sheet.setLocked(part(area, 1, 1), true);
    await run.change(ENTRY_NAMES.cells, 1, 1, "8,5");
    const findings = await check(run);
    expect(rulesOf(findings)).toEqual(["V-02", "W-13"]);
    await run.must(fixFindings, { findings });
    expect([sheet.isLocked(area.row + 1, area.column + 1), (await run.values(ENTRY_NAMES.cells))[1]![1]]).toEqual([false, 8.5]);
    expect(await check(run)).toEqual([]);
  });

  test("a sheet that somebody protected with a password: refused in words, nothing is written", async () => {
    const { run, sheet, area } = await five();
    sheet.merge(part(area, 0, 0, 1, 2));
    const findings = await check(run);
    sheet.protection = { password: "bí mật", options: {} };
    const before = await run.content();
    const result = await run.try(fixFindings, { findings });
    expect(result.ok ? "ok" : [result.failure.code, result.failure.params["sheet"]]).toEqual(["protected", "Chấm điểm"]);
    expect(await run.content()).toEqual(before);
  });
});

describe("what changed between the check and the repair", () => {
  test("a cell that holds something else by now is left alone", async () => {
    const { run } = await five();
    await run.change(ENTRY_NAMES.cells, 0, 0, "8,5");
    await run.change(ENTRY_NAMES.cells, 1, 0, "7,5");
    const findings = await check(run);
    await run.change(ENTRY_NAMES.cells, 0, 0, "6,5");
    const { fixed, skipped } = await run.must(fixFindings, { findings });
    expect([fixed, skipped, (await run.values(ENTRY_NAMES.cells)).map((line) => line[0])]).toEqual([1, 1, ["6,5", 7.5, 7, 6, 5]]);
  });

  test("rows that were sorted since are found by their codes, by the repair and by its undo", async () => {
    const { run, sheet, area } = await five();
    await run.change(ENTRY_NAMES.cells, 0, 1, "8,5");
    const findings = await check(run);
    const rows = { ...area, column: 1, columns: area.column + area.columns - 1 };
    sheet.sort(rows, area.column, true);
    const { undo } = await run.must(fixFindings, { findings });
    expect((await run.values(ENTRY_NAMES.cells)).map((line) => line[1])).toEqual([8, 8, 8, 8, 8.5]);
    sheet.sort(rows, area.column, false);
    await run.must(undoFix, undo!);
    expect((await run.values(ENTRY_NAMES.cells)).map((line) => line[1])).toEqual(["8,5", 8, 8, 8, 8]);
  });

  test("undo leaves what was typed over since, and says where", async () => {
    const { run } = await five();
    await run.change(ENTRY_NAMES.cells, 0, 0, "8,5");
    await run.change(ENTRY_NAMES.cells, 1, 0, "7,5");
    const { undo } = await run.must(fixFindings, { findings: await check(run) });
    await run.change(ENTRY_NAMES.cells, 1, 0, 9);
    expect(await run.must(undoFix, undo!)).toEqual({ restored: 1, left: ["'Chấm điểm'!E13"] });
    expect((await run.values(ENTRY_NAMES.cells)).map((line) => line[0])).toEqual(["8,5", 9, 7, 6, 5]);
  });

  test("a formula comes back as that formula, though its value was written over it", async () => {
    const { run, sheet, area } = await five();
    sheet.write(part(area, 0, 0), [[{ formula: "=E13+0.5" }]]);
    const findings = await check(run);
    expect(findings.map((item) => [item.rule, item.fix])).toEqual([["W-03", { kind: "constant", to: 8.5 }]]);
    const { undo } = await run.must(fixFindings, { findings });
    expect(sheet.read(part(area, 0, 0))[0]![0]).toEqual({ value: 8.5, isError: false, formula: null });
    await run.must(undoFix, undo!);
    expect(sheet.read(part(area, 0, 0))[0]![0]!.formula).toBe("=E13+0.5");
  });
});

describe("lists", () => {
  const people = ["Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Nguyen Thi Hoa", "Trần  Văn An ", "Lê Văn Bình".normalize("NFD")];

  test("names with stray characters are cleaned; names alike are told for a person to look", async () => {
    const participants = people.map((name, i) => aParticipant(`p${i + 1}`, { name }));
    const { movement, entries } = scored(
      people.map(() => [5]),
      { participants },
    );
    const run = await CommandRun.of(movement, entries);
    const findings = await check(run);
    expect(findings.map((item) => [item.rule, item.cell, item.fix === undefined ? null : "to" in item.fix && item.fix.to])).toEqual([
      ["W-06", "'Đối tượng'!B7", "Trần Văn An"],
      ["W-06", "'Đối tượng'!B8", "Lê Văn Bình"],
      ["W-08", "'Đối tượng'!B5", null],
      ["W-07", "'Đối tượng'!B6", null],
    ]);
    const { undo } = await run.must(fixFindings, { findings });
    expect((await run.values(PARTICIPANT_NAMES.name)).slice(3, 5)).toEqual([["Trần Văn An"], ["Lê Văn Bình"]]);
    await run.must(undoFix, undo!);
    expect((await run.values(PARTICIPANT_NAMES.name)).slice(0, 5).flat()).toEqual(people);
  });

  test("a code with an invisible character, and a maximum typed as text, get what was meant", async () => {
    const { run } = await five();
    await run.change(CRITERIA_NAMES.code, 1, 0, "c2\u200b");
    await run.change(CRITERIA_NAMES.max, 0, 0, "10,0");
    const findings = await check(run);
    const fixable = findings.filter((item) => item.fix !== undefined);
    expect(fixable.map((item) => [item.rule, item.fix])).toEqual(
      expect.arrayContaining([
        ["C-03", { kind: "value", from: "c2\u200b", to: "c2" }],
        ["C-04", { kind: "value", from: "10,0", to: 10 }],
      ]),
    );
    await run.must(fixFindings, { findings });
    expect(await check(run)).toEqual([]);
  });

  test("a code of the entry sheet with a stray space is the code of the list again", async () => {
    const { run, sheet } = await five();
    await run.change(ENTRY_NAMES.rowCodes, 2, 0, "p3\u00a0");
    const findings = await check(run);
    expect(findings.filter((item) => item.fix?.kind === "value").map((item) => [item.rule, item.fix])).toEqual([
      ["S-05", { kind: "value", from: "p3\u00a0", to: "p3" }],
    ]);
    await run.must(fixFindings, { findings });
    expect([(await run.values(ENTRY_NAMES.rowCodes)).flat(), sheet.protection !== null]).toEqual([["p1", "p2", "p3", "p4", "p5"], true]);
    expect(await check(run)).toEqual([]);
  });
});

describe("errors that formulas cannot see", () => {
  test("a date among the scores: the ranks are stamped by the check and by ranking, until it is put right", async () => {
    const { movement, entries } = scored([[5], [6]], { criteria: [aCriterion("c1", { max: null })] });
    const run = await CommandRun.of(movement, entries);
    const status = async (): Promise<unknown> => (await run.values(RESULT_NAMES.status))[0]![0];
    const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    const sheet = run.excel.workbook.sheet(sheetId)!;
    expect(await status()).toBe("Đã chấm đủ.");
    sheet.write(part(area, 0, 0), [[{ value: 45785 }]]);
    sheet.setStyle(part(area, 0, 0), { numberFormat: "d-mmm" });
    const ranked = await run.must(COMMANDS.rank, undefined);
    expect([ranked.isProvisional, await status()]).toEqual([true, "TẠM TÍNH: lần Kiểm tra gần nhất còn 1 lỗi."]);
    const findings = await check(run);
    expect(findings.map((item) => [item.rule, item.fix])).toEqual([["W-01", { kind: "value", from: 45785, to: 8.5 }]]);
    await run.must(fixFindings, { findings });
    expect(sheet.style(area.row, area.column).numberFormat ?? "General").toBe("General");
    expect((await run.must(COMMANDS.rank, undefined)).isProvisional).toBe(false);
    expect(await status()).toBe("Đã chấm đủ.");
  });

  test("a profile sheet that somebody protected does not hinder check and rank", async () => {
    const { run } = await five();
    await run.change(ENTRY_NAMES.cells, 0, 0, "8,5");
    run.excel.workbook.sheetByTitle("Phong trào")!.protection = { password: "x", options: {} };
    expect(rulesOf(await check(run))).toEqual(["V-02"]);
    expect(await run.codeOf(COMMANDS.rank, undefined)).toBe("ok");
  });
});

describe("results and blocks", () => {
  test("an overwritten and an edited formula are told by cell; repairing writes the formulas again", async () => {
    const { run } = await five();
    const { sheetId, area } = run.excel.workbook.areaOfName(RESULT_NAMES.formulas)!;
    const results = run.excel.workbook.sheet(sheetId)!;
    const points = { row: area.row + 1, column: area.column + 3, rows: 1, columns: 1 };
    results.write(points, [[{ formula: "='Chấm điểm'!E13+1" }]]);
    const edited = await check(run);
    expect(edited.map((item) => [item.rule, item.cell, item.fix])).toEqual([["S-07", "'Kết quả'!E13", { kind: "results" }]]);
    results.write(points, [[{ value: 8 }]]);
    const overwritten = await check(run);
    expect(overwritten.map((item) => [item.rule, item.message])).toEqual([["S-06", "Công thức kết quả (E13) đã bị ghi đè bằng giá trị."]]);
    expect(await run.must(fixFindings, { findings: overwritten })).toMatchObject({ fixed: 1, undo: null });
    expect(await check(run)).toEqual([]);
  });

  test("the entry sheet deleted: its blocks are told as gone", async () => {
    const { run, sheet } = await five();
    run.excel.workbook.deleteSheet(sheet.id);
    expect(rulesOf(await check(run))).toEqual(["S-01", "S-01", "S-01"]);
  });

  test("blocks that no longer stand in line are told, and nothing is proposed", async () => {
    const { run, sheet, area } = await five();
    const { row, column, rows, columns } = part(area, 1, 0, 4, 3);
    const letters = (index: number): string => String.fromCharCode(65 + index);
    run.excel.workbook.defineName(
      ENTRY_NAMES.cells,
      `='${sheet.title}'!$${letters(column)}$${row + 1}:$${letters(column + columns - 1)}$${row + rows}`,
    );
    const moved = (await check(run)).filter((item) => item.rule === "W-14");
    expect(moved.map((item) => [item.params["sheet"], item.fix])).toEqual([["Chấm điểm", undefined]]);
  });

  test("without a movement the repair says so", async () => {
    const run = await CommandRun.start();
    expect(await run.codeOf(fixFindings, { findings: [] })).toBe("no-movement");
    expect(await run.codeOf(COMMANDS.checkEntries, undefined)).toBe("no-movement");
  });
});
