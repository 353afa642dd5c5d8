// Counts the Council's votes: which numbers agree, what they are a share of, and whether it is enough. The oracle of the sheet Kiểm phiếu.
import type { VoteRule } from "../awards/awardRules";
import { codeKey } from "../criteriaTree";
import { roundDecimal } from "../decimal";
import { finding, type Finding, type Place } from "../finding";
import type { VoteLine, VoteResult, VoteSession } from "./votes";

/** More members, ballots or votes than this are no Council's. */
export const MOST_VOTES = 1e6;

/** Decimals of a threshold that count; more are cut: of 66,666666 … (two thirds) 2 of 3 are enough. */
export const THRESHOLD_DECIMALS = 4;

export const SESSION_FIELDS = ["members", "present", "written", "issued", "returned", "valid"] as const;
export const LINE_FIELDS = ["firstCount", "secondCount", "written", "recused"] as const;

export type SessionField = (typeof SESSION_FIELDS)[number];
export type LineField = (typeof LINE_FIELDS)[number];

/** What B-02 tells of: a field, those present or heard in writing together, or the base of a line. */
export type BallotNumber = SessionField | "recused" | "attending" | "base";

/** How a line stands: "recount" where the counts differ or something in them cannot be; "" where it is not counted or lacks a base or rule. */
export type VoteOutcome = "passed" | "failed" | "recount" | "";

/** Where a number lies; `line` = index in the list, null = the session. */
export type VotePlaces = (line: number | null, field: SessionField | LineField) => Place;

export interface VoteCount {
  /** In the order of the lines. */
  readonly results: readonly VoteResult[];
  readonly outcomes: readonly VoteOutcome[];
  readonly findings: readonly Finding[];
}

export interface VoteContext {
  readonly placeOf?: VotePlaces;
  /** Name of a participant by code; absent = the code is told. */
  readonly nameOf?: (participant: string) => string;
}

/** Whether it can be a number of votes, ballots or members. */
export function isVoteCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < MOST_VOTES;
}

/**
 * The base of a rule before anybody withdraws; null = not known. Written opinions of absent members are votes that were given, so they
 * enter what the votes are a share of: members = all members of the Council (absent ones are in it already); present = those present and
 * those who wrote; valid = valid ballots and written opinions.
 */
export function voteBase(session: VoteSession, base: VoteRule["base"]): number | null {
  const { members, written } = session;
  if (base === "members") return members;
  const voted = session[base];
  return voted === null ? null : voted + (written ?? 0);
}

/** Whether so many votes of the base reach the threshold, in whole numbers: votes × 100 ≥ threshold × base. */
export function isEnough(votes: number, base: number, threshold: number): boolean {
  const scale = 10 ** THRESHOLD_DECIMALS;
  return votes * 100 * scale >= Math.floor(roundDecimal(threshold * scale, 6)) * base;
}

/** Most ballots that can speak for a name: the valid ones, else the nearest number that is known. */
export function ballotsOf({ valid, returned, issued, present, members }: VoteSession): number | null {
  return valid ?? returned ?? issued ?? present ?? members;
}

/**
 * The result of each line. `ruleOf`: share that an award needs; null = no rule, so nobody passes or fails. Members who withdraw leave the
 * base of their line and its ballots. B-01: a count above the ballots, written votes above the written opinions, or votes above the base:
 * nothing passes on them. B-02: numbers of the session that do not fit: no line has a base. B-03: the two counts differ, or two lines of
 * the same name and award. B-04: no whole number. Order decides nothing.
 */
export function countVotes(
  session: VoteSession,
  lines: readonly VoteLine[],
  ruleOf: (award: string) => VoteRule | null,
  context: VoteContext = {},
): VoteCount {
  const placeOf = context.placeOf ?? (() => BLOCK);
  const misfits = sessionFindings(session, placeOf);
  const hasSession = session.isUnreadable !== true && misfits.length === 0;
  const repeated = differingLines(lines);
  const counted = lines.map((line, index) => {
    const about = { participant: line.participant };
    const name = context.nameOf?.(line.participant) ?? line.participant;
    const tell = (rule: "B-01" | "B-02" | "B-03" | "B-04", field: LineField, params: Finding["params"]): Finding =>
      finding(rule, placeOf(index, field), about, { participantName: name, ...params });
    return countLine({ line, session, hasSession, rule: ruleOf(line.award), other: repeated.get(index) ?? null, tell });
  });
  return {
    results: counted.map(({ result }) => result),
    outcomes: counted.map(({ outcome }) => outcome),
    findings: [...misfits, ...counted.flatMap(({ findings }) => findings)],
  };
}

const BLOCK: Place = { kind: "block", name: "votes" };

interface LineCount {
  readonly result: VoteResult;
  readonly outcome: VoteOutcome;
  readonly findings: readonly Finding[];
}

interface LineQuestion {
  readonly line: VoteLine;
  readonly session: VoteSession;
  /** False: its numbers do not fit, or are no numbers. */
  readonly hasSession: boolean;
  readonly rule: VoteRule | null;
  /** Votes of another line for the same name and award, where they differ. */
  readonly other: number | null;
  readonly tell: (rule: "B-01" | "B-02" | "B-03" | "B-04", field: LineField, params: Finding["params"]) => Finding;
}

function countLine({ line, session, hasSession, rule, other, tell }: LineQuestion): LineCount {
  const { participant, award } = line;
  const findings: Finding[] = [];
  const answer = (outcome: VoteOutcome, known: Partial<VoteResult> = {}): LineCount => ({
    result: { participant, award, votes: null, base: null, share: null, isPassed: null, ...known },
    outcome,
    findings,
  });
  const unfit = LINE_FIELDS.filter((field) => line[field] !== null && !isVoteCount(line[field]));
  findings.push(...unfit.map((field) => tell("B-04", field, { text: String(line[field]) })));

  const recused = line.recused ?? 0;
  const raw = rule === null || !hasSession ? null : voteBase(session, rule.base);
  const base = raw === null || recused > raw ? null : raw - recused;
  if (line.isUnreadable === true || unfit.length > 0) return answer("recount");
  if (raw !== null && base === null) findings.push(tell("B-02", "recused", { field: "recused", value: recused, other: "base", max: raw }));

  const count = agreed(line);
  if (count === "differ") {
    findings.push(tell("B-03", "secondCount", { first: line.firstCount!, second: line.secondCount! }));
    return answer("recount", { base });
  }
  if (count === null) return answer("", { base });
  const votes = count + (line.written ?? 0);
  if (other !== null) {
    findings.push(tell("B-03", "firstCount", { first: votes, second: other }));
    return answer("recount", { base });
  }
  const excess = hasSession ? excessOf(line, session, count, base) : null;
  if (excess !== null) findings.push(tell("B-01", excess.field, { votes: excess.votes, max: excess.max }));
  if (excess !== null || !hasSession || (raw !== null && base === null)) return answer("recount", { votes, base });
  if (rule === null || base === null || base === 0) return answer("", { votes, base });
  const isPassed = isEnough(votes, base, rule.threshold);
  return answer(isPassed ? "passed" : "failed", { votes, base, share: (votes * 100) / base, isPassed });
}

/** The count that both agree on, or the only one. */
function agreed({ firstCount, secondCount }: VoteLine): number | null | "differ" {
  if (firstCount !== null && secondCount !== null && firstCount !== secondCount) return "differ";
  return firstCount ?? secondCount;
}

/** The first number that is above what there can be. */
function excessOf(
  line: VoteLine,
  session: VoteSession,
  count: number,
  base: number | null,
): { readonly field: LineField; readonly votes: number; readonly max: number } | null {
  const [written, recused] = [line.written ?? 0, line.recused ?? 0];
  const field = line.firstCount === null ? "secondCount" : "firstCount";
  const ballots = ballotsOf(session);
  if (ballots !== null && count > ballots - recused) return { field, votes: count, max: Math.max(0, ballots - recused) };
  if (written > (session.written ?? 0)) return { field: "written", votes: written, max: session.written ?? 0 };
  return base !== null && count + written > base ? { field, votes: count + written, max: base } : null;
}

/** Each number with those that it cannot be above, nearest first. */
const CHAIN: readonly SessionField[] = ["valid", "returned", "issued", "present", "members"];

function sessionFindings(session: VoteSession, placeOf: VotePlaces): Finding[] {
  const place = (field: SessionField): Place => placeOf(null, field);
  const unfit = SESSION_FIELDS.filter((field) => session[field] !== null && !isVoteCount(session[field]));
  if (unfit.length > 0) return unfit.map((field) => finding("B-04", place(field), {}, { text: String(session[field]) }));
  const found = CHAIN.flatMap((field, i): Finding[] => {
    const value = session[field];
    const other = CHAIN.slice(i + 1).find((wider) => value !== null && session[wider] !== null && value > session[wider]);
    return other === undefined ? [] : [finding("B-02", place(field), {}, { field, value: value!, other, max: session[other]! })];
  });
  const { members, present, written } = session;
  const attending = (present ?? 0) + (written ?? 0);
  if (members !== null && written !== null && attending > members && (present ?? 0) <= members) {
    found.push(finding("B-02", place("written"), {}, { field: "attending", value: attending, other: "members", max: members }));
  }
  return found;
}

/** Lines whose votes differ from those of another line for the same name and award, with the votes of that one. */
function differingLines(lines: readonly VoteLine[]): ReadonlyMap<number, number> {
  const groups = new Map<string, { readonly index: number; readonly votes: number }[]>();
  lines.forEach((line, index) => {
    if (line.isUnreadable === true || LINE_FIELDS.some((field) => line[field] !== null && !isVoteCount(line[field]))) return;
    const count = agreed(line);
    if (count === null || count === "differ") return;
    const key = voteKey(line.participant, line.award);
    groups.set(key, [...(groups.get(key) ?? []), { index, votes: count + (line.written ?? 0) }]);
  });
  const differing = new Map<number, number>();
  for (const group of groups.values()) {
    for (const { index, votes } of group) {
      const other = group.find((one) => one.votes !== votes);
      if (other !== undefined) differing.set(index, other.votes);
    }
  }
  return differing;
}

/** The same for two lines of the same name and award. */
export function voteKey(participant: string, award: string): string {
  return `${codeKey(participant)}|${codeKey(award)}`;
}
