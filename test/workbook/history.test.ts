// The sheets Quá trình khen thưởng and Sáng kiến in Excel: names by code, room, choices, locks, print. What cells mean: historySheets.test.ts.
import { participantsPlan } from "../../src/workbook/listsPlan";
import type { KnownAward } from "../../src/workbook/awardOf";
import { HISTORY_CHOICE_NAMES, HISTORY_NAMES } from "../../src/workbook/historyNames";
import { historyPlan } from "../../src/workbook/historyPlan";
import { PARTICIPANT_NAMES } from "../../src/workbook/names";
import { aParticipant } from "../kits/movementBuilder";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

const AWARDS: readonly KnownAward[] = [
  { code: "CSTDCS", name: "Chiến sĩ thi đua cơ sở", type: "individual" },
  { code: "GKCN", name: "Giấy khen", type: "individual" },
  { code: "GKTT", name: "Giấy khen", type: "collective" },
];
const PEOPLE = [
  aParticipant("CN01", { name: "Nguyễn Thị Hoa", type: "individual" }),
  aParticipant("CN02", { name: "=1+1", type: "individual" }),
];

/** The lists and an empty history. */
async function opened(): Promise<TestExcel> {
  const excel = await openTestExcel();
  await excel.port.apply([...participantsPlan("Đối tượng", PEOPLE), ...historyPlan("Quá trình", [], AWARDS)]);
  await excel.workbook.settle();
  return excel;
}

async function write(excel: TestExcel, name: string, cells: readonly string[]): Promise<void> {
  const { area, sheetId } = excel.workbook.areaOfName(name)!;
  excel.workbook.sheet(sheetId)!.write(
    { ...area, rows: cells.length },
    cells.map((value) => [{ value }]),
  );
  await excel.workbook.settle();
}

test("names of people stand beside their codes live; a code with a wildcard is nobody's", async () => {
  const excel = await opened();
  await write(excel, HISTORY_NAMES.code, ["CN01", "cn02", "*", "CN9"]);
  const { area, sheetId } = excel.workbook.areaOfName(HISTORY_NAMES.code)!;
  const names = (): unknown[] =>
    excel.workbook
      .sheet(sheetId)!
      .read({ ...area, column: area.column + 1, rows: 5 })
      .map((row) => row[0]!.value ?? "");
  expect(names()).toEqual(["Nguyễn Thị Hoa", "=1+1", "Không có mã này", "Không có mã này", ""]);
  await write(excel, PARTICIPANT_NAMES.name, ["Nguyễn Thị Hòa"]);
  expect(names()[0]).toBe("Nguyễn Thị Hòa");
});

test("room for more, choices of awards that may be overruled, typed cells not locked, A4 across", async () => {
  const excel = await opened();
  const { area, sheetId } = excel.workbook.areaOfName(HISTORY_NAMES.award)!;
  const sheet = excel.workbook.sheet(sheetId)!;
  expect(area.rows).toBeGreaterThanOrEqual(600);
  // Two awards of one name are one choice.
  expect(excel.workbook.areaOfName(HISTORY_CHOICE_NAMES.awards)!.area.rows).toBe(2);
  expect([sheet.isLocked(area.row, area.column), sheet.isLocked(area.row, 1)]).toEqual([false, true]);
  expect([sheet.page.orientation, sheet.page.titleRows]).toEqual(["landscape", { row: area.row - 1, rows: 1 }]);
});
