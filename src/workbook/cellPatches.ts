// Changes of single cells of blocks, gathered into few operations: only those cells are written.
import { CELLS_OF_A_PART, finish, type Parts } from "../core/parts";
import { areaAt, type Area } from "./area";
import { around } from "./areaArithmetic";
import type { Op, PatchCell } from "./plan";

export interface CellPatch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Exclude<PatchCell, null>;
  /** Absent: the number format stays. */
  readonly format?: string;
}

/** An operation takes in another cell as long as it holds so many cells that stay as they are for each that is written. */
const MOST_GAPS = 40;

/** Operations that write these cells and no others. A cell stands among them once. */
export function patchOps(patches: readonly CellPatch[]): Op[] {
  return finish(patchParts(patches));
}

/** The same in parts. */
export function* patchParts(patches: readonly CellPatch[]): Parts<Op[]> {
  const sheets = new Map<string, Map<number, CellPatch[]>>();
  for (const [i, patch] of patches.entries()) {
    if (i % CELLS_OF_A_PART === CELLS_OF_A_PART - 1) yield;
    const rows = sheets.get(patch.sheet) ?? new Map<number, CellPatch[]>();
    sheets.set(patch.sheet, rows);
    const row = rows.get(patch.row);
    if (row === undefined) rows.set(patch.row, [patch]);
    else row.push(patch);
  }
  const ops: Op[] = [];
  for (const [sheet, rows] of sheets) {
    for (const group of yield* groupsOf(rows)) ops.push(yield* patchOp(sheet, group));
  }
  return ops;
}

interface Group {
  area: Area;
  readonly patches: CellPatch[];
}

/** The cells of one sheet, by row. */
function* groupsOf(rows: ReadonlyMap<number, readonly CellPatch[]>): Parts<Group[]> {
  const groups: Group[] = [];
  let seen = 0;
  for (const [, patches] of [...rows].sort(([a], [b]) => a - b)) {
    for (const patch of [...patches].sort((a, b) => a.column - b.column)) {
      if (++seen % CELLS_OF_A_PART === 0) yield;
      const cell = areaAt(patch.row, patch.column);
      const last = groups.at(-1);
      const joined = last === undefined ? cell : around(last.area, cell);
      if (last !== undefined && joined.rows * joined.columns <= (last.patches.length + 1) * MOST_GAPS) {
        last.area = joined;
        last.patches.push(patch);
      } else groups.push({ area: cell, patches: [patch] });
    }
  }
  return groups;
}

function* patchOp(sheet: string, { area, patches }: Group): Parts<Op> {
  const blank = <T>(): (T | null)[][] => Array.from({ length: area.rows }, () => Array<T | null>(area.columns).fill(null));
  const hasFormats = patches.some((patch) => patch.format !== undefined);
  const cells = blank<Exclude<PatchCell, null>>();
  const formats = hasFormats ? blank<string>() : [];
  for (const [i, { row, column, cell, format }] of patches.entries()) {
    if (i % CELLS_OF_A_PART === CELLS_OF_A_PART - 1) yield;
    cells[row - area.row]![column - area.column] = cell;
    if (format !== undefined) formats[row - area.row]![column - area.column] = format;
  }
  return { kind: "patch", sheet, area, cells, ...(hasFormats ? { formats } : {}) };
}
