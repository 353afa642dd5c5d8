// Formulas of neighbouring columns in as few operations as there are patterns: a request of a few bytes whatever the width.
import type { Area } from "./area";
import type { Op } from "./plan";

/** Two columns have the same pattern when their formulas read alike in this column. */
const COMMON_COLUMN = 100;

/**
 * Fills each column of the area with `formula(index, column)`: the formula of column number `index` (from 0) as it stands in `column` of
 * the sheet, or "" to leave it alone. Three or more neighbours of one pattern are filled from one formula.
 */
export function fillRow(sheet: string, area: Area, formula: (index: number, column: number) => string): Op[] {
  const ops: Op[] = [];
  const patterns = Array.from({ length: area.columns }, (_, index) => formula(index, COMMON_COLUMN));
  let loose = 0;
  const flush = (end: number): void => {
    if (end === loose || patterns.slice(loose, end).every((pattern) => pattern === "")) return;
    const formulas = Array.from({ length: end - loose }, (_, i) => formula(loose + i, area.column + loose + i));
    ops.push({ kind: "fillFormulas", sheet, area: { ...area, column: area.column + loose, columns: end - loose }, formulas });
  };
  for (let i = 0; i < area.columns; ) {
    let count = 1;
    while (i + count < area.columns && patterns[i + count] === patterns[i]) count++;
    if (count >= 3) {
      flush(i);
      const column = area.column + i;
      if (patterns[i] !== "")
        ops.push({ kind: "fillFormula", sheet, area: { ...area, column, columns: count }, formula: formula(i, column) });
      loose = i + count;
    }
    i += count;
  }
  flush(area.columns);
  return ops;
}
