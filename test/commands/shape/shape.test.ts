// Khác với lúc dựng: every damage is told with its place and words; what is put right gives back the workbook of before, cell for cell.
import { fixFindings } from "../../../src/commands/fixFindings";
import { COMMANDS } from "../../../src/commands/registry";
import { countEdited } from "../../../src/commands/editedFormulas";
import { acceptShape, checkShape } from "../../../src/commands/shape";
import { undo, undoSteps } from "../../../src/commands/undo";
import { CRITERIA_NAMES, ENTRY_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { bookByCell } from "../../kits/bookByCell";
import { CommandRun, entryData } from "../../kits/commandRun";
import { DAMAGES } from "../../kits/damages";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 20, weight: 1.5, decimals: 2 }), aCriterion("c3", { max: 5 })],
  participants: ["a", "b", "c", "d"].map((code, i) => aParticipant(code, { cluster: i < 2 ? "Cụm 1" : "Cụm 2" })),
});
const ENTRIES = [
  [8, 15.5, 4],
  [7, 12, 5],
  [9, 18, 3],
  [9, 18, 2],
];

async function built(): Promise<CommandRun> {
  const run = await CommandRun.of(MOVEMENT, ENTRIES);
  await run.must(COMMANDS.rank, undefined);
  return run;
}

test("a workbook as it was built differs in nothing, also after the same work is done again", async () => {
  const run = await built();
  expect((await run.must(checkShape, undefined)).findings).toEqual([]);
  expect((await run.must(COMMANDS.overview, undefined)).differences).toBe(0);
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(await run.must(checkShape, undefined)).toEqual({ findings: [], hasRecord: true, canAccept: false });
});

test("of a workbook as it was built no formula is counted as edited", async () => {
  expect(await (await built()).must(countEdited, undefined)).toBe(0);
});

test.each(DAMAGES)("what the home counts beside the overview is what the comparison finds in formulas: $what", async ({ harm }) => {
  const run = await built();
  harm(run.excel.workbook);
  await run.excel.workbook.settle(true);
  const { findings } = await run.must(checkShape, undefined);
  expect(await run.must(countEdited, undefined)).toBe(findings.filter(({ rule }) => rule === "S-10").length);
});

test.each(DAMAGES)("$what: told as $rule, repair $repair", async ({ rule, repair, sheet, harm }) => {
  const run = (await built()).keeping();
  const before = await book(run);
  harm(run.excel.workbook);
  await run.excel.workbook.settle(true);
  const { findings } = await run.must(checkShape, undefined);
  const own = findings.filter((item) => item.rule === rule);
  expect(findings.map((item) => item.rule)).toContain(rule);
  expect(own[0]!.message.length).toBeGreaterThan(10);
  expect(own[0]!.message + own[0]!.remedy).not.toMatch(/[{}]/);
  if (sheet !== undefined) expect(own[0]!.sheet).toBe(sheet);
  if (repair === "told") {
    expect(own[0]!.remedy.length).toBeGreaterThan(10);
    return;
  }
  const harmed = await book(run);
  await run.must(fixFindings, { findings: findings.filter((item) => item.fix !== undefined) });
  expect(await book(run)).toEqual(before);
  await run.must(undo, (await run.must(undoSteps, undefined)).steps[0]!.id);
  expect(await book(run)).toEqual(harmed);
});

test("taking it as it is now ends the differences of numbers and titles and changes no other cell; doing it again writes nothing", async () => {
  const run = await built();
  await run.change(CRITERIA_NAMES.weight, 0, 0, 2);
  run.excel.workbook.renameSheet(run.excel.workbook.sheetByTitle("Kết quả")!.id, "Bảng tổng");
  await run.excel.workbook.settle(true);
  const seen = await run.must(checkShape, undefined);
  expect(seen.findings.map(({ rule }) => rule).sort()).toEqual(["S-11", "S-12"]);
  expect(seen.findings.find(({ rule }) => rule === "S-11")!.message).toContain("hệ số từ 1 thành 2");
  const totals = await run.values(RESULT_NAMES.total);
  expect(await run.must(acceptShape, undefined)).toEqual({ isChanged: true });
  expect((await run.must(checkShape, undefined)).findings).toEqual([]);
  expect(await run.values(RESULT_NAMES.total)).toEqual(totals);
  expect(await run.must(acceptShape, undefined)).toEqual({ isChanged: false });
});

test("the opening check takes no request more than before, the list two", async () => {
  const run = await built();
  const syncs = async (work: () => Promise<unknown>): Promise<number> => {
    const at = run.context.port.cost().syncs;
    await work();
    return run.context.port.cost().syncs - at;
  };
  expect(await syncs(() => run.must(COMMANDS.overview, undefined))).toBe(2);
  expect(await syncs(() => run.must(checkShape, undefined))).toBe(2);
});

test("work goes on in a damaged workbook: hidden, renamed, open, other numbers; ranking is right", async () => {
  const run = await built();
  const { workbook } = run.excel;
  workbook.sheetByTitle("Tiêu chí")!.visibility = "hidden";
  workbook.sheetByTitle("Kết quả")!.protection = null;
  workbook.renameSheet(workbook.sheetByTitle("Chấm điểm")!.id, "Điểm của tôi");
  workbook.removeName(ENTRY_NAMES.rowCodes);
  await workbook.settle(true);
  const { findings } = await run.must(checkShape, undefined);
  await run.must(fixFindings, { findings: findings.filter(({ rule }) => rule === "S-01") });
  await run.must(COMMANDS.enterEntries, entryData(MOVEMENT, [[10, 20, 5]]));
  expect((await run.must(COMMANDS.rank, undefined)).rows[0]!.code).toBe("a");
});

/** Everything in the workbook by cell; what only shows (the active sheet) apart. */
async function book(run: CommandRun): Promise<unknown> {
  await run.excel.workbook.settle();
  return bookByCell(run.excel.workbook);
}
