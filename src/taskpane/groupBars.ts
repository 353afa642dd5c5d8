// Geometry of the stacked bars: what is won goes right of nought, what is taken off goes left of it.
import type { PointPart } from "../core/explain/pointParts";

/** What the ends of all bars stand for, in points: `from` is 0 or negative. */
export interface BarScale {
  readonly from: number;
  readonly to: number;
}

export interface BarSegment {
  /** Index of the part. */
  readonly part: number;
  /** Percent of the bar's room. */
  readonly from: number;
  readonly width: number;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The scale that all bars share, so that they can be compared. */
export function barScale(rows: readonly (readonly number[])[]): BarScale {
  const least = rows.map((values) => sumOf(values.filter((value) => value < 0)));
  const most = rows.map((values) => sumOf(values.filter((value) => value > 0)));
  return { from: Math.min(0, ...least), to: Math.max(0, ...most) };
}

/** The pieces of one bar in the order of the parts; a part of 0 has none. */
export function barSegments(values: readonly number[], { from, to }: BarScale): BarSegment[] {
  const percent = (points: number): number => (points / (to - from)) * 100;
  let [right, left] = [0, 0];
  return values.flatMap((value, part): BarSegment[] => {
    if (value === 0) return [];
    const start = value > 0 ? right : left + value;
    if (value > 0) right += value;
    else left += value;
    return [{ part, from: percent(start - from), width: percent(Math.abs(value)) }];
  });
}

/** The letter or sign that a part bears: A, B, C … for what counts, + and − for bonus and deductions. */
export function partMark(kind: PointPart["kind"], index: number): string {
  return kind === "bonus" ? "+" : kind === "deduction" ? "−" : String.fromCharCode(65 + index);
}
