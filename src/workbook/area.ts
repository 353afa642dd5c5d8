// Areas and A1 addresses: the only place that turns one into the other, and that quotes sheet titles.

/** A rectangle of cells; row and column are zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's limits of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The area of `rows` × `columns` cells whose top left cell is at (row, column), zero-based. */
export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** Column letters of a zero-based column: 0 -> A, 27 -> AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of its letters: A -> 0, AB -> 27. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

/** Which parts of an address are absolute ($). */
export type Anchors = "none" | "row" | "column" | "both";

/** A1 text of one cell, zero-based: (6, 3) -> D7, or $D$7 with anchors. */
export function cellText(row: number, column: number, anchors: Anchors = "none"): string {
  const c = anchors === "column" || anchors === "both" ? "$" : "";
  const r = anchors === "row" || anchors === "both" ? "$" : "";
  return `${c}${columnLetters(column)}${r}${row + 1}`;
}

/** A1 text of an area: D7, or D7:F9. */
export function areaText(area: Area, anchors: Anchors = "none"): string {
  const first = cellText(area.row, area.column, anchors);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellText(area.row + area.rows - 1, area.column + area.columns - 1, anchors)}`;
}

/** A sheet title as it stands in an address: always quoted, quotes doubled: 'Chấm điểm', 'A''B'. */
export function quoteSheet(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** Full address: 'Chấm điểm'!D7:F9. */
export function fullAddress(sheet: string, area: Area, anchors: Anchors = "none"): string {
  return `${quoteSheet(sheet)}!${areaText(area, anchors)}`;
}

/** Splits an address such as 'Chấm điểm'!$D$7:F9, Sheet1!A1 or A1 (sheet ""). Null if it is not one area. */
export function parseAddress(address: string): { sheet: string; area: Area } | null {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (!match) return null;
  const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? "");
  const row = Number(match[4]) - 1;
  const column = columnIndex(match[3]!);
  const lastRow = match[6] === undefined ? row : Number(match[6]) - 1;
  const lastColumn = match[5] === undefined ? column : columnIndex(match[5]);
  if (row < 0 || column < 0 || lastRow < row || lastColumn < column || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return null;
  return { sheet, area: { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 } };
}
