// What the input sheets of Xét are built of: tables on one grid of columns, each with room for more rows, and lists of choices aside. No cell is
// merged: a text of a cell wraps in its own column, a line over the whole width flows over blank cells.
import { areaAt, type Area } from "../area";
import { FORMATS, PALETTE, format, heights } from "../appearance";
import { pointsOf } from "../documents/grid";
import { linesHeight, wrapped } from "../documents/textLines";
import type { CellFormat, CellValue, Op } from "../plan";
import { textHeight } from "./textHeight";

/** A column of a table; it stands on the grid at its own position among the columns. */
export interface InputColumn<Field extends string = string> {
  readonly field: Field;
  readonly title: string;
  /** null = the column has no name: a formula. */
  readonly name: string | null;
  readonly format?: CellFormat;
}

export interface TablePlan<Field extends string> {
  readonly section: string;
  readonly note: string;
  readonly columns: readonly InputColumn<Field>[];
  /** Cells by field. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** Rows that the table is given. */
  readonly capacity: number;
  /** Rows below those that are read too, for what is pasted there: at least the blank one before what follows. */
  readonly spare?: number;
}

export interface PlacedTable<Field extends string = string> {
  readonly ops: Op[];
  readonly headerRow: number;
  readonly columnOf: (field: Field) => Area;
  /** Cells of all its rows and columns, and the same with the rows below that are read too. */
  readonly body: Area;
  readonly typed: Area;
  /** First row below. */
  readonly end: number;
}

/** Rows for a table of so many lines: those, room for three more, at least `least`. */
export function capacityFor(lines: number, least: number): number {
  return Math.max(least, lines + 3);
}

/** Rows below the last table of a sheet that are read too: nothing else stands there. */
export const ROOM_BELOW = 300;

/** Characters that centred cells have more room for, as they have no indent. */
const NO_INDENT = 1.4;

/** Looks of cells that have no indent to keep, and of numbers, which stand below one another by their digits. */
export const CENTERED: CellFormat = { ...FORMATS.center, indent: 0 };
export const CENTERED_TEXT: CellFormat = { ...CENTERED, ...FORMATS.text };
export const NUMBER: CellFormat = { horizontal: "right", indent: 1 };

/** Rows of cells, in the order of `fields`, by field. */
export function byField(rows: readonly (readonly CellValue[])[], fields: readonly string[]): Record<string, CellValue>[] {
  return rows.map((cells) => Object.fromEntries(fields.map((field, i) => [field, cells[i] ?? ""])));
}

/** Lays the table out from `row` on: section, note, header, lines. `grid`: widths of the sheet's columns. */
export function placeTable<Field extends string>(
  sheet: string,
  row: number,
  grid: readonly number[],
  table: TablePlan<Field>,
): PlacedTable<Field> {
  const { columns, capacity, spare = 1 } = table;
  const note = flowingLines(sheet, row + 1, grid, table.note, FORMATS.guide);
  const headerRow = row + 1 + note.rows;
  const first = headerRow + 1;
  const widthAt = (column: number): number => grid[column]! + (columns[column]!.format?.horizontal === "center" ? NO_INDENT : 0);
  const values = Array.from({ length: capacity }, (_, i) => columns.map(({ field }): CellValue => table.rows[i]?.[field] ?? ""));
  const body = areaAt(first, 0, capacity, columns.length);
  const at = (column: number, rows = capacity): Area => areaAt(first, column, rows, 1);
  const ops: Op[] = [
    ...bandLine(sheet, row, grid.length, table.section),
    ...note.ops,
    format(sheet, areaAt(headerRow, 0, 1, columns.length), FORMATS.header, { fontSize: 11 }),
    format(sheet, body, FORMATS.input, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    {
      kind: "rowHeight",
      sheet,
      row: headerRow,
      rows: 1,
      points: textHeight(
        columns.map(({ title }, i) => [title, widthAt(i)]),
        true,
        33,
      ),
    },
    ...heights(
      sheet,
      first,
      values.map((cells) => textHeight(cells.map((cell, i) => [String(cell), widthAt(i)] as const))),
    ),
    { kind: "writeBlock", sheet, area: areaAt(headerRow, 0, 1, columns.length), values: [columns.map(({ title }) => title)] },
    { kind: "writeBlock", sheet, area: body, values },
    ...columns.flatMap(({ name, format: own }, i): Op[] => [
      ...(own === undefined ? [] : [format(sheet, at(i), own)]),
      ...(own?.numberFormat === undefined
        ? []
        : [format(sheet, areaAt(first + capacity, i, spare, 1), { numberFormat: own.numberFormat })]),
      // With the rows below: what is typed under the last line counts, and lines put in there belong to the table.
      ...(name === null ? [] : ([{ kind: "defineName", name, sheet, area: at(i, capacity + spare) }] satisfies Op[])),
    ]),
  ];
  const columnOf = (field: Field): Area => at(columns.findIndex((column) => column.field === field));
  return { ops, headerRow, columnOf, body, typed: { ...body, rows: capacity + spare }, end: first + capacity };
}

/** The heading of a part: a band over all columns. */
function bandLine(sheet: string, row: number, columns: number, text: string): Op[] {
  return [
    format(sheet, areaAt(row, 0, 1, columns), { ...FORMATS.band, fontSize: 13 }),
    { kind: "writeBlock", sheet, area: areaAt(row, 0), values: [[text]] },
    { kind: "rowHeight", sheet, row, rows: 1, points: 24 },
  ];
}

/** Points above and below a line of text. */
const LEADING = 4;

/** A text over all columns of the grid, as many rows as it takes lines: each flows over the blank cells on its right. */
export function flowingLines(
  sheet: string,
  row: number,
  grid: readonly number[],
  text: string,
  look: CellFormat & { readonly fontSize: number },
): { readonly ops: Op[]; readonly rows: number } {
  const room = grid.reduce((sum, characters) => sum + pointsOf(characters), 0);
  const lines = wrapped(text, room, look.fontSize, look.bold === true);
  const area = areaAt(row, 0, lines.length, 1);
  return {
    ops: [
      format(sheet, area, look, FORMATS.text),
      { kind: "writeBlock", sheet, area, values: lines.map((line) => [line]) },
      { kind: "rowHeight", sheet, row, rows: lines.length, points: linesHeight(1, look.fontSize) + LEADING },
    ],
    rows: lines.length,
  };
}

/** What stands above the settings: the heading, and texts of guidance; `end`: the first row below. */
export function headLines(
  sheet: string,
  grid: readonly number[],
  heading: string,
  guide: readonly string[],
): { readonly ops: Op[]; readonly end: number } {
  const ops: Op[] = [
    format(sheet, areaAt(0, 0), FORMATS.title),
    { kind: "writeBlock", sheet, area: areaAt(0, 0), values: [[heading]] },
    { kind: "rowHeight", sheet, row: 0, rows: 1, points: 28 },
  ];
  let end = 1;
  for (const text of guide) {
    const lines = flowingLines(sheet, end, grid, text, FORMATS.guide);
    ops.push(...lines.ops);
    end += lines.rows;
  }
  return { ops, end };
}

export interface InputSetting {
  readonly label: string;
  readonly value: CellValue;
  readonly note: string;
  readonly name: string;
}

/** The settings of a sheet in the order of its fields. */
export function settingsOf<F extends string>(
  fields: readonly F[],
  words: { readonly settings: Readonly<Record<F, string>>; readonly settingNotes: Readonly<Record<F, string>> },
  values: Readonly<Record<F, CellValue>>,
  names: Readonly<Record<F, string>>,
): InputSetting[] {
  return fields.map((field) => ({
    label: words.settings[field],
    value: values[field],
    note: words.settingNotes[field],
    name: names[field],
  }));
}

/** Settings one below the other: a label, the cell to type in, which stands in that column and wraps, and a note on its right. */
export function settingRows(sheet: string, row: number, grid: readonly number[], column: number, settings: readonly InputSetting[]): Op[] {
  const rows = settings.length;
  // With a column between there is room to flow into.
  const wraps = column === 1;
  return [
    format(sheet, areaAt(row, 0, rows, 1), FORMATS.label, { wrap: wraps }),
    format(sheet, areaAt(row, column, rows, 1), FORMATS.input, FORMATS.text, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    format(sheet, areaAt(row, column + 1, rows, 1), FORMATS.guide, { horizontal: "left", indent: 1 }),
    { kind: "writeBlock", sheet, area: areaAt(row, 0, rows, 1), values: settings.map(({ label }) => [label]) },
    { kind: "writeBlock", sheet, area: areaAt(row, column, rows, 2), values: settings.map(({ value, note }) => [value, note]) },
    ...heights(
      sheet,
      row,
      settings.map(({ label, value }) =>
        Math.max(textHeight([[String(value), grid[column]!]], false, 24), wraps ? textHeight([[label, grid[0]!]], true) : 0),
      ),
    ),
    ...settings.map(({ name }, i): Op => ({ kind: "defineName", name, sheet, area: areaAt(row + i, column) })),
  ];
}

/** Lists of choices in columns of their own, out of print; each under its name, from `row` on. */
export function choicesOps(
  sheet: string,
  row: number,
  column: number,
  title: string,
  lists: readonly (readonly [string, readonly string[]])[],
): Op[] {
  const rows = Math.max(...lists.map(([, choices]) => choices.length));
  return [
    { kind: "writeBlock", sheet, area: areaAt(row - 1, column), values: [[title]] },
    format(sheet, areaAt(row - 1, column, rows + 1, lists.length), FORMATS.helper, FORMATS.text),
    ...lists.flatMap(([name, choices], i): Op[] => [
      { kind: "writeBlock", sheet, area: areaAt(row, column + i, choices.length, 1), values: choices.map((choice) => [choice]) },
      { kind: "defineName", name, sheet, area: areaAt(row, column + i, choices.length, 1) },
    ]),
  ];
}

/** A sheet for input, empty of all that stood on it. */
export function emptySheet(sheet: string): Op[] {
  return [
    { kind: "ensureSheet", sheet, tabColor: PALETTE.inputTab, showGridlines: false },
    { kind: "unprotect", sheet },
    { kind: "merge", sheet, area: areaAt(0, 0, 1000, 40), isMerged: false },
    { kind: "clear", sheet, area: "all", what: "all" },
  ];
}
