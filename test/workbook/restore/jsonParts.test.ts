import fc from "fast-check";
import { finish } from "../../../src/core/parts";
import { jsonParts } from "../../../src/workbook/restore/jsonParts";

test("in parts, whatever is taken apart: the text of JSON.stringify", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(6), (value, depth) => {
      expect(finish(jsonParts(value, depth))).toBe(JSON.stringify(value));
    }),
  );
});

test("keys without a value are left out, and are nothing in a list", () => {
  const value = { a: undefined, b: [undefined, 1], c: { d: undefined } };
  expect(finish(jsonParts(value, 4))).toBe(JSON.stringify(value));
});

test("a large value is made in many parts, none longer than one item beyond the measure", () => {
  const item = "x".repeat(100_000);
  const parts = jsonParts({ items: Array.from({ length: 30 }, () => [item]) }, 2);
  let pauses = 0;
  while (parts.next().done !== true) pauses += 1;
  expect(pauses).toBe(10);
});
