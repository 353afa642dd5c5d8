// One quota against every possible line: the engine uses as many seats as any line that splits no equals allows.
import fc from "fast-check";
import { decide, type DecisionPerson } from "../../../src/core/decision/decide";
import type { DecisionRules, Quota } from "../../../src/core/decision/decisionRules";
import { FOUR_BANDS, aQuota, judgePoints, someRules, withValues } from "../../kits/decisionPeople";

const NAMES = FOUR_BANDS.map(({ name }) => name);

const quota: fc.Arbitrary<Quota> = fc
  .record({
    band: fc.constantFrom("XS", "T"),
    orBetter: fc.boolean(),
    percent: fc.integer({ min: 1, max: 100 }),
    base: fc.oneof(
      fc.constant({ kind: "all" as const }),
      fc.record({ kind: fc.constantFrom("in" as const, "orBetter" as const, "withoutTarget" as const), band: fc.constantFrom(...NAMES) }),
    ),
    rounding: fc.constantFrom("down" as const, "nearest" as const, "up" as const),
  })
  .map(({ percent, ...given }) => aQuota(percent, given));

const values = fc.array(
  fc.integer({ min: 15, max: 24 }).map((fourth) => fourth * 4),
  { minLength: 1, maxLength: 14 },
);

/** Seats used when everybody from `line` on may enter and the others fall to the next band that the quota does not count; null = too many. */
function usedAt({ quotas, bands }: DecisionRules, people: readonly DecisionPerson[], line: number): number | null {
  const { band, orBetter, base, amount, rounding } = quotas[0]!;
  const target = NAMES.indexOf(band);
  const counts = (own: number): boolean => (orBetter ? own <= target : own === target);
  const reached = people.map(({ value }) => bands.findIndex(({ min }) => min === null || value! >= min));
  const ends = reached.map((own, i) => (!counts(own) || people[i]!.value! >= line ? own : target + 1));
  const used = ends.filter(counts).length;
  const limit = base === null || base.kind === "all" ? NAMES.length : NAMES.indexOf(base.band);
  const counted =
    base?.kind === "in"
      ? reached.filter((own) => own === limit)
      : ends.filter((own) => own <= limit && !(base?.kind === "withoutTarget" && counts(own)));
  const product = BigInt(counted.length) * BigInt(amount.kind === "percent" ? amount.percent : 0);
  const allowed = rounding === "down" ? product / 100n : rounding === "up" ? (product + 99n) / 100n : (2n * product + 100n) / 200n;
  return BigInt(used) <= allowed ? used : null;
}

describe("one quota over the whole list", () => {
  test("as many seats are used as the best line that splits no equals and keeps the quota", () => {
    fc.assert(
      fc.property(quota, values, (own, given) => {
        const people = withValues(...given);
        const rules = someRules({ quotas: [own] });
        const lines = [...new Set(given), Infinity].map((line) => usedAt(rules, people, line));
        const best = Math.max(...lines.filter((used) => used !== null));
        expect(decide(rules, people, judgePoints).seats[0]!.used).toBe(best);
      }),
      { numRuns: 3000 },
    );
  });

  test("medals: 10 % gold, the next 20 % silver, the next 30 % bronze by score; equals share a medal or none has it", () => {
    const medals = someRules({
      bands: ["Vàng", "Bạc", "Đồng", "–"].map((name) => ({ name, level: null, min: null, conditions: [] })),
      quotas: [10, 30, 60].map((percent, i) => aQuota(percent, { band: ["Vàng", "Bạc", "Đồng"][i]!, orBetter: true })),
      tie: "none",
    });
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (scores) => {
        const { decisions } = decide(medals, withValues(...scores), judgePoints);
        [10, 30, 60].forEach((percent, band) => {
          const holders = scores.filter((_, i) => decisions[i]!.band! <= band);
          const cut = Math.min(...holders);
          const seats = Math.floor((scores.length * percent) / 100);
          expect(holders.length).toBeLessThanOrEqual(seats);
          expect(scores.filter((score) => score >= cut)).toHaveLength(holders.length);
          // The next lower score does not fit.
          const next = Math.max(...scores.filter((score) => score < cut));
          if (holders.length < scores.length) expect(scores.filter((score) => score >= next).length).toBeGreaterThan(seats);
        });
      }),
    );
  });
});
