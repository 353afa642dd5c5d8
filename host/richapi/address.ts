// Addresses as Excel's API reads and writes them.
import type { HostArea } from "../workbook/hostWorkbook";
import { invalidArgument } from "./richError";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const WHOLE_SHEET: HostArea = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** The API cuts longer address texts. */
const MAX_ADDRESS_LENGTH = 8_192;

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function isWholeRows(area: HostArea): boolean {
  return area.columns === MAX_COLUMNS;
}

export function isWholeColumns(area: HostArea): boolean {
  return area.rows === MAX_ROWS;
}

/** Address without the sheet: A1, A1:B2, 1:3, A:C. */
export function areaText(area: HostArea): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(lastColumn)}${lastRow}`;
}

/** $A$1:$B$2 */
export function absoluteAreaText(area: HostArea): string {
  return areaText(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

const plainTitle = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeReference = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** A title as Excel writes it in front of an address: quoted only where needed. */
export function sheetText(title: string): string {
  return plainTitle.test(title) && !looksLikeReference.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
}

export function fullAddress(title: string, area: HostArea): string {
  return `${sheetText(title)}!${areaText(area)}`;
}

interface ParsedAddress {
  /** null where the address names no sheet. */
  readonly title: string | null;
  readonly area: HostArea;
}

const withSheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;
const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const wholeColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads one area, or null. Several areas in one text are null too: their separator depends on the locale. */
export function parseAddress(text: string): ParsedAddress | null {
  if (text.length > MAX_ADDRESS_LENGTH) return null;
  const split = withSheet.exec(text);
  const title = split === null ? null : (split[1]?.replace(/''/g, "'") ?? split[2]!);
  const area = parseArea(split === null ? text : split[3]!);
  return area === null ? null : { title, area };
}

function parseArea(text: string): HostArea | null {
  let match = cells.exec(text);
  if (match !== null) {
    const [, column, row, lastColumn = column, lastRow = row] = match;
    return span(Number(row) - 1, columnIndex(column!), Number(lastRow) - 1, columnIndex(lastColumn!));
  }
  match = wholeColumns.exec(text);
  if (match !== null) return span(0, columnIndex(match[1]!), MAX_ROWS - 1, columnIndex(match[2]!));
  match = wholeRows.exec(text);
  if (match !== null) return span(Number(match[1]) - 1, 0, Number(match[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

function span(rowA: number, columnA: number, rowB: number, columnB: number): HostArea | null {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  const area = { row, column, rows: Math.max(rowA, rowB) - row + 1, columns: Math.max(columnA, columnB) - column + 1 };
  return isOnSheet(area) ? area : null;
}

export function isOnSheet(area: HostArea): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

/** The area, if it lies on a sheet. @throws InvalidArgument */
export function onSheet(area: HostArea): HostArea {
  if (!isOnSheet(area)) throw invalidArgument("The range lies outside the sheet.");
  return area;
}

export function intersect(a: HostArea, b: HostArea): HostArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function cellCount(area: HostArea): number {
  return area.rows * area.columns;
}

/** A sheet title that Excel takes. */
export function isSheetTitle(title: string): boolean {
  return title.length > 0 && title.length <= 31 && !/[:\\/?*[\]]/.test(title) && !title.startsWith("'") && !title.endsWith("'");
}

/** A defined name that Excel takes. */
export function isDefinedName(name: string): boolean {
  return name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !looksLikeReference.test(name);
}
