// Blocks of cells and places of names, as Excel holds them at one moment: before a plan, and once more in the request of the plan itself.
import type { Area } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import { HostError } from "../workbook/port";
import type { ReadBefore, ReadCells } from "../workbook/restore/keptSheets";
import { areaOf, sheetOfAddress } from "./readRanges";

/** A block to read: an area, or what is in use of the sheet. */
export interface Want {
  readonly sheet: string;
  readonly area: Area | "used";
  /** Guess of the cells, to keep answers below the limit. */
  readonly cells: number;
  /** A piece of what is in use. */
  readonly isPiece?: true;
}

export interface ReadBlock {
  /** The block as it is read again: what was in use, or its area. */
  readonly want: Want;
  readonly sheet: string;
  readonly isUsed: boolean;
  readonly cells: ReadCells | null;
}

/** Queues a block; call what it returns after the sync. ExcelApi 1.4. @throws HostError there, `too-large` where Excel does not tell so many cells */
export function queueCells(context: Excel.RequestContext, want: Want): () => ReadBlock {
  const read = queueBlock(want, rangeOfWant(context.workbook.worksheets.getItem(want.sheet), want), true);
  return () => {
    const block = read();
    if (block === null) throw new HostError("too-large", { statement: "read what will be written over" }, false);
    return block;
  };
}

/**
 * The same, but null where Excel does not tell so many cells; without cells where the sheet is not there.
 * @param hasValues else only formulas are read
 */
export function queueSeen(context: Excel.RequestContext, want: Want, hasValues: boolean): () => ReadBlock | null {
  return queueBlock(want, rangeOfWant(context.workbook.worksheets.getItemOrNullObject(want.sheet), want), hasValues);
}

function rangeOfWant(sheet: Excel.Worksheet, { area }: Want): Excel.Range {
  return area === "used"
    ? sheet.getUsedRangeOrNullObject().untrack()
    : sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).untrack();
}

function queueBlock(want: Want, range: Excel.Range, hasValues: boolean): () => ReadBlock | null {
  const isUsed = want.area === "used" || want.isPiece === true;
  range.load(`rowIndex,columnIndex,rowCount,columnCount,formulas${hasValues ? ",values" : ""}`);
  return () => {
    if (range.isNullObject) return { want, sheet: want.sheet, isUsed, cells: null };
    const values = hasValues ? (range.values as CellValue[][] | null) : [];
    const formulas = range.formulas as CellValue[][] | null;
    if (values === null || formulas === null) return null;
    return { want, sheet: want.sheet, isUsed, cells: { area: areaOf(range), values, formulas } };
  };
}

/** Queues where names lie that exist; after the sync by name in small letters, broken ones left out. ExcelApi 1.4. */
export function queuePlaces(context: Excel.RequestContext, names: readonly string[]): () => ReadBefore["names"] {
  const placed = names.map((name) => {
    const range = context.workbook.names.getItem(name).getRangeOrNullObject().untrack();
    range.load("address,rowIndex,columnIndex,rowCount,columnCount");
    return { name, range };
  });
  return () =>
    new Map(
      placed.flatMap(({ name, range }) =>
        range.isNullObject ? [] : [[name.toLowerCase(), { sheet: sheetOfAddress(range.address), area: areaOf(range) }] as const],
      ),
    );
}

/** Cells of a sheet, by their place. */
export function rangeOf(context: Excel.RequestContext, sheet: string, { row, column, rows, columns }: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).untrack();
}
