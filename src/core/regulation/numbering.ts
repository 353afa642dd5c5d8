// Reads the numbers of items: I, 1, 1.1, a, a1, a.7.1, A., 1), Tiêu chí 1, "-", "+". What level they make is decided in outline.ts.
import { oneLine } from "./cellText";

/** One component of a number. A letter such as C or i may be a Roman number too: both readings stand. */
export interface NumberPart {
  readonly text: string;
  readonly digit: number | null;
  readonly letter: number | null;
  readonly roman: number | null;
  readonly isUpper: boolean;
}

export type Numbering =
  | {
      readonly kind: "number";
      readonly parts: readonly NumberPart[];
      /** Word before it (tiêu chí, phần, mục …), lower case; "" = none. */
      readonly word: string;
      /** As a code: "a7.1" for a.7.1), "TC1" for Tiêu chí 1. */
      readonly code: string;
    }
  | { readonly kind: "bullet"; readonly mark: "-" | "+" | "*" };

/** Lists in Vietnamese go a, b, c, d, đ, e, g, h …; some skip đ, some use f and j. */
export const LETTERS = "abcdđefghijklmnopqrstuvwxyz";
export const SKIPPED_LETTERS = "đfjwz";

const ROMAN = /^(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$|^[cdm]$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const WORDS: Readonly<Record<string, string>> = {
  "tiêu chí": "TC",
  "tiêu chuẩn": "TC",
  tc: "TC",
  phần: "P",
  mục: "M",
  nhóm: "N",
  chương: "CH",
  điều: "Đ",
  khoản: "K",
  điểm: "",
  "nội dung": "ND",
};
const WORD = String.raw`tiêu chí|tiêu chuẩn|tc|phần|mục|nhóm|chương|điều|khoản|nội dung`;
/** Digits, a Roman number, or a letter with digits behind; further ones after dots (or hyphens between digits). */
const BODY = String.raw`(?:\d{1,3}|[ivxIVX]{1,7}|\p{L}\d{0,3}|[CDM])(?:[.](?:\d{1,3}|[ivxIVX]{1,5}|\p{L}\d{0,3}))*`;
const WHOLE = new RegExp(`^[(\\[]?(?:(${WORD})[ .:]*)?(${BODY})[.)\\]:/-]*$`, "iu");
const BULLET = /^([-–—−+*•●○▪▫■□◦·§Ø])$/u;

function valueOfRoman(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN_VALUES[text[i]!]!;
    sum += value < (ROMAN_VALUES[text[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return sum;
}

function partOf(text: string): NumberPart {
  if (/^\d+$/.test(text)) return { text, digit: Number(text), letter: null, roman: null, isUpper: false };
  const lower = text.toLowerCase();
  const letter = lower.length === 1 ? LETTERS.indexOf(lower) + 1 : 0;
  return {
    text,
    digit: null,
    letter: letter > 0 ? letter : null,
    roman: ROMAN.test(lower) ? valueOfRoman(lower) : null,
    isUpper: text !== lower,
  };
}

/** The number that a whole cell holds; null where it is none. */
export function readNumbering(cell: string): Numbering | null {
  const text = oneLine(cell).replace(/^['’]+/, "");
  const bullet = BULLET.exec(text)?.[1];
  if (bullet !== undefined) return { kind: "bullet", mark: /[-–—−]/.test(bullet) ? "-" : bullet === "+" ? "+" : "*" };
  const match = WHOLE.exec(text);
  if (match === null) return null;
  const word = (match[1] ?? "").toLowerCase();
  const body = match[2]!;
  const parts = body
    .split(/[.]|(?<=\p{L})(?=\d)/u)
    .filter((part) => part !== "")
    .map(partOf);
  if (parts.length === 0 || parts.some((part) => part.digit === null && part.letter === null && part.roman === null)) return null;
  return { kind: "number", parts, word, code: `${WORDS[word] ?? ""}${codeOf(body)}`.normalize("NFC") };
}

/** a.7.1 -> a7.1: between a small letter and its digits regulations write a dot or none. */
function codeOf(body: string): string {
  return body.replace(/^(\p{Ll})\.(?=\d)/u, "$1");
}

/** The number at the beginning of a text and what follows it: "a7.1 Nội dung", "1) Nội dung", "- Nội dung". Null where there is none. */
export function numberingAtStart(text: string): { readonly numbering: Numbering; readonly rest: string } | null {
  const bullet = /^([-–—−+*•●○▪▫■□◦·§Ø])\s*(?=[^\s\d.,])/u.exec(text);
  if (bullet !== null) return taken(readNumbering(bullet[1]!), text.slice(bullet[0].length));
  const worded = new RegExp(`^((?:${WORD})\\s+${BODY})\\s*[.):–-]\\s*`, "iu").exec(text);
  if (worded !== null) return taken(readNumbering(worded[1]!), text.slice(worded[0].length));
  const marked = new RegExp(`^([(\\[]?${BODY}[.]?[)\\]]|${BODY}[.](?=\\s)|${BODY}\\s*[:–-](?=\\s))\\s*`, "u").exec(text);
  if (marked !== null) return taken(readNumbering(marked[1]!.replace(/\s*[:–-]$/, "")), text.slice(marked[0].length));
  const several = /^((?:\d{1,3}|\p{L}\d{0,3}|[IVX]{1,5})(?:\.\d{1,3})+|\p{Ll}\d{1,2}|TC\d{1,2})\s+(?=\S)/u.exec(text);
  if (several !== null && !/^\d+\.\d+\s+(?:%|điểm|đ\b|ngày|tỷ|triệu)/iu.test(text))
    return taken(readNumbering(several[1]!), text.slice(several[0].length));
  return null;
}

function taken(numbering: Numbering | null, rest: string): { readonly numbering: Numbering; readonly rest: string } | null {
  return numbering === null ? null : { numbering, rest: rest.trim() };
}
