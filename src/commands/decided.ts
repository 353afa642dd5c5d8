// What the commands after Xét share: everything that one reading of the workbook decides, before any sheet is written.
import type { Award, AwardDecision, AwardRuleSet, BaseSalary } from "../core/awards/awardRules";
import { baseSalaryOn } from "../core/awards/awardSetFor";
import { awardListOrder } from "../core/awards/evaluateAwards";
import type { BandDistance } from "../core/decision/distance";
import type { DecisionPerson } from "../core/decision/decide";
import type { DecisionResult, DecisionRules } from "../core/decision/decisionRules";
import type { Finding } from "../core/finding";
import type { Participant } from "../core/movement";
import { codeKey } from "../core/criteriaTree";
import { lookupKey } from "../core/lookupKey";
import { BLANK_RECORD, type IsoDate, type RegisterRecord } from "../core/register/register";
import type { VoteLine, VoteResult, VoteSession } from "../core/votes/votes";
import { votesOn } from "../core/votes/votesOn";
import type { Dossier } from "../workbook/dossier";
import type { Basis } from "../workbook/documents/content";
import { reasonText } from "../workbook/decision/reasonText";
import type { MatrixState } from "./readMovement";

export interface Decided {
  readonly state: MatrixState;
  readonly rules: DecisionRules;
  readonly people: readonly DecisionPerson[];
  readonly result: DecisionResult;
  readonly distances: readonly BandDistance[];
  /** null = no table of awards. */
  readonly set: AwardRuleSet | null;
  readonly awards: readonly AwardDecision[];
  readonly salaries: readonly BaseSalary[];
  /** null = no vote sheet. */
  readonly votes: { readonly session: VoteSession; readonly lines: readonly VoteLine[]; readonly results: readonly VoteResult[] } | null;
  readonly dossier: Dossier;
  /** Dossier received, and decision on the awards; "" = not said. */
  readonly received: IsoDate;
  readonly decided: IsoDate;
  readonly findings: readonly Finding[];
  /** Scores are incomplete or errors open: so much papers say by a text of the moment. */
  readonly isIncomplete: boolean;
  /** That, or the Council has not approved. */
  readonly isProvisional: boolean;
  readonly basis: Basis;
}

/** The participant of a decision. */
export function participantOf({ state }: Decided, index: number): Participant {
  return state.ranked.participants[index]!;
}

export function recordOf(participant: Participant): RegisterRecord {
  return participant.register ?? BLANK_RECORD;
}

/** Name of the collective that somebody belongs to: by code or name, else as it is written, else his cluster. */
export function unitName({ state }: Pick<Decided, "state">, participant: Participant): string {
  const { unit } = recordOf(participant);
  if (unit === "") return participant.type === "collective" ? "" : participant.cluster;
  const key = lookupKey(unit);
  return state.ranked.participants.find(({ type, code }) => type === "collective" && lookupKey(code) === key)?.name ?? unit;
}

/** Name of the band in the end; "" = none. */
export function bandName({ rules, result }: Decided, index: number): string {
  const band = result.decisions[index]?.band ?? null;
  return band === null ? "" : rules.bands[band]!.name;
}

/** Vote on a name and award, with its line; null = not voted on. */
export function voteOf({ votes }: Decided, participant: string, award: string): VoteResult | null {
  const wanted = lookupKey(participant);
  const own = votes?.results.filter((one) => lookupKey(one.participant) === wanted) ?? [];
  return votesOn(own)(participant, award) ?? null;
}

/** The awards in the order of lists: collectives first, titles before awards, higher ones first (Nghị định 152/2025, Điều 29 khoản 5). */
export function awardsInOrder({ set }: Pick<Decided, "set">): { readonly award: Award; readonly index: number }[] {
  return set === null ? [] : awardListOrder(set).map((index) => ({ award: set.awards[index]!, index }));
}

/** Participants of an award's decisions, proposed or not, in the order of ranks. */
export function decisionsOf({ awards, state }: Decided, award: number): AwardDecision[] {
  return awards
    .filter((one) => one.award === award)
    .sort((a, b) => state.standings[a.index]!.line - state.standings[b.index]!.line || a.index - b.index);
}

/** Decimals that totals are printed with: those of the movement, else as many as the totals have, at most four. */
export function totalDecimals({ state }: Decided): number {
  const { totalDecimals: declared } = state.ranked;
  if (declared !== null) return declared;
  const lengths = state.standings.map(({ total }) => (total === null ? 0 : (String(total).split(".")[1] ?? "").length));
  return Math.min(4, Math.max(0, ...lengths));
}

/** Names by code, for each decision once: they are asked for with every reason. */
const NAMES = new WeakMap<Decided, ReadonlyMap<string, string>>();

/** Name of a criterion or else of an award; the code where there is none. */
export function nameOfCode(decided: Decided, code: string): string {
  let names = NAMES.get(decided);
  if (names === undefined) {
    // The first of a code counts, criteria before awards.
    const all = [...decided.state.ranked.criteria, ...(decided.set?.awards ?? [])].reverse();
    names = new Map(all.map((one) => [codeKey(one.code), one.name]));
    NAMES.set(decided, names);
  }
  return names.get(codeKey(code)) ?? code;
}

/** Why somebody stands where he stands, one sentence each, criteria by their names. */
export function reasonTexts(decided: Decided, index: number): string[] {
  return decided.result.decisions[index]!.reasons.map((reason) =>
    reasonText(
      reason.kind === "vetoed" ? { ...reason, criteria: reason.criteria.map((code) => nameOfCode(decided, code)) } : reason,
      decided.rules,
    ),
  );
}

/** The base salary on the day of the decision; while none is said, on that of the dossier; while neither is, the newest that is known. */
export function salaryOf({ salaries, decided, received }: Decided): BaseSalary | null {
  if (decided !== "" || received !== "") return baseSalaryOn(salaries, decided === "" ? received : decided);
  return salaries.reduce<BaseSalary | null>((last, next) => (last === null || next.from > last.from ? next : last), null);
}
