// Changes between two readings: by codes, never by order.
import fc from "fast-check";
import { entryChanges, withChanges, type TypedCell, type TypedLine } from "../../../src/core/stages/entryChanges";

const cell = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom<TypedCell>("KAD", "MIỄN", "8,5", true));
const lines = fc.array(
  fc.record({
    round: fc.constantFrom("self" as const, "appraised" as const, "council" as const),
    participant: fc.constantFrom("CN01", "CN02", "TT01"),
    cells: fc.dictionary(fc.constantFrom("TC01", "TC02", "1.1", "7"), cell),
  }),
  { maxLength: 9 },
);
const unique = lines.map((all) =>
  all.filter((line, i) => all.findIndex((l) => l.round === line.round && l.participant === line.participant) === i),
);

describe("entryChanges", () => {
  const line = (participant: string, cells: TypedLine["cells"]): TypedLine => ({ round: "self", participant, cells });

  it("tells before and after of a changed, a new and a vanished cell", () => {
    expect(entryChanges([line("CN01", { A: 8, B: 9 })], [line("cn01", { A: 8.5, C: "KAD" })])).toEqual([
      { round: "self", participant: "cn01", criterion: "A", before: 8, after: 8.5 },
      { round: "self", participant: "cn01", criterion: "C", before: "", after: "KAD" },
      { round: "self", participant: "CN01", criterion: "B", before: 9, after: "" },
    ]);
  });

  it("keeps zero apart from blank, and a number from a text of the same look", () => {
    expect(entryChanges([line("CN01", {})], [line("CN01", { A: 0 })])).toHaveLength(1);
    expect(entryChanges([line("CN01", { A: 8 })], [line("CN01", { A: "8" })])).toHaveLength(1);
    expect(entryChanges([line("CN01", { A: "MIỄN" })], [line("CN01", { A: " MIÊ\u0303N".normalize("NFD") })])).toHaveLength(0);
  });

  it("finds nothing where rows and columns only changed places", () => {
    fc.assert(
      fc.property(unique, (all) => {
        const turned = [...all].reverse().map((one) => ({ ...one, cells: Object.fromEntries(Object.entries(one.cells).reverse()) }));
        expect(entryChanges(all, turned)).toEqual([]);
      }),
    );
  });

  it("made to the old reading gives the new one", () => {
    fc.assert(
      fc.property(unique, unique, (before, now) => {
        const made = withChanges(before, entryChanges(before, now));
        expect(entryChanges(made, now)).toEqual([]);
      }),
    );
  });

  it("is not told again where a code stands in two rows", () => {
    const twice = [line("CN01", { A: 8 }), line("cn01", { A: 8 })];
    const now = [line("CN01", { A: 8 }), line("cn01", { A: 9 })];
    const changes = entryChanges(twice, now);
    expect(changes).toHaveLength(1);
    expect(entryChanges(withChanges(twice, changes), now)).toEqual([]);
  });

  it("made in part leaves exactly the others", () => {
    fc.assert(
      fc.property(unique, unique, (before, now) => {
        const all = entryChanges(before, now);
        const some = all.filter((_, i) => i % 2 === 0);
        const left = entryChanges(withChanges(before, some), now);
        expect(left).toHaveLength(all.length - some.length);
      }),
    );
  });
});
