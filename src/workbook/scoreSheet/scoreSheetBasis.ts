// What Phiếu điểm was made from, out of print beside it, and the formula that tells when any of it has changed.
import { scoreSheet as words } from "../../locale/vi/scoreSheet";
import { areaAt } from "../area";
import { DECISION_SETTING_NAMES } from "../decision/decisionNames";
import { basisOps, staleFormula, type BasisRows } from "../decision/resultBasis";
import type { DecisionContent } from "../decision/resultContent";
import { call, iff, literal, ref } from "../expression";
import type { Op } from "../plan";
import { isThere } from "../report/reportBasis";
import { SCORE_SHEET_COLUMNS } from "./scoreSheetDocument";

export interface ScoreSheetBasis extends Pick<DecisionContent, "basis" | "scores" | "gatesHit" | "points" | "people" | "watched"> {
  /** The workbook has rules of Xét: what they give is printed. */
  readonly isDecided: boolean;
}

const COLUMN = SCORE_SHEET_COLUMNS + 2;
const ROWS: BasisRows = { weights: 0, marks: 3, header: 4, first: 5 };

/** The basis on the sheet of the paper. */
export function scoreSheetBasisOps(sheet: string, basis: ScoreSheetBasis): Op[] {
  const own: Op = { kind: "fillFormula", sheet, area: areaAt(ROWS.marks, COLUMN), formula: staleFormula(ROWS, COLUMN, basis) };
  return [...basisOps(sheet, ROWS, COLUMN, basis), own];
}

/** "" while the paper is of what the workbook says now; else the warning. Rules of Xét that are made later make it old, too. */
export function scoreSheetStaleFormula({ isDecided }: Pick<ScoreSheetBasis, "isDecided">): string {
  const parts = [`${ref(ROWS.marks, COLUMN, "both")}<>""`, ...(isDecided ? [] : [isThere(DECISION_SETTING_NAMES.tie)])];
  return `=${iff(call("IFERROR", call("OR", ...parts), "TRUE"), literal(words.stale), '""')}`;
}
