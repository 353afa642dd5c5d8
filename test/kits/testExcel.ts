// An embedded Excel for a test: the headless workbook, the interpreter, Microsoft's client library, and the product's gateway on top.
import { type OpenExcel, openExcel } from "../../host/office/openExcel";
import type { ExcelLocale, ExcelVersion } from "../../host/richapi/emulation";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../host/workbook/hostWorkbook";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";

export interface TestExcel extends OpenExcel {
  readonly workbook: HostWorkbook;
  readonly port: ExcelWorkbook;
  /** Pauses that the gateway asked for, in milliseconds; none of them was waited. */
  readonly pauses: number[];
}

const open = new Set<{ close(): void }>();

/** Opens an Excel with one empty sheet, "Sheet1", or over that workbook. Close it by `closeTestExcels` after each test. */
export async function openTestExcel(
  version: ExcelVersion = "2021",
  locale: ExcelLocale = "vi-VN",
  over?: HostWorkbook,
): Promise<TestExcel> {
  const workbook = over ?? (await createHeadlessWorkbook());
  return testExcelOf(openExcel({ workbook, version, locale }), workbook, () => workbook.dispose());
}

/** A colleague's Excel, with a client library of its own, at the same workbook. */
export function joinTestExcel(first: TestExcel, version: ExcelVersion = "2021", locale: ExcelLocale = "vi-VN"): TestExcel {
  const opened = openExcel({ workbook: first.workbook, version, locale }, first.excel);
  return testExcelOf(opened, first.workbook);
}

function testExcelOf(opened: OpenExcel, workbook: HostWorkbook, whenClosed: () => void = () => undefined): TestExcel {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  const excel = {
    ...opened,
    workbook,
    pauses,
    close: () => {
      if (!open.delete(excel)) return;
      opened.close();
      whenClosed();
    },
    port: new ExcelWorkbook(opened.host, { meter: opened.meter, pause }),
  };
  open.add(excel);
  return excel;
}

/** Closes all that a test has opened. */
export function closeTestExcels(): void {
  // Those who joined leave before the workbook goes.
  for (const { close } of [...open].reverse()) close();
}

/** Code of the refusal that a request of the client library ends in; "" if it ends well. */
export async function codeOf(request: Promise<unknown>): Promise<string> {
  try {
    await request;
    return "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
