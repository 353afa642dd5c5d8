// Formulas of "Điểm chốt": of each participant and criterion, by code, the last round that is filled; whether rounds differ; whether that is
// explained. The position of a person is looked up by code once per row and sheet; the column of a criterion is found by code when the
// formulas are written, and checked by code ever after. Their twin in TypeScript is core/rounds.ts.
import type { Round } from "../core/movement";
import { positionsOf } from "../core/rounds";
import { roundsSheet as words } from "../locale/vi/roundsSheet";
import { sheet as sheetWords } from "../locale/vi/sheet";
import { fullAddress } from "./area";
import { call, iff, literal, ref, refOn } from "./expression";
import { ENTRY_ROWS, FIRST_COLUMN, FIRST_ROW, LEAD_COLUMNS } from "./layout";
import { FINAL_HELPER_NAMES, GRID_NAMES, SETTING_NAMES } from "./names";
import { criterionField } from "./lookups";
import type { FinalLayout, FinalSource, FinalSources } from "./roundsLayout";

/** Position of the first row's participant on each source, 0 where he is not there. */
export function rowPositionFormulas(sources: FinalSources): string[] {
  const code = ref(FIRST_ROW, LEAD_COLUMNS.code, "column");
  return sources.map(({ role }) => `=${call("IFERROR", call("MATCH", code, GRID_NAMES[role].rowCodes, 0), 0)}`);
}

/** A criterion of "Điểm chốt": its place among the criteria, and the column of the sheet that the formula will stand in. */
export interface FinalColumn {
  readonly code: string;
  /** Column of the criterion on "Điểm chốt" itself, of which the formula speaks. */
  readonly column: number;
}

/** Column of the criterion on a source, or -1. */
function sourceColumn({ cells, columnCodes }: FinalSource, code: string): number {
  const position = positionsOf([code], columnCodes)[0]!;
  return position < 0 ? -1 : cells.column + position;
}

/** 1 where the source's column is still that of the criterion, else 0. */
export function columnCheckFormula(source: FinalSource, { code, column }: FinalColumn): string {
  const on = sourceColumn(source, code);
  if (on < 0) return "=0";
  const same = `${refOn(source.sheet, source.codesRow, on, "row")}=${ref(ENTRY_ROWS.code, column, "row")}`;
  return `=${call("IFERROR", iff(same, "1", "0"), 0)}`;
}

/** How the first participant's cell at a criterion is read on source number `k`; null where the source has no such column. */
function cellOf(
  source: FinalSource,
  k: number,
  { code, column }: FinalColumn,
  layout: FinalLayout,
): { readonly isAbsent: string; readonly value: string } | null {
  const on = sourceColumn(source, code);
  if (on < 0) return null;
  const row = ref(FIRST_ROW, layout.rowPositions + k, "column");
  const check = ref(layout.columnChecks + k, column, "row");
  // One column, not the block: an entry then touches the formulas of its criterion only.
  const cells = fullAddress(source.sheet, { ...source.cells, column: on, columns: 1 }, "row");
  return { isAbsent: `${row}*${check}=0`, value: call("INDEX", cells, row) };
}

function roundsAmong(sources: FinalSources): FinalSources {
  return sources.filter(({ role }) => role !== "explanation");
}

/** What counts at a criterion for the first participant: the last round that is filled, "" where none is. */
export function finalFormula(sources: FinalSources, column: FinalColumn, layout: FinalLayout): string {
  // A blank is asked for on the cell itself: out of IF it would come as 0 in some engines.
  const picked = roundsAmong(sources).reduce((earlier, source, k) => {
    const cell = cellOf(source, k, column, layout);
    return cell === null ? earlier : iff(iff(cell.isAbsent, "TRUE", `${cell.value}=""`), earlier, cell.value);
  }, '""');
  return `=${picked}`;
}

/** Mark of a criterion for the first participant: 0, 1 or 2 (see FinalLayout). */
export function markFormula(sources: FinalSources, column: FinalColumn, layout: FinalLayout): string {
  const counting = ref(FIRST_ROW, column.column);
  const rounds = roundsAmong(sources);
  // What counts is the last filled round, so rounds differ where any earlier one differs from it.
  const differences = rounds.slice(0, -1).flatMap((source, k) => {
    const cell = cellOf(source, k, column, layout);
    return cell === null ? [] : [iff(cell.isAbsent, "FALSE", call("AND", `${cell.value}<>""`, `${cell.value}<>${counting}`))];
  });
  if (differences.length === 0) return "=0";
  const isDifferent = call("IFERROR", differences.length === 1 ? differences[0]! : call("OR", ...differences), "FALSE");
  const last = sources.length - 1;
  const explanation = rounds.length === sources.length ? null : cellOf(sources[last]!, last, column, layout);
  if (explanation === null) return `=${iff(isDifferent, "2", "0")}`;
  const isBlank = iff(explanation.isAbsent, "TRUE", call("IFERROR", `${call("TRIM", explanation.value)}=""`, "FALSE"));
  return `=${iff(isDifferent, iff(isBlank, "2", "1"), "0")}`;
}

/** Counts of the first participant: cells where rounds differ, and those without explanation. */
export function countFormulas(layout: FinalLayout, criteria: number): string[] {
  const marks = `${ref(FIRST_ROW, layout.marks, "column")}:${ref(FIRST_ROW, layout.marks + criteria - 1, "column")}`;
  return [`=${call("COUNTIF", marks, '">0"')}`, `=${call("COUNTIF", marks, 2)}`];
}

/** Mark of the cell of a sheet of texts, by code: a condition for its colour. */
export function isUnexplained(layout: FinalLayout): string {
  const { rowCodes, columnCodes } = GRID_NAMES.final;
  const row = call("MATCH", ref(FIRST_ROW, LEAD_COLUMNS.code, "column"), rowCodes, 0);
  const column = `${call("MATCH", ref(ENTRY_ROWS.code, FIRST_COLUMN, "row"), columnCodes, 0)}+${layout.marks - layout.different}`;
  return `=${call("IFERROR", `${call("INDEX", FINAL_HELPER_NAMES.aside, row, column)}=2`, "FALSE")}`;
}

/** Whether the criterion of the first column needs no evidence: a condition for its colour. */
export function isEvidenceFree(): string {
  return `=${criterionField("evidence", ref(ENTRY_ROWS.code, FIRST_COLUMN, "row"))}<>${literal(sheetWords.evidences.needed)}`;
}

/** The guide of a sheet for these rounds: `otherwise` when the setting has none of them. */
export function guideFormula(guide: string, needing: readonly Round[], otherwise: string = words.guides.unused): string {
  const isUsed = needing.map((round) => call("ISNUMBER", call("SEARCH", literal(sheetWords.rounds[round]), SETTING_NAMES.rounds)));
  return `=${iff(isUsed.length === 1 ? isUsed[0]! : call("OR", ...isUsed), literal(guide), literal(otherwise))}`;
}
