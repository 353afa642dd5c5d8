// Limits of awards in words and back.
import fc from "fast-check";
import { limitText, limitsText, parseLimits } from "../../../src/core/awards/limitText";
import type { AwardLimit } from "../../../src/core/awards/awardRules";
import { quotaAmount, quotaRounding, quotaScope } from "../../kits/decisionArbitraries";

const limit: fc.Arbitrary<AwardLimit> = fc.record({
  amount: quotaAmount,
  base: fc.oneof(fc.constant("all" as const), fc.record({ award: fc.constantFrom("LDTT", "CSTDCS", "a.1/b-2_c", "GK") })),
  scope: quotaScope,
  rounding: quotaRounding,
  minimum: fc.nat({ max: 9 }),
});

test("limits read back as they were written, whatever they are", () => {
  fc.assert(
    fc.property(fc.array(limit, { maxLength: 3 }), (limits) => {
      expect(parseLimits(limitsText(limits))).toEqual({ ok: true, limits });
    }),
    { numRuns: 300 },
  );
});

test("a limit is written as people say it", () => {
  const own = { base: { award: "LDTT" }, scope: "unit", rounding: "down", minimum: 0 } as const;
  expect(limitText({ ...own, amount: { kind: "percent", percent: 15 } })).toBe("15 % của [LDTT], từng đơn vị, làm tròn xuống");
  expect(limitText({ ...own, base: "all", amount: { kind: "count", count: 3 }, minimum: 1 })).toBe("3 suất, từng đơn vị, ít nhất 1 suất");
});

test.each([
  ["15% của số [LDTT]", { amount: { kind: "percent", percent: 15 }, base: { award: "LDTT" }, scope: "overall" }],
  ["Không quá 15 % tổng số, mỗi phòng", { amount: { kind: "percent", percent: 15 }, base: "all", scope: "unit" }],
  ["12,5 %, làm tròn lên, tối thiểu 1", { amount: { kind: "percent", percent: 12.5 }, rounding: "up", minimum: 1 }],
  ["5 suất, theo khối", { amount: { kind: "count", count: 5 }, scope: "cluster" }],
])("%p is understood", (text, expected) => {
  expect(parseLimits(text)).toEqual({ ok: true, limits: [expect.objectContaining(expected)] });
});

test.each(["15", "nhiều", "15 % của [LDTT], từng đơn vị, từng cụm", "15 %, khoảng đó", "15 % của LĐTT"])(
  "%p is told, not guessed",
  (text) => {
    expect(parseLimits(`3 suất; ${text}`)).toEqual({ ok: false, problem: { text } });
  },
);
