// Days as a Vietnamese clerk types them, and as commands take them.

import { serialOf } from "../../../commands/objections/today";

/** yyyy-mm-dd of d/m/yyyy; "" for blank, null where there is no such day, or none that commands take. */
export function typedDay(text: string): string | null {
  if (text.trim() === "") return "";
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && serialOf(iso) !== null ? iso : null;
}
