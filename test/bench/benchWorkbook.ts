// A workbook of values and formulas for measurements, and its two judges: Univer in this process, LibreOffice on a saved file.
import { CellValueType, LocaleType, LogLevel, Univer, type ICellData, type IWorkbookData, type Nullable } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import ExcelJS from "exceljs";
import type { CellValue } from "../../src/workbook/plan";
import type { LibreOffice } from "../libreoffice/libreOffice";

export interface Formula {
  /** English, comma separated, without the leading =. */
  readonly formula: string;
}

export type BenchCell = CellValue | Formula;

export interface BenchWorkbook {
  readonly sheets: readonly { readonly title: string; readonly rows: readonly (readonly BenchCell[])[] }[];
  /** Defined name -> reference such as 'Chấm điểm'!$D$7:$F$9. */
  readonly names?: Readonly<Record<string, string>>;
}

/** All cells of all sheets after calculation, and the milliseconds it took. */
export interface Calculated {
  readonly ms: number;
  readonly sheets: readonly (readonly (readonly CellValue[])[])[];
}

const isFormula = (cell: BenchCell): cell is Formula => typeof cell === "object";

/** Bytes of an .xlsx of the workbook. Every formula carries `storedResult` as its value, none without it. */
export async function xlsxOf(workbook: BenchWorkbook, storedResult?: number): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const { title, rows } of workbook.sheets) {
    const sheet = file.addWorksheet(title);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === "") return;
        const result = storedResult === undefined ? {} : { result: storedResult };
        sheet.getCell(r + 1, c + 1).value = isFormula(cell) ? { formula: cell.formula, ...result } : cell;
      }),
    );
  }
  for (const [name, reference] of Object.entries(workbook.names ?? {})) file.definedNames.add(reference, name);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** Has LibreOffice load and calculate the workbook. The time includes its start: measure an empty workbook and subtract. */
export async function calculateInLibreOffice(workbook: BenchWorkbook, office: LibreOffice, storedResult?: number): Promise<Calculated> {
  const bytes = await xlsxOf(workbook, storedResult);
  const start = performance.now();
  const calculated = await office.calculate(bytes);
  const ms = performance.now() - start;
  return { ms, sheets: workbook.sheets.map(({ title }) => calculated.rows(title)) };
}

/** Has a fresh headless Univer calculate the workbook; the time is that of the calculation alone. */
export async function calculateInUniver(workbook: BenchWorkbook): Promise<Calculated> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  const preset = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } });
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  const api = FUniver.newAPI(univer);
  try {
    const book = api.createWorkbook(univerData(workbook));
    for (const [name, reference] of Object.entries(workbook.names ?? {})) book.insertDefinedName(name, reference);
    const formula = api.getFormula();
    const start = performance.now();
    // Without a formula Univer announces no result.
    const hasFormula = workbook.sheets.some(({ rows }) => rows.some((row) => row.some(isFormula)));
    await new Promise<void>((resolve) => {
      if (!hasFormula) resolve();
      formula.calculationResultApplied(() => resolve());
      formula.executeCalculation();
    });
    const ms = performance.now() - start;
    const sheets = workbook.sheets.map(({ rows }, index) => {
      const sheet = book.getSheets()[index]!;
      const columns = Math.max(1, ...rows.map((row) => row.length));
      return sheet
        .getRange(0, 0, Math.max(1, rows.length), columns)
        .getCellDatas()
        .map((row) => row.map(univerValue));
    });
    return { ms, sheets };
  } finally {
    univer.dispose();
  }
}

function univerData({ sheets }: BenchWorkbook): Partial<IWorkbookData> {
  return {
    id: "bench",
    sheetOrder: sheets.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      sheets.map(({ title, rows }, index) => [
        `s${index}`,
        {
          id: `s${index}`,
          name: title,
          rowCount: rows.length + 10,
          columnCount: Math.max(0, ...rows.map((row) => row.length)) + 5,
          cellData: Object.fromEntries(rows.map((row, r) => [r, Object.fromEntries(row.map((cell, c) => [c, univerCell(cell)]))])),
        },
      ]),
    ),
  };
}

function univerCell(cell: BenchCell): ICellData {
  if (isFormula(cell)) return { f: `=${cell.formula}` };
  if (cell === "") return {};
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: cell, t: CellValueType.STRING };
}

function univerValue(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true;
  return cell.v;
}
