// What the picture of totals shows: facts for its text, and marks in stacks along the scale, or bars where marks would not fit.
import type { NominateAnswer, RankedRow } from "../commands/answers";
import type { DecideAnswer } from "../commands/decisionAnswers";
import { scoreIntervals, type ScoreInterval } from "../core/scoreIntervals";
import { boardEntries } from "./boardView";

export interface Mark {
  readonly row: RankedRow;
  readonly total: number;
  readonly isTied: boolean;
  /** 0 at the left end to `stacks` − 1. */
  readonly stack: number;
  /** 0 = on the scale. */
  readonly level: number;
}

export interface TotalsPicture {
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly tied: number;
  /** Empty where a stack would be higher than `levels`: then the bars tell. */
  readonly marks: readonly Mark[];
  readonly bars: readonly ScoreInterval[];
}

/** A picture of fewer tells nothing that the board does not. */
const FEWEST = 3;

/** Whether there is a picture of these at all. */
export function hasPicture(rows: readonly RankedRow[]): boolean {
  return rows.filter(({ total }) => total !== null).length >= FEWEST;
}

/** The picture; null where fewer than three have a total. The median of an even number is the mean of the middle two. */
export function totalsPicture(
  rows: readonly RankedRow[],
  size: { readonly stacks: number; readonly levels: number },
): TotalsPicture | null {
  const scored = boardEntries(rows, { text: "", cluster: null }).flatMap(({ row, isTied }) =>
    row.total === null ? [] : [{ row, isTied, total: row.total }],
  );
  if (scored.length < FEWEST) return null;
  const totals = scored.map(({ total }) => total).sort((a, b) => a - b);
  const [min, max] = [totals[0]!, totals.at(-1)!];
  const heights = Array.from({ length: size.stacks }, () => 0);
  const marks = scored.map((one): Mark => {
    const stack = max === min ? Math.floor(size.stacks / 2) : Math.round(((one.total - min) / (max - min)) * (size.stacks - 1));
    return { ...one, stack, level: heights[stack]!++ };
  });
  const isTooHigh = Math.max(...heights) > size.levels;
  return {
    count: totals.length,
    min,
    median: (totals[Math.floor((totals.length - 1) / 2)]! + totals[Math.floor(totals.length / 2)]!) / 2,
    max,
    tied: scored.filter(({ isTied }) => isTied).length,
    marks: isTooHigh ? [] : marks,
    bars: isTooHigh ? scoreIntervals(totals).filter(({ from }) => from <= max) : [],
  };
}

/** The lowest total on a list by the overall rank; null where lines differ by cluster or nobody is on it. */
export function cutLine({ scope, participants }: NominateAnswer): number | null {
  const totals = participants.flatMap(({ total }) => (total === null ? [] : [total]));
  return scope === "cluster" || totals.length === 0 ? null : Math.min(...totals);
}

/** A band of the last Xét and the lowest total that reaches it; null where no one total parts those in from those out. */
export interface BandLine {
  readonly band: string;
  readonly total: number | null;
}

/**
 * The lines of Xét, best band first; none for the last band that anybody is in, which has nobody below. A line is one only if everybody with
 * that total or more is in the band or a better one: quotas, conditions and gates of single groups leave none.
 */
export function bandLines({ rows, bands }: Pick<DecideAnswer, "rows" | "bands">): BandLine[] {
  const placeOf = new Map(bands.map(({ name }, i) => [name, i]));
  const people = rows.flatMap(({ total, band }) => (total === null ? [] : [{ total, place: placeOf.get(band) ?? bands.length }]));
  return bands.flatMap(({ name }, place): BandLine[] => {
    const below = people.filter((one) => one.place > place);
    if (below.length === 0 || !people.some((one) => one.place === place)) return [];
    const lowest = Math.min(...people.filter((one) => one.place <= place).map(({ total }) => total));
    return [{ band: name, total: below.every(({ total }) => total < lowest) ? lowest : null }];
  });
}
