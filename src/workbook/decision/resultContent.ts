// What the sheet Kết quả xét says, as plain data: what commands fill in from the decision.
import type { Area } from "../area";
import type { CellValue } from "../plan";
import type { Basis, SeatContentLine } from "../documents/content";

/** One participant. */
export interface DecisionLine {
  readonly code: string;
  readonly name: string;
  /** Unit or cluster. */
  readonly group: string;
  readonly total: number | null;
  readonly rank: number | null;
  /** Band by points, conditions and gates; "" = none. */
  readonly reached: string;
  /** Band in the end; "" = none. */
  readonly band: string;
  /** One sentence each. */
  readonly reasons: readonly string[];
  /** "Thiếu 1,25 điểm …"; "" = nothing to say. */
  readonly distance: string;
  readonly isForCouncil: boolean;
}

export interface DecisionExceptionLine {
  readonly code: string;
  readonly name: string;
  /** "" = no band. */
  readonly band: string;
  readonly reason: string;
}

/** Cells that the result rests on, as they were when it was made; the sheet compares them by a formula. */
export interface WatchedColumn {
  /** Defined name of a column of cells. */
  readonly name: string;
  /** Where it lies. */
  readonly sheet: string;
  readonly area: Area;
  readonly cells: readonly CellValue[];
}

/** What the list of participants says of everybody in a column, in the order of `scores`. */
export interface WatchedField {
  /** Defined name of the column. */
  readonly name: string;
  readonly cells: readonly CellValue[];
}

/** The points of all criteria: where the result sheet has them, and what they add up to for each of `scores` (`pointsSum`). */
export interface WatchedPoints {
  readonly sheet: string;
  /** A row for each person, in the order of the codes of the result sheet. */
  readonly area: Area;
  readonly sums: readonly number[];
}

export interface DecisionContent {
  readonly agency: string;
  /** Title of the movement; "" = not printed. */
  readonly movement: string;
  /** Name of the set of rules; "" = not printed. */
  readonly ruleSet: string;
  readonly basis: Basis;
  /** Errors are open; that the Council has not approved, the sheet says itself. */
  readonly isProvisional: boolean;
  /** Bands best first with how many end there. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  /** How many end in no band. */
  readonly withoutBand: number;
  /** In the order of ranks; those without a total last. */
  readonly lines: readonly DecisionLine[];
  /** Format of totals, such as "0.00". */
  readonly totalFormat: string;
  /** A sentence for each quota: `quotaTexts`. */
  readonly quotas: readonly string[];
  readonly seats: readonly SeatContentLine[];
  readonly exceptions: readonly DecisionExceptionLine[];
  /** Code, total and rank of everybody, as the result sheet tells them. */
  readonly scores: readonly (readonly [code: string, total: CellValue, rank: CellValue])[];
  /** Names of the gates that each of `scores` has hit; null in a movement without gates. */
  readonly gatesHit: readonly string[] | null;
  /** null = not compared. */
  readonly points: WatchedPoints | null;
  readonly people: readonly WatchedField[];
  /** `watchedRules`, and whatever else the decision rests on. */
  readonly watched: readonly WatchedColumn[];
}
