// The sheet Danh hiệu: what is planned reads back, what is not verified is told, what is not understood is left out and told.
import fc from "fast-check";
import { loadAwardSets, loadBaseSalaries } from "../../../src/commands/awardSets/awardSets";
import type { Award, AwardRuleSet } from "../../../src/core/awards/awardRules";
import type { CellValue } from "../../../src/workbook/plan";
import { keptAwardsCells } from "../../../src/workbook/decision/awardsCells";
import { decodeAwards, hasAwards } from "../../../src/workbook/decision/awardsDecode";
import { awardsCellsPlan, awardsPlan } from "../../../src/workbook/decision/awardsPlan";
import { AWARD_SETTING_NAMES, AWARD_TABLE_NAMES } from "../../../src/workbook/decision/decisionNames";
import { plannedSnapshot } from "../../../src/workbook/plannedSnapshot";
import { anAward } from "../../kits/awardSamples";
import { BLANK_SNAPSHOT, typedOver } from "../../kits/blankSnapshot";
import { condition } from "../../kits/conditionArbitraries";
import { quotaAmount, quotaRounding, quotaScope } from "../../kits/decisionArbitraries";
import { writtenNumber } from "../../kits/ruleArbitraries";

const { awards, conditions, salaries } = AWARD_TABLE_NAMES;

const award: fc.Arbitrary<Award> = fc.record({
  code: fc.constantFrom("LDTT", "GK", "BK-1", "a.1"),
  name: fc.constantFrom("Lao động tiên tiến", "Giấy khen", "=1"),
  type: fc.constantFrom("collective" as const, "individual" as const),
  form: fc.constantFrom("title" as const, "award" as const),
  order: fc.nat({ max: 9 }),
  authority: fc.constantFrom("director" as const, "province" as const, "ministry" as const, "primeMinister" as const),
  article: fc.constantFrom("", "Điều 24"),
  isVerified: fc.boolean(),
  conditions: fc.array(fc.record({ condition, article: fc.constantFrom("", "Điều 24; Điều 25"), isVerified: fc.boolean() }), {
    maxLength: 3,
  }),
  vote: fc.option(
    fc.record({
      threshold: writtenNumber(0, 100),
      base: fc.constantFrom("members" as const, "present" as const, "valid" as const),
    }),
  ),
  limits: fc.array(
    fc.record({
      amount: quotaAmount,
      base: fc.oneof(fc.constant("all" as const), fc.constant({ award: "LDTT" })),
      scope: quotaScope,
      rounding: quotaRounding,
      minimum: fc.nat({ max: 3 }),
    }),
    { maxLength: 2 },
  ),
  multiple: fc.option(writtenNumber(0, 15)),
  isUsed: fc.boolean(),
});

const set: fc.Arbitrary<AwardRuleSet> = fc.record({
  id: fc.constant("s1"),
  name: fc.constantFrom("", "Luật 06/2022"),
  sources: fc.constantFrom<readonly string[]>([], ["Luật A"], ["Luật A", "Nghị định B; C"]),
  from: fc.constant("2025-07-01"),
  to: fc.constantFrom(null, "2026-09-30"),
  isVerified: fc.boolean(),
  // A code stands once for each type.
  awards: fc.uniqueArray(award, { selector: ({ code, type }) => `${code} ${type}`, maxLength: 5 }),
});

const SALARIES = [{ from: "2026-07-01", amount: 2_530_000, source: "NĐ 161/2026/NĐ-CP" }];

function planned(rules: AwardRuleSet) {
  return plannedSnapshot(BLANK_SNAPSHOT, awardsPlan("Danh hiệu", rules, SALARIES));
}

const ONE = anAward({ conditions: [{ condition: { kind: "level", min: "good" }, article: "Điều 24", isVerified: true }] });
const SET: AwardRuleSet = {
  id: "s1",
  name: "Luật 06/2022",
  sources: ["Luật 06/2022/QH15"],
  from: "2025-07-01",
  to: null,
  isVerified: true,
  awards: [ONE, { ...ONE, code: "GK", name: "Giấy khen", form: "award", conditions: [] }],
};

function typed(...cells: (readonly [name: string, row: number, value: CellValue])[]) {
  const decoded = decodeAwards(typedOver(planned(SET), cells));
  return { ...decoded, told: decoded.findings.map(({ rule, params }) => `${rule} ${params["field"] ?? ""}: ${params["text"]}`) };
}

describe("what is planned", () => {
  test("reads back as the same set, whatever it is, with nothing told but what is not verified", () => {
    fc.assert(
      fc.property(set, (rules) => {
        const decoded = decodeAwards(planned(rules));
        expect(decoded.set).toEqual(rules);
        expect(decoded.salaries).toEqual(SALARIES);
        expect(decoded.findings.filter(({ rule }) => rule !== "A-02")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("every set that ships reads back as it is in its file, and so do the base salaries", async () => {
    const amounts = await loadBaseSalaries();
    for (const rules of await loadAwardSets()) {
      const decoded = decodeAwards(plannedSnapshot(BLANK_SNAPSHOT, awardsPlan("Danh hiệu", rules, amounts)));
      expect([decoded.set, decoded.salaries]).toEqual([rules, amounts]);
    }
  });

  test("cells that are not understood stay as they are when the sheet is built anew", () => {
    const kept = keptAwardsCells(
      typedOver(planned(SET), [
        [awards.limits, 0, "vừa phải"],
        [conditions.condition, 0, "giỏi"],
      ]),
    );
    const after = keptAwardsCells(plannedSnapshot(BLANK_SNAPSHOT, awardsCellsPlan("Danh hiệu", kept)));
    expect(after).toEqual(kept);
    expect([after.tables.awards[0]![12], after.tables.conditions[0]![1]]).toEqual(["vừa phải", "giỏi"]);
  });
});

test("a workbook without the sheet has no awards and nothing to tell", () => {
  const { set: none, findings } = decodeAwards(BLANK_SNAPSHOT);
  expect([hasAwards(BLANK_SNAPSHOT), none.awards, findings]).toEqual([false, [], []]);
});

describe("what is not verified", () => {
  test("is told once for each award that is considered, with its articles, at the first open cell", () => {
    const { findings } = typed([conditions.isVerified, 0, "CHƯA kiểm chứng"]);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "A-02",
        params: { name: "Lao động tiên tiến", article: "Điều 24" },
        place: { kind: "cell", name: conditions.condition, row: 0, column: 0 },
      }),
    ]);
  });

  test("of an award that is not considered is not told", () => {
    expect(typed([conditions.isVerified, 0, ""], [awards.isUsed, 0, "Không"]).findings).toEqual([]);
  });

  test("a whole set that is not verified is told with its sources", () => {
    const { findings } = typed([AWARD_SETTING_NAMES.isVerified, 0, ""]);
    expect(findings.map(({ params }) => params)).toEqual([{ name: "Luật 06/2022", article: "Luật 06/2022/QH15" }]);
  });
});

describe("what people type", () => {
  test("several conditions in one cell are several conditions of the same article", () => {
    const { set: read, told } = typed([conditions.condition, 0, "xếp loại ≥ HTT; không bị kỷ luật"]);
    expect(told).toEqual([]);
    expect(read.awards[0]!.conditions.map(({ condition: own, article }) => [own.kind, article])).toEqual([
      ["level", "Điều 24"],
      ["discipline", "Điều 24"],
    ]);
  });

  test("a condition that is not understood must be confirmed and is told", () => {
    const { set: read, findings } = typed([conditions.condition, 0, "giỏi"]);
    expect(findings.map(({ rule }) => rule)).toEqual(["D-11"]);
    expect(read.awards[0]!.conditions[0]!.condition).toEqual({ kind: "confirm", text: "giỏi" });
  });

  test.each(["từ 80 % trở lên", "≥ 80%", "80", "80,0 %"])("the share of votes %s", (text) => {
    const { set: read, told } = typed([awards.threshold, 0, text], [awards.voteBase, 0, "Số có mặt"]);
    expect([read.awards[0]!.vote, told]).toEqual([{ threshold: 80, base: "present" }, []]);
  });

  test("the condition of an award that is not there is told; that of a row left out is not told twice", () => {
    expect(typed([conditions.code, 0, "XYZ"]).told).toEqual(["A-03 Mã danh hiệu: XYZ"]);
    const { set: read, told } = typed([awards.type, 0, "Ai cũng được"]);
    expect([read.awards.map(({ code }) => code), told]).toEqual([["GK"], ["A-03 Cho: Ai cũng được"]]);
  });

  test.each<[string, readonly (readonly [string, number, CellValue])[], string]>([
    ["a code used twice", [[awards.code, 1, "ldtt"]], "A-03 Mã: ldtt"],
    ["a share of votes without its base", [[awards.threshold, 0, "80 %"]], "A-03 Tính trên: để trống"],
    [
      "a share that Excel made 0,8 of",
      [
        [awards.threshold, 0, 0.8],
        [awards.voteBase, 0, "Số có mặt"],
      ],
      "A-03 Ngưỡng phiếu: 0.8",
    ],
    [
      "a share above 100 %",
      [
        [awards.threshold, 0, "120 %"],
        [awards.voteBase, 0, "Số có mặt"],
      ],
      "A-03 Ngưỡng phiếu: 120 %",
    ],
    [
      "a share as an upper bound",
      [
        [awards.threshold, 0, "không quá 80 %"],
        [awards.voteBase, 0, "Số có mặt"],
      ],
      "A-03 Ngưỡng phiếu: không quá 80 %",
    ],
    ["a limit in other words", [[awards.limits, 0, "vừa phải"]], "A-03 Tỷ lệ tối đa: vừa phải"],
    ["a multiple below 0", [[awards.multiple, 0, -1]], "A-03 Hệ số tiền: -1"],
  ])("an award with %s is left out and told", (_, cells, expected) => {
    const { set: read, told } = typed(...cells);
    expect(told).toEqual([expected]);
    expect(read.awards).toHaveLength(1);
  });

  test("a base salary without its day or amount is told", () => {
    expect(typed([salaries.from, 0, ""], [salaries.amount, 0, "nhiều"]).told).toEqual(["A-03 Từ ngày: để trống", "A-03 Mức (đồng): nhiều"]);
  });

  test("a set that ends before it begins is told", () => {
    expect(typed([AWARD_SETTING_NAMES.to, 0, "01/01/2020"]).told).toEqual(["A-03 đến hết ngày: 01/01/2020"]);
  });

  test("places of awards and conditions are those of their rows", () => {
    const { placeOfAward, placeOfCondition } = typed();
    expect(placeOfAward(1, "limits")).toEqual({ kind: "cell", name: awards.limits, row: 1, column: 0 });
    expect(placeOfCondition(0, 0)).toEqual({ kind: "cell", name: conditions.condition, row: 0, column: 0 });
  });
});
