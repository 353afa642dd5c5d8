// Formula texts from parts: references, calls, quoted text. English names, commas; user text only ever as a quoted literal or a cell.
import { cellText, columnLetters, quoteSheet, type Anchors, type Area } from "./area";

/** A text as a formula literal, quotes doubled. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A number as a formula literal: with a point, in its shortest exact form. Tiny ones as a quotient: not every engine reads 1E-7. */
export function numeral(value: number): string {
  const [, mantissa, exponent] = /^(.+)e-(\d+)$/.exec(String(value)) ?? [];
  if (mantissa !== undefined) return `(${mantissa}/1${"0".repeat(Number(exponent))})`;
  return String(value).toUpperCase();
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

/** `value` where `limit` holds no number, else `fold(value, limit)`: MIN or MAX. */
export function limited(value: string, fold: "MIN" | "MAX", limit: string, asBound = limit): string {
  return iff(call("ISNUMBER", limit), call(fold, value, asBound), value);
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

/** Cells of one row at those columns, neighbours together, columns anchored: $E9:$H9,$J9. */
export function cellsRef(row: number, columns: readonly number[], anchors: "column" | "both" = "column"): string {
  const parts: string[] = [];
  for (let i = 0; i < columns.length; ) {
    let count = 1;
    while (columns[i + count] === columns[i]! + count) count++;
    const first = ref(row, columns[i]!, anchors);
    parts.push(count === 1 ? first : `${first}:${ref(row, columns[i]! + count - 1, anchors)}`);
    i += count;
  }
  return parts.join(",");
}

/** Cells of one row: E9:N9. */
export function rowRef(row: number, area: Pick<Area, "column" | "columns">): string {
  return `${cellText(row, area.column)}:${cellText(row, area.column + area.columns - 1)}`;
}
