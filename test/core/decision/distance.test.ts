import fc from "fast-check";
import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import { distancesOf } from "../../../src/core/decision/distance";
import type { DecisionRules } from "../../../src/core/decision/decisionRules";
import { aBand, aCount, atLeast, judgePoints, someRules, somePeople, withValues } from "../../kits/decisionPeople";

/** above, to its minimum, to its last seat. */
function distances(rules: DecisionRules, people: readonly DecisionPerson[]): (number | null)[][] {
  const result = decide(rules, people, judgePoints);
  return distancesOf(rules, people, result).map(({ above, toMinimum, toLastSeat }) => [above, toMinimum, toLastSeat]);
}

describe("distance to the band above", () => {
  test("is to its minimum where no quota is full, without binary noise; none from the best band", () => {
    expect(distances(someRules(), withValues(95, 91.3, 89.2, 49.9, null))).toEqual([
      [null, null, null],
      [null, null, null],
      [0, 0.8, null],
      [2, 0.1, null],
      [3, null, null],
    ]);
    expect(distances(someRules({ quotas: [aCount(2)] }), withValues(95, 88.75))[1]).toEqual([0, 1.25, null]);
  });

  test("under a full quota it is to the last seat too, also for who is below the minimum", () => {
    expect(distances(someRules({ quotas: [aCount(1)] }), withValues(95, 92, 88.75))).toEqual([
      [null, null, null],
      [0, null, 3],
      [0, 1.25, 6.25],
    ]);
    // The only seat is taken though nobody was turned away.
    expect(distances(someRules({ quotas: [aCount(1)] }), withValues(95, 88.75))[1]).toEqual([0, 1.25, 6.25]);
  });

  test("who is tied at the line lacks nothing; whoever comes after lacks what parts him from the tied", () => {
    const rules = someRules({ quotas: [aCount(2)] });
    const people = withValues(97, 95, 95, 93, 88);
    expect(distances(rules, people).slice(1)).toEqual([
      [0, null, null],
      [0, null, null],
      [0, null, 2],
      [0, 2, 7],
    ]);
    const told = distancesOf(rules, people, decide(rules, people, judgePoints));
    expect(told.map(({ isTiedLine, isFull }) => [isTiedLine, isFull]).slice(3)).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test("level with the last seat and parted by the ladder is 0 points", () => {
    const people = somePeople([
      { value: 95, keys: [2] },
      { value: 95, keys: [1] },
    ]);
    expect(distances(someRules({ quotas: [aCount(1)], tie: "ladder" }), people)[1]).toEqual([0, null, 0]);
  });

  test("level with people whom the ladder leaves tied at the line: 0 points to them, not to a last seat that nobody has", () => {
    const people = somePeople([
      { value: 95, keys: [2] },
      { value: 95, keys: [2] },
      { value: 95, keys: [1] },
    ]);
    const told = (count: number) => {
      const rules = someRules({ quotas: [aCount(count)], tie: "ladder" });
      return distancesOf(rules, people, decide(rules, people, judgePoints))[2];
    };
    expect(told(1)).toMatchObject({ above: 0, toMinimum: null, toLastSeat: 0, isTiedLine: true });
    expect(told(2)).toMatchObject({ above: 0, toMinimum: null, toLastSeat: 0, isTiedLine: false });
  });

  test("level with people of two full quotas: told is the one that stopped him, and nothing of those who are not before him", () => {
    const level = (value: number, ...all: readonly (readonly [key: number, cluster: string])[]) =>
      somePeople(all.map(([key, cluster]) => ({ value, keys: [key], cluster })));
    const told = (people: readonly DecisionPerson[], ...quotas: DecisionRules["quotas"]) => {
      const rules = someRules({ quotas, tie: "ladder" });
      return distancesOf(rules, people, decide(rules, people, judgePoints))[3];
    };
    // The first has a seat with the same keys, under the quota of everybody; in the cluster of the last two are tied before him.
    const [overall, perCluster] = [aCount(2, { band: "T" }), aCount(1, { band: "T", scope: "cluster" })];
    const closed = level(75, [0, "K1"], [1, "K2"], [1, "K2"], [0, "K2"]);
    expect(told(closed, overall, perCluster)).toMatchObject({ above: 1, toLastSeat: 0, isTiedLine: true });
    // A seat is kept for one of the first two, who are tied for the better band with the same keys.
    const kept = level(95, [0, "K1"], [0, "K1"], [1, "K2"], [0, "K2"]);
    const orBetter = aCount(2, { band: "T", orBetter: true });
    expect(told(kept, aCount(1, { scope: "cluster" }), orBetter)).toMatchObject({
      above: 1,
      isFull: true,
      toLastSeat: null,
      isTiedLine: false,
    });
  });

  test("whoever is level has those he is told of before him at the quota that stopped him, with a seat or tied (random people)", () => {
    const person = fc.record({
      value: fc.constantFrom(75, 95),
      keys: fc.tuple(fc.nat(2)),
      unit: fc.constantFrom("A", "B"),
      cluster: fc.constantFrom("K1", "K2"),
    });
    const quota = fc
      .record({
        count: fc.nat(3),
        band: fc.constantFrom("XS", "T"),
        orBetter: fc.boolean(),
        scope: fc.constantFrom("overall" as const, "unit" as const, "cluster" as const),
      })
      .map(({ count, ...more }) => aCount(count, more));
    const seen = { seat: 0, tied: 0 };
    fc.assert(
      fc.property(fc.array(person, { minLength: 4, maxLength: 12 }), fc.array(quota, { minLength: 1, maxLength: 3 }), (given, quotas) => {
        const rules = someRules({ quotas, tie: "ladder" });
        const people = somePeople(given);
        const result = decide(rules, people, judgePoints);
        for (const { index, above, toLastSeat, isTiedLine } of distancesOf(rules, people, result)) {
          if (toLastSeat !== 0) continue;
          const stop = result.decisions[index]!.reasons.find((reason) => reason.kind === "quota" && reason.band === above);
          const { scope } = quotas[stop?.kind === "quota" ? stop.quota : -1]!;
          const before = given.flatMap((one, i) => {
            const isBeside = scope === "overall" || (scope !== "type" && one[scope] === given[index]![scope]);
            return isBeside && one.value === given[index]!.value && one.keys[0] > given[index]!.keys[0] ? [result.decisions[i]!] : [];
          });
          const isTold = isTiedLine
            ? before.some(({ reasons }) => reasons.some((reason) => reason.kind === "tie" && reason.band === above))
            : before.some(({ band }) => band === above);
          expect(isTold).toBe(true);
          seen[isTiedLine ? "tied" : "seat"]++;
        }
      }),
      { numRuns: 400 },
    );
    expect([seen.seat > 30, seen.tied > 30]).toEqual([true, true]);
  });

  test("without any seat no points are enough", () => {
    const rules = someRules({ quotas: [aCount(0)] });
    const people = withValues(95, 88);
    const [first, second] = distancesOf(rules, people, decide(rules, people, judgePoints));
    expect(first).toMatchObject({ toMinimum: null, toLastSeat: null, isFull: true });
    expect(second).toMatchObject({ toMinimum: 2, toLastSeat: null, isFull: true });
  });

  test("where a condition keeps him out points are not what lacks", () => {
    const rules = { ...someRules({ quotas: [aCount(1)] }), bands: [aBand("XS", 90, atLeast("c1", 2)), aBand("T", 70)] };
    const people = somePeople([
      { value: 95, points: { c1: 2 } },
      { value: 92, points: { c1: 1 } },
    ]);
    expect(distances(rules, people)[1]).toEqual([0, null, null]);
  });

  test("the last seat is that of the groups whose quotas are full for him", () => {
    const people = somePeople([
      { value: 99, unit: "A" },
      { value: 98, unit: "A" },
      { value: 91, unit: "B" },
      { value: 88, unit: "B" },
    ]);
    const perUnit = aCount(1, { scope: "unit" });
    expect(distances(someRules({ quotas: [perUnit] }), people).slice(1)).toEqual([
      [0, null, 1],
      [null, null, null],
      [0, 2, 3],
    ]);
    expect(distances(someRules({ quotas: [perUnit, aCount(1)] }), people)[3]).toEqual([0, 2, 11]);
  });

  test("seats of better bands count for a quota over several bands, those of worse ones do not", () => {
    const both = aCount(2, { band: "T", orBetter: true });
    expect(distances(someRules({ quotas: [both] }), withValues(95, 80, 75, 65))).toEqual([
      [null, null, null],
      [0, 10, null],
      [1, null, 5],
      [1, 5, 15],
    ]);
  });

  test("somebody lifted in writing is not the last who got in", () => {
    const exceptions = [{ participant: "p3", band: "XS", reason: "Hội đồng" }];
    expect(distances(someRules({ exceptions, quotas: [aCount(1)] }), withValues(95, 80, 85))[1]).toEqual([0, 10, 15]);
  });

  test("from no band it is to the last band", () => {
    expect(distances({ ...someRules(), bands: someRules().bands.slice(0, 2) }, withValues(60, 75))).toEqual([
      [1, 10, null],
      [0, 15, null],
    ]);
  });

  test("whoever gains what is told gets the band, and a hair less does not do (random people under random counts of seats)", () => {
    const person = fc.record({
      value: fc.integer({ min: 11, max: 25 }).map((fourth) => fourth * 4),
      keys: fc.tuple(fc.nat(2)),
      unit: fc.constantFrom("A", "B"),
      cluster: fc.constantFrom("K1", "K2"),
    });
    const quota = fc
      .record({
        count: fc.nat(4),
        band: fc.constantFrom("XS", "T", "HT"),
        orBetter: fc.boolean(),
        scope: fc.constantFrom("overall" as const, "unit" as const, "cluster" as const),
      })
      .map(({ count, ...more }) => aCount(count, more));
    const tie = fc.constantFrom("none" as const, "council" as const, "ladder" as const);
    let [toLine, toMinimum] = [0, 0];
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 14 }), fc.array(quota, { maxLength: 3 }), tie, (given, quotas, policy) => {
        const rules = someRules({ quotas, tie: policy });
        const people = somePeople(given);
        const bandAt = (index: number, value: number): number => {
          const changed = people.map((one) => (one.index === index ? { ...one, value } : one));
          return decide(rules, changed, judgePoints).decisions[index]!.band ?? rules.bands.length;
        };
        for (const told of distancesOf(rules, people, decide(rules, people, judgePoints))) {
          const { index, above, isFull } = told;
          if (above === null) continue;
          const own = people[index]!.value!;
          const minimum = own + (told.toMinimum ?? 0);
          if (told.toLastSeat !== null && told.toLastSeat > 0) {
            const line = Math.max(minimum, own + told.toLastSeat);
            expect(bandAt(index, line + 0.5)).toBeLessThanOrEqual(above);
            // Points of a better band may bring a seat of a common quota by way of that band.
            const isBelowBetter = line - 0.5 < (rules.bands[above - 1]?.min ?? Infinity);
            if (line - 0.5 > own && isBelowBetter) expect(bandAt(index, line - 0.5)).toBeGreaterThan(above);
            toLine++;
          } else if (told.toMinimum !== null) {
            if (isFull) expect(bandAt(index, minimum)).toBeGreaterThan(above);
            else expect(bandAt(index, minimum)).toBeLessThanOrEqual(above);
            toMinimum++;
          }
        }
      }),
      { numRuns: 400 },
    );
    expect([toLine > 100, toMinimum > 100]).toEqual([true, true]);
  });
});
