// Tables of a Word file: ruled ones whose head is repeated on each page, and bare ones that set blocks side by side.
import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { type Grid, TEXT_SIZE, widthOf } from "../workbook/documents/grid";
import type { Table as PrintedTable, TableColumn, TableRow as PrintedRow } from "../workbook/documents/document";
import { cellText, runs } from "./wordText";

/** Twentieths of a point, in which Word measures. */
export const TWIPS = 20;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE };
const CELL_MARGINS = { left: 70, right: 70, top: 20, bottom: 20 };

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

interface CellLook {
  readonly align: keyof typeof ALIGNMENTS;
  readonly isBold: boolean;
  readonly span: number;
  readonly points: number;
  /** The row stays on the page of the next one. */
  readonly keepsNext: boolean;
}

function cell(text: string, size: number, { align, isBold, span, points, keepsNext }: CellLook): TableCell {
  return new TableCell({
    columnSpan: span,
    width: { size: Math.round(points * TWIPS), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: CELL_MARGINS,
    children: [new Paragraph({ alignment: ALIGNMENTS[align], keepNext: keepsNext, children: runs(text, size, { bold: isBold }) })],
  });
}

interface Placed extends TableColumn {
  readonly points: number;
  readonly columns: number;
}

function placed(table: PrintedTable, grid: Grid): Placed[] {
  let place = 0;
  return table.columns.map((column) => {
    const columns = column.span ?? 1;
    const points = widthOf(grid, place, columns);
    place += columns;
    return { ...column, columns, points };
  });
}

/** Columns and points that the first `count` columns take together. */
function together(columns: readonly Placed[], count: number): { readonly span: number; readonly points: number } {
  return columns
    .slice(0, count)
    .reduce((sum, column) => ({ span: sum.span + column.columns, points: sum.points + column.points }), { span: 0, points: 0 });
}

function cellsOf(row: PrintedRow, columns: readonly Placed[], size: number, keepsNext: boolean): TableCell[] {
  if (row.kind === "heading") {
    const align = row.level === 1 ? "center" : "left";
    return [cell(row.text, size, { align, isBold: true, ...together(columns, columns.length), keepsNext: true })];
  }
  const isTotal = row.kind === "total";
  const labels = columns.length - row.cells.length;
  const label =
    isTotal && labels > 0 ? [cell(row.label, size, { align: "center", isBold: true, ...together(columns, labels), keepsNext })] : [];
  const own = row.cells.map((value, i) => {
    const { align, numberFormat, columns: span, points } = columns[labels + i]!;
    return cell(cellText(value, numberFormat), size, { align, isBold: isTotal, span, points, keepsNext });
  });
  return [...label, ...own];
}

/** The table, its head on every page, no row parted; its last `kept` rows stay with what follows. */
export function ruledTable(table: PrintedTable, grid: Grid, kept: number): Table {
  const columns = placed(table, grid);
  const head = columns.map(({ title, columns: span, points }) =>
    cell(title, grid.size, { align: "center", isBold: true, span, points, keepsNext: true }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: Math.round(widthOf(grid, 0, grid.widths.length) * TWIPS), type: WidthType.DXA },
    columnWidths: grid.widths.map((points) => Math.round(points * TWIPS)),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...table.rows.map((row, i) => {
        const isTied = i >= table.rows.length - kept || (table.isShort === true && i < table.rows.length - 1);
        return new TableRow({ cantSplit: true, children: cellsOf(row, columns, grid.size, isTied) });
      }),
    ],
  });
}

/** Blocks side by side without lines; `points` is how wide each is. */
export function bareTable(blocks: readonly { readonly points: number; readonly children: readonly Paragraph[] }[]): Table {
  const widths = blocks.map(({ points }) => Math.round(points * TWIPS));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: blocks.map(
          ({ children }, i) =>
            new TableCell({
              width: { size: widths[i]!, type: WidthType.DXA },
              margins: { left: 0, right: 0, top: 0, bottom: 0 },
              borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
              // A cell without a paragraph makes the file invalid (ISO/IEC 29500-1, 17.4.65).
              children: children.length > 0 ? children : [new Paragraph({ children: runs("", TEXT_SIZE) })],
            }),
        ),
      }),
    ],
  });
}
