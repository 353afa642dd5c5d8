// Who is proposed for which award, and for everybody else why not: conditions, the Council's vote, limits. Row order decides nothing.
import { finish, type Parts } from "../parts";
import type { Condition, Facts, MemberFact } from "../conditions/condition";
import { judge, needsOnlyConfirmation, type JudgeContext } from "../conditions/judge";
import { codeKey } from "../criteriaTree";
import type { DecisionGroups } from "../decision/cells";
import { classesOfEquals, rankCompare, type EqualClasses, type Ranked } from "../decision/classesOfEquals";
import type { DecisionRules, TiePolicy } from "../decision/decisionRules";
import { fillSeats } from "../decision/fillSeats";
import type { ParticipantType } from "../movement";
import type { VoteResult } from "../votes/votes";
import { votesOn } from "../votes/votesOn";
import { limitCells, type AwardSeatRow } from "./awardLimits";
import { awardOrder, usedAward, type AwardOrder } from "./awardReferences";
import type { Award, AwardDecision, AwardRefusal, AwardRuleSet } from "./awardRules";
import { areInitiativesEnough, initiativeNeeds, type InitiativeNeeds } from "./initiativeNeeds";
import { membersOf } from "./membersOf";
import { withReserved } from "./reservedInitiatives";

/** One participant. `facts.members` is filled in here, `facts.awards` with what he is proposed for. */
export interface AwardPerson extends Ranked {
  /** Index of the participant. */
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly type: ParticipantType;
  readonly facts: Facts;
  readonly groups: DecisionGroups;
  /** Codes of the gates of the criteria list (điều kiện loại) that were hit. */
  readonly vetoes: readonly string[];
  /** Gates of Xét for which he is not considered at all; absent = none. */
  readonly gates?: readonly Extract<AwardRefusal, { readonly kind: "gate" }>[];
}

export interface AwardQuestion {
  readonly set: AwardRuleSet;
  readonly people: readonly AwardPerson[];
  /** null = nobody has voted yet: votes are not asked for. */
  readonly votes: readonly VoteResult[] | null;
  /** What happens to equals at the line of a limit. */
  readonly tie: TiePolicy;
  readonly classes: DecisionRules["classes"];
}

export interface AwardEvaluation {
  /** Everybody with every used award of his type: in the order of lists (see `awardListOrder`), each award in the order of ranks. */
  readonly decisions: readonly AwardDecision[];
  /** Limit by limit. */
  readonly seats: readonly AwardSeatRow[];
  /** Awards that wait for each other: conditions on them are unknown. Indices in the set. */
  readonly circular: readonly (readonly number[])[];
  /** People whose awards together need more initiatives than they have free; the Council must choose. */
  readonly sharedInitiatives: readonly { readonly index: number; readonly awards: readonly number[] }[];
}

/**
 * Evaluates the set. An award is decided after those it asks for, collectives from what their people are proposed for. Who has not been
 * voted on yet is not proposed, but keeps his seat and counts for what asks for the award; who failed the vote does neither.
 */
export function evaluateAwards(question: AwardQuestion): AwardEvaluation {
  return finish(awardParts(question));
}

/** The same, with a pause after each award. */
export function* awardParts(question: AwardQuestion): Parts<AwardEvaluation> {
  const race = openRace(question);
  yield;
  for (const award of race.order.order) {
    decideAward(race, award);
    yield;
  }
  const compare = rankOrder(race.equals);
  const people = question.people.map((_, position) => position).sort(compare);
  const order = awardListOrder(question.set);
  return {
    decisions: order.flatMap((award) => people.flatMap((person) => race.decisions.get(award)?.get(person) ?? [])),
    seats: race.seats.sort((a, b) => order.indexOf(a.award) - order.indexOf(b.award)),
    circular: race.order.circular,
    sharedInitiatives: sharedInitiatives(race, order),
  };
}

/** Indices of the used awards: collectives before individuals, titles before awards, higher before lower (Nghị định 152/2025, danh sách). */
export function awardListOrder({ awards }: Pick<AwardRuleSet, "awards">): number[] {
  const keys = ({ type, form, order }: Award): readonly number[] => [type === "collective" ? 0 : 1, form === "title" ? 0 : 1, -order];
  const compare = (a: number, b: number): number => {
    const [left, right] = [keys(awards[a]!), keys(awards[b]!)];
    return left.map((key, i) => key - right[i]!).find((difference) => difference !== 0) ?? a - b;
  };
  return awards.flatMap(({ isUsed }, index) => (isUsed ? [index] : [])).sort(compare);
}

/** Whether only the count of the vote is missing: he belongs on the ballot. */
export function isUpForVote({ isProposed, refusals }: AwardDecision): boolean {
  return isProposed || refusals.every((refusal) => refusal.kind === "votes" && refusal.share === null);
}

interface Race extends AwardQuestion {
  readonly order: AwardOrder;
  readonly equals: EqualClasses;
  /** By person, with everything filled in; `awards` grows with every award that is decided. */
  readonly facts: readonly Facts[];
  readonly held: readonly Set<string>[];
  readonly decisions: Map<number, Map<number, AwardDecision>>;
  /** By award: people with a seat, voted on or not yet. */
  readonly placed: Map<number, ReadonlySet<number>>;
  readonly seats: AwardSeatRow[];
  readonly voteOf: (person: number, award: string) => VoteResult | undefined;
}

function openRace(question: AwardQuestion): Race {
  const { set, people, votes, tie } = question;
  const held = people.map(({ facts }) => heldBefore(facts));
  const members = membersOf(people.map(({ code, name, type, facts }) => ({ code, name, type, unit: facts.register.unit })));
  const memberFacts = people.map(
    ({ facts }, person): MemberFact => ({ level: facts.level, discipline: facts.register.discipline, awards: held[person]! }),
  );
  const facts = people.map((person, position): Facts => {
    const own = members[position] ?? null;
    return { ...person.facts, awards: held[position]!, members: own === null ? null : own.map((member) => memberFacts[member]!) };
  });
  const answerOn = votesOn(votes ?? []);
  return {
    ...question,
    order: awardOrder(set),
    equals: classesOfEquals(people, rankCompare(people, tie)),
    facts,
    held,
    decisions: new Map(),
    placed: new Map(),
    seats: [],
    voteOf: (person, award) => answerOn(people[person]!.code, award),
  };
}

/** Awards of this period that are decided already. */
function heldBefore({ awards, history, year }: Facts): Set<string> {
  const now = history.filter((record) => record.year === year && record.award.trim() !== "");
  return new Set([...awards, ...now.map(({ award }) => codeKey(award.trim()))]);
}

/** Best first, those without a value last, in the order of the list among equals: it shows, it does not rank. */
function rankOrder({ classOf }: EqualClasses): (a: number, b: number) => number {
  const key = (person: number): number => (classOf[person]! < 0 ? Infinity : classOf[person]!);
  return (a, b) => (key(a) === key(b) ? a - b : key(a) - key(b));
}

function decideAward(race: Race, award: number): void {
  const rules = race.set.awards[award]!;
  const context: JudgeContext = { isConfirmed: false, undecided: race.order.undecided[award]! };
  const drafts = new Map<number, { readonly refusals: AwardRefusal[]; readonly toConfirm: readonly number[] }>();
  const candidates: number[] = [];
  race.people.forEach(({ type, vetoes, gates = [] }, person) => {
    if (type !== rules.type) return;
    const { refusal, toConfirm } = byConditions(rules, withReserved(race.facts[person]!, rules), context);
    const refusals: AwardRefusal[] = vetoes.length === 0 ? [] : [{ kind: "vetoed", criteria: vetoes }];
    refusals.push(...gates);
    if (refusal !== null) refusals.push(refusal);
    const vote = refusals.length === 0 ? byVote(race, rules, person) : null;
    if (vote !== null) refusals.push(vote);
    if (refusals.every((one) => one.kind === "votes" && one.share === null)) candidates.push(person);
    drafts.set(person, { refusals, toConfirm });
  });
  const placed = new Set(candidates);
  for (const [person, refusal] of byLimits(race, award, [...drafts.keys()], candidates)) {
    // Who finds no seat is not voted on.
    drafts.get(person)!.refusals.splice(0, Infinity, refusal);
    placed.delete(person);
  }
  race.placed.set(award, placed);
  placed.forEach((person) => race.held[person]!.add(codeKey(rules.code.trim())));
  race.decisions.set(
    award,
    new Map(
      [...drafts].map(([person, { refusals, toConfirm }]) => [
        person,
        { index: race.people[person]!.index, award, isProposed: refusals.length === 0, refusals, toConfirm },
      ]),
    ),
  );
}

function byConditions(
  { conditions }: Award,
  facts: Facts,
  context: JudgeContext,
): { readonly refusal: AwardRefusal | null; readonly toConfirm: readonly number[] } {
  const toConfirm: number[] = [];
  const judgements = conditions.flatMap(({ condition }, index) => {
    const judgement = judge(condition, facts, context);
    if (judgement.outcome === "met") return [];
    if (judgement.outcome === "unknown" && needsOnlyConfirmation(condition, facts, context)) {
      toConfirm.push(index);
      return [];
    }
    return [{ index, judgement }];
  });
  return { refusal: judgements.length === 0 ? null : { kind: "conditions", judgements }, toConfirm };
}

function byVote({ votes, voteOf }: Race, { code, vote }: Award, person: number): AwardRefusal | null {
  if (votes === null || vote === null) return null;
  const result = voteOf(person, code);
  if (result?.isPassed === true) return null;
  const isCounted = result?.isPassed === false;
  return { kind: "votes", share: isCounted ? result.share : null, threshold: vote.threshold };
}

/** Refusals of those for whom there is no seat, by person. */
function byLimits(race: Race, award: number, everybody: readonly number[], candidates: readonly number[]): Map<number, AwardRefusal> {
  const { set, people, placed, order } = race;
  const rules = set.awards[award]!;
  if (rules.limits.length === 0) return new Map();
  const baseAwards = rules.limits.map(({ base }) => (base === "all" ? null : usedAward(set, base.award, rules.type)));
  const isInBase = (person: number, limit: number): boolean => {
    const base = baseAwards[limit]!;
    // A base that waits for this award counts nobody; the circle is told.
    return base === null || (!order.circularLimits[award]!.has(limit) && placed.get(base)?.has(person) === true);
  };
  const groups = new Map(everybody.map((person) => [person, people[person]!.groups]));
  const { cells, cellsOf } = limitCells(rules, award, groups, race.classes, isInBase);
  const seats = cells.map((cell) => cell.seats);
  const filling = fillSeats({ classes: inClasses(race.equals, candidates), cellsOf, seats, isHeld: race.tie !== "none" });
  cells.forEach((cell, i) => {
    const [used, held] = [filling.used[i]!, filling.held[i]!];
    race.seats.push({ ...cell, used, held, left: cell.seats - used });
  });
  const refusals = new Map<number, AwardRefusal>();
  for (const [person, outcome] of filling.outcomes) {
    if (outcome.kind === "in") continue;
    const { limit, group } = cells[outcome.cell]!;
    refusals.set(person, { kind: outcome.kind, limit, group });
  }
  return refusals;
}

/** Candidates in classes of equals, best first; those without a value are equals behind everybody. */
function inClasses({ order, classOf }: EqualClasses, candidates: readonly number[]): number[][] {
  const chosen = new Set(candidates);
  const classes: number[][] = [];
  let last = -1;
  for (const person of order) {
    if (!chosen.has(person)) continue;
    if (classOf[person] === last) classes[classes.length - 1]!.push(person);
    else classes.push([person]);
    last = classOf[person]!;
  }
  const unranked = candidates.filter((person) => classOf[person]! < 0);
  return unranked.length === 0 ? classes : [...classes, unranked];
}

function sharedInitiatives({ set, people, facts, placed, order }: Race, listed: readonly number[]): AwardEvaluation["sharedInitiatives"] {
  return people.flatMap(({ index }, person) => {
    if (facts[person]!.initiatives.length === 0) return [];
    const resting = listed.flatMap((award): { readonly award: number; readonly needs: InitiativeNeeds }[] => {
      if (placed.get(award)?.has(person) !== true) return [];
      const conditions = set.awards[award]!.conditions.map(({ condition }): Condition => condition);
      const needs = initiativeNeeds(conditions, withReserved(facts[person]!, set.awards[award]!), {
        isConfirmed: false,
        undecided: order.undecided[award]!,
      });
      return Object.values(needs).some((count) => count > 0) ? [{ award, needs }] : [];
    });
    const isEnough = areInitiativesEnough(
      resting.map(({ needs }) => needs),
      resting.reduce((own, { award }) => withReserved(own, set.awards[award]!), facts[person]!),
    );
    return isEnough ? [] : [{ index, awards: resting.map(({ award }) => award) }];
  });
}
