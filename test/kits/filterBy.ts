// A person filters a sheet as Excel does: the criteria are judged once, by what cells show under Vietnamese settings.
import { cultureOf } from "../../host/richapi/emulation";
import { shownText } from "../../host/richapi/shownText";
import { applyFilter } from "../../host/workbook/filtering";
import type { HostArea, HostFilter, HostSheet } from "../../host/workbook/hostWorkbook";

/** Filters the rows of a block below its heading. @param columns criteria by column of the block, from 0 */
export function filterBy(sheet: HostSheet, block: HostArea, columns: HostFilter["columns"]): void {
  const area = { ...block, row: block.row - 1, rows: block.rows + 1 };
  applyFilter(sheet, { area, columns }, (row, column) => {
    const [[cell]] = sheet.read({ row, column, rows: 1, columns: 1 }) as [[Parameters<typeof shownText>[0]]];
    return shownText(cell, sheet.style(row, column).numberFormat ?? "General", cultureOf("vi-VN"));
  });
}
