// The filter of a sheet. Which criteria it has is not kept: what they filtered out are hidden rows below its heading.
import type { HostArea, HostSheet } from "../../workbook/hostWorkbook";
import { accessDenied } from "../richError";
import { objectType } from "../objectType";
import { range } from "./range";

/** Rows below the heading of the filter. */
function filteredRows(area: HostArea): { readonly first: number; readonly count: number } {
  return { first: area.row + 1, count: area.rows - 1 };
}

function isDataFiltered(sheet: HostSheet): boolean {
  if (sheet.filter === null) return false;
  const { first, count } = filteredRows(sheet.filter);
  for (let row = first; row < first + count; row++) if (sheet.isHidden("rows", row)) return true;
  return false;
}

function showAll(sheet: HostSheet): void {
  if (sheet.protection !== null && sheet.protection.options["allowAutoFilter"] !== true) {
    throw accessDenied(`Filtering is not allowed on the protected sheet ${sheet.title}.`);
  }
  if (sheet.filter === null || !isDataFiltered(sheet)) return;
  const { first, count } = filteredRows(sheet.filter);
  sheet.setHidden("rows", first, count, false);
}

export const autoFilter = objectType<HostSheet>("AutoFilter", {
  scalars: {
    Enabled: { since: 9, get: (sheet) => sheet.filter !== null },
    IsDataFiltered: { since: 9, get: isDataFiltered },
  },
  methods: {
    ClearCriteria: { since: 9, call: showAll },
    GetRangeOrNullObject: {
      since: 9,
      call: (sheet) => (sheet.filter === null ? null : range({ sheet, area: sheet.filter })),
    },
  },
});
