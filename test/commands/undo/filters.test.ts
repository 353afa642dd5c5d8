// Filters of people: commands write below them and undo goes back below them; what one lifts comes back with its criteria.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HostArea, HostSheet } from "../../../host/workbook/hostWorkbook";
import type { Command } from "../../../src/commands/command";
import type { FixAnswer } from "../../../src/commands/answers";
import { makeForm } from "../../../src/commands/forms";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { undoFix } from "../../../src/commands/undoFix";
import { cloneVersion } from "../../../src/commands/versions";
import { CRITERIA_NAMES, ENTRY_NAMES } from "../../../src/workbook/names";
import { bookOf } from "../../kits/bookByCell";
import type { CommandRun } from "../../kits/commandRun";
import { filterBy } from "../../kits/filterBy";
import { FILTER_KINDS, filtered, filteredBy, filterOf, FIVE, LOW, refilter, repaired } from "../../kits/filtered";
import { reopened } from "../../kits/reopened";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

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

/** The two ways back from a repair: the list of steps, and the button beside the repairs. */
const WAYS: readonly (readonly [string, (run: CommandRun, answer: FixAnswer) => Promise<unknown>])[] = [
  ["undo", async (run) => run.must(undo, (await latest(run)).id)],
  ["the way back beside the repairs", async (run, answer) => run.must(undoFix, answer.undo!)],
];

describe.each(WAYS)("by %s", (_way, back) => {
  test.each(FILTER_KINDS)("a filter by %s that was lifted comes back, and is lifted again by redo", async (_by, columns) => {
    const run = await filteredBy(columns);
    await run.must(COMMANDS.checkEntries, undefined);
    const before = await bookOf(run);
    expect(filterOf(run).hidden).toContain(true);
    const answer = await repaired(run);
    const lifted = await bookOf(run);
    expect(filterOf(run).hidden).toEqual([false, false, false]);
    const step = await latest(run);
    expect([step.command, step.unfiltered]).toEqual(["fixFindings", []]);
    await back(run, answer);
    expect(await bookOf(run)).toEqual(before);
    await run.must(undo, (await latest(run)).id);
    expect(await bookOf(run)).toEqual(lifted);
  });

  test("cells that were repaired with it come back first, and the filter judges what they held", async () => {
    const run = await filtered();
    await run.change(ENTRY_NAMES.cells, 0, 1, " 8 ");
    refilter(run, [{ column: 1, criteria: { filterOn: "Values", values: [" 8 ", "5"] } }]);
    const before = filterOf(run);
    expect(before.hidden).toEqual([false, false, true]);
    const answer = await repaired(run, "all");
    expect([(await run.values(ENTRY_NAMES.cells))[0], filterOf(run).hidden]).toEqual([
      [7, 8],
      [false, false, false],
    ]);
    await back(run, answer);
    expect([(await run.values(ENTRY_NAMES.cells))[0], filterOf(run)]).toEqual([[7, " 8 "], before]);
  });

  test.each<[string, (sheet: HostSheet, area: HostArea) => void]>([
    ["by another column", (sheet, area) => filterBy(sheet, area, FIVE)],
    ["over other cells", (sheet, area) => filterBy(sheet, { ...area, rows: 2 }, FIVE)],
    ["by nothing", (sheet, area) => filterBy(sheet, area, [])],
    ["not at all", (sheet) => (sheet.filter = null)],
  ])("a sheet that somebody has filtered %s since is filtered as before, and as since by redo", async (_how, act) => {
    const run = await filtered();
    const before = filterOf(run);
    const answer = await repaired(run);
    const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    act(run.excel.workbook.sheet(sheetId)!, area);
    const since = filterOf(run);
    await back(run, answer);
    expect(filterOf(run)).toEqual(before);
    await run.must(undo, (await latest(run)).id);
    expect(filterOf(run)).toEqual(since);
  });

  test("it comes back after save and reopen all the same", async () => {
    const run = await filtered();
    const before = filterOf(run);
    const answer = await repaired(run);
    const again = await reopened(run);
    await back(again, answer);
    expect(filterOf(again)).toEqual(before);
  });
});

test("two filters that were lifted one after the other: the way back to before both filters by the first alone", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await repaired(run);
  const first = (await run.must(undoSteps, undefined)).steps[0]!;
  refilter(run, FIVE);
  await repaired(run);
  await run.must(undo, first.id);
  expect(filterOf(run)).toEqual(before);
});

test("a filter by what Excel does not tell is lifted for good, and the step says of which sheet", async () => {
  const run = await filteredBy(LOW);
  const { sheetId } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  sheet.filter = { ...sheet.filter!, columns: [{ column: 0, criteria: null }] };
  const answer = await repaired(run);
  expect(answer).toMatchObject({ fixed: 1, undo: null });
  const step = await latest(run);
  expect(step.unfiltered).toEqual(["Chấm điểm"]);
  await run.must(undo, step.id);
  expect(filterOf(run).hidden).toEqual([false, false, false]);
});

test("rows that came since where the filter lay: the step is refused in words, and the way back beside the repairs names the sheet", async () => {
  const run = await filtered();
  const answer = await repaired(run);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  run.excel.workbook.sheet(sheetId)!.insertRows(area.row + 1, 1);
  expect(await run.codeOf(undo, (await latest(run)).id)).toBe("step-moved");
  const before = filterOf(run);
  expect(await run.must(undoFix, answer.undo!)).toEqual({ restored: 0, left: [], unfiltered: ["Chấm điểm"] });
  expect(filterOf(run)).toEqual(before);
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
