// Number formats of cells as far as they betray what was typed: a date born from 8/5, a time, a percentage.

export type FormatKind = "plain" | "date" | "time" | "percent" | "text";

const known = new Map<string, FormatKind>([
  ["General", "plain"],
  ["@", "text"],
]);

/** What a number format (English code) makes of a number. */
export function formatKind(code: string): FormatKind {
  const seen = known.get(code);
  if (seen !== undefined) return seen;
  const kind = kindOf(code);
  known.set(code, kind);
  return kind;
}

/** The codes alone: quoted and escaped texts, colours, conditions and locales taken out. Elapsed time ([h]) stays. */
function lettersOf(code: string): string {
  return code
    .split(";")[0]!
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "")
    .toLowerCase();
}

function kindOf(code: string): FormatKind {
  const letters = lettersOf(code);
  if (letters.includes("%")) return "percent";
  if (/[yd]/.test(letters)) return "date";
  if (/[hs]/.test(letters)) return "time";
  return letters.includes("m") ? "date" : "plain";
}

/** A date as it was probably typed. */
export interface TypedDate {
  /** d/m, or d/m/yyyy where the format shows the year. */
  readonly text: string;
  /** 8/5 -> 8.5. Null where the year was typed too, or where 8/10 may be eight of ten. */
  readonly value: number | null;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's dates, for days after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const LAST_DAY = 2_958_465;

/** The day and month that a number of a date format shows, or null if it is no whole day. */
export function typedDate(serial: number, code: string): TypedDate | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > LAST_DAY) return null;
  const date = new Date(DAY_ZERO + serial * MS_PER_DAY);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const letters = lettersOf(code);
  if (letters.includes("y") || !letters.includes("d")) return { text: `${day}/${month}/${year}`, value: null };
  return { text: `${day}/${month}`, value: month === 10 ? null : Number(`${day}.${month}`) };
}
