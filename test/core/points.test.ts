// The tree, the parts, the limits and the scale: from points of cells to totals.
import fc from "fast-check";
import { EXEMPT, NOT_APPLICABLE, type Criterion, type Entry, type Movement } from "../../src/core/movement";
import { gatesHit, pointsTable } from "../../src/core/points";
import { standingsOf } from "../../src/core/ranking";
import { scaleOf, totalsOf } from "../../src/core/scoring";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";

const aGroup = (code: string, more: Partial<Criterion> = {}): Criterion =>
  aCriterion(code, { rule: { kind: "group", combine: "sum" }, max: null, min: null, decimals: null, ...more });

/** What each participant has, by name of the criterion, with totals. */
function table(
  criteria: readonly Criterion[],
  rows: readonly (readonly Entry[])[],
  more: Partial<Movement> = {},
): Record<string, number | null>[] {
  const { movement, entries } = scored(rows, { ...more, criteria });
  return pointsTable(movement, entries).map(({ points, base, bonus, deduction, total, scale }) => ({
    ...Object.fromEntries(criteria.map((criterion, j) => [criterion.code, points[j]!])),
    base,
    bonus,
    deduction,
    total,
    scale,
  }));
}

describe("groups", () => {
  const tree = [
    aCriterion("a1", { parent: "a" }),
    aCriterion("a2", { parent: "A" }),
    aCriterion("b"),
    aGroup("a", { parent: "top" }),
    aGroup("top", { cap: 12 }),
  ];

  test("a group is the sum of its children, a group above it too, clamped where a cap is given", () => {
    expect(table(tree, [[8.1, 7.3, 1]])[0]).toMatchObject({ a: 15.4, top: 12, total: 13 });
  });

  test("a stated maximum of a group does not clamp", () => {
    expect(table([aCriterion("a1", { parent: "a" }), aGroup("a", { max: 3 })], [[5]])[0]).toMatchObject({ a: 5, total: 5 });
  });

  test("a group without any points has none, and a zero is a zero", () => {
    expect(table(tree, [[null, NOT_APPLICABLE, 1]])[0]).toMatchObject({ a: null, top: null, total: 1 });
    expect(table(tree, [[0, null, null]])[0]).toMatchObject({ a: 0, top: 0, total: 0 });
  });

  test("best of several cases: the greatest of those that have points", () => {
    const best = [
      aCriterion("x", { parent: "g" }),
      aCriterion("y", { parent: "g" }),
      aGroup("g", { rule: { kind: "group", combine: "best" } }),
    ];
    expect(
      table(best, [
        [-2, -1],
        [3, 9],
        [null, 4],
        [null, null],
      ]).map((row) => row["g"]),
    ).toEqual([-1, 9, 4, null]);
  });

  test("options under a criterion or a group are never summed", () => {
    const options = [aCriterion("c", { parent: "g" }), aGroup("g"), aCriterion("c1", { parent: "c", rule: { kind: "option" }, max: 5 })];
    expect(table([...options, aCriterion("g1", { parent: "g", rule: { kind: "option" }, max: 4 })], [[5]])[0]).toMatchObject({
      g: 5,
      total: 5,
      scale: 10,
    });
  });

  test("groups that contain each other have nothing and stop nothing", () => {
    expect(table([aCriterion("c", { parent: "g" }), aGroup("g", { parent: "h" }), aGroup("h", { parent: "g" })], [[5]])[0]).toMatchObject({
      total: null,
    });
  });
});

describe("parts and limits", () => {
  const parts = [
    aCriterion("c", { parent: "g" }),
    aCriterion("plus", { parent: "g", part: "bonus" }),
    aCriterion("minus", { parent: "g", part: "deduction", min: -10 }),
    aCriterion("more", { part: "bonus" }),
    aGroup("g"),
  ];
  const limits = { bonus: 3, deduction: 3, total: null };

  test("a bonus and a deduction leave their group and add to the whole table, within its limits", () => {
    expect(table(parts, [[8, 2, -1, 0.5]], { limits })[0]).toMatchObject({ g: 8, base: 8, bonus: 2.5, deduction: -1, total: 9.5 });
    expect(table(parts, [[8, 2, -5, 4]], { limits })[0]).toMatchObject({ base: 8, bonus: 3, deduction: -3, total: 8 });
  });

  test("the total may be held to the scale", () => {
    expect(table(parts, [[10, 2, null, 1]], { limits: { ...limits, total: 10 } })[0]).toMatchObject({ total: 10, deduction: null });
  });

  test("only a bonus is a total too; nothing at all is none", () => {
    expect(
      table(parts, [
        [null, 2, null, null],
        [null, null, null, null],
      ]).map((row) => row["total"]),
    ).toEqual([2, null]);
  });
});

describe("points only if another criterion is full", () => {
  const bonus = aCriterion("b", { part: "bonus", onlyIfFull: "g" });

  test("the group is full when all that applies to the participant is", () => {
    const criteria = [aCriterion("c1", { parent: "g" }), aCriterion("c2", { parent: "g" }), bonus, aGroup("g")];
    const rows: Entry[][] = [
      [10, 10, 2],
      [10, 9.99, 2],
      [10, NOT_APPLICABLE, 2],
      [10, null, 2],
      [null, null, 2],
      [10, 10, null],
      [9, 9, EXEMPT],
    ];
    expect(table(criteria, rows).map((row) => row["b"])).toEqual([2, 0, 2, 0, 0, null, 10]);
  });

  test("a leaf is full at its rounded weighted maximum", () => {
    const criteria = [aCriterion("G", { max: 3, weight: 1 / 3, decimals: 2 }), bonus];
    expect(
      table(criteria, [
        [3, 2],
        [2.9, 2],
      ]).map((row) => row["b"]),
    ).toEqual([2, 0]);
  });

  test("without a maximum nothing is ever full; those who wait for each other get nothing", () => {
    expect(table([aCriterion("g", { max: null }), bonus], [[99, 2]])[0]).toMatchObject({ b: 0 });
    const circle = [aCriterion("x", { onlyIfFull: "y" }), aCriterion("y", { onlyIfFull: "x" })];
    expect(table(circle, [[10, 10]])[0]!["total"]).toBe(0);
  });
});

describe("who a criterion is for", () => {
  const participants = [
    aParticipant("p1", { cluster: "Cụm 1" }),
    aParticipant("p2", { cluster: "cụm 2" }),
    aParticipant("p3", { type: "individual", cluster: "Cụm 1" }),
  ];

  test("for others it is as KAD that leaves the scale, whatever is typed", () => {
    const criteria = [aCriterion("c1", { appliesTo: { types: ["collective"], clusters: ["cụm 1"] } }), aCriterion("c2")];
    const found = table(
      criteria,
      [
        [9, 5],
        [9, 5],
        [9, 5],
      ],
      { participants },
    );
    expect(found.map(({ c1, total, scale }) => [c1, total, scale])).toEqual([
      [9, 14, 20],
      [null, 5, 10],
      [null, 5, 10],
    ]);
  });

  test("a gate counts for those it is for", () => {
    const gate = aCriterion("g", { rule: { kind: "gate" }, appliesTo: { types: ["collective"], clusters: [] } });
    const { movement } = scored([], { criteria: [aCriterion("c"), gate], participants });
    expect(
      gatesHit(movement, [
        [5, 1],
        [5, 0],
        [5, 1],
      ]),
    ).toEqual([["g"], [], []]);
  });
});

describe("the scale that applies", () => {
  const criteria = [
    aCriterion("c1", { max: 5, weight: 2 }),
    aCriterion("o1", { parent: "best", max: 4 }),
    aCriterion("o2", { parent: "best", max: 7 }),
    aCriterion("plus", { part: "bonus" }),
    aGroup("best", { rule: { kind: "group", combine: "best" } }),
  ];

  test("the base alone, alternatives once, less what has left", () => {
    const scales = table(criteria, [
      [1, 1, 1, 1],
      [NOT_APPLICABLE, null, null, null],
      [1, null, NOT_APPLICABLE, null],
      [EXEMPT, NOT_APPLICABLE, NOT_APPLICABLE, null],
    ]);
    expect(scales.map((row) => row["scale"])).toEqual([17, 7, 14, 10]);
  });

  test("a leaf without bound: no scale, unless its group states a maximum", () => {
    const open = aCriterion("c", { parent: "g", max: null });
    expect(table([open, aGroup("g")], [[5]])[0]).toMatchObject({ scale: null });
    expect(table([open, aGroup("g", { max: 30 })], [[5], [NOT_APPLICABLE]]).map((row) => row["scale"])).toEqual([30, 0]);
    expect(scaleOf([open], [5])).toBeNull();
  });

  test("ranks by share of the scale: 684 of 700 stands before 96 of 100 %", () => {
    const list = [aCriterion("c1", { max: 300 }), aCriterion("c2", { max: 700 })];
    const { movement, entries } = scored(
      [
        [NOT_APPLICABLE, 684],
        [290, 674],
        [null, null],
        [NOT_APPLICABLE, NOT_APPLICABLE],
      ],
      { criteria: list, rankBy: "share" },
    );
    const standings = standingsOf(movement, entries);
    expect(standings.map(({ rank, share, scale, total }) => [rank, share, scale, total])).toEqual([
      [1, 97.71, 700, 684],
      [2, 96.4, 1000, 964],
      [null, null, 1000, null],
      [null, null, 0, null],
    ]);
    expect(standingsOf({ ...movement, rankBy: "total" }, entries).map(({ rank }) => rank)).toEqual([2, 1, null, null]);
  });
});

describe("ladder and exactness", () => {
  test("the ladder may look at a group", () => {
    const criteria = [aCriterion("a1", { parent: "a" }), aCriterion("a2", { parent: "a" }), aCriterion("b"), aGroup("a")];
    const { movement, entries } = scored(
      [
        [1, 2, 7],
        [3, 2, 5],
      ],
      { criteria, tieBreak: [{ by: "criterion", code: "A", order: "higher" }] },
    );
    expect(standingsOf(movement, entries).map(({ rank, keys }) => [rank, keys])).toEqual([
      [2, [3]],
      [1, [5]],
    ]);
  });

  test("sums in groups are exact: the order of their children makes no total", () => {
    const tenths = fc.array(fc.integer({ min: -100, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(tenths, fc.constantFrom(0, 1, 2, null), (units, decimals) => {
        const leaf = (_: number, j: number): Criterion => aCriterion(`c${j}`, { parent: j % 2 === 0 ? "g" : "", decimals });
        const row = units.map((unit) => unit / 10);
        const [forward, backward] = [row, [...row].reverse()].map((entries) => {
          const leaves = entries.map(leaf);
          const criteria = entries === row ? leaves : [...leaves].reverse();
          return table([...criteria, aGroup("g")], [entries], { totalDecimals: null })[0]!["total"];
        });
        expect(forward).toBe(backward);
      }),
    );
  });

  test("a plain list has the same totals and scales with and without a tree around it", () => {
    const entry: fc.Arbitrary<Entry> = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 1000 }).map((units) => units / 100) },
      fc.constantFrom<Entry>(null, NOT_APPLICABLE, EXEMPT),
    );
    const policy = fc.constantFrom("exclude" as const, "full" as const, "zero" as const);
    const criterion = fc.record({
      weight: fc.constantFrom(1, 0.5, 1.2, 3),
      decimals: fc.constantFrom(0, 1, 2, 3),
      whenNotApplicable: policy,
      whenExempt: policy,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(criterion, entry), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(null, 1, 2),
        (columns, totalDecimals) => {
          const criteria = columns.map(([more], j) => aCriterion(`c${j}`, more));
          const row = columns.map(([, typed]) => typed);
          const { movement, entries } = scored([row], { criteria, totalDecimals });
          const inGroup = [...criteria.map((own) => ({ ...own, parent: "g" })), aGroup("g")];
          const [around] = table(inGroup, [row], { totalDecimals });
          expect(totalsOf(movement, entries)[0]).toBe(around!["total"]);
          expect(scaleOf(criteria, row)).toBe(around!["scale"]);
        },
      ),
    );
  });

  test("components rounded before they are summed give the published sums to the last digit", () => {
    const criteria = [aCriterion("c1", { weight: 1.2, decimals: 2 }), aCriterion("c2", { weight: 0.9, decimals: 2 }), aGroup("g")].map(
      (own) => (own.code === "g" ? own : { ...own, parent: "g" }),
    );
    expect(table(criteria, [[9.79, 7.35]])[0]).toMatchObject({ c1: 11.75, c2: 6.62, g: 18.37, total: 18.37 });
  });
});
