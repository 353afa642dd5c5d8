// Xét: the sheets of its rules, and the decision on bands, seats and awards from what stands in the workbook at that moment.
import type { MovementKind } from "../core/movement";
import { mapInParts, type Parts } from "../core/parts";
import type { Award } from "../core/awards/awardRules";
import { awardSetFor } from "../core/awards/awardSetFor";
import { NO_RULES } from "../core/decision/decisionRules";
import type { IsoDate } from "../core/register/register";
import { awardsCells, keptAwardsCells } from "../workbook/decision/awardsCells";
import { awardsCellsPlan } from "../workbook/decision/awardsPlan";
import { decodeAwards, hasAwards } from "../workbook/decision/awardsDecode";
import { decisionTitleFor } from "../workbook/decision/decisionNames";
import { DECISION_RESULT_NAMES } from "../workbook/decision/resultNames";
import { refusalTexts } from "../workbook/decision/refusalText";
import { decodeRules, hasRules } from "../workbook/decision/rulesDecode";
import { keptRulesCells, NO_SETTINGS, rulesCells, type DecisionSettings } from "../workbook/decision/rulesCells";
import { rulesCellsPlan, rulesPlan } from "../workbook/decision/rulesPlan";
import { seatLines } from "../workbook/decision/seatLines";
import { dossierPlan, dossierSheetOf, DOSSIER_NAMES, laterFieldsOps, usualDossier } from "../workbook/dossier";
import { HISTORY_NAMES, historyTitleFor, historyTitleOf, INITIATIVE_NAMES } from "../workbook/historyNames";
import { historyPlan, initiativesPlan } from "../workbook/historyPlan";
import { freeTitle } from "../workbook/names";
import type { Op } from "../workbook/plan";
import { plannedSnapshot } from "../workbook/plannedSnapshot";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { VOTE_NAMES } from "../workbook/votesNames";
import { dossierSheet as dossierWords } from "../locale/vi/dossierSheet";
import { chosenAwardSet, loadAwardSets, loadBaseSalaries } from "./awardSets/awardSets";
import { stop, type Command } from "./command";
import { awardsInOrder, nameOfCode, decisionsOf, participantOf, type Decided } from "./decided";
import type {
  AwardLine,
  DecideAnswer,
  DecidedRow,
  DecisionPart,
  DecisionState,
  RuleSheetsInput,
  SheetPlace,
  TieLine,
} from "./decisionAnswers";
import { decisionLine, decisionResultParts, distanceOf } from "./decisionResult";
import { isPresetId, loadDecisionPreset, loadDecisionPresets } from "./decisionPresets/decisionPresets";
import { inParts } from "./inParts";
import { locateAll } from "./locateAll";
import { requireOpen } from "./locked";
import { confirmations } from "./packContent";
import { DECISION_REQUEST } from "./decisionRequest";
import { readDecided } from "./readDecided";
import { countFindings, readMovement } from "./readMovement";

/** Where Xét stands: which sheets are there, what may be chosen for them. Writes nothing. */
export const decisionState: Command<undefined, DecisionState> = {
  id: "decisionState",
  async execute(context) {
    const { snapshot } = await readMovement(context, DECISION_REQUEST);
    return stateOf(snapshot, isoDay(context.now()));
  },
};

/**
 * Makes the sheets of rules. With a preset its gates, bands, quotas and tie replace what stood there, classes and exceptions stay; with a
 * set its awards do. Sheets that are there already and are not asked for are left as they are, so that nothing typed is lost.
 */
export const makeRuleSheets: Command<RuleSheetsInput, DecisionState> = {
  id: "makeRuleSheets",
  async execute(context, { preset, set }) {
    const { snapshot, lists } = await readMovement(context, DECISION_REQUEST);
    const today = isoDay(context.now());
    const awards = await awardsOps(snapshot, set, today);
    const plan = [
      ...(await rulesOps(snapshot, preset)),
      ...awards,
      ...recordOps(snapshot, plannedSnapshot(snapshot, awards), lists.movement.kind),
    ];
    context.onProgress?.("writing", 0.6);
    if (plan.length > 0) await context.port.apply([...plan, { kind: "activate", sheet: decisionTitleFor(snapshot, "rules") }]);
    return stateOf(plannedSnapshot(snapshot, plan), today);
  },
};

async function rulesOps(snapshot: WorkbookSnapshot, preset: string | null): Promise<Op[]> {
  if (preset === null && hasRules(snapshot)) return [];
  const before = hasRules(snapshot) ? decodeRules(snapshot) : null;
  const settings: DecisionSettings = before?.settings ?? NO_SETTINGS;
  const sheet = decisionTitleFor(snapshot, "rules");
  if (preset === null) return rulesPlan(sheet, NO_RULES, settings);
  if (!isPresetId(preset)) throw stop("no-preset");
  const { rules, about } = await loadDecisionPreset(preset);
  const cells = rulesCells(rules, { ...settings, name: about.name });
  // As they are typed, understood or not: days, exceptions and classes are the office's own.
  const kept = keptRulesCells(snapshot);
  const classes = kept.tables.classes.length > 0 ? kept.tables.classes : cells.tables.classes;
  return rulesCellsPlan(sheet, {
    settings: { ...cells.settings, received: kept.settings.received, decided: kept.settings.decided },
    tables: { ...cells.tables, exceptions: kept.tables.exceptions, classes },
  });
}

async function awardsOps(snapshot: WorkbookSnapshot, wanted: string | null, today: IsoDate): Promise<Op[]> {
  if (wanted === null && hasAwards(snapshot)) return [];
  const received = hasRules(snapshot) ? decodeRules(snapshot).settings.received : "";
  const set = await chosenAwardSet(wanted, received === "" ? today : received);
  const cells = awardsCells(set, await loadBaseSalaries());
  // As they are typed, understood or not.
  const { salaries } = keptAwardsCells(snapshot).tables;
  return awardsCellsPlan(decisionTitleFor(snapshot, "awards"), {
    ...cells,
    tables: { ...cells.tables, salaries: salaries.length > 0 ? salaries : cells.tables.salaries },
  });
}

/** Sheets of records that are not there yet, blank. `planned` tells the awards that may be chosen there. */
function recordOps(snapshot: WorkbookSnapshot, planned: WorkbookSnapshot, kind: MovementKind | null): Op[] {
  const { awards } = decodeAwards(planned).set;
  return [
    ...(historyTitleOf(snapshot, "history") === null ? historyPlan(historyTitleFor(snapshot, "history"), [], awards) : []),
    ...(historyTitleOf(snapshot, "initiatives") === null ? initiativesPlan(historyTitleFor(snapshot, "initiatives"), []) : []),
    ...(dossierSheetOf(snapshot) === null
      ? dossierPlan(freeTitle(dossierWords.title, snapshot), usualDossier(kind))
      : laterFieldsOps(snapshot)),
  ];
}

/** Names by which the place of a part is found: the first that is there. */
const PART_NAMES: Readonly<Record<DecisionPart, readonly string[]>> = {
  rules: ["BV_QX_Ten", "BV_QX_M_Ten", "BV_QX_CT_Ten"],
  awards: ["BV_DH_Ten", "BV_DH_D_Ma"],
  history: Object.values(HISTORY_NAMES),
  initiatives: Object.values(INITIATIVE_NAMES),
  votes: Object.values(VOTE_NAMES),
  dossier: Object.values(DOSSIER_NAMES),
};

async function stateOf(snapshot: WorkbookSnapshot, today: IsoDate): Promise<DecisionState> {
  const placeOf = (names: readonly string[]): SheetPlace | null => {
    const block = names.map((name) => snapshot.blocks.get(name)).find((one) => one !== undefined);
    return block === undefined ? null : { sheet: block.sheet, area: { ...block.area, rows: 1, columns: 1 } };
  };
  const places: Partial<Record<DecisionPart | "result", SheetPlace>> = {};
  for (const part of Object.keys(PART_NAMES) as DecisionPart[]) {
    const place = placeOf(PART_NAMES[part]);
    if (place !== null) places[part] = place;
  }
  const result = placeOf([DECISION_RESULT_NAMES.table, DECISION_RESULT_NAMES.time]);
  if (result !== null) places.result = result;
  const cellOf = (name: string): string => String(snapshot.blocks.get(name)?.values[0]?.[0] ?? "");
  const received = hasRules(snapshot) ? decodeRules(snapshot).settings.received : "";
  const sets = await loadAwardSets();
  const inForce = awardSetFor(sets, received === "" ? today : received);
  const ordered = [...sets].sort((a, b) => Number(b === inForce) - Number(a === inForce));
  return {
    places,
    presets: (await loadDecisionPresets()).map(({ id, preset }) => ({
      id,
      name: preset.about.name,
      summary: preset.about.summary,
      source: preset.about.source,
      date: preset.about.date,
    })),
    sets: ordered.map(({ id, name, from, to, isVerified }) => ({ id, name, from, to, isVerified })),
    madeAt: result === null ? "" : cellOf(DECISION_RESULT_NAMES.time),
    isStale: result !== null && cellOf(DECISION_RESULT_NAMES.stale) !== "",
  };
}

/** Decides and writes the sheet Kết quả xét. @throws CommandStop `no-rules` while there are no rules */
export const decide: Command<undefined, DecideAnswer> = {
  id: "decide",
  async execute(context) {
    const decided = await readDecided(context);
    const { snapshot } = decided.state;
    requireOpen(snapshot);
    const { plan, place } = await inParts(context, decisionResultParts(decided));
    context.onProgress?.("writing", 0.6);
    await context.port.apply([...plan, ...(context.revealsSheet === true ? [{ kind: "activate", sheet: place.sheet } as const] : [])]);
    await context.breathe?.();
    const located = locateAll(decided.findings, snapshot, context.language);
    await context.breathe?.();
    return inParts(context, answerParts(decided, place, located));
  },
};

/** People who are told of between two pauses. */
const PEOPLE_IN_PART = 100;

/** What the pane and the headless run are told of a decision. */
export function* answerParts(decided: Decided, place: SheetPlace, findings: DecideAnswer["findings"]): Parts<DecideAnswer> {
  const { rules, result, set, basis, isProvisional } = decided;
  const counts = rules.bands.map(() => 0);
  for (const { band } of result.decisions) if (band !== null) counts[band]!++;
  const awards = yield* mapInParts(awardsInOrder(decided), 1, (one) => awardLine(decided, one));
  yield;
  const order = [...decided.state.standings].sort((a, b) => a.line - b.line);
  const rows = yield* mapInParts(order, PEOPLE_IN_PART, ({ index }) => rowOf(decided, index));
  yield;
  return {
    place,
    rows,
    bands: rules.bands.map(({ name }, band) => ({ name, count: counts[band]! })),
    seats: seatLines(rules, result),
    ties: tiesOf(decided),
    awards,
    ruleSet: set === null ? null : { name: set.name, isVerified: set.isVerified },
    findings,
    ...countFindings(findings),
    isProvisional,
    scoresCode: basis.code,
  };
}

function rowOf(decided: Decided, index: number): DecidedRow {
  const { group: _, ...line } = decisionLine(decided, index);
  const { cluster, type } = participantOf(decided, index);
  return { ...line, lack: distanceOf(decided, index), cluster, type };
}

function tiesOf(decided: Decided): TieLine[] {
  const { rules, result } = decided;
  const ties = new Map<string, { readonly band: number; readonly quota: number; readonly group: string; readonly people: string[] }>();
  for (const { index, reasons } of result.decisions) {
    for (const reason of reasons) {
      // Who was put there in writing is chosen already.
      if (reason.kind !== "tie" || !reason.forCouncil || reasons.some(({ kind }) => kind === "exception")) continue;
      const key = `${reason.band}\n${reason.quota}\n${reason.group}`;
      const tie = ties.get(key) ?? { band: reason.band, quota: reason.quota, group: reason.group, people: [] };
      tie.people.push(participantOf(decided, index).name);
      ties.set(key, tie);
    }
  }
  return [...ties.values()].map(({ band, quota, group, people }) => {
    const row = result.seats.find((one) => one.quota === quota && one.group === group);
    return { band: rules.bands[band]!.name, quota: rules.quotas[quota]!.name, group, people, left: Math.max(0, row?.left ?? 0) };
  });
}

function awardLine(decided: Decided, { award, index }: { readonly award: Award; readonly index: number }): AwardLine {
  const decisions = decisionsOf(decided, index);
  return {
    code: award.code,
    name: award.name,
    type: award.type,
    authority: award.authority,
    article: award.article,
    isVerified: award.isVerified && award.conditions.every((condition) => condition.isVerified),
    proposed: decisions
      .filter(({ isProposed }) => isProposed)
      .map((decision) => {
        const { code, name } = participantOf(decided, decision.index);
        return { code, name, toConfirm: confirmations(decided, decision) };
      }),
    refused: decisions
      .filter(({ isProposed }) => !isProposed)
      .map((decision) => {
        const { code, name } = participantOf(decided, decision.index);
        const texts = decision.refusals.flatMap((refusal) => refusalTexts(award, refusal, (one) => nameOfCode(decided, one)));
        return { code, name, reasons: texts.map(({ article, missing }) => (article === "" ? missing : `${missing} (${article})`)) };
      }),
  };
}

/** The day of a moment, in the local time of the machine. */
function isoDay(moment: Date): IsoDate {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
