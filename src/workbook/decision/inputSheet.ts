// What the input sheets of Xét are built of: tables on one grid of columns, each with room for more rows, and lists of choices aside.
import { areaAt, type Area } from "../area";
import { FORMATS, PALETTE, format, heights } from "../appearance";
import type { CellFormat, CellValue, Op } from "../plan";
import { textHeight } from "./textHeight";

/** A column of a table: where it stands on the grid and over how many of its columns. */
export interface SpannedColumn {
  readonly title: string;
  readonly column: number;
  readonly columns: number;
  /** "" = the column has no name: a formula. */
  readonly name: string;
  readonly format?: CellFormat;
}

export interface TablePlan {
  readonly section: string;
  readonly note: string;
  readonly columns: readonly SpannedColumn[];
  /** Cells of the rows, in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows that the table is given. */
  readonly capacity: number;
  /** Rows below those that are read too, for what is pasted there: at least the blank one before what follows. */
  readonly spare?: number;
}

export interface PlacedTable {
  readonly ops: Op[];
  readonly headerRow: number;
  /** Area of a column (its first grid column), by its position. */
  readonly columnArea: (position: number) => Area;
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

/** Lays the table out from `row` on: section, note, header, lines. `grid`: widths of the sheet's columns. */
export function placeTable(sheet: string, row: number, grid: readonly number[], table: TablePlan): PlacedTable {
  const { columns, capacity, spare = 1 } = table;
  const headerRow = row + 2;
  const first = headerRow + 1;
  const width = grid.length;
  const last = Math.max(...columns.map(({ column, columns: span }) => column + span));
  const widthOf = ({ column, columns: span, format: own }: SpannedColumn): number =>
    grid.slice(column, column + span).reduce((sum, width) => sum + width, own?.horizontal === "center" ? NO_INDENT : 0);
  const lines = Array.from({ length: capacity }, (_, i) => table.rows[i] ?? columns.map(() => ""));
  const body = areaAt(first, 0, capacity, last);
  const columnArea = (position: number): Area => areaAt(first, columns[position]!.column, capacity, 1);
  const ops: Op[] = [
    ...paragraph(sheet, row, width, table.section, { ...FORMATS.band, fontSize: 13 }, 24),
    ...paragraph(sheet, row + 1, width, table.note, FORMATS.guide, noteHeight(table.note, grid)),
    format(sheet, areaAt(headerRow, 0, 1, last), FORMATS.header, { fontSize: 11 }),
    format(sheet, body, FORMATS.input, FORMATS.wrap, { horizontal: "left", indent: 1 }),
    {
      kind: "rowHeight",
      sheet,
      row: headerRow,
      rows: 1,
      points: textHeight(
        columns.map((column) => [column.title, widthOf(column)]),
        true,
        33,
      ),
    },
    ...heights(
      sheet,
      first,
      lines.map((cells) =>
        textHeight(cells.flatMap((cell, i) => (columns[i] === undefined ? [] : [[String(cell), widthOf(columns[i])] as const]))),
      ),
    ),
    {
      kind: "writeBlock",
      sheet,
      area: areaAt(headerRow, 0, 1, last),
      values: [
        spread(
          columns,
          columns.map(({ title }) => title),
          last,
        ),
      ],
    },
    { kind: "writeBlock", sheet, area: body, values: lines.map((cells) => spread(columns, cells, last)) },
    ...columns.flatMap(({ column, columns: span }): Op[] =>
      span < 2
        ? []
        : Array.from(
            { length: capacity + 1 },
            (_, i): Op => ({
              kind: "merge",
              sheet,
              area: areaAt(headerRow + i, column, 1, span),
              isMerged: true,
            }),
          ),
    ),
    ...columns.flatMap(({ name, format: own }, i): Op[] => [
      ...(own === undefined ? [] : [format(sheet, { ...columnArea(i), columns: columns[i]!.columns }, own)]),
      ...(own?.numberFormat === undefined
        ? []
        : [format(sheet, areaAt(first + capacity, columns[i]!.column, spare, 1), { numberFormat: own.numberFormat })]),
      // With the rows below: what is typed under the last line counts, and lines put in there belong to the table.
      ...(name === "" ? [] : ([{ kind: "defineName", name, sheet, area: { ...columnArea(i), rows: capacity + spare } }] satisfies Op[])),
    ]),
  ];
  return { ops, headerRow, columnArea, end: first + capacity };
}

function spread(columns: readonly SpannedColumn[], cells: readonly CellValue[], width: number): CellValue[] {
  const row = Array<CellValue>(width).fill("");
  columns.forEach(({ column }, i) => (row[column] = cells[i] ?? ""));
  return row;
}

/** One text over all columns of the grid. */
export function paragraph(sheet: string, row: number, columns: number, text: string, own: CellFormat, points: number): Op[] {
  const area = areaAt(row, 0, 1, columns);
  return [
    format(sheet, area, own, FORMATS.wrap),
    { kind: "writeBlock", sheet, area: areaAt(row, 0), values: [[text]] },
    { kind: "merge", sheet, area, isMerged: true },
    { kind: "rowHeight", sheet, row, rows: 1, points },
  ];
}

/** Height of such a text. */
export function noteHeight(text: string, grid: readonly number[]): number {
  return textHeight([[text, grid.reduce((sum, own) => sum + own, 0)]], false, 20);
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
