// Reads what lies in an entry cell: one of the four states, or why it is none of them.
import { EXEMPT, NO, NOT_APPLICABLE, YES, type Criterion, type Entry } from "./movement";

/** Result of reading a cell. Anything but `entry` counts as not scored, in the sheet's formulas as here. */
export type EntryReading =
  | { readonly kind: "entry"; readonly entry: Entry }
  /** Text that a person would read as a number: "8,5", "8.5", " 8 ". */
  | { readonly kind: "textNumber"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  /** Number or text that is none of the choices of the cell; `meant` is the choice that it comes near, or null. */
  | { readonly kind: "choice"; readonly text: string; readonly choices: readonly string[]; readonly meant: string | null }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "other"; readonly text: string };

const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/;
/** Whether a cell shows an error of Excel, such as #N/A. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text);
}

const BLANK: EntryReading = { kind: "entry", entry: null };

/**
 * Reads a cell's value. KAD, MIỄN, Có, Không and levels are recognised as the sheet's `=` does it: without regard to case, to the letter
 * else. Without a criterion, or for kinds that take numbers, anything but a number is wrong; see `Entry` for what words become.
 */
export function readEntry(raw: string | number | boolean | null, criterion?: Pick<Criterion, "rule">): EntryReading {
  const choices = criterion === undefined ? null : choicesOf(criterion);
  if (typeof raw === "number") return choices === null ? { kind: "entry", entry: raw } : numberAsChoice(raw, criterion!, choices);
  if (raw === null || raw === "") return BLANK;
  if (typeof raw === "boolean") return { kind: "other", text: raw ? "TRUE" : "FALSE" };
  const upper = raw.toUpperCase();
  if (upper === NOT_APPLICABLE) return { kind: "entry", entry: NOT_APPLICABLE };
  if (upper === EXEMPT) return { kind: "entry", entry: EXEMPT };
  if (isErrorValue(raw)) return { kind: "error", text: raw };
  if (choices !== null) return textAsChoice(raw, criterion!, choices);
  const value = numberInText(raw);
  return value === null ? { kind: "text", text: raw } : { kind: "textNumber", value };
}

/** What may be typed in the cells of a criterion beside numbers, KAD and MIỄN: Có and Không, or the levels; null where numbers are. */
export function choicesOf({ rule }: Pick<Criterion, "rule">): string[] | null {
  if (rule.kind === "yesNo" || rule.kind === "gate") return [YES, NO];
  return rule.kind === "levels" ? rule.levels.map((level) => level.name) : null;
}

function numberAsChoice(raw: number, { rule }: Pick<Criterion, "rule">, choices: readonly string[]): EntryReading {
  if (rule.kind !== "levels" && (raw === 1 || raw === 0)) return { kind: "entry", entry: raw };
  return { kind: "choice", text: String(raw), choices, meant: null };
}

function textAsChoice(raw: string, { rule }: Pick<Criterion, "rule">, choices: readonly string[]): EntryReading {
  const found = choices.findIndex((choice) => choice.toUpperCase() === raw.toUpperCase());
  if (found >= 0) return { kind: "entry", entry: rule.kind === "levels" ? found : 1 - found };
  return { kind: "choice", text: raw, choices, meant: meantChoice(raw, rule.kind === "levels", choices) };
}

/** The choice that a text was probably meant to be: spaces, accents and signs apart; x and v for Có. */
function meantChoice(text: string, isLevel: boolean, choices: readonly string[]): string | null {
  const letters = (word: string): string =>
    word
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toUpperCase()
      .replaceAll("Đ", "D");
  const wanted = letters(text);
  const near = choices.filter((choice) => letters(choice) === wanted);
  if (near.length === 1) return near[0]!;
  if (isLevel) return null;
  if (["X", "V", "C", "YES", "Y", "1"].includes(wanted) || text.trim() === "✓") return YES;
  return ["K", "KO", "0", "NO", "N"].includes(wanted) ? NO : null;
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
