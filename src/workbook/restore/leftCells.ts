// What a step left in the cells that it touched, as short marks: so that what people edited since can be counted before going back.
// Worked out from the plan and what stood there before, for after the plan nothing more is read.
import type { Parts } from "../../core/parts";
import type { Area } from "../area";
import { around, intersection } from "../areaArithmetic";
import type { CellValue, Op, WorkbookPlan } from "../plan";
import { isPacked, type PackedColumn } from "./packedCells";

/** A value, or a short stand-in for a formula or a long text; null where it is not known, or nobody's loss. */
export type Mark = CellValue | null;

/** Marks of an area, column by column, repetitions counted. */
export interface LeftCells {
  readonly area: Area;
  readonly columns: readonly PackedColumn[];
}

/** Texts up to this length stand for themselves. */
const LONGEST_TEXT = 24;
const STAND_IN = "\u0001";
/** More digits of a number than these are no edit by people. */
const DIGITS = 14;
/** A new sheet with more cells than these is not looked through. */
const MOST_CELLS = 150_000;

const FORMULA_PARTS =
  /("(?:[^"]|"")*")|'(?:[^']|'')*'!|[\w.\u0080-\uffff]+!|(?<![\w.$\\\u0080-\uffff])\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\w(.\\\u0080-\uffff])|\s+/g;

/** The formula without what Excel changes in it by itself: which cells it refers to (rows are inserted, sheets renamed), case, spaces. */
export function formulaShape(formula: string): string {
  const texts: string[] = [];
  const shape = formula.replace(FORMULA_PARTS, (part, text: string | undefined) => {
    if (text !== undefined) return `"${texts.push(text) - 1}"`;
    return part.endsWith("!") || part.trim() === "" ? "" : "?";
  });
  return [shape.toUpperCase(), ...texts].join("\n");
}

/** The mark of a cell with that value and formula, as Excel gives them. */
export function markOf(value: CellValue, formula: CellValue): Mark {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formulaMark(formula);
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (typeof value === "boolean" || value.length <= LONGEST_TEXT) return value;
  return `${STAND_IN}${hashOf(value.replace(/\r\n?/g, "\n"))}`;
}

const shapes = new Map<string, string>();

function formulaMark(formula: string): string {
  let mark = shapes.get(formula);
  if (mark === undefined) {
    mark = `${STAND_IN}=${hashOf(formulaShape(formula))}`;
    if (shapes.size > 5_000) shapes.clear();
    shapes.set(formula, mark);
  }
  return mark;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Content before the plan, cell by cell of an area. */
export interface Before {
  readonly area: Area;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  /** Cells that going back does not touch. */
  readonly isLeft: ((row: number, column: number, value: CellValue) => boolean) | null;
}

/** Characters of formulas that are marked before the page may draw again. */
const FORMULAS_AT_ONCE = 60_000;
/** The same of other cells. */
const CELL_CHARACTERS = 10;

/** What the plan leaves in the area, in parts. */
export function* leftParts(plan: WorkbookPlan, sheet: string, { area, formulas, values, isLeft }: Before): Parts<LeftCells> {
  const marks = values.map((line) => line.map((): Mark | undefined => undefined));
  for (const op of plan) if ("sheet" in op && op.sheet.toLowerCase() === sheet.toLowerCase()) run(op, area, marks);
  let looked = 0;
  for (const [i, line] of values.entries()) {
    for (const [j, value] of line.entries()) {
      const formula = formulas[i]![j]!;
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      const isSkipped = isLeft !== null && !isFormula && isLeft(area.row + i, area.column + j, value);
      if (isSkipped) marks[i]![j] = null;
      if (marks[i]![j] !== undefined) continue;
      // What the plan writes over needs no mark of before: of long formulas that is much work.
      marks[i]![j] = markOf(value, formula);
      looked += isFormula ? formula.length : CELL_CHARACTERS;
      if (looked < FORMULAS_AT_ONCE) continue;
      looked = 0;
      yield;
    }
  }
  return { area, columns: packMarks(area, marks as Mark[][]) };
}

/** The same on a sheet that it adds; null where it writes too much to be looked through. */
export function* leftOnNew(plan: WorkbookPlan, sheet: string): Parts<readonly LeftCells[] | null> {
  const written = plan.flatMap((op) => (isWriting(op) && op.sheet.toLowerCase() === sheet.toLowerCase() ? [op.area] : []));
  if (written.length === 0) return [];
  const area = written.reduce(around);
  if (area.rows * area.columns > MOST_CELLS) return null;
  const blank = Array.from({ length: area.rows }, () => Array<CellValue>(area.columns).fill(""));
  return [yield* leftParts(plan, sheet, { area, formulas: blank, values: blank, isLeft: null })];
}

function isWriting(op: Op): op is Extract<Op, { kind: "writeBlock" | "fillFormula" | "fillFormulas" | "patch" }> {
  return ["writeBlock", "fillFormula", "fillFormulas", "patch"].includes(op.kind);
}

/** Does to the marks of an area what the operation does to its cells. */
function run(op: Op, area: Area, marks: (Mark | undefined)[][]): void {
  const each = (target: Area, of: (i: number, j: number) => Mark | undefined) => {
    const common = intersection(target, area);
    if (common === null) return;
    for (let row = common.row; row < common.row + common.rows; row++) {
      const line = marks[row - area.row]!;
      for (let column = common.column; column < common.column + common.columns; column++) {
        const mark = of(row - target.row, column - target.column);
        if (mark !== undefined) line[column - area.column] = mark;
      }
    }
  };
  switch (op.kind) {
    case "writeBlock":
      return each(op.area, (i, j) => plainMark(op.values[i]![j]!));
    case "fillFormula": {
      const mark = formulaMark(op.formula);
      return each(op.area, () => mark);
    }
    case "fillFormulas": {
      const own = op.formulas.map((formula) => (formula === "" ? undefined : formulaMark(formula)));
      return each(op.area, (_, j) => own[j]);
    }
    case "patch":
      return each(op.area, (i, j) => {
        const cell = op.cells[i]![j]!;
        if (cell === null) return undefined;
        return typeof cell === "object" ? patchedMark(cell.formula) : plainMark(cell);
      });
    case "clear":
      return each(op.area === "all" ? area : op.area, () => "");
    // Looks come back without contents.
    case "copyAll":
      return each(op.area, () => "");
    case "merge":
      return op.isMerged ? each(op.area, (i, j) => (i === 0 && j === 0 ? undefined : "")) : undefined;
    // In which order they lie then is not looked for.
    case "sortRows":
      return each(op.area, () => null);
    default:
      return undefined;
  }
}

/** Of a value that is written as such: a text that begins with "=" is a text. */
function plainMark(value: CellValue): Mark {
  return markOf(value, value);
}

/** What stands there as an error was written by its text. */
function patchedMark(formula: string): Mark {
  return formula.startsWith("=") ? formulaMark(formula) : plainMark(formula);
}

function packMarks(area: Area, marks: readonly (readonly Mark[])[]): PackedColumn[] {
  return Array.from({ length: area.columns }, (_, j) => {
    const items: (Mark | readonly [number])[] = [];
    let repeats = 0;
    for (let i = 0; i < area.rows; i++) {
      const mark = marks[i]![j]!;
      if (i > 0 && mark === marks[i - 1]![j]) repeats++;
      else {
        if (repeats > 0) items.push([repeats]);
        repeats = 0;
        items.push(mark);
      }
    }
    if (repeats > 0) items.push([repeats]);
    return items;
  });
}

/** Whether it has the shape of left cells: what comes from a workbook is looked at first. */
export function isLeftCells(value: { readonly area: Area; readonly columns: unknown }): boolean {
  return isPacked(value.columns, value.area);
}
