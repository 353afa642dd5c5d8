// Where charts lie on a sheet, in points from its upper left corner, against the cell that they are fixed to.
import type { HostChart, HostSheet } from "./hostWorkbook";

/** Of columns and rows without a size of their own: 8.43 characters and 15 points in Calibri 11. */
const STANDARD = { width: 48, height: 15 } as const;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Points that a row or column takes on the sheet; 0 = hidden. */
export function lineSize(sheet: HostSheet, axis: "rows" | "columns", index: number): number {
  if (axis === "rows") return sheet.rowHeight(index) ?? STANDARD.height;
  const characters = sheet.columnWidth(index);
  if (characters === null || characters === 0) return characters === null ? STANDARD.width : 0;
  return (characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

/** Points before the first row or column of that index. */
export function lineStart(sheet: HostSheet, axis: "rows" | "columns", index: number): number {
  let points = 0;
  for (let line = 0; line < index; line++) points += lineSize(sheet, axis, line);
  return points;
}

/** The corner that is told by a cell and how far inside of it. */
export function chartStart(
  sheet: HostSheet,
  chart: Pick<HostChart, "row" | "column" | "right" | "down">,
): { readonly left: number; readonly top: number } {
  return { left: lineStart(sheet, "columns", chart.column) + chart.right, top: lineStart(sheet, "rows", chart.row) + chart.down };
}

/** The cell at so many points, and how far inside of it. */
export function lineAt(sheet: HostSheet, axis: "rows" | "columns", points: number): { readonly index: number; readonly inside: number } {
  let [index, rest] = [0, points];
  for (let size = lineSize(sheet, axis, 0); rest >= size; size = lineSize(sheet, axis, ++index)) rest -= size;
  return { index, inside: rest };
}
