// Texts that would become something else are guarded by an apostrophe, which Excel takes away; plain ones are left alone.
import * as fc from "fast-check";
import { readCellInput } from "../../host/richapi/cellInput";
import { toCellText } from "../../src/excel/cellText";
import { TRICKY_TEXTS } from "../kits/workbookPortContract";

test("a blank stays blank", () => {
  expect(toCellText("")).toBe("");
});

test.each(["Nguyễn Văn A", "KAD", "MIỄN", "Phòng 1", "Sở Tư pháp", "p1", "Có", "true story"])("%s goes in as it is", (text) => {
  expect(toCellText(text)).toBe(text);
});

test.each([
  "=1",
  "+1",
  "-1",
  "@a",
  "'a",
  "\ta",
  "\ra",
  "\na",
  " a",
  "8,5",
  "1.000",
  "٣",
  "５",
  "50 %",
  "€5",
  "5 đ",
  "#N/A",
  "Đúng",
  "VRAI",
  "wahr",
  "TRUE",
  "Thg 2 2026",
  "janvier 3",
  "USD 5",
  "令和2年",
  "e5",
  "(a)",
])("%j is guarded", (text) => {
  expect(toCellText(text)).toBe(`'${text}`);
});

test("whatever the text, the cell holds that very text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...TRICKY_TEXTS),
    fc.stringMatching(/^[-+=@'"$%(). ,:/#0-9eE]{1,8}$/),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const { input } = readCellInput(toCellText(text), () => "General");
      expect(input).toEqual({ value: text === "" ? null : text });
    }),
    { numRuns: 2000 },
  );
});
