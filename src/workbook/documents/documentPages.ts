// Where the pages of a printed sheet begin: tables go on under their head, groups keep their first line, and the signature takes the last
// two lines of the table before it along to its page.
import type { Grid } from "./grid";
import type { SheetRow } from "./sheetRow";

/** Printers and machines space rows a little differently; so much of a page is left free. */
export const USED = 0.97;
/** Rows of a table that go with the signature. */
const WITH_SIGNATURE = 2;
/** Text between the last table and the signature that goes with both, as part of a page: more is prose, whose end goes with the signature. */
const MOST_TEXT = 0.25;

export interface Pages {
  /** The rows, heads of tables put in again where print titles cannot repeat them. */
  readonly rows: readonly SheetRow[];
  /** Rows that begin a page, after the first. */
  readonly starts: readonly number[];
  /** Rows that each page repeats. */
  readonly titles: { readonly row: number; readonly rows: number };
}

/** Marks the rows from the last two of the last table on as one piece, if they are one page at most and little text lies between. */
function tied(rows: readonly SheetRow[], closing: number, room: number): SheetRow[] {
  const isLine = (row: SheetRow | undefined): boolean => row?.table !== undefined && row.isHead !== true;
  const heights = (from: number): number => rows.slice(from).reduce((sum, row) => sum + row.height, 0);
  let end = closing;
  while (end > 0 && !isLine(rows[end - 1])) end--;
  // As many lines as the page has room for; too much text between table and signature: the signature goes with the last row before it.
  let start = Math.max(closing - 1, 0);
  const text = rows.slice(end, closing).reduce((sum, row) => sum + row.height, 0);
  if (text > room * MOST_TEXT) return rows.map((row, i) => (i >= start ? { ...row, keepsNext: true } : row));
  for (let lines = 1; lines <= WITH_SIGNATURE && isLine(rows[end - lines]); lines++) {
    let first = end - lines;
    while (rows[first - 1]?.keepsNext === true) first--;
    if (heights(first) > room) break;
    start = first;
  }
  return rows.map((row, i) => (i >= start ? { ...row, keepsNext: true } : row));
}

/** Pieces that stay together, as index of the first row and height. */
function piecesOf(rows: readonly SheetRow[], room: number): { readonly row: number; readonly height: number }[] {
  const pieces: { row: number; height: number }[] = [];
  let isTied = false;
  rows.forEach((row, i) => {
    const last = pieces.at(-1);
    if (isTied && last !== undefined && last.height + row.height <= room) last.height += row.height;
    else pieces.push({ row: i, height: row.height });
    isTied = row.keepsNext;
  });
  return pieces;
}

/** Breaks the rows into pages; `closing` is the index of the first row of the signature. */
export function pagesOf(rows: readonly SheetRow[], closing: number, grid: Grid): Pages {
  const heads = headsOf(rows);
  // Where print titles cannot repeat all heads, each page repeats the first row instead and has less room.
  return broken(rows, closing, grid, heads, 0) ?? broken(rows, closing, grid, heads, rows[0]!.height)!;
}

/** The pages, where each gives up `given` points to what it repeats; null where nothing was given up but print titles do not do. */
function broken(rows: readonly SheetRow[], closing: number, grid: Grid, heads: Heads, given: number): Pages | null {
  const room = grid.pageHeight * USED;
  const headHeight = (table: number): number => heads.get(table)!.reduce((sum, i) => sum + rows[i]!.height, 0);
  const most = given + [...heads.keys()].reduce((height, table) => Math.max(height, headHeight(table)), 0);
  const bound = tied(rows, closing, room - most);
  const starts: number[] = [];
  let used = 0;
  for (const { row, height } of piecesOf(bound, room - most)) {
    if (used > 0 && used + height > room) {
      starts.push(row);
      const { table, isHead } = bound[row]!;
      used = given + (table === undefined || isHead === true ? 0 : headHeight(table));
    }
    used += height;
  }
  const tables = new Set(starts.map((start) => (bound[start]!.isHead === true ? undefined : bound[start]!.table)));
  const [only] = tables;
  if (tables.size === 1 && only !== undefined) {
    const head = heads.get(only)!;
    return { rows: bound, starts, titles: { row: head[0]!, rows: head.length } };
  }
  return given === 0 && starts.length > 0 ? null : withHeads(bound, starts, heads);
}

/** Rows of the head of each table. */
type Heads = ReadonlyMap<number, readonly number[]>;

function headsOf(rows: readonly SheetRow[]): Heads {
  const heads = new Map<number, number[]>();
  rows.forEach(({ table, isHead }, i) => {
    if (table !== undefined && isHead === true) heads.set(table, [...(heads.get(table) ?? []), i]);
  });
  return heads;
}

/** The head of a table again at the top of each page that goes on with it. */
function withHeads(rows: readonly SheetRow[], starts: readonly number[], heads: Heads): Pages {
  const all: SheetRow[] = [];
  const moved: number[] = [];
  rows.forEach((row, i) => {
    if (starts.includes(i)) {
      moved.push(all.length);
      if (row.table !== undefined && row.isHead !== true) all.push(...heads.get(row.table)!.map((head) => rows[head]!));
    }
    all.push(row);
  });
  return { rows: all, starts: moved, titles: { row: 0, rows: 1 } };
}
