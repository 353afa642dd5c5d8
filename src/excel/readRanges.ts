// Ranges that no defined name stands for, and what only cleaning asks of cells: their fonts.
import type { Area } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import type { RangeBlock, RangeTarget } from "../workbook/snapshot";
import { HostError } from "../workbook/port";
import { ACTION_BYTES, ENVELOPE_BYTES } from "./requestSize";
import type { Runner } from "./run";

/** Queues the fonts of all cells (ExcelApi 1.9); after the sync the name of each, null where a cell has several. */
export function queueFonts(range: Excel.Range): () => (string | null)[][] {
  const cells = range.getCellProperties({ format: { font: { name: true } } });
  return () => cells.value.map((row) => row.map((cell) => cell.format?.font?.name || null));
}

/** Title of the sheet in an address such as 'Chấm điểm'!A1:B2. */
export function sheetOfAddress(address: string): string {
  const quoted = address.slice(0, address.lastIndexOf("!"));
  return quoted.startsWith("'") ? quoted.slice(1, -1).replace(/''/g, "'") : quoted;
}

/** Where a range lies; its four numbers must be loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Reads the ranges in one sync. @throws HostError, `too-large` where Excel does not answer so many cells at once */
export async function readRanges(runner: Runner, targets: readonly RangeTarget[]): Promise<(RangeBlock | null)[]> {
  return runner.sendIdempotent({
    doing: "read ranges",
    bytes: ENVELOPE_BYTES + targets.length * 4 * ACTION_BYTES,
    queue: (context) => {
      const pending = targets.map((target) => queueRange(rangeOf(context, target)));
      return () => pending.map((read) => read());
    },
  });
}

/** The cells of a target. Of the selection only what is used: people select whole columns. */
function rangeOf(context: Excel.RequestContext, target: RangeTarget): Excel.Range {
  if (target === "selection") return context.workbook.getSelectedRange().untrack().getUsedRangeOrNullObject(true).untrack();
  const { row, column, rows, columns } = target.area;
  return context.workbook.worksheets.getItem(target.sheet).getRangeByIndexes(row, column, rows, columns).untrack();
}

function queueRange(range: Excel.Range): () => RangeBlock | null {
  range.load("address,rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
  const fonts = queueFonts(range);
  return () => {
    if (range.isNullObject) return null;
    const values = range.values as CellValue[][] | null;
    const formulas = range.formulas as CellValue[][] | null;
    // Past its limit of cells Excel answers null instead of an error.
    if (values === null || formulas === null) throw new HostError("too-large", { statement: "read ranges" }, false);
    return {
      sheet: sheetOfAddress(range.address),
      area: areaOf(range),
      values,
      formulas,
      fonts: fonts(),
      numberFormats: range.numberFormat as string[][],
    };
  };
}
