// Every command that writes, followed by Hoàn tác, gives the workbook cell by cell as it was: at once, and after save and reopen.
import { undo, undoSteps } from "../../../src/commands/undo";
import { RESTORE_INDEX } from "../../../src/workbook/restore/restoreNames";
import { bookOf } from "../../kits/bookByCell";
import type { CommandRun } from "../../kits/commandRun";
import { FAULT_CASES } from "../../kits/faultCases";
import type { FaultCase } from "../../kits/faultTable";
import { changedParts, differences, reopened } from "../../kits/reopened";
import { closeTestExcels } from "../../kits/testExcel";
import { TOOL_FAULT_CASES } from "../../kits/toolFaultCases";
import { UNDO_EXCEPTIONS } from "../../kits/undoExceptions";

afterEach(closeTestExcels);

/** All commands that write are in these tables: test/commands/everyCommand.test.ts. */
const CASES = [...FAULT_CASES, ...TOOL_FAULT_CASES].filter(({ command }) => command.id !== "overview");

const casesWhere = (is: (exception: (typeof UNDO_EXCEPTIONS)[string] | undefined) => boolean): FaultCase[] =>
  CASES.filter(({ name }) => is(UNDO_EXCEPTIONS[name]));

const stepsOf = async (run: CommandRun) => (await run.must(undoSteps, undefined)).steps;

/** The workbook before and after the command, and the number of its one step. */
async function stepped({ prepare, command, input }: FaultCase) {
  const run = (await prepare()).keeping();
  const before = await bookOf(run);
  const known = (await stepsOf(run)).map(({ id }) => id);
  await run.must(command, input);
  const [step, ...older] = await stepsOf(run);
  expect(known).toEqual(expect.arrayContaining(older.map(({ id }) => id)));
  expect(known).not.toContain(step!.id);
  const after = await bookOf(run);
  expect(after).not.toEqual(before);
  return { run, before, after, step: step!.id };
}

test("the exceptions are cases of the tables", () => {
  expect(Object.keys(UNDO_EXCEPTIONS).filter((name) => !CASES.some((one) => one.name === name))).toEqual([]);
});

test.each(casesWhere((exception) => exception === undefined || exception.unsaved !== undefined))(
  "$name leaves one step, and that takes the whole of it back, also after save and reopen",
  async (one) => {
    const { run, before, after, step } = await stepped(one);
    const again = await reopened(run);
    await run.must(undo, step);
    expect(differences(await bookOf(run), before)).toEqual([]);
    expect(differences(await bookOf(again), after)).toEqual([]);
    await again.must(undo, step);
    const lost = differences(await bookOf(again), before);
    const { unsaved } = UNDO_EXCEPTIONS[one.name] ?? {};
    expect(lost.filter((path) => unsaved?.test(path) !== true)).toEqual([]);
    expect(lost.length > 0).toBe(unsaved !== undefined);
  },
);

test.each(casesWhere((exception) => exception?.stays !== undefined))(
  "$name leaves one step, and that takes it back but for the log, also after save and reopen",
  async (one) => {
    const { run, before, after, step } = await stepped(one);
    const stays = [...UNDO_EXCEPTIONS[one.name]!.stays!].sort();
    for (const now of [run, await reopened(run)]) {
      await now.must(undo, step);
      const book = await bookOf(now);
      expect(changedParts(book, before)).toEqual(stays);
      for (const title of stays.filter((part) => part in after.sheets)) expect(book.sheets[title]).toEqual(after.sheets[title]);
      expect(book.names).toEqual(after.names);
    }
  },
);

test.each(casesWhere((exception) => exception?.refusal !== undefined))(
  "$name writes into the log: it is no step of undo, and asked for by its number it is refused, also after save and reopen",
  async (one) => {
    const run = (await one.prepare()).keeping();
    const steps = await stepsOf(run);
    await run.must(one.command, one.input);
    const after = await bookOf(run);
    const last = Math.max(...(await run.values(RESTORE_INDEX)).map(([id]) => Number(id)));
    for (const now of [run, await reopened(run)]) {
      expect(await stepsOf(now)).toEqual(steps);
      expect(await now.codeOf(undo, last)).toBe(UNDO_EXCEPTIONS[one.name]!.refusal);
      expect(differences(await bookOf(now), after)).toEqual([]);
    }
  },
);
