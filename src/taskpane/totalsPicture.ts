// What the picture of totals shows: facts for its text, and marks in stacks along the scale, or bars where marks would not fit.
import type { NominateAnswer, RankedRow } from "../commands/answers";
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
