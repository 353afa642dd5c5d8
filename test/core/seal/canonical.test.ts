// One content, one text.
import fc from "fast-check";
import { canonicalText } from "../../../src/core/seal/canonical";

describe("canonicalText", () => {
  it("is JSON that says the same content again", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const content = JSON.parse(JSON.stringify(value)) as never;
        const again = JSON.parse(canonicalText(content)) as unknown;
        expect(canonicalText(again as never)).toBe(canonicalText(content));
      }),
    );
  });

  it("does not know the order of keys, but that of lists", () => {
    expect(canonicalText({ b: 1, a: [1, 2] })).toBe('{"a":[1,2],"b":1}');
    expect(canonicalText({ a: [1, 2], b: 1 })).toBe(canonicalText({ b: 1, a: [1, 2] }));
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });

  it("takes what looks the same as the same: composed and decomposed letters, minus nought", () => {
    expect(canonicalText("Hội")).toBe(canonicalText("Ho\u0302\u0323i"));
    expect(canonicalText(-0)).toBe("0");
  });

  it("keeps numbers and texts of the same look apart, and leaves out what is absent", () => {
    expect(canonicalText("8")).not.toBe(canonicalText(8));
    expect(canonicalText({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it("refuses a number that no file can hold", () => {
    expect(() => canonicalText(Number.NaN)).toThrow("no canonical form");
  });
});
