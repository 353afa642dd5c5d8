// The same of the commands of the tools and of the findings: as the workbook was, or finished whole with a restore point that gives it back.
import { keptFaults } from "../../kits/faultTable";
import { closeTestExcels } from "../../kits/testExcel";
import { TOOL_FAULT_CASES } from "../../kits/toolFaultCases";

afterEach(closeTestExcels);

test.each(TOOL_FAULT_CASES)("$name, refused anywhere, changes nothing or is whole with a restore point of before", async (one) => {
  const { outcomes, wrong } = await keptFaults(one);
  expect(wrong).toEqual([]);
  expect(outcomes.filter(({ failure }) => failure !== null).length).toBeGreaterThan(1);
  expect(outcomes.some(({ failure, isAsBefore }) => failure === null && !isAsBefore)).toBe(true);
});
