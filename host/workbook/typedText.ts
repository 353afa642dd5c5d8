// What Excel makes of a text that a person types into a cell, under the number marks of the computer.
import type { HostInput } from "./hostWorkbook";

export interface NumberMarks {
  readonly decimal: "." | ",";
  readonly group: "." | ",";
  /** Whether 3/2 is the third of February. */
  readonly isDayFirst: boolean;
}

/** Marks of a regional setting such as "vi-VN"; everything but English has the decimal comma here. */
export function marksOf(locale: string): NumberMarks {
  return locale.toLowerCase().startsWith("en")
    ? { decimal: ".", group: ",", isDayFirst: false }
    : { decimal: ",", group: ".", isDayFirst: true };
}

export interface Typed {
  readonly input: Exclude<HostInput, undefined>;
  /** Given to a cell that has no number format yet. */
  readonly numberFormat?: string;
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** @param isText the cell has the number format "@" */
export function readTyped(text: string, marks: NumberMarks, isText: boolean): Typed {
  if (text === "") return { input: { value: null } };
  if (isText) return { input: { value: text } };
  if (text.startsWith("'")) return { input: { value: text.slice(1) } };
  if (text.startsWith("=") && text.length > 1) return { input: { formula: withEnglishMarks(text, marks) } };
  // Spaces around a number are nothing to Excel; a no-break space, as web pages have it, makes a text.
  const plain = text.replace(/^ +| +$/g, "");
  if (/^(true|false)$/i.test(plain)) return { input: { value: plain.toLowerCase() === "true" } };
  if (ERROR.test(plain)) return { input: { value: plain.toUpperCase(), isError: true } };
  return readNumber(plain, marks) ?? readDate(plain, marks) ?? readTime(plain) ?? { input: { value: text } };
}

/** How a number is shown while its cell is edited, so that leaving the cell gives the same number. */
export function typedForm(value: number, marks: NumberMarks): string {
  return String(value).replace("e", "E").replace(".", marks.decimal);
}

function readNumber(text: string, { decimal, group }: NumberMarks): Typed | null {
  const [d, g] = [`\\${decimal}`, `\\${group}`];
  const match = new RegExp(`^([+-]?)((?:\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}\\d*)?)(e[+-]?\\d+)?\\s*(%?)$`, "i").exec(text);
  if (match === null || !/\d/.test(match[2]!)) return null;
  const [, sign, digits, exponent = "", percent] = match;
  const size = Number(digits!.replaceAll(group, "").replace(decimal, ".") + exponent);
  const value = (sign === "-" ? -size : size) / (percent === "%" ? 100 : 1);
  const hasDecimals = digits!.includes(decimal);
  if (percent === "%") return { input: { value }, numberFormat: hasDecimals ? "0.00%" : "0%" };
  return { input: { value }, ...(digits!.includes(group) ? { numberFormat: hasDecimals ? "#,##0.00" : "#,##0" } : {}) };
}

/** 5/3/2026; also 8/5, which is a day of this year, and 5/26, which is a month. */
function readDate(text: string, { isDayFirst }: NumberMarks): Typed | null {
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  if (match[3] !== undefined) return dateOf(fullYear(match[3]), month, day, isDayFirst ? "dd/mm/yyyy" : "m/d/yyyy");
  return dateOf(new Date().getFullYear(), month, day, "d-mmm") ?? dateOf(fullYear(match[2]!), first, 1, "mmm-yy");
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year + (year < 30 ? 2000 : 1900);
}

function dateOf(year: number, month: number, day: number, numberFormat: string): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return { input: { value: date.getTime() / 86_400_000 + 25_569 }, numberFormat };
}

function readTime(text: string): Typed | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (match === null || Number(match[1]) > 23) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { input: { value: seconds / 86_400 }, numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}

/** Formulas are kept in English: where ; stands between arguments, it becomes a comma and a decimal comma a point. */
function withEnglishMarks(formula: string, { decimal }: NumberMarks): string {
  if (decimal !== "," || !formula.replace(/"[^"]*"|'[^']*'/g, "").includes(";")) return formula;
  return formula.replace(/"[^"]*"|'[^']*'|\d,\d|;/g, (part) => {
    if (part === ";") return ",";
    return /^\d,\d$/.test(part) ? part.replace(",", ".") : part;
  });
}
