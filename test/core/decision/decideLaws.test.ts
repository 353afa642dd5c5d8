// Laws of Xét on random people under random quotas, nested and crossed over several scopes at once.
import fc from "fast-check";
import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import type { DecisionResult, DecisionRules, Quota, QuotaBase, SeatRow } from "../../../src/core/decision/decisionRules";
import { aBand, aCount, aQuota, atLeast, judgePoints, someRules, somePeople, type PersonGiven } from "../../kits/decisionPeople";

const BANDS = [aBand("XS", 90, atLeast("c1", 2)), aBand("T", 70, atLeast("c1", 1)), aBand("HT", 50), aBand("KHT", null)];
const NAMES = BANDS.map(({ name }) => name);

const person: fc.Arbitrary<PersonGiven> = fc
  .record({
    // Mostly high and often equal: that is where quotas and ties bite.
    value: fc.option(
      fc.integer({ min: 12, max: 24 }).map((fourth) => fourth * 4),
      { freq: 20 },
    ),
    keys: fc.tuple(fc.nat(2), fc.nat(1)),
    cluster: fc.constantFrom("K1", "K2", "k2"),
    unit: fc.constantFrom("A", "B", "C"),
    type: fc.constantFrom("individual", "collective"),
    c1: fc.constantFrom(0, 1, 2, 2, 2, 2),
  })
  .map(({ c1, ...given }) => ({ ...given, points: { c1 } }));

const base: fc.Arbitrary<QuotaBase> = fc.oneof(
  fc.constant<QuotaBase>({ kind: "all" }),
  fc.record({ kind: fc.constantFrom("in" as const, "orBetter" as const, "withoutTarget" as const), band: fc.constantFrom(...NAMES) }),
);

const quota: fc.Arbitrary<Quota> = fc
  .record({
    band: fc.constantFrom("XS", "XS", "T", "HT"),
    orBetter: fc.boolean(),
    percent: fc.constantFrom(10, 20, 25, 29, 33.3333, 50, 70, 100),
    count: fc.option(fc.nat(8), { freq: 3 }),
    base,
    scope: fc.constantFrom("overall" as const, "cluster" as const, "unit" as const, "type" as const),
    rounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
    minimum: fc.constantFrom(0, 0, 0, 1, 2),
  })
  .map(({ percent, count, ...given }) =>
    aQuota(percent, { ...given, amount: count === null ? { kind: "percent", percent } : { kind: "count", count } }),
  );

const tie = fc.constantFrom("none" as const, "council" as const, "ladder" as const);

const crossed = fc
  .record({ people: fc.array(person, { maxLength: 24 }), quotas: fc.array(quota, { minLength: 1, maxLength: 5 }), tie })
  .map(({ people, ...rules }) => ({ people: somePeople(people), rules: someRules({ bands: BANDS, ...rules }) }));

/** Few seats for the best in each group, and quotas of several bands together over other groups: there people tied far below meet those above. */
const nested = fc
  .record({
    people: fc.array(
      fc.record({
        value: fc.integer({ min: 88, max: 95 }),
        cluster: fc.constantFrom("K1", "K2", "K3"),
        unit: fc.constantFrom("A", "B"),
        type: fc.constantFrom("individual", "collective"),
      }),
      { minLength: 4, maxLength: 14 },
    ),
    best: fc.array(fc.record({ count: fc.integer({ min: 1, max: 2 }), scope: fc.constantFrom("cluster" as const, "unit" as const) }), {
      minLength: 1,
      maxLength: 2,
    }),
    together: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 7 }),
        band: fc.constantFrom("T", "T", "HT"),
        scope: fc.constantFrom("overall" as const, "unit" as const, "type" as const),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    tie,
  })
  .map(({ people, best, together, tie: policy }) => ({
    people: somePeople(people.map((own) => ({ ...own, points: { c1: 2 } }))),
    rules: someRules({
      bands: BANDS,
      tie: policy,
      quotas: [
        ...best.map(({ count, scope }) => aCount(count, { scope })),
        ...together.map(({ count, ...own }) => aCount(count, { ...own, orBetter: true })),
      ],
    }),
  }));

const race = fc.oneof(crossed, nested);

const run = (rules: DecisionRules, people: readonly DecisionPerson[]): DecisionResult => decide(rules, people, judgePoints);

/** What a row of the seat table must say, counted anew from the bands in the end; null where there is no such person. */
function recount(rules: DecisionRules, people: readonly DecisionPerson[], { decisions }: DecisionResult, row: SeatRow) {
  const { scope, band, orBetter, base: of } = rules.quotas[row.quota]!;
  const target = NAMES.indexOf(band);
  const inGroup = people.flatMap(({ groups }, i) =>
    scope === "overall" || (groups[scope] ?? "").toUpperCase() === row.group.toUpperCase() ? [i] : [],
  );
  const isTarget = (i: number): boolean => {
    const own = decisions[i]!.band;
    return own !== null && (orBetter ? own <= target : own === target);
  };
  const counted = inGroup.filter((i) => {
    const { band: own, reached } = decisions[i]!;
    if (of === null || of.kind === "all") return people[i]!.value !== null;
    const line = NAMES.indexOf(of.band);
    if (of.kind === "in") return reached === line;
    return own !== null && own <= line && (of.kind === "orBetter" || !isTarget(i));
  });
  return { used: inGroup.filter(isTarget).length, base: counted.length, everybody: inGroup.length };
}

/** Most people that the quota lets in when its base is so large. */
function allowed({ amount, rounding, minimum }: Quota, base: number, isAnybody: boolean): number {
  if (amount.kind !== "percent") return amount.kind === "count" ? amount.count : Infinity;
  const product = BigInt(base) * BigInt(Math.round(amount.percent * 10_000));
  const whole = 1_000_000n;
  const share =
    rounding === "down" ? product / whole : rounding === "up" ? (product + whole - 1n) / whole : (2n * product + whole) / (2n * whole);
  return Math.max(Number(share), isAnybody ? minimum : 0);
}

describe("on the result in the end", () => {
  test("every quota holds by its own definition, in every group, and the seat table tells what is", () => {
    fc.assert(
      fc.property(race, ({ rules, people }) => {
        const result = run(rules, people);
        for (const row of result.seats) {
          const quotaOf = rules.quotas[row.quota]!;
          const { used, base: counted } = recount(rules, people, result, row);
          const isBeside = quotaOf.base?.kind === "withoutTarget";
          expect(row.used).toBe(used);
          if (quotaOf.amount.kind === "percent") expect(row.base).toBe(counted);
          expect(used).toBeLessThanOrEqual(allowed(quotaOf, counted, isBeside ? used + counted > 0 : counted > 0));
          expect(row.left).toBe(row.seats - used);
          expect(row.left - row.held).toBeGreaterThanOrEqual(0);
          expect(row.held).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("nobody is in a better band than his points and conditions reach, and each step down has its reason", () => {
    fc.assert(
      fc.property(race, ({ rules, people }) => {
        for (const { reached, band, reasons } of run(rules, people).decisions) {
          if (reached === null) {
            expect(band).toBeNull();
            continue;
          }
          expect(band ?? BANDS.length).toBeGreaterThanOrEqual(reached);
          const stopped = reasons.some(({ kind }) => kind === "quota" || kind === "tie");
          expect(stopped).toBe(band !== reached);
        }
      }),
    );
  });

  test("who is told that a quota is full is right: it has no seat left but those held", () => {
    fc.assert(
      fc.property(race, ({ rules, people }) => {
        const { decisions, seats } = run({ ...rules, tie: "council" }, people);
        for (const { reasons } of decisions) {
          for (const reason of reasons) {
            if (reason.kind !== "quota" && reason.kind !== "tie") continue;
            const row = seats.find(({ quota: own, group }) => own === reason.quota && group === reason.group)!;
            if (reason.kind === "tie") expect(row.held).toBeGreaterThan(0);
            else expect(row.left - row.held).toBe(0);
          }
        }
      }),
    );
  });
});

/** Whether the first is better by what the rules let decide; 0 = equals. */
function compare(rules: DecisionRules, a: DecisionPerson, b: DecisionPerson): number {
  if (a.value !== b.value) return (b.value ?? -1) - (a.value ?? -1);
  if (rules.tie !== "ladder") return 0;
  const key = a.keys.findIndex((own, i) => own !== b.keys[i]);
  return key < 0 ? 0 : b.keys[key]! - a.keys[key]!;
}

describe("fairness", () => {
  test("nobody with a better key is left out for one with a worse key in the same groups, and equals are never split", () => {
    fc.assert(
      fc.property(race, ({ rules, people }) => {
        const { decisions } = run(rules, people);
        const lines = people.map((own, i) => ({
          own,
          i,
          groups: Object.values(own.groups).join().toUpperCase(),
          c1: own.facts.points.get("C1")!,
        }));
        for (const a of lines) {
          for (const b of lines) {
            if (a.groups !== b.groups || a.own.value === null || b.own.value === null || a.c1 < b.c1) continue;
            const order = compare(rules, a.own, b.own);
            if (order > 0) continue;
            const [bandA, bandB] = [a, b].map(({ i }) => decisions[i]!.band ?? BANDS.length);
            if (order < 0) expect(bandA).toBeLessThanOrEqual(bandB!);
            else if (a.c1 === b.c1) expect(bandA).toBe(bandB);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test("whoever is left out of a band where somebody worse ends has a full quota of his own, which is not the other's", () => {
    const seen = { sharedQuotas: 0 };
    fc.assert(
      fc.property(race, ({ rules, people }) => {
        const { decisions, seats } = run(rules, people);
        const places = people.map(({ groups }) =>
          rules.quotas.map(({ scope }) => (scope === "overall" ? "" : (groups[scope] ?? "").toUpperCase())),
        );
        const isReached = (i: number, band: number): boolean => {
          const { min, conditions } = BANDS[band]!;
          return people[i]!.value! >= (min ?? -Infinity) && conditions.every((own) => judgePoints(own, people[i]!.facts).outcome === "met");
        };
        const isFull = (own: number, group: string): boolean => {
          const row = seats.find((one) => one.quota === own && one.group.toUpperCase() === group)!;
          const isTied = decisions.some(({ reasons }, i) => reasons.some(({ kind }) => kind === "tie" && places[i]![own] === group));
          return row.left === row.held || (rules.tie === "none" && isTied);
        };
        for (const [worse, { band }] of decisions.entries()) {
          if (band === null) continue;
          for (const [better, own] of decisions.entries()) {
            if (people[better]!.value === null || compare(rules, people[better]!, people[worse]!) >= 0) continue;
            if ((own.band ?? BANDS.length) <= band || !isReached(better, band)) continue;
            const covering = rules.quotas.flatMap(({ band: target, orBetter }, i) => {
              const last = NAMES.indexOf(target);
              return (orBetter ? band <= last : band === last) ? [i] : [];
            });
            if (covering.some((i) => places[better]![i] === places[worse]![i])) seen.sharedQuotas++;
            expect(covering.some((i) => places[better]![i] !== places[worse]![i] && isFull(i, places[better]![i]!))).toBe(true);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(seen.sharedQuotas).toBeGreaterThan(100);
  });

  test("the order of the rows decides nothing", () => {
    fc.assert(
      fc.property(race, fc.infiniteStream(fc.nat(1_000_000)), ({ rules, people }, numbers) => {
        const shuffled = people
          .map((own) => ({ own, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ own }) => own);
        const byIndex = ({ decisions }: DecisionResult): unknown =>
          [...decisions]
            .sort((a, b) => a.index - b.index)
            .map(({ index, band, reached, reasons }) => ({
              index,
              band,
              reached,
              reasons: reasons.map((reason) => ("group" in reason ? { ...reason, group: reason.group.toUpperCase() } : reason)),
            }));
        const rows = ({ seats }: DecisionResult): string[] =>
          seats.map(({ group, ...row }) => JSON.stringify({ ...row, group: group.toUpperCase() })).sort();
        const [first, second] = [run(rules, people), run(rules, shuffled)];
        expect(byIndex(second)).toEqual(byIndex(first));
        expect(rows(second)).toEqual(rows(first));
      }),
      { numRuns: 400 },
    );
  });
});

describe("exceptions", () => {
  test("whichever of the tied the Council picks for the seats held, every quota still holds", () => {
    fc.assert(
      fc.property(race, fc.nat(1000), ({ rules: given, people }, turn) => {
        const rules = { ...given, tie: "council" as const };
        const result = run(rules, people);
        const tied = result.decisions.flatMap(({ reasons }, i) => {
          const own = reasons.find(({ kind }) => kind === "tie");
          return own?.kind === "tie" ? [{ i, band: own.band }] : [];
        });
        if (tied.length === 0) return;
        const picked = tied[turn % tied.length]!;
        const exceptions = [{ participant: people[picked.i]!.code, band: NAMES[picked.band]!, reason: "Hội đồng chọn" }];
        const after = run({ ...rules, exceptions }, people);
        expect(after.decisions[picked.i]!.band).toBe(picked.band);
        for (const row of after.seats) {
          expect(row.left).toBeGreaterThanOrEqual(0);
          expect(row.used).toBe(recount({ ...rules, exceptions }, people, after, row).used);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("push nobody out of a band as good or better, and exceed the seats by no more than one each", () => {
    fc.assert(
      fc.property(race, fc.nat(1000), fc.nat(2), ({ rules: given, people }, turn, band) => {
        if (people.length === 0) return;
        // Bases of who ends in a band may give other seats when somebody is lifted; here it is about the seats that there are.
        const quotas = given.quotas.map((own) => (own.base?.kind === "in" ? own : { ...own, base: { kind: "all" as const } }));
        const rules = { ...given, quotas };
        const lifted = turn % people.length;
        const before = run(rules, people);
        const { reached, band: old } = before.decisions[lifted]!;
        if ((old ?? BANDS.length) <= band || (reached !== null && reached < band)) return;
        const exceptions = [{ participant: people[lifted]!.code, band: NAMES[band]!, reason: "Hội đồng chọn" }];
        const after = run({ ...rules, exceptions }, people);
        expect(after.decisions[lifted]!.band).toBe(band);
        for (const row of after.seats) {
          expect(row.left).toBeGreaterThanOrEqual(-1);
          expect(row.used).toBe(recount({ ...rules, exceptions }, people, after, row).used);
        }
        before.decisions.forEach((own, i) => {
          if (own.band !== null && own.band <= band) expect(after.decisions[i]!.band).toBe(own.band);
        });
      }),
      { numRuns: 600 },
    );
  });

  test("that lift somebody inside a quota of both bands together let nobody in for whom there is no seat", () => {
    fc.assert(
      fc.property(race, fc.nat(1000), fc.nat(2), fc.nat(12), ({ rules: given, people }, turn, band, count) => {
        if (people.length === 0) return;
        const rules = { ...given, quotas: [aCount(count, { band: "HT", orBetter: true })] };
        const lifted = turn % people.length;
        const old = run(rules, people).decisions[lifted]!.band;
        if (old === null || old > 2 || old <= band) return;
        const exceptions = [{ participant: people[lifted]!.code, band: NAMES[band]!, reason: "Hội đồng chọn" }];
        expect(run({ ...rules, exceptions }, people).seats[0]!.left).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});
