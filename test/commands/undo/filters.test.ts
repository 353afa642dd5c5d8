// Filters of people: commands write below them and undo goes back below them; the one that lifts a filter says so.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "../../../src/commands/command";
import { fixFindings } from "../../../src/commands/fixFindings";
import { makeForm } from "../../../src/commands/forms";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { cloneVersion } from "../../../src/commands/versions";
import { CRITERIA_NAMES, ENTRY_NAMES } from "../../../src/workbook/names";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});

/** The second participant is filtered out. */
const filtered = builtOnce(async (): Promise<CommandRun> => {
  const run = (
    await CommandRun.of(MOVEMENT, [
      [7, 8],
      [9, 5],
      [6, 6],
    ])
  ).keeping();
  await run.must(COMMANDS.rank, undefined);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  sheet.filter = { ...area, row: area.row - 1, rows: area.rows + 1 };
  sheet.setHidden("rows", area.row + 1, 1, true);
  return run;
});

function filterOf({ excel: { workbook } }: CommandRun) {
  const { sheetId, area } = workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = workbook.sheet(sheetId)!;
  return { filter: sheet.filter, hidden: [0, 1, 2].map((row) => sheet.isHidden("rows", area.row + row)) };
}

const latest = async (run: CommandRun) => (await run.must(undoSteps, undefined)).steps[0]!;

const on = <In, Out>(command: Command<In, Out>, input: In) => ({
  name: command.id,
  run: (run: CommandRun): Promise<unknown> => run.must(command, input),
});

test.each([
  on(COMMANDS.enterEntries, { p2: { c1: 1 } }),
  on(COMMANDS.checkEntries, undefined),
  on(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" }),
  on(makeForm, { code: "p1" }),
  on(cloneVersion, undefined),
])("$name leaves the filter and what it hides as they are, and so do undo and redo", async ({ run: act }) => {
  const run = await filtered();
  const before = filterOf(run);
  expect(before.hidden).toEqual([false, true, false]);
  await act(run);
  expect(filterOf(run)).toEqual(before);
  for (let times = 0; times < 2; times++) {
    await run.must(undo, (await latest(run)).id);
    expect(filterOf(run)).toEqual(before);
  }
});

test("a move of the stage leaves the filter and what it hides as they are", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
  expect(filterOf(run)).toEqual(before);
});

test("rank over results that were typed over leaves the filter as it is", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await run.change("BV_KQ_Tong", 1, 0, 99);
  await run.must(COMMANDS.rank, undefined);
  expect(filterOf(run)).toEqual(before);
  expect((await latest(run)).unfiltered).toEqual([]);
});

test("the repair of a filtered sheet lifts the filter; alone it leaves no step, with other repairs the step says of which sheet", async () => {
  const run = await filtered();
  await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  const alone = await run.copy();
  const { id } = await latest(alone);
  await alone.must(fixFindings, { findings: findings.filter(({ rule }) => rule === "W-11") });
  expect(filterOf(alone).hidden).toEqual([false, false, false]);
  expect((await latest(alone)).id).toBe(id);
  await run.must(fixFindings, { findings });
  expect(filterOf(run).hidden).toEqual([false, false, false]);
  expect((await latest(run)).unfiltered).toEqual(["Chấm điểm"]);
});

test("a matrix that was built anew over a filtered one is filtered as before once that is taken back", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await run.change(CRITERIA_NAMES.name, 2, 0, "Thêm");
  await run.change(CRITERIA_NAMES.max, 2, 0, 5);
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(undo, (await latest(run)).id);
  expect(filterOf(run)).toEqual(before);
});

test("no command but the repair of findings lifts a filter", () => {
  const folder = path.resolve(__dirname, "../../../src");
  const lifting = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && /kind: "clearFilter"(?!; readonly)/.test(readFileSync(path.join(folder, file), "utf8")))
    .filter((file) => !file.startsWith("excel") && !file.startsWith("book"));
  expect(lifting.map((file) => file.split(path.sep).join("/"))).toEqual(["commands/fixFindings.ts"]);
});
