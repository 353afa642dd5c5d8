// Excel refuses each command of the tools at each of its requests, in each of its ways, and loses its answers: the workbook is as it was, or the
// command is finished whole.
import { undo, undoSteps } from "../../../src/commands/undo";
import { RESTORE_INDEX } from "../../../src/workbook/restore/restoreNames";
import { bookByCell } from "../../kits/bookByCell";
import type { CommandRun } from "../../kits/commandRun";
import { LOST_ANSWERS, REFUSALS } from "../../kits/excelRefusals";
import { faultTable } from "../../kits/faultTable";
import { closeTestExcels } from "../../kits/testExcel";
import { TOOL_FAULT_CASES } from "../../kits/toolFaultCases";

afterEach(closeTestExcels);

async function contentOf(run: CommandRun): Promise<unknown> {
  await run.excel.workbook.settle();
  const { sheets, names, ...rest } = bookByCell(run.excel.workbook);
  // In which order Excel tells names is nobody's business.
  const sorted = Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...rest, names: sorted, sheets: Object.entries(sheets).map(([title, sheet]) => ({ title, ...sheet })) };
}

test.each(TOOL_FAULT_CASES)("$name, refused anywhere, is as before or finished", async (one) => {
  const outcomes = await faultTable({ ...one, cuts: [0.6], codes: REFUSALS, lost: LOST_ANSWERS, contentOf });
  const wrong = outcomes
    .filter(({ failure, isAsBefore, afterRetry }) =>
      failure === null ? afterRetry.length > 0 : !isAsBefore || failure.written !== undefined,
    )
    .map(({ at, code, changed, failure, afterRetry }) => [at, code, changed, failure?.written, failure?.detail.slice(0, 200), afterRetry]);
  expect(wrong).toEqual([]);
  expect(outcomes.filter(({ failure }) => failure !== null).length).toBeGreaterThan(1);
});

const LOGGED: ReadonlySet<string> = new Set(["moveStage", "recordChanges", "recordAbsent", "giveReasons"]);

test.each(TOOL_FAULT_CASES.filter(({ command }) => LOGGED.has(command.id)))(
  "$name writes into the log: it is no step of undo, and asked for by its number it is refused",
  async ({ prepare, command, input }) => {
    const run = await prepare();
    const { steps } = await run.must(undoSteps, undefined);
    await run.must(command, input);
    expect((await run.must(undoSteps, undefined)).steps).toEqual(steps);
    const after = await contentOf(run);
    const kept = (await run.values(RESTORE_INDEX)).map(([id]) => Number(id));
    expect(await run.codeOf(undo, Math.max(...kept))).toBe("step-logged");
    expect(await contentOf(run)).toEqual(after);
  },
);

/** What enters and logs is a step whose lines stay when it is taken back: test/commands/stages/repairsLogged.test.ts. */
const isSigned = ({ name }: { readonly name: string }): boolean => name.endsWith(", signed");

test.each(TOOL_FAULT_CASES.filter((one) => !LOGGED.has(one.command.id) && !isSigned(one)))(
  "$name leaves one step, and that takes the whole of it back",
  async ({ prepare, command, input }) => {
    const run = await prepare();
    const before = await contentOf(run);
    const { steps } = await run.must(undoSteps, undefined);
    await run.must(command, input);
    const [step, ...older] = (await run.must(undoSteps, undefined)).steps;
    const ids = steps.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(older.map(({ id }) => id)));
    expect(ids).not.toContain(step!.id);
    expect(await contentOf(run)).not.toEqual(before);
    await run.must(undo, step!.id);
    expect(await contentOf(run)).toEqual(before);
  },
);
