// Filters of people: commands write below them and undo goes back below them; what one lifts comes back with its criteria.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import type { HostArea, HostFilter, HostSheet } from "../../../host/workbook/hostWorkbook";
import type { Command } from "../../../src/commands/command";
import { fixFindings } from "../../../src/commands/fixFindings";
import type { Finding } from "../../../src/core/finding";
import { makeForm } from "../../../src/commands/forms";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { cloneVersion } from "../../../src/commands/versions";
import { CRITERIA_NAMES, ENTRY_NAMES } from "../../../src/workbook/names";
import { bookByCell } from "../../kits/bookByCell";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { filterBy } from "../../kits/filterBy";
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
  filterBy(run.excel.workbook.sheet(sheetId)!, area, LOW);
  return run;
});

const LOW: HostFilter["columns"] = [{ column: 0, criteria: { filterOn: "Custom", criterion1: "<9" } }];

/** The entry sheet filtered otherwise. */
async function filteredBy(columns: HostFilter["columns"]): Promise<CommandRun> {
  const run = await filtered();
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  filterBy(run.excel.workbook.sheet(sheetId)!, area, columns);
  return run;
}

const isFiltered = ({ rule }: Finding): boolean => rule === "W-11";

async function unfilter(run: CommandRun): Promise<void> {
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  await run.must(fixFindings, { findings: findings.filter(isFiltered) });
}

async function book({ excel: { workbook } }: CommandRun): Promise<unknown> {
  await workbook.settle();
  return bookByCell(workbook);
}

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

const KINDS: readonly (readonly [string, HostFilter["columns"]])[] = [
  ["values", [{ column: 1, criteria: { filterOn: "Values", values: ["8", "6"] } }]],
  ["blank ones", [{ column: 1, criteria: { filterOn: "Values", values: ["", "8"] } }]],
  ["two conditions", [{ column: 0, criteria: { filterOn: "Custom", criterion1: ">6", operator: "And", criterion2: "<=7" } }]],
  ["the best", [{ column: 1, criteria: { filterOn: "TopItems", criterion1: "2" } }]],
  ["above the mean", [{ column: 0, criteria: { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" } }]],
  ["colours", [{ column: 0, criteria: { filterOn: "CellColor", color: "#FFFF00" } }]],
  ["two columns", [LOW[0]!, { column: 1, criteria: { filterOn: "Custom", criterion1: "=6" } }]],
];

test.each(KINDS)("a filter by %s that was lifted comes back by undo, and is lifted again by redo", async (_by, columns) => {
  const run = await filteredBy(columns);
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  const before = await book(run);
  expect(filterOf(run).hidden).toContain(true);
  await run.must(fixFindings, { findings: findings.filter(isFiltered) });
  const lifted = await book(run);
  expect(filterOf(run).hidden).toEqual([false, false, false]);
  const step = await latest(run);
  expect([step.command, step.unfiltered]).toEqual(["fixFindings", []]);
  await run.must(undo, step.id);
  expect(await book(run)).toEqual(before);
  await run.must(undo, (await latest(run)).id);
  expect(await book(run)).toEqual(lifted);
});

test("cells that were repaired with it come back first, and the filter judges what they held", async () => {
  const run = await filteredBy([{ column: 1, criteria: { filterOn: "Values", values: [" 8 ", "5"] } }]);
  await run.change(ENTRY_NAMES.cells, 0, 1, " 8 ");
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  filterBy(run.excel.workbook.sheet(sheetId)!, area, [{ column: 1, criteria: { filterOn: "Values", values: [" 8 ", "5"] } }]);
  const before = filterOf(run);
  expect(before.hidden).toEqual([false, false, true]);
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  await run.must(fixFindings, { findings });
  expect([(await run.values(ENTRY_NAMES.cells))[0], filterOf(run).hidden]).toEqual([
    [7, 8],
    [false, false, false],
  ]);
  await run.must(undo, (await latest(run)).id);
  expect([(await run.values(ENTRY_NAMES.cells))[0], filterOf(run)]).toEqual([[7, " 8 "], before]);
});

const FIVE: HostFilter["columns"] = [{ column: 1, criteria: { filterOn: "Custom", criterion1: "=5" } }];

test.each<[string, (sheet: HostSheet, area: HostArea) => void]>([
  ["by another column", (sheet, area) => filterBy(sheet, area, FIVE)],
  ["over other cells", (sheet, area) => filterBy(sheet, { ...area, rows: 2 }, FIVE)],
  ["by nothing", (sheet, area) => filterBy(sheet, area, [])],
  ["not at all", (sheet) => (sheet.filter = null)],
])(
  "a sheet that somebody has filtered %s since is filtered as before once the step is taken back, and so again by redo",
  async (_how, act) => {
    const run = await filtered();
    const before = filterOf(run);
    await unfilter(run);
    const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    act(run.excel.workbook.sheet(sheetId)!, area);
    const since = filterOf(run);
    await run.must(undo, (await latest(run)).id);
    expect(filterOf(run)).toEqual(before);
    await run.must(undo, (await latest(run)).id);
    expect(filterOf(run)).toEqual(since);
  },
);

test("two filters that were lifted one after the other: the way back to before both filters by the first alone", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await unfilter(run);
  const first = (await run.must(undoSteps, undefined)).steps[0]!;
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  filterBy(run.excel.workbook.sheet(sheetId)!, area, FIVE);
  await unfilter(run);
  await run.must(undo, first.id);
  expect(filterOf(run)).toEqual(before);
});

test("a filter by what Excel does not tell is lifted for good, and the step says of which sheet", async () => {
  const run = await filteredBy(LOW);
  const { sheetId } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  const sheet = run.excel.workbook.sheet(sheetId)!;
  sheet.filter = { ...sheet.filter!, columns: [{ column: 0, criteria: null }] };
  await unfilter(run);
  const step = await latest(run);
  expect(step.unfiltered).toEqual(["Chấm điểm"]);
  await run.must(undo, step.id);
  expect(filterOf(run).hidden).toEqual([false, false, false]);
});

test("rows that came since where the filter lay: the step is refused in words", async () => {
  const run = await filtered();
  await unfilter(run);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  run.excel.workbook.sheet(sheetId)!.insertRows(area.row + 1, 1);
  expect(await run.codeOf(undo, (await latest(run)).id)).toBe("step-moved");
});

test("after save and reopen the filter comes back all the same", async () => {
  const run = await filtered();
  const before = filterOf(run);
  await unfilter(run);
  const reopened = await CommandRun.start({ keepsRestorePoints: true });
  await openWorkbook(await saveWorkbook(run.excel.workbook), reopened.excel.workbook);
  await reopened.must(undo, (await latest(reopened)).id);
  expect(filterOf(reopened)).toEqual(before);
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
