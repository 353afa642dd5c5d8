// Bad input: each ends in a finding or a coded failure, and the workbook is as it was.
import type { Command } from "../../src/commands/command";
import { COMMANDS } from "../../src/commands/registry";
import type { Entry } from "../../src/core/movement";
import { ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES, CRITERIA_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const PLAIN: readonly Command<undefined, unknown>[] = [COMMANDS.buildMatrix, COMMANDS.checkEntries, COMMANDS.rank];

const THREE: Entry[][] = [
  [9, 8, 7],
  [8, 8, 8],
  [7, 7, 7],
];

async function three(): Promise<CommandRun> {
  const { movement, entries } = scored(THREE);
  return CommandRun.of(movement, entries);
}

const rulesOf = async (run: CommandRun): Promise<string[]> => {
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  return [...new Set(findings.map((finding) => finding.rule))].sort();
};

describe("a movement that cannot be built", () => {
  test("no movement at all: each command says so and writes nothing", async () => {
    const run = await CommandRun.start();
    const before = await run.content();
    for (const command of PLAIN) expect(await run.codeOf(command, undefined)).toBe("no-movement");
    expect(await run.codeOf(COMMANDS.nominate, null)).toBe("no-movement");
    expect(await run.content()).toEqual(before);
  });

  test("an empty movement: building is refused with what is missing, nothing is written", async () => {
    const run = await CommandRun.start();
    await run.must(COMMANDS.setUp, { start: "blank", title: "Phong trào", agency: "Sở", year: 2026 });
    const before = await run.content();
    const result = await run.try(COMMANDS.buildMatrix, undefined);
    expect(result.ok ? [] : [result.failure.code, ...result.failure.findings.map((finding) => finding.rule)]).toEqual([
      "unusable",
      "M-01",
      "M-02",
    ]);
    expect(await run.content()).toEqual(before);
    expect(await run.codeOf(COMMANDS.rank, undefined)).toBe("not-built");
  });

  test("codes used twice: refused, and each is named with its cell", async () => {
    const run = await CommandRun.start();
    const movement = aMovement({ participants: [aParticipant("p1"), aParticipant("P1")] });
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    const before = await run.content();
    const result = await run.try(COMMANDS.buildMatrix, undefined);
    expect(result.ok ? [] : result.failure.findings.map((finding) => [finding.rule, finding.cell])).toEqual([["P-02", "'Đối tượng'!A5"]]);
    expect(await run.content()).toEqual(before);
  });
});

describe("odd sizes and odd entries", () => {
  test.each([
    [1, 1],
    [300, 3],
    [2, 120],
  ])("%p participants and %p criteria are built and ranked", async (participants, criteria) => {
    const movement = aMovement({
      criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`c${j + 1}`)),
      participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`)),
    });
    const entries = movement.participants.map((_, i) => movement.criteria.map((__, j) => (i + j) % 11));
    const run = await CommandRun.of(movement, entries);
    const { rows, repaired } = await run.must(COMMANDS.rank, undefined);
    expect(rows).toHaveLength(participants);
    expect(repaired).toBe(false);
  });

  test("text in every cell: every cell is a finding, nobody is ranked", async () => {
    const { movement } = scored(THREE);
    const run = await CommandRun.of(movement);
    await run.must(
      COMMANDS.enterEntries,
      Object.fromEntries(movement.participants.map((p) => [p.code, { c1: "tốt", c2: "8,5", c3: "=1+1" }])),
    );
    const check = await run.must(COMMANDS.checkEntries, undefined);
    expect(check.findings.map((finding) => finding.rule).sort()).toEqual(["V-02", "V-02", "V-02", ...Array<string>(6).fill("V-05")]);
    const { rows, isProvisional } = await run.must(COMMANDS.rank, undefined);
    expect(rows.map((row) => row.rank)).toEqual([null, null, null]);
    expect(isProvisional).toBe(true);
  });

  test("names with quotes, formulas, minus, emoji and NFD are kept to the letter and never calculate", async () => {
    const names = [
      'Nguyễn "Ba" O\'Neil',
      '=HYPERLINK("http://x","y")',
      "-Nguyễn",
      "+84 Lê",
      "@SUM(1)",
      "Tổ 🏆",
      "Nguyễn Thị Hoà".normalize("NFD"),
      "'Quang",
    ];
    const movement = aMovement({ participants: names.map((name, i) => aParticipant(`p${i + 1}`, { name })) });
    const run = await CommandRun.of(
      movement,
      names.map((_, i) => [i, 5, 5]),
    );
    expect((await run.values(PARTICIPANT_NAMES.name)).slice(0, names.length).map((row) => row[0])).toEqual(names);
    const { rows } = await run.must(COMMANDS.rank, undefined);
    expect(rows.map((row) => row.name)).toEqual([...names].reverse());
    const { sheet } = await run.must(COMMANDS.nominate, { name: '=1+1 "khen"', top: 2, minTotal: null, scope: "overall" });
    expect(sheet).toBe('Đề nghị =1+1 "khen"');
  });

  test("titles above 31 characters and with forbidden characters give sheets that Excel accepts, one for each list", async () => {
    const run = await three();
    const name = `Bằng khen [của] Chủ tịch / Ủy ban nhân dân tỉnh: năm 2026`;
    const first = await run.must(COMMANDS.nominate, { name, top: 1, minTotal: null, scope: "overall" });
    const second = await run.must(COMMANDS.nominate, { name: `${name} đợt 2`, top: 1, minTotal: null, scope: "overall" });
    const again = await run.must(COMMANDS.nominate, { name, top: 2, minTotal: null, scope: "overall" });
    for (const { sheet } of [first, second]) {
      expect(sheet.length).toBeLessThanOrEqual(31);
      expect(sheet).not.toMatch(/[[\]:*?/\\]/);
    }
    expect(second.sheet).not.toBe(first.sheet);
    expect(again.sheet).toBe(first.sheet);
  });
});

describe("people change the workbook", () => {
  test("renamed sheets are found by their names", async () => {
    const run = await three();
    for (const sheet of [...run.excel.workbook.sheets()]) run.excel.workbook.renameSheet(sheet.id, `${sheet.title} (cũ)`);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    expect(findings).toEqual([]);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(run.excel.workbook.sheets().map((sheet) => sheet.title)).not.toContain("Chấm điểm");
  });

  test("sorted entry rows: everybody keeps the rank", async () => {
    const run = await three();
    const before = (await run.must(COMMANDS.rank, undefined)).rows;
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    const sheet = run.excel.workbook.sheet(place.sheetId)!;
    sheet.sort({ ...place.area, column: 1, columns: place.area.column + place.area.columns - 1 }, place.area.column, true);
    const after = await run.must(COMMANDS.rank, undefined);
    expect((await run.values(ENTRY_NAMES.rowCodes)).flat()).toEqual(["p3", "p2", "p1"]);
    const standings = (rows: typeof before): unknown =>
      Object.fromEntries(rows.map((row) => [row.code, [row.total, row.rank, row.clusterRank]]));
    expect(standings(after.rows)).toEqual(standings(before));
    expect(after.repaired).toBe(false);
  });

  test("a deleted criterion column: told, and building brings it back empty while other entries stay", async () => {
    const run = await three();
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    run.excel.workbook.sheet(place.sheetId)!.deleteColumns(place.area.column + 1, 1);
    expect(await rulesOf(run)).toEqual(expect.arrayContaining(["S-02"]));
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([
      [9, "", 7],
      [8, "", 8],
      [7, "", 7],
    ]);
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.total)).toEqual([16, 16, 14]);
  });

  test("a deleted participant row: told, and the others are ranked right after building", async () => {
    const run = await three();
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    run.excel.workbook.sheet(place.sheetId)!.deleteRows(place.area.row, 1);
    expect(await rulesOf(run)).toEqual(expect.arrayContaining(["S-03"]));
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(ENTRY_NAMES.rowCodes)).flat()).toEqual(["p1", "p2", "p3"]);
    expect((await run.must(COMMANDS.rank, undefined)).rows.map((row) => row.code)).toEqual(["p2", "p3", "p1"]);
  });

  test("a result formula overwritten by a number: told with its cell, and ranking writes it again", async () => {
    const run = await three();
    await run.change(RESULT_NAMES.total, 1, 0, 99);
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    expect(findings.map((finding) => [finding.rule, finding.cell])).toEqual([["S-06", "'Kết quả'!H13"]]);
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer.repaired).toBe(true);
    expect((await run.values(RESULT_NAMES.total)).flat()).toEqual([24, 24, 21]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
  });

  test("the result sheet deleted: told, and ranking builds it again", async () => {
    const run = await three();
    run.excel.workbook.deleteSheet(run.excel.workbook.sheetByTitle("Kết quả")!.id);
    expect(await rulesOf(run)).toEqual(["S-01"]);
    expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
    expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual([1, 1, 3]);
  });

  test("entries of somebody taken off the list are not lost when the matrix is built again", async () => {
    const run = await three();
    for (const name of Object.values(PARTICIPANT_NAMES)) await run.change(name, 1, 0, null);
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(ENTRY_NAMES.rowCodes)).flat()).toEqual(["p1", "p3", "p2"]);
    expect((await run.values(ENTRY_NAMES.cells))[2]).toEqual([8, 8, 8]);
    expect(await rulesOf(run)).toEqual(["S-05"]);
  });

  test("rows without codes get free codes, entries stay with their people", async () => {
    const run = await three();
    await run.change(PARTICIPANT_NAMES.name, 3, 0, "Đơn vị mới");
    await run.change(CRITERIA_NAMES.name, 3, 0, "Tiêu chí mới");
    await run.must(COMMANDS.buildMatrix, undefined);
    expect((await run.values(ENTRY_NAMES.rowCodes)).flat()).toEqual(["p1", "p2", "p3", "CN01"]);
    expect((await run.values(ENTRY_NAMES.columnCodes)).flat()).toEqual(["c1", "c2", "c3", "TC01"]);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([
      [9, 8, 7, ""],
      [8, 8, 8, ""],
      [7, 7, 7, ""],
      ["", "", "", ""],
    ]);
  });
});

describe("Excel refuses", () => {
  test("a sheet protected by somebody with a password: said in words, everything as it was", async () => {
    const run = await three();
    const results = run.excel.workbook.sheetByTitle("Kết quả")!;
    await run.change(RESULT_NAMES.total, 1, 0, 99);
    results.protection = { password: "bí mật", options: {} };
    const before = await run.content();
    const result = await run.try(COMMANDS.rank, undefined);
    expect(result.ok ? "ok" : [result.failure.code, result.failure.params["sheet"]]).toEqual(["protected", "Kết quả"]);
    expect(await run.content()).toEqual(before);
  });

  test.each(["Phong trào", "Tiêu chí", "Đối tượng"])(
    "a new movement in the place of another, the list %s protected: with a password nothing is written, without one it is written over",
    async (title) => {
      const run = await three();
      const list = run.excel.workbook.sheetByTitle(title)!;
      list.protection = { password: "bí mật", options: {} };
      const before = await run.content();
      const result = await run.try(COMMANDS.setUp, { start: "sample" });
      expect(result.ok ? "ok" : [result.failure.code, result.failure.params["sheet"], result.failure.written]).toEqual([
        "protected",
        title,
        undefined,
      ]);
      expect(await run.content()).toEqual(before);
      list.protection = { password: null, options: {} };
      await run.must(COMMANDS.setUp, { start: "sample" });
      expect((await run.must(COMMANDS.overview, undefined)).participants).toBe(40);
    },
  );

  test("somebody is typing in a cell: each command is refused and can be tried again", async () => {
    const run = await three();
    const before = await run.content();
    run.excel.workbook.isEditing = true;
    for (const command of PLAIN) {
      const result = await run.try(command, undefined);
      expect(result.ok ? "ok" : [result.failure.code, result.failure.isRetriable]).toEqual(["cell-edit", true]);
    }
    run.excel.workbook.isEditing = false;
    expect(await run.content()).toEqual(before);
    expect(await run.codeOf(COMMANDS.rank, undefined)).toBe("ok");
  });

  test("a nomination rule without bounds is refused", async () => {
    const run = await three();
    const before = await run.content();
    expect(await run.codeOf(COMMANDS.nominate, { name: "x", top: null, minTotal: null, scope: "overall" })).toBe("bad-rule");
    expect(await run.codeOf(COMMANDS.nominate, { name: " ", top: 1, minTotal: null, scope: "overall" })).toBe("bad-rule");
    expect(await run.content()).toEqual(before);
  });
});
