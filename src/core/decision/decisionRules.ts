// The rules of "Xét" as data: gates, bands, quotas, ties at the line, exceptions; and what the decision answers.
// Read from and written to the sheet Quy tắc xét.
import type { Condition } from "../conditions/condition";
import type { Level } from "../register/register";

/** A veto: whoever does not meet the condition is out of the bands, or gets at most the band named. */
export interface DecisionGate {
  readonly name: string;
  /** What must hold, all of them, to pass the gate. */
  readonly conditions: readonly Condition[];
  /** Best band that is left to who fails; null = none at all (không xét). */
  readonly atMost: string | null;
  /** Article of law or regulation; "" = the office's own rule. */
  readonly source: string;
}

/** A grade, best first in the list. */
export interface Band {
  readonly name: string;
  readonly level: Level | null;
  /** Least value (what ranks compare); null = no minimum. */
  readonly min: number | null;
  /** More that must hold. */
  readonly conditions: readonly Condition[];
  /** Article of law or regulation; absent = not said. */
  readonly source?: string;
}

/** What a percentage is taken of. Counts are taken inside the scope of the quota. */
export type QuotaBase =
  /** Everybody with a value. */
  | { readonly kind: "all" }
  /** Whose points and conditions reach exactly this band, before any quota. */
  | { readonly kind: "in"; readonly band: string }
  /** Who ends in this band or better, those in the target included ("từ mức B trở lên"). */
  | { readonly kind: "orBetter"; readonly band: string }
  /** Who ends in this band or better, less those in the target ("20 % của số hoàn thành tốt", read literally). */
  | { readonly kind: "withoutTarget"; readonly band: string };

/** Which groups the quota is counted in, each by itself. */
export type QuotaScope = "overall" | "cluster" | "unit" | "type";

export type Rounding = "down" | "nearest" | "up";

/** How much: percent 0 … 100 (at most 4 decimals), a count, or a percent looked up by the class of the group. */
export type QuotaAmount =
  | { readonly kind: "percent"; readonly percent: number }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "byClass"; readonly percents: readonly { readonly className: string; readonly percent: number }[] };

export interface Quota {
  readonly name: string;
  /** Band whose seats are limited; `orBetter`: that band and all better ones together. */
  readonly band: string;
  readonly orBetter: boolean;
  readonly amount: QuotaAmount;
  /** Not used for a count. null = not chosen yet: a finding, and the quota is not applied. */
  readonly base: QuotaBase | null;
  readonly scope: QuotaScope;
  readonly rounding: Rounding;
  /** At least so many seats where the base is not 0; for "withoutTarget" where there is anybody, those in the target included. Not used for a count. */
  readonly minimum: number;
  readonly source: string;
}

/**
 * People with equal keys and fewer seats than people: "none" = none of them enters; "council" = none enters and the Council is asked;
 * "ladder" = the ladder of ranks parts them first, what it leaves equal goes to the Council. Never row order.
 */
export type TiePolicy = "none" | "council" | "ladder";

/** A band given in writing against the rules. Not applied without a reason of at least `MIN_REASON` letters. */
export interface DecisionException {
  readonly participant: string;
  /** null = no band. */
  readonly band: string | null;
  readonly reason: string;
}

export const MIN_REASON = 5;

export interface DecisionRules {
  readonly gates: readonly DecisionGate[];
  readonly bands: readonly Band[];
  readonly quotas: readonly Quota[];
  readonly tie: TiePolicy;
  readonly exceptions: readonly DecisionException[];
  /** Class of a group for quotas "byClass": name of the cluster or unit -> class. */
  readonly classes: readonly { readonly group: string; readonly className: string }[];
}

export const NO_RULES: DecisionRules = { gates: [], bands: [], quotas: [], tie: "council", exceptions: [], classes: [] };

/** Why somebody stands where he stands, lower than the band his points reach, or in no band. */
export type DecisionReason =
  /** Not ranked: nothing scored. */
  | { readonly kind: "notRanked" }
  /** Gate of the criteria list (điều kiện loại) hit: codes. */
  | { readonly kind: "vetoed"; readonly criteria: readonly string[] }
  /** Failed the gate of this index; `unknown`: a fact is missing, so it could not be judged. */
  | { readonly kind: "gate"; readonly gate: number; readonly unknown: boolean }
  /** Points reach the band of this index, but this condition of it fails (index in its list). */
  | { readonly kind: "condition"; readonly band: number; readonly condition: number; readonly unknown: boolean }
  /** Enough points, but no seat left: "đủ điểm, hết chỉ tiêu". Quota index and the group it was counted in. */
  | { readonly kind: "quota"; readonly band: number; readonly quota: number; readonly group: string }
  /** Equal at the line: more people than seats. `forCouncil`: the Council is asked; no longer where exceptions took the seats. */
  | { readonly kind: "tie"; readonly band: number; readonly quota: number; readonly group: string; readonly forCouncil: boolean }
  /** Put there in writing; index in `exceptions`. */
  | { readonly kind: "exception"; readonly exception: number };

export interface Decision {
  /** Index of the participant. */
  readonly index: number;
  /** Band by points and conditions and gates, before quotas; index in `bands`, null = none. */
  readonly reached: number | null;
  /** Band in the end. */
  readonly band: number | null;
  /** In the order in which they took effect. */
  readonly reasons: readonly DecisionReason[];
}

/** A row of the seat table: one quota in one group. Quotas that cannot be applied, and groups whose class has no percentage, have none. */
export interface SeatRow {
  readonly quota: number;
  /** Name of the group; "" for the whole list. */
  readonly group: string;
  /** What the percentage is taken of; null for a count. */
  readonly base: number | null;
  /** Percent that applied; null for a count. */
  readonly percent: number | null;
  /** base × percent / 100 exactly, in decimal notation with a point: "17.4"; for "withoutTarget" of the base in the end. "" for a count. */
  readonly exact: string;
  /** For "withoutTarget" the most that may be used so that the rest still bears them. */
  readonly seats: number;
  readonly used: number;
  /** Seats kept free for the Council because of a tie. */
  readonly held: number;
  /** seats − used; below 0 only by written exceptions. */
  readonly left: number;
}

export interface DecisionResult {
  /** In the order of the participants. */
  readonly decisions: readonly Decision[];
  /** Quota by quota, groups in order of first appearance. */
  readonly seats: readonly SeatRow[];
}
