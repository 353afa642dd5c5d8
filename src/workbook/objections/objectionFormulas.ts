// Formulas of the register of objections: last day to answer, reminder, end of publication. Their twin is core/objections/objection.ts.
// WORKDAY takes an error from any text among the holidays, so it looks at a column of numbers made of what is typed.
import { MOST_DAYS } from "../../core/objections/objection";
import { FIRST_DAY, LAST_DAY } from "../../core/objections/workingDays";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { call, iff, literal } from "../expression";
import { PARTICIPANT_NAMES } from "../names";
import { COUNTED_HOLIDAYS_NAME, OBJECTION_NAMES, PUBLICATION_NAMES, PUBLICATION_RESULT_NAMES, REMINDER_NAME } from "./objectionNames";

const UNKNOWN = literal(words.reminders.unknown);

/** `then` where the cell holds a day, else "". */
function ifDay(cell: string, then: string): string {
  return iff(call("ISNUMBER", cell), iff(call("AND", `${cell}>=${FIRST_DAY}`, `${cell}<${LAST_DAY + 1}`), then, '""'), '""');
}

/** `then` where the cell holds a number of working days, else "". */
function ifDays(cell: string, then: string): string {
  const isCount = call("AND", `${cell}>=1`, `${cell}<=${MOST_DAYS}`, `INT(${cell})=${cell}`);
  return iff(call("ISNUMBER", cell), iff(isCount, then, '""'), '""');
}

/** The last of so many working days after a day; "" where one of both is not there. */
function daysAfter(day: string, days: string): string {
  const reached = call("IFERROR", call("WORKDAY", day, days, COUNTED_HOLIDAYS_NAME), UNKNOWN);
  return ifDay(day, ifDays(days, reached));
}

/** Of a line: last day to answer. */
export function dueFormula(received: string): string {
  return `=${daysAfter(received, PUBLICATION_NAMES.answerDays)}`;
}

/** Of a line: "Quá hạn", "Sắp đến hạn" or "". */
export function reminderFormula(due: string, status: string): string {
  const { asOf } = PUBLICATION_NAMES;
  const { soon } = PUBLICATION_RESULT_NAMES;
  const { statuses, reminders } = words;
  const isClosed = call("OR", `${status}=${literal(statuses.answered)}`, `${status}=${literal(statuses.withdrawn)}`);
  const isSoon = iff(call("ISNUMBER", soon), iff(`${due}<=${soon}`, literal(reminders.soon), '""'), '""');
  const open = ifDay(asOf, iff(`${due}<${call("INT", asOf)}`, literal(reminders.overdue), isSoon));
  return `=${iff(call("ISNUMBER", due), iff(isClosed, '""', open), '""')}`;
}

/** Name of the participant of a code in the same row; what MATCH finds by a wildcard is nobody's. */
export function nameFormula(code: string): string {
  const nth = (list: string): string => call("INDEX", list, call("MATCH", code, PARTICIPANT_NAMES.code, 0));
  const unknown = literal(words.unknownCode);
  const isSame = call("EXACT", call("UPPER", nth(PARTICIPANT_NAMES.code)), call("UPPER", code));
  return `=${iff(`${code}=""`, '""', call("IFERROR", iff(isSame, nth(PARTICIPANT_NAMES.name), unknown), unknown))}`;
}

/** End of publication. */
export const UNTIL_FORMULA = `=${daysAfter(PUBLICATION_NAMES.posted, PUBLICATION_NAMES.postedDays)}`;

/** Last day that counts as soon. */
export const SOON_FORMULA = `=${daysAfter(PUBLICATION_NAMES.asOf, PUBLICATION_NAMES.warnDays)}`;

/** How many are open, late, soon. */
export function summaryFormula(): string {
  const { open, overdue, soon, end } = words.summary;
  const { text, received, status } = OBJECTION_NAMES;
  const isThere = `((${text}<>"")+(${received}<>"")>0)`;
  const isOpen = `(${status}<>${literal(words.statuses.answered)})*(${status}<>${literal(words.statuses.withdrawn)})`;
  const reminded = (word: string): string => call("COUNTIF", REMINDER_NAME, literal(word));
  const parts = [
    literal(open),
    call("SUMPRODUCT", `${isThere}*${isOpen}`),
    literal(overdue),
    reminded(words.reminders.overdue),
    literal(soon),
    reminded(words.reminders.soon),
    literal(end),
  ];
  return `=${call("IFERROR", parts.join("&"), UNKNOWN)}`;
}

/** Of a typed holiday: the day as a number, 0 where it is none. */
export function holidayFormula(cell: string): string {
  return `=${iff(call("ISNUMBER", cell), iff(call("AND", `${cell}>=${FIRST_DAY}`, `${cell}<${LAST_DAY + 1}`), call("INT", cell), "0"), "0")}`;
}
