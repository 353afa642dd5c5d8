// What people typed between the last reading and the plan's request. Excel has no compare-and-set, but a request runs in one go: it first
// reads once more what it is about to write over. Where that is not what was read before, the plan is taken back and their work put in again.
import type { Area } from "../workbook/area";
import { around } from "../workbook/areaArithmetic";
import type { CellValue, Op, PatchCell } from "../workbook/plan";
import type { ReadBefore } from "../workbook/restore/keptSheets";
import type { Touched, TouchedSheet } from "../workbook/restore/touched";
import { queuePlaces, queueSeen, type ReadBlock, type Want } from "./readCells";
import type { Before } from "./readBefore";
import { ACTION_BYTES, jsonBytes, MAX_REQUEST_BYTES } from "./requestSize";

/** What a request reads again before it writes. */
export interface Look {
  /** Reckoned size in the request. */
  readonly bytes: number;
  /** Queues it; call what it returns after the sync. */
  queue(context: Excel.RequestContext): () => Seen;
}

/** As the plan's request found it. */
export interface Seen {
  /** In the order in which they were read before; null where Excel does not tell so many cells. */
  readonly blocks: readonly (ReadBlock | null)[];
  readonly names: ReadBefore["names"];
}

/**
 * What is looked at again; null where the answer would be too large: Excel would refuse it when all is written.
 * @param before as read, touched names with it
 */
export function lookAgain({ read, blocks }: Before): Look | null {
  const wants: readonly Want[] = blocks.map((block) => block.want);
  const names = [...read.names.keys()];
  const answer = blocks.reduce((sum, { cells }) => sum + (cells === null ? 0 : jsonBytes(cells)), 0);
  if ((wants.length === 0 && names.length === 0) || answer > MAX_REQUEST_BYTES) return null;
  return {
    bytes: (wants.length * 2 + names.length * 3) * ACTION_BYTES,
    queue: (context) => {
      const cells = wants.map((want) => queueSeen(context, want));
      const places = queuePlaces(context, names);
      return () => ({ blocks: cells.map((block) => block()), names: places() });
    },
  };
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
