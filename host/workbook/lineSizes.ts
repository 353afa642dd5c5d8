// Widths of columns in characters of the standard font and heights of rows in points, kept by Univer in pixels at 96 dpi.
import type { Worksheet } from "@univerjs/core";
import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from "@univerjs/sheets";
import { isLineHidden, setLinesHidden, showLines } from "./hiddenLines";
import type { UniverCore } from "./univerCore";

/** Calibri 11, Excel's standard font: widest digit 7 pixels, and 5 pixels of padding per column. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;

/** Characters, null where the column has the default width, 0 where it is hidden. */
export function columnWidth(worksheet: Worksheet, column: number): number | null {
  if (isLineHidden(worksheet, "columns", column)) return 0;
  const pixels = worksheet.getColumnManager().getColumn(column)?.w;
  return pixels === undefined ? null : round((pixels - PADDING_PIXELS) / DIGIT_PIXELS);
}

export function setColumnWidth(core: UniverCore, sheetId: string, column: number, columns: number, characters: number): void {
  if (characters === 0) {
    setLinesHidden(core, sheetId, "columns", column, columns, true);
    return;
  }
  showLines(core, sheetId, "columns", column, columns);
  const ranges = [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + columns - 1 }];
  core.run(SetWorksheetColWidthMutation, { subUnitId: sheetId, ranges, colWidth: characters * DIGIT_PIXELS + PADDING_PIXELS });
}

/** Points, null where the row has the default height, 0 where it is hidden. */
export function rowHeight(worksheet: Worksheet, row: number): number | null {
  if (isLineHidden(worksheet, "rows", row)) return 0;
  const pixels = worksheet.getRowManager().getRow(row)?.h;
  return pixels === undefined ? null : round(pixels / PIXELS_PER_POINT);
}

export function setRowHeight(core: UniverCore, sheetId: string, row: number, rows: number, points: number): void {
  if (points === 0) {
    setLinesHidden(core, sheetId, "rows", row, rows, true);
    return;
  }
  showLines(core, sheetId, "rows", row, rows);
  const ranges = [{ startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: 0 }];
  core.run(SetWorksheetRowHeightMutation, { subUnitId: sheetId, ranges, rowHeight: points * PIXELS_PER_POINT });
}

/** How many rows and columns from the first on have a size of their own or are hidden. */
export function sizedExtent(worksheet: Worksheet): { readonly rows: number; readonly columns: number } {
  const { rowData, columnData } = worksheet.getConfig();
  return { rows: lastSized(rowData, "h") + 1, columns: lastSized(columnData, "w") + 1 };
}

function lastSized(lines: object, key: "h" | "w"): number {
  const sized = Object.entries(lines as Record<string, Record<string, unknown> | null>).filter(
    ([, line]) => line?.[key] !== undefined || line?.["hd"] === 1,
  );
  return sized.reduce((last, [index]) => Math.max(last, Number(index)), -1);
}

function round(size: number): number {
  return Math.round(size * 1e6) / 1e6;
}
