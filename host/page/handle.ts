// Makes `window.embeddedExcel` of the running program.
import { parseArea } from "../xlsx/cellReference";
import type { HostArea, HostSheet } from "../workbook/hostWorkbook";
import { cellBox } from "./cellBox";
import type { EmbeddedExcelHandle } from "./embeddedExcelHandle";
import type { Program } from "./program";

/** Reads and shows; what is written into cells is a colleague's. */
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
    boxOf: (address) => cellBox(program.grid.core, areaOf(address)),
    counters: () => program.getState().excel.counters,
    plant: (fault) => program.getState().excel.plant(fault),
    setSilent: (isSilent) => program.getState().excel.setSilent(isSilent),
    setSessionLost: (isLost) => program.getState().excel.setSessionLost(isLost),
    protect: (sheet, password) => {
      sheetOf(sheet).protection = { password, options: {} };
    },
    setColleague: (place) => {
      const { excel } = program.getState();
      if (place === null) return excel.hold(null);
      let typed = 0;
      excel.hold(async () => {
        excel.asRemote(() => sheetOf(place.sheet).write(areaOf(place.address), [[{ value: typed++ % 5 }]]));
        await workbook.settle();
      });
    },
  };
}
