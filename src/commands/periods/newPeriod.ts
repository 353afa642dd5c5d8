// Kỳ mới: the plan of a new workbook with the set-up of this one and nothing of its scores. Reads only; this workbook stays as it is.
import { codeKey } from "../../core/criteriaTree";
import type { Movement, Participant } from "../../core/movement";
import { PLAIN_MOVEMENT } from "../../core/movement";
import { BLANK_RECORD } from "../../core/register/register";
import { safeFileNames } from "../../core/gather/unitFile";
import { fill } from "../../locale/language";
import { periodsSheet as words } from "../../locale/vi/periodsSheet";
import { listsPlan } from "../../workbook/allListsPlan";
import { decodeAwards } from "../../workbook/decision/awardsDecode";
import { hasMatrix } from "../../workbook/presence";
import { keptHistoryCells, keptInitiativeCells } from "../../workbook/historyDecode";
import { historyTitleFor, historyTitleOf } from "../../workbook/historyNames";
import { historyPlan, initiativesPlan } from "../../workbook/historyPlan";
import { titleFor } from "../../workbook/names";
import { PERIOD_NAMES, RETIRED_CODES_NAME } from "../../workbook/periods/periodNames";
import { decodePeriod, retiredCodes, withPeriod, type Period } from "../../workbook/periods/periodProfile";
import type { CellValue, Op, WorkbookPlan } from "../../workbook/plan";
import { plannedSnapshot } from "../../workbook/plannedSnapshot";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { versionInUse } from "../../workbook/versionCells";
import { versionValues } from "../../workbook/versionProfile";
import { stop, type Command } from "../command";
import { decisionFilePlan } from "../decisionFile";
import { DECISION_REQUEST } from "../decisionRequest";
import { matrixState, readMovement, type MovementState } from "../readMovement";
import { requireBuildableLists } from "../ruleLengths";
import { samplePlan } from "../samples/samplePlan";
import { decisionOf, requireWhole } from "../templates";

/** What a new period is made from, to be shown before it is made. */
export interface PeriodOffer {
  readonly title: string;
  readonly year: number | null;
  readonly period: Period;
  readonly participants: readonly Pick<Participant, "code" | "name" | "cluster">[];
  readonly criteria: number;
  readonly hasDecision: boolean;
  readonly hasHistory: boolean;
  /** People who are ranked now: their rank goes along as the rank of before. */
  readonly ranked: number;
}

export interface PeriodWish extends Period {
  readonly year: number | null;
  /** Codes of people who do not go along. */
  readonly left: readonly string[];
}

export interface NewPeriod {
  readonly fileName: string;
  readonly title: string;
  readonly plan: WorkbookPlan;
  readonly participants: number;
}

const REQUEST = { ...DECISION_REQUEST, names: [...DECISION_REQUEST.names, ...Object.values(PERIOD_NAMES), RETIRED_CODES_NAME] };

/** Two syncs. @throws CommandStop `no-movement` */
export const periodOffer: Command<undefined, PeriodOffer> = {
  id: "periodOffer",
  async execute(context) {
    const state = await readMovement(context, REQUEST);
    const { movement } = state.lists;
    return {
      title: movement.title,
      year: movement.year,
      period: decodePeriod(state.snapshot),
      participants: movement.participants.map(({ code, name, cluster }) => ({ code, name, cluster })),
      criteria: movement.criteria.length,
      hasDecision: (await decisionOf(state, false)).decision !== null,
      hasHistory: historyTitleOf(state.snapshot, "history") !== null,
      ranked: [...ranksNow(state).values()].length,
    };
  },
};

/**
 * The plan of the new workbook: profile with the new period, ladder, criteria with the number of their version, people who go along, rules
 * of Xét, awards and records; the matrix is built and blank. Facts of the old period (leave, discipline, cases, classification, votes) stay
 * behind, the rank goes along as the rank of before. Two syncs.
 * @throws CommandStop `no-movement`; `unusable` while the lists have errors
 */
export const newPeriod: Command<PeriodWish, NewPeriod> = {
  id: "newPeriod",
  async execute(context, wish) {
    const state = await readMovement(context, REQUEST);
    const { decision, findings } = await decisionOf(state, false);
    requireWhole(state, findings, true, context.language);
    requireBuildableLists(state, context.language);
    const { snapshot, lists } = state;
    const uncoded = lists.uncoded.criteria.length + lists.uncoded.participants.length;
    // Codes are what the periods are added up by: they are given when the matrix is built.
    if (uncoded > 0) throw stop("not-built");
    const movement = movementOf(state, wish);
    const blank: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };
    const titles = {
      movement: titleFor(blank, "movement"),
      criteria: titleFor(blank, "criteria"),
      participants: titleFor(blank, "participants"),
    };
    const profiled = withPeriod(listsPlan(titles, movement, lists.rule), wish, retiredNow(state, wish));
    const made = [...profiled, ...versionValues(plannedSnapshot(blank, profiled), versionInUse(snapshot))];
    const about = { name: movement.title, summary: "", source: "", date: "" };
    const file = { about, movement, rules: [], entries: {}, explanations: {}, evidence: {}, decision: null };
    const built = samplePlan(withSheets(blank, made), made, file);
    const records = recordOps(snapshot, withSheets(blank, built), wish.left);
    const known = withSheets(blank, [...built, ...records]);
    const decided =
      decision === null
        ? []
        : await decisionFilePlan(
            known,
            { ...decision, received: "", decided: "", history: [], initiatives: [], votes: null, dossier: {} },
            movement,
          );
    const shown: Op = { kind: "activate", sheet: titles.movement };
    const plan = [...[...built, ...records, ...decided].filter(({ kind }) => kind !== "activate"), shown];
    const title = fill(words.fileName, { title: movement.title, period: wish.name }).replace(/\.xlsx$/, "");
    return { fileName: safeFileNames([title], words.fallbackName)[0]!, title, plan, participants: movement.participants.length };
  },
};

/** The workbook as the plan leaves it, with its sheets. */
function withSheets(blank: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const titles = [...new Set(plan.flatMap((op) => (op.kind === "ensureSheet" ? [op.sheet] : [])))];
  const sheets = titles.map((title) => ({ title, visibility: "visible" as const, isProtected: false }));
  return { ...plannedSnapshot(blank, plan), sheets };
}

function movementOf(state: MovementState, { year, left }: PeriodWish): Movement {
  const { movement } = state.lists;
  const gone = new Set(left.map(codeKey));
  const ranks = ranksNow(state);
  return {
    ...PLAIN_MOVEMENT,
    ...movement,
    year,
    participants: movement.participants
      .filter(({ code }) => !gone.has(codeKey(code)))
      .map((participant) => ({
        ...participant,
        register: {
          ...(participant.register ?? BLANK_RECORD),
          ...{ leaveMonths: null, discipline: "none" as const, pending: "", level: null, votes: null },
          previousRank: ranks.get(codeKey(participant.code)) ?? null,
        },
      })),
  };
}

/** Codes that nobody may get in the new period: of those who are left out now, and were before and are not back. */
function retiredNow({ snapshot, lists: { movement } }: MovementState, { left }: PeriodWish): string[] {
  const gone = new Set(left.map(codeKey));
  const there = new Set(movement.participants.map(({ code }) => codeKey(code)));
  return [
    ...retiredCodes(snapshot).filter((code) => !there.has(codeKey(code))),
    ...movement.participants.flatMap(({ code }) => (gone.has(codeKey(code)) ? [code] : [])),
  ];
}

/** Ranks by code, of whoever has one now. */
function ranksNow(state: MovementState): Map<string, number> {
  if (!hasMatrix(state.snapshot)) return new Map();
  const { ranked, standings } = matrixState(state);
  return new Map(
    standings.flatMap(({ index, rank }) => (rank === null ? [] : [[codeKey(ranked.participants[index]!.code), rank] as [string, number]])),
  );
}

/** Past awards and initiatives go along to the letter, without those of people who are left out. */
function recordOps(snapshot: WorkbookSnapshot, made: WorkbookSnapshot, left: readonly string[]): Op[] {
  const gone = new Set(left.map(codeKey));
  const stays = ({ code }: { readonly code: CellValue }): boolean => !gone.has(codeKey(String(code)));
  const { awards } = decodeAwards(snapshot).set;
  return [
    ...(historyTitleOf(snapshot, "history") === null
      ? []
      : historyPlan(historyTitleFor(made, "history"), keptHistoryCells(snapshot).filter(stays), awards)),
    ...(historyTitleOf(snapshot, "initiatives") === null
      ? []
      : initiativesPlan(historyTitleFor(made, "initiatives"), keptInitiativeCells(snapshot).filter(stays))),
  ];
}
