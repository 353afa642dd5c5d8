// The plan of the sheet Kết quả xét for a decision, with the repair of results that it would stand on wrongly.
import { exceptionsInForce } from "../core/decision/exceptions";
import { gatesHit } from "../core/points";
import { HISTORY_NAMES, INITIATIVE_NAMES } from "../workbook/historyNames";
import { REGISTER_NAMES } from "../workbook/names";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { VOTE_LINE_NAMES, VOTE_SESSION_NAMES } from "../workbook/votesNames";
import { MAX_GATES_LENGTH } from "../workbook/nominationPlan";
import { AWARD_TABLE_NAMES, DECISION_SETTING_NAMES, decisionTitleFor } from "../workbook/decision/decisionNames";
import { distanceText } from "../workbook/decision/reasonText";
import type { DecisionContent, DecisionLine, WatchedColumn } from "../workbook/decision/resultContent";
import { resultPlan, watchedColumns, watchedRules } from "../workbook/decision/resultPlan";
import { quotaTexts, seatLines } from "../workbook/decision/seatLines";
import { decodeRules } from "../workbook/decision/rulesDecode";
import { pointsFormat } from "../workbook/documents/paper";
import type { Op } from "../workbook/plan";
import { basisOf, gateNames } from "./basis";
import { checkResults } from "./checkResults";
import { bandName, participantOf, reasonTexts, totalDecimals, unitName, type Decided } from "./decided";
import type { SheetPlace } from "./decisionAnswers";
import { repairPlan } from "./results";

/** Writes the result anew; where the sheet of results does not say what the entries give, that is put right before. */
export function decisionResultPlan(decided: Decided): { readonly plan: Op[]; readonly place: SheetPlace } {
  const { state } = decided;
  const sheet = decisionTitleFor(state.snapshot, "result");
  const isProtected = state.snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
  const isRight = checkResults(state).length === 0;
  const { plan, table } = resultPlan(sheet, contentOf(decided, isRight), { isProtected });
  return { plan: [...(isRight ? [] : repairPlan(state)), ...plan], place: { sheet, area: table } };
}

function contentOf(decided: Decided, isRight: boolean): DecisionContent {
  const { state, rules, result, people } = decided;
  const { ranked, entries, snapshot } = state;
  const counts = rules.bands.map(() => 0);
  for (const { band } of result.decisions) if (band !== null) counts[band]!++;
  const hasGates = ranked.criteria.some(({ rule }) => rule.kind === "gate");
  const codes = people.map(({ code }) => code);
  return {
    agency: ranked.agency,
    movement: ranked.title,
    ruleSet: decodeRules(snapshot).settings.name,
    basis: decided.basis,
    isProvisional: decided.isProvisional,
    counts: rules.bands.map(({ name }, band) => ({ name, count: counts[band]! })),
    withoutBand: result.decisions.filter(({ band }) => band === null).length,
    lines: [...state.standings].sort((a, b) => a.line - b.line).map(({ index }) => lineOf(decided, index)),
    totalFormat: pointsFormat(totalDecimals(decided)),
    quotas: quotaTexts(rules, result),
    seats: seatLines(rules, result),
    exceptions: [...exceptionsInForce(rules, codes)].map(([person, { exception }]) => {
      const { code, name } = participantOf(decided, people[person]!.index);
      const { band, reason } = rules.exceptions[exception]!;
      return { code, name, band: band ?? "", reason };
    }),
    scores: basisOf(state, isRight),
    gatesHit: hasGates ? gatesHit(ranked, entries).map((own) => gateNames(state, own).join("; ").slice(0, MAX_GATES_LENGTH)) : null,
    watched: [...watchedRules(snapshot), ...watchedRecords(snapshot)],
  };
}

/** Whatever else the decision and the papers rest on: dates, awards, register, history, initiatives, votes. Only columns that are there. */
function watchedRecords(snapshot: WorkbookSnapshot): WatchedColumn[] {
  const { received, decided } = DECISION_SETTING_NAMES;
  const names = [
    received,
    decided,
    ...Object.values(AWARD_TABLE_NAMES).flatMap((columns) => Object.values<string>(columns)),
    ...Object.values(REGISTER_NAMES),
    ...Object.values(HISTORY_NAMES),
    ...Object.values(INITIATIVE_NAMES),
    ...Object.values(VOTE_SESSION_NAMES),
    ...Object.values(VOTE_LINE_NAMES),
  ];
  return watchedColumns(snapshot, names);
}

function lineOf(decided: Decided, index: number): DecisionLine {
  const { rules, result, distances, state } = decided;
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
    distance: distanceText(distances[index]!, rules),
    isForCouncil: reasons.some((reason) => reason.kind === "tie" && reason.forCouncil),
  };
}
