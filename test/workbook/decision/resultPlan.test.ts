// The sheet Kết quả xét in the embedded Excel: it turns to "đã cũ" by itself when a score or a rule changes, and tells what it was made from.
import { loadDecisionPreset } from "../../../src/commands/decisionPresets/decisionPresets";
import type { Op } from "../../../src/workbook/plan";
import {
  DECISION_REQUESTS,
  DECISION_SETTING_NAMES,
  RULE_CHOICE_NAMES,
  RULE_TABLE_NAMES,
} from "../../../src/workbook/decision/decisionNames";
import { DECISION_RESULT_NAMES } from "../../../src/workbook/decision/resultNames";
import type { DecisionContent } from "../../../src/workbook/decision/resultContent";
import { watchedRules } from "../../../src/workbook/decision/resultBasis";
import { decodeResult, resultPlan } from "../../../src/workbook/decision/resultPlan";
import { parseBase } from "../../../src/workbook/decision/ruleTexts";
import { NO_SETTINGS } from "../../../src/workbook/decision/rulesCells";
import { decodeRules } from "../../../src/workbook/decision/rulesDecode";
import { rulesPlan } from "../../../src/workbook/decision/rulesPlan";
import { ENTRY_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { scored } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const CODES = ["p1", "p2", "p3"];

function contentOf(scores: DecisionContent["scores"], more: Partial<DecisionContent> = {}): DecisionContent {
  return {
    agency: "Sở Tư pháp",
    movement: "Phong trào 2026",
    ruleSet: "Quy chế",
    basis: { time: "10:30 ngày 05/11/2026", criteria: "phiên bản 1", code: "7F3K-92QD" },
    isProvisional: false,
    counts: [{ name: "Tốt", count: 3 }],
    withoutBand: 0,
    lines: CODES.map((code, i) => ({
      code,
      name: `Đơn vị ${code}`,
      group: "Chung",
      total: 20 - i,
      rank: i + 1,
      reached: "Tốt",
      band: "Tốt",
      reasons: [],
      distance: "",
      isForCouncil: false,
    })),
    totalFormat: "0.00",
    quotas: [],
    seats: [],
    exceptions: [],
    scores,
    gatesHit: null,
    points: null,
    people: [],
    watched: [],
    ...more,
  };
}

/** A scored movement with rules and their result. */
const decided = builtOnce(async (more: Partial<DecisionContent> = {}): Promise<CommandRun> => {
  const { movement, entries } = scored([
    [10, 10],
    [9, 9],
    [8, 8],
  ]);
  const run = await CommandRun.of(movement, entries);
  const { rules } = await loadDecisionPreset("decree335");
  await run.excel.port.apply(rulesPlan("Quy tắc xét", rules, NO_SETTINGS));
  const column = async (name: string) => (await run.values(name)).map(([cell]) => cell!);
  const [codes, totals, ranks] = [await column(RESULT_NAMES.rowCodes), await column(RESULT_NAMES.total), await column(RESULT_NAMES.rank)];
  const snapshot = await run.excel.port.read({ names: DECISION_REQUESTS.rules });
  const scores = codes.map((code, i) => [String(code), totals[i]!, ranks[i]!] as const);
  const content = contentOf(scores, { watched: watchedRules(snapshot), ...more });
  await run.excel.port.apply(resultPlan("Kết quả xét", content, { isProtected: false }).plan);
  return run;
});

const stale = async (run: CommandRun): Promise<unknown> => (await run.values(DECISION_RESULT_NAMES.stale))[0]![0];

describe("đã cũ", () => {
  test("turns on when a score changes and off when it is put back", async () => {
    const run = await decided();
    expect(await stale(run)).toBe("");
    await run.change(ENTRY_NAMES.cells, 2, 0, 9.5);
    expect(await stale(run)).toMatch(/^ĐÃ CŨ/);
    await run.change(ENTRY_NAMES.cells, 2, 0, 8);
    expect(await stale(run)).toBe("");
  });

  test("turns on when a rule changes, wherever it stands, and not for the days of the dossier, which decide no band", async () => {
    const run = await decided();
    const changes = [
      [RULE_TABLE_NAMES.quotas.percent, 0, "25 %", "20 %"],
      [RULE_TABLE_NAMES.bands.min, 0, 95, 90],
      [DECISION_SETTING_NAMES.tie, 0, "Không lấy ai", "Không lấy ai, trình Hội đồng"],
      [RULE_TABLE_NAMES.exceptions.participant, 1, "p1", null],
      [RULE_TABLE_NAMES.gates.require, 0, null, "không bị kỷ luật"],
    ] as const;
    for (const [name, row, value, before] of changes) {
      await run.change(name, row, 0, value);
      expect([name, await stale(run)]).toEqual([name, expect.stringMatching(/^ĐÃ CŨ/)]);
      await run.change(name, row, 0, before);
      expect([name, await stale(run)]).toEqual([name, ""]);
    }
    await run.change(DECISION_SETTING_NAMES.decided, 0, 0, "20/12/2026");
    expect(await stale(run)).toBe("");
  });
});

test("the sheet tells when and from which scores it was made", async () => {
  const run = await decided();
  const snapshot = await run.excel.port.read({ names: DECISION_REQUESTS.result });
  expect(decodeResult(snapshot)).toEqual({ madeAt: "10:30 ngày 05/11/2026", scoresCode: "7F3K-92QD", isStale: false });
  expect(decodeResult({ blocks: new Map() })).toBeNull();
  expect(await run.values(DECISION_RESULT_NAMES.codes)).toEqual(CODES.map((code) => [code]));
});

test("made anew it is the same sheet, with as many rows as there are people now, also with nobody", async () => {
  const run = await decided();
  const { plan, table } = resultPlan("Kết quả xét", contentOf([], { lines: [] }), { isProtected: false });
  await run.excel.port.apply(plan);
  expect(table.rows).toBe(1);
  expect((await run.values(DECISION_RESULT_NAMES.table))[0]).toContain("Không có đối tượng nào.");
  expect((await run.excel.port.read({ names: [] })).sheets.filter(({ title }) => title.startsWith("Kết quả xét"))).toHaveLength(1);
});

test("a provisional result says so on the sheet, a firm one does not", () => {
  const texts = (isProvisional: boolean): string =>
    JSON.stringify(
      resultPlan("S", contentOf([], { isProvisional }), { isProtected: false }).plan.filter(({ kind }) => kind === "writeBlock"),
    );
  expect([texts(true).includes("TẠM TÍNH"), texts(false).includes("TẠM TÍNH")]).toEqual([true, false]);
});

describe("the rules' sheet in Excel", () => {
  test("what may be chosen follows the bands that stand in the table, and is understood", async () => {
    const run = await decided();
    await run.change(RULE_TABLE_NAMES.bands.name, 1, 0, "Khá");
    const choices = async (name: string) => (await run.values(name)).map(([cell]) => cell).filter((cell) => cell !== "");
    expect(await choices(RULE_CHOICE_NAMES.bands)).toEqual([
      "Hoàn thành xuất sắc nhiệm vụ",
      "Khá",
      "Hoàn thành nhiệm vụ",
      "Không hoàn thành nhiệm vụ",
    ]);
    expect((await choices(RULE_CHOICE_NAMES.atMost))[0]).toBe("Không xét");
    const bases = await choices(RULE_CHOICE_NAMES.bases);
    expect([bases.length, bases[0], bases[2], bases[6], bases[10]]).toEqual([
      13,
      "Tất cả",
      "Từ mức Khá trở lên",
      "Từ mức Khá trở lên, không kể số được chọn",
      "Mức Khá",
    ]);
    const { bands } = decodeRules(await run.excel.port.read({ names: DECISION_REQUESTS.rules })).rules;
    expect(bases.map((base) => parseBase(String(base), bands))).not.toContain(null);
  });

  test("made anew from the rules it reads back as the same, with no cell of before left", async () => {
    const run = await decided();
    const { rules } = await loadDecisionPreset("blank");
    const plan: Op[] = rulesPlan("Quy tắc xét", rules, NO_SETTINGS);
    await run.excel.port.apply(plan);
    expect(decodeRules(await run.excel.port.read({ names: DECISION_REQUESTS.rules })).rules).toEqual(rules);
  });
});
