// The terms of periods that add up: what one period says of its people, what is made of many, and the rules between.
import type { EXEMPT } from "../movement";

/** Total of a person in a period; exempt (every entry MIỄN or KAD); null = absent or not scored. */
export type PeriodCell = number | typeof EXEMPT | null;

/** Sum, mean, mean of the n best, mean without the n lowest, mean by the weights of the periods. */
export const METHODS = ["sum", "mean", "best", "drop", "weighted"] as const;
export type Method = (typeof METHODS)[number];

/** What an absent period does: leaves the denominator, or counts 0. */
export const MISSING_RULES = ["skip", "zero"] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** Whoever has at least so many periods of the band gets the name; the first rule that holds counts. One without a name or a number never does. */
export interface BandRule {
  readonly name: string;
  readonly band: string;
  readonly atLeast: number;
}

/** Decimals of a result at most. */
export const MOST_DECIMALS = 9;

/** Rules of bands that a sheet has room for. */
export const MOST_BAND_RULES = 5;

export interface RollUpRules {
  readonly method: Method;
  /** How many best ones count, or lowest ones do not; of no meaning for other methods. */
  readonly count: number;
  readonly missing: MissingRule;
  /** Periods with points that somebody needs to be ranked; exempt ones lower it. 0 = one is enough. */
  readonly minimum: number;
  /** Decimals of the result, half away from zero. */
  readonly decimals: number;
  readonly bands: readonly BandRule[];
}

/** Where a column of points comes from. */
export interface PeriodColumn {
  /** Name of the period; no two columns have the same. */
  readonly label: string;
  readonly file: string;
  /** Short seal of a locked movement; "" = provisional. */
  readonly seal: string;
  readonly isLocked: boolean;
  /** Number of the version of its criteria; null = a roll-up of others. */
  readonly version: number | null;
  /** Of what its criteria reckon; the same signature, the same points. */
  readonly signature: string;
  /** Why criteria of another signature, or codes with other names, were taken all the same; "" = there are none. */
  readonly reason: string;
  /** Null counts as 0. */
  readonly weight: number | null;
}

export interface RollUpPerson {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly cluster: string;
  /** One for each column. */
  readonly cells: readonly PeriodCell[];
  /** Band of each period; "" = none. */
  readonly bands: readonly string[];
}

/** All that the sheet of a roll-up holds. */
export interface RollUpContent {
  readonly title: string;
  readonly rules: RollUpRules;
  /** Oldest first. */
  readonly columns: readonly PeriodColumn[];
  readonly people: readonly RollUpPerson[];
}

export const MIN_PERIODS = 2;
export const MOST_PERIODS = 60;
