// Operations on the content of cells: clear, write values, fill formulas.
import type { Area } from "../../workbook/area";
import type { CellValue, Op } from "../../workbook/plan";
import { toCellText } from "../cellText";
import { ACTION_BYTES, jsonBytes, MAX_REQUEST_BYTES, pieceBytes } from "../requestSize";
import type { Step, Target } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

/** ExcelApi 1.1; validation 1.8, conditional formats 1.6. */
export function clearStep(op: OpOf<"clear">): Step {
  return {
    doing: `clear ${op.what}`,
    sheet: op.sheet,
    bytes: 4 * ACTION_BYTES,
    queue(target) {
      const range = op.area === "all" ? target.sheet(op.sheet).getRange().untrack() : target.range(op.sheet, op.area);
      range.clear(op.what === "all" ? "All" : "Contents");
      if (op.what === "all") {
        range.dataValidation.clear();
        range.conditionalFormats.clearAll();
      }
    },
  };
}

/** Values as they are, texts guarded; in pieces of rows where one request would grow too large. ExcelApi 1.1. */
export function writeBlockSteps(op: OpOf<"writeBlock">): Step[] {
  checkBlock(op);
  const values = op.values.map((row) => row.map((value) => (typeof value === "string" ? toCellText(value) : value)));
  return rowPieces(values).map(({ first, rows, bytes }) => {
    const area: Area = { ...op.area, row: op.area.row + first, rows: rows.length };
    return {
      doing: "write values",
      sheet: op.sheet,
      bytes,
      queue(target: Target) {
        target.range(op.sheet, area).values = rows;
      },
    };
  });
}

/** A number that is none would travel as null, and Excel would leave its cell alone: a bug must not pass like that. */
function checkBlock({ area, values }: OpOf<"writeBlock">): void {
  if (values.length !== area.rows || values.some((row) => row.length !== area.columns)) {
    throw new RangeError(`The values do not have the shape of their area, ${area.rows} × ${area.columns}.`);
  }
  for (const value of values.flat()) {
    if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a cell.`);
  }
}

interface Piece {
  readonly first: number;
  readonly rows: CellValue[][];
  readonly bytes: number;
}

/** Consecutive rows whose JSON fits a request each. */
function rowPieces(values: CellValue[][]): Piece[] {
  const limit = MAX_REQUEST_BYTES * 0.9;
  const pieces: { first: number; rows: CellValue[][]; bytes: number }[] = [];
  values.forEach((row, index) => {
    const bytes = jsonBytes(row) + 1 + pieceBytes(row.length);
    const last = pieces.at(-1);
    if (last === undefined || last.bytes + bytes > limit) pieces.push({ first: index, rows: [row], bytes: ACTION_BYTES + bytes });
    else {
      last.rows.push(row);
      last.bytes += bytes;
    }
  });
  return pieces;
}

/** The formulas of the first row, then a copy down: a request of a few bytes whatever the height. ExcelApi 1.9 (copyFrom). */
export function fillFormulasStep(op: OpOf<"fillFormulas">): Step {
  const groups = groupsOf(op.formulas);
  return {
    doing: "fill formulas",
    sheet: op.sheet,
    bytes: groups.length * 4 * ACTION_BYTES + jsonBytes(op.formulas),
    queue(target) {
      for (const { column, formulas } of groups) {
        const top: Area = { row: op.area.row, column: op.area.column + column, rows: 1, columns: formulas.length };
        const first = target.range(op.sheet, top);
        first.formulas = [formulas];
        if (op.area.rows > 1) copyFormulas(target.range(op.sheet, { ...top, row: top.row + 1, rows: op.area.rows - 1 }), first);
      }
    },
  };
}

/** Runs of columns that have a formula. */
function groupsOf(formulas: readonly string[]): { column: number; formulas: string[] }[] {
  const groups: { column: number; formulas: string[] }[] = [];
  formulas.forEach((formula, column) => {
    if (formula === "") return;
    const last = groups.at(-1);
    if (last !== undefined && last.column + last.formulas.length === column) last.formulas.push(formula);
    else groups.push({ column, formulas: [formula] });
  });
  return groups;
}

/** One formula, copied right and down. ExcelApi 1.9 (copyFrom). */
export function fillFormulaStep(op: OpOf<"fillFormula">): Step {
  return {
    doing: "fill formula",
    sheet: op.sheet,
    bytes: 5 * ACTION_BYTES + jsonBytes(op.formula),
    queue(target) {
      const { row, column, rows, columns } = op.area;
      const cell = target.range(op.sheet, { row, column, rows: 1, columns: 1 });
      cell.formulas = [[op.formula]];
      if (columns > 1) copyFormulas(target.range(op.sheet, { row, column: column + 1, rows: 1, columns: columns - 1 }), cell);
      if (rows > 1) {
        const first = columns > 1 ? target.range(op.sheet, { row, column, rows: 1, columns }) : cell;
        copyFormulas(target.range(op.sheet, { row: row + 1, column, rows: rows - 1, columns }), first);
      }
    },
  };
}

/** ExcelApi 1.2. What a row holds in the area stays together, formats and notes included. */
export function sortRowsStep(op: OpOf<"sortRows">): Step {
  return {
    doing: "sort rows",
    sheet: op.sheet,
    bytes: 3 * ACTION_BYTES,
    queue(target) {
      const fields = [{ key: op.column - op.area.column, ascending: true }];
      target.range(op.sheet, op.area).sort.apply(fields, false, false, "Rows");
    },
  };
}

function copyFormulas(to: Excel.Range, from: Excel.Range): void {
  to.copyFrom(from, "Formulas");
}
