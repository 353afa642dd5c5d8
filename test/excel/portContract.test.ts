// The contract of the port, over Microsoft's client library and the embedded Excel.
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { describePageContract } from "../kits/pageContract";
import { describeRepairContract } from "../kits/repairContract";
import { describeSheetsContract } from "../kits/sheetsContract";
import { describePortContract } from "../kits/workbookPortContract";

afterEach(closeTestExcels);

describe.each([
  ["2021", "vi-VN"],
  ["m365", "en-US"],
] as const)("ExcelWorkbook on Excel %s, %s", (version, locale) => {
  describePortContract(() => openTestExcel(version, locale));
  describePageContract(() => openTestExcel(version, locale));
  describeRepairContract(() => openTestExcel(version, locale));
  describeSheetsContract(() => openTestExcel(version, locale));
});
