// `window.embeddedExcel`: for tests and for looking into the running page. The grid is a canvas, so cells are not in the DOM.
import { parseArea } from "../xlsx/cellReference";
import type { HostArea, HostCell, HostSheet } from "../workbook/hostWorkbook";
import type { Counters } from "../richapi/embeddedExcel";
import type { Program } from "./program";

declare global {
  interface Window {
    embeddedExcel?: EmbeddedExcelHandle;
  }
}

export interface EmbeddedExcelHandle {
  /** Titles of the sheets in tab order, hidden ones included. */
  sheets(): string[];
  activeSheet(): string;
  /** Cells of an area such as B7 or A1:D9, row by row, calculated. @throws Error for an unknown sheet or address */
  read(sheet: string, address: string): Promise<HostCell[][]>;
  /** Where a name of the workbook points, or null. */
  nameArea(name: string): { readonly sheet: string; readonly area: HostArea } | null;
  /** Shows the sheet, selects the area and scrolls it into view. */
  select(sheet: string, address: string): void;
  selection(): { readonly sheet: string; readonly area: HostArea };
  isEditing(): boolean;
  /** Where a cell of the shown sheet lies in the window, in pixels. */
  boxOf(address: string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** What came through the interpreter so far. */
  counters(): Counters;
}

export function createHandle(program: Program): EmbeddedExcelHandle {
  const { workbook } = program.grid;
  const sheetOf = (title: string): HostSheet => {
    const sheet = workbook.sheetByTitle(title);
    if (sheet === null)
      throw new Error(
        `No sheet ${title}; there are ${workbook
          .sheets()
          .map((known) => known.title)
          .join(", ")}`,
      );
    return sheet;
  };
  const areaOf = (address: string): HostArea => {
    const area = parseArea(address);
    if (area === null) throw new Error(`Not an address: ${address}`);
    return area;
  };
  return {
    sheets: () => workbook.sheets().map((sheet) => sheet.title),
    activeSheet: () => workbook.sheet(workbook.activeSheetId)?.title ?? "",
    read: async (sheet, address) => {
      await workbook.settle();
      return sheetOf(sheet).read(areaOf(address));
    },
    nameArea: (name) => {
      const place = workbook.areaOfName(name);
      return place === null ? null : { sheet: workbook.sheet(place.sheetId)?.title ?? "", area: place.area };
    },
    select: (sheet, address) => {
      workbook.activeSheetId = sheetOf(sheet).id;
      workbook.selection = areaOf(address);
    },
    selection: () => ({ sheet: workbook.sheet(workbook.activeSheetId)?.title ?? "", area: workbook.selection }),
    isEditing: () => workbook.isEditing,
    boxOf: (address) => program.grid.boxOf(areaOf(address)),
    counters: () => program.getState().excel.counters,
  };
}
