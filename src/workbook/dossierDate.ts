// A date as somebody wrote it into the dossier.
import type { IsoDate } from "../core/register/register";

/** "5/11/2026" as "2026-11-05"; "" where it is no day of the calendar. */
export function dossierDate(text: string): IsoDate {
  const match = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/.exec(text);
  if (match === null) return "";
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12 || day < 1 || day > lengths[month - 1]!) return "";
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
