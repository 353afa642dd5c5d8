// Hoàn tác and the charts beside the board: they come and go with the steps that drew them, and lie where people put them.
import { COMMANDS } from "../../../src/commands/registry";
import { undo, undoSteps } from "../../../src/commands/undo";
import { BOARD_CHARTS } from "../../../src/workbook/chartNames";
import { PARTICIPANT_NAMES } from "../../../src/workbook/names";
import { bookByCell } from "../../kits/bookByCell";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const BOARD = "Xếp hạng";
const aGroup = (code: string) => aCriterion(code, { rule: { kind: "group", combine: "sum" }, max: null });

/** Two groups, so that there is a chart of them too. */
const ranked = builtOnce(async (participants: number): Promise<CommandRun> => {
  const run = await CommandRun.start({ keepsRestorePoints: true });
  const movement = aMovement({
    criteria: [aGroup("g1"), aCriterion("c1", { parent: "g1", max: 10 }), aGroup("g2"), aCriterion("c2", { parent: "g2", max: 20 })],
    participants: Array.from({ length: participants }, (_, i) => aParticipant(`P${i + 1}`)),
  });
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.rank, undefined);
  return run;
});

async function charts(run: CommandRun) {
  await run.excel.workbook.settle();
  return bookByCell(run.excel.workbook).sheets[BOARD]?.charts ?? [];
}

async function latest(run: CommandRun): Promise<number> {
  return (await run.must(undoSteps, undefined)).steps[0]!.id;
}

/** One participant more, on the list and on the board. */
async function grown(run: CommandRun, participants: number): Promise<void> {
  await run.change(PARTICIPANT_NAMES.code, participants, 0, "MOI");
  await run.change(PARTICIPANT_NAMES.name, participants, 0, "Người mới");
  await run.must(COMMANDS.buildMatrix, undefined);
}

test.each([3, 30])(
  "of a board drawn anew (%p participants and one more) charts are as before after undo, and as drawn after redo",
  async (count) => {
    const run = await ranked(count);
    await grown(run, count);
    const before = await charts(run);
    expect(before.map(({ name }) => name).sort()).toEqual([BOARD_CHARTS.groups, BOARD_CHARTS.totals]);
    await run.must(COMMANDS.rank, undefined);
    const after = await charts(run);
    expect(after).not.toEqual(before);
    await run.must(undo, await latest(run));
    expect(await charts(run)).toEqual(before);
    await run.must(undo, await latest(run));
    expect(await charts(run)).toEqual(after);
  },
);

test("the first ranking taken back leaves no chart, and done again brings them", async () => {
  const run = await ranked(3);
  const after = await charts(run);
  await run.must(undo, await latest(run));
  expect(run.excel.workbook.sheets().filter(({ visibility, charts: own }) => visibility === "visible" && own.length > 0)).toEqual([]);
  await run.must(undo, await latest(run));
  expect(after).toHaveLength(2);
  expect(await charts(run)).toEqual(after);
});

test("a chart that people moved comes back where they put it, one that they deleted does not come back", async () => {
  const run = await ranked(30);
  await grown(run, 30);
  const sheet = run.excel.workbook.sheetByTitle(BOARD)!;
  sheet.charts = sheet.charts.map((chart) => (chart.name === BOARD_CHARTS.groups ? { ...chart, row: 3, column: 20, width: 333 } : chart));
  const before = await charts(run);
  // Above thirty participants without clusters there is no chart of groups.
  await run.must(COMMANDS.rank, undefined);
  expect((await charts(run)).map(({ name }) => name)).toEqual([BOARD_CHARTS.totals]);
  await run.must(undo, await latest(run));
  expect(await charts(run)).toEqual(before);
  sheet.charts = sheet.charts.filter(({ name }) => name !== BOARD_CHARTS.groups);
  const without = await charts(run);
  await run.must(COMMANDS.rank, undefined);
  await run.must(undo, await latest(run));
  expect(await charts(run)).toEqual(without);
});

test("what a command without restore points drew is not known: going back leaves such a chart as it stands", async () => {
  const run = await ranked(3);
  const { context } = run;
  await grown(run, 3);
  Object.assign(context, { keepsRestorePoints: false });
  await run.must(COMMANDS.rank, undefined);
  Object.assign(context, { keepsRestorePoints: true });
  await run.change(PARTICIPANT_NAMES.code, 4, 0, "NUA");
  await run.change(PARTICIPANT_NAMES.name, 4, 0, "Người nữa");
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.rank, undefined);
  const after = await charts(run);
  await run.must(undo, await latest(run));
  expect(await charts(run)).toEqual(after);
});
