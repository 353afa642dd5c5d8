// A workbook whose "Vì sao" is worded as before: right as it is, told as such, and worded anew when its formulas are written.
import { fixFindings } from "../../../src/commands/fixFindings";
import { COMMANDS } from "../../../src/commands/registry";
import { checkShape } from "../../../src/commands/shape";
import { RESULT_NAMES } from "../../../src/workbook/names";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 10 })],
  participants: [aParticipant("a", { name: "Phòng Công chứng số 2" }), aParticipant("b", { name: "Phòng Công chứng số 1" })],
});

/** A ranked workbook in which the second reason comes of a formula with that text. */
async function worded(text: string): Promise<CommandRun> {
  const run = await CommandRun.of(MOVEMENT, [[8], [7.5]]);
  await run.must(COMMANDS.rank, undefined);
  const { workbook } = run.excel;
  const { sheetId, area } = workbook.areaOfName(RESULT_NAMES.why)!;
  workbook.sheet(sheetId)!.write({ row: area.row + 1, column: area.column, rows: 1, columns: 1 }, [[{ formula: `="${text}"` }]]);
  await workbook.settle(true);
  return run;
}

const whys = async (run: CommandRun): Promise<unknown[]> => (await run.values(RESULT_NAMES.why)).map(([text]) => text);

test("a reason with the name before the number is no error: nothing of the results is told wrong, and ranking writes nothing", async () => {
  const run = await worded("Kém Phòng Công chứng số 2 0.5 điểm");
  const rules = (await run.must(COMMANDS.checkEntries, undefined)).findings.map(({ rule }) => rule);
  expect(rules).not.toContain("S-07");
  expect(rules).not.toContain("S-10");
  expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(false);
});

test("a reason of before is told as a formula that may be of an earlier version; its repair words it anew", async () => {
  const run = await worded("Kém Phòng Công chứng số 2 0.5 điểm");
  const { findings } = await run.must(checkShape, undefined);
  expect(findings.map(({ rule }) => rule)).toEqual(["S-10"]);
  expect(findings[0]!.message).toContain("dựng từ bản trước");
  await run.must(fixFindings, { findings });
  expect(await whys(run)).toEqual(["Dẫn đầu", "Kém 0.5 điểm so với Phòng Công chứng số 2"]);
  expect((await run.must(checkShape, undefined)).findings).toEqual([]);
});

test("a reason of before with another number is still a changed result", async () => {
  const run = await worded("Kém Phòng Công chứng số 2 1.5 điểm");
  expect((await run.must(COMMANDS.checkEntries, undefined)).findings.map(({ rule }) => rule)).toContain("S-07");
  expect((await run.must(COMMANDS.rank, undefined)).repaired).toBe(true);
  expect(await whys(run)).toEqual(["Dẫn đầu", "Kém 0.5 điểm so với Phòng Công chứng số 2"]);
});
