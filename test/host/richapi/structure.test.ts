// Merged cells, hidden lines, filters and cells with validation, through the client library.
import type { HostSheet } from "../../../host/workbook/hostWorkbook";
import { closeTestExcels, codeOf, openTestExcel, type TestExcel } from "../../kits/testExcel";

afterEach(closeTestExcels);

let excel: TestExcel;
let behind: HostSheet;
beforeEach(async () => {
  excel = await openTestExcel();
  behind = excel.workbook.sheetByTitle("Sheet1")!;
});

function ask<T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return excel.library.run(async (context) => {
    const answer = use(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return answer();
  });
}

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const RULE = {
  rule: { kind: "custom", formula: "=A1>0" },
  ignoreBlank: true,
  error: { title: "", message: "", style: "stop", show: true },
  prompt: null,
} as const;

test("merged areas that a range touches come whole; none is a null object", async () => {
  behind.merge(at(1, 1, 2, 2));
  behind.merge(at(8, 0, 1, 3));
  const addresses = await ask((sheet) => {
    const merged = sheet.getRange("C2:D5").getMergedAreasOrNullObject();
    merged.areas.load("items/address");
    const none = sheet.getRange("F1:G9").getMergedAreasOrNullObject();
    none.load("areaCount");
    return () => [merged.areas.items.map((range) => range.address), none.isNullObject];
  });
  expect(addresses).toEqual([["Sheet1!B2:C3"], true]);
});

test("cells are merged and unmerged; a protected sheet refuses both, whatever it allows", async () => {
  await ask((sheet) => {
    sheet.getRange("A1:B2").merge(true);
    sheet.getRange("D1:E2").merge();
    return () => undefined;
  });
  expect(behind.merges).toEqual([at(0, 0, 1, 2), at(0, 3, 2, 2), at(1, 0, 1, 2)]);
  await ask((sheet) => {
    sheet.getRange("A1:A2").unmerge();
    return () => undefined;
  });
  expect(behind.merges).toEqual([at(0, 3, 2, 2)]);
  behind.protection = { password: null, options: { allowFormatCells: true } };
  for (const change of ["merge", "unmerge"] as const) {
    const code = await codeOf(
      ask((sheet) => {
        sheet.getRange("A1:E2")[change]();
        return () => undefined;
      }),
    );
    expect(code).toBe("AccessDenied");
  }
});

test("rowHidden and columnHidden: true, false, or null where only some lines are", async () => {
  behind.setHidden("rows", 1, 2, true);
  behind.setHidden("columns", 3, 1, true);
  const states = await ask((sheet) => {
    const ranges = ["A2:A3", "A1", "A1:A4", "D1:E1"].map((address) => sheet.getRange(address).load("rowHidden,columnHidden"));
    return () => ranges.map((range) => [range.rowHidden, range.columnHidden]);
  });
  expect(states).toEqual([
    [true, false],
    [false, false],
    [null, false],
    [false, null],
  ]);
});

test("getRowProperties and getColumnProperties tell line by line which are hidden", async () => {
  behind.setHidden("rows", 1, 1, true);
  behind.setHidden("columns", 2, 1, true);
  const lines = await ask((sheet) => {
    const range = sheet.getRange("B1:C3");
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    return () => [rows.value, columns.value];
  });
  expect(lines).toEqual([
    [
      { rowIndex: 0, rowHidden: false },
      { rowIndex: 1, rowHidden: true },
      { rowIndex: 2, rowHidden: false },
    ],
    [{ columnHidden: false }, { columnHidden: true }],
  ]);
});

test("lines are hidden and shown as far as protection allows", async () => {
  behind.protection = { password: null, options: { allowFormatRows: true } };
  await ask((sheet) => {
    sheet.getRange("A3:A4").rowHidden = true;
    return () => undefined;
  });
  expect(behind.isHidden("rows", 3)).toBe(true);
  const code = await codeOf(
    ask((sheet) => {
      sheet.getRange("B1").columnHidden = true;
      return () => undefined;
    }),
  );
  expect(code).toBe("AccessDenied");
});

test("a filter is told, and clearing its criteria shows its rows and keeps its buttons", async () => {
  const told = () =>
    ask((sheet) => {
      const filter = sheet.autoFilter.load("enabled,isDataFiltered");
      return () => [filter.enabled, filter.isDataFiltered];
    });
  expect(await told()).toEqual([false, false]);
  behind.filter = at(0, 0, 5, 2);
  behind.setHidden("rows", 0, 1, true);
  expect(await told()).toEqual([true, false]);
  behind.setHidden("rows", 2, 2, true);
  expect(await told()).toEqual([true, true]);
  await ask((sheet) => {
    sheet.autoFilter.clearCriteria();
    return () => undefined;
  });
  expect([await told(), behind.isHidden("rows", 2), behind.isHidden("rows", 0)]).toEqual([[true, false], false, true]);
});

test("cells with validation are special cells; what kind a range has tells whether all cells have it", async () => {
  behind.setValidation(at(0, 0, 4, 3), RULE);
  behind.setValidation(at(1, 1), null);
  behind.setValidation(at(0, 2), { ...RULE, rule: { kind: "list", source: "a,b" } });
  const told = await ask((sheet) => {
    const special = sheet.getRange("A1:B9").getSpecialCellsOrNullObject("DataValidations");
    special.areas.load("items/address");
    const none = sheet.getRange("E1:F2").getSpecialCellsOrNullObject("DataValidations");
    none.load("areaCount");
    const kinds = ["A1:A4", "C1", "A1:B9", "A1:C1", "E1:F2"].map((address) => sheet.getRange(address).dataValidation.load("type"));
    return () => [special.areas.items.map((range) => range.address), none.isNullObject, kinds.map((kind) => kind.type)];
  });
  expect(told).toEqual([["Sheet1!A1:B1", "Sheet1!A2", "Sheet1!A3:B4"], true, ["Custom", "List", "MixedCriteria", "Inconsistent", "None"]]);
});
