import { countText, dateText, numberText } from "../../../src/workbook/documents/dateText";

const visible = (text: string): string => text.replace(/\u00a0+/g, "_");

describe("dates and numbers of papers (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II)", () => {
  test.each([
    ["2026-01-05", "ngày 05 tháng 01 năm 2026"],
    ["2026-02-28", "ngày 28 tháng 02 năm 2026"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
    ["2026-11-20", "ngày 20 tháng 11 năm 2026"],
  ])("%s: leading zeros for days below 10 and the months 1 and 2 only", (date, text) => {
    expect(dateText(date, null)).toBe(text);
  });

  test("an open date leaves room for day and month, and for the year where it is open too", () => {
    expect(visible(dateText("", 2026))).toBe("ngày _ tháng _ năm 2026");
    expect(visible(dateText("", null))).toBe("ngày _ tháng _ năm _");
  });

  test.each([
    ["8/TTr-STP", "08/TTr-STP"],
    ["12/TTr-STP", "12/TTr-STP"],
    ["108/TTr-STP", "108/TTr-STP"],
    ["5", "05"],
    ["/BB-STP", "_/BB-STP"],
  ])("number %s", (number, text) => {
    expect(visible(numberText(number))).toBe(text);
  });

  test("counts have two digits at least", () => {
    expect([0, 5, 12, 300].map(countText)).toEqual(["00", "05", "12", "300"]);
  });
});
