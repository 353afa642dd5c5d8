// What a sheet is filtered by, as Excel tells it: asked for where a filter is lifted or put back.
import type { SheetFilter } from "../workbook/plan";
import { filterOf } from "../workbook/restore/keptFilter";
import { areaOf } from "./readRanges";

/** Queues what the sheet is filtered by; after the sync null where it has no filter. ExcelApi 1.9. */
export function queueFilter(sheet: Excel.Worksheet): () => SheetFilter | null {
  const { autoFilter } = sheet;
  autoFilter.load("isDataFiltered,criteria");
  const range = autoFilter.getRangeOrNullObject().untrack();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => (range.isNullObject ? null : filterOf(areaOf(range), autoFilter.isDataFiltered, autoFilter.criteria ?? []));
}
