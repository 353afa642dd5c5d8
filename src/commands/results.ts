// The plans that make the result sheet say what the entries give, and its rows for the answers.
import { codeKey } from "../core/criteriaTree";
import type { GridSheet } from "../core/finding";
import type { Movement, Round } from "../core/movement";
import type { Standing } from "../core/ranking";
import { addBoardCharts } from "../workbook/boardCharts";
import { boardPlan } from "../workbook/boardPlan";
import { CHART_NAMES } from "../workbook/chartNames";
import { FIRST_COLUMN, FIRST_ROW } from "../workbook/layout";
import { refreshOps, type MatrixLabels } from "../workbook/matrixPlan";
import { GRID_NAMES, RESULT_NAMES, titleFor, titleOf } from "../workbook/names";
import type { WorkbookPlan } from "../workbook/plan";
import { resultModel, type RankedMovement } from "../workbook/resultModel";
import { recordOps, resultsPlan, statusOps, type ResultsContent } from "../workbook/resultsPlan";
import { resultBase, resultBaseTitle } from "../workbook/roundsDecode";
import { signaturesIn } from "../workbook/ruleSignature";
import { SHAPE_NAME, SHAPE_SHEETS, shapeText } from "../workbook/shapeRecord";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { HasName } from "../workbook/totalFormulas";
import { whyTexts } from "../workbook/whyText";
import type { RankedRow } from "./answers";
import { areRulesChanged, columnValues } from "./checkResults";
import { stop } from "./command";
import { repairResultBase } from "./gridSheets";
import type { MatrixState } from "./readMovement";

/** The texts that the sheets will show, for their widths. */
export function labelsOf({ participants, criteria }: Pick<Movement, "participants" | "criteria">): MatrixLabels {
  return {
    participants: participants.map((participant) => participant.name),
    clusters: participants.map((participant) => participant.cluster),
    criteria: criteria.map((criterion) => criterion.name),
  };
}

/** What the criteria list says of each rule, and which names the workbook has. */
export interface ListState {
  readonly signatures: ReadonlyMap<string, string>;
  readonly hasName: HasName;
}

function listState(snapshot: WorkbookSnapshot): ListState {
  const names = new Set(snapshot.definedNames.map((name) => name.toUpperCase()));
  return { signatures: signaturesIn(snapshot), hasName: (name) => names.has(name.toUpperCase()) };
}

/** Writes result sheet and board anew, for criteria in the order of the columns. */
export function resultPlans(
  snapshot: WorkbookSnapshot,
  ranked: RankedMovement,
  entrySheet: string,
  list: ListState = listState(snapshot),
  withCharts = false,
): WorkbookPlan {
  const results = titleFor(snapshot, "results");
  const board = titleFor(snapshot, "board");
  const isProtected = (title: string): boolean => snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected);
  const content = resultsContent(ranked, entrySheet, list);
  const { model, labels } = content;
  return [
    ...resultsPlan(results, content, { isProtected: isProtected(results) }, recordOf(snapshot, ranked, entrySheet)),
    ...boardPlan(board, results, { model, labels }, { isProtected: isProtected(board) }, withCharts),
  ];
}

/** What the results are built with, for what comes later to be compared with. */
export function recordOf(snapshot: WorkbookSnapshot, { criteria }: Pick<RankedMovement, "criteria">, entries: string): string {
  const titles = Object.fromEntries(SHAPE_SHEETS.map((role) => [role, role === "entries" ? entries : titleFor(snapshot, role)]));
  return shapeText(criteria, titles);
}

/** Takes these criteria for what later is compared with; nothing where no record is kept, or where it says so already. */
export function recordPlan(snapshot: WorkbookSnapshot, movement: Pick<RankedMovement, "criteria">, entries: string): WorkbookPlan {
  const record = snapshot.blocks.get(SHAPE_NAME);
  const text = recordOf(snapshot, movement, entries);
  if (record === undefined || text === record.values[0]?.[0]) return [];
  const { sheet, area } = record;
  const isProtected = snapshot.sheets.some((one) => one.title === sheet && one.isProtected);
  return [
    ...(isProtected ? [{ kind: "unprotect", sheet } as const] : []),
    ...recordOps(sheet, area, text),
    ...(isProtected ? [{ kind: "protect", sheet } as const] : []),
  ];
}

function resultsContent(ranked: RankedMovement, entrySheet: string, list: ListState): ResultsContent & { readonly labels: MatrixLabels } {
  return {
    model: resultModel(ranked),
    entrySheet,
    ladder: ranked.tieBreak,
    labels: labelsOf(ranked),
    signatures: ranked.criteria.map(({ code }) => list.signatures.get(codeKey(code)) ?? null),
    hasName: list.hasName,
  };
}

/** The line with which the results tell their state, for a workbook that is about to keep stages and whose line may be of before; none where it has no results. */
export function statusPlan({ snapshot, ranked, lists }: MatrixState): WorkbookPlan {
  const status = snapshot.blocks.get(RESULT_NAMES.status);
  if (status === undefined) return [];
  const isProtected = snapshot.sheets.some((sheet) => sheet.title === status.sheet && sheet.isProtected);
  return statusOps(status.sheet, resultsContent(ranked, resultBaseTitle(snapshot, lists.movement), listState(snapshot)), { isProtected });
}

/**
 * The plan that puts wrong results right for a matrix that stands. Where rules have changed, what the entry sheets say of them too.
 * @throws CommandStop `not-built` when the entry cells no longer lie where formulas look for them
 */
export function repairPlan(state: MatrixState): WorkbookPlan {
  const { snapshot, matrix } = state;
  const { movement } = state.lists;
  // "Điểm chốt" is written where it belongs; the only round's sheet must stand there.
  if (resultBase(movement) === "self" && !isInPlace(snapshot, "self")) throw stop("not-built");
  return [
    ...(areRulesChanged(snapshot) ? movement.rounds.flatMap((round) => refreshPlan(state, round)) : []),
    ...repairResultBase(snapshot, movement, {
      rowCodes: matrix.rowCodes,
      columnCodes: matrix.columnCodes,
      cells: [],
      labels: labelsOf(state.ranked),
      criteria: movement.criteria,
    }),
    ...resultPlans(snapshot, state.ranked, resultBaseTitle(snapshot, movement), listState(snapshot), true),
  ];
}

/** Whether a sheet's cells lie where formulas look for them: rows deleted above them, or a workbook of before, move them. */
function isInPlace(snapshot: WorkbookSnapshot, sheet: GridSheet): boolean {
  const area = snapshot.blocks.get(GRID_NAMES[sheet].cells)?.area;
  return area?.row === FIRST_ROW && area.column === FIRST_COLUMN;
}

function refreshPlan({ snapshot, lists }: MatrixState, round: Round): WorkbookPlan {
  const names = GRID_NAMES[round];
  const [codes, cells] = [snapshot.blocks.get(names.columnCodes), snapshot.blocks.get(names.cells)];
  if (codes === undefined || cells === undefined || !isInPlace(snapshot, round)) return [];
  const isProtected = snapshot.sheets.some((sheet) => sheet.title === cells.sheet && sheet.isProtected);
  const columnCodes = (codes.values[0] ?? []).map(String);
  return refreshOps(cells.sheet, { columnCodes, criteria: lists.movement.criteria }, cells.area, { isProtected });
}

/**
 * The charts of a board that is right and has not had them since it was built. One that has had them is left alone: whoever deleted a chart
 * did not want it, and gets it again with the next board.
 */
export function chartsPlan({ snapshot, ranked }: MatrixState): WorkbookPlan {
  const board = snapshot.sheets.find((sheet) => sheet.title === titleOf(snapshot, "board"));
  const results = titleOf(snapshot, "results");
  if (board === undefined || results === null || snapshot.definedNames.includes(CHART_NAMES.totals)) return [];
  const clusters = labelsOf(ranked).clusters;
  return addBoardCharts({ sheet: board.title, resultSheet: results }, resultModel(ranked), clusters, board.isProtected);
}

/** Title of the board, now or when it is built. */
export function boardTitle(snapshot: WorkbookSnapshot): string {
  return titleOf(snapshot, "board") ?? titleFor(snapshot, "board");
}

/** Rows in the order of the board. Reasons are read from the sheet where it is right, else told as its formula will. */
export function rankedRows(state: MatrixState, isRight: boolean): RankedRow[] {
  const whys = isRight
    ? columnValues(state.snapshot.blocks.get(RESULT_NAMES.why)).map(String)
    : whyTexts(state.ranked, state.standings, ",");
  return [...state.standings].sort((a, b) => a.line - b.line).map((standing) => rankedRow(state, standing, whys[standing.index] ?? ""));
}

function rankedRow({ ranked }: MatrixState, standing: Standing, why: string): RankedRow {
  const participant = ranked.participants[standing.index]!;
  return {
    code: participant.code,
    name: participant.name,
    cluster: participant.cluster,
    total: standing.total,
    rank: standing.rank,
    clusterRank: standing.clusterRank,
    why,
  };
}
