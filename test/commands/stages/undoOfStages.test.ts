// Undo and the log: lines are only added, so steps that wrote some are passed over, nothing goes back behind a lock or takes the matrix from a log.
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, recordAbsent, stageState } from "../../../src/commands/stages";
import { undo, undoLosses, undoSteps, undoUnlessEdited } from "../../../src/commands/undo";
import { verifySeal } from "../../../src/commands/verifySeal";
import type { Stage } from "../../../src/core/stages/stage";
import { ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { RESTORE_INDEX } from "../../../src/workbook/restore/restoreNames";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { bookOf } from "../../kits/bookByCell";
import { builtOnce, CommandRun, entryData } from "../../kits/commandRun";
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

/** A movement whose every step is kept, its first move too. */
const logged = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start({ keepsRestorePoints: true });
  const { movement } = scored(ENTRIES);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(movement, ENTRIES));
  await run.must(COMMANDS.rank, undefined);
  await move(run, "entered");
  return run;
});

describe("a movement that keeps a log", () => {
  test.each(["buildMatrix", "setUp"])(
    "does not go back to before %s, which would leave a stage without a matrix: nothing changes",
    async (command) => {
      const run = await logged();
      const before = await bookOf(run);
      const id = await stepOf(run, command);
      for (const back of [undo, undoLosses, undoUnlessEdited])
        expect(await run.codeOf<number, unknown>(back, id)).toBe("log-without-matrix");
      expect(await bookOf(run)).toEqual(before);
    },
  );

  test("goes back to every step after the building, and stage, log and matrix stay", async () => {
    const run = await logged();
    const log = await run.values(LOG_NAME);
    await run.must(undo, await stepOf(run, "enterEntries"));
    expect((await run.values(ENTRY_NAMES.cells)).flat().filter((cell) => cell !== "")).toEqual([]);
    expect((await run.must(stageState, undefined)).stage).toBe("entered");
    expect(await run.values(LOG_NAME)).toEqual(log);
  });

  test("goes back to before a matrix that was built anew, for the old one comes back", async () => {
    const run = await logged();
    await run.change(PARTICIPANT_NAMES.code, 3, 0, "p4");
    await run.change(PARTICIPANT_NAMES.name, 3, 0, "Đơn vị p4");
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.values(ENTRY_NAMES.cells)).toHaveLength(4);
    await run.must(undo, await stepOf(run, "buildMatrix"));
    expect(await run.values(ENTRY_NAMES.cells)).toEqual(ENTRIES);
  });

  test("stands beside another that keeps none: that one goes back to before its building", async () => {
    const first = await logged();
    const run = first.inMovement(2);
    await run.must(COMMANDS.setUp, { start: "movement", movement: scored(ENTRIES).movement, rule: null });
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(undo, await stepOf(run, "setUp"));
    expect((await run.must(COMMANDS.overview, undefined)).stage).toBe("empty");
    expect(await first.values(ENTRY_NAMES.cells)).toEqual(ENTRIES);
  });

  test("that is the second of a workbook does not go back to before its building either", async () => {
    const first = await CommandRun.start({ keepsRestorePoints: true });
    await first.must(COMMANDS.setUp, { start: "blank", title: "Một", agency: "", year: null });
    const run = first.inMovement(2);
    const { movement } = scored(ENTRIES);
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, entryData(movement, ENTRIES));
    await run.must(COMMANDS.rank, undefined);
    await move(run, "entered");
    expect(await run.codeOf(undo, await stepOf(run, "buildMatrix"))).toBe("log-without-matrix");
  });
});

test("where only steps that wrote into the log are kept, nothing can be undone; another step can", async () => {
  const run = await CommandRun.of(scored(ENTRIES).movement, ENTRIES);
  await run.must(COMMANDS.rank, undefined);
  const kept = run.keeping();
  const canUndo = async () => (await kept.must(COMMANDS.overview, undefined)).canUndo;
  expect(await canUndo()).toBe(false);
  await move(kept, "entered");
  await kept.change(ENTRY_NAMES.cells, 0, 0, 5);
  await kept.must(recordAbsent, undefined);
  expect(await kept.values(RESTORE_INDEX)).toEqual(
    expect.arrayContaining([expect.arrayContaining(["moveStage"]), expect.arrayContaining(["recordAbsent"])]),
  );
  expect([await canUndo(), await steps(kept)]).toEqual([false, []]);
  await kept.must(COMMANDS.enterEntries, { p1: { c1: 6 } });
  expect(await canUndo()).toBe(true);
});
