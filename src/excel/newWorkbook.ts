// Opens a workbook file as a new workbook beside the one that is open: the way out of the pane where it cannot download (WebView2).
import { toHostError } from "./hostError";
import type { ExcelHost } from "./run";

/** ExcelApi 1.8: `Excel.createWorkbook`. Whether it can be asked for. */
export function canOpenNewWorkbook(host: ExcelHost): boolean {
  return host.createWorkbook !== undefined && host.isSetSupported("ExcelApi", "1.8");
}

/** Opens the .xlsx file, given in base64, in a window of its own; it is not saved yet. Nothing of the open workbook changes. @throws HostError */
export async function openNewWorkbook(host: ExcelHost, base64: string): Promise<void> {
  try {
    await host.createWorkbook?.(base64);
  } catch (error) {
    throw toHostError(error, "open a new workbook", undefined, null);
  }
}
