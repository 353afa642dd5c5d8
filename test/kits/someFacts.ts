// Facts with everything unsaid but what a test gives.
import type { CriterionFact, Facts, MemberFact } from "../../src/core/conditions/condition";
import type { AwardPerson } from "../../src/core/awards/evaluateAwards";
import type { Award } from "../../src/core/awards/awardRules";
import { parseConditions } from "../../src/core/conditions/conditionText";
import {
  BLANK_RECORD,
  type AwardRecord,
  type Initiative,
  type InitiativeScope,
  type Level,
  type RegisterRecord,
} from "../../src/core/register/register";

export function someFacts({
  register,
  ...given
}: Partial<Omit<Facts, "register">> & { readonly register?: Partial<RegisterRecord> } = {}): Facts {
  return {
    value: null,
    rank: null,
    clusterRank: null,
    points: new Map(),
    criteria: [],
    bonus: 0,
    deduction: 0,
    level: null,
    history: [],
    initiatives: [],
    year: 2026,
    members: null,
    awards: new Set(),
    ...given,
    register: { ...BLANK_RECORD, ...register },
  };
}

export function held(year: number, award: string, level: Level | null = null): AwardRecord {
  return { participant: "p", year, award, level, decision: "" };
}

export function initiative(title: string, scope: InitiativeScope = "base", usedFor = ""): Initiative {
  return { participant: "p", title, scope, year: 2026, decision: "", usedFor };
}

export function scored(code: string, points: number, full: number | null): CriterionFact {
  return { code, points, full };
}

export function member(given: Partial<Omit<MemberFact, "awards">> & { readonly awards?: readonly string[] } = {}): MemberFact {
  return { level: null, discipline: "none", ...given, awards: new Set(given.awards ?? []) };
}

/** A title for individuals; conditions in the notation. */
export function anAward(code: string, conditions: string, given: Partial<Award> = {}): Award {
  const parsed = parseConditions(conditions);
  if (!parsed.ok) throw new Error(`no condition: ${parsed.problem.text}`);
  return {
    code,
    name: code,
    type: "individual",
    form: "title",
    order: 1,
    authority: "director",
    article: "",
    isVerified: true,
    conditions: parsed.conditions.map((condition) => ({ condition, article: "", isVerified: true })),
    vote: null,
    limits: [],
    multiple: null,
    isUsed: true,
    ...given,
  };
}

/** A participant of the given index; an individual of no unit, not ranked. */
export function someone(
  index: number,
  given: Partial<Omit<AwardPerson, "facts" | "groups">> & { readonly unit?: string; readonly cluster?: string } = {},
  facts: Parameters<typeof someFacts>[0] = {},
): AwardPerson {
  const { unit = "", cluster = "", ...own } = given;
  const type = own.type ?? "individual";
  return {
    index,
    code: `p${index}`,
    name: `Người ${index}`,
    type,
    value: null,
    keys: [],
    vetoes: [],
    ...own,
    groups: { cluster, unit, type },
    facts: someFacts({ value: own.value ?? null, ...facts, register: { unit, ...facts.register } }),
  };
}
