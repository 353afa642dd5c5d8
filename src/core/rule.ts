// How the entry of a criterion turns into points: the kinds of rules that regulations write, as data.
// What is allowed in them is checked in checkRule.ts; how they are written for people stands in ruleText.ts.

/** An end of a band. `isClosed`: the value itself belongs to the band. */
export interface BandEnd {
  readonly value: number;
  readonly isClosed: boolean;
}

/** Values between two ends; null is without end on that side. */
export interface Interval {
  readonly from: BandEnd | null;
  readonly to: BandEnd | null;
}

/** Points of the values in an interval. */
export interface Band extends Interval {
  readonly points: number;
}

export interface Level {
  /** What is typed in the cell. Compared without regard to case. */
  readonly name: string;
  readonly points: number;
}

/** Bands for participants whose size (number of files) lies in the interval. */
export interface SizeTable {
  readonly sizes: Interval;
  readonly bands: readonly Band[];
}

/** Whether values are numbers of any fineness or whole numbers (days, cases), between which there is no gap. */
export type BandUnit = "percent" | "days" | "number";

/**
 * entry -> points, before `cap`, `floor`, weight and rounding of the criterion. `max` is the criterion's điểm chuẩn in points.
 * Codes name other criteria of the same participant (mostly notes) whose *entries* the rule needs; a blank there gives no points.
 */
export type CriterionRule =
  /** The entry is the points (chấm thẳng). */
  | { readonly kind: "points" }
  /** Entry Có / Không (also 1 / 0). `yes` null = max. */
  | { readonly kind: "yesNo"; readonly yes: number | null; readonly no: number }
  /** Entry is the name of a level: Nhất 20, Nhì 12 … */
  | { readonly kind: "levels"; readonly levels: readonly Level[] }
  /** > 95 % = 1,5; 75–95 % = 1 …; days late: đúng hạn (≤ 0) 2; 1–2 ngày 1,5 … */
  | { readonly kind: "bands"; readonly unit: BandUnit; readonly bands: readonly Band[] }
  /** Entry counts cases: start + entry × per. */
  | { readonly kind: "count"; readonly start: number; readonly per: number }
  /** entry > from: first + per × whole steps of `every` beyond `from`; else 0. */
  | { readonly kind: "progressive"; readonly from: number; readonly first: number; readonly every: number; readonly per: number }
  /** Signed percent (early +, late −) under the table that fits the size entered at criterion `size`. */
  | { readonly kind: "bySize"; readonly size: string; readonly tables: readonly SizeTable[] }
  /**
   * Share of a target: max × (entry − deduction % × (late + failed)) / target, never below 0 nor above max unless `floor`/`cap`
   * say so. `target` is a number or the code of the criterion whose entry is the target.
   */
  | {
      readonly kind: "target";
      readonly target: number | string;
      readonly late: string | null;
      readonly failed: string | null;
      /** Percent of one item that each late or failed item loses, e.g. 25. */
      readonly deduction: number;
    }
  /**
   * Relative to the leading unit (A entry, T target, MS max): A < T: 0,5·MS·A/T; A = T: 0,5·MS; the unit furthest beyond its
   * target: MS; others beyond: 0,5·MS + excess / excess of the leader × 0,5·MS; without targets: A / max(A) × MS.
   * Excess is A/T − 1 ("ratio") or A − T ("difference"); the leader is looked for in the participant's cluster or among all.
   */
  | {
      readonly kind: "leader";
      readonly target: string | null;
      readonly measure: "ratio" | "difference";
      readonly scope: "cluster" | "overall";
    }
  /** Điều kiện loại: Có = hit. No points; the participant is ranked but not awarded. */
  | { readonly kind: "gate" }
  /** Anything may be typed; no points, never missing. Numbers in it serve other rules. */
  | { readonly kind: "note" }
  /** Not entered: sum of the children, or the best of them (chọn một trong các trường hợp). */
  | { readonly kind: "group"; readonly combine: "sum" | "best" }
  /** A row of explanation under its parent (mức, trường hợp): not entered, never summed. */
  | { readonly kind: "option" };

export type RuleKind = CriterionRule["kind"];

/** Kinds that have a column on the entry sheet. */
export function isEntered(rule: CriterionRule): boolean {
  return rule.kind !== "group" && rule.kind !== "option";
}

/** Kinds that give points to a leaf of the tree. */
export function isScored(rule: CriterionRule): boolean {
  return isEntered(rule) && rule.kind !== "gate" && rule.kind !== "note";
}
