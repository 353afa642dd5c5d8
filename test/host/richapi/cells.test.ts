// What cells become and show through the client library: values as Excel takes them, reads after writes, structure, settings.
import { type ExcelLocale } from "../../../host/richapi/emulation";
import { closeTestExcels, openTestExcel, type TestExcel } from "../../kits/testExcel";

afterEach(closeTestExcels);

async function withSheet<T>(excel: TestExcel, use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excel.library.run((context) => use(context.workbook.worksheets.getItem("Sheet1"), context));
}

interface Shown {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly format: string;
}

/** What a value becomes in a cell of that number format. */
async function become(excel: TestExcel, value: unknown, numberFormat?: string): Promise<Shown> {
  return withSheet(excel, async (sheet, context) => {
    const cell = sheet.getRange("A1");
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,valueTypes,formulas,numberFormat");
    await context.sync();
    return {
      value: cell.values[0]![0],
      type: cell.valueTypes[0]![0]!,
      formula: cell.formulas[0]![0],
      format: cell.numberFormat[0]![0] as string,
    };
  });
}

describe.each<ExcelLocale>(["vi-VN", "en-US"])("a text given as a value, regional settings %s", (locale) => {
  test.each<[string, unknown, string, string]>([
    ["8.5", 8.5, "Double", "General"],
    ["1", 1, "Double", "General"],
    [" 8 ", 8, "Double", "General"],
    ["-3", -3, "Double", "General"],
    ["+84", 84, "Double", "General"],
    ["1E3", 1000, "Double", "General"],
    ["(5)", -5, "Double", "General"],
    ["1,234", 1234, "Double", "#,##0"],
    ["50%", 0.5, "Double", "0%"],
    ["$5", 5, "Double", "$#,##0.00"],
    ["8,5", "8,5", "String", "General"],
    ["1.234,5", "1.234,5", "String", "General"],
    ["TRUE", true, "Boolean", "General"],
    ["1/2/2026", 46024, "Double", "m/d/yyyy"],
    ["2026-01-02", 46024, "Double", "m/d/yyyy"],
    ["2-Jan-26", 46024, "Double", "d-mmm-yy"],
    ["13/1/2026", "13/1/2026", "String", "General"],
    ["6:00", 0.25, "Double", "h:mm"],
    ["6 p", 0.75, "Double", "h:mm"],
    ["'=1+1", "=1+1", "String", "General"],
    ["''a", "'a", "String", "General"],
    ["Nguyễn", "Nguyễn", "String", "General"],
    ["", "", "Empty", "General"],
  ])("%s becomes %p", async (text, value, type, format) => {
    const shown = await become(await openTestExcel("2021", locale), text);
    expect([shown.value, shown.type, shown.format]).toEqual([value, type, format]);
  });

  test.each([
    ["=1+1", 2, "=1+1"],
    ["-Nguyễn", "#NAME?", "=-Nguyễn"],
    ["@SUM(2,3)", 5, "=SUM(2,3)"],
  ])("%s becomes a formula", async (text, value, formula) => {
    const shown = await become(await openTestExcel("2021", locale), text);
    expect([shown.value, shown.formula]).toEqual([value, formula]);
  });

  test.each(["1", "8.5", "=1+1", "-Nguyễn", "1/2/2026"])("%s stays a text in a cell formatted as text", async (text) => {
    const shown = await become(await openTestExcel("2021", locale), text, "@");
    expect([shown.value, shown.type]).toEqual([text, "String"]);
  });
});

test("null in a block leaves its cell alone", async () => {
  const excel = await openTestExcel();
  const values = await withSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[7, null, ""]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[7, 2, ""]]);
});

test("a read sees the writes before it, calculated, and not those after it", async () => {
  const excel = await openTestExcel();
  const seen = await withSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    const before = sheet.getRange("B1");
    before.load("values");
    sheet.getRange("A1").values = [[3]];
    const after = sheet.getRange("B1");
    after.load("values,formulas");
    await context.sync();
    return [before.values[0]![0] as unknown, after.values[0]![0], after.formulas[0]![0]];
  });
  expect(seen).toEqual([20, 30, "=A1*10"]);
});

test("a large block that the client library cuts into pieces arrives whole", async () => {
  const excel = await openTestExcel();
  const block = Array.from({ length: 500 }, (_, i) => Array.from({ length: 20 }, (__, j) => i * 20 + j));
  await withSheet(excel, async (sheet, context) => {
    sheet.getRange("B3:U502").values = block;
    await context.sync();
  });
  const cells = excel.workbook.sheetByTitle("Sheet1")!.read({ row: 2, column: 1, rows: 500, columns: 20 });
  expect(cells.map((line) => line.map((cell) => cell.value))).toEqual(block);
});

test.each([
  ["Sheet1", "Sheet1!B2:C3"],
  ["Chấm điểm", "'Chấm điểm'!B2:C3"],
  ["Bảng", "Bảng!B2:C3"],
  ["A1", "'A1'!B2:C3"],
  ["Nhà 'A' mới", "'Nhà ''A'' mới'!B2:C3"],
])("an address on the sheet %s is %s", async (title, address) => {
  const excel = await openTestExcel();
  excel.workbook.renameSheet(excel.workbook.sheets()[0]!.id, title);
  const read = await excel.library.run(async (context) => {
    const range = context.workbook.worksheets.getItem(title).getRange("C3:B2");
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return [range.address, range.rowIndex, range.columnIndex, range.rowCount, range.columnCount];
  });
  expect(read).toEqual([address, 1, 1, 2, 2]);
});

test.each<[ExcelLocale, string[]]>([
  ["vi-VN", ["8,5", "1.234,50", "12%", "An", "05/01/2026"]],
  ["en-US", ["8.5", "1,234.50", "12%", "An", "05/01/2026"]],
])("shown texts follow the regional settings %s", async (locale, expected) => {
  const excel = await openTestExcel("2021", locale);
  const text = await withSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:E1");
    range.numberFormat = [["General", "#,##0.00", "0%", "@", "dd/mm/yyyy"]];
    range.values = [[8.5, 1234.5, 0.12, "An", 46027]];
    range.load("text");
    await context.sync();
    return range.text;
  });
  expect(text).toEqual([expected]);
});

test("culture and separators are read from ExcelApi 1.11 on", async () => {
  const excel = await openTestExcel();
  const read = await excel.library.run(async (context) => {
    const { application } = context.workbook;
    application.load("decimalSeparator,thousandsSeparator");
    application.cultureInfo.load("name");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    await context.sync();
    const { cultureInfo } = application;
    return [
      application.decimalSeparator,
      application.thousandsSeparator,
      cultureInfo.name,
      cultureInfo.numberFormat.numberDecimalSeparator,
    ];
  });
  expect(read).toEqual([",", ".", "vi-VN", ","]);
});

test("rows are inserted and deleted, a block is sorted", async () => {
  const excel = await openTestExcel();
  const values = await withSheet(excel, async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["a", 2],
      ["b", 3],
      ["c", 1],
    ];
    sheet.getRange("A1:B3").sort.apply([{ key: 1, ascending: false }]);
    sheet.getRange("2:2").insert("Down");
    sheet.getRange("1:1").delete("Up");
    const used = sheet.getUsedRange();
    used.load("values,address");
    await context.sync();
    return [used.address, used.values];
  });
  expect(values).toEqual([
    "Sheet1!A2:B3",
    [
      ["a", 2],
      ["c", 1],
    ],
  ]);
});

test("settings are kept with the document", async () => {
  const excel = await openTestExcel();
  const read = await excel.library.run(async (context) => {
    context.workbook.settings.add("bước", { mã: 3 });
    const setting = context.workbook.settings.getItem("bước");
    const absent = context.workbook.settings.getItemOrNullObject("khác");
    setting.load("value");
    absent.load("value");
    await context.sync();
    return [setting.value as unknown, absent.isNullObject];
  });
  expect(read).toEqual([{ mã: 3 }, true]);
  expect([...excel.workbook.settings.keys()]).toEqual(["bước"]);
});

test("names and sheets are listed; the selection is read and set", async () => {
  const excel = await openTestExcel();
  excel.workbook.addSheet("Hai");
  excel.workbook.defineName("BV_Diem", "=Hai!$A$1:$B$2");
  excel.workbook.defineName("BV_Gay", "=#REF!");
  const read = await excel.library.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/position");
    names.load("items/name,items/type,items/value");
    worksheets.getItem("Hai").getRange("B2").select();
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => [sheet.name, sheet.position]),
      names: names.items.map((item) => [item.name, item.type, item.value as unknown]),
      selected: selected.address,
    };
  });
  expect(read).toEqual({
    sheets: [
      ["Sheet1", 0],
      ["Hai", 1],
    ],
    names: [
      ["BV_Diem", "Range", "=Hai!$A$1:$B$2"],
      ["BV_Gay", "Error", "#REF!"],
    ],
    selected: "Hai!B2",
  });
});

test("a kept object lives over syncs, is released at the end, and dies with its sheet", async () => {
  const excel = await openTestExcel();
  excel.workbook.addSheet("Tạm");
  let kept = 0;
  const request = excel.library.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tạm").getRange("A1");
    await context.sync();
    range.values = [[5]];
    await context.sync();
    kept = excel.excel.keptReferences;
    context.workbook.worksheets.getItem("Tạm").delete();
    await context.sync();
    range.values = [[6]];
    await context.sync();
  });
  await expect(request).rejects.toMatchObject({ code: "InvalidReference" });
  expect(kept).toBe(1);
  // The library releases what it kept in a request of its own after the run; requests wait for each other.
  await excel.library.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").load("name");
    await context.sync();
  });
  expect(excel.excel.keptReferences).toBe(0);
});
