// Cells of one kind joined into rectangles, so that thousands of cells take few calls.
import type { HostArea } from "../workbook/hostWorkbook";

/**
 * Disjoint rectangles that cover exactly the cells of each key. The cells come row by row, in a row from left to right; equal
 * neighbours become runs, equal runs below each other rectangles.
 */
export function rectanglesOf<Key>(
  cells: Iterable<{ readonly row: number; readonly column: number; readonly key: Key }>,
): { key: Key; area: HostArea }[] {
  const done: { key: Key; area: HostArea }[] = [];
  type Run = { key: Key; row: number; column: number; end: number; rows: number };
  let above = new Map<number, Run>();
  let present = new Map<number, Run>();
  let row = -1;
  let run: Run | null = null;
  const close = ({ key, row: top, column, end, rows }: Run): void =>
    void done.push({ key, area: { row: top, column, rows, columns: end - column } });
  const finishRun = (): void => {
    if (!run) return;
    const upper = above.get(run.column);
    if (upper && upper.end === run.end && upper.key === run.key && upper.row + upper.rows === run.row) {
      above.delete(run.column);
      upper.rows++;
      present.set(run.column, upper);
    } else present.set(run.column, run);
    run = null;
  };
  const finishRow = (): void => {
    finishRun();
    above.forEach(close);
    above = present;
    present = new Map();
  };
  for (const cell of cells) {
    if (cell.row !== row) {
      finishRow();
      row = cell.row;
    }
    const open: Run | null = run;
    if (open && open.key === cell.key && open.end === cell.column) open.end++;
    else {
      finishRun();
      run = { key: cell.key, row: cell.row, column: cell.column, end: cell.column + 1, rows: 1 };
    }
  }
  finishRow();
  above.forEach(close);
  return done;
}
