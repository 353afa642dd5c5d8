// A moment as Vietnamese offices write it.

/** 14:05 ngày 23/11/2026, in the local time of the machine. */
export function timeText(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())} ngày ${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}

/** 23/11/2026, in the local time of the machine. */
export function dateText(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}
