// Where everything stands on the sheet Tổng hợp kỳ. Pure geometry.
import { MOST_BAND_RULES } from "../../core/periods/period";

/** Weights and the header stand above the people, so that they stay in view; how it is reckoned and where it comes from stand below. */
const WEIGHT_ROW = 3;
const META_ROWS = 5;
const SETTINGS = 5;
export const LABEL_COLUMN = 1;
export const VALUE_COLUMN = 3;
export const FIRST_PERIOD = 5;

export interface RollUpLayout {
  readonly periods: number;
  readonly people: number;
  readonly hasBands: boolean;
  /** First row of the settings; of the last of them follows the table of rules. */
  readonly settings: number;
  /** Header of the table of rules of bands; its rules follow. */
  readonly bandHead: number;
  readonly meta: {
    readonly file: number;
    readonly state: number;
    readonly version: number;
    readonly signature: number;
    readonly reason: number;
    readonly weight: number;
  };
  readonly header: number;
  readonly first: number;
  /** Last row that is printed. */
  readonly last: number;
  readonly columns: {
    readonly counted: number;
    readonly result: number;
    readonly clusterRank: number;
    readonly rank: number;
    readonly before: number;
    readonly change: number;
    readonly band: number | null;
    readonly note: number;
    /** From here on not printed. */
    readonly values: number;
    readonly required: number;
    readonly taken: number;
    readonly least: number;
    readonly cluster: number;
    readonly requiredBefore: number;
    readonly takenBefore: number;
    readonly leastBefore: number;
    readonly resultBefore: number;
    readonly bands: number | null;
    readonly count: number;
  };
}

export function rollUpLayout(periods: number, people: number, hasBands: boolean): RollUpLayout {
  const first = WEIGHT_ROW + 2;
  const file = first + people + 1;
  const settings = file + META_ROWS + 1;
  const bandHead = settings + SETTINGS + 1;
  let next = FIRST_PERIOD + periods;
  const take = (columns = 1): number => (next += columns) - columns;
  return {
    ...{ periods, people, hasBands, settings, bandHead },
    meta: { file, state: file + 1, version: file + 2, signature: file + 3, reason: file + 4, weight: WEIGHT_ROW },
    header: WEIGHT_ROW + 1,
    first,
    last: hasBands ? bandHead + MOST_BAND_RULES : settings + SETTINGS - 1,
    columns: {
      counted: take(),
      result: take(),
      clusterRank: take(),
      rank: take(),
      before: take(),
      change: take(),
      band: hasBands ? take() : null,
      note: take(),
      values: take(periods),
      required: take(),
      taken: take(),
      least: take(),
      cluster: take(),
      requiredBefore: take(),
      takenBefore: take(),
      leastBefore: take(),
      resultBefore: take(),
      bands: hasBands ? take(periods) : null,
      count: next,
    },
  };
}
