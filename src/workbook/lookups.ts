// Formulas that read the lists live, by code.
import { CRITERIA_NAMES, PARTICIPANT_NAMES } from "./names";
import { call, iff } from "./expression";

/** Value that a list holds for a code, or `absent` when the code is unknown, `blank` when the cell is empty. */
function lookup(column: string, codes: string, code: string, blank: string, absent: string): string {
  const found = call("INDEX", column, call("MATCH", code, codes, 0));
  return call("IFERROR", iff(`${found}=""`, blank, found), absent);
}

/** Looks a field of a criterion up by the code in the header cell. */
export function criterionField(field: keyof typeof CRITERIA_NAMES, code: string, blank = '""', absent = '""'): string {
  return lookup(CRITERIA_NAMES[field], CRITERIA_NAMES.code, code, blank, absent);
}

/** Looks a field of a participant up by the code in the row. */
export function participantField(field: keyof typeof PARTICIPANT_NAMES, code: string, blank = '""', absent = '""'): string {
  return lookup(PARTICIPANT_NAMES[field], PARTICIPANT_NAMES.code, code, blank, absent);
}
