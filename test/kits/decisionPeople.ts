// Readable builders of people and rules for Xét, and a judge that knows one kind of condition.
import { codeKey } from "../../src/core/criteriaTree";
import { BLANK_RECORD } from "../../src/core/register/register";
import { NO_RULES, type Band, type DecisionRules, type Quota } from "../../src/core/decision/decisionRules";
import type { Condition, Facts } from "../../src/core/conditions/condition";
import type { DecisionPerson } from "../../src/core/decision/decide";
import type { Judge } from "../../src/core/decision/reach";

const NO_FACTS: Facts = {
  value: null,
  rank: null,
  clusterRank: null,
  points: new Map(),
  criteria: [],
  bonus: 0,
  deduction: 0,
  level: null,
  register: BLANK_RECORD,
  history: [],
  initiatives: [],
  year: null,
  members: null,
  awards: new Set(),
};

export interface PersonGiven {
  readonly value: number | null;
  readonly keys?: readonly number[];
  readonly cluster?: string;
  readonly unit?: string;
  readonly type?: string;
  readonly vetoes?: readonly string[];
  /** Points by criterion; what is absent is unknown. */
  readonly points?: Readonly<Record<string, number>>;
}

/** People p1, p2, … */
export function somePeople(given: readonly PersonGiven[]): DecisionPerson[] {
  return given.map(({ value, keys = [], cluster = "", unit = "", type = "individual", vetoes = [], points = {} }, index) => ({
    index,
    code: `p${index + 1}`,
    value,
    keys,
    vetoes,
    groups: { cluster, unit, type },
    facts: { ...NO_FACTS, value, points: new Map(Object.entries(points).map(([code, own]) => [codeKey(code), own])) },
  }));
}

/** People with these values, all in one group. */
export function withValues(...values: readonly (number | null)[]): DecisionPerson[] {
  return somePeople(values.map((value) => ({ value })));
}

export function aBand(name: string, min: number | null, ...conditions: readonly Condition[]): Band {
  return { name, level: null, min, conditions };
}

/** Excellent from 90, Good from 70, Completed from 50, Failed. */
export const FOUR_BANDS: readonly Band[] = [aBand("XS", 90), aBand("T", 70), aBand("HT", 50), aBand("KHT", null)];

export function aQuota(percent: number, more: Partial<Quota> = {}): Quota {
  return {
    name: `Chỉ tiêu ${percent}`,
    band: "XS",
    orBetter: false,
    amount: { kind: "percent", percent },
    base: { kind: "all" },
    scope: "overall",
    rounding: "down",
    minimum: 0,
    source: "",
    ...more,
  };
}

export function aCount(count: number, more: Partial<Quota> = {}): Quota {
  return aQuota(0, { name: `${count} suất`, amount: { kind: "count", count }, base: null, ...more });
}

export function someRules(more: Partial<DecisionRules> = {}): DecisionRules {
  return { ...NO_RULES, bands: FOUR_BANDS, ...more };
}

/** Points of that criterion must be at least so; the only kind that `judgePoints` knows. */
export function atLeast(code: string, than: number): Condition {
  return { kind: "points", code, is: "atLeast", than };
}

export const judgePoints: Judge = (condition, facts) => {
  if (condition.kind !== "points") throw new Error(`no judge of ${condition.kind} here`);
  const points = facts.points.get(codeKey(condition.code));
  return {
    condition,
    outcome: points === undefined || points === null ? "unknown" : points >= condition.than ? "met" : "unmet",
    shown: "",
  };
};
