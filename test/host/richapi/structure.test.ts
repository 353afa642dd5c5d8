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
  behind.filter = { area: at(0, 0, 5, 2), columns: [] };
  behind.setHidden("rows", 0, 1, true);
  expect(await told()).toEqual([true, false]);
  behind.filter = { area: at(0, 0, 5, 2), columns: [{ column: 1, criteria: { filterOn: "Custom", criterion1: ">1" } }] };
  behind.setHidden("rows", 2, 2, true);
  expect(await told()).toEqual([true, true]);
  await ask((sheet) => {
    sheet.autoFilter.clearCriteria();
    return () => undefined;
  });
  expect([await told(), behind.isHidden("rows", 2), behind.isHidden("rows", 0)]).toEqual([[true, false], false, true]);
});

/** Eight rows below a heading: a text, a number, blank in the last two. */
const fillForFilter = (): void =>
  behind.write(at(0, 0, 9, 2), [
    [{ value: "Tên" }, { value: "Điểm" }],
    ...["An", "Bình", "an", "Ba*", "Cao", "Dư"].map((name, i) => [{ value: name }, { value: [9, 8.5, 7, 7, 3, 1][i]! }]),
    [{ value: null }, { value: null }],
    [{ value: "Én" }, { value: "8,5" }],
  ]);

const shownRows = (): number[] => [1, 2, 3, 4, 5, 6, 7, 8].filter((row) => !behind.isHidden("rows", row));

const applied = (column: number, criteria: object) =>
  ask((sheet) => {
    sheet.autoFilter.apply(sheet.getRange("A1:B9"), column, criteria as Excel.FilterCriteria);
    return () => undefined;
  });

test.each<[string, number, object, number[]]>([
  ["values as they are shown, whatever their case", 0, { filterOn: "Values", values: ["AN", "cao"] }, [1, 3, 5]],
  ["numbers by what cells show, texts alike, and blanks", 1, { filterOn: "Values", values: ["8,5", ""] }, [2, 7, 8]],
  ["from a number on: texts and blanks are none", 1, { filterOn: "Custom", criterion1: ">=7" }, [1, 2, 3, 4]],
  ["between two numbers", 1, { filterOn: "Custom", criterion1: ">3", operator: "And", criterion2: "<9" }, [2, 3, 4]],
  ["either of two", 1, { filterOn: "Custom", criterion1: "=9", operator: "Or", criterion2: "<=1" }, [1, 6]],
  ["a pattern", 0, { filterOn: "Custom", criterion1: "=*n" }, [1, 3, 8]],
  ["an asterisk itself", 0, { filterOn: "Custom", criterion1: "=*~*" }, [4]],
  ["all but blanks", 0, { filterOn: "Custom", criterion1: "<>" }, [1, 2, 3, 4, 5, 6, 8]],
  ["the best three, equals with them", 1, { filterOn: "TopItems", criterion1: "3" }, [1, 2, 3, 4]],
  ["the last third", 1, { filterOn: "BottomPercent", criterion1: "34" }, [5, 6]],
  ["above the mean", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [1, 2, 3, 4]],
])("a filter shows %s; what it is told again it does once more", async (_what, column, criteria, shown) => {
  fillForFilter();
  await applied(column, criteria);
  expect(shownRows()).toEqual(shown);
  const told = await ask((sheet) => {
    const filter = sheet.autoFilter.load("isDataFiltered,criteria");
    const range = filter.getRangeOrNullObject().load("address");
    return () => [filter.isDataFiltered, range.address, filter.criteria];
  });
  expect(told.slice(0, 2)).toEqual([true, "Sheet1!A1:B9"]);
  const own = (told[2] as unknown as Record<string, unknown>[])[column]!;
  expect(own).toMatchObject(criteria);
  expect(await codeOf(applied(column, own))).toBe("InvalidArgument");
  behind.setHidden("rows", 1, 8, false);
  await applied(column, Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null && value !== "Unknown")));
  expect(shownRows()).toEqual(shown);
});

test("columns filter together; values that change later are judged when the filter is applied again; removing it shows all", async () => {
  fillForFilter();
  await applied(0, { filterOn: "Custom", criterion1: "=*n" });
  await applied(1, { filterOn: "Custom", criterion1: ">7" });
  expect(shownRows()).toEqual([1]);
  behind.write(at(1, 1), [[{ value: 1 }]]);
  expect(shownRows()).toEqual([1]);
  await ask((sheet) => {
    sheet.autoFilter.reapply();
    return () => undefined;
  });
  expect(shownRows()).toEqual([]);
  await ask((sheet) => {
    sheet.autoFilter.remove();
    return () => undefined;
  });
  expect([shownRows().length, behind.filter]).toEqual([8, null]);
});

test("on a sheet protected with filtering allowed a filter is used, not made nor removed", async () => {
  fillForFilter();
  const criteria = { filterOn: "TopItems", criterion1: "1" };
  const removed = () => codeOf(ask((sheet) => (sheet.autoFilter.remove(), () => undefined)));
  behind.protection = { password: null, options: { allowAutoFilter: true } };
  expect(await codeOf(applied(1, criteria))).toBe("AccessDenied");
  behind.filter = { area: at(0, 0, 9, 2), columns: [] };
  expect([await codeOf(applied(1, criteria)), shownRows(), await removed()]).toEqual(["", [1], "AccessDenied"]);
  behind.protection = { password: null, options: {} };
  expect(await codeOf(applied(1, criteria))).toBe("AccessDenied");
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
