// The plan of the sheet Kết quả xét for a decision, with the repair of results that it would stand on wrongly.
import { exceptionsInForce } from "../core/decision/exceptions";
import { distances as distanceWords } from "../locale/vi/distances";
import { lookupKey } from "../core/lookupKey";
import { mapInParts, type Parts } from "../core/parts";
import { gatesHit, pointsParts } from "../core/points";
import { isEntered } from "../core/rule";
import { HISTORY_NAMES, INITIATIVE_NAMES } from "../workbook/historyNames";
import { FIRST_COLUMN, FIRST_ROW } from "../workbook/layout";
import { PARTICIPANT_NAMES, RESULT_NAMES, titleFor } from "../workbook/names";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { VOTE_INPUT_NAMES, VOTE_SESSION_NAMES } from "../workbook/votesNames";
import { MAX_GATES_LENGTH } from "../workbook/nominationPlan";
import { AWARD_TABLE_NAMES, DECISION_SETTING_NAMES, decisionTitleFor } from "../workbook/decision/decisionNames";
import { distanceText, toldDistance, type ToldDistance } from "../workbook/explain/distanceText";
import { pointsSum, watchedColumns, watchedRules } from "../workbook/decision/resultBasis";
import type { DecisionContent, DecisionLine, WatchedColumn, WatchedField, WatchedPoints } from "../workbook/decision/resultContent";
import { resultParts } from "../workbook/decision/resultPlan";
import { quotaTexts, seatLines } from "../workbook/decision/seatLines";
import { decodeRules } from "../workbook/decision/rulesDecode";
import { pointsFormat } from "../workbook/documents/paper";
import type { Op } from "../workbook/plan";
import { basisOf, gateNames } from "./basis";
import { checkResults } from "./checkResults";
import { bandName, participantOf, reasonTexts, totalDecimals, unitName, type Decided } from "./decided";
import type { SheetPlace } from "./decisionAnswers";
import { repairPlan } from "./results";

/** People whose lines are written between two pauses. */
const PEOPLE_IN_PART = 50;

/** Writes the result anew; where the sheet of results does not say what the entries give, that is put right before. */
export function* decisionResultParts(decided: Decided): Parts<{ readonly plan: Op[]; readonly place: SheetPlace }> {
  const { state } = decided;
  const sheet = decisionTitleFor(state.snapshot, "result");
  const isProtected = state.snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
  yield;
  const isRight = checkResults(state).length === 0;
  yield;
  const { plan, table } = yield* resultParts(sheet, yield* contentParts(decided, isRight), { isProtected });
  yield;
  return { plan: [...(isRight ? [] : repairPlan(state)), ...plan], place: { sheet, area: table } };
}

function* contentParts(decided: Decided, isRight: boolean): Parts<DecisionContent> {
  const { state, rules, result, people } = decided;
  const { ranked, snapshot } = state;
  const counts = rules.bands.map(() => 0);
  for (const { band } of result.decisions) if (band !== null) counts[band]!++;
  const codes = people.map(({ code }) => code);
  const order = [...state.standings].sort((a, b) => a.line - b.line);
  const lines = yield* mapInParts(order, PEOPLE_IN_PART, ({ index }) => decisionLine(decided, index));
  yield;
  const basis = yield* decisionBasisParts(decided, isRight);
  yield;
  return {
    agency: ranked.agency,
    movement: ranked.title,
    ruleSet: decodeRules(snapshot).settings.name,
    isProvisional: decided.isIncomplete,
    counts: rules.bands.map(({ name }, band) => ({ name, count: counts[band]! })),
    withoutBand: result.decisions.filter(({ band }) => band === null).length,
    lines,
    totalFormat: pointsFormat(totalDecimals(decided)),
    quotas: quotaTexts(rules, result),
    seats: seatLines(rules, result),
    exceptions: [...exceptionsInForce(rules, codes)].map(([person, { exception }]) => {
      const { code, name } = participantOf(decided, people[person]!.index);
      const { band, reason } = rules.exceptions[exception]!;
      return { code, name, band: band ?? "", reason };
    }),
    ...basis,
  };
}

/** All that a decision was made from: what the sheet itself compares with the workbook later. */
export type DecisionBasis = Pick<DecisionContent, "basis" | "scores" | "gatesHit" | "points" | "people" | "watched">;

/** The same as data, as the workbook is now; `isRight`: the result sheet says what the entries give. */
export function* decisionBasisParts(decided: Decided, isRight: boolean): Parts<DecisionBasis> {
  const { state } = decided;
  const { ranked, entries, snapshot } = state;
  const watched = yield* watchedPeople(decided, isRight);
  yield;
  const hasGates = ranked.criteria.some(({ rule }) => rule.kind === "gate");
  const gates = hasGates ? gatesHit(ranked, entries).map((own) => gateNames(state, own).join("; ").slice(0, MAX_GATES_LENGTH)) : null;
  const scores = basisOf(state, isRight);
  yield;
  return {
    basis: decided.basis,
    scores,
    gatesHit: gates,
    ...watched,
    watched: [...watchedRules(snapshot), ...watchedRecords(snapshot), ...blankFields(snapshot, FIELD_NAMES)],
  };
}

/** Columns of the participants list but the code. */
const FIELD_NAMES = Object.values(PARTICIPANT_NAMES).filter((name) => name !== PARTICIPANT_NAMES.code);

/** Points of everybody, which conditions ask for one by one, and what the list says of them: by code, as rows may be sorted. */
function* watchedPeople(
  { state }: Decided,
  isRight: boolean,
): Parts<{ readonly points: WatchedPoints; readonly people: readonly WatchedField[] }> {
  const { snapshot, ranked, entries } = state;
  const leaves = ranked.criteria.filter(({ rule }) => isEntered(rule)).length;
  const [rows, columns] = [snapshot.blocks.get(RESULT_NAMES.rowCodes), snapshot.blocks.get(RESULT_NAMES.columnCodes)];
  const table = yield* pointsParts(ranked, entries);
  yield;
  const place = isRight ? { row: rows!.area.row, column: columns!.area.column } : { row: FIRST_ROW, column: FIRST_COLUMN };
  return {
    points: {
      sheet: titleFor(snapshot, "results"),
      area: { ...place, rows: ranked.participants.length, columns: leaves },
      sums: table.map(({ points }) => pointsSum(points.slice(0, leaves))),
    },
    people: watchedFields(snapshot, ranked.participants, FIELD_NAMES),
  };
}

/** What the list says of these people in those columns; blank columns are left out. */
export function watchedFields(
  snapshot: WorkbookSnapshot,
  people: readonly { readonly code: string }[],
  names: readonly string[],
): WatchedField[] {
  const codes = (snapshot.blocks.get(PARTICIPANT_NAMES.code)?.values ?? []).map((row) => lookupKey(String(row[0] ?? "").trim()));
  const rowOf = new Map(codes.map((code, row) => [code, row] as const).reverse());
  return names.flatMap((name) => {
    const values = snapshot.blocks.get(name)?.values ?? [];
    if (values.every((row) => row[0] === "")) return [];
    return [{ name, cells: people.map(({ code }) => values[rowOf.get(lookupKey(code)) ?? -1]?.[0] ?? "") }];
  });
}

/** Those columns of the list in which nothing is said: told together as soon as something is. */
export function blankFields(snapshot: WorkbookSnapshot, names: readonly string[]): WatchedColumn[] {
  return watchedColumns(snapshot, names).filter(({ cells }) => cells.every((cell) => cell === ""));
}

/** Whatever else the decision and the papers rest on: dates, awards, history, initiatives, votes. Only columns that are there. */
function watchedRecords(snapshot: WorkbookSnapshot): WatchedColumn[] {
  const { received, decided } = DECISION_SETTING_NAMES;
  const names = [
    received,
    decided,
    ...Object.values(AWARD_TABLE_NAMES).flatMap((columns) => Object.values<string>(columns)),
    ...Object.values(HISTORY_NAMES),
    ...Object.values(INITIATIVE_NAMES),
    ...Object.values(VOTE_SESSION_NAMES),
    // Counts alone: making the sheet votes on nobody.
    ...Object.values(VOTE_INPUT_NAMES),
  ];
  return watchedColumns(snapshot, names);
}

/** How far the band above somebody is, as data; null = nothing to say. */
export function distanceOf({ rules, distances, state }: Decided, index: number): ToldDistance | null {
  return toldDistance(distances[index]!, rules, state.ranked.rankBy);
}

/** What is said of somebody, on the sheet and in the pane. */
export function decisionLine(decided: Decided, index: number): DecisionLine {
  const { rules, result, state } = decided;
  const participant = participantOf(decided, index);
  const { reached, reasons } = result.decisions[index]!;
  return {
    code: participant.code,
    name: participant.name,
    group: unitName(decided, participant) || participant.cluster,
    total: state.standings[index]!.total,
    rank: state.standings[index]!.rank,
    reached: reached === null ? "" : rules.bands[reached]!.name,
    band: bandName(decided, index),
    reasons: reasonTexts(decided, index),
    distance: distanceText(distanceOf(decided, index), distanceWords, "vi"),
    isForCouncil: reasons.some((reason) => reason.kind === "tie" && reason.forCouncil),
  };
}
