// The clerk's main job through the commands, over the real client library.
import { COMMANDS } from "../../src/commands/registry";
import { loadSample } from "../../src/commands/samples/samples";
import { BOARD_NAME, ENTRY_NAMES, RESULT_NAMES, SETTING_NAMES, listNames } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

describe("the sample of a Department of Justice", () => {
  test("is set up in one step: ten units, thirty people, about half scored, planted mistakes found, ranks as the oracle says", async () => {
    const run = await CommandRun.start();
    expect(await run.must(COMMANDS.setUp, { start: "sample" })).toEqual({ criteria: 10, participants: 40 });
    const check = await run.must(COMMANDS.checkEntries, undefined);
    const wrong = check.findings.filter((finding) => finding.rule !== "V-01");
    expect(wrong.map((finding) => `${finding.rule} ${finding.participant} ${finding.criterion}`).sort()).toEqual([
      "V-02 CN04 TC03",
      "V-02 TT03 TC06",
      "V-03 TT08 TC05",
      "V-04 CN07 TC08",
      "V-05 CN11 TC02",
      "V-05 CN12 TC10",
    ]);
    expect(check.filled / check.cells).toBeGreaterThan(0.4);
    expect(check.filled / check.cells).toBeLessThan(0.7);
    const answer = await run.must(COMMANDS.rank, undefined);
    expect(answer).toMatchObject({ repaired: false, isProvisional: true });
    expect(new Set(answer.rows.map((row) => row.cluster)).size).toBe(2);
  });

  test("all its people are marked as samples", async () => {
    const { movement } = await loadSample("departmentOfJustice");
    for (const person of movement.participants.filter((participant) => participant.type === "individual"))
      expect(person.name).toMatch(/\(mẫu\)$/);
    expect(movement.title).toMatch(/\(mẫu\)/);
  });

  test("building again changes nothing, checking and ranking twice change nothing", async () => {
    const run = await CommandRun.start();
    await run.must(COMMANDS.setUp, { start: "sample" });
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.checkEntries, undefined);
    expect(await run.content()).toMatchObject({ active: "Chấm điểm" });
    // The first ranking draws the charts beside the board.
    await run.must(COMMANDS.rank, undefined);
    const before = await run.content();
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.checkEntries, undefined);
    await run.must(COMMANDS.rank, undefined);
    expect(await run.content()).toEqual(before);
  });
});

describe("the workbook that the add-in leaves", () => {
  test("entry cells are unlocked, everything else on the entry sheet is locked, result sheets are locked and have no password", async () => {
    const { movement, entries } = scored([[1, 2]]);
    const run = await CommandRun.of(movement, entries);
    const { workbook } = run.excel;
    const entrySheet = workbook.sheetByTitle("Chấm điểm")!;
    const { area } = workbook.areaOfName(ENTRY_NAMES.cells)!;
    expect(entrySheet.unlockedAreas()).toEqual([area]);
    for (const title of ["Chấm điểm", "Kết quả", "Xếp hạng"])
      expect(workbook.sheetByTitle(title)!.protection).toMatchObject({ password: null });
    expect(workbook.sheetByTitle("Kết quả")!.unlockedAreas()).toEqual([]);
    expect(entrySheet.validations.map((validation) => validation.area)).toEqual([area]);
    for (const title of ["Tiêu chí", "Đối tượng", "Chấm điểm", "Kết quả", "Xếp hạng"]) {
      const { page, freeze } = workbook.sheetByTitle(title)!;
      expect(page).toMatchObject({ paper: "a4", fitWide: 1 });
      expect(page.titleRows).not.toBeNull();
      expect(freeze.rows).toBeGreaterThan(0);
    }
  });

  test("uses functions of Excel 2010 only, no prefix of later ones, nothing volatile, one pattern per column", async () => {
    const { movement, entries } = scored(
      [
        [1, 2, 3],
        [3, 2, 1],
        [2, 2, 2],
      ],
      {
        rankStyle: "dense",
        tieBreak: [{ by: "criterion", code: "c1", order: "higher" }],
      },
    );
    const run = await CommandRun.of(movement, entries);
    await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    const allowed = new Set(
      "ABS AND COUNT COUNTBLANK COUNTIF COUNTIFS IF IFERROR INDEX INT ISERROR ISNUMBER LOG10 MATCH MAX MID MIN N NA OR RANK ROUND ROWS SUM SUMPRODUCT".split(
        " ",
      ),
    );
    const used = new Set<string>();
    for (const sheet of run.excel.workbook.sheets()) {
      const area = sheet.usedArea();
      if (area === null) continue;
      for (const row of sheet.read(area)) {
        for (const { formula } of row) {
          if (formula === null) continue;
          expect(formula.length).toBeLessThan(8192);
          for (const [, name] of formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/([A-Z][A-Z0-9.]*)\(/g)) used.add(name!);
        }
      }
    }
    expect([...used].filter((name) => !allowed.has(name))).toEqual([]);
    expect(used.has("RANK")).toBe(true);
  });

  test("totals and ranks follow a changed entry, weight and ladder without the add-in", async () => {
    const { movement, entries } = scored([
      [5, 6, 7],
      [6, 6, 6],
    ]);
    const run = await CommandRun.of(movement, entries);
    expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual([1, 1]);
    await run.change(ENTRY_NAMES.cells, 0, 0, 5.5);
    expect((await run.values(RESULT_NAMES.total)).flat()).toEqual([18.5, 18]);
    expect((await run.values(RESULT_NAMES.rank)).flat()).toEqual([1, 2]);
    await run.change("BV_TC_HeSo", 0, 0, 3);
    expect((await run.values(RESULT_NAMES.total)).flat()).toEqual([29.5, 30]);
    expect((await run.values(BOARD_NAME)).map((row) => row[1])).toEqual(["p2", "p1"]);
  });

  test("says that ranks are provisional while cells are blank or doubtful, and that all is scored when they are not", async () => {
    const { movement, entries } = scored([[5, null, 99]]);
    const run = await CommandRun.of(movement, entries);
    expect((await run.values(RESULT_NAMES.status)).flat()).toEqual(["TẠM TÍNH: còn 1 ô chưa chấm, 1 ô cần xem lại."]);
    await run.change(ENTRY_NAMES.cells, 0, 1, "KAD");
    await run.change(ENTRY_NAMES.cells, 0, 2, 9);
    expect((await run.values(RESULT_NAMES.status)).flat()).toEqual(["Đã chấm đủ."]);
  });
});

describe("nomination lists", () => {
  test("a list becomes old by its own formula when a score changes, and new again when it is made again", async () => {
    const { movement, entries } = scored([[9], [8], [7]]);
    const run = await CommandRun.of(movement, entries);
    const rule = { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" } as const;
    await run.must(COMMANDS.nominate, rule);
    const stale = async (): Promise<unknown> => (await run.values(listNames(1).stale))[0]![0];
    expect(await stale()).toBe("");
    await run.change(ENTRY_NAMES.cells, 2, 0, 7.5);
    expect(await stale()).toMatch(/^ĐÃ CŨ/);
    expect((await run.must(COMMANDS.overview, undefined)).lists).toEqual([
      { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: true },
    ]);
    await run.must(COMMANDS.nominate, rule);
    expect(await stale()).toBe("");
  });

  test("who is tied at the line stands on the sheet below the list, and the rule is kept for the ribbon", async () => {
    const { movement, entries } = scored([[9], [8], [8]]);
    const run = await CommandRun.of(movement, entries);
    const answer = await run.must(COMMANDS.nominate, { name: "Bằng khen", top: 2, minTotal: null, scope: "overall" });
    expect([answer.participants, answer.atLine].map((rows) => rows.map((row) => row.code))).toEqual([["p1"], ["p2", "p3"]]);
    const sheet = run.excel.workbook.sheetByTitle(answer.sheet)!;
    const texts = sheet.read(sheet.usedArea()!).flatMap((row) => row.map((cell) => cell.value));
    expect(texts).toEqual(expect.arrayContaining(["BẰNG NHAU TẠI NGƯỠNG, CHƯA ĐỀ NGHỊ: TRÌNH HỘI ĐỒNG QUYẾT ĐỊNH", "Đơn vị p3"]));
    expect((await run.values(SETTING_NAMES.ruleTop)).flat()).toEqual([2]);
    expect((await run.must(COMMANDS.nominate, null)).list).toBe("Bằng khen");
  });

  test("who hits a gate is ranked but not proposed, stands below the list with the reason, and makes a list old", async () => {
    const gate = aCriterion("g1", { name: "Bị kỷ luật", rule: { kind: "gate" }, max: null, min: null });
    const { movement, entries } = scored(
      [
        [9, 1],
        [8, 0],
        [7, 0],
      ],
      { criteria: [aCriterion("c1"), gate] },
    );
    const run = await CommandRun.of(movement, entries);
    const rule = { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" } as const;
    const answer = await run.must(COMMANDS.nominate, rule);
    expect(answer.participants.map((row) => row.code)).toEqual(["p2"]);
    expect(answer.gated.map((row) => [row.code, row.rank, row.gates])).toEqual([["p1", 1, ["Bị kỷ luật"]]]);
    const sheet = run.excel.workbook.sheetByTitle(answer.sheet)!;
    const texts = sheet.read(sheet.usedArea()!).flatMap((row) => row.map((cell) => cell.value));
    expect(texts).toEqual(expect.arrayContaining(["KHÔNG ĐỀ NGHỊ VÌ THUỘC ĐIỀU KIỆN LOẠI", "Đơn vị p1", "Bị kỷ luật"]));
    const stale = async (): Promise<unknown> => (await run.values(listNames(1).stale))[0]![0];
    expect(await stale()).toBe("");
    await run.change(ENTRY_NAMES.cells, 1, 1, "Có");
    expect(await stale()).toMatch(/^ĐÃ CŨ/);
    expect((await run.must(COMMANDS.nominate, rule)).participants.map((row) => row.code)).toEqual(["p3"]);
    expect(await stale()).toBe("");
  });
});
