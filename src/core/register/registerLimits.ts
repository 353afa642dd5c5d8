// Which numbers the register takes: the same for cells and for files.

/** What a cell of the register wants that holds something else; the remedy of H-04 in a word. */
export type RegisterProblem = "choice" | "date" | "months" | "percent" | "rank" | "votes" | "year" | "title";

/** Percent of women: 0, or above 1 to 100. Up to 1 it may be a share of one (0,7 for 70 %), so it is not taken for a percent. */
export function isFemaleShare(value: number): boolean {
  return value === 0 || (value > 1 && value <= 100);
}

/** Months away in a year. */
export function isLeaveMonths(value: number): boolean {
  return value >= 0 && value <= 12;
}

/** Ranks and votes are below this: it is the key of who has none. */
export const MOST_COUNTED = 1e9;

export function isPreviousRank(value: number): boolean {
  return isVotes(value) && value >= 1;
}

export function isVotes(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < MOST_COUNTED;
}

/** Years that awards and initiatives can be of. */
export function isRecordYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1945 && value <= 2100;
}
