// Rounds through the commands, over the real client library: what counts, what is kept, what is found.
import { COMMANDS } from "../../src/commands/registry";
import type { CheckAnswer } from "../../src/commands/answers";
import type { RoundData } from "../../src/commands/enterRounds";
import type { Criterion, Movement, Round } from "../../src/core/movement";
import type { CellValue } from "../../src/workbook/plan";
import { roundsText } from "../../src/workbook/listTexts";
import { FINAL_HELPER_NAMES, GRID_NAMES, RESULT_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const ALL: readonly Round[] = ["self", "appraised", "council"];

function movementOf(
  rounds: readonly Round[],
  participants = 3,
  criteria: readonly Criterion[] = [aCriterion("c1"), aCriterion("c2")],
): Movement {
  return aMovement({ rounds, criteria, participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`)) });
}

async function built(movement: Movement, data: RoundData): Promise<CommandRun> {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterRounds, data);
  return run;
}

const titles = (run: CommandRun): string[] => run.excel.workbook.sheets().map((sheet) => sheet.title);
const totals = async (run: CommandRun): Promise<unknown[]> => (await run.values(RESULT_NAMES.total)).flat();
const ruleLines = (answer: CheckAnswer): string[] => answer.findings.map(({ rule, cell }) => `${rule} ${cell}`).sort();

/** The number of rounds is chosen on "Phong trào" and the matrix built again. */
async function choose(run: CommandRun, rounds: readonly Round[]): Promise<void> {
  await run.change(SETTING_NAMES.rounds, 0, 0, roundsText(rounds));
  await run.must(COMMANDS.buildMatrix, undefined);
}

/** A person sorts the rows of a sheet, codes included, the other way round. */
async function turnRows(run: CommandRun, sheet: "self" | "appraised" | "explanation"): Promise<void> {
  const names = GRID_NAMES[sheet];
  for (const name of [names.rowCodes, names.cells]) {
    const place = run.excel.workbook.areaOfName(name)!;
    const rows = run.excel.workbook.sheet(place.sheetId)!.read(place.area);
    run.excel.workbook.sheet(place.sheetId)!.write(
      place.area,
      [...rows].reverse().map((row) => row.map((cell) => ({ value: cell.value }))),
    );
  }
  await run.excel.workbook.settle();
}

const SELF = { p1: { c1: 8, c2: 9 }, p2: { c1: 7, c2: 7 }, p3: { c1: 6, c2: "KAD" } };

describe("how many rounds there are", () => {
  test("one: the entry sheet as ever, no other sheet", async () => {
    const run = await built(movementOf(["self"]), { rounds: { self: SELF } });
    expect(titles(run)).toEqual(["Sheet1", "Phong trào", "Tiêu chí", "Đối tượng", "Chấm điểm", "Kết quả", "Xếp hạng"]);
    expect(await totals(run)).toEqual([17, 14, 6]);
  });

  test("two: the later replaces the earlier where it is filled, by formulas that follow without the add-in", async () => {
    const run = await built(movementOf(["self", "appraised"]), {
      rounds: { self: SELF, appraised: { p1: { c1: 5 }, p2: { c2: "KAD" }, p3: { c2: 0 } } },
    });
    expect(titles(run).slice(4)).toEqual(["Tự chấm", "Thẩm định", "Điểm chốt", "Giải trình", "Kết quả", "Xếp hạng"]);
    expect(await run.values(GRID_NAMES.final.cells)).toEqual([
      [5, 9],
      [7, "KAD"],
      [6, 0],
    ]);
    expect(await totals(run)).toEqual([14, 7, 6]);
    await run.change(GRID_NAMES.appraised.cells, 0, 0, null);
    expect(await totals(run)).toEqual([17, 7, 6]);
  });

  test("three: the Council replaces both, a blank of its leaves the appraised", async () => {
    const run = await built(movementOf(ALL), {
      rounds: { self: SELF, appraised: { p1: { c1: 5, c2: 5 } }, council: { p1: { c1: 6 }, p2: { c1: 10 } } },
    });
    expect(await run.values(GRID_NAMES.final.cells)).toEqual([
      [6, 5],
      [10, 7],
      [6, "KAD"],
    ]);
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer.repaired).toBe(false);
    expect(answer.rows.map((row) => `${row.code} ${row.total}`)).toEqual(["p2 17", "p1 11", "p3 6"]);
  });

  test("cells to type in are open, everything else is locked, on every sheet", async () => {
    const run = await built(movementOf(ALL, 2, [aCriterion("c1", { needsEvidence: true }), aCriterion("c2")]), { rounds: {} });
    const { workbook } = run.excel;
    for (const [role, names] of Object.entries(GRID_NAMES)) {
      const { sheetId, area } = workbook.areaOfName(names.cells)!;
      const sheet = workbook.sheet(sheetId)!;
      expect([role, sheet.unlockedAreas()]).toEqual([role, role === "final" ? [] : [area]]);
      expect([role, sheet.protection]).toEqual([role, expect.objectContaining({ password: null })]);
      expect([role, sheet.page.fitWide, sheet.page.titleRows !== null]).toEqual([role, 1, true]);
    }
  });
});

describe("codes decide, not positions", () => {
  test("a sheet sorted otherwise gives everybody his own", async () => {
    const run = await built(movementOf(["self", "appraised"]), {
      rounds: { self: SELF, appraised: { p1: { c1: 5 }, p3: { c2: 4 } } },
      explanations: { p1: { c1: "thiếu hồ sơ" } },
    });
    const before = await totals(run);
    const marks = await run.values(FINAL_HELPER_NAMES.aside);
    await turnRows(run, "appraised");
    expect(await totals(run)).toEqual(before);
    await turnRows(run, "explanation");
    await turnRows(run, "self");
    expect(await totals(run)).toEqual(before);
    expect((await run.values(FINAL_HELPER_NAMES.aside)).map((row) => row.slice(0, 2))).toEqual(marks.map((row) => row.slice(0, 2)));
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer.rows.map((row) => `${row.code} ${row.total}`)).toEqual(["p1 14", "p2 14", "p3 10"]);
    expect(answer.repaired).toBe(false);
  });

  test("rows inserted into one round's sheet move nobody", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF, appraised: { p2: { c1: 1 } } } });
    const place = run.excel.workbook.areaOfName(GRID_NAMES.appraised.cells)!;
    const sheet = run.excel.workbook.sheet(place.sheetId)!;
    sheet.insertRows(place.area.row + 1, 2);
    await run.excel.workbook.settle();
    expect(await totals(run)).toEqual([17, 8, 6]);
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.total)).toEqual([17, 8, 6]);
  });
});

describe("explanations and evidence", () => {
  test("where a later round differs an explanation is asked for, counted beside what counts, and gone when it is given", async () => {
    const run = await built(movementOf(["self", "appraised"]), {
      rounds: { self: SELF, appraised: { p1: { c1: 5, c2: 9 }, p2: { c1: 6, c2: 6 } } },
      explanations: { p2: { c1: "trễ hạn" } },
    });
    const counts = async (): Promise<unknown[]> => (await run.values(FINAL_HELPER_NAMES.aside)).map((row) => row.slice(0, 2));
    expect(await counts()).toEqual([
      [1, 1],
      [2, 1],
      [0, 0],
    ]);
    const cell = (row: number, column: number): string => `'Giải trình'!${"EF"[column]}${place.area.row + row + 1}`;
    const place = run.excel.workbook.areaOfName(GRID_NAMES.explanation.cells)!;
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(ruleLines(check)).toEqual([`V-20 ${cell(0, 0)}`, `V-20 ${cell(1, 1)}`]);
    expect(check.findings[0]).toMatchObject({ participant: "p1", criterion: "c1", severity: "warning" });
    expect(check.findings[0]!.message).toMatch(/vòng sau chấm 5, vòng trước chấm 8/);
    expect((await run.must(COMMANDS.rank, undefined)).isProvisional).toBe(false);
    await run.must(COMMANDS.enterRounds, { rounds: {}, explanations: { p1: { c1: "thiếu 3 hồ sơ" }, p2: { c2: "x" } } });
    expect(await counts()).toEqual([
      [1, 0],
      [2, 0],
      [0, 0],
    ]);
    expect((await run.must(COMMANDS.checkEntries, undefined)).findings).toEqual([]);
  });

  test("evidence has a sheet only where a criterion needs it, with one round too, and is missed only where there are points", async () => {
    const movement = movementOf(["self"], 3, [aCriterion("c1"), aCriterion("c2", { needsEvidence: true })]);
    const run = await built(movement, { rounds: { self: { p1: { c1: 1, c2: 2 }, p2: { c1: 1, c2: 0 }, p3: { c1: 1, c2: 3 } } } });
    expect(titles(run)).toContain("Minh chứng");
    expect(titles(run)).not.toContain("Giải trình");
    await run.must(COMMANDS.enterRounds, { rounds: {}, evidence: { p3: { c2: "Báo cáo 12/BC-STP" } } });
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map(({ rule, participant, criterion }) => `${rule} ${participant} ${criterion}`)).toEqual(["V-21 p1 c2"]);
    expect(check.findings[0]!.cell).toMatch(/^'Minh chứng'!F\d+$/);
  });

  test("every round's cells are checked, each finding at its own sheet's cell; not scored means in no round", async () => {
    const run = await built(movementOf(["self", "appraised"]), {
      rounds: { self: { p1: { c1: 99, c2: 1 }, p2: { c1: 5 }, p3: { c1: 1, c2: 1 } }, appraised: { p1: { c1: 9 }, p3: { c1: "8,5" } } },
      explanations: { p1: { c1: "x" }, p3: { c1: "x" } },
    });
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map(({ rule, participant, criterion, sheet }) => `${rule} ${participant} ${criterion} ${sheet}`).sort()).toEqual([
      "V-01 p2 c2 Tự chấm",
      "V-02 p3 c1 Thẩm định",
      "V-03 p1 c1 Tự chấm",
    ]);
    expect(check).toMatchObject({ filled: 4, cells: 6 });
  });
});

describe("another number of rounds", () => {
  const data: RoundData = {
    rounds: { self: SELF, appraised: { p1: { c1: 5 } }, council: { p2: { c2: 1 } } },
    explanations: { p1: { c1: "vì sao" } },
    evidence: { p1: { c1: "tài liệu" } },
  };
  const criteria = [aCriterion("c1", { needsEvidence: true }), aCriterion("c2")];

  async function typed(run: CommandRun): Promise<unknown> {
    const sheets = ["self", "appraised", "council", "explanation", "evidence"] as const;
    return Promise.all(sheets.map(async (sheet) => (await run.values(GRID_NAMES[sheet].cells)) as CellValue[][]));
  }

  test("one, two, three, one, three: nothing that was typed is lost, only rounds in use count", async () => {
    const run = await built(movementOf(["self"], 3, criteria), {
      rounds: data.rounds.self === undefined ? {} : { self: data.rounds.self },
    });
    expect(await totals(run)).toEqual([17, 14, 6]);
    await choose(run, ["self", "appraised"]);
    expect(await totals(run)).toEqual([17, 14, 6]);
    await choose(run, ALL);
    await run.must(COMMANDS.enterRounds, data);
    const before = await typed(run);
    expect(await totals(run)).toEqual([14, 8, 6]);
    await choose(run, ["self"]);
    expect(await totals(run)).toEqual([17, 14, 6]);
    expect(await typed(run)).toEqual(before);
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.filter((finding) => finding.rule === "V-23").map((finding) => finding.message)).toEqual([
      expect.stringContaining("“Thẩm định” còn 1 ô điểm"),
      expect.stringContaining("“Hội đồng” còn 1 ô điểm"),
    ]);
    const guide = run.excel.workbook.sheetByTitle("Hội đồng")!.read({ row: 1, column: 0, rows: 1, columns: 1 })[0]![0]!;
    expect(guide.value).toMatch(/^KHÔNG DÙNG/);
    await choose(run, ALL);
    expect(await typed(run)).toEqual(before);
    expect(await totals(run)).toEqual([14, 8, 6]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("chosen but not built yet: Kiểm tra asks for it, ranks go on with what is there, Dựng bảng makes it right", async () => {
    const run = await built(movementOf(["self"]), { rounds: { self: SELF } });
    await run.change(SETTING_NAMES.rounds, 0, 0, roundsText(["self", "appraised"]));
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map((finding) => finding.rule)).toContain("V-22");
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer.rows.map((row) => row.total)).toEqual([17, 14, 6]);
    expect(answer.isProvisional).toBe(true);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.must(COMMANDS.checkEntries, undefined)).findings).toEqual([]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("fewer rounds chosen but not built: ranks stand on the entry sheet at the next Xếp hạng, even if all values are equal", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF } });
    await run.change(SETTING_NAMES.rounds, 0, 0, roundsText(["self"]));
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    await run.change(GRID_NAMES.appraised.cells, 0, 0, 1);
    expect(await totals(run)).toEqual([17, 14, 6]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("new people and criteria get rows and columns on every sheet, what was typed stays with its code", async () => {
    const run = await built(movementOf(ALL, 3, criteria), data);
    const movement = movementOf(ALL, 4, [aCriterion("c0"), ...criteria]);
    await run.must(COMMANDS.setUp, {
      start: "movement",
      movement: { ...movement, participants: [...movement.participants].reverse() },
      rule: null,
    });
    expect((await run.must(COMMANDS.checkEntries, undefined)).findings.filter((finding) => finding.rule === "V-22").length).toBeGreaterThan(
      0,
    );
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.values(GRID_NAMES.final.cells)).toEqual([
      ["", "", ""],
      ["", 6, "KAD"],
      ["", 7, 1],
      ["", 5, 9],
    ]);
    expect((await run.values(GRID_NAMES.explanation.cells))[3]).toEqual(["", "vì sao", ""]);
    expect((await run.values(GRID_NAMES.evidence.cells))[3]).toEqual(["", "tài liệu", ""]);
    const before = await run.content();
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.content()).toEqual(before);
  });

  test("a person who left the list stays on the round's sheet that still scores him, and counts nowhere unnoticed", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF, appraised: { p3: { c1: 1 } } } });
    await run.must(COMMANDS.setUp, { start: "movement", movement: movementOf(["self", "appraised"], 2), rule: null });
    for (const name of ["BV_DT_Ma", "BV_DT_Ten", "BV_DT_Loai", "BV_DT_Cum"]) await run.change(name, 2, 0, null);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(GRID_NAMES.appraised.rowCodes)).flat()).toEqual(["p1", "p2", "p3"]);
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.filter((finding) => finding.rule === "S-05").map((finding) => finding.sheet)).toEqual(["Tự chấm", "Thẩm định"]);
  });
});

describe("formulas of what counts that were changed", () => {
  test("a value typed over one is found at its cell, and Xếp hạng writes the sheet anew", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF } });
    await run.change(GRID_NAMES.final.cells, 1, 0, 10);
    expect(await totals(run)).toEqual([17, 17, 6]);
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map(({ rule, cell }) => `${rule} ${cell.replace(/\d+$/, "")}`)).toEqual(["S-06 'Điểm chốt'!E"]);
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer).toMatchObject({ repaired: true });
    expect(answer.rows.map((row) => row.total)).toEqual([17, 14, 6]);
    expect(await totals(run)).toEqual([17, 14, 6]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("the sheet deleted: Kiểm tra says so, Xếp hạng builds it again from the rounds", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF, appraised: { p1: { c1: 5 } } } });
    run.excel.workbook.deleteSheet(run.excel.workbook.sheetByTitle("Điểm chốt")!.id);
    await run.excel.workbook.settle();
    expect((await run.must(COMMANDS.checkEntries, undefined)).findings.map((finding) => finding.rule)).toContain("S-01");
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.total)).toEqual([14, 14, 6]);
    expect(await totals(run)).toEqual([14, 14, 6]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("a round's sheet deleted: Kiểm tra asks to build it, ranks go on with the others, the built sheet counts again", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF, appraised: { p1: { c1: 5 } } } });
    run.excel.workbook.deleteSheet(run.excel.workbook.sheetByTitle("Thẩm định")!.id);
    await run.excel.workbook.settle();
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.filter((finding) => finding.rule === "V-22").map((finding) => finding.message)).toEqual([
      expect.stringContaining("“Thẩm định”"),
    ]);
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.total)).toEqual([17, 14, 6]);
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterRounds, { rounds: { appraised: { p3: { c1: 1 } } } });
    expect(await totals(run)).toEqual([17, 14, 1]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("sheets may be renamed", async () => {
    const run = await built(movementOf(["self", "appraised"]), { rounds: { self: SELF, appraised: { p1: { c1: 5 } } } });
    run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle("Thẩm định")!.id, "Phòng 'A' chấm");
    run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle("Điểm chốt")!.id, "Chốt");
    await run.excel.workbook.settle();
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
    expect(await totals(run)).toEqual([14, 14, 6]);
  });
});
