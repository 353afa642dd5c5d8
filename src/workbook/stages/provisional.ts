// The line that says that the Council has not approved, or that what was locked changed: a formula wherever something is printed, so that it
// comes and goes with the stage.
import { call, iff } from "../expression";
import { STAGE_NAMES } from "./stageNames";

/** "TẠM TÍNH …" until the Council has approved, "KHÁC LÚC KHÓA …" while locked and changed, else "". So it is too in a workbook without stages, from the first move on. */
export const PROVISIONAL_TEXT = call("IFERROR", `${STAGE_NAMES.provisional}&""`, '""');

/** The same behind a dash, after another text. */
export const PROVISIONAL_TAIL = call("IFERROR", iff(`${STAGE_NAMES.provisional}=""`, '""', `" – "&${STAGE_NAMES.provisional}`), '""');
