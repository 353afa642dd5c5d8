// The small pieces that saving and opening are made of.
import fc from "fast-check";
import { joinHeaderFooter, splitHeaderFooter } from "../../../host/xlsx/headerFooterText";
import { protectionAttributes, protectionOptions } from "../../../host/xlsx/protectionAttributes";
import { rectanglesOf } from "../../../host/xlsx/rectangles";
import { fromFileWidth, toFileWidth } from "../../../host/xlsx/widths";
import { fromXstring, toXstring, toXstringAttribute } from "../../../host/xlsx/xstring";

test("any text comes back from the file's escapes, and none of XML's forbidden characters is left in it", () => {
  const character = fc.oneof(
    fc.constantFrom("_", "x", "0", "A", "_x0041_", "\u0000", "\r", "\n", "\ud800", "\udc00", "\uffff", "é"),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(character).map((list) => list.join("")),
      (text) => {
        for (const escaped of [toXstring(text), toXstringAttribute(text)]) {
          expect(fromXstring(escaped)).toBe(text);
          expect(escaped).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        }
      },
    ),
  );
});

test.each([
  ["Trang &P", { left: "", center: "Trang &P", right: "" }],
  ["&LA && B&CC&RD", { left: "A && B", center: "C", right: "D" }],
  [`&R&"Left,C"&12X`, { left: "", center: "", right: `&"Left,C"&12X` }],
  ["&la&cb", { left: "a", center: "b", right: "" }],
  ["&&L", { left: "", center: "&&L", right: "" }],
])("header %s has three texts", (text, texts) => {
  expect(splitHeaderFooter(text)).toEqual(texts);
  expect(splitHeaderFooter(joinHeaderFooter(texts))).toEqual(texts);
});

test("rectangles cover exactly the cells of each key, each once", () => {
  const grid = fc.array(fc.array(fc.constantFrom(null, "a", "b"), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(grid, (rows) => {
      const cells = rows.flatMap((keys, row) => keys.flatMap((key, column) => (key === null ? [] : [{ row, column, key }])));
      const seen = rows.map((row) => row.map(() => null as string | null));
      for (const { key, area } of rectanglesOf(cells)) {
        for (let r = area.row; r < area.row + area.rows; r++) {
          for (let c = area.column; c < area.column + area.columns; c++) {
            expect(seen[r]![c]).toBeNull();
            seen[r]![c] = key;
          }
        }
      }
      expect(seen).toEqual(rows);
    }),
  );
});

test("a block of equal cells is one rectangle", () => {
  const cells = Array.from({ length: 12 }, (_, i) => ({ row: Math.floor(i / 4) + 2, column: (i % 4) + 1, key: 7 }));
  expect(rectanglesOf(cells)).toEqual([{ key: 7, area: { row: 2, column: 1, rows: 3, columns: 4 } }]);
});

test("a width of ten characters is stored as Excel stores it, with 5 pixels of padding", () => {
  expect(toFileWidth(10)).toBe(10.7109375);
  expect(fromFileWidth(10.7109375)).toBe(10);
  expect(fromFileWidth(9.140625)).toBe(8.43); // Excel's default
});

test("any width of two decimals comes back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 25_500 }), (n) => expect(fromFileWidth(toFileWidth(n / 100))).toBeCloseTo(n / 100, 2)));
});

describe("protection", () => {
  test("Excel's default protects objects and scenarios too, which files must say", () => {
    expect([...protectionAttributes({})]).toEqual([["objects", "1"], ["scenarios", "1"]]); // prettier-ignore
    expect(protectionOptions({ objects: "1", scenarios: "1" })).toMatchObject({
      allowEditObjects: false,
      allowSort: false,
      selectionMode: "Normal",
    });
  });

  test("every option comes back", () => {
    const names = Object.keys(protectionOptions({})).filter((name) => name !== "selectionMode");
    expect(names).toHaveLength(13);
    const options = fc.record({
      ...Object.fromEntries(names.map((name) => [name, fc.boolean()])),
      selectionMode: fc.constantFrom("Normal", "Unlocked", "None"),
    });
    fc.assert(
      fc.property(options, (allowed) => {
        const given = allowed as Record<string, boolean | string>;
        expect(protectionOptions(Object.fromEntries(protectionAttributes(given)))).toEqual(given);
      }),
    );
  });
});
