// Phiếu chấm: makes the form of one participant, live for the code in its yellow cell, and tells whom forms can be made for.
import { codeKey, criteriaTree } from "../core/criteriaTree";
import { lookupKey } from "../core/lookupKey";
import { alignedCells, type TextSheet } from "../core/rounds";
import type { Area } from "../workbook/area";
import { formLayout } from "../workbook/formLayout";
import { lineCount } from "../workbook/formFormulas";
import { formPlan, formShape, type FormContent, type FormRow } from "../workbook/formPlan";
import { formSheet } from "../locale/vi/formSheet";
import { FORM_NAMES, SETTING_NAMES, freeTitle, titleFor } from "../workbook/names";
import { resultModel } from "../workbook/resultModel";
import { gridOf, resultBaseTitle } from "../workbook/roundsDecode";
import { signaturesIn } from "../workbook/ruleSignature";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Command } from "./command";
import { stop } from "./command";
import { readMatrix, type MatrixState } from "./readMovement";
import { requireBuildableLists } from "./ruleLengths";
import { repairPlan } from "./results";
import { checkResults } from "./checkResults";

/** Somebody whom a form can be made for. */
export interface FormChoice {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
}

export interface FormAnswer {
  readonly participant: FormChoice;
  readonly sheet: string;
  readonly area: Area;
  /** Null when nothing is scored. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly clusterRank: number | null;
}

/** Everybody on the result sheet, in the order of its rows. */
export const formChoices: Command<undefined, readonly FormChoice[]> = {
  id: "formChoices",
  async execute(context) {
    const state = await readMatrix(context);
    return state.ranked.participants.map(({ code, name, cluster }) => ({ code, name, cluster }));
  },
};

/** Makes the form and shows it. @throws CommandStop `no-participant` when nobody has the code */
export const makeForm: Command<{ readonly code: string }, FormAnswer> = {
  id: "makeForm",
  async execute(context, { code }) {
    const state = await readMatrix(context);
    requireBuildableLists(state, context.language);
    const index = state.ranked.participants.findIndex((participant) => lookupKey(participant.code) === lookupKey(code));
    const participant = state.ranked.participants[index];
    if (participant === undefined) throw stop("no-participant");
    const { snapshot } = state;
    const sheet = snapshot.blocks.get(FORM_NAMES.table)?.sheet ?? freeTitle(formSheet.title, snapshot);
    const isProtected = snapshot.sheets.some((item) => item.title === sheet && item.isProtected);
    const content = formContent(state, participant.code);
    context.onProgress?.("writing", 0.6);
    await context.port.apply([
      ...(checkResults(state).length === 0 ? [] : repairPlan(state)),
      ...formPlan(sheet, content, { isProtected }),
    ]);
    const standing = state.standings[index];
    return {
      participant: { code: participant.code, name: participant.name, cluster: participant.cluster },
      sheet,
      area: content.context.layout.table,
      total: standing?.total ?? null,
      rank: standing?.rank ?? null,
      clusterRank: standing?.clusterRank ?? null,
    };
  },
};

function formContent(state: MatrixState, code: string): FormContent {
  const { snapshot, ranked } = state;
  const { movement } = state.lists;
  const model = resultModel(ranked);
  const rows = formRows(state, model.tree.indexOf);
  const shape = formShape(model, {
    rounds: movement.rounds,
    hasExplanations: showsTexts(snapshot, "explanation", movement.rounds.length > 1),
    hasEvidence: showsTexts(
      snapshot,
      "evidence",
      movement.criteria.some((criterion) => criterion.needsEvidence),
    ),
    criteria: rows.length,
    lines: lineCount(model),
  });
  const signatures = signaturesIn(snapshot);
  const coded = [...model.criteria.slice(0, model.shape.criteria), ...model.groups.map((index) => model.criteria[index]!)];
  const setting = snapshot.blocks.get(SETTING_NAMES.rounds);
  return {
    context: {
      model,
      shape,
      layout: formLayout(shape),
      entrySheet: resultBaseTitle(snapshot, movement),
      resultSheet: titleFor(snapshot, "results"),
      hasName: (name) => snapshot.definedNames.includes(name),
    },
    code,
    rows,
    signatures: coded.map((criterion) => signatures.get(codeKey(criterion.code)) ?? ""),
    roundsSetting: setting === undefined ? null : String(setting.values[0]?.[0] ?? ""),
  };
}

/** Texts that the movement asks for, or that units wrote all the same. */
function showsTexts(snapshot: WorkbookSnapshot, sheet: TextSheet, isNeeded: boolean): boolean {
  const grid = gridOf(snapshot, sheet);
  return grid !== null && (isNeeded || grid.cells.some((row) => row.some((cell) => cell !== "")));
}

/** One row per criterion of the list, in its order. */
function formRows(state: MatrixState, indexOf: (code: string) => number): FormRow[] {
  const { snapshot } = state;
  const { criteria } = state.lists.movement;
  const { parents } = criteriaTree(criteria);
  const depthOf = (index: number, seen: readonly number[] = []): number => {
    const parent = parents[index] ?? -1;
    return parent < 0 || seen.includes(parent) ? 0 : 1 + depthOf(parent, [...seen, index]);
  };
  const texts = textsByCode(
    snapshot,
    state,
    criteria.map((criterion) => criterion.code),
  );
  return criteria.map((criterion, i) => ({ criterion, index: indexOf(criterion.code), depth: depthOf(i), texts: texts[i] ?? [] }));
}

/** Explanations and notes of evidence of everybody, by criterion. */
function textsByCode(snapshot: WorkbookSnapshot, { matrix }: MatrixState, codes: readonly string[]): string[][] {
  const found: string[][] = codes.map(() => []);
  for (const sheet of ["explanation", "evidence"] as const) {
    const grid = gridOf(snapshot, sheet);
    if (grid === null) continue;
    for (const row of alignedCells(grid, matrix.rowCodes, codes)) {
      row.forEach((cell, j) => {
        if (cell !== "") found[j]!.push(String(cell));
      });
    }
  }
  return found;
}
