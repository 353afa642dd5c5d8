// With restore points, Excel may refuse anywhere in any command: the workbook is as it was, cell by cell, and nothing is called half done.
import { bookByCell } from "../../kits/bookByCell";
import type { CommandRun } from "../../kits/commandRun";
import { LOST_ANSWERS, REFUSALS } from "../../kits/excelRefusals";
import { FAULT_CASES } from "../../kits/faultCases";
import { faultTable } from "../../kits/faultTable";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

async function contentOf(run: CommandRun): Promise<unknown> {
  await run.excel.workbook.settle();
  const { sheets, ...rest } = bookByCell(run.excel.workbook);
  return { ...rest, sheets: Object.entries(sheets).map(([title, sheet]) => ({ title, ...sheet })) };
}

test.each(FAULT_CASES)("$name, refused anywhere, changes nothing, and can be run again", async (one) => {
  const outcomes = await faultTable({
    ...one,
    cuts: [0.6],
    codes: REFUSALS,
    lost: LOST_ANSWERS,
    prepare: async () => (await one.prepare()).keeping(),
    contentOf,
  });
  const wrong = outcomes
    .filter(({ failure, isAsBefore, afterRetry }) =>
      failure === null ? afterRetry.length > 0 : !isAsBefore || failure.written !== undefined,
    )
    .map(({ at, code, changed, failure, afterRetry }) => [at, code, changed, failure?.written, failure?.detail.slice(0, 300), afterRetry]);
  expect(wrong).toEqual([]);

  expect(outcomes.filter(({ failure }) => failure !== null).length).toBeGreaterThan(2);
});
