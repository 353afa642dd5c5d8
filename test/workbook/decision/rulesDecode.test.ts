// The sheet Quy tắc xét: what is planned reads back, and what people type into it is understood or told, never lost.
import fc from "fast-check";
import { loadDecisionPresets } from "../../../src/commands/decisionPresets/decisionPresets";
import { NO_RULES, type DecisionRules } from "../../../src/core/decision/decisionRules";
import type { CellValue } from "../../../src/workbook/plan";
import { RULE_TABLE_NAMES, DECISION_SETTING_NAMES, decisionTitleOf } from "../../../src/workbook/decision/decisionNames";
import { keptRulesCells, NO_SETTINGS, rulesCells } from "../../../src/workbook/decision/rulesCells";
import { decodeRules, hasRules } from "../../../src/workbook/decision/rulesDecode";
import { rulesCellsPlan, rulesPlan } from "../../../src/workbook/decision/rulesPlan";
import { plannedSnapshot } from "../../../src/workbook/plannedSnapshot";
import { BLANK_SNAPSHOT, typedOver } from "../../kits/blankSnapshot";
import { decisionRules } from "../../kits/decisionArbitraries";

const { gates, bands, quotas, classes, exceptions } = RULE_TABLE_NAMES;

function planned(rules: DecisionRules, settings = NO_SETTINGS) {
  return plannedSnapshot(BLANK_SNAPSHOT, rulesPlan("Quy tắc xét", rules, settings));
}

const BASIC: DecisionRules = {
  ...NO_RULES,
  bands: [
    { name: "Tốt", level: "good", min: 70, conditions: [] },
    { name: "Đạt", level: "completed", min: null, conditions: [] },
  ],
};

/** Decodes the basic rules with cells typed over. */
function typed(...cells: (readonly [name: string, row: number, value: CellValue])[]) {
  const snapshot = typedOver(planned(BASIC), cells);
  const decoded = decodeRules(snapshot);
  return { ...decoded, told: decoded.findings.map(({ rule, params }) => `${rule} ${params["field"] ?? ""}: ${params["text"]}`) };
}

const QUOTA: readonly (readonly [string, number, CellValue])[] = [
  [quotas.name, 0, "Tốt 20 %"],
  [quotas.band, 0, "Tốt"],
  [quotas.percent, 0, "20 %"],
  [quotas.base, 0, "Tất cả"],
];

describe("what is planned", () => {
  test("reads back as the same rules and settings, whatever they are", () => {
    const day = fc.constantFrom("", "2026-11-05", "2027-02-28");
    fc.assert(
      fc.property(decisionRules, day, day, (rules, received, decided) => {
        const settings = { name: "Quy chế 2026", received, decided };
        const decoded = decodeRules(planned(rules, settings));
        expect(decoded.rules).toEqual(rules);
        expect([decoded.settings, decoded.findings]).toEqual([settings, []]);
      }),
      { numRuns: 150 },
    );
  });

  test("every preset reads back as it is in its file", async () => {
    for (const { preset } of await loadDecisionPresets()) expect(decodeRules(planned(preset.rules)).rules).toEqual(preset.rules);
  });

  test("cells that are not understood stay as they are when the sheet is built anew", () => {
    const before = typedOver(planned(BASIC), [
      [gates.require, 0, "chăm chỉ lắm"],
      [quotas.percent, 1, "nhiều"],
      [DECISION_SETTING_NAMES.received, 0, "tháng sau"],
    ]);
    const kept = keptRulesCells(before);
    const after = keptRulesCells(plannedSnapshot(BLANK_SNAPSHOT, rulesCellsPlan("Quy tắc xét", kept)));
    expect(after).toEqual(kept);
    expect([after.tables.gates[0]![1], after.tables.quotas[0]![3], after.settings.received]).toEqual([
      "chăm chỉ lắm",
      "nhiều",
      "tháng sau",
    ]);
  });

  test("the cells of rules are the cells that are kept", () => {
    const cells = rulesCells(BASIC, NO_SETTINGS);
    expect(keptRulesCells(planned(BASIC))).toEqual(cells);
  });
});

describe("a workbook without the sheet", () => {
  test("has no rules, no findings and no sheet of that role", () => {
    const { rules, findings } = decodeRules(BLANK_SNAPSHOT);
    expect([hasRules(BLANK_SNAPSHOT), rules, findings, decisionTitleOf(BLANK_SNAPSHOT, "rules")]).toEqual([false, NO_RULES, [], null]);
  });

  test("a column that was deleted is told by its name, and the rest is read", () => {
    const snapshot = planned(BASIC);
    const blocks = new Map(snapshot.blocks);
    blocks.delete(bands.level);
    const { rules, findings } = decodeRules({ ...snapshot, blocks });
    expect(findings).toEqual([expect.objectContaining({ rule: "S-01", params: { name: bands.level } })]);
    expect(rules.bands.map(({ name, level }) => [name, level])).toEqual([
      ["Tốt", null],
      ["Đạt", null],
    ]);
  });
});

describe("what people type", () => {
  test("a quota in everyday words is understood", () => {
    const { rules, told } = typed(
      [quotas.band, 2, " tốt"],
      [quotas.percent, 2, "không quá 12,5%"],
      [quotas.base, 2, "từ mức đạt trở lên,  không kể số được chọn"],
      [quotas.orBetter, 2, "có"],
      [quotas.scope, 2, "từng đơn vị"],
      [quotas.rounding, 2, "lên"],
      [quotas.minimum, 2, "1"],
    );
    expect(told).toEqual([]);
    expect(rules.quotas).toEqual([
      {
        name: "",
        band: "tốt",
        orBetter: true,
        amount: { kind: "percent", percent: 12.5 },
        base: { kind: "withoutTarget", band: "đạt" },
        scope: "unit",
        rounding: "up",
        minimum: 1,
        source: "",
      },
    ]);
  });

  test("a percentage that Excel made 0,2 of is told, not taken for a fifth of a percent", () => {
    const { rules, told } = typed(...QUOTA, [quotas.percent, 0, 0.2]);
    expect([rules.quotas, told]).toEqual([[], ["D-01 Tỷ lệ: 0.2"]]);
  });

  test("a base that is left blank is not chosen", () => {
    const { rules, told } = typed(...QUOTA, [quotas.base, 0, ""]);
    expect([rules.quotas[0]!.base, told]).toEqual([null, []]);
  });

  test.each<[string, readonly (readonly [string, number, CellValue])[], string[]]>([
    ["both amounts", [...QUOTA, [quotas.count, 0, 3]], ["D-01 Tỷ lệ, Số suất (ghi cả hai): 20 %; 3"]],
    ["no amount", [...QUOTA, [quotas.percent, 0, ""]], ["D-01 Tỷ lệ, Số suất: để trống"]],
    ["no band", [...QUOTA, [quotas.band, 0, ""]], ["D-01 Cho mức: để trống"]],
    ["a base in other words", [...QUOTA, [quotas.base, 0, "số đó"]], ["D-01 Tính trên: số đó"]],
    ["a scope in other words", [...QUOTA, [quotas.scope, 0, "đâu đó"]], ["D-01 Phạm vi: đâu đó"]],
    ["a number of seats that is none", [...QUOTA, [quotas.percent, 0, ""], [quotas.count, 0, "vài"]], ["D-01 Số suất: vài"]],
  ])("a quota with %s is told and not applied", (_, cells, expected) => {
    const { rules, told } = typed(...cells);
    expect([rules.quotas, told]).toEqual([[], expected]);
  });

  test("percentages over 100 and counts below 0 are read as they are: the decision tells them", () => {
    const { rules, told } = typed(...QUOTA, [quotas.percent, 0, "120 %"]);
    expect([rules.quotas[0]!.amount, told]).toEqual([{ kind: "percent", percent: 120 }, []]);
  });

  test("a condition of a band that is not understood is told, and nobody gets the band unseen", () => {
    const { rules, findings } = typed([bands.require, 0, "không bị kỷ luật; chăm chỉ lắm"]);
    expect(findings).toEqual([expect.objectContaining({ rule: "D-11", severity: "error" })]);
    expect(rules.bands[0]!.conditions).toEqual([
      { kind: "discipline", max: "none" },
      { kind: "confirm", text: "chăm chỉ lắm" },
    ]);
  });

  test("a condition of a gate that is not understood is told and vetoes nobody; what is understood beside it does", () => {
    const { rules, findings } = typed([gates.name, 1, "Chăm"], [gates.require, 1, "không bị kỷ luật; chăm chỉ lắm"]);
    expect(findings).toEqual([expect.objectContaining({ rule: "D-11", place: { kind: "cell", name: gates.require, row: 1, column: 0 } })]);
    expect(rules.gates).toEqual([
      {
        name: "Chăm",
        conditions: [{ kind: "discipline", max: "none" }],
        atMost: null,
        source: "",
      },
    ]);
  });

  test("a minimum is read as a number, a text or a phrase", () => {
    const { rules, told } = typed([bands.min, 0, "từ 70,5 điểm trở lên"], [bands.min, 1, "50"]);
    expect([rules.bands.map(({ min }) => min), told]).toEqual([[70.5, 50], []]);
  });

  test("a band with a minimum that is no number is told and left out", () => {
    const { rules, told } = typed([bands.min, 0, "cao"]);
    expect([rules.bands.map(({ name }) => name), told]).toEqual([["Đạt"], ["D-01 Từ điểm: cao"]]);
  });

  test("an exception without a band or a code is told; without a reason it is read for the decision to refuse", () => {
    const { rules, told } = typed(
      [exceptions.participant, 0, "p1"],
      [exceptions.reason, 0, "Nghị quyết số 3"],
      [exceptions.band, 1, "Tốt"],
      [exceptions.participant, 2, "p2"],
      [exceptions.band, 2, "không xếp loại"],
    );
    expect(told).toEqual(["D-01 Xếp vào mức: để trống", "D-01 Mã: để trống"]);
    expect(rules.exceptions).toEqual([{ participant: "p2", band: null, reason: "" }]);
  });

  test("a class without its unit is told", () => {
    expect(typed([classes.className, 0, "Loại 1"]).told).toEqual(["D-01 Đơn vị hoặc cụm: để trống"]);
  });

  test.each<[CellValue, string, string[]]>([
    ["5/11/2026", "2026-11-05", []],
    ["05.11.2026", "2026-11-05", []],
    [46331, "2026-11-05", []],
    ["31/02/2026", "", ["D-01 Ngày nhận hồ sơ: 31/02/2026"]],
    ["2026", "", ["D-01 Ngày nhận hồ sơ: 2026"]],
    ["5/11/26", "", ["D-01 Ngày nhận hồ sơ: 5/11/26"]],
  ])("the day %p is %p", (cell, day, expected) => {
    const { settings, told } = typed([DECISION_SETTING_NAMES.received, 0, cell]);
    expect([settings.received, told]).toEqual([day, expected]);
  });

  test("a tie that is no choice is told, and goes to the Council", () => {
    const { rules, told } = typed([DECISION_SETTING_NAMES.tie, 0, "ai trước được trước"]);
    expect([rules.tie, told]).toEqual(["council", ["D-01 Bằng nhau ở ranh giới: ai trước được trước"]]);
  });
});

describe("places", () => {
  test("findings of the decision are told at the row of the sheet, also where rows above are blank or left out", () => {
    const { placeOf } = typed(
      [quotas.band, 0, "Tốt"],
      [quotas.percent, 0, "nhiều"],
      ...QUOTA.map(([name, , value]) => [name, 3, value] as const),
      [quotas.percent, 3, ""],
      [quotas.count, 3, 5],
      [exceptions.participant, 4, "p1"],
      [exceptions.band, 4, "Tốt"],
    );
    const cell = (name: string, row: number) => ({ kind: "cell", name, row, column: 0 });
    expect(placeOf("quota", 0, "amount")).toEqual(cell(quotas.count, 3));
    expect(placeOf("quota", 0, "base")).toEqual(cell(quotas.base, 3));
    expect(placeOf("exception", 0, "reason")).toEqual(cell(exceptions.reason, 4));
    expect(placeOf("band", 1, "min")).toEqual(cell(bands.min, 1));
    expect(placeOf("tie", 0, "name")).toEqual(cell(DECISION_SETTING_NAMES.tie, 0));
  });
});
