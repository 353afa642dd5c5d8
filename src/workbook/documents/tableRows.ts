// Rows of a table: its head (repeated on each page), groups, lines, totals, with heights that show all of their texts.
import type { CellFormat, CellValue } from "../plan";
import type { Table, TableColumn, TableRow } from "./document";
import { type Grid, PADDING, widthOf } from "./grid";
import { BASE, INK, type RowFormat, type SheetRow, WARNING_INK } from "./sheetRow";
import { linesHeight, wrapped } from "./textLines";

/** Lines that one row holds; a longer text goes on in a row of its own. Excel's rows are at most 409 points high. */
const MOST_LINES = 24;
const ROOM = 3;
/** Points that a row spares where lines stand close: the letters still have all of their height. */
const TIGHT = 1.5;
const LEAST = { line: 20.25, banner: 21 };
const STALE_HEIGHT = 13.5;

const bodyOf = (size: number): CellFormat => ({ ...BASE, fontSize: size, vertical: "center", border: INK });

interface Placed extends TableColumn {
  readonly column: number;
  readonly columns: number;
  /** Points for text. */
  readonly room: number;
}

function placed(table: Table, grid: Grid): Placed[] {
  let place = 0;
  return table.columns.map((item) => {
    const [column, columns] = [place, item.span ?? 1];
    place += columns;
    return { ...item, column, columns, room: widthOf(grid, column, columns) - PADDING };
  });
}

const mergesOf = (columns: readonly { readonly column: number; readonly columns: number }[]) =>
  columns.filter((item) => item.columns > 1).map(({ column, columns: count }) => ({ column, columns: count }));

/** The formats of lines: objects that stay the same, so that neighbouring rows share an operation. */
function bodyFormats(columns: readonly Placed[], { widths: { length: width }, size }: Grid, isBold: boolean): RowFormat[] {
  return [
    { column: 0, columns: width, format: { ...bodyOf(size), bold: isBold } },
    ...columns.map(({ column, columns: count, align, numberFormat }) => ({
      column,
      columns: count,
      format: { horizontal: align, ...(numberFormat === undefined ? {} : { numberFormat }) },
    })),
  ];
}

/** The lines of a text as it wraps, each with what stands behind it: its own line ends stay. */
function wrappedLines(text: string, room: number, size: number): { readonly text: string; readonly end: "\n" | " " }[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines = wrapped(paragraph, room, size, false);
    return lines.map((line, i) => ({ text: line, end: i === lines.length - 1 ? "\n" : " " }) as const);
  });
}

/** The texts of a line, as they wrap, in rows of at most `MOST_LINES`; numbers stay in the first. */
function lineRows(
  values: readonly CellValue[],
  columns: readonly Placed[],
  { widths: { length: width }, size, isTight }: Grid,
  formats: RowFormat[],
): SheetRow[] {
  const lines = columns.map(({ room }, i) => wrappedLines(String(values[i] ?? ""), room, size));
  const most = lines.reduce((count, cell) => Math.max(count, cell.length), 1);
  return Array.from({ length: Math.ceil(most / MOST_LINES) }, (_, k) => {
    const cells = new Array<CellValue>(width).fill("");
    let count = 1;
    columns.forEach(({ column }, i) => {
      const piece = lines[i]!.slice(k * MOST_LINES, (k + 1) * MOST_LINES);
      count = Math.max(count, piece.length);
      const isWhole = lines[i]!.length <= MOST_LINES;
      cells[column] = isWhole
        ? k === 0
          ? (values[i] ?? "")
          : ""
        : piece
            .map(({ text, end }) => text + end)
            .join("")
            .trimEnd();
    });
    return {
      height: isTight ? linesHeight(count, size) - TIGHT : Math.max(linesHeight(count, size) + ROOM, LEAST.line),
      values: cells,
      merges: mergesOf(columns),
      formats,
      keepsNext: false,
    };
  });
}

/** One text over the first columns, in bold. */
function bannerRow(text: string, columns: number, grid: Grid, formats: readonly RowFormat[]): SheetRow {
  const width = grid.widths.length;
  const lines = wrapped(text, widthOf(grid, 0, columns) - PADDING, grid.size, true).length;
  const values = new Array<CellValue>(width).fill("");
  values[0] = text;
  return {
    height: grid.isTight ? linesHeight(lines, grid.size) - TIGHT : Math.max(linesHeight(lines, grid.size) + ROOM, LEAST.banner),
    values,
    merges: mergesOf([{ column: 0, columns }]),
    formats,
    keepsNext: true,
  };
}

/** Head and lines of table `index`. A stale formula goes above the head, so that each page tells it. */
export function tableRows(table: Table, index: number, grid: Grid, staleReference: string | null): SheetRow[] {
  const width = grid.widths.length;
  const columns = placed(table, grid);
  const plain = bodyFormats(columns, grid, false);
  const bold = bodyFormats(columns, grid, true);
  const headLines = columns.reduce((most, { title, room }) => Math.max(most, wrapped(title, room, grid.size, true).length), 1);
  const titles = new Array<CellValue>(width).fill("");
  columns.forEach(({ column, title }) => (titles[column] = title));
  const head: SheetRow[] = [
    ...(staleReference === null ? [] : [staleAbove(width, staleReference)]),
    {
      height: linesHeight(headLines, grid.size) + 2 * ROOM,
      values: titles,
      merges: mergesOf(columns),
      formats: [{ column: 0, columns: width, format: { ...bodyOf(grid.size), bold: true, horizontal: "center" } }],
      keepsNext: true,
    },
  ];
  const rowsOf = (row: TableRow): SheetRow[] => {
    switch (row.kind) {
      case "row":
        return lineRows(row.cells, columns, grid, row.isBold === true ? bold : plain);
      case "heading": {
        const look: CellFormat = { ...bodyOf(grid.size), bold: true, horizontal: row.level === 1 ? "center" : "left" };
        return [bannerRow(row.text, width, grid, [{ column: 0, columns: width, format: look }])];
      }
      case "total": {
        const labels = columns.length - row.cells.length;
        const span = columns.slice(0, labels).reduce((sum, column) => sum + column.columns, 0);
        const banner = bannerRow(row.label, span, grid, bold);
        const label: RowFormat = { column: 0, columns: span, format: { horizontal: "center", numberFormat: "General" } };
        const values = [...banner.values];
        row.cells.forEach((cell, i) => (values[columns[labels + i]!.column] = cell));
        const merges = [...banner.merges, ...mergesOf(columns.slice(labels))];
        return [{ ...banner, values, merges, formats: [...bold, label], keepsNext: false }];
      }
    }
  };
  const rows = table.rows.flatMap(rowsOf);
  const isTied = (i: number): boolean => table.isShort === true && i < rows.length - 1;
  return [
    ...head.map((row) => ({ ...row, table: index, isHead: true })),
    ...rows.map((row, i) => ({ ...row, table: index, keepsNext: row.keepsNext || isTied(i) })),
  ];
}

function staleAbove(width: number, reference: string): SheetRow {
  const format: CellFormat = { ...BASE, fontSize: 10, bold: true, color: WARNING_INK, horizontal: "center", vertical: "center" };
  return {
    height: STALE_HEIGHT,
    values: new Array<CellValue>(width).fill(""),
    merges: [{ column: 0, columns: width }],
    formats: [{ column: 0, columns: width, format }],
    formula: reference,
    keepsNext: true,
  };
}
