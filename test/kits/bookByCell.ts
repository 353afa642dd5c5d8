// A workbook cell by cell: content, looks, rules and locks of each cell, and its charts, so that a rule cut into pieces is the same as one whole.
// Sizes that nobody set are those of Excel; the store of the restore points is left out.
import type { HostArea, HostSheet, HostStyle, HostWorkbook } from "../../host/workbook/hostWorkbook";
import type { CommandRun } from "./commandRun";

const ADDRESS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A formula with its relative references as distances from that cell. */
function relative(formula: string, row: number, column: number): string {
  return formula.replace(ADDRESS, (part, ...[c, letters, r, digits]: (string | undefined)[]) => {
    if (digits === undefined) return part;
    const at = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return `R${r === "$" ? digits : `[${Number(digits) - 1 - row}]`}C${c === "$" ? at : `[${at - column}]`}`;
  });
}

function eachCell(area: HostArea, visit: (key: string) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) visit(`${row},${column}`);
}

/** As text, keys in the order of the alphabet. */
function told(rule: object): string {
  return JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function rulesByCell(sheet: HostSheet): Record<string, string[]> {
  const rules: Record<string, string[]> = {};
  const add = (area: HostArea, text: string) => eachCell(area, (key) => (rules[key] ??= []).push(text));
  for (const { area, rule, ...rest } of sheet.validations) {
    const formula = relative(rule.kind === "custom" ? rule.formula : rule.source, area.row, area.column);
    add(area, told({ kind: rule.kind, formula, ...rest }));
  }
  for (const { area, formula, ...rest } of sheet.conditionalFormats) {
    add(area, told({ formula: relative(formula, area.row, area.column), ...rest }));
  }
  // Whole rules come in another order than their pieces.
  return Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const USUAL = new Set<unknown>([null, undefined, false, 0, 11, "Calibri", "General"]);

function unusual(style: HostStyle): HostStyle {
  const left: Record<string, unknown> = { ...style };
  for (const key in left) if (USUAL.has(left[key])) delete left[key];
  return left;
}

function sheetByCell(sheet: HostSheet) {
  const { rows, columns, sizedRows, sizedColumns } = sheet.extent();
  const cells: Record<string, unknown> = {};
  const read = rows * columns > 0 ? sheet.read({ row: 0, column: 0, rows, columns }) : [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = read[row]![column]!;
      const style = unusual(sheet.style(row, column));
      const isLocked = sheet.isLocked(row, column);
      if (cell.value === null && cell.formula === null && isLocked && Object.keys(style).length === 0) continue;
      cells[`${row},${column}`] = { ...cell, style, isLocked };
    }
  }
  const widths = Array.from({ length: sizedColumns }, (_, column) => sheet.columnWidth(column) ?? 8.43);
  const heights = Array.from({ length: sizedRows }, (_, row) => sheet.rowHeight(row) ?? 15);
  return {
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    freeze: sheet.freeze,
    page: sheet.page,
    protection: sheet.protection,
    widths: withoutEnd(widths, 8.43),
    heights: withoutEnd(heights, 15),
    merges: sheet.merges,
    filter: sheet.filter,
    charts: [...sheet.charts].map(({ id: _id, ...chart }) => chart).sort((a, b) => (a.name < b.name ? -1 : 1)),
    rules: rulesByCell(sheet),
    cells,
  };
}

function withoutEnd(sizes: readonly number[], usual: number): number[] {
  let count = sizes.length;
  while (count > 0 && sizes[count - 1] === usual) count--;
  return sizes.slice(0, count);
}

/** Names with where they stand, in the order of the alphabet: in which one Excel tells them is nobody's business. */
function namesOf(workbook: HostWorkbook): Record<string, string> {
  const own = workbook.names().filter(({ name }) => !name.startsWith("BV_HT_"));
  const told = own.map(({ name, reference, visible }) => [name, visible ? reference : `${reference} (hidden)`] as const);
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that people see or count on, by title of the sheet. */
export function bookByCell(workbook: HostWorkbook) {
  return {
    order: workbook.sheets().flatMap((sheet) => (sheet.title.startsWith("BV_H") ? [] : [sheet.title])),
    sheets: Object.fromEntries(
      workbook.sheets().flatMap((sheet) => (sheet.title.startsWith("BV_H") ? [] : [[sheet.title, sheetByCell(sheet)]])),
    ),
    names: namesOf(workbook),
    calculationMode: workbook.calculationMode,
    isStructureProtected: workbook.isStructureProtected,
    settings: Object.fromEntries(workbook.settings),
  };
}

/** The same of the workbook of a run, its formulas calculated. */
export async function bookOf({ excel: { workbook } }: CommandRun): Promise<ReturnType<typeof bookByCell>> {
  await workbook.settle();
  return bookByCell(workbook);
}

/** The same with the sheets as a list, as `faultTable` compares them. */
export async function contentByCell(run: CommandRun): Promise<unknown> {
  const { sheets, ...rest } = await bookOf(run);
  return { ...rest, sheets: Object.entries(sheets).map(([title, sheet]) => ({ title, ...sheet })) };
}
