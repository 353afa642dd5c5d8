// Titles and awards (danh hiệu thi đua, hình thức khen thưởng) with the rules in force at a date, as data; and what their evaluation answers.
// The sets that ship are JSON files in commands/awardSets; the clerk edits them on the sheet Danh hiệu.
import type { Condition, Judgement } from "../conditions/condition";
import type { IsoDate } from "../register/register";
import type { QuotaAmount, QuotaScope, Rounding } from "../decision/decisionRules";
import type { ParticipantType } from "../movement";

/** Who decides: the director of the department, or a superior to whom a Tờ trình goes (Luật Thi đua, khen thưởng, Điều 79, 80). */
export type Authority = "director" | "province" | "ministry" | "primeMinister";

export interface AwardCondition {
  readonly condition: Condition;
  /** Article; "" = not said. */
  readonly article: string;
  /** False: the research could not verify it; told on screen and in print. */
  readonly isVerified: boolean;
}

/** Share of votes that an award needs. */
export interface VoteRule {
  /** Percent 0 … 100 of the base; at least so many. */
  readonly threshold: number;
  /** All members of the Council, those present, or the valid ballots. */
  readonly base: "members" | "present" | "valid";
}

/** Share of people that may be proposed (optional; no national cap by default). */
export interface AwardLimit {
  readonly amount: QuotaAmount;
  /** All of the type, or those proposed for the award of this code. */
  readonly base: "all" | { readonly award: string };
  readonly scope: QuotaScope;
  readonly rounding: Rounding;
  readonly minimum: number;
}

export interface Award {
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  /** Title (danh hiệu) or award (hình thức khen thưởng): titles come first in lists. */
  readonly form: "title" | "award";
  /** Higher comes first in lists; unique within type and form. */
  readonly order: number;
  readonly authority: Authority;
  /** Article that the award as such rests on. */
  readonly article: string;
  readonly isVerified: boolean;
  /** All must hold. */
  readonly conditions: readonly AwardCondition[];
  /** null = no vote needed. */
  readonly vote: VoteRule | null;
  readonly limits: readonly AwardLimit[];
  /** Multiple of the base salary (lương cơ sở); null = no money. Nghị định 152/2025, Điều 49 … 54. */
  readonly multiple: number | null;
  /** Considered in this movement. */
  readonly isUsed: boolean;
}

export interface AwardRuleSet {
  readonly id: string;
  readonly name: string;
  /** Documents that it rests on. */
  readonly sources: readonly string[];
  /** In force for dossiers received from … to (both included); null = no end known. */
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly isVerified: boolean;
  readonly awards: readonly Award[];
}

/** Base salary from a date on, in đồng. */
export interface BaseSalary {
  readonly from: IsoDate;
  readonly amount: number;
  readonly source: string;
}

/** Why somebody is not proposed for an award. */
export type AwardRefusal =
  /** Gate of the criteria list (điều kiện loại) hit: codes. Still ranked, never proposed. */
  | { readonly kind: "vetoed"; readonly criteria: readonly string[] }
  /** Failed a gate of Xét that leaves no band: not considered. `unknown`: a fact is missing. */
  | { readonly kind: "gate"; readonly name: string; readonly source: string; readonly unknown: boolean }
  /** Conditions that are not met or not known; indices in `award.conditions`. */
  | { readonly kind: "conditions"; readonly judgements: readonly { readonly index: number; readonly judgement: Judgement }[] }
  | { readonly kind: "quota"; readonly limit: number; readonly group: string }
  | { readonly kind: "tie"; readonly limit: number; readonly group: string }
  /** Not enough votes; `share` in percent, `null` = no votes counted yet. */
  | { readonly kind: "votes"; readonly share: number | null; readonly threshold: number };

/** One participant and one award. */
export interface AwardDecision {
  /** Index of the participant. */
  readonly index: number;
  /** Index of the award in the rule set. */
  readonly award: number;
  readonly isProposed: boolean;
  readonly refusals: readonly AwardRefusal[];
  /** Conditions that a person must confirm; indices in `award.conditions`. */
  readonly toConfirm: readonly number[];
}
