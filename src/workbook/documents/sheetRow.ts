// A row of a printed sheet before it has its place: height, cells, looks, and whether a page may end after it.
import { FONT } from "../appearance";
import type { CellFormat, CellValue } from "../plan";

/** Black (Nghị định 30/2020/NĐ-CP, Phụ lục I); the warning is for the office itself. */
export const INK = "#000000";
export const WARNING_INK = "#C00000";

export interface RowFormat {
  readonly column: number;
  readonly columns: number;
  readonly format: CellFormat;
}

export interface SheetRow {
  /** Points. */
  readonly height: number;
  /** One for each column of the grid. */
  readonly values: readonly CellValue[];
  /** Cells that are one: first column and count. */
  readonly merges: readonly { readonly column: number; readonly columns: number }[];
  /** Later ones go over earlier ones. */
  readonly formats: readonly RowFormat[];
  /** Formula of the first column. */
  readonly formula?: string;
  /** No page ends after it. */
  readonly keepsNext: boolean;
  /** Index of the table that it belongs to, and whether it is of the head that is repeated. */
  readonly table?: number;
  readonly isHead?: boolean;
}

export interface TextPart {
  readonly column: number;
  readonly columns: number;
  readonly text: CellValue;
  readonly format: CellFormat;
}

export const BASE: CellFormat = { fontName: FONT, fontSize: 13, color: INK, vertical: "top", wrap: true };

/** A row of texts side by side, each over its columns. */
export function textRow(columns: number, height: number, parts: readonly TextPart[], keepsNext: boolean): SheetRow {
  const values = new Array<CellValue>(columns).fill("");
  for (const part of parts) values[part.column] = part.text;
  return {
    height,
    values,
    merges: parts.filter((part) => part.columns > 1).map(({ column, columns: count }) => ({ column, columns: count })),
    formats: parts.map(({ column, columns: count, format }) => ({ column, columns: count, format: { ...BASE, ...format } })),
    keepsNext,
  };
}

/** An empty row. */
export function gapRow(columns: number, height: number, keepsNext = true): SheetRow {
  return { height, values: new Array<CellValue>(columns).fill(""), merges: [], formats: [], keepsNext };
}
