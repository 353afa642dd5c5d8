// The columns of a printed sheet: how wide each is, how much fits on a page, and where the head parts in two.
import { longestWord, textWidth, wrapped } from "./textLines";
import type { PrintedDocument, Table, TableColumn } from "./document";
import { A4, POINTS_PER_MILLIMETRE } from "../onePage";
import type { CellValue, PageSetup } from "../plan";

/** Millimetres of A4 and of its margins (Nghị định 30/2020/NĐ-CP, Phụ lục I: top, bottom 20 … 25, left 30 … 35, right 15 … 20). */
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 9 } as const;
/** Of a paper on one page, which is for the office's own use and is not filed. */
const NARROW_MARGINS = { top: 15, bottom: 15, left: 20, right: 15, header: 8, footer: 7 } as const;
/** Widths of columns differ a little from one machine to another; a column too many would be a page too many. */
const SPARE = 0.97;

/** Size of the texts of tables, and of those with many columns. */
const TABLE_SIZE = 12;
const DENSE_SIZE = 11;
const MANY_COLUMNS = 8;
export const TEXT_SIZE = 13;
/** Points of a column that no text takes. */
export const PADDING = 7;

export interface Grid {
  /** Points of each column. */
  readonly widths: readonly number[];
  /** Size of the texts of tables. */
  readonly size: number;
  /** Points of rows between the margins, at the scale at which the columns fit the paper. */
  readonly pageHeight: number;
  /** Lines of tables stand close. */
  readonly isTight: boolean;
}

/** Margins of a paper, in millimetres. */
export function marginsOf({ isOnePage }: Pick<PrintedDocument, "isOnePage">): NonNullable<Required<PageSetup["margins"]>> {
  return isOnePage === true ? NARROW_MARGINS : MARGINS;
}

/** Sum of some columns. */
export function widthOf(grid: Grid, column: number, columns: number): number {
  return grid.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

/** Width of a column of Excel in points (7 pixels a character and 5 of padding), and back. */
export function pointsOf(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

export function charactersOf(points: number): number {
  return (Math.round(points / 0.75) - 5) / 7;
}

/** A number as its format shows it, near enough to tell how wide it is. */
function shown(value: number, numberFormat = "General"): string {
  if (numberFormat.includes("#,##0"))
    return Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, ".");
  const decimals = /0\.(0+)/.exec(numberFormat)?.[1]?.length;
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** Points that a cell needs: a number all of it, of a text the longest word. */
function needOf(value: CellValue, column: TableColumn, size: number): number {
  if (typeof value === "number") return textWidth(shown(value, column.numberFormat), size, true) * 1.1 + PADDING;
  return longestWord(String(value), size, false) + PADDING;
}

/** What a column needs: points for its longest word and its numbers, and texts that tell how it wraps. */
interface Need {
  readonly least: number;
  /** Of most cells, the longest ones. */
  readonly usual: readonly string[];
  readonly longest: string;
}

const NO_NEED: Need = { least: 0, usual: [], longest: "" };
/** No word makes a column wider than this. */
const MOST_FOR_A_WORD = 110;
/** Part of the cells whose wrapping decides, and how many of them are tried. */
const MOST_CELLS = 0.85;
const TRIED = 8;
/** Lines more than others that the longest cell of a column may take. */
const MORE_LINES = 2;
const MOST_LINES = 6;

/** What the cells of a table need of each column of the grid; cells over several columns are left to their sum. */
function needs(table: Table, columns: number, size: number): Need[] {
  const all = new Array<Need>(columns).fill(NO_NEED);
  let place = 0;
  table.columns.forEach((column, i) => {
    const span = column.span ?? 1;
    if (span === 1) all[place] = needOfColumn(table, column, i, size);
    place += span;
  });
  return all;
}

function needOfColumn(table: Table, column: TableColumn, i: number, size: number): Need {
  const cells = table.rows.flatMap((row) => {
    if (row.kind === "heading") return [];
    const cell = row.kind === "row" ? row.cells[i] : row.cells[i - (table.columns.length - row.cells.length)];
    return cell === undefined ? [] : [cell];
  });
  const title = longestWord(column.title, size, true) + PADDING;
  const words = cells.reduce<number>((most, cell) => Math.max(most, needOf(cell, column, size)), title);
  const texts = cells.map(String).sort((a, b) => textWidth(a, size, false) - textWidth(b, size, false));
  const most = texts.slice(0, Math.ceil(texts.length * MOST_CELLS));
  return { least: Math.min(words, MOST_FOR_A_WORD), usual: [...new Set(most.reverse())].slice(0, TRIED), longest: texts.at(-1) ?? "" };
}

/** Least width, from `least` on, in which most cells take at most that many lines. */
function widthForLines(need: Need, least: number, lines: number, size: number): number {
  const fits = (width: number): boolean => {
    const room = width - PADDING;
    const count = (text: string): number => wrapped(text, room, size, false).length;
    return need.usual.every((text) => count(text) <= lines) && count(need.longest) <= lines + MORE_LINES;
  };
  let width = least;
  while (width < MOST_FOR_A_COLUMN && !fits(width)) width += 3;
  return width;
}

const MOST_FOR_A_COLUMN = 330;

/**
 * Works out the columns of a document: as few lines a row as the paper has room for. What does not fit is made smaller as a whole.
 * @param print scale at which the paper is printed: at a smaller one more stands on it
 */
export function gridOf(document: PrintedDocument, print = 1, isTight = false): Grid {
  const margins = marginsOf(document);
  const [across, down] = document.orientation === "landscape" ? [A4.long, A4.short] : [A4.short, A4.long];
  const room = ((across - margins.left - margins.right) * POINTS_PER_MILLIMETRE * SPARE) / print;
  const size = document.grid.length > MANY_COLUMNS ? DENSE_SIZE : TABLE_SIZE;
  const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [needs(block, document.grid.length, size)] : []));
  const least = document.grid.map((column, i) => tables.reduce((most, table) => Math.max(most, table[i]!.least), pointsOf(column.least)));
  const sum = (widths: readonly number[]): number => widths.reduce((total, points) => total + points, 0);
  let base = least;
  for (let lines = MOST_LINES; lines > 0; lines--) {
    const wider = least.map((points, i) =>
      tables.reduce((most, table) => Math.max(most, widthForLines(table[i]!, points, lines, size)), points),
    );
    if (sum(wider) > room) break;
    base = wider;
  }
  const rest = Math.max(room - sum(base), 0) / document.grid.reduce((total, { weight }) => total + weight, 0);
  const shared = base.map((points, i) => points + rest * document.grid[i]!.weight);
  const widths = (document.letterhead === null ? shared : parted(shared)).map((points) => Math.floor(points / 0.75) * 0.75);
  const scale = Math.min(1, room / sum(widths));
  return { widths, size, isTight, pageHeight: ((down - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE) / (print * scale) };
}

/** Number of columns left of the line that parts the width nearest to that share. */
export function partAt(widths: readonly number[], share: number): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let left = 0;
  let best = { count: 1, fault: Infinity };
  widths.slice(0, -1).forEach((width, i) => {
    left += width;
    const fault = Math.abs(left / total - share);
    if (fault < best.fault) best = { count: i + 1, fault };
  });
  return best.count;
}

/** Part of the width left of Quốc hiệu, and points that Quốc hiệu in size 12 takes on its right. */
export const LETTERHEAD_SHARE = 0.42;
const NATION_POINTS = 268;
const LEAST_AGENCY = 0.3;

/** The columns with the line between agency and Quốc hiệu where both have room: the columns beside it give and take. */
function parted(widths: readonly number[]): number[] {
  const count = partAt(widths, LETTERHEAD_SHARE);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const left = widths.slice(0, count).reduce((sum, width) => sum + width, 0);
  const wanted = Math.max(Math.min(left, total - NATION_POINTS), total * LEAST_AGENCY);
  return widths.map((width, i) => (i === count - 1 ? width + wanted - left : i === count ? width - wanted + left : width));
}
