// A headless workbook for one test, and short ways to write and read its cells by address.
import { Tools } from "@univerjs/core";
import { createHeadlessWorkbook } from "../../../host/workbook/createHeadlessWorkbook";
import type { HostArea, HostInput, HostSheet, HostWorkbook } from "../../../host/workbook/hostWorkbook";

const open: HostWorkbook[] = [];

export async function newWorkbook(title = "Sheet1"): Promise<HostWorkbook> {
  const workbook = await createHeadlessWorkbook(title);
  open.push(workbook);
  return workbook;
}

export function disposeAll(): void {
  for (const workbook of open.splice(0)) workbook.dispose();
}

/** "B2" or "B2:C9". */
export function area(address: string): HostArea {
  const [first, last = first] = address.split(":").map(corner);
  return { row: first!.row, column: first!.column, rows: last!.row - first!.row + 1, columns: last!.column - first!.column + 1 };
}

function corner(text: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(text)!;
  return { row: Number(digits) - 1, column: Tools.ABCatNum(letters!) };
}

type Plain = string | number | boolean | null;

/** Texts that begin with "=" are formulas. */
export function input(value: Plain): HostInput {
  return typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
}

/** Writes rows from the cell on. */
export function put(sheet: HostSheet, at: string, rows: readonly (readonly Plain[])[]): void {
  const { row, column } = area(at);
  sheet.write(
    { row, column, rows: rows.length, columns: rows[0]!.length },
    rows.map((line) => line.map(input)),
  );
}

export function values(sheet: HostSheet, address: string): Plain[][] {
  return sheet.read(area(address)).map((line) => line.map((cell) => cell.value));
}

export function value(sheet: HostSheet, address: string): Plain {
  return values(sheet, address)[0]![0]!;
}

export function formula(sheet: HostSheet, address: string): string | null {
  return sheet.read(area(address))[0]![0]!.formula;
}

export function firstSheet(workbook: HostWorkbook): HostSheet {
  return workbook.sheets()[0]!;
}
