// Dates typed as text: day/month/year as offices write them. Day and month are never swapped in silence: which comes first is certain
// only where the numbers of the cell, or of its column, leave no choice.

/** A day as Excel's serial number counts it (1 = 1 January 1900, with Excel's 29 February 1900). */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_OF_DAY = 86_400_000;
/** 1 March 1900: before it Excel's count is off. */
const FIRST_SERIAL = 61;

/** What comes first in the dates of a column, as far as its texts prove it. */
export type DateOrder = "day" | "month" | "unknown" | "both";

/** What a text says about a day; null is no date at all. */
export type DateReading =
  | { readonly kind: "date"; readonly serial: number; readonly isCertain: boolean }
  /** A year alone, two days, or a day that does not exist: a person must say what is meant. */
  | { readonly kind: "unclear" }
  | null;

const FULL_DATE = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
/** 2024-08-05: the order of the standard ISO 8601 leaves no doubt. */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** 01-02/2024, 1/2-3/2/2024, 8/2024, 1980: parts of dates. */
const PART_OF_DATE =
  /^(?:\d{1,2}\s*[-–]\s*\d{1,2}\s*[/.]\s*(?:\d{1,2}\s*[/.]\s*)?\d{4}|\d{1,2}[/.]\d{1,2}\s*[-–]\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}[/.]\d{4}|(?:19|20)\d{2})$/;

/** Whether the text is a date or a part of one. */
export function looksLikeDate(text: string): boolean {
  const trimmed = text.trim();
  return FULL_DATE.test(trimmed) || ISO_DATE.test(trimmed) || PART_OF_DATE.test(trimmed);
}

/** Which order the texts of a column prove: a first number above 12 is a day, a second above 12 makes the first a month. */
export function dateOrderOf(texts: readonly string[]): DateOrder {
  let [isDayFirst, isMonthFirst] = [false, false];
  for (const text of texts) {
    const match = FULL_DATE.exec(text.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12) isDayFirst = true;
    if (Number(match[3]) > 12) isMonthFirst = true;
  }
  if (isDayFirst && isMonthFirst) return "both";
  return isDayFirst ? "day" : isMonthFirst ? "month" : "unknown";
}

/** Reads a text of a column whose dates have that order. Two digits of a year mean 1930 to 2029, as in Excel, and are never certain. */
export function readDate(text: string, order: DateOrder): DateReading {
  const trimmed = text.trim();
  const iso = ISO_DATE.exec(trimmed);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), true);
  const match = FULL_DATE.exec(trimmed);
  if (match === null) return PART_OF_DATE.test(trimmed) ? { kind: "unclear" } : null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]!.length === 4 ? Number(match[4]) : Number(match[4]) + (Number(match[4]) < 30 ? 2000 : 1900);
  const isWhole = match[4]!.length === 4;
  if (first > 12) return dateOf(year, second, first, isWhole && order !== "both");
  if (second > 12) return dateOf(year, first, second, false);
  if (first === second) return dateOf(year, first, second, isWhole);
  // Offices write the day first; that is proposed, and certain where the column proves it.
  return dateOf(year, second, first, isWhole && order === "day");
}

function dateOf(year: number, month: number, day: number, isCertain: boolean): DateReading {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const serial = time / MILLISECONDS_OF_DAY + SERIAL_OF_1970;
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && serial >= FIRST_SERIAL ? { kind: "date", serial, isCertain } : { kind: "unclear" };
}

/** A serial number as dd/mm/yyyy. */
export function dateText(serial: number): string {
  const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_OF_DAY);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** A serial number as yyyy-mm-dd. */
export function isoDate(serial: number): string {
  return new Date((serial - SERIAL_OF_1970) * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}
