// A seal holds for the same content, however it is written, and names what differs.
import fc from "fast-check";
import { sealDifferences, sealOf, type SealContent } from "../../../src/core/seal/sealContent";
import { shortSeal } from "../../../src/core/seal/shortSeal";

const CONTENT: SealContent = {
  entries: { CN01: { TC01: 8.5, TC02: "KAD" }, CN02: { TC01: 0 } },
  results: { CN01: { total: 92.5, rank: 1 }, CN02: { total: 80, rank: 2 } },
};

const contents = fc.dictionary(
  fc.constantFrom("a", "b", "__proto__", "constructor"),
  fc.dictionary(fc.constantFrom("x", "y"), fc.dictionary(fc.constantFrom("p", "q"), fc.oneof(fc.integer(), fc.string(), fc.boolean()))),
);

describe("sealOf", () => {
  it("is the same for rows in another order, and for noise beyond twelve digits", () => {
    const turned: SealContent = {
      results: { ...CONTENT["results"] },
      entries: { CN02: { TC01: -0 }, CN01: { TC02: "KAD", TC01: 8.500000000000002 } },
    };
    expect(sealOf(turned)).toBe(sealOf(CONTENT));
    expect(sealDifferences(CONTENT, turned)).toEqual([]);
  });

  it("is another for one changed digit, and the difference is named", () => {
    const changed: SealContent = { ...CONTENT, entries: { CN01: { TC01: 8.6, TC02: "KAD" }, CN02: { TC01: 0 } } };
    expect(sealOf(changed)).not.toBe(sealOf(CONTENT));
    expect(sealDifferences(CONTENT, changed)).toEqual([{ part: "entries", record: "CN01", cell: "TC01", sealed: 8.5, found: 8.6 }]);
  });

  it("tells what vanished and what is new", () => {
    expect(sealDifferences(CONTENT, { results: CONTENT["results"]! }).map(({ record, cell, found }) => [record, cell, found])).toEqual([
      ["CN01", "TC01", null],
      ["CN01", "TC02", null],
      ["CN02", "TC01", null],
    ]);
    expect(sealDifferences({}, { entries: { CN09: { TC01: 1 } } })).toEqual([
      { part: "entries", record: "CN09", cell: "TC01", sealed: null, found: 1 },
    ]);
  });

  it("differs exactly where a difference can be named", () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const full = (content: SealContent): SealContent =>
          Object.fromEntries(
            Object.entries(content).flatMap(([part, records]) => {
              const kept = Object.entries(records).filter(([, cells]) => Object.keys(cells).length > 0);
              return kept.length === 0 ? [] : [[part, Object.fromEntries(kept)]];
            }),
          );
        const [left, right] = [full(a), full(b)];
        expect(sealDifferences(left, right).length > 0).toBe(sealOf(left) !== sealOf(right));
      }),
    );
  });

  it("is printed as twelve digits in three groups", () => {
    expect(shortSeal("0b44aa1191c27f3a00")).toBe("0B44-AA11-91C2");
  });
});
