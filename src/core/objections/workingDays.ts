// Working days: Monday to Friday but for the holidays of a list. The sheet's twin is Excel's WORKDAY. Days are Excel's serial numbers.

/** Days that an office writes of: 1954 to 2119. Other numbers in a cell of dates are no day. */
export const FIRST_DAY = 20_000;
export const LAST_DAY = 79_999;

/** Whether the number is a day that counts, at any hour of it. */
export function isDay(value: number): boolean {
  return value >= FIRST_DAY && value < LAST_DAY + 1;
}

const WEEK = 7;
const WORKING_DAYS_OF_WEEK = 5;

/** Whether people work that day. A Saturday that is worked instead of another day is not known here. */
export function isWorkingDay(day: number, holidays: ReadonlySet<number>): boolean {
  return isWeekday(day) && !holidays.has(day);
}

/** Monday to Friday: in Excel's count 0 is a Saturday and 1 a Sunday, modulo 7. */
function isWeekday(day: number): boolean {
  return day % WEEK > 1;
}

/**
 * The last of `days` working days after the day: the count begins on the day after, as WORKDAY does. 0 gives the day itself, worked or not.
 * @param day serial number from 1 March 1900 on; @param days whole, from 0
 */
export function addWorkingDays(day: number, days: number, holidays: ReadonlySet<number>): number {
  const closed = [...holidays].filter((holiday) => holiday > day && isWeekday(holiday)).sort((a, b) => a - b);
  let end = addWeekdays(day, days);
  // Each holiday up to the end moves it on by one weekday, and may bring the next holiday before it.
  for (const holiday of closed) {
    if (holiday > end) break;
    end = addWeekdays(end, 1);
  }
  return end;
}

function addWeekdays(day: number, days: number): number {
  const weeks = Math.floor(days / WORKING_DAYS_OF_WEEK);
  let end = day;
  let rest = days - weeks * WORKING_DAYS_OF_WEEK;
  // From a weekend whole weeks lead to a weekend, which is no day to end on: one day less, and that one on foot.
  if (weeks > 0 && !isWeekday(day)) {
    end += (weeks - 1) * WEEK;
    rest += WORKING_DAYS_OF_WEEK;
  } else end += weeks * WEEK;
  while (rest > 0) if (isWeekday(++end)) rest--;
  return end;
}
