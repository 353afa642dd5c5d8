// Changes of single cells of blocks, gathered into few operations: only those cells are written.
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
  const sheets = new Map<string, CellPatch[]>();
  for (const patch of patches) sheets.set(patch.sheet, [...(sheets.get(patch.sheet) ?? []), patch]);
  return [...sheets].flatMap(([sheet, own]) => groupsOf(own).map((group) => patchOp(sheet, group)));
}

interface Group {
  area: Area;
  readonly patches: CellPatch[];
}

function groupsOf(patches: readonly CellPatch[]): Group[] {
  const groups: Group[] = [];
  for (const patch of [...patches].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const cell = areaAt(patch.row, patch.column);
    const last = groups.at(-1);
    const joined = last === undefined ? cell : around(last.area, cell);
    if (last !== undefined && joined.rows * joined.columns <= (last.patches.length + 1) * MOST_GAPS) {
      last.area = joined;
      last.patches.push(patch);
    } else groups.push({ area: cell, patches: [patch] });
  }
  return groups;
}

function patchOp(sheet: string, { area, patches }: Group): Op {
  const blank = <T>(): (T | null)[][] => Array.from({ length: area.rows }, () => Array<T | null>(area.columns).fill(null));
  const cells = blank<Exclude<PatchCell, null>>();
  const formats = blank<string>();
  for (const { row, column, cell, format } of patches) {
    cells[row - area.row]![column - area.column] = cell;
    if (format !== undefined) formats[row - area.row]![column - area.column] = format;
  }
  const hasFormats = patches.some((patch) => patch.format !== undefined);
  return { kind: "patch", sheet, area, cells, ...(hasFormats ? { formats } : {}) };
}
