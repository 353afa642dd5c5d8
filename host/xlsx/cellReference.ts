// A1 references as .xlsx files write them.
import type { HostArea } from "../workbook/hostWorkbook";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Letters of a zero-based column: 0 -> A, 27 -> AB. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** Zero-based column of its letters: A -> 0, AB -> 27. */
export function columnOf(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A1 of a cell, zero-based. */
export function cellRef(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1:B2 of an area; one cell is A1. */
export function areaRef(area: HostArea): string {
  const first = cellRef(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lastRef(area)}`;
}

/** A1:B2 of an area, A1:A1 of one cell. */
export function fullAreaRef(area: HostArea): string {
  return `${cellRef(area.row, area.column)}:${lastRef(area)}`;
}

/** 'Sheet'!$A$1:$B$2. */
export function absoluteRef(sheet: string, area: HostArea): string {
  const absolute = fullAreaRef(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${sheetPrefix(sheet)}${absolute}`;
}

/** 'Sheet'! with quotes doubled. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** The area of A1, $A$1:B2, A:B or 1:5, without a sheet; null if it is none. */
export function parseArea(reference: string): HostArea | null {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference);
  if (cells) {
    const [, column, row, lastColumn, lastRow] = cells;
    return between(Number(row) - 1, columnOf(column!), Number(lastRow ?? row) - 1, columnOf(lastColumn ?? column!));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(reference);
  if (columns) return between(0, columnOf(columns[1]!), SHEET_ROWS - 1, columnOf(columns[2]!));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(reference);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, SHEET_COLUMNS - 1);
  return null;
}

/** Areas of a space-separated list (sqref); null if one of them is none. */
export function parseAreas(list: string): HostArea[] | null {
  const areas = list.trim().split(/\s+/).map(parseArea);
  return areas.every((area) => area !== null) ? areas : null;
}

function lastRef(area: HostArea): string {
  return cellRef(area.row + area.rows - 1, area.column + area.columns - 1);
}

function between(row: number, column: number, lastRow: number, lastColumn: number): HostArea | null {
  const [top, bottom] = row <= lastRow ? [row, lastRow] : [lastRow, row];
  const [left, right] = column <= lastColumn ? [column, lastColumn] : [lastColumn, column];
  if (top < 0 || left < 0 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
