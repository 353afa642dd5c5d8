// The ribbon's two sort buttons: which block they take, and what protection allows, as in Excel.
import { sortAround } from "../../../host/page/sortCommand";
import { createHeadlessWorkbook } from "../../../host/workbook/createHeadlessWorkbook";
import type { HostSheet, HostWorkbook } from "../../../host/workbook/hostWorkbook";

type Value = string | number | null;

let workbook: HostWorkbook;
let sheet: HostSheet;
beforeEach(async () => {
  workbook = await createHeadlessWorkbook();
  sheet = workbook.sheets()[0]!;
});
afterEach(() => workbook.dispose());

function put(rows: readonly (readonly Value[])[], row = 0, column = 0): void {
  const area = { row, column, rows: rows.length, columns: rows[0]!.length };
  sheet.write(
    area,
    rows.map((line) => line.map((value) => ({ value }))),
  );
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function values(row: number, column: number, rows: number, columns: number): Value[][] {
  return sheet.read({ row, column, rows, columns }).map((line) => line.map(({ value }) => value as Value));
}

test("one cell: the block around it is sorted by the cell's column, its header stays, other blocks stay", () => {
  put(
    [
      ["Tên", "Điểm"],
      ["a", 2],
      ["b", 3],
      ["c", 1],
    ],
    1,
    1,
  );
  put([[9], [8]], 7, 1);
  expect(sortAround(sheet, cell(3, 2), false)).toEqual({ rows: 3 });
  expect(values(1, 1, 4, 2)).toEqual([
    ["Tên", "Điểm"],
    ["b", 3],
    ["a", 2],
    ["c", 1],
  ]);
  expect(values(7, 1, 2, 1)).toEqual([[9], [8]]);
});

test("a block of texts only has no header", () => {
  put([["c"], ["a"], ["b"]]);
  expect(sortAround(sheet, cell(1, 0), true)).toEqual({ rows: 3 });
  expect(values(0, 0, 3, 1)).toEqual([["a"], ["b"], ["c"]]);
});

test("a selection of several cells is itself the block", () => {
  put([
    [3, 1],
    [2, 2],
    [1, 3],
  ]);
  expect(sortAround(sheet, { row: 0, column: 0, rows: 2, columns: 1 }, true)).toEqual({ rows: 2 });
  expect(values(0, 0, 3, 2)).toEqual([
    [2, 1],
    [3, 2],
    [1, 3],
  ]);
});

test.each([
  ["an empty sheet", cell(0, 0), false],
  ["a cell apart from all data", cell(20, 20), true],
])("%s: there is nothing to sort", (_what, selection, isFilled) => {
  if (isFilled) put([[2], [1]]);
  expect(sortAround(sheet, selection, true)).toEqual({ refusal: "nothing" });
});

test("a protected sheet that allows no sorting, or whose block has a locked cell: refused, nothing moves", () => {
  put([
    [2, "x"],
    [1, "y"],
  ]);
  sheet.protection = { password: null, options: {} };
  expect(sortAround(sheet, cell(0, 0), true)).toEqual({ refusal: "protected" });
  sheet.protection = { password: null, options: { allowSort: true } };
  sheet.setLocked({ row: 0, column: 0, rows: 2, columns: 1 }, false);
  expect(sortAround(sheet, cell(0, 0), true)).toEqual({ refusal: "locked" });
  expect(values(0, 0, 2, 1)).toEqual([[2], [1]]);
  sheet.setLocked({ row: 0, column: 1, rows: 2, columns: 1 }, false);
  expect(sortAround(sheet, cell(0, 0), true)).toEqual({ rows: 2 });
  expect(values(0, 0, 2, 1)).toEqual([[1], [2]]);
});
