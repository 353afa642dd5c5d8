// The workbook model in Node: Univer's data, formulas and structural edits without a view.
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { HostWorkbook } from "./hostWorkbook";
import { startUniver } from "./univerCore";
import { emptySheet, UniverWorkbook } from "./univerWorkbook";

/** A new workbook with one empty sheet, as Excel opens it. Dispose of it when done. */
export async function createHeadlessWorkbook(firstTitle = "Sheet1"): Promise<HostWorkbook> {
  const core = startUniver(
    [
      [UniverFormulaEnginePlugin, { notExecuteFormula: false }],
      [UniverSheetsPlugin, { notExecuteFormula: false }],
      [UniverSheetsFormulaPlugin, { notExecuteFormula: false }],
    ],
    emptySheet("sheet1", firstTitle),
  );
  const workbook = new UniverWorkbook(core);
  await workbook.settle();
  return workbook;
}
