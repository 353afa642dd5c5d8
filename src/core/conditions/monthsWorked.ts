// Working time of a year in months, from the register.
import { roundDecimal } from "../decimal";
import type { RegisterRecord } from "../register/register";

/**
 * Months worked in the year, 0 … 12: whole months from the start on, less those away (nothing said = none; maternity leave is no
 * leave, Nghị định 152/2025, Điều 4 khoản 5). null where the start or the year is not known. Started on the 1st, the month counts.
 */
export function monthsWorked({ start, leaveMonths }: Pick<RegisterRecord, "start" | "leaveMonths">, year: number | null): number | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(start ?? "");
  if (date === null || year === null) return null;
  const [startYear, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const served = startYear < year ? 12 : startYear > year ? 0 : 12 - (month - 1) - (day > 1 ? 1 : 0);
  return Math.max(0, roundDecimal(served - (leaveMonths ?? 0), 9));
}
