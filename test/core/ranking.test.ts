import fc from "fast-check";
import { EXEMPT, NOT_APPLICABLE, type Entry } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { scaleOf, totalsOf } from "../../src/core/scoring";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";

const ranks = ({ movement, entries }: ReturnType<typeof scored>): (number | null)[] =>
  standingsOf(movement, entries).map((standing) => standing.rank);

describe("totals", () => {
  test("points are rounded before they are summed, entries with a weight", () => {
    const { movement, entries } = scored([[1.005, 1.005]], { criteria: [aCriterion("c1"), aCriterion("c2", { weight: 3 })] });
    expect(totalsOf(movement, entries)).toEqual([4.03]);
  });

  test("blank is not zero: nobody without any points has a total, and zero is a total", () => {
    const { movement, entries } = scored([
      [null, null],
      [0, null],
    ]);
    expect(totalsOf(movement, entries)).toEqual([null, 0]);
    expect(ranks({ movement, entries })).toEqual([null, 1]);
  });

  test("KAD and MIỄN count by the policy of the criterion: out of the scale, full, zero", () => {
    const criteria = [
      aCriterion("c1", { whenNotApplicable: "full", weight: 0.5 }),
      aCriterion("c2", { whenNotApplicable: "zero" }),
      aCriterion("c3"),
    ];
    const { movement, entries } = scored([[NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]], { criteria });
    expect(totalsOf(movement, entries)).toEqual([5]);
    expect(scaleOf(criteria, entries[0]!)).toBe(15);
    expect(scaleOf(criteria, [EXEMPT, 1, EXEMPT])).toBe(25);
  });

  test("totals to no declared decimals keep 12 significant digits", () => {
    const { movement, entries } = scored([[1 / 3, 1 / 3]], {
      totalDecimals: null,
      criteria: [aCriterion("c1", { decimals: null }), aCriterion("c2", { decimals: null })],
    });
    expect(totalsOf(movement, entries)).toEqual([0.666666666667]);
  });
});

describe("ranks", () => {
  test("8,1+7,3+9,4 ties with 9,4+8,1+7,3", () => {
    expect(
      ranks(
        scored([
          [8.1, 7.3, 9.4],
          [9.4, 8.1, 7.3],
        ]),
      ),
    ).toEqual([1, 1]);
  });

  test.each([
    ["competition", [1, 2, 2, 4]],
    ["dense", [1, 2, 2, 3]],
    ["unique", [1, 2, 2, 4]],
  ] as const)("style %s gives %p where two are equal and nothing parts them", (rankStyle, wanted) => {
    expect(ranks(scored([[9], [8], [8], [7]], { rankStyle }))).toEqual(wanted);
  });

  test("the ladder parts equals step by step, higher or lower first, and tells which step did", () => {
    const kit = scored(
      [
        [5, 3, 2],
        [5, 2, 3],
        [4, 4, 2],
        [4, 3, 3],
      ],
      {
        tieBreak: [
          { by: "criterion", code: "c1", order: "higher" },
          { by: "criterion", code: "c2", order: "lower" },
        ],
      },
    );
    const standings = standingsOf(kit.movement, kit.entries);
    expect(standings.map((standing) => standing.rank)).toEqual([2, 1, 4, 3]);
    expect(standings[0]!.parting).toEqual({ kind: "ladder", step: 1 });
    expect(standings[3]!.parting).toEqual({ kind: "ladder", step: 0 });
  });

  test("somebody without points in the ladder's criterion stands below who has them, whichever way it is ordered", () => {
    for (const order of ["higher", "lower"] as const) {
      const kit = scored(
        [
          [null, 5],
          [2, 3],
        ],
        { tieBreak: [{ by: "criterion", code: "c1", order }] },
      );
      expect(ranks(kit)).toEqual([2, 1]);
    }
  });

  test("ranks inside clusters count only the cluster, clusters with other case are one", () => {
    const participants = ["A", "b", "a", "B"].map((cluster, i) => aParticipant(`p${i}`, { cluster }));
    const { movement, entries } = scored([[1], [9], [5], [7]], { participants });
    const standings = standingsOf(movement, entries);
    expect(standings.map((standing) => standing.clusterRank)).toEqual([2, 1, 1, 2]);
    expect(standings.map((standing) => standing.line)).toEqual([1, 2, 0, 3]);
  });

  test("a tie that nothing parts is a tie, and row order decides nothing: shuffled rows give the same ranks", () => {
    const entry = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constant(NOT_APPLICABLE)) as fc.Arbitrary<Entry>;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(entry, entry, entry), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("competition" as const, "dense" as const, "unique" as const),
        fc.infiniteStream(fc.nat()),
        (rows, rankStyle, chance) => {
          const more = { rankStyle, tieBreak: [{ by: "criterion", code: "c2", order: "higher" } as const] };
          const before = ranks(scored(rows, more));
          const order = rows.map((_, i) => i);
          for (let i = order.length - 1; i > 0; i--) {
            const j = (chance.next().value as number) % (i + 1);
            [order[i], order[j]] = [order[j]!, order[i]!];
          }
          const after = ranks(
            scored(
              order.map((i) => rows[i]!),
              more,
            ),
          );
          order.forEach((from, to) => expect(after[to]).toBe(before[from]));
        },
      ),
    );
  });
});
