// Samples beside what the pane takes: each is read by the very reader that stands behind the box or the button, with nothing to remark.
import { writeBook } from "../../src/book/writeBook";
import { runCommand } from "../../src/commands/command";
import { sampleFiles } from "../../src/commands/sampleFiles";
import { loadSample } from "../../src/commands/samples/samples";
import { readPasted } from "../../src/core/gather/pastedUnit";
import { readPeople } from "../../src/core/register/importPeople";
import { proposeMapping } from "../../src/core/register/peopleColumns";
import { guessColumns } from "../../src/core/regulation/columns";
import { gridOfText, type Grid } from "../../src/core/regulation/grid";
import { readRegulation } from "../../src/core/regulation/readRegulation";
import { criteriaTable, peopleTable, unitTable } from "../../src/locale/vi/pasteTables";
import { readTemplateText } from "../../src/taskpane/tools/templates/readTemplate";
import { readTemplateBytes } from "../../src/taskpane/tools/templates/readTemplateFile";
import { NOON } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";

/** The table as it comes from the clipboard. */
function pasted(rows: readonly (readonly string[])[]): Grid {
  const reading = gridOfText(rows.map((row) => row.join("\t")).join("\n"));
  if (reading.kind !== "grid") throw new Error(reading.why);
  return reading.grid;
}

test("criteria: groups and points are read", () => {
  const grid = pasted(criteriaTable);
  const { drafts, remarks } = readRegulation(grid, guessColumns(grid));
  const shown = drafts.map(({ criterion: { name, max, rule } }) => `${rule.kind} ${name} ${max}`);
  expect(shown).toEqual([
    "group Nhiệm vụ chuyên môn 60",
    "points Hoàn thành kế hoạch công tác năm 40",
    "points Gửi đủ báo cáo định kỳ 20",
    "group Kỷ luật, kỷ cương 40",
    "points Chấp hành giờ giấc làm việc 25",
    "points Văn hóa công sở 15",
  ]);
  expect(remarks).toEqual([]);
});

test("people: each is new, with all that stands there, and nothing is doubtful", () => {
  const cells = pasted(peopleTable).rows.map((row) => row.map(({ text }) => text));
  const { people, problems } = readPeople(cells, proposeMapping(cells), [], {
    prefixes: { individual: "CN", collective: "TT" },
    taken: [],
  });
  expect(people.map(({ kind, participant: { name, register } }) => [kind, name, register?.birth, register?.unit])).toEqual([
    ["new", "Nguyễn Thị Mẫu", "05/08/1980", "Phòng Hành chính"],
    ["new", "Trần Văn Thử", "21/03/1986", "Phòng Hành chính"],
    ["new", "Lê Minh Ví Dụ", "12/11/1990", "Phòng Nghiệp vụ"],
  ]);
  expect(problems).toEqual([]);
});

test("what a unit sent back: entries by code, in a movement with those codes", () => {
  const movement = aMovement({
    criteria: ["TC01", "TC02"].map((code) => aCriterion(code)),
    participants: [aParticipant("TT01", { name: "Phòng Hành chính" })],
  });
  const words = {
    entry: "Tự chấm",
    explanation: "Giải trình",
    evidence: "Minh chứng",
    max: "Điểm chuẩn",
    unit: "Đơn vị, cá nhân:",
    others: [],
  };
  const reading = readPasted(unitTable, { movement, round: "self", participant: "" }, words);
  expect(reading.ok && reading.content.entries.map(({ participant, criterion, value }) => [participant, criterion, value])).toEqual([
    ["TT01", "TC01", 8.5],
    ["TT01", "TC02", 10],
  ]);
});

test("the sample's files: template and workbook are opened as the movement that they were made from", async () => {
  const context = { port: null as never, language: "vi" as const, now: () => NOON };
  const result = await runCommand(sampleFiles, context, "departmentOfJustice");
  if (!result.ok) throw new Error(result.failure.detail);
  const { template, book, title } = result.value;
  const { movement } = await loadSample("departmentOfJustice");
  const fromText = readTemplateText(template.text, template.fileName);
  expect(fromText.ok && fromText.candidate.movement).toEqual(movement);
  const fromBook = readTemplateBytes(writeBook(book.plan, { created: NOON, title }), book.fileName);
  expect(fromBook.ok && [fromBook.candidate.movement.criteria, fromBook.candidate.findings]).toEqual([movement.criteria, []]);
  expect(fromBook.ok && fromBook.candidate.movement.participants.map(({ code, name, cluster }) => [code, name, cluster])).toEqual(
    movement.participants.map(({ code, name, cluster }) => [code, name, cluster]),
  );
});
