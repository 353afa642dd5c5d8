// Stages, log, seal over the client library: what may be moved when, what is logged, what a lock keeps and what breaks it.
import type { Command } from "../../../src/commands/command";
import { COMMANDS } from "../../../src/commands/registry";
import { giveReasons, moveStage, recordAbsent, recordChanges, stageState, type StageAnswer } from "../../../src/commands/stages";
import { verifySeal } from "../../../src/commands/verifySeal";
import type { Entry } from "../../../src/core/movement";
import type { Stage } from "../../../src/core/stages/stage";
import { BOARD_NAME, ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { LOG_NAME, MARK_NAMES, STAGE_NAMES } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { scored } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const ENTRIES: Entry[][] = [
  [9, 6, 6],
  [8, 8, 6],
  [7, 9, 3],
];
const WHO = "Nguyễn Thị Mẫu";

const ranked = builtOnce(async (entries: readonly (readonly Entry[])[] = ENTRIES): Promise<CommandRun> => {
  const { movement } = scored(ENTRIES, { tieBreak: [{ by: "criterion", code: "c1", order: "higher" }] });
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  return run;
});

/** Runs the command and answers how the workbook stands then. */
async function then<In>(run: CommandRun, command: Command<In, unknown>, input: In): Promise<StageAnswer> {
  await run.must(command, input);
  return run.must(stageState, undefined);
}

const move = (run: CommandRun, to: Stage, reason = ""): Promise<StageAnswer> => then(run, moveStage, { to, who: WHO, reason });

const upTo = builtOnce(async (stage: Stage): Promise<CommandRun> => {
  const run = await ranked();
  for (const to of ["entered", "appraised", "approved", "locked"] as const) {
    await move(run, to);
    if (to === stage) break;
  }
  return run;
});

const texts = async (run: CommandRun, name: string): Promise<string[][]> => (await run.values(name)).map((row) => row.map(String));

describe("moving on", () => {
  it("begins as a draft that writes nothing until it is moved", async () => {
    const run = await ranked();
    const before = await run.content();
    const answer = await run.must(stageState, undefined);
    expect(answer).toMatchObject({ stage: "draft", isKept: false, changes: [], place: null });
    expect(answer.moves).toEqual([{ to: "entered", asksReason: false, inTheWay: [] }]);
    expect(await run.content()).toEqual(before);
  });

  it("goes from draft to locked one stage at a time, each in the log with who and when", async () => {
    const run = await upTo("locked");
    const answer = await run.must(stageState, undefined);
    expect(answer).toMatchObject({ stage: "locked", who: WHO, isKept: true, log: { lines: 4, unreasoned: [], broken: [], missing: 0 } });
    expect(answer.seal).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect((await texts(run, LOG_NAME)).map((line) => [line[2], line[3], line[7], line[8]])).toEqual([
      [WHO, "Chuyển trạng thái", "Nháp", "Đã nhập đủ"],
      [WHO, "Chuyển trạng thái", "Đã nhập đủ", "Thẩm định"],
      [WHO, "Chuyển trạng thái", "Thẩm định", "Hội đồng thông qua"],
      [WHO, "Chuyển trạng thái", "Hội đồng thông qua", "Khóa / Công bố"],
    ]);
  });

  it("is refused while a cell is blank, and tells how many", async () => {
    const run = await ranked([
      [9, 6, 6],
      [8, null, 6],
      [7, 9, 3],
    ]);
    expect((await run.must(stageState, undefined)).moves[0]!.inTheWay).toEqual([{ condition: "blanks", count: 1 }]);
    const before = await run.content();
    expect(await run.codeOf(moveStage, { to: "entered", who: WHO, reason: "" })).toBe("stage-blocked");
    expect(await run.content()).toEqual(before);
  });

  it("is refused to a stage that is not the next one, without a name, and back without a reason", async () => {
    const run = await upTo("entered");
    expect(await run.codeOf(moveStage, { to: "approved", who: WHO, reason: "" })).toBe("no-stage-move");
    expect(await run.codeOf(moveStage, { to: "appraised", who: "  ", reason: "" })).toBe("no-reason");
    expect(await run.codeOf(moveStage, { to: "draft", who: WHO, reason: "abc" })).toBe("no-reason");
    expect((await move(run, "draft", "Thiếu minh chứng")).stage).toBe("draft");
  });
});

describe("what is printed", () => {
  it("says that it is provisional until the Council has approved, on the results and on the list", async () => {
    const run = await upTo("appraised");
    await run.must(COMMANDS.nominate, null);
    expect(await texts(run, RESULT_NAMES.status)).toEqual([["TẠM TÍNH: Hội đồng chưa thông qua."]]);
    const sheet = run.excel.workbook.sheets().find(({ title }) => title.startsWith("Đề nghị"))!;
    const note = (): unknown => sheet.read({ row: 8, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
    expect(note()).toBe("TẠM TÍNH: Hội đồng chưa thông qua.");
    await move(run, "approved");
    await run.excel.workbook.settle();
    expect(note()).toBe("");
    expect(await texts(run, RESULT_NAMES.status)).toEqual([["Đã chấm đủ."]]);
  });

  it("says nothing of stages in a workbook that keeps none", async () => {
    const run = await ranked();
    expect(await texts(run, RESULT_NAMES.status)).toEqual([["Đã chấm đủ."]]);
    expect((await run.must(COMMANDS.nominate, null)).isProvisional).toBe(false);
  });

  it("carries the short code in its foot once locked, also a list made later, and loses it with the lock", async () => {
    const run = await upTo("approved");
    await run.must(COMMANDS.nominate, null);
    const { seal } = await move(run, "locked");
    const foot = (title: string): unknown => run.excel.workbook.sheetByTitle(title)!.page.footer.left;
    expect(foot("Xếp hạng")).toBe(`Mã kiểm chứng: ${seal}`);
    await run.must(COMMANDS.nominate, { name: "Bằng khen", top: 1, minTotal: null, scope: "overall" });
    const lists = run.excel.workbook.sheets().filter(({ title }) => title.startsWith("Đề nghị"));
    expect(lists.map(({ title }) => foot(title))).toEqual([`Mã kiểm chứng: ${seal}`, `Mã kiểm chứng: ${seal}`]);
    await move(run, "approved", "Sửa lỗi chính tả");
    expect(foot("Xếp hạng")).toBe("");
  });
});

describe("the log of changed entries", () => {
  it("tells each cell that changed since, by codes, with before and after", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 1, 0, 8.5);
    const { changes } = await run.must(stageState, undefined);
    expect(changes).toEqual([expect.objectContaining({ round: "self", participant: "p2", criterion: "c1", before: 8, after: 8.5 })]);
    const answer = await then(run, recordChanges, { who: WHO, reason: "Theo biên bản 05", changes });
    expect(answer).toMatchObject({ changes: [], log: { lines: 2, unreasoned: [], broken: [] } });
    const line = (await run.values(LOG_NAME))[1]!;
    expect(line.slice(2, 11)).toEqual([WHO, "Sửa điểm", "'Chấm điểm'!E13", "p2", "c1", 8, 8.5, "Đã nhập đủ", "Theo biên bản 05"]);
  });

  it("stops moving on until changes are in the log, and asks the Council again after changes behind its approval", async () => {
    const run = await upTo("approved");
    await run.change(ENTRY_NAMES.cells, 1, 0, 8.5);
    await run.must(COMMANDS.rank, undefined);
    const seen = await run.must(stageState, undefined);
    expect(seen.moves[0]!.inTheWay).toEqual([{ condition: "unlogged", count: 1 }]);
    const told = await then(run, recordChanges, { who: WHO, reason: "Sửa theo khiếu nại", changes: seen.changes });
    expect(told.moves[0]!.inTheWay).toEqual([{ condition: "sinceApproval", count: 1 }]);
    await move(run, "appraised", "Hội đồng xem lại");
    await move(run, "approved");
    expect((await move(run, "locked")).stage).toBe("locked");
  });

  it("finds at the next opening what was changed without the add-in: by whom is not known, the reason is still asked for", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 2, 1, null);
    const answer = await then(run, recordAbsent, undefined);
    expect(answer.changes).toEqual([]);
    expect(answer.log.unreasoned).toEqual([
      expect.objectContaining({
        number: 2,
        who: "không rõ người sửa",
        participant: "p3",
        criterion: "c2",
        before: 9,
        after: "",
        reason: "",
      }),
    ]);
    expect(answer.moves.find(({ to }) => to === "appraised")!.inTheWay).toEqual([
      { condition: "blanks", count: 1 },
      { condition: "unreasoned", count: 1 },
    ]);
    expect((await run.must(COMMANDS.overview, undefined)).approval).toEqual({ stage: "entered", unreasoned: 1 });
    const reasoned = await then(run, giveReasons, { who: WHO, reason: "Xóa nhầm ô", lines: [2] });
    expect((await run.must(COMMANDS.overview, undefined)).approval).toEqual({ stage: "entered", unreasoned: 0 });
    expect(reasoned.log).toEqual({ lines: 3, unreasoned: [], broken: [], missing: 0 });
  });

  it("is told by the overview as soon as an entry changed, until it is in the log or changed back", async () => {
    const run = await upTo("entered");
    const told = async (): Promise<number | undefined> => (await run.must(COMMANDS.overview, undefined)).unlogged;
    expect(await told()).toBeUndefined();
    await run.change(ENTRY_NAMES.cells, 1, 0, 8.5);
    await run.change(ENTRY_NAMES.cells, 2, 2, null);
    expect(await told()).toBe(2);
    await run.change(ENTRY_NAMES.cells, 2, 2, 3);
    expect(await told()).toBe(1);
    const { changes } = await run.must(stageState, undefined);
    await run.must(recordChanges, { who: WHO, reason: "Theo biên bản 05", changes });
    expect(await told()).toBeUndefined();
    await move(run, "draft", "Thiếu minh chứng");
    await run.change(ENTRY_NAMES.cells, 0, 0, 1);
    expect(await told()).toBeUndefined();
  });

  it("keeps that somebody says to be the one whose change was found, beside the reason; of other lines it does not", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 2, 1, 1);
    await run.must(recordAbsent, undefined);
    await run.must(giveReasons, { who: WHO, reason: "Nhập nhầm số", lines: [2], isEditor: true });
    const line = (await texts(run, LOG_NAME)).at(-1)!;
    expect([line[2], line[3], line[4], line[10]]).toEqual([WHO, "Ghi lý do", "#2", "Tự nhận là người sửa. Nhập nhầm số"]);
    expect((await run.must(stageState, undefined)).log).toMatchObject({ unreasoned: [], broken: [] });
  });

  it("is written once: looking again adds nothing", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 0, 0, 1);
    await run.must(recordAbsent, undefined);
    const before = await run.content();
    await run.must(recordAbsent, undefined);
    expect(await run.content()).toEqual(before);
  });

  it("does not take rows that were sorted for changes", async () => {
    const run = await upTo("entered");
    const codes = run.excel.workbook.areaOfName(ENTRY_NAMES.rowCodes)!;
    const sheet = run.excel.workbook.sheet(codes.sheetId)!;
    const rows = { row: codes.area.row, column: 0, rows: 3, columns: 7 };
    const cells = sheet.read(rows);
    sheet.write(
      rows,
      [cells[2]!, cells[0]!, cells[1]!].map((row) => row.map(({ value }) => ({ value: value ?? null }))),
    );
    await run.excel.workbook.settle();
    expect((await run.must(stageState, undefined)).changes).toEqual([]);
  });

  it("leaves a change alone whose cell was typed into again meanwhile", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 0, 0, 1);
    const { changes } = await run.must(stageState, undefined);
    await run.change(ENTRY_NAMES.cells, 0, 0, 2);
    const answer = await then(run, recordChanges, { who: WHO, reason: "Sửa theo biên bản", changes });
    expect(answer.log.lines).toBe(1);
    expect(answer.changes).toEqual([expect.objectContaining({ before: 9, after: 2 })]);
  });

  it("tells that lines were altered: the chain breaks there", async () => {
    const run = await upTo("appraised");
    await run.change(LOG_NAME, 0, 2, "Người khác");
    expect((await run.must(stageState, undefined)).log.broken).toEqual([1]);
  });

  it("tells that lines were taken away at the end, and goes on behind the gap", async () => {
    const run = await upTo("appraised");
    const area = run.excel.workbook.areaOfName(LOG_NAME)!;
    run.excel.workbook.sheet(area.sheetId)!.deleteRows(area.area.row + 1, 1);
    await run.excel.workbook.settle();
    expect((await run.must(stageState, undefined)).log).toMatchObject({ lines: 1, broken: [], missing: 1 });
    const { log } = await move(run, "approved");
    expect(log).toMatchObject({ lines: 2, broken: [2], missing: 0 });
  });

  it("survives a number that was typed over, and numbers on", async () => {
    const run = await upTo("appraised");
    await run.change(LOG_NAME, 1, 0, "2a");
    const { log } = await move(run, "approved");
    expect(log).toMatchObject({ lines: 3, broken: [2, 3] });
  });

  it("keeps the beginning of a text that nobody meant to be an entry", async () => {
    const run = await upTo("entered");
    await run.change(ENTRY_NAMES.cells, 0, 0, "dán nhầm ".repeat(3500));
    const { log } = await then(run, recordAbsent, undefined);
    expect(log.lines).toBe(2);
    expect(String((await run.values(LOG_NAME))[1]![8]).length).toBeLessThan(1100);
    expect((await run.must(stageState, undefined)).changes).toEqual([]);
  });

  it("does not take noise beyond twelve digits for a change", async () => {
    const run = await ranked([
      [8.233333333333333, 6, 6],
      [8, 8, 6],
      [7, 9, 3],
    ]);
    await move(run, "entered");
    await run.change(ENTRY_NAMES.cells, 0, 0, 8.233333333333334);
    expect((await run.must(stageState, undefined)).changes).toEqual([]);
  });

  it("tells that the mark was deleted, and sets it anew with a line", async () => {
    const run = await upTo("entered");
    const mark = run.excel.workbook.areaOfName(MARK_NAMES.lines)!;
    run.excel.workbook.deleteSheet(mark.sheetId);
    await run.excel.workbook.settle();
    expect(await run.must(stageState, undefined)).toMatchObject({ isMarkLost: true, changes: [] });
    const answer = await then(run, recordAbsent, undefined);
    expect(answer).toMatchObject({ isMarkLost: false, log: { lines: 2, broken: [] } });
    expect((await texts(run, LOG_NAME))[1]![3]).toBe("Đặt lại mốc so");
  });

  it("keeps what was changed in a returned draft for the log", async () => {
    const run = await upTo("entered");
    await move(run, "draft", "Thiếu minh chứng");
    await run.change(ENTRY_NAMES.cells, 0, 0, 9.5);
    expect((await run.must(stageState, undefined)).changes).toEqual([]);
    await move(run, "entered");
    const lines = await texts(run, LOG_NAME);
    expect(lines.map((line) => line[3])).toEqual(["Chuyển trạng thái", "Trả lại", "Sửa điểm", "Chuyển trạng thái"]);
    expect(lines[2]!.slice(7, 9)).toEqual(["9", "9.5"]);
  });
});

describe("the stage typed over by hand", () => {
  it.each(["Khoá / Công bố", "Nháp", null])("changes nothing (%p): the movement stays locked, is told, and can be opened", async (word) => {
    const run = await upTo("locked");
    await run.change(STAGE_NAMES.stage, 0, 0, word);
    expect(await run.must(stageState, undefined)).toMatchObject({ stage: "locked", isAltered: true });
    expect(await run.codeOf(COMMANDS.buildMatrix, undefined)).toBe("locked");
    expect(await move(run, "approved", "Hội đồng cho sửa")).toMatchObject({ stage: "approved", isAltered: false });
    expect(await texts(run, STAGE_NAMES.stage)).toEqual([["Hội đồng thông qua"]]);
  });

  it("its row deleted: the sheet is made anew with the stage, and the log stays where it was, whole", async () => {
    const run = await upTo("entered");
    const { sheetId, area } = run.excel.workbook.areaOfName(STAGE_NAMES.stage)!;
    run.excel.workbook.sheet(sheetId)!.deleteRows(area.row, 1);
    await run.excel.workbook.settle();
    const answer = await move(run, "appraised");
    expect(answer).toMatchObject({ stage: "appraised", log: { lines: 2, broken: [], missing: 0 } });
    expect(await texts(run, STAGE_NAMES.stage)).toEqual([["Thẩm định"]]);
  });
});

describe("what the Council approved", () => {
  it("is asked for again when the ladder was changed behind its approval", async () => {
    const run = await upTo("approved");
    await run.change(PARTICIPANT_NAMES.cluster, 0, 0, "Khối khác");
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.rank, undefined);
    expect((await run.must(stageState, undefined)).moves[0]!.inTheWay).toEqual([{ condition: "sinceApproval", count: 1 }]);
    await move(run, "appraised", "Hội đồng xem lại");
    await move(run, "approved");
    expect((await move(run, "locked")).stage).toBe("locked");
  });
});

describe("a locked movement", () => {
  it("can be opened where the structure of the workbook is protected", async () => {
    const run = await upTo("locked");
    run.excel.workbook.isStructureProtected = true;
    expect((await move(run, "approved", "Hội đồng cho sửa")).stage).toBe("approved");
  });

  it("may get another list, which is no difference; the published one cannot be written over", async () => {
    const run = await upTo("approved");
    await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    await move(run, "locked");
    expect(await run.codeOf(COMMANDS.nominate, { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" })).toBe("locked");
    await run.must(COMMANDS.nominate, { name: "Bằng khen", top: 2, minTotal: null, scope: "overall" });
    expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole" });
  });

  it("shuts entries and lists, and opens them again", async () => {
    const run = await upTo("locked");
    const sheet = (title: string) => run.excel.workbook.sheetByTitle(title)!;
    expect(sheet("Chấm điểm").unlockedAreas()).toEqual([]);
    expect(sheet("Đối tượng").protection).not.toBeNull();
    expect(await run.codeOf(COMMANDS.buildMatrix, undefined)).toBe("locked");
    expect(await run.codeOf(COMMANDS.enterEntries, { p1: { c1: 1 } })).toBe("locked");
    expect(await run.codeOf(COMMANDS.setUp, { start: "sample" })).toBe("locked");
    expect(await run.codeOf(COMMANDS.rank, undefined)).toBe("ok");
    await move(run, "approved", "Hội đồng cho sửa");
    expect(sheet("Chấm điểm").unlockedAreas()).toEqual([{ row: 11, column: 4, rows: 3, columns: 3 }]);
    expect(sheet("Đối tượng").protection).toBeNull();
    expect(await texts(run, STAGE_NAMES.seal)).toEqual([[""]]);
  });

  it("is found whole as long as nothing changed", async () => {
    const run = await upTo("locked");
    expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", differences: [] });
  });

  it.each([
    ["an entry", ENTRY_NAMES.cells, 0, 0, 9.1, "self", "p1"],
    ["a total", RESULT_NAMES.total, 2, 0, 99, "results", "p3"],
    ["a name", PARTICIPANT_NAMES.name, 1, 0, "Người khác", "participants", "p2"],
    ["a name on the board", BOARD_NAME, 0, 2, "Người khác", "board", "#1"],
  ])("names %s that was changed past the lock", async (_, name, row, column, value, part, record) => {
    const run = await upTo("locked");
    await run.change(name, row, column, value);
    const answer = await run.must(verifySeal, undefined);
    expect(answer.kind).toBe("changed");
    expect(answer.differences).toContainEqual(expect.objectContaining({ part, record, found: value }));
  });

  it("is found broken where what was sealed was made to fit", async () => {
    const run = await upTo("locked");
    await run.change(ENTRY_NAMES.cells, 0, 0, 9.1);
    const sealed = await run.values(MARK_NAMES.sealed);
    const row = sealed.findIndex(([part, record]) => part === "self" && record === "p1");
    await run.change(MARK_NAMES.sealed, row, 2, String(sealed[row]![2]).replace(":9,", ":9.1,"));
    expect((await run.must(verifySeal, undefined)).kind).toBe("broken");
  });
});

describe("what stages cost", () => {
  it("is read in two requests and moved in three", async () => {
    const run = await ranked();
    const count = async (work: () => Promise<unknown>): Promise<number> => {
      const before = run.context.port.cost().syncs;
      await work();
      return run.context.port.cost().syncs - before;
    };
    expect(await count(() => run.must(stageState, undefined))).toBe(2);
    expect(await count(() => run.must(moveStage, { to: "entered", who: WHO, reason: "" }))).toBe(3);
  });
});
