// The sets of award rules that ship: read without problems, in force one after the other, and the law's cases come out as the law says.
import { evaluateAwards, type AwardPerson } from "../../src/core/awards/evaluateAwards";
import { awardReferences, awardOrder, usedAward } from "../../src/core/awards/awardReferences";
import { awardSetFor, baseSalaryOn } from "../../src/core/awards/awardSetFor";
import type { AwardRuleSet } from "../../src/core/awards/awardRules";
import type { Condition } from "../../src/core/conditions/condition";
import { AWARD_SET_IDS, loadAwardSet, loadAwardSets, loadBaseSalaries } from "../../src/commands/awardSets/awardSets";
import { held, initiative, someone } from "../kits/someFacts";

/** Codes of the awards that somebody alone is proposed for. */
function awardsOf(set: AwardRuleSet, people: readonly AwardPerson[], index: number): string[] {
  const { decisions } = evaluateAwards({ set, people, votes: null, tie: "council", classes: [] });
  return decisions.filter((one) => one.index === index && one.isProposed).map(({ award }) => set.awards[award]!.code);
}

test("every day from 2024 to the end of the decree has exactly one set, and no day before or after", async () => {
  const sets = await loadAwardSets();
  expect(
    ["2023-12-31", "2024-01-01", "2025-06-30", "2025-07-01", "2026-09-30", "2026-10-01", "2027-02-28", "2027-03-01"].map(
      (day) => awardSetFor(sets, day)?.id,
    ),
  ).toEqual([
    undefined,
    "law2022Decree98",
    "law2022Decree98",
    "law2022Decree152",
    "law2022Decree152",
    "law2026Decree152",
    "law2026Decree152",
    undefined,
  ]);
});

test("base salaries of both decrees", async () => {
  const salaries = await loadBaseSalaries();
  expect(["2026-06-30", "2026-07-01"].map((day) => baseSalaryOn(salaries, day)?.amount)).toEqual([2_340_000, 2_530_000]);
});

describe.each(AWARD_SET_IDS)("%s", (id) => {
  test("every award that a condition names is in the set, no award waits for itself, and no cap of 15 % is there", async () => {
    const set = await loadAwardSet(id);
    const all = { awards: set.awards.map((award) => ({ ...award, isUsed: true })) };
    expect(awardOrder(all).circular).toEqual([]);
    for (const { type, conditions, limits } of set.awards) {
      expect(limits).toEqual([]);
      const references = conditions.flatMap(({ condition }) => [...awardReferences(condition), ...everHeld(condition)]);
      for (const { code, of } of references) expect([code, usedAward(all, code, of === "self" ? type : "individual")]).not.toContain(-1);
    }
  });

  test("orders are unique within type and form, every condition has an article, every award its money", async () => {
    const { awards } = await loadAwardSet(id);
    const keys = awards.map(({ type, form, order }) => `${type} ${form} ${order}`);
    expect(new Set(keys).size).toBe(awards.length);
    for (const { conditions, article, multiple } of awards) {
      expect(article).not.toBe("");
      expect(multiple).toBeGreaterThan(0);
      for (const condition of conditions) expect(condition.article).not.toBe("");
    }
  });
});

/** Awards that somebody must have had before: they wait for nothing of this period. */
function everHeld(condition: Condition): { readonly code: string; readonly of: "self" }[] {
  if (condition.kind === "any") return condition.of.flatMap((conditions) => conditions.flatMap(everHeld));
  return condition.kind === "times" ? [{ code: condition.award, of: "self" }] : [];
}

describe("Chiến sĩ thi đua cơ sở under the old law and the draft of the new one", () => {
  const excellent = someone(0, {}, { level: "excellent" });
  const inventive = someone(1, {}, { level: "good", initiatives: [initiative("A")] });
  const both = someone(2, {}, { level: "excellent", initiatives: [initiative("B")] });
  const people = [excellent, inventive, both];

  test.each([
    ["2026-09-30", [0, 1, 2]],
    ["2026-10-01", [2]],
  ])("received %s", async (day, expected) => {
    const set = awardSetFor(await loadAwardSets(), day)!;
    expect(people.map(({ index }) => index).filter((index) => awardsOf(set, people, index).includes("CSTDCS"))).toEqual(expected);
  });

  test("what is known from the draft only is marked", async () => {
    const set = await loadAwardSet("law2026Decree152");
    const { conditions } = set.awards.find(({ code }) => code === "CSTDCS")!;
    expect([set.isVerified, conditions.filter(({ article }) => article.startsWith("Điều 23")).map(({ isVerified }) => isVerified)]).toEqual(
      [false, [false, false, false]],
    );
  });
});

describe("the current law", () => {
  const decided = async (people: readonly AwardPerson[], index: number): Promise<string[]> =>
    awardsOf(await loadAwardSet("law2022Decree152"), people, index);
  const years = (award: string, ...of: readonly number[]) => of.map((year) => held(year, award, "good"));

  test("three years of CSTĐCS up to now with an initiative of the province: CSTĐ tỉnh, and Bằng khen for the last two", async () => {
    const facts = { level: "excellent", history: years("CSTDCS", 2024, 2025), initiatives: [initiative("A", "province")] } as const;
    expect(await decided([someone(0, {}, facts)], 0)).toEqual(["CSTDT", "CSTDCS", "LDTT", "BKTCN"]);
    expect(await decided([someone(0, {}, { ...facts, history: years("CSTDCS", 2023, 2025) })], 0)).toEqual(["CSTDCS", "LDTT", "BKTCN"]);
  });

  test("a pending case stops everything", async () => {
    expect(await decided([someone(0, {}, { level: "excellent", register: { pending: "tố cáo" } })], 0)).toEqual([]);
  });

  test("Bằng khen of the Thủ tướng needs one of the province before, not one proposed now", async () => {
    const facts = { level: "excellent", history: years("CSTDCS", 2022, 2023, 2024, 2025) } as const;
    expect(await decided([someone(0, {}, facts)], 0)).toEqual(["CSTDCS", "LDTT", "BKTCN"]);
    const before = [...facts.history, held(2020, "BKTCN")];
    expect(await decided([someone(0, {}, { ...facts, history: before })], 0)).toEqual(["CSTDCS", "LDTT", "BKTTGCN", "BKTCN"]);
  });

  test("a collective with 7 of 10 LĐTT is TTLĐTT; one person disciplined with cảnh cáo stops it", async () => {
    const people = [
      someone(0, { code: "P", type: "collective" }, { level: "good" }),
      ...Array.from({ length: 10 }, (_, i) => someone(i + 1, { unit: "P" }, { level: i < 7 ? "good" : "completed" })),
    ];
    expect(await decided(people, 0)).toEqual(["TTLDTT"]);
    const warned = [...people.slice(0, 10), someone(10, { unit: "P" }, { level: "completed", register: { discipline: "warning" } })];
    expect(await decided(warned, 0)).toEqual([]);
  });

  test("an excellent collective whose people all completed and one of whom is CSTĐCS is TTLĐXS; first in its cluster, the flag", async () => {
    const people = [
      someone(0, { code: "P", type: "collective" }, { level: "excellent", clusterRank: 1 }),
      someone(1, { unit: "P" }, { level: "excellent" }),
      someone(2, { unit: "P" }, { level: "good" }),
    ];
    expect(await decided(people, 0)).toEqual(["CTD", "TTLDXS", "TTLDTT"]);
  });
});
