// A printed document as the operations that make its sheet: A4 in the layout of Nghị định 30/2020/NĐ-CP. All texts are values.
import { PALETTE, heights } from "../appearance";
import { areaAt, type Area } from "../area";
import { ref } from "../expression";
import type { CellFormat, Op } from "../plan";
import type { Paragraph, PrintedDocument } from "./document";
import { pagesOf, USED, type Pages } from "./documentPages";
import { charactersOf, type Grid, gridOf, marginsOf, PADDING, TEXT_SIZE, widthOf } from "./grid";
import { headRows, staleRow } from "./headRows";
import { gapRow, type SheetRow, textRow, WARNING_INK } from "./sheetRow";
import { signatureRows } from "./signatureRows";
import { tableRows } from "./tableRows";
import { linesHeight, wrapped } from "./textLines";

/** What is cleared before a document is made again. */
const MOST_MERGED_ROWS = 20_000;
const MOST_MERGED_COLUMNS = 40;
/** First line of a paragraph, about a centimetre. */
const INDENT = "\u00a0".repeat(9);
const MOST_LINES = 20;

const STYLES: Readonly<Record<Paragraph["style"], { readonly format: CellFormat; readonly space: number; readonly indent: string }>> = {
  body: { format: { fontSize: TEXT_SIZE, horizontal: "left" }, space: 6, indent: INDENT },
  fact: { format: { fontSize: 12, horizontal: "left" }, space: 1.5, indent: "" },
  strongFact: { format: { fontSize: 12, bold: true, horizontal: "left" }, space: 1.5, indent: "" },
  heading: { format: { fontSize: TEXT_SIZE, bold: true, horizontal: "left" }, space: 6, indent: INDENT },
  centered: { format: { fontSize: TEXT_SIZE, horizontal: "center" }, space: 6, indent: "" },
  note: { format: { fontSize: 11, italic: true, horizontal: "left" }, space: 3, indent: "" },
  warning: { format: { fontSize: 12, bold: true, color: WARNING_INK, horizontal: "center" }, space: 3, indent: "" },
};

/** Rows of a paragraph: one, or several where it has more lines than a row holds. */
function paragraphRows({ text, style }: Paragraph, grid: Grid): SheetRow[] {
  const { format, space, indent } = STYLES[style];
  const columns = grid.widths.length;
  const size = format.fontSize!;
  const lines = wrapped(indent + text, widthOf(grid, 0, columns) - PADDING, size, format.bold === true);
  return Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, k) => {
    const piece = lines.slice(k * MOST_LINES, (k + 1) * MOST_LINES);
    const whole = lines.length <= MOST_LINES ? indent + text : piece.join(" ");
    const height = linesHeight(piece.length, size) + space;
    return textRow(columns, height, [{ column: 0, columns, text: whole, format }], style === "heading");
  });
}

export interface DocumentSheet {
  readonly plan: Op[];
  /** The cell that turns to "đã cũ"; null where the document has none. */
  readonly stale: Area | null;
  /** All that is printed. */
  readonly area: Area;
  /** How many pages that is. */
  readonly pages: number;
}

interface LaidOut extends Pages {
  readonly grid: Grid;
  readonly isOnePage: boolean;
}

function laidOut(document: PrintedDocument, grid: Grid): LaidOut {
  const columns = grid.widths.length;
  const reference = document.stale === null ? null : `=${ref(0, 0, "both")}&""`;
  let tables = 0;
  const before = [
    staleRow(grid, document.stale?.formula ?? null),
    ...headRows(document, grid),
    ...document.blocks.flatMap((block) => {
      if (block.kind === "paragraph") return paragraphRows(block, grid);
      // On one page the line at the top is enough.
      return [...tableRows(block, tables++, grid, document.isOnePage === true ? null : reference), gapRow(columns, 6)];
    }),
  ];
  return { grid, isOnePage: false, ...pagesOf([...before, ...signatureRows(document, grid)], before.length, grid) };
}

/**
 * Scales of print, in percent, that a paper on one page is tried at: as it usually stands, then with rows close together, down to where
 * text of 12 points, printed at 6, is still read.
 */
const SCALES = [
  { from: 100, to: 80, isTight: false },
  { from: 100, to: 50, isTight: true },
] as const;
const SCALE_STEP = 2;

/** At the largest scale at which all of it is one page; null where that could not be read. */
function onOnePage(document: PrintedDocument): LaidOut | null {
  for (const { from, to, isTight } of SCALES) {
    for (let scale = from; scale >= to; scale -= SCALE_STEP) {
      const all = laidOut(document, gridOf(document, scale / 100, isTight));
      const height = all.rows.reduce((sum, row) => sum + row.height, 0);
      if (height <= all.grid.pageHeight * USED) return { ...all, starts: [], titles: { row: 0, rows: 1 }, isOnePage: true };
    }
  }
  return null;
}

/** Makes the sheet, or makes it anew: what stood on it is gone. */
export function documentSheet(sheet: string, document: PrintedDocument): DocumentSheet {
  const { rows, starts, titles, grid, isOnePage } =
    (document.isOnePage === true ? onOnePage(document) : null) ?? laidOut(document, gridOf(document));
  const columns = grid.widths.length;
  const area = areaAt(0, 0, rows.length, columns);
  return {
    area,
    pages: starts.length + 1,
    stale: document.stale === null ? null : areaAt(0, 0),
    plan: [
      { kind: "ensureSheet", sheet, tabColor: PALETTE.listTab, showGridlines: false },
      { kind: "unprotect", sheet },
      { kind: "merge", sheet, area: areaAt(0, 0, MOST_MERGED_ROWS, MOST_MERGED_COLUMNS), isMerged: false },
      { kind: "clear", sheet, area: "all", what: "all" },
      // Rows that somebody hid or filtered out of the paper of before would hide names of this one.
      { kind: "hide", sheet, axis: "rows", first: 0, count: rows.length, isHidden: false },
      ...formatOps(sheet, rows),
      { kind: "writeBlock", sheet, area, values: rows.map((row) => row.values) },
      ...rows.flatMap(({ formula }, row): Op[] =>
        formula === undefined ? [] : [{ kind: "fillFormula", sheet, area: areaAt(row, 0), formula }],
      ),
      ...mergeOps(sheet, rows),
      ...heights(
        sheet,
        0,
        rows.map((row) => row.height),
      ),
      ...grid.widths.map((points, column): Op => ({ kind: "columnWidth", sheet, column, columns: 1, characters: charactersOf(points) })),
      {
        kind: "page",
        sheet,
        page: {
          printArea: area,
          titleRows: titles,
          orientation: document.orientation,
          fitWide: 1,
          ...(isOnePage ? { fitTall: 1 } : {}),
          pageStarts: starts,
          margins: marginsOf(document),
          centerHorizontally: true,
          header: { center: PAGE_NUMBER },
          footer: footOf(document.foot),
          first: { footer: footOf(document.foot) },
        },
      },
    ],
  };
}

/** Number of the page, size 13, upright (Phụ lục I, mục I.6). */
const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

function footOf(foot: string): { readonly right: string } {
  return { right: foot === "" ? "" : `&"Times New Roman,Italic"&9 ${foot.replace(/&/g, "&&")}` };
}

function mergeOps(sheet: string, rows: readonly SheetRow[]): Op[] {
  return rows.flatMap(({ merges }, row) =>
    merges.map(({ column, columns }): Op => ({ kind: "merge", sheet, area: areaAt(row, column, 1, columns), isMerged: true })),
  );
}

/** Formats of rows; neighbours with the same ones share operations. */
function formatOps(sheet: string, rows: readonly SheetRow[]): Op[] {
  const ops: Op[] = [];
  for (let first = 0; first < rows.length; ) {
    const { formats } = rows[first]!;
    let count = 1;
    while (rows[first + count]?.formats === formats) count++;
    for (const { column, columns, format } of formats) {
      ops.push({ kind: "format", sheet, area: areaAt(first, column, count, columns), format });
    }
    first += count;
  }
  return ops;
}
