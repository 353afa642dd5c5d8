// The words of the domain as types: movement, criteria, participants, entries, nomination rules.
// Plain data only; what is allowed in them is checked in checkMovement.ts and checkEntries.ts.

import type { RegisterRecord } from "./register/register";
import type { CriterionRule } from "./rule";

/** Entry that says the criterion does not apply to the participant (không áp dụng). */
export const NOT_APPLICABLE = "KAD";
/** Entry that excuses the participant from the criterion (miễn). */
export const EXEMPT = "MIỄN";

/** What is typed for yes/no criteria and gates; 1 and 0 are understood too. */
export const YES = "Có";
export const NO = "Không";

/** What a person typed: a number, `null` for blank (chưa chấm; never zero), `KAD` or `MIỄN`. */
export type Entry = number | null | typeof NOT_APPLICABLE | typeof EXEMPT;

/** What an entry of KAD or MIỄN is worth: leaves the scale, the maximum, or zero inside the scale. */
export type AbsencePolicy = "exclude" | "full" | "zero";

export type ParticipantType = "collective" | "individual";

/** 1-2-2-4, 1-2-2-3, or every rank different (what the ladder cannot part stays tied and goes to the Council). */
export type RankStyle = "competition" | "dense" | "unique";

/** What a criterion adds to: the base scale, the bonus (điểm thưởng) or the deductions (điểm trừ) of the whole table. */
export type CriterionPart = "base" | "bonus" | "deduction";

/**
 * A row of the criteria list: a leaf that is entered, a group, or a row of explanation (see `CriterionRule`).
 * Value of a leaf = its points; of a group = sum or best of its children *of the same part*, clamped to `floor`…`cap`.
 * A bonus or deduction under a parent of another part leaves that parent and adds to the table's bonus or deductions.
 */
export interface Criterion {
  readonly code: string;
  readonly name: string;
  /** Code of the group it stands in; "" = top of the tree. */
  readonly parent: string;
  readonly rule: CriterionRule;
  readonly part: CriterionPart;
  /**
   * Điểm chuẩn. Kind "points": highest entry allowed, in entry units. Other kinds: highest points before the weight;
   * `null` = what the rule gives at best. Groups: maximum of the group; `null` = sum (or best) of the children's.
   */
  readonly max: number | null;
  /** Kind "points": lowest entry allowed. Other kinds: not used. `null` = no bound. */
  readonly min: number | null;
  /** Kind "points": entries must be `min` (or 0) plus a multiple of the step. `null` = any number. */
  readonly step: number | null;
  /** points = rule(entry), clamped, × weight. Groups: 1. */
  readonly weight: number;
  /** Decimals that points are rounded to, half away from zero. `null` = not rounded. Groups are not rounded. */
  readonly decimals: number | null;
  /** Highest and lowest points before the weight (không quá, không dưới); `null` = no bound. */
  readonly cap: number | null;
  readonly floor: number | null;
  /** Points only where the criterion of this code has its full points (đạt điểm tối đa); else 0. `null` = always. */
  readonly onlyIfFull: string | null;
  readonly whenNotApplicable: AbsencePolicy;
  readonly whenExempt: AbsencePolicy;
  readonly appliesTo: AppliesTo;
  readonly needsEvidence: boolean;
  /** Office that follows it (phòng theo dõi). */
  readonly owner: string;
  /** Legal source (căn cứ). */
  readonly source: string;
}

/** Who a criterion is for. Empty lists = everybody. For others the cell is as KAD that leaves the scale. */
export interface AppliesTo {
  readonly types: readonly ParticipantType[];
  /** Names of clusters. */
  readonly clusters: readonly string[];
}

/** A direct criterion with everything at its default: no bounds, weight 1, not rounded, for everybody. */
export const PLAIN_CRITERION: Omit<Criterion, "code" | "name"> = {
  parent: "",
  rule: { kind: "points" },
  part: "base",
  max: null,
  min: null,
  step: null,
  weight: 1,
  decimals: null,
  cap: null,
  floor: null,
  onlyIfFull: null,
  whenNotApplicable: "exclude",
  whenExempt: "exclude",
  appliesTo: { types: [], clusters: [] },
  needsEvidence: false,
  owner: "",
  source: "",
};

export interface Participant {
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  /** Cụm, khối: ranks are also given inside it. Empty = the common cluster. */
  readonly cluster: string;
  /** What the office knows of them beside their points; absent = nothing is said (`BLANK_RECORD`). */
  readonly register?: RegisterRecord;
}

export type TieBreakOrder = "higher" | "lower";

/** One step of the ladder that parts equal totals: a number of each participant, higher or lower first. See `tieBreakKeys.ts`. */
export type TieBreak = { readonly order: TieBreakOrder } & (
  | /** Points of a criterion, or the value of a group. */ { readonly by: "criterion"; readonly code: string }
  /** How many criteria of the base have their full points. */
  | { readonly by: "atMaximum" }
  /** How many criteria of the base have exactly so many points. A count-back is a ladder of counts: most 12s, then most 10s. */
  | { readonly by: "count"; readonly points: number }
  /** Deductions of the whole table, as a positive number. */
  | { readonly by: "deductions" }
  | { readonly by: "previousRank" }
  /** Votes of nomination (phiếu suy tôn). */
  | { readonly by: "votes" }
  /** 1 for a woman, or a collective of at least 70 % women, else 0. Nghị định 152/2025, Điều 4 khoản 6. */
  | { readonly by: "preference" }
);

export type TieBreakKind = TieBreak["by"];

/** Which way a step orders where nothing else is said: fewer deductions and the better rank of before come first. */
export const USUAL_ORDERS: Readonly<Record<TieBreakKind, TieBreakOrder>> = {
  criterion: "higher",
  atMaximum: "higher",
  count: "higher",
  deductions: "lower",
  previousRank: "lower",
  votes: "higher",
  preference: "higher",
};

/** The ladder has at most this many steps. */
export const MAX_TIE_BREAKS = 8;

/** Limits of the whole table, in points. `null` = none. */
export interface TableLimits {
  /** Bonus counts at most this. From 0. */
  readonly bonus: number | null;
  /** Deductions count at most this, as a positive number: 3 = not below −3. */
  readonly deduction: number | null;
  /** The total is at most this (không vượt thang điểm); `null` = it may exceed the scale. */
  readonly total: number | null;
}

/** Tự chấm, thẩm định, Hội đồng: a later round replaces the earlier where it is filled. */
export type Round = "self" | "appraised" | "council";

export const ROUNDS: readonly Round[] = ["self", "appraised", "council"];

/** What ranks compare: the total, or its share of the scale that applies to the participant, in percent. */
export type RankBy = "total" | "share";

/**
 * Hình thức thi đua: thường xuyên, theo chuyên đề (Luật Thi đua, khen thưởng 2022, Điều 16), and theo đợt, which offices say of campaigns
 * that run from one day to another.
 */
export type MovementKind = "regular" | "thematic" | "campaign";

export const MOVEMENT_KINDS: readonly MovementKind[] = ["regular", "thematic", "campaign"];

export interface Movement {
  readonly title: string;
  readonly agency: string;
  readonly year: number | null;
  /** null = not said. No number follows from it. */
  readonly kind: MovementKind | null;
  /** Decimals of totals, half away from zero. `null` = 12 significant digits, so that binary noise never parts a tie. */
  readonly totalDecimals: number | null;
  readonly rankStyle: RankStyle;
  readonly rankBy: RankBy;
  readonly limits: TableLimits;
  /** One to three, in the order of `ROUNDS`. With one there is one entry sheet. */
  readonly rounds: readonly Round[];
  readonly tieBreak: readonly TieBreak[];
  readonly criteria: readonly Criterion[];
  readonly participants: readonly Participant[];
}

/** What a movement has beside its lists when nothing is said. */
export const PLAIN_MOVEMENT: Omit<Movement, "criteria" | "participants"> = {
  title: "",
  agency: "",
  year: null,
  kind: null,
  totalDecimals: null,
  rankStyle: "competition",
  rankBy: "total",
  limits: { bonus: null, deduction: null, total: null },
  rounds: ["self"],
  tieBreak: [],
};

/** Who is proposed: the first `top` and/or everybody with at least `minTotal`, in the whole list or in each cluster. */
export interface NominationRule {
  readonly name: string;
  readonly top: number | null;
  readonly minTotal: number | null;
  readonly scope: "overall" | "cluster";
}

/**
 * entries[i][j] = entry of participant i at `criteria[j]`; null where the criterion is not entered.
 * Entries that are words are numbers here: yes/no and gates 1 and 0, a level its index in `rule.levels`. A note is its number or null.
 */
export type EntryTable = readonly (readonly Entry[])[];
