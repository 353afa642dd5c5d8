// Small things about blocks of Univer's cells: made from a function, with content or without, styles alone.
import type { ICellData } from "@univerjs/core";
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
