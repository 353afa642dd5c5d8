import { applyPeople, previewPeople } from "../../src/commands/people";
import type { PeopleInput } from "../../src/commands/decisionAnswers";
import { COMMANDS } from "../../src/commands/registry";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { decodeLists } from "../../src/workbook/decode";
import type { Participant } from "../../src/core/movement";
import { registerSheet } from "../../src/locale/vi/registerSheet";
import { CHOICE_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { movementOf } from "../kits/decisionMovement";

const LIST: NonNullable<PeopleInput["cells"]> = [
  ["DANH SÁCH CÔNG CHỨC", "", "", "", "", ""],
  ["STT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Phòng ban"],
  [1, "Người 1", "Nữ", 1980, "Trưởng phòng", "Văn phòng Sở"],
  [2, "Nguyễn Thị Hoa", "Nữ", 1985, "Chuyên viên", "Văn phòng Sở"],
  [3, "Nguyễn Thị Hoa", "Nữ", 1990, "Chuyên viên", "Thanh tra Sở"],
  [4, '=HYPERLINK("x")', "Nam", 1991, "Chuyên viên", "Thanh tra Sở"],
];

async function started(): Promise<CommandRun> {
  const run = await CommandRun.start();
  const { movement } = movementOf([90, 80]);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  return run;
}

async function participants(run: CommandRun): Promise<readonly Participant[]> {
  return decodeLists(await run.context.port.read(MOVEMENT_REQUEST)).movement.participants;
}

describe("an office's own list of people", () => {
  test("previewed, tells the columns, who is new and what changes for whom, and writes nothing", async () => {
    const run = await started();
    const before = await run.content();
    const preview = await run.must(previewPeople, { cells: LIST, mapping: null });
    expect(preview.fields.find(({ id }) => id === "name")!.column).toBe(1);
    expect(preview.fields.find(({ id }) => id === "unit")!.column).toBe(5);
    expect(preview.changes.map(({ kind, code }) => [kind, code])).toEqual([
      ["changed", "P1"],
      ["new", "P3"],
      ["new", "P4"],
      ["new", "P5"],
    ]);
    expect(preview.changes[0]!.changes).toContainEqual({ field: "post", before: "", after: "Trưởng phòng" });
    expect(preview.changes[0]!.changes).toContainEqual({ field: "sex", before: "", after: "Nữ" });
    expect(await run.content()).toEqual(before);
  });

  test("imported, fills the rows of people who are there and the first free rows; two of one name stay apart", async () => {
    const run = await started();
    expect(await run.must(applyPeople, { cells: LIST, mapping: null })).toMatchObject({ added: 3, changed: 1 });
    const people = await participants(run);
    expect(people.map(({ code, name }) => [code, name])).toEqual([
      ["P1", "Người 1"],
      ["P2", "Người 2"],
      ["P3", "Nguyễn Thị Hoa"],
      ["P4", "Nguyễn Thị Hoa"],
      ["P5", '=HYPERLINK("x")'],
    ]);
    expect(people[0]!.register).toMatchObject({ sex: "female", birth: "1980", post: "Trưởng phòng", unit: "Văn phòng Sở" });
    expect(people[1]!.register).toBeUndefined();
  });

  /** The list as it was before there were object classes, with a column of the office's own beside it. */
  async function ofBefore(): Promise<CommandRun> {
    const run = await started();
    const { sheetId, area } = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.objectClass)!;
    run.excel.workbook.removeName(PARTICIPANT_NAMES.objectClass);
    run.excel.workbook.removeName(CHOICE_NAMES.objectClasses);
    const sheet = run.excel.workbook.sheet(sheetId)!;
    sheet.deleteColumns(area.column, 1);
    sheet.write({ row: area.row, column: area.column, rows: 1, columns: 1 }, [[{ value: "Cột riêng của Sở" }]]);
    return run;
  }

  const CLASSES = [
    ["Họ và tên", "Chức vụ", "Phân loại đối tượng"],
    ["Người 1", "Trưởng phòng", "Các cấp lãnh đạo từ phó phòng"],
    ["Người 2", "Chuyên viên", "Công chức"],
    ["Lê Văn Mới", "Chuyên viên", "Người trực tiếp công tác"],
  ];

  test("classes are imported; one that is not known is told and left out", async () => {
    const run = await started();
    const { problems } = await run.must(previewPeople, { cells: CLASSES, mapping: null });
    expect(problems).toEqual(["Dòng 3: chưa hiểu “Công chức”. Không lấy ô này."]);
    await run.must(applyPeople, { cells: CLASSES, mapping: null });
    expect((await participants(run)).map(({ register }) => register?.objectClass)).toEqual(["division", null, "direct"]);
  });

  test("a list of before reads as it is, and gets the column right of all that stands on the sheet, with its list of choices", async () => {
    const run = await ofBefore();
    await run.change(PARTICIPANT_NAMES.start, 1, 0, "khoảng 2019");
    expect((await participants(run)).map(({ name }) => name)).toEqual(["Người 1", "Người 2"]);
    await run.must(applyPeople, { cells: CLASSES, mapping: null });
    expect((await participants(run)).map(({ register }) => register?.objectClass)).toEqual(["division", null, "direct"]);
    expect((await run.values(PARTICIPANT_NAMES.start))[1]).toEqual(["khoảng 2019"]);
    expect((await run.values(CHOICE_NAMES.objectClasses)).flat()).toEqual(Object.values(registerSheet.objectClasses));
    const { sheetId, area } = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.objectClass)!;
    const beside = run.excel.workbook.sheet(sheetId)!.read({ ...area, row: area.row - 1, column: area.column - 1, rows: 2, columns: 2 });
    expect(beside.map((row) => row.map(({ value }) => value))).toEqual([
      [null, "Phân loại đối tượng"],
      ["Cột riêng của Sở", "Các cấp lãnh đạo từ phó phòng"],
    ]);
    await run.must(applyPeople, { cells: CLASSES, mapping: null });
    expect(run.excel.workbook.areaOfName(PARTICIPANT_NAMES.objectClass)!.area).toEqual(area);
  });

  test("imported twice it changes nothing the second time", async () => {
    const run = await started();
    await run.must(applyPeople, { cells: LIST, mapping: null });
    const before = await run.content();
    expect(await run.must(applyPeople, { cells: LIST, mapping: null })).toMatchObject({ added: 0, changed: 0 });
    expect(await run.content()).toEqual(before);
  });

  test("a column that the clerk takes off is not imported", async () => {
    const run = await started();
    const preview = await run.must(previewPeople, { cells: LIST, mapping: { name: 1, birth: 3 } });
    expect(preview.changes[0]!.changes.map(({ field }) => field)).toEqual(["birth"]);
  });

  test("costs at most three syncs, and is refused in words without a movement", async () => {
    const run = await started();
    const before = run.context.port.cost().syncs;
    await run.must(applyPeople, { cells: LIST, mapping: null });
    expect(run.context.port.cost().syncs - before).toBeLessThanOrEqual(3);
    const empty = await CommandRun.start();
    expect(await empty.codeOf(applyPeople, { cells: LIST, mapping: null })).toBe("no-movement");
    expect(await run.codeOf(previewPeople, { cells: [], mapping: null })).toBe("no-selection");
  });
});
