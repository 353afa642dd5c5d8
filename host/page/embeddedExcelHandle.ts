// `window.embeddedExcel`: for tests and for looking into the running page. The grid is a canvas, so cells are not in the DOM.
import type { Counters, Fault } from "../richapi/embeddedExcel";
import type { HostArea, HostCell } from "../workbook/hostWorkbook";

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
  /** The next requests are refused. */
  plant(fault: Fault): void;
  /** Requests get no answer any more, or all are refused with a lost session; until it is taken back. */
  setSilent(isSilent: boolean): void;
  setSessionLost(isLost: boolean): void;
  /** Somebody protects the sheet by a password. */
  protect(sheet: string, password: string): void;
  /** A colleague types another number into the cell before each request is taken up; null = nobody does any more. */
  setColleague(place: { readonly sheet: string; readonly address: string } | null): void;
}
