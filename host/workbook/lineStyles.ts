// Styles of whole columns, whole rows and whole sheets, kept by line so that no million cells are written.
import type { IStyleData, Nullable, Styles } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation, SetWorksheetDefaultStyleMutation } from "@univerjs/sheets";
import type { HostArea } from "./hostWorkbook";
import { worksheetOf, type UniverCore } from "./univerCore";

/** Lines further out than this get no style of their own: nobody can see them. */
const MOST_LINES = 2000;

/** Adds the patch to the style of the lines that the area covers: both ways the sheet itself, else its columns or rows. */
export function setLineStyle(core: UniverCore, sheetId: string, area: HostArea, patch: IStyleData): void {
  const worksheet = worksheetOf(core, sheetId);
  const styles = core.workbook.getStyles();
  if (area.rows > MOST_LINES && area.columns > MOST_LINES) {
    const { defaultStyle } = worksheet.getConfig();
    core.run(SetWorksheetDefaultStyleMutation, { subUnitId: sheetId, defaultStyle: merged(styles, defaultStyle, patch) });
    return;
  }
  if (area.rows > area.columns) {
    const manager = worksheet.getColumnManager();
    const columnData = byLine(area.column, area.columns, (i) => ({ s: merged(styles, manager.getColumn(i)?.s, patch) }));
    core.run(SetColDataMutation, { subUnitId: sheetId, columnData });
    return;
  }
  const manager = worksheet.getRowManager();
  const rowData = byLine(area.row, area.rows, (i) => ({ s: merged(styles, manager.getRow(i)?.s, patch) }));
  core.run(SetRowDataMutation, { subUnitId: sheetId, rowData });
}

function merged(styles: Styles, old: Nullable<IStyleData | string>, patch: IStyleData): IStyleData {
  const own = typeof old === "string" ? styles.get(old) : old;
  return Object.fromEntries(Object.entries({ ...own, ...patch }).filter(([, value]) => value !== null));
}

function byLine<T>(first: number, count: number, make: (index: number) => T): Record<number, T> {
  return Object.fromEntries(Array.from({ length: Math.min(count, MOST_LINES) }, (_, i) => [first + i, make(first + i)]));
}
