// The rules of Xét in JSON: what is written reads back, and what is wrong in a file is told with its path.
import fc from "fast-check";
import { loadDecisionPresets, PRESET_IDS } from "../../../src/commands/decisionPresets/decisionPresets";
import { NO_RULES } from "../../../src/core/decision/decisionRules";
import { readDecisionPreset, readDecisionRules } from "../../../src/core/decision/readDecisionRules";
import { writeDecisionPreset, writeDecisionRules } from "../../../src/core/decision/writeDecisionRules";
import { JsonReader, type JsonObject } from "../../../src/core/movementFile/jsonReader";
import { decisionRules } from "../../kits/decisionArbitraries";

function read(object: JsonObject) {
  const reader = new JsonReader();
  const rules = readDecisionRules(reader, object);
  return { rules, problems: reader.problems.map(({ id, path }) => `${id} ${path}`) };
}

describe("rules in JSON", () => {
  test("what is written reads back as the same rules, whatever they are", () => {
    fc.assert(
      fc.property(decisionRules, (rules) => {
        const json = JSON.parse(JSON.stringify(writeDecisionRules(rules))) as JsonObject;
        expect(read(json)).toEqual({ rules, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test("without any key there are no rules, and ties go to the Council", () => {
    expect(read({})).toEqual({ rules: NO_RULES, problems: [] });
  });

  test("a percentage over 100 is taken over: it is a finding of the decision, not of the file", () => {
    const { rules, problems } = read({ quotas: [{ band: "A", percent: 120, base: "all" }] });
    expect([rules.quotas[0]!.amount, problems]).toEqual([{ kind: "percent", percent: 120 }, []]);
  });

  test("a base that is not given is not chosen", () => {
    const { rules } = read({ quotas: [{ band: "A", percent: 20 }] });
    expect(rules.quotas[0]!.base).toBeNull();
  });

  test.each<[string, JsonObject, string]>([
    ["a gate without its condition", { gates: [{ name: "x" }] }, "F-04 /gates/0/require"],
    ["a condition that is not understood", { gates: [{ require: "chăm chỉ lắm" }] }, "F-08 /gates/0/require"],
    ["a band without a name", { bands: [{ min: 90 }] }, "F-04 /bands/0/name"],
    ["a level that there is not", { bands: [{ name: "A", level: "best" }] }, "F-06 /bands/0/level"],
    ["a minimum that is a text", { bands: [{ name: "A", min: "90" }] }, "F-04 /bands/0/min"],
    ["a quota without an amount", { quotas: [{ band: "A", base: "all" }] }, "F-04 /quotas/0/percent"],
    ["a quota with two amounts", { quotas: [{ band: "A", percent: 20, count: 3, base: "all" }] }, "F-07 /quotas/0/count"],
    ["a base of another word", { quotas: [{ band: "A", percent: 20, base: "tất cả" }] }, "F-06 /quotas/0/base"],
    ["a base of two kinds", { quotas: [{ band: "A", percent: 20, base: { in: "A", orBetter: "B" } }] }, "F-07 /quotas/0/base/orBetter"],
    ["percentages of no class", { quotas: [{ band: "A", byClass: {}, base: "all" }] }, "F-04 /quotas/0/byClass"],
    ["a key that nobody reads", { quotas: [{ band: "A", percent: 20, top: 3 }] }, "F-05 /quotas/0/top"],
    ["an exception without a band", { exceptions: [{ participant: "p1", reason: "Nghị quyết" }] }, "F-04 /exceptions/0/band"],
    ["a tie that is no choice", { tie: "row order" }, "F-06 /tie"],
    ["a class that is a number", { classes: { "Phòng A": 1 } }, "F-04 /classes/Phòng A"],
  ])("%s is told with its path", (_, object, problem) => {
    expect(read(object).problems).toEqual([problem]);
  });
});

describe("presets", () => {
  test("every preset that ships reads, with name, and writes and reads as the same", async () => {
    const presets = await loadDecisionPresets();
    expect(presets.map(({ id }) => id)).toEqual([...PRESET_IDS]);
    for (const { preset } of presets) {
      expect(preset.about.name).not.toBe("");
      expect(readDecisionPreset(JSON.parse(JSON.stringify(writeDecisionPreset(preset))))).toEqual({ ok: true, preset });
    }
  });

  test("every preset with rules tells its source and date", async () => {
    for (const { preset } of await loadDecisionPresets()) {
      if (preset.rules.bands.length === 0) continue;
      expect(preset.about.source).not.toBe("");
      expect(preset.about.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("the decree's 20 % leaves the reading of its base to the clerk", async () => {
    const presets = await loadDecisionPresets();
    const bases = presets.filter(({ id }) => id.startsWith("decree335")).map(({ preset }) => preset.rules.quotas.map(({ base }) => base));
    expect(bases).toEqual([[null], [null]]);
  });

  test("a file of another form or of a later version is refused before its content is read", () => {
    const idOf = (data: unknown): string => {
      const reading = readDecisionPreset(data);
      return reading.ok ? "" : `${reading.problems[0].id} ${reading.problems[0].path}`;
    };
    expect(idOf(null)).toBe("F-02 ");
    expect(idOf({ format: "bang-vang" })).toBe("F-02 /format");
    expect(idOf({ format: "bang-vang-decision" })).toBe("F-02 /formatVersion");
    expect(idOf({ format: "bang-vang-decision", formatVersion: 9 })).toBe("F-03 /formatVersion");
    expect(idOf({ format: "bang-vang-decision", formatVersion: 1, name: "x", date: "hôm qua" })).toBe("F-04 /date");
  });
});
