// Gộp phiếu while the movement keeps a log: what is taken over is in the log in the same step, signed, and stays there whatever is taken back.
import { gatherApply } from "../../../src/commands/gather";
import type { GatherApplyInput } from "../../../src/commands/gatherAnswers";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, stageState } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { makeUnitFiles } from "../../../src/commands/unitFiles";
import { ENTRY_NAMES } from "../../../src/workbook/names";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";
import { acceptedNow, asRead, blocksIn, filledBlocks, openedUnitFile } from "../../kits/unitFiles";

afterEach(closeTestExcels);

const WHO = "Nguyễn Thị Mẫu";
const signed = { who: WHO, reason: "Phiếu sửa của đơn vị" };

/** A complete movement that keeps a log, and a form of p2 that says 9 and 4 where the workbook says 6 and 6. */
async function logged(): Promise<{ readonly run: CommandRun; readonly input: () => Promise<GatherApplyInput> }> {
  const participants = ["p1", "p2"].map((code) => aParticipant(code));
  const run = (
    await CommandRun.of(aMovement({ criteria: [aCriterion("c1"), aCriterion("c2")], participants }), [
      [5, 5],
      [6, 6],
    ])
  ).keeping();
  await run.must(COMMANDS.rank, undefined);
  await run.must(moveStage, { to: "entered", who: WHO, reason: "" });
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: ["p2"] });
  const opened = await openedUnitFile(files[0]!);
  const file = asRead("p2.xlsx", filledBlocks(await blocksIn(opened), { p2: { c1: 9, c2: 4 } }));
  opened.close();
  return { run, input: () => acceptedNow(run, [file]) };
}

const lines = async (run: CommandRun): Promise<unknown[][]> =>
  (await run.values(LOG_NAME)).map((line) => [...line.slice(2, 4), ...line.slice(5, 11)]);

const ADDED = [
  [WHO, "Sửa điểm", "p2", "c1", 6, 9, "Đã nhập đủ", "Phiếu sửa của đơn vị"],
  [WHO, "Sửa điểm", "p2", "c2", 6, 4, "Đã nhập đủ", "Phiếu sửa của đơn vị"],
];

test("signed, each entry that is taken over has its line, and nothing is left to be asked", async () => {
  const { run, input } = await logged();
  await run.must(gatherApply, { ...(await input()), signed });
  expect((await lines(run)).slice(1)).toEqual(ADDED);
  expect(await run.must(stageState, undefined)).toMatchObject({ changes: [], log: { lines: 3, unreasoned: [], broken: [], missing: 0 } });
  expect((await run.must(COMMANDS.overview, undefined)).unlogged).toBeUndefined();
});

test("what was typed before into a cell that is taken over has a line of its own, of which it is not known by whom", async () => {
  const { run, input } = await logged();
  await run.change(ENTRY_NAMES.cells, 1, 0, 7);
  await run.must(gatherApply, { ...(await input()), signed });
  const [, unknown, ...others] = await lines(run);
  expect(unknown).toEqual(["không rõ người sửa", "Sửa điểm", "p2", "c1", 6, 7, "Đã nhập đủ", ""]);
  expect(others).toEqual([[...ADDED[0]!.slice(0, 4), 7, ...ADDED[0]!.slice(5)], ADDED[1]]);
});

test("a name or a reason that is lacking: refused, and nothing is written", async () => {
  const { run, input } = await logged();
  const given = await input();
  const before = await run.content();
  expect(await run.codeOf(gatherApply, { ...given, signed: { who: " ", reason: "Phiếu sửa" } })).toBe("no-reason");
  expect(await run.codeOf(gatherApply, { ...given, signed: { who: WHO, reason: "abc" } })).toBe("no-reason");
  expect(await run.content()).toEqual(before);
});

test("not signed it is taken over all the same, and the changes are asked for", async () => {
  const { run, input } = await logged();
  await run.must(gatherApply, await input());
  expect((await run.must(COMMANDS.overview, undefined)).unlogged).toBe(2);
});

test("taken back, the entries are as before and the lines stay; that they came back is a change that is asked for", async () => {
  const { run, input } = await logged();
  await run.must(gatherApply, { ...(await input()), signed });
  const { steps } = await run.must(undoSteps, undefined);
  expect(steps[0]!.command).toBe("gatherApply");
  await run.must(undo, steps[0]!.id);
  expect(await run.values(ENTRY_NAMES.cells)).toEqual([
    [5, 5],
    [6, 6],
  ]);
  expect((await lines(run)).slice(1)).toEqual(ADDED);
  const { changes, log } = await run.must(stageState, undefined);
  expect(log).toMatchObject({ lines: 3, broken: [], missing: 0 });
  expect(changes.map(({ criterion, before, after }) => [criterion, before, after])).toEqual([
    ["c1", 9, 6],
    ["c2", 4, 6],
  ]);
});
