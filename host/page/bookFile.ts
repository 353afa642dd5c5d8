// Files of the page: opens .xlsx bytes into the workbook of the grid, and hands a saved one to the browser.
import { OpenXlsxError, REFUSAL_WORDS } from "../xlsx/openXlsxError";
import { openWorkbook } from "../xlsx/openWorkbook";
import { saveWorkbook } from "../xlsx/saveWorkbook";
import type { HostWorkbook } from "../workbook/hostWorkbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type OpenOutcome = { readonly ignored: readonly string[] } | { readonly refusal: string };

/** Opens it in place of what is there; a refused file changes nothing and gives the words of the refusal. */
export async function openBytes(bytes: Uint8Array, into: HostWorkbook): Promise<OpenOutcome> {
  try {
    return await openWorkbook(bytes, into);
  } catch (error) {
    if (error instanceof OpenXlsxError) return { refusal: REFUSAL_WORDS[error.code] };
    throw error;
  }
}

/** Makes the workbook one of an empty sheet. */
export function emptyBook(workbook: HostWorkbook, title: string): void {
  for (const { name } of workbook.names()) workbook.removeName(name);
  workbook.settings.clear();
  workbook.isStructureProtected = false;
  const former = workbook.sheets();
  former.forEach((sheet, i) => workbook.renameSheet(sheet.id, `~${i}`));
  const sheet = workbook.addSheet(title);
  for (const { id } of former) workbook.deleteSheet(id);
  workbook.activeSheetId = sheet.id;
}

/** Gives the workbook to the browser as a download. */
export async function downloadBook(workbook: HostWorkbook, fileName: string): Promise<void> {
  const bytes = await saveWorkbook(workbook);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download holds on to the data by itself once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
