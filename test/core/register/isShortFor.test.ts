// Short forms of awards: they must say the whole name, so that no award is taken for another.
import fc from "fast-check";
import { isShortFor } from "../../../src/core/register/isShortFor";

const PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)";

test.each<[string, string, boolean]>([
  ["CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", true],
  ["cstdcs", "Chiến sĩ thi đua cơ sở", true],
  ["Danh hiệu Chiến sĩ thi đua CS", "Chiến sĩ thi đua cơ sở", true],
  ["CSTĐ tỉnh", "Chiến sĩ thi đua cấp tỉnh", true],
  ["CSTĐCT", "Chiến sĩ thi đua cấp tỉnh", true],
  ["TTLĐ xuất sắc", "Tập thể lao động xuất sắc", true],
  ["BK của Chủ tịch UBND tỉnh", PROVINCE, true],
  ["Bằng khen UBND tỉnh", PROVINCE, true],
  ["Bằng khen tỉnh", PROVINCE, false],
  ["CSTĐ", "Chiến sĩ thi đua cơ sở", false],
  ["CSTĐ cơ sở", "Chiến sĩ thi đua cấp tỉnh", false],
  ["LĐTT", "Tập thể lao động tiên tiến", false],
  ["Cờ thi đua", "Cờ thi đua của Chính phủ", false],
  ["của", "Giấy khen của Giám đốc Sở", false],
  ["", "Lao động tiên tiến", false],
  ["***", "Lao động tiên tiến", false],
])("%j for %j: %s", (text, name, expected) => {
  expect(isShortFor(text, name)).toBe(expected);
});

test("any run of words by its first letters is short for the name, and never for one with a word more", () => {
  const word = fc.constantFrom("lao", "động", "tiên", "tiến", "thi", "đua", "xuất", "sắc");
  const split = fc.tuple(fc.array(word, { minLength: 3, maxLength: 7 }), fc.nat(6), fc.integer({ min: 2, max: 6 }));
  fc.assert(
    fc.property(split, ([words, from, count]) => {
      const start = from % (words.length - 1);
      const run = words.slice(start, start + count);
      const short = [...words.slice(0, start), run.map(([letter]) => letter!.toUpperCase()).join(""), ...words.slice(start + count)].join(
        " ",
      );
      expect(isShortFor(short, words.join(" "))).toBe(true);
      expect(isShortFor(short, [...words, "giỏi"].join(" "))).toBe(false);
    }),
  );
});
