// Whether a condition holds for somebody: met, unmet, or unknown where a fact is missing. Exact, and the order of facts changes nothing.
import { codeKey } from "../criteriaTree";
import { withoutNoise } from "../decimal";
import { numberText } from "../notation/numberText";
import { DISCIPLINES, LEVELS, type Discipline } from "../register/register";
import { compareNumbers, compareProducts } from "./compareExact";
import type { Comparison, Condition, CriterionFact, Facts, Judgement, MemberFact } from "./condition";
import { DISCIPLINE_WORDS, LEVEL_WORDS } from "./conditionWords";
import { judgeChain, judgeLevelChain, judgeTimes, unusedInitiatives, yearsWith } from "./judgeHistory";
import { monthsWorked } from "./monthsWorked";

export interface JudgeContext {
  /** Whether conditions that a person must confirm are taken as confirmed; else they are unknown. */
  readonly isConfirmed: boolean;
  /** Awards (`codeKey`) of which this evaluation cannot say who is proposed; history alone speaks for them. */
  readonly undecided: ReadonlySet<string>;
}

export type Outcome = Judgement["outcome"];
/** What a condition is judged by. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly shown: string;
}

const PLAIN: JudgeContext = { isConfirmed: false, undecided: new Set() };

/**
 * Judges one condition. "unknown" where a fact is missing, and for what a person must confirm. Comparisons are exact: 12 significant
 * digits, shares by products of whole numbers.
 */
export function judge(condition: Condition, facts: Facts, context: JudgeContext = PLAIN): Judgement {
  return { condition, ...verdictOn(condition, facts, context) };
}

/** Whether nothing but a person's confirmation is missing. */
export function needsOnlyConfirmation(condition: Condition, facts: Facts, context: JudgeContext = PLAIN): boolean {
  return (
    judge(condition, facts, { ...context, isConfirmed: false }).outcome === "unknown" &&
    judge(condition, facts, { ...context, isConfirmed: true }).outcome === "met"
  );
}

const UNKNOWN: Verdict = { outcome: "unknown", shown: "" };

function verdict(isMet: boolean, shown: string): Verdict {
  return { outcome: isMet ? "met" : "unmet", shown };
}

function verdictOn(condition: Condition, facts: Facts, context: JudgeContext): Verdict {
  switch (condition.kind) {
    case "value":
      return byNumber(facts.value, condition.is, condition.than);
    case "points":
      return byNumber(facts.points.get(codeKey(condition.code)) ?? null, condition.is, condition.than);
    case "everyShare":
      return everyShare(facts.criteria, condition.percent);
    case "everyPoints":
      return everyPoints(facts.criteria, (points) => compareNumbers(points, condition.min) >= 0);
    case "noZero":
      // Below 0 is worse than 0.
      return everyPoints(facts.criteria, (points) => compareNumbers(points, 0) > 0);
    case "deductionShare":
      return verdict(
        compareProducts(facts.deduction, 100, condition.percent, facts.bonus) <= 0,
        `${text(facts.deduction)}/${text(facts.bonus)}`,
      );
    case "deductionAtMost":
      return verdict(compareNumbers(facts.deduction, condition.points) <= 0, text(facts.deduction));
    case "level":
      if (facts.level === null) return UNKNOWN;
      return verdict(LEVELS.indexOf(facts.level) >= LEVELS.indexOf(condition.min), LEVEL_WORDS[facts.level]);
    case "discipline":
      return notHeavier(facts.register.discipline, condition.max);
    case "noPending":
      return verdict(facts.register.pending.trim() === "", facts.register.pending.trim());
    case "months": {
      if (facts.type === "collective") return verdict(true, "");
      const months = monthsWorked(facts.register, facts.year);
      return months === null ? UNKNOWN : verdict(compareNumbers(months, condition.min) >= 0, `${text(months)} tháng`);
    }
    case "rank": {
      const rank = condition.scope === "cluster" ? facts.clusterRank : facts.rank;
      return rank === null ? UNKNOWN : verdict(rank <= condition.max, `hạng ${rank}`);
    }
    case "holds":
      return holds(condition.award, facts, context);
    case "consecutive":
      return judgeChain(facts, condition, context);
    case "times":
      return judgeTimes(facts, condition, context);
    case "consecutiveLevel":
      return judgeLevelChain(facts, condition);
    case "initiatives": {
      const count = unusedInitiatives(facts, condition.scope);
      return verdict(count >= condition.min, `${count} sáng kiến`);
    }
    case "memberShare":
      return ofMembers(facts, (members) => {
        const count = holders(members, condition.award);
        const isMet = compareProducts(count, 100, condition.percent, members.length) >= 0;
        return orUndecided(verdict(isMet, `${count}/${members.length} người`), condition.award, context);
      });
    case "memberCount":
      return ofMembers(facts, (members) => {
        const count = holders(members, condition.award);
        const found = verdict(count >= condition.min, `${count} người`);
        return members.length >= condition.min ? orUndecided(found, condition.award, context) : found;
      });
    case "memberLevel":
      return ofMembers(facts, (members) => {
        const reached = members.filter(({ level }) => level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(condition.min)).length;
        const unclassified = members.filter(({ level }) => level === null).length;
        const shown = `${reached}/${members.length} người`;
        const isEnough = (count: number): boolean => compareProducts(count, 100, condition.percent, members.length) >= 0;
        if (isEnough(reached) || !isEnough(reached + unclassified)) return verdict(isEnough(reached), shown);
        return { outcome: "unknown", shown };
      });
    case "memberDiscipline":
      return ofMembers(facts, (members) => {
        const worst = Math.max(...members.map(({ discipline }) => DISCIPLINES.indexOf(discipline)));
        return notHeavier(DISCIPLINES[worst]!, condition.max);
      });
    case "any":
      return anyOf(condition.of, facts, context);
    case "confirm":
      return context.isConfirmed ? verdict(true, "") : UNKNOWN;
  }
}

function text(value: number): string {
  return numberText(withoutNoise(value));
}

function byNumber(value: number | null, is: Comparison, than: number): Verdict {
  if (value === null) return UNKNOWN;
  const sign = compareNumbers(value, than);
  const isMet = { atLeast: sign >= 0, above: sign > 0, atMost: sign <= 0, below: sign < 0, equal: sign === 0 }[is];
  return verdict(isMet, text(value));
}

function notHeavier(discipline: Discipline, max: Discipline): Verdict {
  return verdict(DISCIPLINES.indexOf(discipline) <= DISCIPLINES.indexOf(max), DISCIPLINE_WORDS[discipline]);
}

/** The first by code among equals, so that the order of the list tells nothing else. */
function worstOf(criteria: readonly CriterionFact[], compare: (a: CriterionFact, b: CriterionFact) => number): CriterionFact {
  return criteria.reduce((worst, next) => {
    const sign = compare(next, worst);
    return sign < 0 || (sign === 0 && codeKey(next.code) < codeKey(worst.code)) ? next : worst;
  });
}

function everyPoints(criteria: readonly CriterionFact[], isEnough: (points: number) => boolean): Verdict {
  if (criteria.length === 0) return UNKNOWN;
  const worst = worstOf(criteria, (a, b) => compareNumbers(a.points, b.points));
  return verdict(isEnough(worst.points), `${worst.code}: ${text(worst.points)}`);
}

/** Criteria without a bound have no share: unknown, unless another fails. Of 0 full points every result from 0 on is all. */
function everyShare(criteria: readonly CriterionFact[], percent: number): Verdict {
  const bounded = criteria.flatMap(({ code, points, full }) => (full === null ? [] : [{ code, points, full }]));
  const isEnough = ({ points, full }: { readonly points: number; readonly full: number }): boolean =>
    compareProducts(points, 100, percent, full) >= 0;
  const failed = bounded.filter((criterion) => !isEnough(criterion));
  const listed = failed.length > 0 ? failed : bounded;
  if (listed.length === 0 || (failed.length === 0 && bounded.length < criteria.length)) return UNKNOWN;
  const worst = worstOf(listed, (a, b) => compareProducts(a.points, b.full ?? 0, b.points, a.full ?? 0));
  return verdict(failed.length === 0, `${worst.code}: ${text(worst.points)}/${text(worst.full ?? 0)}`);
}

function holds(award: string, facts: Facts, context: JudgeContext): Verdict {
  const key = codeKey(award);
  const isHeld = facts.awards.has(key) || (facts.year !== null && yearsWith(facts.history, award).has(facts.year));
  return orUndecided(verdict(isHeld, ""), award, context);
}

/** What is not met is unknown where the evaluation cannot say who is proposed. */
function orUndecided(found: Verdict, award: string, { undecided }: JudgeContext): Verdict {
  return found.outcome === "unmet" && undecided.has(codeKey(award)) ? { ...found, outcome: "unknown" } : found;
}

function ofMembers({ members }: Facts, answer: (members: readonly MemberFact[]) => Verdict): Verdict {
  return members === null || members.length === 0 ? UNKNOWN : answer(members);
}

function holders(members: readonly MemberFact[], award: string): number {
  const key = codeKey(award);
  return members.filter(({ awards }) => awards.has(key)).length;
}

/** `shown`: of what holds, else of everything that keeps the alternatives from holding. */
function anyOf(alternatives: readonly (readonly Condition[])[], facts: Facts, context: JudgeContext): Verdict {
  const answers = alternatives.map((conditions) => conditions.map((condition) => verdictOn(condition, facts, context)));
  const isMet = (verdicts: readonly Verdict[]): boolean => verdicts.every(({ outcome }) => outcome === "met");
  const met = answers.find(isMet);
  if (met !== undefined) return { outcome: "met", shown: joined(met) };
  const isOpen = answers.some((verdicts) => verdicts.every(({ outcome }) => outcome !== "unmet"));
  return { outcome: isOpen ? "unknown" : "unmet", shown: joined(answers.flat().filter(({ outcome }) => outcome !== "met")) };
}

function joined(verdicts: readonly Verdict[]): string {
  return [...new Set(verdicts.map(({ shown }) => shown))].filter((shown) => shown !== "").join("; ");
}
