// The JSON form of award rules: what is wrong is a problem with its place, and the day decides which set is in force.
import { awardSetFor, baseSalaryOn, isDay } from "../../../src/core/awards/awardSetFor";
import { readAwardSet, readBaseSalaries } from "../../../src/core/awards/readAwardSet";
import type { AwardRuleSet } from "../../../src/core/awards/awardRules";

const AWARD = { code: "LDTT", name: "Lao động tiên tiến", type: "individual", form: "title", order: 1, authority: "director" };
const FILE = { format: "bang-vang-awards", formatVersion: 1, id: "s", name: "S", from: "2025-07-01", awards: [AWARD] };

/** "F-04 /id" for each problem; empty where the file is read. */
function problems(more: object): string[] {
  const reading = readAwardSet({ ...FILE, ...more });
  return reading.ok ? [] : reading.problems.map(({ id, path }) => `${id} ${path}`);
}

test("a file that says little has the rest at its default: unverified, used, without votes, limits and money", () => {
  expect(readAwardSet(FILE)).toEqual({
    ok: true,
    set: {
      id: "s",
      name: "S",
      sources: [],
      from: "2025-07-01",
      to: null,
      isVerified: false,
      awards: [{ ...AWARD, article: "", isVerified: false, conditions: [], vote: null, limits: [], multiple: null, isUsed: true }],
    },
  });
});

test("conditions stand in their notation; several in one text share their article", () => {
  const reading = readAwardSet({
    ...FILE,
    awards: [{ ...AWARD, conditions: [{ condition: "xếp loại ≥ HTT; không bị kỷ luật", article: "Điều 24", isVerified: true }] }],
  });
  expect(reading.ok && reading.set.awards[0]!.conditions).toEqual([
    { condition: { kind: "level", min: "good" }, article: "Điều 24", isVerified: true },
    { condition: { kind: "discipline", max: "none" }, article: "Điều 24", isVerified: true },
  ]);
});

test("limits: a percentage, a count or percentages by class, of everybody or of another award", () => {
  const limits = [{ percent: 15, of: "LDTT", scope: "cluster", rounding: "up", minimum: 1 }, { count: 3 }, { byClass: { "Loại 1": 20 } }];
  const reading = readAwardSet({ ...FILE, awards: [{ ...AWARD, limits }] });
  expect(reading.ok && reading.set.awards[0]!.limits).toEqual([
    { amount: { kind: "percent", percent: 15 }, base: { award: "LDTT" }, scope: "cluster", rounding: "up", minimum: 1 },
    { amount: { kind: "count", count: 3 }, base: "all", scope: "overall", rounding: "down", minimum: 0 },
    {
      amount: { kind: "byClass", percents: [{ className: "Loại 1", percent: 20 }] },
      base: "all",
      scope: "overall",
      rounding: "down",
      minimum: 0,
    },
  ]);
});

test.each<[object, string]>([
  [{ format: "bang-vang" }, "F-02 /format"],
  [{ formatVersion: 2 }, "F-03 /formatVersion"],
  [{ formatVersion: "1" }, "F-02 /formatVersion"],
  [{ id: "" }, "F-04 /id"],
  [{ name: undefined }, "F-04 /name"],
  [{ from: "2025-02-29" }, "F-04 /from"],
  [{ to: "2025-06-30" }, "F-06 /to"],
  [{ note: "x" }, "F-05 /note"],
  [{ sources: [1] }, "F-04 /sources/0"],
  [{ awards: [{ ...AWARD, type: "team" }] }, "F-06 /awards/0/type"],
  [{ awards: [{ ...AWARD, order: undefined }] }, "F-04 /awards/0/order"],
  [{ awards: [AWARD, { ...AWARD, code: "ldtt" }] }, "F-06 /awards/1/code"],
  [{ awards: [{ ...AWARD, conditions: [{ condition: "gương mẫu" }] }] }, "F-08 /awards/0/conditions/0/condition"],
  [{ awards: [{ ...AWARD, conditions: [{ condition: "" }] }] }, "F-04 /awards/0/conditions/0/condition"],
  [{ awards: [{ ...AWARD, vote: { threshold: 120 } }] }, "F-06 /awards/0/vote/threshold"],
  [{ awards: [{ ...AWARD, vote: {} }] }, "F-04 /awards/0/vote/threshold"],
  [{ awards: [{ ...AWARD, limits: [{}] }] }, "F-04 /awards/0/limits/0/percent"],
  [{ awards: [{ ...AWARD, limits: [{ percent: 101 }] }] }, "F-06 /awards/0/limits/0/percent"],
  [{ awards: [{ ...AWARD, limits: [{ percent: 1, count: 1 }] }] }, "F-07 /awards/0/limits/0/count"],
  [{ awards: [{ ...AWARD, multiple: -1 }] }, "F-06 /awards/0/multiple"],
])("%j is refused: %s", (more, expected) => {
  expect(problems(more)).toEqual([expected]);
});

test("what is no object is no file of award rules", () => {
  expect([null, 1, []].map((data) => readAwardSet(data).ok)).toEqual([false, false, false]);
});

test("base salaries: whole đồng from a day on", () => {
  expect(readBaseSalaries([{ from: "2026-07-01", amount: 2530000, source: "NĐ" }]).ok).toBe(true);
  const wrong = readBaseSalaries([{ from: "01/7/2026", amount: 0.5 }, { from: "2026-07-01" }]);
  expect(wrong.ok ? [] : wrong.problems.map(({ id, path }) => `${id} ${path}`)).toEqual([
    "F-06 /0/amount",
    "F-04 /0/from",
    "F-04 /1/amount",
  ]);
});

describe("the day decides", () => {
  const set = (id: string, from: string, to: string | null): AwardRuleSet => ({
    id,
    name: id,
    sources: [],
    from,
    to,
    isVerified: true,
    awards: [],
  });
  const sets = [set("new", "2026-10-01", null), set("old", "2025-07-01", "2026-09-30")];

  test.each([
    ["2025-06-30", undefined],
    ["2025-07-01", "old"],
    ["2026-09-30", "old"],
    ["2026-10-01", "new"],
    ["2100-01-01", "new"],
    ["2026-13-01", undefined],
    ["01/10/2026", undefined],
  ])("%s: %s", (day, id) => {
    expect(awardSetFor(sets, day)?.id).toBe(id);
  });

  test("of two sets for one day the one that began last", () => {
    expect(awardSetFor([...sets, set("own", "2026-01-01", null)], "2026-05-01")?.id).toBe("own");
  });

  test("the base salary is that of the day of the decision", () => {
    const salaries = [
      { from: "2024-07-01", amount: 2_340_000, source: "" },
      { from: "2026-07-01", amount: 2_530_000, source: "" },
    ];
    expect(["2024-06-30", "2026-06-30", "2026-07-01"].map((day) => baseSalaryOn(salaries, day)?.amount)).toEqual([
      undefined,
      2_340_000,
      2_530_000,
    ]);
  });

  test("days of the calendar only", () => {
    expect(["2024-02-29", "2025-02-29", "2100-02-29", "2000-02-29", "2025-04-31", "2025-12-31", "2025-1-1"].map(isDay)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
