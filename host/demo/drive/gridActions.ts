// The grid as a person uses it: cells are clicked where they lie on the canvas and typed into by the keyboard.
import type { Page } from "playwright-core";
import type {} from "../../page/embeddedExcelHandle";
import type { HostArea } from "../../workbook/hostWorkbook";

type Value = string | number | boolean | null;

/** Values of an area, row by row, as the workbook calculates them. */
export async function valuesOf(page: Page, sheet: string, address: string): Promise<Value[][]> {
  const cells = await page.evaluate(([title, area]) => window.embeddedExcel!.read(title, area), [sheet, address] as const);
  return cells.map((row) => row.map((cell) => cell.value));
}

export async function valueOf(page: Page, sheet: string, address: string): Promise<Value> {
  return (await valuesOf(page, sheet, address))[0]![0]!;
}

/** Values under a name of the workbook, row by row. */
export async function valuesOfName(page: Page, name: string): Promise<Value[][]> {
  const { sheet, address } = await placeOfName(page, name);
  return valuesOf(page, sheet, address);
}

export async function placeOfName(page: Page, name: string): Promise<{ sheet: string; area: HostArea; address: string }> {
  const place = await page.evaluate((wanted) => window.embeddedExcel!.nameArea(wanted), name);
  if (place === null) throw new Error(`The workbook has no area named ${name}`);
  const { row, column, rows, columns } = place.area;
  return { ...place, address: `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}` };
}

/** A1 text of a cell, from zero-based numbers. */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

export const activeSheet = (page: Page): Promise<string> => page.evaluate(() => window.embeddedExcel!.activeSheet());
export const isEditing = (page: Page): Promise<boolean> => page.evaluate(() => window.embeddedExcel!.isEditing());

export async function selection(page: Page): Promise<{ sheet: string; address: string }> {
  const { sheet, area } = await page.evaluate(() => window.embeddedExcel!.selection());
  return { sheet, address: cellAddress(area.row, area.column) };
}

/** Shows the sheet and clicks on the cell. */
export async function clickCell(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(([title, cell]) => window.embeddedExcel!.select(title, cell), [sheet, address] as const);
  const box = await settledBox(page, address);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Clicks on a cell, types and confirms by Enter. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await clickCell(page, sheet, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The place of a cell once scrolling to it is over. */
async function settledBox(page: Page, address: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = () => page.evaluate((cell) => window.embeddedExcel!.boxOf(cell), address);
  let last = await box();
  for (;;) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const next = await box();
    if (next.x === last.x && next.y === last.y) return next;
    last = next;
  }
}

const PATIENCE_MILLISECONDS = 15_000;

/** Waits until a cell holds a value: pasting takes its time. @throws Error with what it holds instead */
export async function waitForValue(page: Page, sheet: string, address: string, value: Value): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  let last = await valueOf(page, sheet, address);
  while (last !== value) {
    if (Date.now() > end) throw new Error(`'${sheet}'!${address} holds ${JSON.stringify(last)} instead of ${JSON.stringify(value)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    last = await valueOf(page, sheet, address);
  }
}
