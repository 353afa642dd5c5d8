// Conditions of gates, bands and awards as data, and what they are evaluated against. One notation for all of them: conditionText.ts.
import type { ParticipantType } from "../movement";
import type { AwardRecord, Discipline, Initiative, InitiativeScope, Level, RegisterRecord } from "../register/register";

export type Comparison = "atLeast" | "above" | "atMost" | "below" | "equal";

/** What must hold. Numbers compare without binary noise. Where a fact is not known the answer is "unknown", never a guess. */
export type Condition =
  /** What ranks compare: the total, or its share of the scale in percent. */
  | { readonly kind: "value"; readonly is: Comparison; readonly than: number }
  /** Points of a criterion or group. */
  | { readonly kind: "points"; readonly code: string; readonly is: Comparison; readonly than: number }
  /** Every scored criterion of the base that applies has at least so many percent of its full points. */
  | { readonly kind: "everyShare"; readonly percent: number }
  /** Every scored criterion of the base that applies has at least so many points. */
  | { readonly kind: "everyPoints"; readonly min: number }
  /** No scored criterion of the base that applies has 0 points. */
  | { readonly kind: "noZero" }
  /** Deductions are at most so many percent of the bonus (điểm trừ ≤ 50 % điểm thưởng). */
  | { readonly kind: "deductionShare"; readonly percent: number }
  /** Deductions are at most so many points, as a positive number. */
  | { readonly kind: "deductionAtMost"; readonly points: number }
  /** Classification of this period at least so high. */
  | { readonly kind: "level"; readonly min: Level }
  /** Discipline of this period at most so heavy. */
  | { readonly kind: "discipline"; readonly max: Discipline }
  /** No case under inspection, investigation or complaint. Nghị định 152/2025, Điều 4 khoản 4. */
  | { readonly kind: "noPending" }
  /** Months worked in the year, leave taken off (maternity leave is no leave). */
  | { readonly kind: "months"; readonly min: number }
  /** Rank at most so; in the cluster or over all. */
  | { readonly kind: "rank"; readonly scope: "cluster" | "overall"; readonly max: number }
  /** Proposed in this period for the award of this code (by the same evaluation). */
  | { readonly kind: "holds"; readonly award: string }
  /** The award was held in each of the last `years` years before or up to this period; a year without it breaks the chain. */
  | { readonly kind: "consecutive"; readonly award: string; readonly years: number }
  /** The award was held at least `times` times in the last `within` years (null = ever). */
  | { readonly kind: "times"; readonly award: string; readonly times: number; readonly within: number | null }
  /** Classified at least so in each of the last `years` years. */
  | { readonly kind: "consecutiveLevel"; readonly min: Level; readonly years: number }
  /** Unused initiatives recognised at that scope or wider. */
  | { readonly kind: "initiatives"; readonly scope: InitiativeScope; readonly min: number }
  /** Of a collective: percent of its people who hold the award in this period. */
  | { readonly kind: "memberShare"; readonly award: string; readonly percent: number }
  /** Of a collective: how many of its people hold the award in this period. */
  | { readonly kind: "memberCount"; readonly award: string; readonly min: number }
  /** Of a collective: percent of its people classified at least so. */
  | { readonly kind: "memberLevel"; readonly min: Level; readonly percent: number }
  /** Of a collective: none of its people has a heavier discipline. */
  | { readonly kind: "memberDiscipline"; readonly max: Discipline }
  /** At least one of these holds. Each alternative is a list of conditions that must all hold. */
  | { readonly kind: "any"; readonly of: readonly (readonly Condition[])[] }
  /** Needs a person to confirm; the machine does not judge it. */
  | { readonly kind: "confirm"; readonly text: string };

export type ConditionKind = Condition["kind"];

/** Points of one scored criterion of the base scale that applies to the participant. */
export interface CriterionFact {
  readonly code: string;
  readonly points: number;
  /** Full points; null = no bound. */
  readonly full: number | null;
}

/** Everything conditions are evaluated against, for one participant. */
export interface Facts {
  /** Absent = an individual. Months worked are no condition for a collective. */
  readonly type?: ParticipantType;
  /** What ranks compare; null = not ranked. */
  readonly value: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
  /** By `codeKey` of the criterion or group; null = no points. Absent = no such criterion. */
  readonly points: ReadonlyMap<string, number | null>;
  /** Leaves of the base scale that apply. */
  readonly criteria: readonly CriterionFact[];
  /** Bonus and deductions of the table, both positive. */
  readonly bonus: number;
  readonly deduction: number;
  /** Classification of this period: the official one, else that of the band; null = none. */
  readonly level: Level | null;
  readonly register: RegisterRecord;
  readonly history: readonly AwardRecord[];
  readonly initiatives: readonly Initiative[];
  /** The year that is decided on. */
  readonly year: number | null;
  /** Of a collective: its people; null where it has none in the lists, or for an individual. */
  readonly members: readonly MemberFact[] | null;
  /** Codes (`codeKey`) of the awards that the participant is proposed for in this period. */
  readonly awards: ReadonlySet<string>;
}

export interface MemberFact {
  readonly level: Level | null;
  readonly discipline: Discipline;
  readonly awards: ReadonlySet<string>;
}

/** The answer for one condition. `shown`: the fact it was judged by, for words such as "9,5" or "2/3 năm"; "" = nothing to show. */
export interface Judgement {
  readonly condition: Condition;
  readonly outcome: "met" | "unmet" | "unknown";
  readonly shown: string;
}
