// The form for one participant, through the commands: what it shows, that it lives without the add-in, and when it says that it is old.
import { formChoices, makeForm } from "../../src/commands/forms";
import { COMMANDS } from "../../src/commands/registry";
import { undo, undoSteps } from "../../src/commands/undo";
import type { RoundData } from "../../src/commands/enterRounds";
import { PLAIN_CRITERION, type Criterion, type Movement, type Round } from "../../src/core/movement";
import { roundsText } from "../../src/workbook/listTexts";
import { FORM_NAMES, GRID_NAMES, RESULT_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import { bookByCell } from "../kits/bookByCell";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const group = (code: string, max: number): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name: `Nhóm ${code}`,
  rule: { kind: "group", combine: "sum" },
  max,
});

const CRITERIA: readonly Criterion[] = [
  group("I", 20),
  aCriterion("1", { parent: "I", needsEvidence: true }),
  aCriterion("2", { parent: "I" }),
  group("II", 15),
  aCriterion("3", {
    parent: "II",
    max: 15,
    rule: {
      kind: "levels",
      levels: [
        { name: "Nhất", points: 15 },
        { name: "Nhì", points: 9 },
      ],
    },
  }),
  aCriterion("T", { part: "bonus", max: 5 }),
];

function movementOf(rounds: readonly Round[], criteria = CRITERIA): Movement {
  return aMovement({
    rounds,
    criteria,
    participants: ["p1", "p2"].map((code) => aParticipant(code, { cluster: code === "p1" ? "Khối 1" : "Khối 2" })),
  });
}

const DATA: RoundData = {
  rounds: {
    self: { p1: { "1": 10, "2": 8, "3": "Nhất", T: 2 }, p2: { "1": 5, "2": 5, "3": "Nhì", T: "KAD" } },
    appraised: { p1: { "2": 7.5, "3": "Nhì" } },
  },
  explanations: { p1: { "2": "Nộp muộn hai báo cáo" } },
  evidence: { p1: { "1": "BC 12/BC-STP" } },
};

const built = builtOnce(async (movement: Movement, data: RoundData): Promise<CommandRun> => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterRounds, data);
  return run;
});

/** Text of the sheet's cells above and below the table, blanks left out. */
async function around(run: CommandRun): Promise<string[]> {
  await run.excel.workbook.settle();
  const { sheetId, area } = run.excel.workbook.areaOfName(FORM_NAMES.table)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  const parts = [sheet.read({ ...area, row: 0, rows: area.row - 1 }), sheet.read({ ...area, row: area.row + area.rows, rows: 16 })];
  return parts.flat(2).flatMap((cell) => (cell.value === null || cell.value === "" ? [] : [String(cell.value)]));
}

describe("the form of one participant", () => {
  test("criteria down with groups, what was typed, points after each round, differences, texts; sums are the totals", async () => {
    const run = await built(movementOf(["self", "appraised"]), DATA);
    const answer = await run.must(makeForm, { code: "P1" });
    expect(answer).toMatchObject({
      participant: { code: "p1", name: "Đơn vị p1" },
      sheet: "Phiếu chấm",
      total: 28.5,
      rank: 1,
      clusterRank: 1,
    });
    expect(await run.values(FORM_NAMES.table)).toEqual([
      ["I", "Nhóm I", 20, "", 18, 17.5, -0.5, "", ""],
      ["1", "Tiêu chí 1", 10, "", 10, 10, "", "", "BC 12/BC-STP"],
      ["2", "Tiêu chí 2", 10, "", 8, 7.5, -0.5, "Nộp muộn hai báo cáo", ""],
      ["II", "Nhóm II", 15, "", 15, 9, -6, "", ""],
      ["3", "Tiêu chí 3", 15, "Nhì", 15, 9, -6, "", ""],
      ["T", "Tiêu chí T", 5, "", 2, 2, "", "", ""],
      ["", "Điểm thưởng được tính", "", "", 2, 2, "", "", ""],
      ["", "TỔNG ĐIỂM", "", "", 35, 28.5, -6.5, "", ""],
    ]);
    expect((await run.values(RESULT_NAMES.total)).flat()[0]).toBe(28.5);
    expect(await around(run)).toEqual([
      "CƠ QUAN THỬ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "PHIẾU CHẤM ĐIỂM THI ĐUA",
      "Phong trào thử",
      "Mã",
      "p1",
      "Đơn vị, cá nhân: Đơn vị p1",
      "Cụm, khối: Khối 1",
      "Điểm / thang điểm áp dụng: 28.5/35",
      "Hạng trong cụm: 1; hạng chung: 1",
      expect.stringMatching(/^Cột của mỗi vòng/),
      expect.stringMatching(/^Ngày/),
      "ĐƠN VỊ, CÁ NHÂN TỰ CHẤM",
      "NGƯỜI THẨM ĐỊNH",
      "(Ký, ghi rõ họ tên)",
      "(Ký, ghi rõ họ tên)",
    ]);
  });

  test("another code in the yellow cell shows the other one, and later entries follow, without the add-in", async () => {
    const run = await built(movementOf(["self", "appraised"]), DATA);
    await run.must(makeForm, { code: "p1" });
    await run.change(FORM_NAMES.code, 0, 0, "p2");
    const total = async (): Promise<unknown[]> => (await run.values(FORM_NAMES.table)).at(-1)!.slice(4, 7);
    expect(await total()).toEqual([19, 19, 0]);
    expect(await around(run)).toContain("Đơn vị, cá nhân: Đơn vị p2");
    await run.change(GRID_NAMES.appraised.cells, 1, 0, 4);
    expect(await total()).toEqual([19, 18, -1]);
    expect((await run.values(FORM_NAMES.table))[1]!.slice(4, 7)).toEqual([5, 4, -1]);
    await run.change(FORM_NAMES.code, 0, 0, "ai đó");
    expect(await around(run)).toContain("Không có mã này trên trang Kết quả: hãy chọn lại.");
    expect(await total()).toEqual(["", "", ""]);
  });

  test("one round: one column of points, no difference, no explanation, two signers", async () => {
    const movement = movementOf(["self"], [aCriterion("1"), aCriterion("2")]);
    const run = await built(movement, { rounds: { self: { p1: { "1": 1, "2": "KAD" } } } });
    await run.must(makeForm, { code: "p1" });
    expect(await run.values(FORM_NAMES.table)).toEqual([
      ["1", "Tiêu chí 1", 10, 1],
      ["2", "Tiêu chí 2", 10, "KAD"],
      ["", "TỔNG ĐIỂM", "", 1],
    ]);
    expect(await around(run)).toContain("THỦ TRƯỞNG ĐƠN VỊ");
    expect(run.excel.workbook.sheetByTitle("Phiếu chấm")!.page).toMatchObject({
      orientation: "portrait",
      paper: "a4",
      fitWide: 1,
      fitTall: 1,
    });
  });

  test("three rounds in landscape, header row repeated, only the yellow cell and the place of signatures open", async () => {
    const run = await built(movementOf(["self", "appraised", "council"]), DATA);
    await run.must(COMMANDS.enterRounds, { rounds: { council: { p1: { "1": 9 } } } });
    await run.must(makeForm, { code: "p1" });
    expect((await run.values(FORM_NAMES.table)).at(-1)!.slice(4, 8)).toEqual([35, 28.5, 27.5, -7.5]);
    const sheet = run.excel.workbook.sheetByTitle("Phiếu chấm")!;
    expect(sheet.page).toMatchObject({ orientation: "landscape", titleRows: { row: 9, rows: 1 } });
    expect(sheet.protection).toMatchObject({ password: null });
    const { area } = run.excel.workbook.areaOfName(FORM_NAMES.table)!;
    const open = sheet.unlockedAreas();
    expect(open).toHaveLength(2);
    expect(open[0]).toEqual(run.excel.workbook.areaOfName(FORM_NAMES.code)!.area);
    expect(open[1]!.row).toBeGreaterThan(area.row + area.rows);
  });

  test("made twice nothing changes; made for another the same sheet shows the other", async () => {
    const run = await built(movementOf(["self", "appraised"]), DATA);
    await run.must(makeForm, { code: "p1" });
    const before = await run.content();
    await run.must(makeForm, { code: "p1" });
    expect(await run.content()).toEqual(before);
    await run.must(makeForm, { code: "p2" });
    expect((await run.values(FORM_NAMES.code)).flat()).toEqual(["p2"]);
    expect(run.excel.workbook.sheets().filter((sheet) => sheet.title.startsWith("Phiếu chấm"))).toHaveLength(1);
  });

  test("says that it is old when criteria, rules or rounds have changed since, and is right when made again", async () => {
    const run = await built(movementOf(["self", "appraised"]), DATA);
    const isOld = async (): Promise<boolean> => (await around(run)).some((text) => text.startsWith("ĐÃ CŨ"));
    await run.must(makeForm, { code: "p1" });
    expect(await isOld()).toBe(false);
    await run.change("BV_TC_QuyTac", 4, 0, "Nhất = 14; Nhì = 9");
    await run.must(COMMANDS.rank, undefined);
    expect(await isOld()).toBe(true);
    await run.must(makeForm, { code: "p1" });
    expect(await isOld()).toBe(false);
    expect((await run.values(FORM_NAMES.table)).at(-1)!.slice(4, 6)).toEqual([34, 28.5]);
    await run.change(SETTING_NAMES.rounds, 0, 0, roundsText(["self"]));
    expect(await isOld()).toBe(true);
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(makeForm, { code: "p1" });
    expect(await isOld()).toBe(false);
    // One column of points; explanations that were written stay.
    expect((await run.values(FORM_NAMES.table)).at(-1)!.slice(3)).toEqual(["", 34, "", ""]);
  });

  test("nobody of that code, and a matrix that is not built, are refused in words; nothing is written", async () => {
    const run = await built(movementOf(["self"]), { rounds: {} });
    const before = await run.content();
    expect(await run.codeOf(makeForm, { code: "p9" })).toBe("no-participant");
    expect(await run.content()).toEqual(before);
    expect(await run.codeOf(makeForm, { code: "" })).toBe("no-participant");
    const empty = await CommandRun.start();
    expect(await empty.codeOf(makeForm, { code: "p1" })).toBe("no-movement");
  });

  test("whom forms can be made for: everybody on the result sheet, in its order", async () => {
    const run = await built(movementOf(["self"]), { rounds: {} });
    expect(await run.must(formChoices, undefined)).toEqual([
      { code: "p1", name: "Đơn vị p1", cluster: "Khối 1" },
      { code: "p2", name: "Đơn vị p2", cluster: "Khối 2" },
    ]);
  });

  test("costs three requests, and bytes that grow with criteria only", async () => {
    const run = await built(movementOf(["self", "appraised", "council"]), DATA);
    const before = run.context.port.cost();
    await run.must(makeForm, { code: "p1" });
    const after = run.context.port.cost();
    expect(after.syncs - before.syncs).toBeLessThanOrEqual(3);
    expect(after.requestBytes - before.requestBytes).toBeLessThan(200 * 1024);
  });
});

test("a form made anew is taken back to the one of before, merged cells included", async () => {
  const run = (await built(movementOf(["self", "appraised"]), DATA)).keeping();
  await run.must(makeForm, { code: "p1" });
  await run.excel.workbook.settle();
  const before = bookByCell(run.excel.workbook).sheets["Phiếu chấm"];
  await run.must(makeForm, { code: "p2" });
  await run.must(undo, (await run.must(undoSteps, undefined)).steps[0]!.id);
  await run.excel.workbook.settle();
  expect(bookByCell(run.excel.workbook).sheets["Phiếu chấm"]).toEqual(before);
  expect(before!.merges.length).toBeGreaterThan(0);
});
