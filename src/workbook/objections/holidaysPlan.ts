// Plan of the sheet Ngày nghỉ: a list of days that nobody works on, and beside it the numbers that WORKDAY takes.
import { readDate } from "../../core/cleaning/dateText";
import { objectionsSheet } from "../../locale/vi/objectionsSheet";
import { FORMATS, format, widths } from "../appearance";
import { customOp } from "../cellRules";
import { choicesOps } from "../decision/inputSheet";
import { ref } from "../expression";
import { LIST_FIRST_ROW, listColumn } from "../layout";
import { listPlan } from "../listsPlan";
import type { CellValue, Op } from "../plan";
import { holidayFormula } from "./objectionFormulas";
import { COUNTED_HOLIDAYS_NAME, HOLIDAY_NAMES, OBJECTION_CHOICE_NAMES } from "./objectionNames";
import { DATE_FORMAT, isDayCell } from "./objectionsPlan";

const words = objectionsSheet.holidays;

export interface HolidayCells {
  readonly day: CellValue;
  readonly name: CellValue;
}

const CHOICES = 5;
const LEAST_ROWS = 60;
const MORE_ROWS = 20;

/** The days of fixed date of these years: those that the law names without a notice of the year. */
export function usualHolidays(years: readonly number[]): HolidayCells[] {
  return years.flatMap((year) =>
    words.fixed.map(({ day, month, name }): HolidayCells => {
      const reading = readDate(`${day}/${month}/${year}`, "day");
      return { day: reading?.kind === "date" ? reading.serial : "", name: `${name} ${year}` };
    }),
  );
}

/** The sheet with these rows; what stood in the list is gone. To keep what is typed there give it `keptHolidayCells`. */
export function holidaysPlan(sheet: string, rows: readonly HolidayCells[]): Op[] {
  const capacity = Math.max(LEAST_ROWS, rows.length + MORE_ROWS);
  const { statuses, outcomes, choices } = objectionsSheet;
  return [
    ...listPlan(sheet, words.heading, words.guide, {
      texts: [words.day, words.name, words.counted],
      characters: [14, 44, 18],
      capacity,
      values: rows.map(({ day, name }): CellValue[] => [day, name, ""]),
      textColumns: [1],
      wrappedColumns: [1],
      headerPoints: 36,
      printedColumns: 2,
    }),
    format(sheet, { ...listColumn(0, capacity), columns: 2 }, FORMATS.input),
    format(sheet, listColumn(0, capacity), FORMATS.center, { numberFormat: DATE_FORMAT }),
    { kind: "fillFormula", sheet, area: listColumn(2, capacity), formula: holidayFormula(ref(LIST_FIRST_ROW, 0, "column")) },
    format(sheet, listColumn(2, capacity), FORMATS.helper, FORMATS.center, { numberFormat: `${DATE_FORMAT};;` }),
    customOp(sheet, listColumn(0, capacity), isDayCell, objectionsSheet.validation.day),
    { kind: "defineName", name: HOLIDAY_NAMES.day, sheet, area: listColumn(0, capacity) },
    { kind: "defineName", name: HOLIDAY_NAMES.name, sheet, area: listColumn(1, capacity) },
    { kind: "defineName", name: COUNTED_HOLIDAYS_NAME, sheet, area: listColumn(2, capacity) },
    ...choicesOps(sheet, LIST_FIRST_ROW, CHOICES, choices, [
      [OBJECTION_CHOICE_NAMES.statuses, Object.values(statuses)],
      [OBJECTION_CHOICE_NAMES.outcomes, Object.values(outcomes)],
    ]),
    ...widths(sheet, CHOICES, [14, 14]),
    { kind: "locks", sheet, unlocked: [{ ...listColumn(0, capacity), columns: 2 }] },
  ];
}
