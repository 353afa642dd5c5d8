import { parseDecimal, parseWhole } from "../../src/taskpane/numberInput";

test.each([
  ["8,5", 8.5],
  ["8.5", 8.5],
  [" 85 ", 85],
  ["-2,25", -2.25],
  ["0", 0],
  ["", null],
  ["   ", null],
  ["tám", "wrong"],
  ["8,", "wrong"],
  ["1.000,5", "wrong"],
  ["1e3", "wrong"],
  ["8 5", "wrong"],
])("a threshold typed as %j is %j", (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

test.each([
  ["3", 3],
  [" 10 ", 10],
  ["", null],
  ["0", "wrong"],
  ["-1", "wrong"],
  ["2,5", "wrong"],
  ["ba", "wrong"],
  ["9999999999", "wrong"],
])("a number of ranks typed as %j is %j", (text, value) => {
  expect(parseWhole(text, 1)).toBe(value);
});
