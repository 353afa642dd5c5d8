// The sheets of Xét from the part of a movement file that speaks of it: samples, and what the headless run is given.
import type { AwardRuleSet } from "../core/awards/awardRules";
import { codeKey } from "../core/criteriaTree";
import type { FileDecision } from "../core/movementFile/decisionPart";
import type { Movement, MovementKind, Participant } from "../core/movement";
import { awardsPlan } from "../workbook/decision/awardsPlan";
import { decisionTitleFor } from "../workbook/decision/decisionNames";
import { rulesPlan } from "../workbook/decision/rulesPlan";
import { DOSSIER_NAMES, dossierPlan, dossierSheetOf, usualDossier, type Dossier, type DossierField } from "../workbook/dossier";
import { historyTitleFor, historyTitleOf } from "../workbook/historyNames";
import { historyCells, historyPlan, initiativeCells, initiativesPlan } from "../workbook/historyPlan";
import { freeTitle } from "../workbook/names";
import type { Op } from "../workbook/plan";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { votesTitleFor } from "../workbook/votesNames";
import { votesPlan, type VoteEntries, type VoteItem } from "../workbook/votesPlan";
import { dossierSheet } from "../locale/vi/dossierSheet";
import { packSheet as words } from "../locale/vi/packSheet";
import { chosenAwardSet, loadBaseSalaries } from "./awardSets/awardSets";

/**
 * Plans of all sheets that the file fills; a sheet of that kind that is there already is written over, but one of records or of the dossier
 * of which the file says nothing stays as it is.
 * @throws CommandStop `no-preset` for a set of awards that does not ship
 */
export async function decisionFilePlan(
  snapshot: WorkbookSnapshot,
  decision: FileDecision,
  { participants, kind }: Pick<Movement, "participants" | "kind">,
): Promise<Op[]> {
  const set = await setOf(decision);
  const dossier = dossierSheetOf(snapshot);
  return [
    ...rulesPlan(decisionTitleFor(snapshot, "rules"), decision.rules, {
      name: "",
      received: decision.received,
      decided: decision.decided,
    }),
    ...awardsPlan(decisionTitleFor(snapshot, "awards"), set, await loadBaseSalaries()),
    ...(decision.history.length === 0 && historyTitleOf(snapshot, "history") !== null
      ? []
      : historyPlan(historyTitleFor(snapshot, "history"), historyCells(decision.history, set.awards), set.awards)),
    ...(decision.initiatives.length === 0 && historyTitleOf(snapshot, "initiatives") !== null
      ? []
      : initiativesPlan(historyTitleFor(snapshot, "initiatives"), initiativeCells(decision.initiatives))),
    ...(Object.keys(decision.dossier).length === 0 && dossier !== null
      ? []
      : dossierPlan(dossier ?? freeTitle(dossierSheet.title, snapshot), dossierOf(decision, kind))),
    ...votesOps(snapshot, decision, set, participants),
  ];
}

async function setOf({ awards, received }: FileDecision): Promise<AwardRuleSet> {
  if (typeof awards === "string" || awards === null) return chosenAwardSet(awards, received);
  return { ...(await chosenAwardSet(null, received)), id: "own", name: words.ownAwards, sources: [], isVerified: true, awards };
}

/** The office's texts over the usual ones; keys that no cell stands for are left out. */
function dossierOf({ dossier }: FileDecision, kind: MovementKind | null): Dossier {
  const usual = usualDossier(kind);
  const fields = Object.keys(DOSSIER_NAMES) as DossierField[];
  return Object.fromEntries(fields.map((field) => [field, dossier[field] ?? usual[field]])) as Record<DossierField, string>;
}

function votesOps(
  snapshot: WorkbookSnapshot,
  { votes }: FileDecision,
  { awards }: AwardRuleSet,
  participants: readonly Participant[],
): Op[] {
  if (votes === null) return [];
  const names = new Map(participants.map(({ code, name }) => [codeKey(code), name]));
  const items = votes.lines.map(({ participant, award }): VoteItem => {
    const known = awards.find(({ code }) => codeKey(code) === codeKey(award));
    return {
      participant,
      name: names.get(codeKey(participant)) ?? participant,
      award,
      awardName: known?.name ?? award,
      rule: known?.vote ?? null,
    };
  });
  const { members, present, written, issued, returned, valid } = votes.session;
  const cell = (value: number | null): number | "" => value ?? "";
  const entries: VoteEntries = {
    session: {
      members: cell(members),
      present: cell(present),
      written: cell(written),
      issued: cell(issued),
      returned: cell(returned),
      valid: cell(valid),
    },
    lines: votes.lines.map((line, i) => ({
      participant: line.participant,
      name: items[i]!.name,
      award: line.award,
      awardName: items[i]!.awardName,
      firstCount: cell(line.firstCount),
      secondCount: cell(line.secondCount),
      written: cell(line.written),
      recused: cell(line.recused),
    })),
  };
  const sheet = votesTitleFor(snapshot);
  const isProtected = snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
  return [...(isProtected ? ([{ kind: "unprotect", sheet }] satisfies Op[]) : []), ...votesPlan(sheet, items, entries)];
}
