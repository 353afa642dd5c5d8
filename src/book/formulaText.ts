// Formulas on their way into a file: moved as filling moves them, sheets renamed, without "=", and with the prefix that files want on
// functions that came after the format was fixed (future-function-list of [MS-XLSX] 2.2.2).
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../workbook/area";

/** Those of Excel 2010; formulas of the add-in use no later ones. */
const PREFIXED = new Set(
  `AGGREGATE BETA.DIST BETA.INV BINOM.DIST BINOM.INV CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST
  FLOOR.PRECISE GAMMA.DIST GAMMA.INV GAMMALN.PRECISE HYPGEOM.DIST LOGNORM.DIST LOGNORM.INV MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC
  RANK.AVG RANK.EQ STDEV.P STDEV.S T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST VAR.P VAR.S WEIBULL.DIST Z.TEST`.split(/\s+/),
);
/** Characters that a formula may have at most, as Excel's specification says. */
const MAX_LENGTH = 8192;

/** A text; a quoted sheet title; a word: function, name, reference, number; anything else, character by character. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[$\p{L}\p{N}_\\][$\p{L}\p{M}\p{N}_.\\?]*|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * A function that gives the formula as it stands `rows` lower and `columns` to the right: relative references move, as filling moves them.
 * @throws RangeError where a reference would leave the sheet
 */
export function formulaMover(formula: string): (rows: number, columns: number) => string {
  const tokens = tokensOf(formula);
  return (rows, columns) => (rows === 0 && columns === 0 ? formula : tokens.map((_, i) => moved(tokens, i, rows, columns)).join(""));
}

/** What the file stores for a formula of a cell, a rule or a name. `titles`: new titles of sheets, by the old one in small letters. */
export function fileFormula(formula: string, titles: ReadonlyMap<string, string>): string {
  if (formula.length > MAX_LENGTH) throw new RangeError(`A formula of ${formula.length} characters.`);
  const tokens = tokensOf(formula.startsWith("=") ? formula.slice(1) : formula);
  return tokens
    .map((token, i) => {
      if (tokens[i + 1] === "!") return retitled(token, titles);
      return tokens[i + 1] === "(" && PREFIXED.has(token.toUpperCase()) ? `_xlfn.${token}` : token;
    })
    .join("");
}

function tokensOf(formula: string): readonly string[] {
  return formula.match(TOKEN) ?? [];
}

function retitled(token: string, titles: ReadonlyMap<string, string>): string {
  const title = token.startsWith("'") ? token.slice(1, -1).replace(/''/g, "'") : token;
  const next = titles.get(title.toLowerCase());
  return next === undefined ? token : quoteSheet(next);
}

function moved(tokens: readonly string[], index: number, rows: number, columns: number): string {
  const token = tokens[index]!;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (after === "(" || after === "!") return token;
  const cell = CELL.exec(token);
  if (cell !== null && columnIndex(cell[2]!) < MAX_COLUMNS) {
    return `${cell[1]!}${movedColumn(cell[2]!, cell[1]!, columns)}${cell[3]!}${movedRow(cell[4]!, cell[3]!, rows)}`;
  }
  const isRangeOf = (shape: RegExp): boolean =>
    (after === ":" && shape.test(tokens[index + 2] ?? "")) || (before === ":" && shape.test(tokens[index - 2] ?? ""));
  const column = COLUMN.exec(token);
  if (column !== null && isRangeOf(COLUMN)) return `${column[1]!}${movedColumn(column[2]!, column[1]!, columns)}`;
  const row = ROW.exec(token);
  if (row !== null && isRangeOf(ROW)) return `${row[1]!}${movedRow(row[2]!, row[1]!, rows)}`;
  return token;
}

function movedColumn(letters: string, anchor: string, by: number): string {
  return anchor !== "" ? letters : columnLetters(within(columnIndex(letters) + by, MAX_COLUMNS));
}

function movedRow(digits: string, anchor: string, by: number): string {
  return anchor !== "" ? digits : String(within(Number(digits) - 1 + by, MAX_ROWS) + 1);
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw new RangeError("A reference leaves the sheet.");
  return index;
}
