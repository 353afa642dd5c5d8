// What Excel makes of a value that is put into a cell through `Range.values` or `Range.formulas`. Texts are read as en-US whatever the
// regional settings: "8.5" is a number everywhere, "8,5" is a text everywhere.
import type { HostInput } from "../workbook/hostWorkbook";
import { invalidArgument, RichError } from "./richError";

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** What goes into the cell, and the number format that Excel gives a cell without one. */
export interface CellInput {
  readonly input: HostInput;
  readonly numberFormat?: string;
}

/**
 * @param value as it came in JSON; null leaves the cell alone
 * @param numberFormat present number format of the cell
 */
export function readCellInput(value: unknown, numberFormat: () => string): CellInput {
  if (value === null || value === undefined) return { input: undefined };
  if (typeof value === "boolean") return { input: { value } };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument("A cell takes finite numbers only.");
    return { input: { value } };
  }
  if (typeof value === "string") return readText(value, numberFormat);
  throw new RichError("NotImplemented", "Data types in cells are not emulated.");
}

function readText(text: string, numberFormat: () => string): CellInput {
  if (text === "") return { input: { value: null } };
  if (text.length > MAX_TEXT) throw invalidArgument(`A cell takes ${MAX_TEXT} characters.`);
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (numberFormat() === "@") return { input: { value: text } };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: checkFormula(text) } };
  if (/^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(text.trim())) {
    throw new RichError("NotImplemented", "Error constants in cells are not emulated.");
  }
  const typed = readTyped(text.trim());
  if (typed !== null) return typed;
  // A leading + or - begins a formula, and @ does so for old habits' sake.
  if (/^[+-]./.test(text)) return { input: { formula: checkFormula(`=${text}`) } };
  if (/^@\p{L}/u.test(text)) return { input: { formula: checkFormula(`=${text.slice(1)}`) } };
  return { input: { value: text } };
}

function readTyped(text: string): CellInput | null {
  if (/^(?:true|false)$/i.test(text)) return { input: { value: text.toLowerCase() === "true" } };
  return readNumber(text) ?? readDate(text) ?? readTime(text);
}

const number = /^(\()?([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(%?)(\))?$/i;

function readNumber(text: string): CellInput | null {
  const match = number.exec(text);
  if (match === null || !/\d/.test(match[4]!)) return null;
  const [, open, sign, currency, digits, exponent = "", percent, close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  const size = Number(digits!.replace(/,/g, "") + exponent) / (percent === "" ? 1 : 100);
  const value = sign === "-" || open !== undefined ? -size : size;
  if (percent !== "") return { input: { value }, numberFormat: /\./.test(digits!) ? "0.00%" : "0%" };
  if (currency !== "") return { input: { value }, numberFormat: "$#,##0.00" };
  return { input: { value }, ...(digits!.includes(",") ? { numberFormat: "#,##0" } : {}) };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDate(text: string): CellInput | null {
  let match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (match !== null) return dateInput(yearOf(match[3]), Number(match[1]), Number(match[2]), match[3] === undefined ? "d-mmm" : "m/d/yyyy");
  match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (match !== null) return dateInput(Number(match[1]), Number(match[2]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[ -]([a-z]{3})[a-z]*(?:[ -](\d{4}|\d{2}))?$/i.exec(text);
  if (match === null) return null;
  const month = MONTHS.indexOf(match[2]!.toLowerCase()) + 1;
  return month === 0 ? null : dateInput(yearOf(match[3]), month, Number(match[1]), match[3] === undefined ? "d-mmm" : "d-mmm-yy");
}

function yearOf(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function dateInput(year: number, month: number, day: number, numberFormat: string): CellInput | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return { input: { value: date.getTime() / 86_400_000 + 25_569 }, numberFormat };
}

function readTime(text: string): CellInput | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([ap])m?)?$/i.exec(text) ?? /^(\d{1,2}) ([ap])m?$/i.exec(text);
  if (match === null) return null;
  const half = match.at(-1)?.toLowerCase();
  const isAfternoon = half === "p";
  const hours = (Number(match[1]) % (half === "a" || isAfternoon ? 12 : 24)) + (isAfternoon ? 12 : 0);
  const minutes = /^\d+$/.test(match[2]!) ? Number(match[2]) : 0;
  const seconds = match[3] !== undefined && /^\d+$/.test(match[3]) ? Number(match[3]) : 0;
  return { input: { value: (hours * 3600 + minutes * 60 + seconds) / 86_400 }, numberFormat: "h:mm" };
}

/**
 * A formula whose text Excel would not even parse is refused: too long, quotes or brackets that do not match, `;` between arguments
 * (the list separator of a comma-decimal computer, which the API never takes).
 */
export function checkFormula(formula: string): string {
  if (formula.length > MAX_FORMULA) throw new RichError("FormulaLengthExceedsLimit", `A formula takes ${MAX_FORMULA} characters.`);
  let depth = 0;
  let braces = 0;
  for (let i = 1; i < formula.length; i++) {
    const character = formula[i]!;
    if (character === '"' || character === "'") {
      i = endOfQuote(formula, i);
      if (i < 0) throw invalidArgument(`The formula has an open quote: ${formula}`);
    } else if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "{") braces++;
    else if (character === "}") braces--;
    else if (character === ";" && braces === 0) throw invalidArgument(`The formula uses the local list separator: ${formula}`);
    if (depth < 0 || braces < 0) break;
  }
  if (depth !== 0 || braces !== 0 || /[-+*/^&=<>,]$/.test(formula)) throw invalidArgument(`The formula does not parse: ${formula}`);
  return formula;
}

/** Index of the closing quote; doubled quotes stay inside. -1 if there is none. */
function endOfQuote(formula: string, start: number): number {
  const quote = formula[start]!;
  let end = formula.indexOf(quote, start + 1);
  while (end >= 0 && formula[end + 1] === quote) end = formula.indexOf(quote, end + 2);
  return end;
}
