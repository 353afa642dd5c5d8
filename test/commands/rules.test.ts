// Rules of criteria through the commands: what happens when the list changes, limits live, rounding, rules that are too long.
import { COMMANDS } from "../../src/commands/registry";
import { PLAIN_CRITERION, type Criterion, type Movement } from "../../src/core/movement";
import type { CriterionRule } from "../../src/core/rule";
import { sheet as words } from "../../src/locale/vi/sheet";
import { BOARD_COLUMNS, ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW } from "../../src/workbook/layout";
import { BOARD_NAME, CRITERIA_NAMES, ENTRY_NAMES, LATER_CRITERIA_FIELDS, RESULT_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const levels = (names: readonly string[]): CriterionRule => ({
  kind: "levels",
  levels: names.map((name, i) => ({ name, points: names.length - i })),
});

const leaf = (code: string, rule: CriterionRule, more: Partial<Criterion> = {}): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name: `Tiêu chí ${code}`,
  decimals: 2,
  rule,
  ...more,
});

const group = (code: string, more: Partial<Criterion> = {}): Criterion =>
  leaf(code, { kind: "group", combine: "sum" }, { decimals: null, ...more });

/** A movement with those criteria, built, with cells by participant and column. */
const built = builtOnce(
  async (criteria: readonly Criterion[], cells: readonly (readonly CellValue[])[], more: Partial<Movement> = {}): Promise<CommandRun> => {
    const participants = cells.map((_, i) => aParticipant(`p${i + 1}`));
    const run = await CommandRun.of(aMovement({ criteria: [...criteria], participants, ...more }));
    for (const [i, row] of cells.entries())
      for (const [j, cell] of row.entries()) await run.change(ENTRY_NAMES.cells, i, j, cell as string);
    return run;
  },
);

const totals = async (run: CommandRun): Promise<unknown[]> => (await run.values(RESULT_NAMES.total)).flat();
const status = async (run: CommandRun): Promise<string> => String((await run.values(RESULT_NAMES.status))[0]![0]);

/** How to type, in the header of the entry sheet. */
function howOf(run: CommandRun, column: number): unknown {
  const { sheetId } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const area = { row: ENTRY_ROWS.how, column: FIRST_COLUMN + column, rows: 1, columns: 1 };
  return run.excel.workbook.sheet(sheetId)!.read(area)[0]![0]!.value;
}

describe("a rule changed on the list after building", () => {
  test("the status line says so without the add-in; ranking calculates by the new rule and tells again how to type; entries stay", async () => {
    const run = await built([leaf("c1", { kind: "count", start: 3, per: -0.5 })], [[1], [4]]);
    expect(await totals(run)).toEqual([2.5, 1]);
    expect(await status(run)).toBe(words.results.complete);
    await run.change(CRITERIA_NAMES.kind, 0, 0, words.kinds.bands);
    await run.change(CRITERIA_NAMES.rule, 0, 0, "≤ 0 = 2; 1–2 = 1,5; > 2 = 0");
    expect(await status(run)).toBe(words.results.changed + words.results.complete);
    expect(await totals(run)).toEqual([2.5, 1]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect(await totals(run)).toEqual([1.5, 0]);
    expect(await status(run)).toBe(words.results.complete);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([[1], [4]]);
    expect(howOf(run, 0)).toBe(words.entries.hows.days);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("building does the same", async () => {
    const run = await built([leaf("c1", { kind: "points" }, { max: 10 })], [["Nhì"], ["Nhất"]]);
    expect(await totals(run)).toEqual(["", ""]);
    await run.change(CRITERIA_NAMES.kind, 0, 0, words.kinds.levels);
    await run.change(CRITERIA_NAMES.rule, 0, 0, "Nhất = 20; Nhì = 12");
    expect((await run.must(COMMANDS.buildMatrix, undefined)).keptEntries).toBe(2);
    expect(await totals(run)).toEqual([12, 20]);
    expect(howOf(run, 0)).toBe("Chọn: Nhất; Nhì");
  });

  test.each([
    ["part", CRITERIA_NAMES.part, words.parts.bonus],
    ["group", CRITERIA_NAMES.parent, "I"],
    ["audience", CRITERIA_NAMES.appliesTo, words.types.individual],
  ])("its %s changed: told, and put right by ranking", async (_, name, value) => {
    const run = await built([group("I"), leaf("c1", { kind: "points" }, { max: 10 })], [[5]]);
    await run.change(name, 1, 0, value);
    expect(await status(run)).toMatch(new RegExp(`^${words.results.changed.trim()}`));
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect(await status(run)).not.toContain(words.results.changed.trim());
  });

  test("a criterion that becomes a group keeps its column with the entries, told as a stranger, worth nothing", async () => {
    const run = await built(
      [leaf("c1", { kind: "points" }, { max: 10 }), leaf("c2", { kind: "points" }, { max: 10, parent: "" })],
      [[4, 5]],
    );
    await run.change(CRITERIA_NAMES.kind, 0, 0, words.kinds.group);
    await run.change(CRITERIA_NAMES.parent, 1, 0, "c1");
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.values(ENTRY_NAMES.columnCodes)).toEqual([["c2", "c1"]]);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([[5, 4]]);
    expect(await totals(run)).toEqual([5]);
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    expect(findings.map((finding) => finding.rule)).toContain("S-04");
  });
});

describe("limits of the whole table are read live", () => {
  test("bonus, deductions and total follow the cells on the profile sheet", async () => {
    const criteria = [
      leaf("c1", { kind: "points" }, { max: 100 }),
      leaf("t", { kind: "count", start: 0, per: 1 }, { part: "bonus" }),
      leaf("x", { kind: "count", start: 0, per: -1 }, { part: "deduction" }),
    ];
    const run = await built(criteria, [[95, 6, 4]], { limits: { bonus: null, deduction: null, total: null } });
    expect(await totals(run)).toEqual([97]);
    await run.change(SETTING_NAMES.limitBonus, 0, 0, 3);
    expect(await totals(run)).toEqual([94]);
    await run.change(SETTING_NAMES.limitDeduction, 0, 0, 1);
    expect(await totals(run)).toEqual([97]);
    await run.change(SETTING_NAMES.limitTotal, 0, 0, 96.5);
    expect(await totals(run)).toEqual([96.5]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });
});

describe("rounding is Excel's, criterion by criterion", () => {
  test("1,2 × 9,79 rounded to two decimals before it is summed: to the last digit", async () => {
    const factor = { max: 10, weight: 1.2 };
    const run = await built(
      ["c1", "c2", "c3"].map((code) => leaf(code, { kind: "points" }, factor)),
      [[9.79, 9.79, 9.79]],
    );
    // 11,748 each: 11,75 × 3 = 35,25, where the sum of what is not rounded would be 35,24.
    expect(await totals(run)).toEqual([35.25]);
  });

  test("2,675 to two decimals is 2,68; −0,5 to none is −1", async () => {
    const run = await built(
      [leaf("c1", { kind: "points" }), leaf("c2", { kind: "count", start: 0, per: -0.5 }, { decimals: 0, part: "deduction" })],
      [
        [2.675, 0],
        [3, 1],
      ],
    );
    expect(await totals(run)).toEqual([2.68, 2]);
  });
});

describe("rules with many steps", () => {
  test("120 levels are calculated", async () => {
    const names = Array.from({ length: 120 }, (_, i) => `M${i + 1}`);
    const run = await built([leaf("c1", levels(names))], [["M1"], ["M60"], ["m120"], ["M121"]]);
    expect(await totals(run)).toEqual([120, 61, 1, ""]);
  });

  test("a rule whose formula Excel would not take is a finding at its cell, and nothing is built", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `Mức rất dài số ${i + 1}`);
    const run = await CommandRun.start();
    const movement = aMovement({ criteria: [leaf("c1", levels(names))], participants: [aParticipant("p1")] });
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    const result = await run.try(COMMANDS.buildMatrix, undefined);
    expect(result.ok ? [] : result.failure.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(["C-21 'Tiêu chí'!H4"]);
    expect(run.excel.workbook.sheetByTitle("Chấm điểm") ?? null).toBeNull();
  });
});

test("a cap that cuts: the published case that claimed +6 where the rule caps at +2 is told with the 4 points", async () => {
  const run = await built([leaf("d2.3", { kind: "count", start: 0, per: 1 }, { cap: 2 })], [[6]]);
  expect(await totals(run)).toEqual([2]);
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  expect(findings).toEqual([expect.objectContaining({ rule: "V-13", cell: "'Chấm điểm'!E12", criterion: "d2.3" })]);
  expect(findings[0]!.params).toMatchObject({ before: 6, cap: 2, over: 4 });
});

test("gates are named on the result sheet; who hit one is ranked", async () => {
  const run = await built(
    [leaf("c1", { kind: "points" }, { max: 10 }), leaf("L1", { kind: "gate" }), leaf("L2", { kind: "gate" })],
    [
      [9, "Có", 1],
      [8, "không", 0],
    ],
  );
  const rows = await run.values(RESULT_NAMES.formulas);
  expect(rows.map((row) => row.filter((cell) => typeof cell === "string" && cell.includes("Tiêu chí")))).toEqual([
    ["Tiêu chí L1; Tiêu chí L2"],
    [],
  ]);
  expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.rank)).toEqual([1, 2]);
});

describe("a workbook of before", () => {
  test("without the later columns and settings is built, ranked and told nothing; with them it is what it was", async () => {
    const run = await built([leaf("c1", { kind: "points" }, { max: 10 })], [[7], [9]]);
    const { rankBy, limitBonus, limitDeduction, limitTotal, rounds } = SETTING_NAMES;
    const later = LATER_CRITERIA_FIELDS.map((field) => CRITERIA_NAMES[field]);
    for (const name of [...later, rankBy, limitBonus, limitDeduction, limitTotal, rounds]) run.excel.workbook.removeName(name);
    await run.change(RESULT_NAMES.total, 0, 0, 1);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect(await totals(run)).toEqual([7, 9]);
    expect(await status(run)).toBe(words.results.complete);
    expect((await run.must(COMMANDS.checkEntries, undefined)).findings).toEqual([]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("whose entry rows lie three rows higher: ranking asks to build again, building keeps every entry", async () => {
    const run = await built([leaf("c1", { kind: "points" }, { max: 10 })], [[7], [9]]);
    const { sheetId } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    run.excel.workbook.sheet(sheetId)!.deleteRows(1, 3);
    await run.change(RESULT_NAMES.total, 0, 0, 1);
    expect(await run.codeOf(COMMANDS.rank, undefined)).toBe("not-built");
    expect((await run.must(COMMANDS.buildMatrix, undefined)).keptEntries).toBe(2);
    expect(run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!.area).toMatchObject({ row: FIRST_ROW, column: FIRST_COLUMN });
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.total)).toEqual([9, 7]);
  });
});

test("ranks by share of the scale: shown as 8/10 beside 15/20, the board lists percents, the reason tells them", async () => {
  const run = await built(
    [leaf("c1", { kind: "points" }, { max: 10 }), leaf("c2", { kind: "points" }, { max: 10 })],
    [
      [8, "KAD"],
      [9, 6],
    ],
    { rankBy: "share" },
  );
  const shown = (await run.values(RESULT_NAMES.formulas)).map((row) => row.find((cell) => typeof cell === "string" && cell.includes("/")));
  expect(shown).toEqual(["8/10", "15/20"]);
  expect((await run.values(BOARD_NAME)).map((row) => [row[BOARD_COLUMNS.code], row[BOARD_COLUMNS.total], row[BOARD_COLUMNS.why]])).toEqual([
    ["p1", 80, "Dẫn đầu"],
    ["p2", 75, "Kém 5 % so với Đơn vị p1"],
  ]);
});
