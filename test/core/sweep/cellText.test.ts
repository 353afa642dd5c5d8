import { hasHidden, numberMeant, plainText } from "../../../src/core/sweep/cellText";

const number = (value: number, isPercent = false) => ({ kind: "number", value, isPercent });

describe("the number that a text means", () => {
  test.each([
    ["8,5", 8.5],
    ["8.5", 8.5],
    [" 8 ", 8],
    ["\u00a09\u00a0", 9],
    ["８,５", 8.5],
    ["８．５", 8.5],
    ["7\u200b,5", 7.5],
    ["+7", 7],
    ["\u22121,5", -1.5],
    ["– 2", -2],
    [",5", 0.5],
    ["8,", 8],
    ["0,125", 0.125],
    ["8, 5", 8.5],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["12 345,5", 12345.5],
    ["8 điểm", 8],
    ["8,5đ", 8.5],
    ["007", 7],
  ])("%p is %p, with either mark, whatever strays in it", (text, value) => {
    expect(numberMeant(text)).toEqual(number(value));
  });

  test("a percent sign is told", () => {
    expect(numberMeant("95 %")).toEqual(number(95, true));
    expect(numberMeant("97,5%")).toEqual(number(97.5, true));
  });

  test.each(["1.234", "12,345", "-1.500", "8/5", "8-5", "8 5", "1,2,3", "12.34,5", "8..5", "1.23.456"])(
    "%p can be read in more than one way",
    (text) => {
      expect(numberMeant(text)).toEqual({ kind: "ambiguous" });
    },
  );

  test.each(["KAD", "tám", "-", "", " ", "x", "8 (tạm)", "#N/A", "đ", "điểm 8", "1e3"])("%p is none", (text) => {
    expect(numberMeant(text)).toBeNull();
  });
});

test("plain text: letters composed, nothing invisible, one space between words", () => {
  expect(plainText("  Nguyễn\u00a0 Thị\u200b Hoà ".normalize("NFD"))).toBe("Nguyễn Thị Hoà");
});

test("what nobody sees is told: parts of letters and zero-width characters, not spaces", () => {
  expect([hasHidden("Hoà".normalize("NFD")), hasHidden("TC\u200b01"), hasHidden(" Hoà ")]).toEqual([true, true, false]);
});
