// Plans of the data cleaner: scattered cells in few operations, a column beside the participants list, rows in another order.
import { areaAt, type Area } from "./area";
import { FORMATS, format, headerRow } from "./appearance";
import type { CellFormat, CellValue, Op } from "./plan";
import type { RangeBlock } from "./snapshot";

/** What a cell gets. */
export interface CellWrite {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Only what is named here changes. */
  readonly look: Pick<CellFormat, "fontName" | "numberFormat">;
}

/** Cells of a column at most this far apart are written together, those between left alone. */
const REACH = 50;

/** Writes the cells in few operations: one for each column, more only where they lie far apart or in several fonts. */
export function cellWritesPlan(writes: readonly CellWrite[]): Op[] {
  const sorted = [...writes].sort((a, b) => compareTexts(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  const fonts = runsOf(
    sorted.filter(({ look }) => look.fontName !== undefined),
    (a, b) => a.row + 1 === b.row && a.look.fontName === b.look.fontName,
  );
  return [
    ...fonts.map((run) => format(run[0]!.sheet, areaOfRun(run), { fontName: run[0]!.look.fontName! })),
    ...runsOf(sorted, (a, b) => b.row - a.row <= REACH).map(patchOf),
  ];
}

/** Contents and number formats of a run. */
function patchOf(run: readonly CellWrite[]): Op {
  const area = areaOfRun(run);
  const byRow = new Map(run.map((write) => [write.row, write]));
  const lines = Array.from({ length: area.rows }, (_, i) => byRow.get(area.row + i));
  const hasFormats = run.some(({ look }) => look.numberFormat !== undefined);
  return {
    kind: "patch",
    sheet: run[0]!.sheet,
    area,
    cells: lines.map((write) => [write === undefined ? null : write.value]),
    ...(hasFormats ? { formats: lines.map((write) => [write?.look.numberFormat ?? null]) } : {}),
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Runs of cells of one column that belong together. */
function runsOf(sorted: readonly CellWrite[], belongs: (a: CellWrite, b: CellWrite) => boolean): CellWrite[][] {
  const runs: CellWrite[][] = [];
  for (const write of sorted) {
    const last = runs.at(-1)?.at(-1);
    const isBeside = last !== undefined && last.sheet === write.sheet && last.column === write.column;
    if (isBeside && belongs(last, write)) runs.at(-1)!.push(write);
    else runs.push([write]);
  }
  return runs;
}

/** From the first cell of a run to its last. */
function areaOfRun(run: readonly CellWrite[]): Area {
  return areaAt(run[0]!.row, run[0]!.column, run.at(-1)!.row - run[0]!.row + 1, 1);
}

/** Dresses a new column beside a list: its header above `body`, and a name for the body. */
export function newColumnPlan(sheet: string, body: Area, header: string, name: string): Op[] {
  return [
    ...headerRow(sheet, body.row - 1, body.column, [header]),
    format(sheet, body, FORMATS.base, FORMATS.text),
    { kind: "defineName", name, sheet, area: body },
  ];
}

/**
 * Puts whole rows of the area into another order: `order[k]` is the present row (from 0 in the area) that comes k-th.
 * The last column of the area must be blank: it holds the places while Excel sorts.
 */
export function reorderPlan(sheet: string, area: Area, order: readonly number[]): Op[] {
  const key = area.column + area.columns - 1;
  const places = Array<CellValue[]>(area.rows);
  order.forEach((from, to) => (places[from] = [to + 1]));
  const keys = areaAt(area.row, key, area.rows, 1);
  return [
    { kind: "writeBlock", sheet, area: keys, values: places },
    { kind: "sortRows", sheet, area, column: key },
    { kind: "clear", sheet, area: keys, what: "contents" },
  ];
}

/** One cell as it was read. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly font: string | null;
  readonly numberFormat: string;
}

/** The cell in whichever of the ranges has it; null where none has. */
export function cellIn(ranges: readonly (RangeBlock | null)[], sheet: string, row: number, column: number): ReadCell | null {
  for (const range of ranges) {
    if (range === null || range.sheet !== sheet) continue;
    const [i, j] = [row - range.area.row, column - range.area.column];
    const value = range.values[i]?.[j];
    if (value === undefined) continue;
    const numberFormat = range.numberFormats[i]![j]!;
    return { value, formula: range.formulas[i]![j]!, font: range.fonts[i]![j]!, numberFormat };
  }
  return null;
}

/** For each column in question the area from its first to its last cell: what must be read again before writing. */
export function areasOf(
  places: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): { sheet: string; area: Area }[] {
  const spans = new Map<string, { sheet: string; column: number; first: number; last: number }>();
  for (const { sheet, row, column } of places) {
    const key = `${column}!${sheet}`;
    const span = spans.get(key);
    spans.set(key, { sheet, column, first: Math.min(row, span?.first ?? row), last: Math.max(row, span?.last ?? row) });
  }
  return [...spans.values()].map(({ sheet, column, first, last }) => ({ sheet, area: areaAt(first, column, last - first + 1, 1) }));
}
