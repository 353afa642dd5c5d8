// What a report counts: parts add up to the whole, each person is counted once, and the order of rows changes nothing.
import fc from "fast-check";
import type { AwardDecision } from "../../../src/core/awards/awardRules";
import { EXEMPT, NOT_APPLICABLE, type Entry, type Participant } from "../../../src/core/movement";
import { standingsOf } from "../../../src/core/ranking";
import { OBJECT_CLASSES } from "../../../src/core/register/objectClass";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { awardSummary } from "../../../src/core/summary/awardTally";
import { clusterResults } from "../../../src/core/summary/clusterResults";
import { completionsOf } from "../../../src/core/summary/completion";
import { distributionOf } from "../../../src/core/summary/distribution";
import { headcountOf } from "../../../src/core/summary/headcount";
import { levelsApart } from "../../../src/core/summary/officialLevels";
import { rankMoves } from "../../../src/core/summary/rankMoves";
import { sharesOf } from "../../../src/core/summary/shares";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const person = fc.record({
  type: fc.constantFrom("collective" as const, "individual" as const),
  cluster: fc.constantFrom("", "Khối A", "khối a", "Khối B"),
  register: fc.option(
    fc.record({
      sex: fc.constantFrom("female" as const, "male" as const, null),
      salutation: fc.constantFrom("Ông", "Bà", ""),
      objectClass: fc.constantFrom(...OBJECT_CLASSES, null),
      previousRank: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  ),
  entry: fc.constantFrom<Entry>(null, 1, 2.5, 2.5, 7, EXEMPT),
});
type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

function movementOf(people: readonly Person[]) {
  const participants = people.map(({ type, cluster, register }, i): Participant => {
    const own = register === null ? {} : { register: { ...BLANK_RECORD, ...register } };
    return { code: `p${i}`, name: `Người ${i}`, type, cluster, ...own };
  });
  const movement = aMovement({ criteria: [aCriterion("c1")], participants });
  const entries = people.map(({ entry }) => [entry]);
  return { movement, entries, standings: standingsOf(movement, entries) };
}

describe("shares", () => {
  test("thirds: the tenth that is left goes to the first of equal remainders", () => {
    expect(sharesOf([1, 1, 1])).toEqual([334, 333, 333]);
    expect(sharesOf([1, 2])).toEqual([333, 667]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
    expect(sharesOf([])).toEqual([]);
  });

  test("they add up to 100 %, each less than a tenth from its exact share, none of nobody", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 9 }), (counts) => {
        const total = sum(counts);
        fc.pre(total > 0);
        const shares = sharesOf(counts);
        expect(sum(shares)).toBe(1000);
        counts.forEach((count, i) => {
          expect(Math.abs(shares[i]! - (count * 1000) / total)).toBeLessThan(1);
          if (count === 0) expect(shares[i]).toBe(0);
        });
      }),
    );
  });
});

describe("distribution", () => {
  test("of none there is none; of one all is he; quartiles from four on, as Excel's QUARTILE", () => {
    expect(distributionOf([])).toBeNull();
    expect(distributionOf([8.5])).toEqual({ count: 1, highest: 8.5, lowest: 8.5, mean: 8.5, median: 8.5, quartiles: null });
    expect(distributionOf([3, 1, 2])).toMatchObject({ median: 2, mean: 2, quartiles: null });
    expect(distributionOf([4, 1, 3, 2])).toMatchObject({ median: 2.5, quartiles: [1.75, 3.25] });
    expect(distributionOf([0.1, 0.2, 0.3])!.mean).toBe(0.2);
  });

  test("lowest ≤ lower quartile ≤ median ≤ upper quartile ≤ highest, whatever the order of the rows", () => {
    const totals = fc.array(
      fc.integer({ min: -300, max: 12_000 }).map((cents) => cents / 100),
      { minLength: 4, maxLength: 40 },
    );
    fc.assert(
      fc.property(totals, fc.nat(), (values, turn) => {
        const spread = distributionOf(values)!;
        const [lower, upper] = spread.quartiles!;
        const steps = [spread.lowest, lower, spread.median, upper, spread.highest];
        expect([...steps].sort((a, b) => a - b)).toEqual(steps);
        const at = turn % values.length;
        expect(distributionOf([...values.slice(at), ...values.slice(0, at)].reverse())).toEqual(spread);
      }),
    );
  });
});

describe("people", () => {
  const one = (register: Partial<typeof BLANK_RECORD>, type: Participant["type"] = "individual") =>
    headcountOf([aParticipant("p", { type, register: { ...BLANK_RECORD, ...register } })]);

  test("leaders are all from deputy head of a division up; who has no class is unknown", () => {
    for (const objectClass of ["province", "department", "division"] as const) expect(one({ objectClass }).posts.leaders).toBe(1);
    expect(one({ objectClass: "direct" }).posts).toEqual({ leaders: 0, direct: 1, unknown: 0 });
    expect(one({ post: "Trưởng phòng" }).posts).toEqual({ leaders: 0, direct: 0, unknown: 1 });
  });

  test("the register tells the sex, else the salutation; a name tells nothing", () => {
    expect(one({ sex: "male", salutation: "Bà" }).sexes.men).toBe(1);
    expect(one({ salutation: "Bà" }).sexes.women).toBe(1);
    expect(one({ salutation: "Ông" }).sexes.men).toBe(1);
    expect(headcountOf([aParticipant("p", { type: "individual", name: "Nguyễn Thị Mẫu" })]).sexes.unknown).toBe(1);
  });

  test("a collective is neither leader nor woman, whatever its register says", () => {
    expect(one({ sex: "female", objectClass: "division" }, "collective")).toEqual({
      collectives: 1,
      individuals: 0,
      posts: { leaders: 0, direct: 0, unknown: 0 },
      sexes: { women: 0, men: 0, unknown: 0 },
    });
  });

  test("everybody is counted once in every part, and clusters add up to all", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const { movement, standings } = movementOf(people);
        const all = headcountOf(movement.participants);
        expect(all.collectives + all.individuals).toBe(people.length);
        for (const part of [all.posts, all.sexes]) expect(sum(Object.values<number>({ ...part }))).toBe(all.individuals);
        const clusters = clusterResults(movement, standings);
        expect(clusters.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(people.map((_, i) => i));
        const own = clusters.map(({ members }) => headcountOf(members.map((index) => movement.participants[index]!)));
        expect(sum(own.map(({ individuals }) => individuals))).toBe(all.individuals);
        expect(sum(own.map(({ sexes }) => sexes.unknown))).toBe(all.sexes.unknown);
        expect(sum(clusters.map(({ totals }) => totals?.count ?? 0))).toBe(standings.filter(({ total }) => total !== null).length);
        const moves = rankMoves(movement.participants, standings);
        expect(sum(Object.values(moves))).toBe(people.length);
      }),
    );
  });

  test("the order of rows changes no count, no mean, no award", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), fc.nat(), (people, turn) => {
        const at = turn % people.length;
        const moved = [...people.slice(at), ...people.slice(0, at)].reverse();
        const told = (list: readonly Person[]) => {
          const { movement, entries, standings } = movementOf(list);
          const clusters = clusterResults(movement, standings).map(({ cluster, members, totals, first }) => ({
            cluster: cluster.toUpperCase(),
            people: headcountOf(members.map((index) => movement.participants[index]!)),
            totals,
            first: first.map((index) => list[index]!),
          }));
          const decisions = list.map(({ type }, index): AwardDecision => {
            const award = type === "collective" ? 0 : 1;
            return { index, award, isProposed: list[index]!.entry === 7, refusals: [], toConfirm: [] };
          });
          return {
            clusters: clusters
              .map((one) => ({ ...one, first: one.first.map((own) => JSON.stringify(own)).sort() }))
              .sort((a, b) => (a.cluster < b.cluster ? -1 : 1)),
            completions: [...completionsOf(movement, entries)].sort(),
            awards: awardSummary([0, 1], decisions, movement.participants, null),
            moves: rankMoves(movement.participants, standings),
          };
        };
        expect(told(moved)).toEqual(told(people));
      }),
    );
  });
});

describe("completion", () => {
  const NOTE = aCriterion("n", { rule: { kind: "note" }, max: null, min: null });
  const FOR_PEOPLE = aCriterion("i", { appliesTo: { types: ["individual"], clusters: [] } });
  const of = (row: readonly Entry[], type: Participant["type"] = "collective") =>
    completionsOf({ criteria: [aCriterion("a"), aCriterion("b"), NOTE, FOR_PEOPLE], participants: [aParticipant("p", { type })] }, [
      row,
    ])[0];

  test("zero is an entry, blank is none; KAD and MIỄN count as done", () => {
    expect(of([0, 0, null, null])).toBe("whole");
    expect(of([0, null, null, null])).toBe("partly");
    expect(of([null, null, null, null])).toBe("none");
    expect(of([5, NOT_APPLICABLE, null, null])).toBe("whole");
  });

  test("only KAD and MIỄN: nothing is asked of him; beside a blank he is scored partly", () => {
    expect(of([EXEMPT, NOT_APPLICABLE, null, null])).toBe("exempt");
    expect(of([EXEMPT, null, null, null])).toBe("partly");
  });

  test("a criterion that is not for him and a note that no rule needs may stay blank", () => {
    expect(of([1, 2, null, null], "individual")).toBe("partly");
    expect(of([1, 2, null, 3], "individual")).toBe("whole");
    expect(of([null, null, 4, null])).toBe("none");
  });
});

describe("first of a cluster", () => {
  test("who shares the first rank is told with the others; without points there is nobody", () => {
    const participants = ["p1", "p2", "p3"].map((code) => aParticipant(code, { cluster: code === "p3" ? "B" : "A" }));
    const movement = aMovement({ criteria: [aCriterion("c1")], participants });
    const results = clusterResults(movement, standingsOf(movement, [[9], [9], [null]]));
    expect(results.map(({ first, totals }) => [first, totals?.count ?? 0])).toEqual([
      [[0, 1], 2],
      [[], 0],
    ]);
  });
});

describe("awards", () => {
  const PEOPLE = [
    aParticipant("t", { type: "collective" }),
    aParticipant("a", { type: "individual", register: { ...BLANK_RECORD, sex: "female", objectClass: "division" } }),
    aParticipant("b", { type: "individual", register: { ...BLANK_RECORD, salutation: "Ông" } }),
  ];
  const given = (index: number, award: number, isProposed = true): AwardDecision => ({
    index,
    award,
    isProposed,
    refusals: [],
    toConfirm: [],
  });

  test("somebody with two awards is one person of all, and one for each award", () => {
    const { awards, people, money } = awardSummary([1, 0, 2], [given(1, 0), given(1, 1), given(2, 1), given(0, 2, false)], PEOPLE, null);
    expect(awards.map(({ award, people: own }) => [award, own.individuals, own.sexes.women, own.posts.unknown])).toEqual([
      [1, 2, 1, 1],
      [0, 1, 1, 0],
    ]);
    expect([people.individuals, people.collectives, money]).toEqual([2, 0, null]);
  });

  test("money of the awards adds up to that of all; what a higher title pays counts 0", () => {
    const lines = [
      { award: 0, amount: 760_000, isPaid: false },
      { award: 1, amount: 2_530_000, isPaid: true },
    ];
    const table = { people: [{ index: 1, lines, total: 2_530_000 }], total: 2_530_000 };
    const { awards, money } = awardSummary([1, 0], [given(1, 0), given(1, 1)], PEOPLE, table);
    expect(awards.map((award) => award.money)).toEqual([2_530_000, 0]);
    expect(sum(awards.map((award) => award.money!))).toBe(money);
  });
});

test("official classifications apart from Xét: another level or no band is told; the same, a band without a level and nothing said are not", () => {
  const people = (["good", "good", "good", "good", null, "failed"] as const).map((level) =>
    aParticipant("p", { register: { ...BLANK_RECORD, level } }),
  );
  const bands = [{ level: "excellent" }, { level: "good" }, { level: null }] as const;
  const decisions = [0, 1, 2, null, 0, null].map((band) => ({ band }));
  expect(levelsApart([...people, aParticipant("q")], [...decisions, { band: 0 }], bands)).toEqual([
    { index: 0, official: "good", band: 0 },
    { index: 3, official: "good", band: null },
    { index: 5, official: "failed", band: null },
  ]);
});
