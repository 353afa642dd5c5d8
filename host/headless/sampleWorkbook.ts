// The sample movement as an .xlsx file, made by the add-in's own command over the client library: what the demo opens with.
import { runCommand } from "../../src/commands/command";
import { setUp } from "../../src/commands/setUp";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openExcel } from "../office/openExcel";
import { createHeadlessWorkbook } from "../workbook/createHeadlessWorkbook";
import { saveWorkbook } from "../xlsx/saveWorkbook";

/** Bytes of the file. @throws Error when the add-in refuses */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const workbook = await createHeadlessWorkbook();
  const excel = openExcel({ workbook, version: "m365", locale: "vi-VN" });
  try {
    const context = { port: new ExcelWorkbook(excel.host), language: "vi", now: () => new Date() } as const;
    const result = await runCommand(setUp, context, { start: "sample" });
    if (!result.ok) throw new Error(`The sample could not be made: ${result.failure.detail}`);
    const untouched = workbook.sheets().find((sheet) => sheet.usedArea() === null);
    if (untouched !== undefined) workbook.deleteSheet(untouched.id);
    return await saveWorkbook(workbook);
  } finally {
    excel.close();
    workbook.dispose();
  }
}
