// The columns of the register: order, widths, what each holds, its formulas, and how high a line must be.
import type { ObjectionField } from "../../core/objections/checkObjections";
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { textHeight } from "../decision/textHeight";
import { ref } from "../expression";
import type { CellValue } from "../plan";
import { dueFormula, nameFormula, reminderFormula } from "./objectionFormulas";

export type ObjectionCells = Readonly<Record<ObjectionField, CellValue>>;

export type Column = keyof typeof words.columns;
/** In the order of a register that was just made. */
export const COLUMNS = Object.keys(words.columns) as Column[];
/** Columns of formulas. */
export const COMPUTED: readonly Column[] = ["name", "due", "reminder"];
export const DATES: readonly Column[] = ["received", "due", "answered"];
export const TEXTS: readonly Column[] = ["person", "unit", "participant", "criterion", "text", "handler", "note"];

/** Characters. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  number: 5,
  received: 11,
  person: 15,
  unit: 13,
  participant: 9,
  name: 16,
  criterion: 8,
  text: 32,
  handler: 13,
  due: 11,
  reminder: 11,
  status: 11,
  outcome: 11,
  answered: 11,
  note: 13,
};

/** Points of the highest row that Excel has, whole. What is longer goes on below the edge of the cell. */
const HIGHEST_ROW = 409;

/** Where a column stands: in a register that was just made, or where people moved it. */
export type ColumnAt = (column: Column) => number;

/** Column of the sheet in a register that was just made. */
export function columnOf(column: Column): number {
  return COLUMNS.indexOf(column);
}

/** Points for the row of a line; `name` is that of the participant. Rows that hold nothing yet fit themselves as they are typed into. */
export function lineHeight(cells: ObjectionCells, name: string): number {
  const texts = COLUMNS.filter((column) => !DATES.includes(column)).map((column): readonly [string, number] => {
    const text = column === "name" ? name : column === "reminder" ? words.reminders.soon : cellOf(cells, column);
    return [String(text), WIDTHS[column]];
  });
  return Math.min(HIGHEST_ROW, textHeight(texts));
}

/** What is typed in a column of a line; "" where it holds a formula, or there is no line. */
export function cellOf(line: ObjectionCells | undefined, column: Column): CellValue {
  return line === undefined || COMPUTED.includes(column) ? "" : line[column as ObjectionField];
}

/** Formulas of a line, for the row of the sheet that they begin in and for columns where they stand now. */
export function lineFormulas(row: number, at: ColumnAt = columnOf): Readonly<Record<"name" | "due" | "reminder", string>> {
  const cell = (column: Column): string => ref(row, at(column), "column");
  return {
    name: nameFormula(cell("participant")),
    due: dueFormula(cell("received")),
    reminder: reminderFormula(cell("due"), cell("status")),
  };
}
