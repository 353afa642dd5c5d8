// Whether the result sheet says what the entries give. Reads only: what would put it right stands in results.ts.
import type { Finding } from "../core/finding";
import { finding } from "../core/finding";
import { lookupKey } from "../core/lookupKey";
import { codeKey } from "../core/criteriaTree";
import { ladderText } from "../workbook/ladderTexts";
import { KEY_ROWS, LEAD_COLUMNS } from "../workbook/layout";
import { BOARD_NAME, RESULT_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import { resultModel } from "../workbook/resultModel";
import { signaturesIn } from "../workbook/ruleSignature";
import type { NamedBlock, WorkbookSnapshot } from "../workbook/snapshot";
import { whyTexts } from "../workbook/whyText";
import { checkResultBase } from "./checkFinalSheet";
import type { MatrixState } from "./readMovement";

/** Findings about the result sheet: S-01 gone, S-06 overwritten, S-07 changed. None = it is right as it is. */
export function checkResults(state: MatrixState): Finding[] {
  const { snapshot } = state;
  const hasGroups = state.ranked.criteria.some((criterion) => criterion.rule.kind === "group");
  const unneeded = [
    ...(state.ranked.tieBreak.length === 0 ? [RESULT_NAMES.keyCodes] : []),
    ...(hasGroups ? [] : [RESULT_NAMES.groupCodes]),
  ];
  const missing = [...Object.values(RESULT_NAMES), BOARD_NAME].filter(
    (name) => !snapshot.blocks.has(name) && !(unneeded as readonly string[]).includes(name),
  );
  if (missing.length > 0) return missing.map((name) => finding("S-01", { kind: "block", name }, {}, { name }));
  // Of several rounds, the sheet of what counts must be right before anything that stands on it.
  const base = checkResultBase(snapshot, state.lists.movement);
  if (base.length > 0) return base;
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
  const { shape, columns, groups, criteria } = resultModel(ranked);
  const area = snapshot.blocks.get(RESULT_NAMES.formulas)!.area;
  if (area.rows !== shape.participants || area.columns !== columns.count - LEAD_COLUMNS.code) return false;
  if (!sameCodes(columnValues(snapshot.blocks.get(RESULT_NAMES.rowCodes)), matrix.rowCodes)) return false;
  if (!sameCodes(snapshot.blocks.get(RESULT_NAMES.columnCodes)?.values[0] ?? [], matrix.columnCodes)) return false;
  const groupCodes = groups.map((index) => criteria[index]!.code);
  if (groups.length > 0 && !sameCodes(snapshot.blocks.get(RESULT_NAMES.groupCodes)?.values[0] ?? [], groupCodes)) return false;
  if (areRulesChanged(snapshot)) return false;
  if (shape.keys === 0) return true;
  const keys = snapshot.blocks.get(RESULT_NAMES.keyCodes)!.values;
  const codes = keys[0] ?? [];
  const directions = keys[KEY_ROWS.direction - KEY_ROWS.code] ?? [];
  return ranked.tieBreak.every(
    (step, i) => lookupKey(String(codes[i] ?? "")) === lookupKey(ladderText(step)) && directions[i] === (step.order === "higher" ? 1 : -1),
  );
}

/** Whether the list says something else of the rules than when the columns of the results were built. */
export function areRulesChanged(snapshot: WorkbookSnapshot): boolean {
  const row = (name: string): readonly CellValue[] => snapshot.blocks.get(name)?.values[0] ?? [];
  const signatures = signaturesIn(snapshot);
  const codes = [...row(RESULT_NAMES.columnCodes), ...row(RESULT_NAMES.groupCodes)];
  const built = row(RESULT_NAMES.rules);
  return codes.length !== built.length || codes.some((code, i) => (signatures.get(codeKey(String(code))) ?? "") !== String(built[i]));
}

function sameCodes(cells: readonly CellValue[], codes: readonly string[]): boolean {
  return cells.length === codes.length && cells.every((cell, i) => String(cell) === codes[i]);
}

/** The cells of a column. */
export function columnValues(block: NamedBlock | undefined): CellValue[] {
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
  // A workbook of the wording before is right as it is: also one that is locked, where nothing may be written anew.
  const areWhysRight = (["now", "before"] as const).some((wording) => {
    const wanted = whyTexts(state.ranked, state.standings, ".", wording);
    return wanted.every((text, i) => withPoint(String(whys[i])) === withPoint(text));
  });
  if (!areWhysRight) return false;
  return state.standings.every(
    (standing, i) =>
      agree(totals[i] ?? "", standing.total) &&
      agree(ranks[i] ?? "", standing.rank) &&
      agree(clusterRanks[i] ?? "", standing.clusterRank) &&
      agree(lines[i] ?? "", standing.line + 1),
  );
}

/** Decimal marks made the same, whatever Excel's locale. */
function withPoint(text: string): string {
  return text.replace(/(\d),(\d)/g, "$1.$2");
}
