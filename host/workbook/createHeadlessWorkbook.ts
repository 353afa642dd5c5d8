// The workbook model in Node: Univer's data, formulas and structural edits without a view.
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { HostWorkbook } from "./hostWorkbook";
import { startUniver, type UniverContent } from "./univerCore";
import { oneEmptySheet, UniverWorkbook } from "./univerWorkbook";

async function start(content: UniverContent): Promise<UniverWorkbook> {
  const core = startUniver(
    [
      [UniverFormulaEnginePlugin, { notExecuteFormula: false }],
      [UniverSheetsPlugin, { notExecuteFormula: false }],
      [UniverSheetsFormulaPlugin, { notExecuteFormula: false }],
    ],
    content,
  );
  const workbook = new UniverWorkbook(core);
  await workbook.settle();
  return workbook;
}

/** A new workbook with one empty sheet, as Excel opens it. Dispose of it when done. */
export async function createHeadlessWorkbook(firstTitle = "Sheet1"): Promise<HostWorkbook> {
  return start(oneEmptySheet(firstTitle));
}

/**
 * A second workbook with all that the first one holds, results of its formulas included, which are not calculated again.
 * @throws Error if a formula of it spills, or it is no workbook of Univer
 */
export async function copyHeadlessWorkbook(workbook: HostWorkbook): Promise<HostWorkbook> {
  if (!(workbook instanceof UniverWorkbook)) throw new Error("Only a workbook of Univer is copied.");
  await workbook.settle();
  const copy = await start(workbook.content());
  copy.takeBeside(workbook);
  return copy;
}
