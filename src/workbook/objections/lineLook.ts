// How lines of the register look and what may be chosen in them, for a register that is made and for lines that people put in.
import { MOST_NUMBER } from "../../core/objections/objection";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { FORMATS, PALETTE, format } from "../appearance";
import { areaAt, type Area } from "../area";
import { choiceOp, customOp } from "../cellRules";
import { literal, ref } from "../expression";
import { CRITERIA_NAMES, PARTICIPANT_NAMES } from "../names";
import type { CellFormat, Op } from "../plan";
import { DATE_FORMAT, isDayCell } from "./dayCells";
import { OBJECTION_CHOICE_NAMES } from "./objectionNames";
import { COLUMNS, COMPUTED, DATES, TEXTS, type Column, type ColumnAt } from "./registerColumns";

/** Neighbouring rows of the sheet. */
export interface Rows {
  readonly row: number;
  readonly rows: number;
}

const CENTERED: readonly Column[] = ["number", "received", "participant", "criterion", "due", "reminder", "status", "outcome", "answered"];

function inColumn({ row, rows }: Rows, column: number): Area {
  return areaAt(row, column, rows, 1);
}

/** Fills, lines, fonts and number formats of lines. */
export function lookOps(sheet: string, rows: Rows, at: ColumnAt): Op[] {
  return COLUMNS.map((column) => {
    const ground: CellFormat = COMPUTED.includes(column) ? { ...FORMATS.body, fill: null } : FORMATS.input;
    const lying: CellFormat = CENTERED.includes(column) ? FORMATS.center : { horizontal: "left" };
    // What was the look of a header must go too.
    const letters: CellFormat = { bold: false, italic: false };
    return format(sheet, inColumn(rows, at(column)), ground, letters, FORMATS.wrap, lying, numberFormatOf(column));
  });
}

/** Number formats alone, for the row below the dressed ones. */
export function numberFormatOps(sheet: string, rows: Rows, at: ColumnAt): Op[] {
  return [...TEXTS, ...DATES].map((column) => format(sheet, inColumn(rows, at(column)), numberFormatOf(column)));
}

function numberFormatOf(column: Column): CellFormat {
  return TEXTS.includes(column) ? FORMATS.text : DATES.includes(column) ? { numberFormat: DATE_FORMAT } : { numberFormat: "General" };
}

/** What may be typed and chosen in lines, and the colours of late ones, those due soon, and those that are done. */
export function choiceOps(sheet: string, rows: Rows, at: ColumnAt): Op[] {
  const cells = (column: Column): Area => inColumn(rows, at(column));
  const columns = COLUMNS.map(at);
  const first = Math.min(...columns);
  return [
    customOp(sheet, cells("number"), isNumber, words.validation.number),
    customOp(sheet, cells("received"), isDayCell, words.validation.day),
    customOp(sheet, cells("answered"), isDayCell, words.validation.day),
    choiceOp(sheet, cells("participant"), PARTICIPANT_NAMES.code),
    choiceOp(sheet, cells("criterion"), CRITERIA_NAMES.code),
    choiceOp(sheet, cells("status"), OBJECTION_CHOICE_NAMES.statuses),
    choiceOp(sheet, cells("outcome"), OBJECTION_CHOICE_NAMES.outcomes),
    markOps(sheet, areaAt(rows.row, first, rows.rows, Math.max(...columns) - first + 1), at),
  ];
}

function markOps(sheet: string, area: Area, at: ColumnAt): Op {
  const reminder = ref(area.row, at("reminder"), "column");
  const status = ref(area.row, at("status"), "column");
  const { reminders, statuses } = words;
  return {
    kind: "conditionalFormats",
    sheet,
    area,
    rules: [
      { formula: `=${reminder}=${literal(reminders.overdue)}`, format: { fill: PALETTE.errorFill, color: PALETTE.errorInk } },
      { formula: `=${reminder}=${literal(reminders.soon)}`, format: { fill: PALETTE.warningFill, color: PALETTE.warningInk } },
      {
        formula: `=OR(${status}=${literal(statuses.answered)},${status}=${literal(statuses.withdrawn)})`,
        format: { fill: PALETTE.absentFill },
      },
    ],
  };
}

function isNumber(cell: string): string {
  return `=IF(ISNUMBER(${cell}),AND(${cell}>=1,${cell}<=${MOST_NUMBER},INT(${cell})=${cell}),FALSE)`;
}
