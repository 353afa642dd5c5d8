import { applyPeople, previewPeople } from "../../src/commands/people";
import type { PeopleInput } from "../../src/commands/decisionAnswers";
import { COMMANDS } from "../../src/commands/registry";
import { MOVEMENT_REQUEST } from "../../src/commands/readMovement";
import { decodeLists } from "../../src/workbook/decode";
import type { Participant } from "../../src/core/movement";
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
