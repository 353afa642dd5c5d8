// What a report was made from, out of print beside it, and the formula that tells when any of it has changed.
import { reportPaper as words } from "../../locale/vi/reportPaper";
import { areaAt } from "../area";
import { DECISION_SETTING_NAMES } from "../decision/decisionNames";
import { basisOps, staleFormula, type BasisRows } from "../decision/resultBasis";
import type { DecisionContent } from "../decision/resultContent";
import { DECISION_RESULT_NAMES } from "../decision/resultNames";
import { REPORT_COLUMNS } from "../documents/movementReport";
import { call, iff, literal, ref } from "../expression";
import type { Op } from "../plan";

export interface ReportBasis extends Pick<DecisionContent, "basis" | "scores" | "people" | "watched"> {
  /** How many cells of a named block are blank. */
  readonly blanks: readonly { readonly name: string; readonly count: number }[];
  /** It rests on the result of Xét of that code. */
  readonly isDecided: boolean;
}

const COLUMN = REPORT_COLUMNS + 2;
const ROWS: BasisRows = { weights: 0, marks: 3, header: 4, first: 5 };
/** Where the comparison of scores, people and texts gives "" or not. */
const OWN = { row: ROWS.marks, column: COLUMN };

const contentOf = (basis: ReportBasis) => ({ ...basis, gatesHit: null, points: null });

/** The basis on the sheet of the report. */
export function reportBasisOps(sheet: string, basis: ReportBasis): Op[] {
  const content = contentOf(basis);
  return [
    ...basisOps(sheet, ROWS, COLUMN, content),
    { kind: "fillFormula", sheet, area: areaAt(OWN.row, OWN.column), formula: staleFormula(ROWS, COLUMN, content) },
  ];
}

/** Whether the name points to cells by now; INDIRECT, for it need not be there when the formula is written. */
const isThere = (name: string): string => call("ISREF", call("INDIRECT", literal(name)));

/** "" while the report is of what the workbook says now; else the warning. */
export function reportStaleFormula({ basis, blanks, isDecided }: ReportBasis): string {
  const { stale, scoresCode } = DECISION_RESULT_NAMES;
  const parts = [
    `${ref(OWN.row, OWN.column, "both")}<>""`,
    ...blanks.map(({ name, count }) => `${call("COUNTBLANK", name)}<>${count}`),
    ...(isDecided ? [`${stale}<>""`, `${scoresCode}<>${literal(basis.code)}`] : [isThere(DECISION_SETTING_NAMES.tie)]),
  ];
  return `=${iff(call("IFERROR", call("OR", ...parts), "TRUE"), literal(words.stale), '""')}`;
}
