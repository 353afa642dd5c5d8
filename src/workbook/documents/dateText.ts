// Dates and numbers of papers in words of Nghị định 30/2020/NĐ-CP: numbers below 10 with a leading zero, months only 1 and 2.
import type { IsoDate } from "../../core/register/register";
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";

/** Room to write by hand: a printed sheet keeps these. */
const HAND = "\u00a0".repeat(6);

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** "ngày 05 tháng 3 năm 2026"; an open date leaves room for day and month, and for the year where it is null. Phụ lục I, mục II.4. */
export function dateText(date: IsoDate, year: number | null): string {
  const [y, month, day] = date.split("-").map(Number);
  if (date === "") return fill(words.date, { day: HAND, month: HAND, year: year === null ? HAND : String(year) });
  return fill(words.date, { day: twoDigits(day!), month: month! < 3 ? twoDigits(month!) : String(month), year: String(y) });
}

/** "08/TTr-STP"; "/BB-STP" gets room for the number. Phụ lục I, mục II.3. */
export function numberText(number: string): string {
  const trimmed = number.trim();
  if (trimmed.startsWith("/")) return HAND + trimmed;
  return trimmed.replace(/^\d(?=\/|$)/, "0$&");
}

/** A count as papers write it: 05, 12. */
export function countText(count: number): string {
  return twoDigits(count);
}
