// Arithmetic of areas: common part, what is left, cells joined into few rectangles.
import { areaAt, type Area } from "./area";

export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The common part, or null when there is none. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? areaAt(row, column, rows, columns) : null;
}

/** What is left of `area` without `hole`, as at most four disjoint rectangles: above, left, right, below. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const [bottom, right] = [common.row + common.rows, common.column + common.columns];
  return [
    areaAt(area.row, area.column, common.row - area.row, area.columns),
    areaAt(common.row, area.column, common.rows, common.column - area.column),
    areaAt(common.row, right, common.rows, area.column + area.columns - right),
    areaAt(bottom, area.column, area.row + area.rows - bottom, area.columns),
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  return areaAt(row, column, rows, Math.max(a.column + a.columns, b.column + b.columns) - column);
}
