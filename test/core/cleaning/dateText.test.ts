import fc from "fast-check";
import { dateOrderOf, dateText, readDate, type DateOrder } from "../../../src/core/cleaning/dateText";

/** The date as shown, and whether it is certain; what else the reading is. */
function read(text: string, order: DateOrder = "unknown"): string {
  const reading = readDate(text, order);
  if (reading?.kind !== "date") return reading?.kind ?? "no date";
  return `${dateText(reading.serial)} ${reading.isCertain ? "certain" : "to look at"}`;
}

test.each([
  ["5/8/1980", "05/08/1980 to look at"],
  ["05-08-1980", "05/08/1980 to look at"],
  ["5.8.80", "05/08/1980 to look at"],
  ["25/12/90", "25/12/1990 to look at"],
  ["1/1/29", "01/01/2029 to look at"],
  ["25/12/1990", "25/12/1990 certain"],
  ["7/7/1977", "07/07/1977 certain"],
  ["2024-08-05", "05/08/2024 certain"],
  [" 25 / 12 / 1990 ", "25/12/1990 certain"],
  ["12/25/1990", "25/12/1990 to look at"],
  ["1980", "unclear"],
  ["01-02/2024", "unclear"],
  ["1/2-3/2/2024", "unclear"],
  ["8/2024", "unclear"],
  ["31/02/1990", "unclear"],
  ["13/13/1990", "unclear"],
  ["1/1/1900", "unclear"],
  ["5/8-1980", "no date"],
  ["12/05/2024/QĐ", "no date"],
  ["CN01", "no date"],
  ["", "no date"],
])("%p reads as %s where the column proves nothing", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("a column with a first number above 12 has the day first: its other dates are certain", () => {
  expect(dateOrderOf(["Ngày sinh", "5/8/1980", "25/12/1990"])).toBe("day");
  expect(read("5/8/1980", "day")).toBe("05/08/1980 certain");
});

test("a column with a second number above 12 makes nothing certain that could be either", () => {
  expect(dateOrderOf(["5/8/1980", "12/25/1990"])).toBe("month");
  expect(read("5/8/1980", "month")).toBe("05/08/1980 to look at");
});

test("a column with both makes nothing certain", () => {
  expect(dateOrderOf(["25/12/1990", "12/25/1990"])).toBe("both");
  for (const text of ["5/8/1980", "25/12/1990"]) expect(read(text, "both")).toMatch(/to look at$/);
});

test("a column without proof is unknown", () => {
  expect(dateOrderOf(["5/8/1980", "7/7/1977", "An", ""])).toBe("unknown");
});

test.each([
  [61, "01/03/1900"],
  [25_569, "01/01/1970"],
  [36_585, "29/02/2000"],
  [45_509, "05/08/2024"],
])("Excel's day %d is %s", (serial, text) => {
  expect(dateText(serial)).toBe(text);
});

test("property: a day written d/m/yyyy in a column with the day first is that very day, certainly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 80_000 }), fc.constantFrom("/", "-", "."), (serial, separator) => {
      const text = dateText(serial).split("/").map(Number).join(separator);
      expect(readDate(text, "day")).toEqual({ kind: "date", serial, isCertain: true });
    }),
  );
});
