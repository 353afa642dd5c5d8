// Which rules and which base salary are in force on a day.
import type { IsoDate } from "../register/register";
import type { AwardRuleSet, BaseSalary } from "./awardRules";

/** Whether the text is a day of the calendar as yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/**
 * The set in force on the day the dossier was received: those received before the first day of a new law go on under the old one.
 * Of several the one that began last; null where there is none, or the day is none.
 */
export function awardSetFor(sets: readonly AwardRuleSet[], received: IsoDate): AwardRuleSet | null {
  if (!isDay(received)) return null;
  return latest(sets.filter(({ from, to }) => from <= received && (to === null || received <= to)));
}

/** The base salary in force on the day of the decision (Nghị định 152/2025, Điều 49 khoản 1); null where none is known. */
export function baseSalaryOn(salaries: readonly BaseSalary[], decided: IsoDate): BaseSalary | null {
  if (!isDay(decided)) return null;
  return latest(salaries.filter(({ from }) => from <= decided));
}

function latest<T extends { readonly from: IsoDate }>(items: readonly T[]): T | null {
  return items.reduce<T | null>((last, next) => (last === null || next.from > last.from ? next : last), null);
}
