// What people typed between the last reading and the plan's request. Excel has no compare-and-set, but a request runs in one go: it first
// reads once more what it is about to write over. Where that is not what was read before, the plan is taken back and their work put in again.
import type { Parts } from "../core/parts";
import type { Area } from "../workbook/area";
import { around } from "../workbook/areaArithmetic";
import { parsedName } from "../workbook/movements";
import { GRID_NAMES } from "../workbook/names";
import type { CellValue, Op, PatchCell, WorkbookPlan } from "../workbook/plan";
import type { Touched, TouchedSheet } from "../workbook/restore/touched";
import type { BasisCells } from "./basis";
import { layoutOf, queueMoment, type Seen, type SeenGrid, type Watch, type WatchedGrid } from "./moment";
import type { ReadBlock } from "./readCells";
import type { Before } from "./readBefore";
import { ACTION_BYTES, jsonBytes, MAX_REQUEST_BYTES } from "./requestSize";

/** What a request reads again before it writes, and when it has written. */
export interface Look {
  /** Reckoned size in the request. */
  readonly bytes: number;
  /** Queues it; call what it returns after the sync. */
  before(context: Excel.RequestContext): () => Seen;
  /** Null where that would be too much to tell. */
  readonly after: ((context: Excel.RequestContext) => () => Seen) | null;
}

/** As a request found it and as it left it. */
export interface Looked {
  readonly before: Seen;
  /** Null where it was not looked at. */
  readonly after: Seen | null;
}

/** About what the formula of a cell takes in an answer, of an entry sheet that the command has not read; its value takes as much. */
const CELL_BYTES = { entry: 14, text: 80 } as const;

/**
 * What the request of a plan looks at, in parts; null where the answer would be too large: Excel would refuse it when all is written.
 * @param before as read, touched names with it
 * @param basis what the command has read: it tells how large entry sheets are
 * @param titleAfter title of a sheet when the request has renamed what it renames
 */
export function* lookAgain(
  { read, seen, watch }: Before,
  plan: WorkbookPlan,
  basis: readonly BasisCells[],
  titleAfter: (title: string) => string,
): Parts<Look | null> {
  const names = [...read.names.keys()];
  if (watch.wants.length === 0 && names.length === 0) return null;
  const grids = seen.grids.reduce((sum, grid, i) => sum + (grid === null ? 0 : gridBytes(watch.grids[i]!, grid, basis)), 0);
  const cells = seen.blocks.flatMap((block) => block?.cells ?? []);
  let [answer, left] = [2 * grids, grids];
  if (answer > MAX_REQUEST_BYTES) return null;
  for (const { formulas, values } of cells) {
    const ofFormulas = yield* cellsBytes(formulas, MAX_REQUEST_BYTES - answer);
    answer += ofFormulas + (yield* cellsBytes(values, MAX_REQUEST_BYTES - answer - ofFormulas));
    left += ofFormulas;
    if (answer > MAX_REQUEST_BYTES) return null;
  }
  yield;
  left += 2 * writtenBytes(plan);
  const look = lookTwice({ ...watch, names }, { before: (title) => title, after: titleAfter });
  return answer + left > MAX_REQUEST_BYTES ? { ...look, after: null } : look;
}

/** Bytes that are counted before the page may draw again. */
const BYTES_AT_ONCE = 200_000;

/** Bytes of cells as JSON, in parts; what is above `most` is not counted any further. */
function* cellsBytes(cells: readonly (readonly CellValue[])[], most: number): Parts<number> {
  let bytes = 2;
  let next = BYTES_AT_ONCE;
  for (const row of cells) {
    bytes += jsonBytes(row) + 1;
    if (bytes > most) return bytes;
    if (bytes < next) continue;
    next = bytes + BYTES_AT_ONCE;
    yield;
  }
  return bytes;
}

/** What the formulas of an entry sheet take in an answer that does not tell them with its blocks. */
function gridBytes({ names, isCovered }: WatchedGrid, { area }: SeenGrid, basis: readonly BasisCells[]): number {
  if (isCovered) return 0;
  const known = basis.flatMap(({ name, cells }) => (name === names.cells ? [jsonBytes(cells)] : []));
  if (known.length > 0) return Math.max(...known);
  const own = parsedName(names.cells)?.name;
  const isText = own === GRID_NAMES.explanation.cells || own === GRID_NAMES.evidence.cells;
  return area.rows * area.columns * CELL_BYTES[isText ? "text" : "entry"];
}

/** Looks at all of it. @param titleNow present title of a sheet of the watch, before the request and after it */
export function lookTwice(
  watch: Watch,
  titleNow: { readonly before: (title: string) => string; readonly after: (title: string) => string },
): Look {
  const { wants, names, grids } = watch;
  return {
    bytes: (wants.length * 4 + names.length * 3 + grids.length * 12) * ACTION_BYTES,
    before: (context) => queueMoment(context, watch, titleNow.before, true),
    // Names may be gone by then.
    after: (context) => queueMoment(context, { ...watch, names: [] }, titleNow.after, false),
  };
}

/** The title that a sheet of some title has when that plan has been sent. */
export function titlesAfter(plan: WorkbookPlan): (title: string) => string {
  const renames = plan.flatMap((op) => (op.kind === "renameSheet" ? [op] : []));
  return (before) => renames.reduce((now, { sheet, title }) => (sheet.toLowerCase() === now.toLowerCase() ? title : now), before);
}

/** What a plan's contents may take in an answer. */
function writtenBytes(plan: WorkbookPlan): number {
  return plan.reduce((sum, op) => {
    if (op.kind === "writeBlock") return sum + jsonBytes(op.values);
    if (op.kind === "patch") return sum + jsonBytes(op.cells);
    if (op.kind === "fillFormula") return sum + op.area.rows * op.area.columns * jsonBytes(op.formula);
    return op.kind === "fillFormulas" ? sum + op.area.rows * jsonBytes(op.formulas) : sum;
  }, 0);
}

/** Whether rows or columns of an entry sheet stand otherwise: then what the plan wrote there was meant for other cells. */
export function isReordered(before: Seen, now: Seen): boolean {
  return before.grids.some((grid, i) => layoutOf([grid]) !== layoutOf([now.grids[i] ?? null]));
}

interface Late {
  readonly row: number;
  readonly column: number;
  readonly cell: PatchCell;
}

/** The touched cells that held something else than what was read before, as plans that put it in again: one for each sheet, none if none did. */
export function lateEdits(touched: Touched, before: readonly ReadBlock[], seen: Seen): Extract<Op, { kind: "patch" }>[] {
  return touched.sheets.flatMap((sheet) => {
    const late = before.flatMap((block, i) => {
      const now = seen.blocks[i];
      return block.sheet === sheet.title && now !== null && now !== undefined ? changedCells(block, now) : [];
    });
    const own = late.filter((cell) => isTouched(sheet, cell));
    return own.length === 0 ? [] : [patchOf(sheet.title, own)];
  });
}

/** Cells whose content differs, with what stands there now; a formula that gives something else is none. */
function changedCells(before: ReadBlock, now: ReadBlock): Late[] {
  const areas = [before.cells, now.cells].flatMap((cells) => cells?.area ?? []);
  if (areas.length === 0) return [];
  const { row, column, rows, columns } = areas.reduce(around);
  const late: Late[] = [];
  for (let i = row; i < row + rows; i++) {
    for (let j = column; j < column + columns; j++) {
      if (contentAt(before, i, j) !== contentAt(now, i, j)) late.push({ row: i, column: j, cell: patchCellAt(now, i, j) });
    }
  }
  return late;
}

function contentAt({ cells }: ReadBlock, row: number, column: number): CellValue {
  return cells?.formulas[row - cells.area.row]?.[column - cells.area.column] ?? "";
}

/** A text that begins with "=" is a formula only where the value is something else. */
function patchCellAt(block: ReadBlock, row: number, column: number): PatchCell {
  const content = contentAt(block, row, column);
  const value = block.cells?.values[row - block.cells.area.row]?.[column - block.cells.area.column] ?? "";
  return typeof content === "string" && content.startsWith("=") && content !== value ? { formula: content } : value;
}

function isTouched({ isWhole, cells, looks }: TouchedSheet, { row, column }: Late): boolean {
  return isWhole || [...cells, ...looks].some((area) => isIn(area, row, column));
}

function isIn({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

function patchOf(sheet: string, late: readonly Late[]): Extract<Op, { kind: "patch" }> {
  const area = late.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 })).reduce(around);
  const cells = Array.from({ length: area.rows }, () => Array<PatchCell>(area.columns).fill(null));
  for (const { row, column, cell } of late) cells[row - area.row]![column - area.column] = cell;
  return { kind: "patch", sheet, area, cells };
}
