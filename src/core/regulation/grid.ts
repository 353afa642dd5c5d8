// A pasted table as a plain grid of cells: from clipboard text (tabs, quoted cells with line breaks) or from cells that span others.
import { cleanText } from "./cellText";

/** Most rows and columns that are read; what is larger is refused before anything is read. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 60;

/** Most that a table may have. */
export interface GridLimits {
  readonly rows: number;
  readonly columns: number;
}

export const GRID_LIMITS: GridLimits = { rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A cell as an HTML table gives it: its text only. */
export interface PastedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** `from`: whether the cell is its own, or lies under a merged cell that begins further left or above. */
export interface GridCell {
  readonly text: string;
  readonly from: "own" | "left" | "above";
}

export interface Grid {
  /** All rows have the same number of cells. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: number;
}

export type GridRefusal = "empty" | "prose" | "tooManyRows" | "tooManyColumns";

export type GridReading =
  | { readonly kind: "grid"; readonly grid: Grid }
  | { readonly kind: "refused"; readonly why: GridRefusal; readonly count: number };

const OWN_BLANK: GridCell = { text: "", from: "own" };

/** Reads the cells of an HTML table: merged cells are taken apart, their text stands in every cell they cover. */
export function gridOfCells(rows: readonly (readonly PastedCell[])[], limits = GRID_LIMITS): GridReading {
  if (rows.length > limits.rows + 20) return refused("tooManyRows", rows.length);
  const grid: GridCell[][] = rows.map(() => []);
  for (const [r, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[r]![column] !== undefined) column++;
      const across = clamp(cell.columnSpan, 1, limits.columns + 1);
      const down = clamp(cell.rowSpan === 0 ? rows.length : cell.rowSpan, 1, rows.length - r);
      const text = cleanText(cell.text);
      for (let dr = 0; dr < down; dr++) {
        for (let dc = 0; dc < across; dc++) {
          grid[r + dr]![column + dc] ??= { text, from: dc > 0 ? "left" : dr > 0 ? "above" : "own" };
        }
      }
      column += across;
      if (column > limits.columns * 4) return refused("tooManyColumns", column);
    }
  }
  return tidy(grid, limits);
}

/** Reads clipboard text. Cells are parted by tabs, else by | where every line has it; a line break inside quotes belongs to the cell. */
export function gridOfText(text: string, limits = GRID_LIMITS): GridReading {
  const lines = tabbedRows(text);
  const filled = lines.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const isTabbed = filled.some((cells) => cells.length > 1);
  const rows = isTabbed ? lines : (pipedRows(filled.map((cells) => cells[0] ?? "")) ?? lines);
  if (rows.length > limits.rows * 4) return refused("tooManyRows", rows.length);
  return tidy(
    rows.map((cells) => cells.map((cell): GridCell => ({ text: cleanText(cell), from: "own" }))),
    limits,
  );
}

function tidy(ragged: readonly (readonly (GridCell | undefined)[])[], limits: GridLimits): GridReading {
  const rows = ragged.filter((row) => row.some((cell) => cell !== undefined && cell.text !== ""));
  if (rows.length === 0) return refused("empty", 0);
  if (rows.length > limits.rows) return refused("tooManyRows", rows.length);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => row[column] !== undefined && row[column].text !== "" && row[column].from !== "left"),
  );
  if (used.length > limits.columns) return refused("tooManyColumns", used.length);
  if (used.length < 2) return refused("prose", rows.length);
  return { kind: "grid", grid: { rows: rows.map((row) => used.map((column) => row[column] ?? OWN_BLANK)), columns: used.length } };
}

function refused(why: GridRefusal, count: number): GridReading {
  return { kind: "refused", why, count };
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), Math.max(least, most)) : least;
}

/** Lines of cells as spreadsheets copy them. A quote that is never closed is an ordinary character. */
function tabbedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let at = 0; at <= whole.length; ) {
    const { cell, end } = cellAt(whole, at);
    rows[rows.length - 1]!.push(cell);
    if (end >= whole.length) break;
    if (whole[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function cellAt(text: string, start: number): { readonly cell: string; readonly end: number } {
  if (text[start] === '"') {
    const closing = /"(?=\t|\n|$(?![^]))/g;
    let cell = "";
    for (let at = start + 1; ; ) {
      const quote = text.indexOf('"', at);
      if (quote < 0) break;
      if (text[quote + 1] === '"') {
        cell += text.slice(at, quote + 1);
        at = quote + 2;
        continue;
      }
      closing.lastIndex = quote;
      if (closing.exec(text)?.index !== quote) break;
      return { cell: cell + text.slice(at, quote), end: quote + 1 };
    }
  }
  let end = start;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end++;
  return { cell: text.slice(start, end), end };
}

/** Lines such as | a | b |; null where a line is none. */
function pipedRows(lines: readonly string[]): string[][] | null {
  if (lines.length < 2 || !lines.every((line) => line.includes("|"))) return null;
  return lines
    .filter((line) => !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|"),
    );
}
