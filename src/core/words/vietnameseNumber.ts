// Whole numbers in Vietnamese words, as the textbooks and the documents of offices write them. Packages do the same (read-vietnamese-number
// 2.3.1, MIT, looked at); core takes none, and only one choice among the regional forms is wanted.

/** Greatest number that is written: 999 tỷ and what is below the next one. */
export const MOST_IN_WORDS = 999_999_999_999;

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
/** Groups of three digits, from the last one. */
const GROUPS = ["", "nghìn", "triệu", "tỷ"] as const;

/**
 * A whole number 0 … `MOST_IN_WORDS` in words: 15 -> "mười lăm", 21 -> "hai mươi mốt", 105 -> "một trăm linh năm". Of the forms in use:
 * "linh" (not lẻ), "nghìn" (not ngàn); after "mươi" stand mốt, tư, lăm (hai mươi tư), after "linh" the plain digit (linh bốn). A group
 * after the first is read with its hundreds ("không trăm"), a group of zeros with its name ("không nghìn"), unless only zeros follow:
 * 700 000 231 is "bảy trăm triệu không nghìn hai trăm ba mươi mốt". No two numbers have the same words.
 */
export function vietnameseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > MOST_IN_WORDS) throw new RangeError(`no number in words: ${value}`);
  if (value === 0) return DIGITS[0];
  const words: string[] = [];
  let rest = value;
  for (let group = GROUPS.length - 1; group >= 0 && rest > 0; group--) {
    const size = 1000 ** group;
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0 && words.length === 0) continue;
    words.push(...(count === 0 && group > 0 ? [DIGITS[0]] : groupWords(count, words.length > 0)), GROUPS[group]!);
  }
  return words.filter((word) => word !== "").join(" ");
}

/** A count in digits and in words: 12 -> "12 (mười hai)". */
export function countInWords(count: number): string {
  return `${count} (${vietnameseNumber(count)})`;
}

/** Words of 0 … 999; `isFull`: hundreds that are 0 are read too. */
function groupWords(value: number, isFull: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const hasHundreds = isFull || hundreds > 0;
  const words = hasHundreds ? [DIGITS[hundreds]!, "trăm"] : [];
  if (tens === 0) return ones === 0 ? words : [...words, ...(hasHundreds ? ["linh"] : []), DIGITS[ones]!];
  return [...words, ...(tens === 1 ? ["mười"] : [DIGITS[tens]!, "mươi"]), ...onesWords(ones, tens)];
}

function onesWords(ones: number, tens: number): string[] {
  if (ones === 0) return [];
  if (ones === 5) return ["lăm"];
  if (tens > 1 && ones === 1) return ["mốt"];
  return [tens > 1 && ones === 4 ? "tư" : DIGITS[ones]!];
}
