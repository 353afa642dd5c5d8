// Moves the relative references of a formula, as filling it into another cell does. For shared formulas and split areas.
import { SHEET_COLUMNS, SHEET_ROWS, columnName, columnOf } from "./cellReference";
import { type FormulaToken, formulaTokens } from "./formulaTokens";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** A function that gives the formula as it stands `rows` lower and `columns` to the right. References wrap at the sheet's edge. */
export function formulaMover(formula: string): (rows: number, columns: number) => string {
  const tokens = formulaTokens(formula);
  return (rows, columns) => (rows === 0 && columns === 0 ? formula : tokens.map((_, i) => movedToken(tokens, i, rows, columns)).join(""));
}

function movedToken(tokens: readonly FormulaToken[], index: number, rows: number, columns: number): string {
  const token = tokens[index]!;
  if (token.kind === "other") return token.text;
  const before = tokens[index - 1]?.text;
  const after = tokens[index + 1]?.text;
  if (after === "(" || after === "!") return token.text;
  const cell = CELL.exec(token.text);
  if (cell) return `${cell[1]!}${movedColumn(cell[2]!, cell[1]!, columns)}${cell[3]!}${movedRow(cell[4]!, cell[3]!, rows)}`;
  const isRangeOf = (shape: RegExp): boolean =>
    (after === ":" && shape.test(tokens[index + 2]?.text ?? "")) || (before === ":" && shape.test(tokens[index - 2]?.text ?? ""));
  const column = COLUMN.exec(token.text);
  if (column && isRangeOf(COLUMN)) return `${column[1]!}${movedColumn(column[2]!, column[1]!, columns)}`;
  const row = ROW.exec(token.text);
  if (row && isRangeOf(ROW)) return `${row[1]!}${movedRow(row[2]!, row[1]!, rows)}`;
  return token.text;
}

function movedColumn(letters: string, anchor: string, by: number): string {
  const column = columnOf(letters);
  if (anchor !== "" || column >= SHEET_COLUMNS) return letters;
  return columnName((column + by + SHEET_COLUMNS) % SHEET_COLUMNS);
}

function movedRow(digits: string, anchor: string, by: number): string {
  const row = Number(digits);
  if (anchor !== "" || row < 1 || row > SHEET_ROWS) return digits;
  return String(((row - 1 + by + SHEET_ROWS) % SHEET_ROWS) + 1);
}
