// What the commands of publication and objections take and answer: plain data for the pane and tests. Days are yyyy-mm-dd, "" = none.
import type { ObjectionOutcome, ObjectionState, ObjectionStatus } from "../../core/objections/objection";
import type { IsoDate } from "../../core/register/register";
import type { LocatedFinding } from "../command";
import type { SheetPlace } from "../decisionAnswers";

export interface ShownObjection {
  readonly number: number | null;
  readonly received: IsoDate;
  /** "" = anonymous. */
  readonly person: string;
  readonly unit: string;
  readonly text: string;
  readonly handler: string;
  readonly participant: string;
  /** "" where the code is nobody's. */
  readonly participantName: string;
  readonly criterion: string;
  readonly criterionName: string;
  readonly status: ObjectionStatus | null;
  readonly outcome: ObjectionOutcome | null;
  readonly answered: IsoDate;
  readonly note: string;
  readonly due: IsoDate;
  /** As of today, whatever day the sheet says. */
  readonly state: ObjectionState;
  readonly place: SheetPlace;
  /** The entry that it is about: in the last round of the movement; null where there is none. */
  readonly entry: SheetPlace | null;
}

export interface Choice {
  readonly code: string;
  readonly name: string;
}

export interface ObjectionsAnswer {
  /** The register; null = not made yet. */
  readonly place: SheetPlace | null;
  /** null = gone where there is a register: then nothing has a last day. */
  readonly holidays: SheetPlace | null;
  /** What is said above the register; the cell of the day of publication, to type it in. */
  readonly publication: {
    readonly posted: IsoDate;
    readonly days: number | null;
    readonly until: IsoDate;
    readonly receiver: string;
    readonly answerDays: number | null;
    readonly place: SheetPlace | null;
  };
  readonly today: IsoDate;
  /** The day that the sheet's reminders are of. */
  readonly asOf: IsoDate;
  readonly objections: readonly ShownObjection[];
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  readonly participants: readonly Choice[];
  readonly criteria: readonly Choice[];
  /** Entries are shut: the movement must be opened before a score is corrected. */
  readonly isLocked: boolean;
  readonly findings: readonly LocatedFinding[];
  /** What bringing it up to date would make anew with what is typed in its own cells; null = nothing that exists. */
  readonly rebuilt: Rebuilt | null;
}

/** Sheets made anew: `full` where no line is free, `broken` where blocks are gone. Other people's cells on them go. */
export interface Rebuilt {
  readonly register: "full" | "broken" | null;
  readonly holidays: boolean;
}

export interface NewObjection {
  readonly received: IsoDate;
  readonly person: string;
  readonly unit: string;
  readonly participant: string;
  readonly criterion: string;
  readonly text: string;
  readonly handler: string;
}

/** What is written of an objection that was seen with that number and text. */
export interface ObjectionChange {
  /** Row of the sheet that it was seen in: tells lines that look alike apart. */
  readonly row: number;
  readonly number: number | null;
  readonly text: string;
  readonly status: ObjectionStatus;
  readonly outcome: ObjectionOutcome | null;
  readonly answered: IsoDate;
  readonly handler: string;
  readonly note: string;
}
