// What a report was made from, out of print beside it, and the formula that tells when any of it has changed.
import { reportPaper as words } from "../../locale/vi/reportPaper";
import { FORMATS, format } from "../appearance";
import { areaAt, areaText, type Area } from "../area";
import { DECISION_SETTING_NAMES } from "../decision/decisionNames";
import { basisColumns, basisOps, changedColumn, staleFormula, type BasisRows } from "../decision/resultBasis";
import type { DecisionContent, WatchedField } from "../decision/resultContent";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { REPORT_COLUMNS } from "../documents/movementReport";
import { call, iff, literal, ref } from "../expression";
import { PARTICIPANT_NAMES, RESULT_NAMES } from "../names";
import type { Op } from "../plan";

export interface ReportBasis extends Pick<DecisionContent, "basis" | "scores" | "people" | "watched"> {
  /** How many cells of a named block are blank. */
  readonly blanks: readonly { readonly name: string; readonly count: number }[];
  /** How many codes the list of participants holds. */
  readonly listed: number;
  /** Rows of `scores` (from 0) that the report does not count: what becomes of them changes nothing in it. */
  readonly uncounted: readonly number[];
  /** Who is counted without a row in the scoring table, and what the list says of each, in the order of `codes`. */
  readonly absent: { readonly codes: readonly string[]; readonly people: readonly WatchedField[] };
  /** Shares of the scale in the order of `scores`, and which of the formulas' columns (from 1) has them; null = totals are what ranks compare. */
  readonly shares: { readonly column: number; readonly values: readonly (number | null)[] } | null;
  /** It rests on the result of Xét of that code. */
  readonly isDecided: boolean;
}

const COLUMN = REPORT_COLUMNS + 2;
const ROWS: BasisRows = { weights: 0, marks: 3, header: 4, first: 5 };
/** Where the comparison of scores, people and texts gives "" or not. */
const OWN = { row: ROWS.marks, column: COLUMN };
/** Shares that differ by less are the same, reckoned by another engine. */
const NOISE = 0.000001;

const contentOf = (basis: ReportBasis) => ({ ...basis, gatesHit: null, points: null });

/** Where the parts lie that only the report has, right of the others: a column each, fields of absent people last. */
function ownColumns(basis: ReportBasis) {
  const share = COLUMN + basisColumns(contentOf(basis)) + 1;
  return { share, shareChanged: share + 1, absent: share + 2, absentChanged: share + 3, firstField: share + 4 };
}

const sharesArea = (basis: ReportBasis): Area => areaAt(ROWS.first, ownColumns(basis).shareChanged, basis.scores.length, 1);
const absentArea = (basis: ReportBasis): Area => areaAt(ROWS.first, ownColumns(basis).absentChanged, basis.absent.codes.length, 1);

/** The basis on the sheet of the report. */
export function reportBasisOps(sheet: string, basis: ReportBasis): Op[] {
  const content = contentOf(basis);
  return [
    ...basisOps(sheet, ROWS, COLUMN, content),
    ...basis.uncounted.map(
      (row): Op => ({ kind: "writeBlock", sheet, area: areaAt(ROWS.first + row, changedColumn(COLUMN)), values: [[0]] }),
    ),
    ...(basis.shares === null || basis.scores.length === 0 ? [] : sharesOps(sheet, basis, basis.shares)),
    ...(basis.absent.codes.length === 0 ? [] : absentOps(sheet, basis)),
    { kind: "fillFormula", sheet, area: areaAt(OWN.row, OWN.column), formula: staleFormula(ROWS, COLUMN, content) },
  ];
}

/** Shares beside what the result sheet has of the same code now. */
function sharesOps(sheet: string, basis: ReportBasis, { column, values }: NonNullable<ReportBasis["shares"]>): Op[] {
  const { share } = ownColumns(basis);
  const own = areaAt(ROWS.first, share, basis.scores.length, 1);
  const before = ref(ROWS.first, share, "column");
  const row = call("MATCH", ref(ROWS.first, COLUMN, "column"), RESULT_NAMES.rowCodes, 0);
  const now = call("INDEX", RESULT_NAMES.formulas, row, column);
  const isSame = iff(call("ISNUMBER", before), `ABS(${now}-${before})<${NOISE}`, `${now}&""=""`);
  return [
    format(sheet, { ...own, columns: 2 }, FORMATS.helper),
    { kind: "writeBlock", sheet, area: own, values: values.map((value) => [value ?? ""]) },
    { kind: "fillFormula", sheet, area: sharesArea(basis), formula: `=${call("IFERROR", iff(isSame, "0", "1"), "1")}` },
    ...basis.uncounted.map((line): Op => ({ kind: "writeBlock", sheet, area: areaAt(ROWS.first + line, share + 1), values: [[0]] })),
  ];
}

/** Those without a row: still in the list with the same words, and still without one. */
function absentOps(sheet: string, basis: ReportBasis): Op[] {
  const { codes, people } = basis.absent;
  const { absent, firstField } = ownColumns(basis);
  const own = (column: number, columns = 1): Area => areaAt(ROWS.first, column, codes.length, columns);
  const code = ref(ROWS.first, absent, "column");
  const position = call("MATCH", code, PARTICIPANT_NAMES.code, 0);
  const same = [
    `${position}>0`,
    call("ISNA", call("MATCH", code, RESULT_NAMES.rowCodes, 0)),
    ...people.map(({ name }, i) => `${call("INDEX", name, position)}&""=${ref(ROWS.first, firstField + i, "column")}&""`),
  ];
  return [
    format(sheet, own(absent, 2 + people.length), FORMATS.helper),
    format(sheet, own(absent), FORMATS.text),
    { kind: "writeBlock", sheet, area: own(absent), values: codes.map((text) => [text]) },
    ...people.map(({ cells }, i): Op => ({ kind: "writeBlock", sheet, area: own(firstField + i), values: cells.map((cell) => [cell]) })),
    {
      kind: "fillFormula",
      sheet,
      area: absentArea(basis),
      formula: `=${call("IFERROR", iff(call("AND", ...same), "0", "1"), "1")}`,
    },
  ];
}

/** Whether the name points to cells by now. It need not be there when the formula is written: an unknown name is an error until it is. */
export const isThere = (name: string): string => call("IFERROR", `${call("ROWS", name)}>0`, "FALSE");

/** "" while the report is of what the workbook says now; else the warning. */
export function reportStaleFormula(basis: ReportBasis): string {
  const { stale, scoresCode } = DECISION_RESULT_NAMES;
  const hasChanged = (area: Area): string => `${call("SUM", areaText(area, "both"))}>0`;
  const parts = [
    `${ref(OWN.row, OWN.column, "both")}<>""`,
    `${call("ROWS", PARTICIPANT_NAMES.code)}-${call("COUNTBLANK", PARTICIPANT_NAMES.code)}<>${basis.listed}`,
    ...basis.blanks.map(({ name, count }) => `${call("COUNTBLANK", name)}<>${count}`),
    ...(basis.shares === null || basis.scores.length === 0 ? [] : [hasChanged(sharesArea(basis))]),
    ...(basis.absent.codes.length === 0 ? [] : [hasChanged(absentArea(basis))]),
    ...(basis.isDecided ? [`${stale}<>""`, `${scoresCode}<>${literal(basis.basis.code)}`] : [isThere(DECISION_SETTING_NAMES.tie)]),
  ];
  return `=${iff(call("IFERROR", call("OR", ...parts), "TRUE"), literal(words.stale), '""')}`;
}
