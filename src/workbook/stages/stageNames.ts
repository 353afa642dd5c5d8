// The defined names of the sheet Nhật ký and of the very hidden sheet with the mark that changes are reckoned from.
import type { LogLine } from "../../core/stages/logChain";

/** Cells above the log. */
export const STAGE_NAMES = {
  stage: "BV_GD_TrangThai",
  since: "BV_GD_TuLuc",
  who: "BV_GD_Nguoi",
  /** The whole seal, 64 digits; blank unless locked. */
  seal: "BV_GD_Ma",
  /** "TẠM TÍNH …" until the Council has approved, "KHÁC LÚC KHÓA …" where what was locked changed, else "": what printed sheets refer to. */
  provisional: "BV_GD_TamTinh",
} as const;

/** The sheet with totals and ranks as locked: the table, and its column that says which of them differ today. Absent before the first lock. */
export const LOCKED_RESULT_NAMES = { table: "BV_KHOA", states: "BV_KHOA_Khac" } as const;

/** All lines of the log with their columns; absent while it is empty. */
export const LOG_NAME = "BV_NK";

/** Columns of the log, left to right. */
export const LOG_COLUMNS = [
  "number",
  "at",
  "who",
  "action",
  "cell",
  "participant",
  "criterion",
  "before",
  "after",
  "stage",
  "reason",
  "code",
] as const satisfies readonly (keyof LogLine | "code")[];

/**
 * Blocks of the hidden sheet: entries as they were when last looked at (round, code, JSON by criterion), and what was sealed (part, record,
 * JSON by cell).
 */
export const MARK_NAMES = { lines: "BV_MOC", sealed: "BV_NIEM" } as const;

/**
 * One row of the hidden sheet: the stage as `Stage`, how many lines the log has, the code of its last one, the seal of profile, ladder and
 * lists as the Council approved them, and how many changed entries in the log have no reason. Words on the sheet Nhật ký can be typed over by accident; these cannot.
 */
export const STAGE_KEPT_NAME = "BV_MOC_TT";

/** Title of the hidden sheet when it is made. */
export const MARK_TITLE = "BV_MocSo";

/** Everything about stages, in one request. */
export const STAGE_REQUEST_NAMES: readonly string[] = [
  ...Object.values(STAGE_NAMES),
  LOG_NAME,
  ...Object.values(MARK_NAMES),
  STAGE_KEPT_NAME,
];
