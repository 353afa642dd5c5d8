// Whether the result sheet says what the entries give, and the plan that makes it so.
import type { Finding } from "../core/finding";
import { finding } from "../core/finding";
import { lookupKey } from "../core/checkMovement";
import type { Movement } from "../core/movement";
import type { Standing } from "../core/ranking";
import { resultColumns, LEAD_COLUMNS, KEY_ROWS, type Shape } from "../workbook/layout";
import type { MatrixLabels } from "../workbook/matrixPlan";
import { BOARD_NAME, ENTRY_NAMES, RESULT_NAMES, titleFor, titleOf } from "../workbook/names";
import type { CellValue, WorkbookPlan } from "../workbook/plan";
import { boardPlan, resultsPlan } from "../workbook/resultsPlan";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";
import { whyTexts } from "../workbook/whyText";
import type { RankedRow } from "./answers";
import type { MatrixState } from "./readMovement";

/** The shape of the result sheet for the entry sheet as it stands. */
export function shapeOf(ranked: Movement): Shape {
  return {
    participants: ranked.participants.length,
    criteria: ranked.criteria.length,
    keys: ranked.tieBreak.length,
    rankStyle: ranked.rankStyle,
  };
}

/** Findings about the result sheet: S-01 gone, S-06 overwritten, S-07 changed. None = it is right as it is. */
export function checkResults(state: MatrixState): Finding[] {
  const { snapshot } = state;
  const missing = [...Object.values(RESULT_NAMES), BOARD_NAME].filter(
    (name) => !snapshot.blocks.has(name) && !(name === RESULT_NAMES.keyCodes && state.ranked.tieBreak.length === 0),
  );
  if (missing.length > 0) return missing.map((name) => finding("S-01", { kind: "block", name }, {}, { name }));
  const overwritten = overwrittenCells(snapshot);
  if (overwritten.length > 0) return overwritten;
  return isShapeRight(state) && areValuesRight(state) ? [] : [finding("S-07", { kind: "block", name: RESULT_NAMES.total }, {})];
}

function overwrittenCells(snapshot: WorkbookSnapshot): Finding[] {
  const formulas = snapshot.blocks.get(RESULT_NAMES.formulas)!;
  const parameters = snapshot.blocks.get(RESULT_NAMES.parameters)!;
  return [
    ...(formulas.constants ?? []).map((area) =>
      finding("S-06", { kind: "result", row: area.row - formulas.area.row, column: area.column - formulas.area.column }, {}),
    ),
    ...(parameters.constants ?? []).map(() => finding("S-06", { kind: "block", name: RESULT_NAMES.parameters }, {})),
  ];
}

function isShapeRight({ snapshot, ranked, matrix }: MatrixState): boolean {
  const shape = shapeOf(ranked);
  const columns = resultColumns(shape);
  const area = snapshot.blocks.get(RESULT_NAMES.formulas)!.area;
  if (area.rows !== shape.participants || area.columns !== columns.count - LEAD_COLUMNS.code) return false;
  if (!sameCodes(columnValues(snapshot.blocks.get(RESULT_NAMES.rowCodes)), matrix.rowCodes)) return false;
  if (!sameCodes(snapshot.blocks.get(RESULT_NAMES.columnCodes)?.values[0] ?? [], matrix.columnCodes)) return false;
  if (shape.keys === 0) return true;
  const keys = snapshot.blocks.get(RESULT_NAMES.keyCodes)!.values;
  const codes = keys[0] ?? [];
  const directions = keys[KEY_ROWS.direction - KEY_ROWS.code] ?? [];
  return ranked.tieBreak.every(
    (step, i) => lookupKey(String(codes[i] ?? "")) === lookupKey(step.code) && directions[i] === (step.order === "higher" ? 1 : -1),
  );
}

function sameCodes(cells: readonly CellValue[], codes: readonly string[]): boolean {
  return cells.length === codes.length && cells.every((cell, i) => String(cell) === codes[i]);
}

function columnValues(block: NamedBlock | undefined): CellValue[] {
  return (block?.values ?? []).map((row) => row[0] ?? "");
}

/** Values agree when they are the same number up to the noise that a decimal rounding may leave. */
function agree(cell: CellValue, wanted: number | null): boolean {
  if (wanted === null) return cell === "";
  return typeof cell === "number" && Math.abs(cell - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

function areValuesRight(state: MatrixState): boolean {
  const column = (name: string): CellValue[] => columnValues(state.snapshot.blocks.get(name));
  const totals = column(RESULT_NAMES.total);
  const ranks = column(RESULT_NAMES.rank);
  const clusterRanks = column(RESULT_NAMES.clusterRank);
  const lines = column(RESULT_NAMES.line);
  const whys = column(RESULT_NAMES.why);
  const wanted = whyTexts(state.ranked, state.standings, ".");
  return state.standings.every(
    (standing, i) =>
      agree(totals[i] ?? "", standing.total) &&
      agree(ranks[i] ?? "", standing.rank) &&
      agree(clusterRanks[i] ?? "", standing.clusterRank) &&
      agree(lines[i] ?? "", standing.line + 1) &&
      withPoint(String(whys[i])) === withPoint(wanted[i]!),
  );
}

/** Decimal marks made the same, whatever Excel's locale. */
function withPoint(text: string): string {
  return text.replace(/(\d),(\d)/g, "$1.$2");
}

/** The texts that the sheets will show, for their widths. */
export function labelsOf({ participants, criteria }: Pick<Movement, "participants" | "criteria">): MatrixLabels {
  return {
    participants: participants.map((participant) => participant.name),
    clusters: participants.map((participant) => participant.cluster),
    criteria: criteria.map((criterion) => criterion.name),
  };
}

/** Writes result sheet and board anew. */
export function resultPlans(
  snapshot: WorkbookSnapshot,
  ranked: Pick<Movement, "participants" | "criteria" | "tieBreak" | "rankStyle">,
  entrySheet: string,
): WorkbookPlan {
  const shape = shapeOf(ranked as Movement);
  const results = titleFor(snapshot, "results");
  const board = titleFor(snapshot, "board");
  const isProtected = (title: string): boolean => snapshot.sheets.some((sheet) => sheet.title === title && sheet.isProtected);
  const ladder = ranked.tieBreak.map((step) => ({
    ...step,
    column: ranked.criteria.findIndex((criterion) => lookupKey(criterion.code) === lookupKey(step.code)),
  }));
  return [
    ...resultsPlan(results, { shape, entrySheet, ladder, labels: labelsOf(ranked) }, { isProtected: isProtected(results) }),
    ...boardPlan(board, results, { shape, labels: labelsOf(ranked) }, { isProtected: isProtected(board) }),
  ];
}

/** The plan that puts wrong results right for a matrix that stands. */
export function repairPlan(state: MatrixState): WorkbookPlan {
  return resultPlans(state.snapshot, state.ranked, state.snapshot.blocks.get(ENTRY_NAMES.cells)!.sheet);
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
