// Where the formulas of "Điểm chốt" lie: the grid as on the entry sheet, counts and helpers to the right of it, positions below it.
import type { Round } from "../core/movement";
import { areaAt, type Area } from "./area";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW } from "./layout";

/** A sheet that the formulas of "Điểm chốt" read, as it lies when they are written. */
export interface FinalSource {
  readonly role: Round | "explanation";
  readonly sheet: string;
  readonly cells: Area;
  readonly codesRow: number;
  readonly columnCodes: readonly string[];
}

/** The rounds that have a sheet, in order, and last the sheet of explanations where there is one. */
export type FinalSources = readonly FinalSource[];

export interface FinalLayout {
  /** Number of cells where rounds differ, and of those without explanation: one column each. */
  readonly different: number;
  readonly unexplained: number;
  /** First of the columns with the positions of the row on each source; then come the marks. */
  readonly rowPositions: number;
  /** First of the columns with a mark per criterion: 0 rounds agree, 1 differ and explained, 2 differ and not explained. */
  readonly marks: number;
  /** First of the rows that say whether the column is still that of the criterion on each source. */
  readonly columnChecks: number;
  readonly sources: number;
  /** All formulas to the right, and all below. */
  readonly aside: Area;
  readonly below: Area;
  /** What is printed, from A1. */
  readonly printed: Area;
}

/** The geometry for so many participants, criteria and sources. */
export function finalLayout(participants: number, criteria: number, count: number): FinalLayout {
  const different = FIRST_COLUMN + criteria;
  const rowPositions = different + 2;
  const marks = rowPositions + count;
  const columnChecks = FIRST_ROW + participants + 1;
  return {
    different,
    unexplained: different + 1,
    rowPositions,
    marks,
    columnChecks,
    sources: count,
    aside: areaAt(FIRST_ROW, different, participants, 2 + count + criteria),
    below: areaAt(columnChecks, FIRST_COLUMN, count, criteria),
    printed: areaAt(0, 0, FIRST_ROW + participants, different + 2),
  };
}

/** The header row of names, where the labels of the helpers stand too. */
export const HELPER_LABEL_ROW = ENTRY_ROWS.name;
