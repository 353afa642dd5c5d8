// With restore points, Excel may refuse anywhere in any command and lose any answer: the workbook is as it was, cell by cell, or the command is
// finished whole, and its restore point gives the workbook as it was.
import { FAULT_CASES } from "../../kits/faultCases";
import { keptFaults } from "../../kits/faultTable";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

test.each(FAULT_CASES)("$name, refused anywhere, changes nothing or is whole with a restore point of before", async (one) => {
  const { outcomes, wrong } = await keptFaults(one);
  expect(wrong).toEqual([]);
  expect(outcomes.filter(({ failure }) => failure !== null).length).toBeGreaterThan(2);
  expect(outcomes.some(({ failure, isAsBefore }) => failure === null && !isAsBefore)).toBe(one.command.id !== "overview");
});
