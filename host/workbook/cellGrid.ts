// Small things about blocks of Univer's cells: made from a function, with content or without, styles alone.
import type { ICellData, Nullable, ObjectMatrix } from "@univerjs/core";
import { areaOf } from "./areas";
import type { HostArea } from "./hostWorkbook";

export function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null) || Boolean(cell.f) || Boolean(cell.si) || Boolean(cell.p);
}

/** What `at` gives for each cell of the area, row by row. */
export function grid<T>(area: HostArea, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => at(area.row + i, area.column + j)));
}

/** The styles of a row's cells from that column on, as a patch. */
export function styleRow(styles: readonly ICellData["s"][], column: number): Record<number, ICellData> {
  return Object.fromEntries(styles.flatMap((s, j) => (s === null || s === undefined ? [] : [[column + j, { s }]])));
}

/** The smallest area around the cells that count, or around them and A1; null when there are none. */
export function spanOf(
  matrix: ObjectMatrix<Nullable<ICellData>>,
  counts: (cell: ICellData) => boolean,
  fromOrigin: boolean,
): HostArea | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  matrix.forValue((row, column, cell) => {
    if (cell === null || cell === undefined || !counts(cell)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  if (bottom < 0) return null;
  return fromOrigin ? areaOf(0, 0, bottom + 1, right + 1) : areaOf(top, left, bottom - top + 1, right - left + 1);
}
