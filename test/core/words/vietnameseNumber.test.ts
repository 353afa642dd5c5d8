// Numbers in words: a table of published and usual readings, and a reader of its own that gives each number back.
import fc from "fast-check";
import { MOST_IN_WORDS, countInWords, vietnameseNumber } from "../../../src/core/words/vietnameseNumber";

const TABLE: readonly (readonly [number, string])[] = [
  [0, "không"],
  [1, "một"],
  [4, "bốn"],
  [5, "năm"],
  [10, "mười"],
  [11, "mười một"],
  [14, "mười bốn"],
  [15, "mười lăm"],
  [19, "mười chín"],
  [20, "hai mươi"],
  [21, "hai mươi mốt"],
  [24, "hai mươi tư"],
  [25, "hai mươi lăm"],
  [55, "năm mươi lăm"],
  [91, "chín mươi mốt"],
  [100, "một trăm"],
  [101, "một trăm linh một"],
  [104, "một trăm linh bốn"],
  [105, "một trăm linh năm"],
  [110, "một trăm mười"],
  [111, "một trăm mười một"],
  [115, "một trăm mười lăm"],
  [121, "một trăm hai mươi mốt"],
  [300, "ba trăm"],
  [555, "năm trăm năm mươi lăm"],
  [1000, "một nghìn"],
  [1001, "một nghìn không trăm linh một"],
  [1010, "một nghìn không trăm mười"],
  [1024, "một nghìn không trăm hai mươi tư"],
  [2025, "hai nghìn không trăm hai mươi lăm"],
  [10_000, "mười nghìn"],
  [100_000, "một trăm nghìn"],
  [760_000, "bảy trăm sáu mươi nghìn"],
  [2_530_000, "hai triệu năm trăm ba mươi nghìn"],
  // Groups of zeros, and hundreds of zero.
  [253_564_888, "hai trăm năm mươi ba triệu năm trăm sáu mươi tư nghìn tám trăm tám mươi tám"],
  [400_036_105, "bốn trăm triệu không trăm ba mươi sáu nghìn một trăm linh năm"],
  [700_000_231, "bảy trăm triệu không nghìn hai trăm ba mươi mốt"],
  [1_000_000, "một triệu"],
  [1_000_500, "một triệu không nghìn năm trăm"],
  [1_000_000_000, "một tỷ"],
  [1_000_760_000, "một tỷ không triệu bảy trăm sáu mươi nghìn"],
  [20_000_000_005, "hai mươi tỷ không triệu không nghìn không trăm linh năm"],
  [MOST_IN_WORDS, "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín"],
];

test.each(TABLE)("%p is read %s", (value, words) => {
  expect(vietnameseNumber(value)).toBe(words);
});

const VALUES: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const SIZES: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** Adds up what the words say one after the other; knows nothing of which form stands where. */
function read(words: string): number {
  let [sum, group, digit] = [0, 0, 0];
  for (const word of words.split(" ")) {
    const size = SIZES[word];
    if (size !== undefined) {
      sum += (group + digit) * size;
      [group, digit] = [0, 0];
    } else if (word === "trăm") [group, digit] = [group + digit * 100, 0];
    else if (word === "mươi") [group, digit] = [group + digit * 10, 0];
    else if (word === "mười") group += 10;
    else if (word !== "linh") digit = VALUES[word] ?? NaN;
  }
  return sum + group + digit;
}

test("every number up to 10 999 reads back", () => {
  const wrong = Array.from({ length: 11_000 }, (_, value) => value).filter((value) => read(vietnameseNumber(value)) !== value);
  expect(wrong).toEqual([]);
});

test("any number reads back, those with many zeros too", () => {
  const digits = fc.array(fc.constantFrom(0, 0, 0, 1, 4, 5, 9), { minLength: 1, maxLength: 12 }).map((list) => Number(list.join("")));
  fc.assert(
    fc.property(fc.oneof(digits, fc.integer({ min: 0, max: MOST_IN_WORDS })), (value) => {
      expect(read(vietnameseNumber(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test("a count stands in digits and in words", () => {
  expect(countInWords(12)).toBe("12 (mười hai)");
  expect(countInWords(0)).toBe("0 (không)");
});

test.each([-1, 1.5, MOST_IN_WORDS + 1, NaN, Infinity])("%p has no words", (value) => {
  expect(() => vietnameseNumber(value)).toThrow(RangeError);
});
