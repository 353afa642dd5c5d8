// Plan of the sheet Ngày nghỉ: a list of days that nobody works on, and beside it the numbers that WORKDAY takes.
import { readDate } from "../../core/cleaning/dateText";
import { objectionsSheet } from "../../locale/vi/objectionsSheet";
import { FORMATS, format, widths } from "../appearance";
import { customOp } from "../cellRules";
import { choicesOps } from "../decision/inputSheet";
import { ref } from "../expression";
import { areaAt, type Area } from "../area";
import { LIST_FIRST_ROW, LIST_HEADER_ROW, listColumn } from "../layout";
import { listPlan } from "../listsPlan";
import type { CellFormat, CellValue, Op } from "../plan";
import { holidayFormula } from "./objectionFormulas";
import { COUNTED_HOLIDAYS_NAME, HOLIDAY_NAMES, HOLIDAY_TABLE_NAME, OBJECTION_CHOICE_NAMES } from "./objectionNames";
import { DATE_FORMAT, isDayCell } from "./dayCells";
import type { Rows } from "./lineLook";

const words = objectionsSheet.holidays;

export interface HolidayCells {
  readonly day: CellValue;
  readonly name: CellValue;
}

const CHOICES = 5;
const LEAST_ROWS = 60;
const MORE_ROWS = 20;

/** Rows below the end of the list in which a holiday is still found. */
export const ROWS_BELOW = 200;

/** The days of fixed date of these years: those that the law names without a notice of the year. */
export function usualHolidays(years: readonly number[]): HolidayCells[] {
  return years.flatMap((year) =>
    words.fixed.map(({ day, month, name }): HolidayCells => {
      const reading = readDate(`${day}/${month}/${year}`, "day");
      return { day: reading?.kind === "date" ? reading.serial : "", name: `${name} ${year}` };
    }),
  );
}

/**
 * The sheet with these rows; what stood in the list is gone. To keep what is typed there give it `keptHolidayCells`. `end`: row of the sheet
 * down to which (excluded) the list reaches at least, so that nothing of an older one is left below it.
 */
export function holidaysPlan(sheet: string, rows: readonly HolidayCells[], end = 0): Op[] {
  const capacity = Math.max(LEAST_ROWS, rows.length + MORE_ROWS, end - LIST_FIRST_ROW);
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
    ...holidayLookOps(sheet, { row: LIST_FIRST_ROW, rows: capacity }, [0, 1, 2]),
    { kind: "fillFormula", sheet, area: listColumn(2, capacity), formula: holidayFormula(ref(LIST_FIRST_ROW, 0, "column")) },
    { kind: "defineName", name: HOLIDAY_NAMES.day, sheet, area: listColumn(0, capacity) },
    { kind: "defineName", name: HOLIDAY_NAMES.name, sheet, area: listColumn(1, capacity) },
    { kind: "defineName", name: COUNTED_HOLIDAYS_NAME, sheet, area: listColumn(2, capacity) },
    { kind: "defineName", name: HOLIDAY_TABLE_NAME, sheet, area: areaAt(LIST_HEADER_ROW, 0, 1 + capacity + ROWS_BELOW, 3) },
    ...choicesOps(sheet, LIST_FIRST_ROW, CHOICES, choices, [
      [OBJECTION_CHOICE_NAMES.statuses, Object.values(statuses)],
      [OBJECTION_CHOICE_NAMES.outcomes, Object.values(outcomes)],
    ]),
    ...widths(sheet, CHOICES, [14, 14]),
    { kind: "locks", sheet, unlocked: [{ ...listColumn(0, capacity), columns: 2 }] },
  ];
}

/** How rows of the list look and what may be typed, by columns of the sheet: day, name, counted. */
export function holidayLookOps(sheet: string, { row, rows }: Rows, [day, name, counted]: readonly [number, number, number]): Op[] {
  const cells = (column: number): Area => areaAt(row, column, rows, 1);
  // What was the look of a header must go too.
  const letters: CellFormat = { bold: false, italic: false, wrap: false };
  return [
    format(sheet, cells(day), FORMATS.input, letters, FORMATS.center, { numberFormat: DATE_FORMAT }),
    format(sheet, cells(name), FORMATS.input, letters, FORMATS.text, FORMATS.wrap, { horizontal: "left" }),
    format(sheet, cells(counted), FORMATS.helper, letters, { fill: null }, FORMATS.center, { numberFormat: `${DATE_FORMAT};;` }),
    customOp(sheet, cells(day), isDayCell, objectionsSheet.validation.day),
  ];
}
