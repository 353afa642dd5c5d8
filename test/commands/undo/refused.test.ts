// With restore points, Excel may refuse anywhere in any command: the workbook is as it was, cell by cell, and nothing is called half done.
import { bookByCell } from "../../kits/bookByCell";
import type { CommandRun } from "../../kits/commandRun";
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
    prepare: async () => (await one.prepare()).keeping(),
    contentOf,
  });
  const wrong = outcomes
    .filter(({ failure }) => failure !== null)
    .filter(({ isAsBefore, failure }) => !isAsBefore || failure?.written !== undefined)
    .map(({ at, changed, failure }) => [at, changed, failure?.written, failure?.detail.slice(0, 300)]);
  expect(wrong).toEqual([]);

  expect(outcomes.filter(({ failure }) => failure !== null).length).toBeGreaterThan(2);
});
