// Names that may be the same person or unit: without accents, or with the tone mark on another vowel (hoà, hòa).
import { plainText } from "./cellText";

export interface NamedRow {
  readonly row: number;
  readonly name: string;
}

export interface Likeness {
  /** "tone": the same but for where the tone mark stands; "accents": one is written with accents missing. */
  readonly kind: "tone" | "accents";
  readonly row: number;
  readonly name: string;
  readonly other: NamedRow;
}

/** Names of one spelling are compared with so many others of the same letters at most. */
const MOST_COMPARED = 20;

/**
 * Pairs of names that are alike without being equal, each later name with the first one it is like. Equal names are rule P-04's.
 */
export function likeNames(rows: readonly NamedRow[]): Likeness[] {
  const groups = new Map<string, { row: NamedRow; exact: string; tone: string }[]>();
  const found: Likeness[] = [];
  for (const row of rows) {
    const exact = plainText(row.name).toLowerCase();
    if (exact === "") continue;
    const one = { row, exact, tone: toneKey(exact) };
    const group = groups.get(bareKey(exact));
    if (group === undefined) {
      groups.set(bareKey(exact), [one]);
      continue;
    }
    const other = group.find((before) => before.exact !== exact && (before.tone === one.tone || isReduced(before.exact, exact)));
    if (other !== undefined && group.every((before) => before.exact !== exact)) {
      found.push({ kind: other.tone === one.tone ? "tone" : "accents", row: row.row, name: row.name, other: other.row });
    }
    if (group.length < MOST_COMPARED) group.push(one);
  }
  return found;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Each word with its tone mark at the end: the same for hòa and hoà. */
export function toneKey(name: string): string {
  return name
    .normalize("NFD")
    .split(" ")
    .map((word) => word.replace(TONES, "").normalize("NFC") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}

/** Letters without any mark. */
export function bareKey(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/**
 * Whether one name is the other with accents missing: in all words that have some, or in two at least. One word less is how other people
 * are called (Hoa, Hòa).
 */
export function isReduced(a: string, b: string): boolean {
  return isBareOf(a, b) || isBareOf(b, a);
}

function isBareOf(bare: string, full: string): boolean {
  const [bareWords, fullWords] = [bare.split(" "), full.split(" ")];
  if (bareWords.length !== fullWords.length) return false;
  let reduced = 0;
  for (const [i, word] of fullWords.entries()) {
    if (bareWords[i] === word) continue;
    if (bareWords[i] !== bareKey(word)) return false;
    reduced++;
  }
  return reduced >= 2 || (reduced > 0 && bare === bareKey(bare));
}
