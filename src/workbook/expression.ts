// Formula texts from parts: references, calls, quoted text. English names, commas; user text only ever as a quoted literal or a cell.
import { cellText, columnLetters, quoteSheet, type Anchors, type Area } from "./area";

/** A text as a formula literal, quotes doubled. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A function call. */
export function call(name: string, ...parts: readonly (string | number)[]): string {
  return `${name}(${parts.join(",")})`;
}

/** IF with all three parts. */
export function iff(condition: string, then: string, otherwise: string): string {
  return call("IF", condition, then, otherwise);
}

/** Reference to a cell of the same sheet. */
export function ref(row: number, column: number, anchors: Anchors = "none"): string {
  return cellText(row, column, anchors);
}

/** Reference to a cell of another sheet. */
export function refOn(sheet: string, row: number, column: number, anchors: Anchors = "none"): string {
  return `${quoteSheet(sheet)}!${cellText(row, column, anchors)}`;
}

/** A column of rows, anchored both ways: $T$9:$T$58. */
export function columnRef(column: number, firstRow: number, rows: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${firstRow + 1}:$${letters}$${firstRow + rows}`;
}

/** A column from its first row (anchored) down to the row of the formula: T$9:T9. */
export function columnSoFar(column: number, firstRow: number): string {
  const letters = columnLetters(column);
  return `${letters}$${firstRow + 1}:${letters}${firstRow + 1}`;
}

/** Cells of one row: E9:N9. */
export function rowRef(row: number, area: Pick<Area, "column" | "columns">): string {
  return `${cellText(row, area.column)}:${cellText(row, area.column + area.columns - 1)}`;
}
