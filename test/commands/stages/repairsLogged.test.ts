// Sửa while the movement keeps a log: entries that a repair changes are in the log in the same step, with the finding as the reason.
import { fixFindings } from "../../../src/commands/fixFindings";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage, stageState } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { ENTRY_NAMES } from "../../../src/workbook/names";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { scored } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const WHO = "Nguyễn Thị Mẫu";
const ENTRIES = [
  [9, 6, 6],
  [8, 8, 6],
];

const ranked = builtOnce(async (): Promise<CommandRun> => {
  const run = (await CommandRun.of(scored(ENTRIES).movement, ENTRIES)).keeping();
  await run.must(COMMANDS.rank, undefined);
  return run;
});

/** Past its first complete stage; then a text came into p1's c1 and a misspelt KAD into p2's c3, neither of which is in the log. */
const damaged = builtOnce(async (): Promise<CommandRun> => {
  const run = await ranked();
  await run.must(moveStage, { to: "entered", who: WHO, reason: "" });
  await run.change(ENTRY_NAMES.cells, 0, 0, "9,5");
  await run.change(ENTRY_NAMES.cells, 1, 2, "k.a.d");
  return run;
});

const REPAIRED = [
  [9.5, 6, 6],
  [8, 8, "KAD"],
];

const found = async (run: CommandRun) => (await run.must(COMMANDS.checkEntries, undefined)).findings;
const lines = async (run: CommandRun): Promise<unknown[][]> =>
  (await run.values(LOG_NAME)).map((line) => [line[2], ...line.slice(4, 9), line[10]]);

const UNKNOWN = [
  ["không rõ người sửa", "'Chấm điểm'!E12", "p1", "c1", 9, "9,5", ""],
  ["không rõ người sửa", "'Chấm điểm'!G13", "p2", "c3", 6, "k.a.d", ""],
];
const SIGNED = [
  [WHO, "'Chấm điểm'!E12", "p1", "c1", "9,5", 9.5, "Sửa theo kiểm tra: Số gõ thành chữ (V-02)"],
  [WHO, "'Chấm điểm'!G13", "p2", "c3", "k.a.d", "KAD", "Sửa theo kiểm tra: Chữ không phải điểm (V-05)"],
];

test("signed, each entry that is repaired has its line with the finding as reason, beside what was typed before by nobody known", async () => {
  const run = await damaged();
  expect(await run.must(fixFindings, { findings: await found(run), who: WHO })).toMatchObject({ fixed: 2 });
  expect(await run.values(ENTRY_NAMES.cells)).toEqual(REPAIRED);
  expect((await lines(run)).slice(1)).toEqual([...UNKNOWN, ...SIGNED]);
  const { changes, log } = await run.must(stageState, undefined);
  expect(changes).toEqual([]);
  expect(log).toMatchObject({ lines: 5, broken: [], missing: 0 });
  // What was typed is still asked for; what the repair made of it is not.
  expect(log.unreasoned.map(({ number }) => number)).toEqual([2, 3]);
});

test("not signed it is repaired all the same, and the changes are asked for", async () => {
  const run = await damaged();
  await run.must(fixFindings, { findings: await found(run) });
  expect(await run.values(ENTRY_NAMES.cells)).toEqual(REPAIRED);
  expect(await lines(run)).toHaveLength(1);
  expect((await run.must(stageState, undefined)).changes.map(({ before, after }) => [before, after])).toEqual([
    [9, 9.5],
    [6, "KAD"],
  ]);
});

test("a blank name: refused, and nothing is written", async () => {
  const run = await damaged();
  const findings = await found(run);
  const before = await run.content();
  expect(await run.codeOf(fixFindings, { findings, who: " " })).toBe("no-reason");
  expect(await run.content()).toEqual(before);
});

test("taken back, the entries are as before and the lines stay; that they came back is a change that is asked for", async () => {
  const run = await damaged();
  await run.must(fixFindings, { findings: await found(run), who: WHO });
  const { steps } = await run.must(undoSteps, undefined);
  expect(steps[0]!.command).toBe("fixFindings");
  await run.must(undo, steps[0]!.id);
  expect(await run.values(ENTRY_NAMES.cells)).toEqual([
    ["9,5", 6, 6],
    [8, 8, "k.a.d"],
  ]);
  expect((await lines(run)).slice(1)).toEqual([...UNKNOWN, ...SIGNED]);
  const { changes, log } = await run.must(stageState, undefined);
  expect(log).toMatchObject({ lines: 5, broken: [], missing: 0 });
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [9.5, "9,5"],
    ["KAD", "k.a.d"],
  ]);
});

test("a repair that changes no entry adds no line", async () => {
  const run = await damaged();
  const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  run.excel.workbook.sheet(place.sheetId)!.setHidden("rows", place.area.row, 1, true);
  const findings = (await found(run)).filter(({ rule }) => rule === "W-10");
  expect(await run.must(fixFindings, { findings, who: WHO })).toMatchObject({ fixed: 1 });
  expect(await lines(run)).toHaveLength(1);
});

test("where no log is kept there is none after it either", async () => {
  const run = await ranked();
  await run.change(ENTRY_NAMES.cells, 0, 0, "9,5");
  await run.must(fixFindings, { findings: await found(run), who: WHO });
  expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual([9.5, 6, 6]);
  expect(run.excel.workbook.sheetByTitle("Nhật ký")).toBeNull();
});
