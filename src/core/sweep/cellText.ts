// Texts as they come into cells by paste: what is only stray in them, and which number a person meant by them.

/** Characters that nobody sees: soft hyphens, zero-width characters, marks of direction, controls. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** The text without what nobody sees: NFC, no invisible characters, one plain space between words, none at the ends. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
}

/** Whether the text has characters that nobody sees, or letters in pieces (NFD). */
export function hasHidden(text: string): boolean {
  return text.replace(INVISIBLE, "") !== text || text.normalize("NFC") !== text;
}

/** The number that a text stands for, or that it can be read in more than one way; null if it is none. */
export type NumberMeant =
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: "ambiguous" }
  | null;

/** What people write behind a score. */
const UNIT = /(?<=\d) ?(?:điểm|đ)\.?$/iu;

/**
 * "8,5", "8.5", " 8 ", "８,５", "−1", "1.234,5", "1 234", "8 điểm", "95 %" are one number each; "1.234" (or 1234?), "8/5" and "8 5" are
 * for a person to read.
 */
export function numberMeant(text: string): NumberMeant {
  const written = plainText(text.normalize("NFKC"))
    .replace(/^\+ ?/, "")
    .replace(/^[\u2010-\u2015\u2212] ?/, "-")
    .replace(UNIT, "");
  const isPercent = / ?%$/.test(written);
  const plain = written.replace(/ ?%$/, "").replace(/ ?([.,]) ?/g, "$1");
  const value = oneNumber(plain);
  if (value !== null) return { kind: "number", value, isPercent };
  return isAmbiguous(plain) ? { kind: "ambiguous" } : null;
}

function oneNumber(text: string): number | null {
  if (/^-?\d+$/.test(text)) return Number(text);
  const single = /^(-?)(\d*)[.,](\d*)$/.exec(text);
  if (single !== null) {
    const [, sign, whole, part] = single as unknown as [string, string, string, string];
    if (whole === "" && part === "") return null;
    return looksGrouped(whole, part) ? null : Number(`${sign}${whole || "0"}.${part || "0"}`);
  }
  const grouped = /^(-?\d{1,3})((?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)(?:([.,])(\d+))?$/.exec(text);
  if (grouped === null) return null;
  const [, first, groups, mark, part] = grouped as unknown as [string, string, string, string?, string?];
  if (mark !== undefined && groups.startsWith(mark)) return null;
  return Number(`${first}${groups.replace(/[., ]/g, "")}.${part ?? "0"}`);
}

/** One mark with three digits behind it and up to three before: thousands to one person, decimals to another. */
function looksGrouped(whole: string, part: string): boolean {
  return part.length === 3 && whole.length >= 1 && whole.length <= 3 && Number(whole) !== 0;
}

/** Nothing but digits and marks, and yet not one number. */
function isAmbiguous(text: string): boolean {
  return /^-?\d[\d.,/ -]*$/.test(text) && /\d$/.test(text);
}
