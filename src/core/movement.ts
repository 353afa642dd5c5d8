// The words of the domain as types: movement, criteria, participants, entries, nomination rules.
// Plain data only; what is allowed in them is checked in checkMovement.ts and checkEntries.ts.

/** Entry that says the criterion does not apply to the participant (không áp dụng). */
export const NOT_APPLICABLE = "KAD";
/** Entry that excuses the participant from the criterion (miễn). */
export const EXEMPT = "MIỄN";

/** What a person typed: a number, `null` for blank (chưa chấm; never zero), `KAD` or `MIỄN`. */
export type Entry = number | null | typeof NOT_APPLICABLE | typeof EXEMPT;

/** What an entry of KAD or MIỄN is worth: leaves the scale, the maximum, or zero inside the scale. */
export type AbsencePolicy = "exclude" | "full" | "zero";

export type ParticipantType = "collective" | "individual";

/** 1-2-2-4, 1-2-2-3, or every rank different (what the ladder cannot part stays tied and goes to the Council). */
export type RankStyle = "competition" | "dense" | "unique";

export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** Highest entry allowed (điểm chuẩn), in entry units, before the weight. `null` = no bound. */
  readonly max: number | null;
  /** Lowest entry allowed. `null` = no bound. */
  readonly min: number | null;
  /** Entries must be `min` (or 0) plus a multiple of the step. `null` = any number. */
  readonly step: number | null;
  /** points = entry × weight. */
  readonly weight: number;
  /** Decimals that points are rounded to, half away from zero. `null` = not rounded. */
  readonly decimals: number | null;
  readonly whenNotApplicable: AbsencePolicy;
  readonly whenExempt: AbsencePolicy;
}

export interface Participant {
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  /** Cụm, khối: ranks are also given inside it. Empty = the common cluster. */
  readonly cluster: string;
}

/** One step of the ladder that parts equal totals: points of a criterion, higher or lower first. */
export interface TieBreak {
  readonly by: "criterion";
  readonly code: string;
  readonly order: "higher" | "lower";
}

/** The ladder has at most this many steps. */
export const MAX_TIE_BREAKS = 8;

export interface Movement {
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  /** Decimals of totals, half away from zero. `null` = 12 significant digits, so that binary noise never parts a tie. */
  readonly totalDecimals: number | null;
  readonly rankStyle: RankStyle;
  readonly tieBreak: readonly TieBreak[];
  readonly criteria: readonly Criterion[];
  readonly participants: readonly Participant[];
}

/** Who is proposed: the first `top` and/or everybody with at least `minTotal`, in the whole list or in each cluster. */
export interface NominationRule {
  readonly name: string;
  readonly top: number | null;
  readonly minTotal: number | null;
  readonly scope: "overall" | "cluster";
}

/** entries[i][j] = entry of participant i at criterion j. */
export type EntryTable = readonly (readonly Entry[])[];
