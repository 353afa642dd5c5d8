// Ranges without a name, the selection, fonts of cells, and rows sorted: what only the data cleaner asks of the gateway.
import type { HostSheet } from "../../host/workbook/hostWorkbook";
import { closeTestExcels, openTestExcel, type TestExcel } from "../kits/testExcel";

let excel: TestExcel;
let sheet: HostSheet;

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

beforeEach(async () => {
  excel = await openTestExcel();
  sheet = excel.workbook.sheetByTitle("Sheet1")!;
  sheet.write(area(2, 1, 2, 2), [
    [{ value: "An" }, { value: 2 }],
    [{ formula: "=C3*2" }, { value: "Bình" }],
  ]);
  sheet.setStyle(area(2, 1), { fontName: ".VnTime" });
  sheet.setStyle(area(2, 2), { fontName: "Arial", numberFormat: "0.00" });
  excel.workbook.defineName("BV_X", "='Sheet1'!$B$3:$B$4");
});

afterEach(closeTestExcels);

test("a range by its address comes with values, formulas, fonts and number formats, in two requests", async () => {
  const { ranges } = await excel.port.read({ names: [], ranges: [{ sheet: "Sheet1", area: area(2, 1, 2, 2) }] });
  expect(ranges).toEqual([
    {
      sheet: "Sheet1",
      area: area(2, 1, 2, 2),
      values: [
        ["An", 2],
        [4, "Bình"],
      ],
      formulas: [
        ["An", 2],
        ["=C3*2", "Bình"],
      ],
      fonts: [
        [".VnTime", "Arial"],
        ["Calibri", "Calibri"],
      ],
      numberFormats: [
        ["General", "0.00"],
        ["General", "General"],
      ],
    },
  ]);
  expect(excel.port.cost().syncs).toBe(2);
});

test("of selected columns only what is used is read, in the order of what was asked for", async () => {
  excel.workbook.selection = area(0, 1, 1_048_576, 1);
  const { ranges } = await excel.port.read({ names: [], ranges: [{ sheet: "Sheet1", area: area(2, 2) }, "selection"] });
  expect(ranges?.map((range) => range?.area)).toEqual([area(2, 2), area(2, 1, 2, 1)]);
});

test("of a selection without content there is nothing", async () => {
  excel.workbook.selection = area(20, 20, 5, 5);
  expect((await excel.port.read({ names: [], ranges: ["selection"] })).ranges).toEqual([null]);
});

test("a selection that is no single range is refused as such", async () => {
  excel.excel.plant({ code: "InvalidSelection", at: "Workbook.getSelectedRange" });
  await expect(excel.port.read({ names: [], ranges: ["selection"] })).rejects.toMatchObject({ code: "selection" });
});

test("a sheet that is gone is refused", async () => {
  await expect(excel.port.read({ names: [], ranges: [{ sheet: "Không có", area: area(0, 0) }] })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("without ranges asked for there are none, and nothing more is sent", async () => {
  const snapshot = await excel.port.read({ names: ["BV_X"] });
  expect(snapshot).not.toHaveProperty("ranges");
  expect(snapshot.blocks.get("BV_X")).not.toHaveProperty("fonts");
  expect(excel.port.cost().syncs).toBe(2);
});

test("a name comes with its fonts and the used area of its sheet in the same request", async () => {
  const { blocks } = await excel.port.read({ names: ["BV_X"], fontsOf: ["BV_*"], sheetUsedOf: ["BV_X"] });
  expect(blocks.get("BV_X")).toMatchObject({ fonts: [[".VnTime"], ["Calibri"]], sheetUsed: area(2, 1, 2, 2) });
  expect(excel.port.cost().syncs).toBe(2);
});

test("a name without cells has neither, and refuses nothing", async () => {
  excel.workbook.defineName("BV_GONE", "=#REF!");
  const { blocks } = await excel.port.read({ names: ["BV_X", "BV_GONE"], fontsOf: ["BV_*"], sheetUsedOf: ["BV_*"] });
  expect([...blocks.keys()]).toEqual(["BV_X"]);
});

test("rows are sorted whole by the numbers of one column, blanks last", async () => {
  await excel.port.apply([
    {
      kind: "writeBlock",
      sheet: "Sheet1",
      area: area(10, 0, 4, 3),
      values: [
        ["c", "3", 3],
        ["", "", ""],
        ["a", "1", 1],
        ["b", "2", 2],
      ],
    },
    { kind: "sortRows", sheet: "Sheet1", area: area(10, 0, 4, 3), column: 2 },
  ]);
  expect(sheet.read(area(10, 0, 4, 3)).map((row) => row.map((cell) => cell.value))).toEqual([
    ["a", "1", 1],
    ["b", "2", 2],
    ["c", "3", 3],
    [null, null, null],
  ]);
});
