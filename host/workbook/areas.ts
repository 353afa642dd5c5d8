// Arithmetic of cell rectangles: overlap, subtraction, and how insertion and deletion of rows or columns moves them.
import type { HostArea } from "./hostWorkbook";

/** Insertion or deletion of whole rows or columns of one sheet. */
export interface LineEdit {
  readonly kind: "insert" | "delete";
  readonly axis: "rows" | "columns";
  readonly index: number;
  readonly count: number;
}

/** Whether an inserted line right behind the last one belongs to the area too: formats do so in Excel, references do not. */
export type Growth = "inside" | "behind";

export function areaOf(row: number, column: number, rows = 1, columns = 1): HostArea {
  return { row, column, rows, columns };
}

export function contains(area: HostArea, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** The common part, or null when there is none. */
export function intersect(a: HostArea, b: HostArea): HostArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The area as it lies when `from` is taken to `to`. */
export function placed(area: HostArea, from: HostArea, to: HostArea): HostArea {
  return { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column };
}

/** What is left of `area` without `hole`, as at most four disjoint rectangles: above, left, right, below. */
export function subtract(area: HostArea, hole: HostArea): HostArea[] {
  const common = intersect(area, hole);
  if (common === null) return [area];
  const parts = [
    areaOf(area.row, area.column, common.row - area.row, area.columns),
    areaOf(common.row, area.column, common.rows, common.column - area.column),
    areaOf(common.row, common.column + common.columns, common.rows, area.column + area.columns - common.column - common.columns),
    areaOf(common.row + common.rows, area.column, area.row + area.rows - common.row - common.rows, area.columns),
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function subtractAll(areas: readonly HostArea[], hole: HostArea): HostArea[] {
  return areas.flatMap((area) => subtract(area, hole));
}

/** Joins neighbours with a common edge until nothing joins; the areas must be disjoint. */
export function joinNeighbours(areas: readonly HostArea[]): HostArea[] {
  const joined = [...areas].sort((a, b) => a.row - b.row || a.column - b.column);
  for (let i = 0; i < joined.length; i++) {
    for (let j = i + 1; j < joined.length; j++) {
      const both = joinPair(joined[i]!, joined[j]!);
      if (both === null) continue;
      joined.splice(j, 1);
      joined[i] = both;
      j = i;
    }
  }
  return joined;
}

function joinPair(a: HostArea, b: HostArea): HostArea | null {
  if (a.row === b.row && a.rows === b.rows) {
    if (a.column + a.columns === b.column) return { ...a, columns: a.columns + b.columns };
    if (b.column + b.columns === a.column) return { ...b, columns: a.columns + b.columns };
  }
  if (a.column === b.column && a.columns === b.columns) {
    if (a.row + a.rows === b.row) return { ...a, rows: a.rows + b.rows };
    if (b.row + b.rows === a.row) return { ...b, rows: a.rows + b.rows };
  }
  return null;
}

/** Start and length of a span of lines after the edit; null when all of it was deleted. */
export function shiftSpan(
  start: number,
  length: number,
  edit: LineEdit,
  growth: Growth = "inside",
): { start: number; length: number } | null {
  const end = start + length;
  if (edit.kind === "insert") {
    if (edit.index <= start) return { start: start + edit.count, length };
    const grows = growth === "inside" ? edit.index < end : edit.index <= end;
    return grows ? { start, length: length + edit.count } : { start, length };
  }
  const editEnd = edit.index + edit.count;
  const before = Math.max(0, Math.min(end, edit.index) - start);
  const behind = Math.max(0, end - Math.max(start, editEnd));
  if (before + behind === 0) return null;
  const newStart = start < edit.index ? start : Math.max(edit.index, start - edit.count);
  return { start: newStart, length: before + behind };
}

/** The area after the edit; null when all of it was deleted. */
export function shiftArea(area: HostArea, edit: LineEdit, growth: Growth = "inside"): HostArea | null {
  if (edit.axis === "rows") {
    const span = shiftSpan(area.row, area.rows, edit, growth);
    return span === null ? null : { ...area, row: span.start, rows: span.length };
  }
  const span = shiftSpan(area.column, area.columns, edit, growth);
  return span === null ? null : { ...area, column: span.start, columns: span.length };
}
