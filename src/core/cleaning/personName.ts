// Names of people: the salutation taken off, and capitals turned into a proposal with one capital a word.
import { isSyllable } from "./syllable";

export type Salutation = "Ông" | "Bà";

export interface SplitName {
  readonly salutation: Salutation;
  readonly name: string;
  readonly isCertain: boolean;
}

/** Places that begin like a salutation: Bà Rịa, Bà Nà, Ông Đốc … */
const PLACES = new Set([
  "bà rịa",
  "bà nà",
  "bà đen",
  "bà điểm",
  "bà chiểu",
  "bà hom",
  "bà triệu",
  "bà trưng",
  "ông đốc",
  "ông lãnh",
  "ông tạ",
  "ông ích",
]);

/** Parts "Bà Nguyễn Thị A" into Bà and the name; null where there is no salutation. Certain with two words or more after it. */
export function splitSalutation(text: string): SplitName | null {
  const match = /^(ông|bà)\s*[:.]?\s+(\S.*)$/isu.exec(text);
  if (match === null) return null;
  const name = match[2]!;
  const words = name.split(/\s+/);
  if (words.length < 2 || !/^\p{Lu}/u.test(name)) return null;
  const isPlace = PLACES.has(`${match[1]} ${words[0]}`.toLowerCase());
  const isName = words.every((word) => isSyllable(word));
  return { salutation: match[1]!.toLowerCase() === "ông" ? "Ông" : "Bà", name, isCertain: isName && !isPlace };
}

/** NGUYỄN VĂN AN -> Nguyễn Văn An; abbreviations (UBND, THPT) and Roman numerals stay. Null where the text is not all capitals. */
export function withoutCapitals(text: string): string | null {
  if (/\p{Ll}/u.test(text)) return null;
  const words = text.split(/([\p{L}\p{M}]+)/u);
  const lowered = words.map((word) => (isShouted(word) ? word[0]! + word.slice(1).toLowerCase() : word)).join("");
  return lowered === text ? null : lowered;
}

/** A word in capitals that is a Vietnamese syllable, and so no abbreviation. */
function isShouted(word: string): boolean {
  return word.length > 1 && !/^[IVX]+$/.test(word) && isSyllable(word);
}
