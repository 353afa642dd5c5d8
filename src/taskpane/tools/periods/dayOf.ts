// Days as a Vietnamese clerk types them.

/** yyyymmdd of d/m/yyyy, to be compared; null for blank, "wrong" where there is no such day. */
export function dayOf(text: string): number | null | "wrong" {
  if (text.trim() === "") return null;
  const [, day, month, year] = (/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []).map(Number);
  if (day === undefined || month === undefined || year === undefined) return "wrong";
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isDay ? year * 10_000 + month * 100 + day : "wrong";
}
