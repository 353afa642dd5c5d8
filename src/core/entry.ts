// Reads what lies in an entry cell: one of the four states, or why it is none of them.
import { EXEMPT, NOT_APPLICABLE, type Entry } from "./movement";

/** Result of reading a cell. Anything but `entry` counts as not scored, in the sheet's formulas as here. */
export type EntryReading =
  | { readonly kind: "entry"; readonly entry: Entry }
  /** Text that a person would read as a number: "8,5", "8.5", " 8 ". */
  | { readonly kind: "textNumber"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "other"; readonly text: string };

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/;
const BLANK: EntryReading = { kind: "entry", entry: null };

/** Reads a cell's value. KAD and MIỄN are recognised as the sheet's `=` does it: without regard to case, to the letter else. */
export function readEntry(raw: string | number | boolean | null): EntryReading {
  if (typeof raw === "number") return { kind: "entry", entry: raw };
  if (raw === null || raw === "") return BLANK;
  if (typeof raw === "boolean") return { kind: "other", text: raw ? "TRUE" : "FALSE" };
  const upper = raw.toUpperCase();
  if (upper === NOT_APPLICABLE) return { kind: "entry", entry: NOT_APPLICABLE };
  if (upper === EXEMPT) return { kind: "entry", entry: EXEMPT };
  if (ERROR_VALUE.test(raw)) return { kind: "error", text: raw };
  const value = numberInText(raw);
  return value === null ? { kind: "text", text: raw } : { kind: "textNumber", value };
}

/** The number that a text stands for, with either decimal mark and stray spaces or full-width digits; null if it is none. */
export function numberInText(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]+/g, "")
    .replace(/^[+]/, "")
    .replace(/^[\u2212\u2013]/, "-");
  if (!/^-?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(plain)) return null;
  return Number(plain.replace(",", "."));
}

/** The state a text was probably meant to be: "k.a.d", "mien", "miễn " … or null. */
export function meantState(text: string): typeof NOT_APPLICABLE | typeof EXEMPT | null {
  const letters = text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toUpperCase();
  if (letters === "KAD" || letters === "KHONGAPDUNG") return NOT_APPLICABLE;
  return letters === "MIEN" ? EXEMPT : null;
}
