// "Sort ascending / descending" as Excel's two buttons do it: the block around the selected cell, without its header, by the
// column of the cell; on a protected sheet only where sorting is allowed and every cell of the block is unlocked.
import type { HostArea, HostCell, HostSheet } from "../workbook/hostWorkbook";

export type SortRefusal = "nothing" | "protected" | "locked";

export type SortOutcome = { readonly rows: number } | { readonly refusal: SortRefusal };

/** Sorts around the selection. A selection of several cells is itself the block; a selection of one cell means the block around it. */
export function sortAround(sheet: HostSheet, selection: HostArea, ascending: boolean): SortOutcome {
  const used = sheet.usedArea();
  if (used === null) return { refusal: "nothing" };
  const isOneCell = selection.rows === 1 && selection.columns === 1;
  const block = isOneCell ? blockAround(sheet, used, selection) : intersection(selection, used);
  const area = block === null ? null : isOneCell ? withoutHeader(sheet, block) : block;
  if (area === null || area.rows < 2) return { refusal: "nothing" };
  if (sheet.protection !== null) {
    if (sheet.protection.options["allowSort"] !== true) return { refusal: "protected" };
    if (!isUnlocked(sheet, area)) return { refusal: "locked" };
  }
  sheet.sort(area, selection.column, ascending);
  return { rows: area.rows };
}

const endRow = (area: HostArea): number => area.row + area.rows;
const endColumn = (area: HostArea): number => area.column + area.columns;

function intersection(a: HostArea, b: HostArea): HostArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(endRow(a), endRow(b)) - row;
  const columns = Math.min(endColumn(a), endColumn(b)) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Excel's current region: grows from the cell until empty lines or the edge of what is used surround it. */
function blockAround(sheet: HostSheet, used: HostArea, cell: HostArea): HostArea | null {
  const cells = sheet.read(used);
  const isFilled = (row: number, column: number): boolean => (cells[row - used.row]?.[column - used.column]?.value ?? null) !== null;
  const anyIn = (top: number, left: number, bottom: number, right: number): boolean => {
    for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) if (isFilled(row, column)) return true;
    return false;
  };
  let [top, left, bottom, right] = [cell.row, cell.column, cell.row + 1, cell.column + 1];
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    if (anyIn(top - 1, left - 1, top, right + 1)) [top, hasGrown] = [top - 1, true];
    if (anyIn(bottom, left - 1, bottom + 1, right + 1)) [bottom, hasGrown] = [bottom + 1, true];
    if (anyIn(top, left - 1, bottom, left)) [left, hasGrown] = [left - 1, true];
    if (anyIn(top, right, bottom, right + 1)) [right, hasGrown] = [right + 1, true];
  }
  return intersection({ row: top, column: left, rows: bottom - top, columns: right - left }, used);
}

/** The block without a first row of texts over a column that holds something else below. */
function withoutHeader(sheet: HostSheet, block: HostArea): HostArea {
  const [first = [], ...rest] = sheet.read(block);
  const isText = (cell: HostCell | undefined): boolean => typeof cell?.value === "string" && !cell.isError;
  const isHeader = first.every((cell) => cell.value === null || isText(cell));
  const differs = first.some((cell, i) => isText(cell) && rest.some((row) => (row[i]?.value ?? null) !== null && !isText(row[i])));
  return isHeader && differs ? { ...block, row: block.row + 1, rows: block.rows - 1 } : block;
}

function isUnlocked(sheet: HostSheet, area: HostArea): boolean {
  for (let row = area.row; row < endRow(area); row++) {
    for (let column = area.column; column < endColumn(area); column++) if (sheet.isLocked(row, column)) return false;
  }
  return true;
}
