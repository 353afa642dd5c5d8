// How much a quota gives, in words and back.
import { classPercentsText, percentText, readClassPercents, readCount, readPercent } from "../../../src/core/decision/amountText";

test.each([
  ["20 %", 20],
  ["20%", 20],
  ["20", 20],
  ["12,5 %", 12.5],
  ["12.5 %", 12.5],
  ["không quá 20 %", 20],
  ["≤ 20%", 20],
  ["hai mươi", null],
  ["20 % của tất cả", null],
  ["20 suất", null],
])("%p is the percentage %p", (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});

test("a number of seats needs its word", () => {
  expect([readCount("3 suất"), readCount("tối đa 3 suất"), readCount("3"), readCount("3 %")]).toEqual([3, 3, null, null]);
});

test("percentages by class stand on lines or between semicolons, and read back", () => {
  const amount = {
    kind: "byClass" as const,
    percents: [
      { className: "Loại 1", percent: 20 },
      { className: "Loại 2", percent: 12.5 },
    ],
  };
  expect(classPercentsText(amount)).toBe("Loại 1: 20 %; Loại 2: 12,5 %");
  expect(readClassPercents("Loại 1: 20 %; Loại 2: 12,5 %")).toEqual(amount);
  expect(readClassPercents("Loại 1: 20\nLoại 2 = 12,5")).toEqual(amount);
  expect(percentText(12.5)).toBe("12,5 %");
});

test("percentages by class are understood as a whole or not at all", () => {
  expect([readClassPercents("Loại 1: 20; Loại 2"), readClassPercents(": 20"), readClassPercents(" ; "), readClassPercents("20 %")]).toEqual(
    [null, null, null, null],
  );
});
