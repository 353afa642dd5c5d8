// Cells of days and numbers of days in both sheets: how days are shown, and rules of what may be typed.
import { MOST_DAYS } from "../../core/objections/objection";
import { FIRST_DAY, LAST_DAY } from "../../core/objections/workingDays";

export const DATE_FORMAT = "dd/mm/yyyy";

/** Holds of a day that counts. */
export function isDayCell(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=${FIRST_DAY},${cell}<${LAST_DAY + 1}),FALSE)`;
}

/** Holds of a number of working days. */
export function isDaysCell(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=1,${cell}<=${MOST_DAYS},INT(${cell})=${cell}),FALSE)`;
}
