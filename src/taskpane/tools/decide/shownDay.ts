// Days as people of a Vietnamese office write them.

/** "2026-10-01" -> "01/10/2026"; any other text as it is. */
export function shownDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return day === undefined ? text : `${day}/${month}/${year}`;
}
