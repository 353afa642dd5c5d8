// How a form of one participant lies on its paper: which columns it has and how wide they are, so that it stands upright on A4, and where a
// page begins, so that nobody signs an empty one.
import { page } from "../appearance";
import type { Area } from "../area";
import { USED } from "../documents/documentPages";
import { pointsOf } from "../documents/grid";
import { A4, POINTS_PER_MILLIMETRE } from "../onePage";
import type { PageSetup } from "../plan";

/**
 * Widths in characters. Together they print upright at 70 %, with or without the column of the earlier rounds: letters of 8.4 points.
 */
const WIDTHS = { order: 5, code: 10, max: 7, how: 11, points: 8, first: { name: 33, text: 19 }, later: { name: 29, text: 17 } } as const;

/** Columns of the sheet. */
export interface FormColumns {
  readonly order: number;
  readonly code: number;
  readonly name: number;
  readonly max: number;
  readonly how: number;
  readonly before: number | null;
  readonly entry: number;
  readonly points: number;
  readonly explanation: number;
  readonly evidence: number;
  /** Printed columns. */
  readonly count: number;
  /** What counts now where a round has something before it; not printed. */
  readonly helper: number | null;
}

/** `hasBefore`: with what counts of earlier rounds. */
export function formColumns(hasBefore: boolean): FormColumns {
  let next = 5;
  const beforeColumn = hasBefore ? next++ : null;
  const entry = next++;
  const points = next++;
  const explanation = next++;
  const evidence = next++;
  const count = next;
  return {
    order: 0,
    code: 1,
    name: 2,
    max: 3,
    how: 4,
    before: beforeColumn,
    entry,
    points,
    explanation,
    evidence,
    count,
    helper: hasBefore ? count : null,
  };
}

/** Widths of the printed columns, in characters. */
export function formWidths(columns: FormColumns): number[] {
  const wide = Array<number>(columns.count).fill(WIDTHS.points);
  const { name, text } = columns.before === null ? WIDTHS.first : WIDTHS.later;
  wide[columns.order] = WIDTHS.order;
  wide[columns.code] = WIDTHS.code;
  wide[columns.name] = name;
  wide[columns.max] = WIDTHS.max;
  wide[columns.how] = WIDTHS.how;
  for (const at of [columns.explanation, columns.evidence]) wide[at] = text;
  return wide;
}

/**
 * The page. What begins with row `closing` begins a page where it would not end on the one on which it begins, and fits on one.
 * @param wide widths of the columns, in characters @param points heights of all rows of the area @param header the row that each page repeats
 */
export function formPage(area: Area, wide: readonly number[], points: readonly number[], header: number, closing: number): PageSetup {
  const setup = page(area, "portrait", { row: header, rows: 1 });
  const { top, bottom, left, right } = setup.margins;
  const width = wide.reduce((sum, characters) => sum + pointsOf(characters), 0);
  const scale = Math.min(1, ((A4.short - left - right) * POINTS_PER_MILLIMETRE) / width);
  const room = ((A4.long - top - bottom) * POINTS_PER_MILLIMETRE * USED) / scale;
  const repeated = points[header]!;
  const rest = points.slice(closing).reduce((sum, height) => sum + height, 0);
  let used = 0;
  for (const height of points.slice(0, closing)) used = used + height > room ? repeated + height : used + height;
  return used + rest > room && repeated + rest <= room ? { ...setup, pageStarts: [closing] } : setup;
}
