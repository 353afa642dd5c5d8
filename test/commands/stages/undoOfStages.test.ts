// Undo and the log: lines are only added, so steps that wrote some are passed over, and nothing goes back behind a lock.
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, recordAbsent, stageState } from "../../../src/commands/stages";
import { undo, undoLosses, undoSteps } from "../../../src/commands/undo";
import { verifySeal } from "../../../src/commands/verifySeal";
import type { Stage } from "../../../src/core/stages/stage";
import { ENTRY_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { scored } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const ENTRIES = [
  [9, 6],
  [8, 8],
  [7, 9],
];

const ranked = builtOnce(async (): Promise<CommandRun> => {
  const run = (await CommandRun.of(scored(ENTRIES).movement, ENTRIES)).keeping();
  await run.must(COMMANDS.rank, undefined);
  await run.must(COMMANDS.enterEntries, { p2: { c1: 8.5 } });
  return run;
});

const move = (run: CommandRun, to: Stage, reason = "") => run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason });

async function lock(run: CommandRun): Promise<void> {
  await run.must(COMMANDS.rank, undefined);
  for (const to of ["entered", "appraised", "approved", "locked"] as const) await move(run, to);
}

const steps = async (run: CommandRun) => (await run.must(undoSteps, undefined)).steps;
const stepOf = async (run: CommandRun, command: string) => (await steps(run)).find((step) => step.command === command)!.id;

test("what was entered before a move is taken back past it: log and stage stay, and the entry is told as changed", async () => {
  const run = await ranked();
  await move(run, "entered");
  const log = await run.values(LOG_NAME);
  await run.must(undo, await stepOf(run, "enterEntries"));
  expect(await run.values(LOG_NAME)).toEqual(log);
  expect(await run.must(stageState, undefined)).toMatchObject({
    stage: "entered",
    changes: [{ participant: "p2", criterion: "c1", before: 8.5, after: 8 }],
  });
});

test("a ranking of before the first move is taken back without an edit to lose, and the results go on saying TẠM TÍNH", async () => {
  const run = await ranked();
  await run.change(RESULT_NAMES.total, 0, 0, 99);
  await run.must(COMMANDS.rank, undefined);
  await move(run, "entered");
  const id = await stepOf(run, "rank");
  expect(await run.must(undoLosses, id)).toEqual([]);
  await run.must(undo, id);
  await run.excel.workbook.settle();
  expect(String((await run.values(RESULT_NAMES.status))[0]![0])).toBe("TẠM TÍNH: Hội đồng chưa thông qua.");
});

test("what was found at the opening stays in the log with its mark, whatever is undone after it", async () => {
  const run = await ranked();
  await move(run, "entered");
  await run.change(ENTRY_NAMES.cells, 0, 0, 5);
  await run.must(recordAbsent, undefined);
  const { log } = await run.must(stageState, undefined);
  expect((await steps(run)).map(({ command }) => command)).not.toContain("recordAbsent");
  await run.must(COMMANDS.nominate, null);
  await run.must(undo, await stepOf(run, "nominate"));
  expect(await run.must(stageState, undefined)).toMatchObject({ changes: [], log: { lines: log.lines, unreasoned: log.unreasoned } });
});

test("nothing goes back behind a lock while it holds, steps of after it do", async () => {
  const run = await ranked();
  await lock(run);
  await run.must(COMMANDS.nominate, { name: "Bằng khen", top: 2, minTotal: null, scope: "overall" });
  expect(await run.codeOf(undo, await stepOf(run, "enterEntries"))).toBe("step-locked");
  await run.must(undo, await stepOf(run, "nominate"));
  expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", unsealed: [] });
  expect((await run.must(stageState, undefined)).stage).toBe("locked");
});

test("once it is opened with a reason, steps of before the lock are taken back, and the log tells both moves", async () => {
  const run = await ranked();
  await lock(run);
  await move(run, "approved", "Sửa theo kiến nghị");
  await run.must(undo, await stepOf(run, "enterEntries"));
  const { stage, changes, log } = await run.must(stageState, undefined);
  expect([stage, log.lines, log.broken]).toEqual(["approved", 5, []]);
  expect(changes).toEqual([expect.objectContaining({ before: 8.5, after: 8 })]);
});
