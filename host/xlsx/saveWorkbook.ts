// Saves a workbook of the embedded Excel as .xlsx bytes.
import ExcelJS from "exceljs";
import type { HostWorkbook } from "../workbook/hostWorkbook";
import { buildSheet, type SheetEdits } from "./buildSheet";
import { CellStyleBook } from "./cellStyleBook";
import { patchPackage } from "./patchPackage";

/**
 * The workbook as an .xlsx file with everything the model holds; formulas carry their calculated values. Of a dynamic array only the
 * formula is kept as an ordinary one, for neither this format's first edition nor LibreOffice knows it.
 */
export async function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  await workbook.settle();
  const sheets = workbook.sheets();
  const active = sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  const file = new ExcelJS.Workbook();
  file.views = [{ x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: "visible" }];
  file.creator = file.lastModifiedBy = "Bảng Vàng";
  const styles = new CellStyleBook();
  const edits: SheetEdits[] = [];
  for (const [i, sheet] of sheets.entries()) edits.push(await buildSheet(file, sheet, styles, i === active ? workbook.selection : null));
  const zipped = await file.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return patchPackage(new Uint8Array(zipped), workbook, edits);
}
