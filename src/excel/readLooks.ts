// Sheets as they are shown, read whole: contents, looks of every cell, sizes, frozen panes, page.
// One sync tells how far they go (it goes with the first of a reading), one more and one for each 3.5 MB bring the cells.
import type { Area } from "../workbook/area";
import type { SheetLook } from "../workbook/copy/sheetLook";
import type { BorderSide, CellFormat, CellValue, LineSize } from "../workbook/plan";
import { HostError, type Capabilities } from "../workbook/port";
import { isTooLarge } from "./hostError";
import { frozenLines } from "./readBefore";
import { queuePage } from "./readPage";
import { areaOf } from "./readRanges";
import { ACTION_BYTES, ENVELOPE_BYTES, inBatches, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";

/** About what a cell takes in an answer with its value, its formula, its format and its looks. */
const CELL_BYTES = 420;
/** Cells that a reading may ask for in all. */
const MOST_CELLS = 400_000;

const AREA_FIELDS = "rowIndex,columnIndex,rowCount,columnCount";
const PROPERTIES = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true },
    borders: { color: true, style: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** How far a sheet goes and what it is like beside its cells; `read` gives null for a sheet that is not there. */
export type Extent = Omit<SheetLook, "values" | "formulas" | "looks" | "merged" | "rows" | "columns">;

/** Queues the extents of the sheets of these titles; call what it returns after the sync. ExcelApi 1.9. */
export function queueExtents(context: Excel.RequestContext, titles: readonly string[]): () => Extent[] {
  const pending = titles.map((title) => {
    const sheet = context.workbook.worksheets.getItem(title);
    sheet.load("name,tabColor,showGridlines");
    const used = sheet.getUsedRangeOrNullObject().untrack();
    used.load(AREA_FIELDS);
    const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
    frozen.load("rowCount,columnCount");
    sheet.charts.load("items/name");
    return { title, sheet, used, frozen, page: queuePage(sheet) };
  });
  return () =>
    pending.map(({ title, sheet, used, frozen, page }) => ({
      title,
      area: used.isNullObject ? null : areaOf(used),
      freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenLines(frozen),
      page: page(),
      tabColor: sheet.tabColor === "" ? null : sheet.tabColor,
      showsGridlines: sheet.showGridlines,
      charts: sheet.charts.items.length,
    }));
}

interface Piece {
  readonly extent: Extent;
  readonly area: Area;
  readonly isFirst: boolean;
}

interface PieceRead {
  readonly title: string;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly looks: CellFormat[][];
  readonly rows: LineSize[];
  readonly columns: LineSize[];
  readonly merged: readonly Area[] | null;
}

/** The sheets of the extents. @throws HostError, `too-large` for more cells than can be read */
export async function readLooks(
  runner: Runner,
  extents: readonly Extent[],
  { canSeeMerges }: Pick<Capabilities, "canSeeMerges">,
): Promise<SheetLook[]> {
  const cells = extents.reduce((sum, { area }) => sum + (area === null ? 0 : area.rows * area.columns), 0);
  if (cells > MOST_CELLS) throw new HostError("too-large", { statement: `read ${cells} cells` }, false);
  const looks = new LookPool();
  const read: PieceRead[] = [];
  for (const batch of inBatches(extents.flatMap(piecesOf), ({ area }) => area.rows * area.columns * CELL_BYTES)) {
    read.push(...(await readPieces(runner, batch, looks, canSeeMerges)));
  }
  return extents.map((extent) => {
    const own = read.filter(({ title }) => title === extent.title);
    return {
      ...extent,
      values: own.flatMap(({ values }) => values),
      formulas: own.flatMap(({ formulas }) => formulas),
      looks: own.flatMap((piece) => piece.looks),
      rows: own.flatMap(({ rows }) => rows),
      columns: own[0]?.columns ?? [],
      merged: own.length === 0 ? [] : own[0]!.merged,
    };
  });
}

function piecesOf(extent: Extent): Piece[] {
  const { area } = extent;
  if (area === null) return [];
  const rows = Math.max(1, Math.floor(MAX_REQUEST_BYTES / CELL_BYTES / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
    extent,
    area: { ...area, row: area.row + i * rows, rows: Math.min(rows, area.rows - i * rows) },
    isFirst: i === 0,
  }));
}

/** Pieces in one sync; in halves where the answer proves too large. */
async function readPieces(runner: Runner, pieces: readonly Piece[], looks: LookPool, canSeeMerges: boolean): Promise<PieceRead[]> {
  try {
    return await runner.sendIdempotent({
      doing: "read whole sheets",
      bytes: ENVELOPE_BYTES + pieces.length * 8 * ACTION_BYTES,
      queue: (context) => {
        const pending = pieces.map((piece) => queuePiece(context, piece, looks, canSeeMerges));
        return () => pending.map((finish) => finish());
      },
    });
  } catch (error) {
    const halves = isTooLarge(error) ? halvesOf(pieces) : null;
    if (halves === null) throw error;
    return [...(await readPieces(runner, halves[0], looks, canSeeMerges)), ...(await readPieces(runner, halves[1], looks, canSeeMerges))];
  }
}

function halvesOf(pieces: readonly Piece[]): readonly [Piece[], Piece[]] | null {
  if (pieces.length > 1) {
    const half = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, half), pieces.slice(half)];
  }
  const { extent, area, isFirst } = pieces[0]!;
  if (area.rows < 2) return null;
  const rows = Math.ceil(area.rows / 2);
  return [
    [{ extent, area: { ...area, rows }, isFirst }],
    [{ extent, area: { ...area, row: area.row + rows, rows: area.rows - rows }, isFirst: false }],
  ];
}

function queuePiece(context: Excel.RequestContext, piece: Piece, looks: LookPool, canSeeMerges: boolean): () => PieceRead {
  const sheet = context.workbook.worksheets.getItem(piece.extent.title);
  const rangeAt = ({ row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns).untrack();
  const range = rangeAt(piece.area);
  range.load("values,formulas,numberFormat");
  const cells = range.getCellProperties(PROPERTIES);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = piece.isFirst ? range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }) : null;
  const merged = piece.isFirst && canSeeMerges ? rangeAt(piece.extent.area!).getMergedAreasOrNullObject().untrack() : null;
  merged?.areas.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`);
  return () => {
    const values = range.values as CellValue[][] | null;
    const formulas = range.formulas as CellValue[][] | null;
    // Past its limit of cells Excel answers null instead of an error.
    if (values === null || formulas === null) throw new HostError("too-large", { statement: "read whole sheets" }, false);
    const formats = range.numberFormat as string[][];
    return {
      title: piece.extent.title,
      values,
      formulas,
      looks: cells.value.map((line, i) => line.map(({ format }, j) => looks.lookOf(format, formats[i]?.[j]))),
      rows: rows.value.map((row) => ({ points: row.format?.rowHeight ?? 0, isHidden: row.rowHidden === true })),
      columns: (columns?.value ?? []).map((column) => ({
        points: column.format?.columnWidth ?? 0,
        isHidden: column.columnHidden === true,
      })),
      merged: merged === null ? null : merged.isNullObject ? [] : merged.areas.items.map((area) => areaOf(area)),
    };
  };
}

const HORIZONTAL: Readonly<Record<string, CellFormat["horizontal"]>> = { Left: "left", Center: "center", Right: "right" };
const VERTICAL: Readonly<Record<string, CellFormat["vertical"]>> = { Top: "top", Center: "center", Bottom: "bottom" };
const SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom"];

/** Looks as plans name them, each once. What plans do not know (patterns, thick or double lines) becomes its plain kind. */
class LookPool {
  readonly #known = new Map<string, CellFormat>();

  lookOf(format: Excel.CellPropertiesFormat | undefined, numberFormat: string | undefined): CellFormat {
    const key = JSON.stringify([format, numberFormat]);
    let look = this.#known.get(key);
    if (look === undefined) this.#known.set(key, (look = formatOf(format ?? {}, numberFormat)));
    return look;
  }
}

function formatOf(
  { font, fill, borders, horizontalAlignment, verticalAlignment, wrapText, indentLevel }: Excel.CellPropertiesFormat,
  numberFormat: string | undefined,
): CellFormat {
  const horizontal = HORIZONTAL[String(horizontalAlignment)];
  const vertical = VERTICAL[String(verticalAlignment)];
  const color = hex(font?.color);
  const filled = fill?.pattern === "None" ? undefined : hex(fill?.color);
  const lines = SIDES.flatMap((side) => {
    const line = borders?.[side];
    return line?.style === undefined || line.style === "None" ? [] : [[side, hex(line.color) ?? "#000000"] as const];
  });
  return {
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(typeof font?.size === "number" ? { fontSize: font.size } : {}),
    ...(font?.name ? { fontName: font.name } : {}),
    ...(color === undefined || color === "#000000" ? {} : { color }),
    ...(filled === undefined || filled === "#FFFFFF" ? {} : { fill: filled }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { vertical }),
    ...(wrapText === true ? { wrap: true } : {}),
    ...(indentLevel ? { indent: indentLevel } : {}),
    ...(lines.length === 0 ? {} : { sides: Object.fromEntries(lines) }),
  };
}

function hex(color: string | undefined): string | undefined {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined;
}
