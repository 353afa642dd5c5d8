// Hidden rows and columns. They keep their own height or width under it, as in Excel.
import { BooleanNumber, type IRange, type Worksheet } from "@univerjs/core";
import { SetColHiddenMutation, SetColVisibleMutation, SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import { worksheetOf, type UniverCore } from "./univerCore";

export type LineAxis = "rows" | "columns";

const MUTATIONS = {
  rows: { hide: SetRowHiddenMutation, show: SetRowVisibleMutation },
  columns: { hide: SetColHiddenMutation, show: SetColVisibleMutation },
} as const;

export function isLineHidden(worksheet: Worksheet, axis: LineAxis, index: number): boolean {
  const line = axis === "rows" ? worksheet.getRowManager().getRow(index) : worksheet.getColumnManager().getColumn(index);
  return line?.hd === BooleanNumber.TRUE;
}

/** Hides or shows `count` lines. The sheet must have them. */
export function setLinesHidden(core: UniverCore, sheetId: string, axis: LineAxis, first: number, count: number, isHidden: boolean): void {
  const worksheet = worksheetOf(core, sheetId);
  const last = first + count - 1;
  const range: IRange =
    axis === "rows"
      ? { startRow: first, endRow: last, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 }
      : { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: first, endColumn: last };
  const mutations = MUTATIONS[axis];
  core.run(isHidden ? mutations.hide : mutations.show, { subUnitId: sheetId, ranges: [range] });
}

/** Shows those of the lines that are hidden. */
export function showLines(core: UniverCore, sheetId: string, axis: LineAxis, first: number, count: number): void {
  const worksheet = worksheetOf(core, sheetId);
  for (let line = first; line < first + count; line++) {
    if (isLineHidden(worksheet, axis, line)) {
      setLinesHidden(core, sheetId, axis, first, count, false);
      return;
    }
  }
}
