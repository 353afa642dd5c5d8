// Units that Office.js takes.
import { columnPoints } from "../../src/excel/ops/appearance";
import { marginPoints } from "../../src/excel/ops/page";
import { jsonBytes, utf8Bytes } from "../../src/excel/requestSize";

test.each([
  [8.43, 48],
  [10, 56.25],
  [24, 129.75],
  [0.5, 4.5],
])("a column of %d characters is %d points wide", (characters, points) => {
  expect(columnPoints(characters)).toBe(points);
});

test("an inch of margin is 72 points", () => {
  expect(marginPoints(25.4)).toBe(72);
});

test.each(["", "abc", "Chấm điểm", "🏅 Vàng", "€", "a\u0301", "\ud800x", "x\udc00"])("bytes of %j are those of UTF-8", (text) => {
  expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
  expect(jsonBytes([text])).toBe(new TextEncoder().encode(JSON.stringify([text])).length);
});
