// The day of a moment as Excel counts it, and days as the pane's fields write them.
import { isoDate, readDate } from "../../core/cleaning/dateText";
import { isDay } from "../../core/objections/workingDays";
import type { IsoDate } from "../../core/register/register";

const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_OF_DAY = 86_400_000;

/** Serial number of the day, in the local time of the machine. */
export function todayOf(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / MILLISECONDS_OF_DAY + SERIAL_OF_1970;
}

/** yyyy-mm-dd; "" for none. */
export function dayText(serial: number | null): IsoDate {
  return serial === null ? "" : isoDate(serial);
}

/** Serial number of yyyy-mm-dd; null where it is none, or no day that an office writes of (1954 to 2119). */
export function serialOf(day: IsoDate): number | null {
  const reading = readDate(day, "day");
  return reading?.kind === "date" && isDay(reading.serial) ? reading.serial : null;
}
