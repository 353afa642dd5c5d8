import { decide, decisionState, makeRuleSheets } from "../../src/commands/decision";
import { DOCUMENT_IDS } from "../../src/commands/decisionAnswers";
import { makePack, makeVoteSheet } from "../../src/commands/dossier";
import { COMMANDS } from "../../src/commands/registry";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import { NO_RULES, type DecisionRules } from "../../src/core/decision/decisionRules";
import { BLANK_RECORD } from "../../src/core/register/register";
import { anAward } from "../kits/awardSamples";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { movementOf } from "../kits/decisionMovement";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

// Sheets of rules, awards and results in the embedded engine: slow, never decided by time.

const BANDS: DecisionRules["bands"] = [
  { name: "Xuất sắc", level: "excellent", min: 90, conditions: [] },
  { name: "Tốt", level: "good", min: 70, conditions: [] },
  { name: "Hoàn thành", level: "completed", min: null, conditions: [] },
];
const TWENTY: DecisionRules["quotas"][number] = {
  name: "Xuất sắc 20 %",
  band: "Xuất sắc",
  orBetter: false,
  amount: { kind: "percent", percent: 20 },
  base: { kind: "orBetter", band: "Tốt" },
  scope: "overall",
  rounding: "down",
  minimum: 0,
  source: "NĐ 335/2025",
};
const RULES: DecisionRules = { ...NO_RULES, bands: BANDS, quotas: [TWENTY] };

const TITLE = anAward({ vote: { threshold: 80, base: "members" } });

function decisionOf(more: Partial<FileDecision> = {}): FileDecision {
  return {
    rules: RULES,
    received: "2026-11-20",
    decided: "2026-12-15",
    awards: [TITLE],
    history: [],
    initiatives: [],
    votes: null,
    dossier: {},
    ...more,
  };
}

/** Ten people with these points; nobody more. */
const started = builtOnce(async (points: readonly number[], decision: FileDecision | null = decisionOf()): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const { movement, entries } = movementOf(points);
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entries);
  return run;
});

const POINTS = [99, 98, 97, 96, 95, 94, 93, 92, 91, 60];

describe("Xét", () => {
  test("fills seats from the top and tells who is let down by which quota and source", async () => {
    const run = await started(POINTS);
    const answer = await run.must(decide, undefined);
    expect(answer.bands).toEqual([
      { name: "Xuất sắc", count: 1 },
      { name: "Tốt", count: 8 },
      { name: "Hoàn thành", count: 1 },
    ]);
    expect(answer.seats).toMatchObject([{ quota: "Xuất sắc 20 %", base: 9, exact: "1,8", seats: 1, used: 1, left: 0 }]);
    const second = answer.rows[1]!;
    expect(second.reached).toBe("Xuất sắc");
    expect(second.band).toBe("Tốt");
    expect(second.reasons).toEqual(["Đủ điểm “Xuất sắc”, hết chỉ tiêu “Xuất sắc 20 %” (NĐ 335/2025)"]);
    expect(second.distance).toBe("Kém 1 điểm so với người cuối được “Xuất sắc” (bằng điểm thì trình Hội đồng)");
  });

  test("equals across the line go to the Council, none of them enters", async () => {
    const run = await started([99, 99, 97, 96, 95, 94, 93, 92, 91, 60]);
    const answer = await run.must(decide, undefined);
    expect(answer.bands[0]!.count).toBe(0);
    expect(answer.ties).toMatchObject([{ band: "Xuất sắc", quota: "Xuất sắc 20 %", left: 1, people: ["Người 1", "Người 2"] }]);
    expect(answer.findings.map(({ rule }) => rule)).toContain("D-07");
  });

  test("run again it changes nothing; a changed score turns the result to ĐÃ CŨ until it is decided anew", async () => {
    const run = await started(POINTS);
    await run.must(decide, undefined);
    const before = await run.content();
    await run.must(decide, undefined);
    expect(await run.content()).toEqual(before);
    expect((await run.must(decisionState, undefined)).isStale).toBe(false);
    await run.must(COMMANDS.enterEntries, { P1: { TC: 50 } });
    expect((await run.must(decisionState, undefined)).isStale).toBe(true);
    await run.must(decide, undefined);
    expect((await run.must(decisionState, undefined)).isStale).toBe(false);
  });

  test("without rule sheets it is refused in words, and nothing is written", async () => {
    const run = await started(POINTS, null);
    const before = await run.content();
    expect(await run.codeOf(decide, undefined)).toBe("no-rules");
    expect(await run.codeOf(makeVoteSheet, undefined)).toBe("no-rules");
    expect(await run.content()).toEqual(before);
  });

  test("at most three syncs for each command", async () => {
    const run = await started(POINTS);
    for (const act of [
      () => run.must(decisionState, undefined),
      () => run.must(decide, undefined),
      () => run.must(makeVoteSheet, undefined),
      () => run.must(makePack, { documents: ["nominations"], hidden: [] }),
      () => run.must(makeRuleSheets, { preset: "decree335", set: null }),
    ]) {
      const before = run.context.port.cost().syncs;
      await act();
      expect(run.context.port.cost().syncs - before).toBeLessThanOrEqual(3);
    }
  });
});

describe("the sheets of rules", () => {
  test("a preset makes all sheets; made again without a preset nothing is lost or changed", async () => {
    const run = await started(POINTS, null);
    const state = await run.must(makeRuleSheets, { preset: "decree335", set: null });
    expect(Object.keys(state.places).sort()).toEqual(["awards", "dossier", "history", "initiatives", "rules"]);
    const answer = await run.must(decide, undefined);
    // The preset leaves the base of its 20 % open on purpose.
    expect(answer.findings.map(({ rule }) => rule)).toContain("D-13");
    const before = await run.content();
    await run.must(makeRuleSheets, { preset: null, set: null });
    expect(await run.content()).toEqual(before);
  });

  test("an unknown preset or set is refused", async () => {
    const run = await started(POINTS, null);
    expect(await run.codeOf(makeRuleSheets, { preset: "nothing", set: null })).toBe("no-preset");
    expect(await run.codeOf(makeRuleSheets, { preset: null, set: "nothing" })).toBe("no-preset");
  });
});

describe("awards", () => {
  test("everybody is proposed, or told the article and the missing condition", async () => {
    const run = await started(POINTS);
    const [title] = (await run.must(decide, undefined)).awards;
    expect(title!.proposed).toHaveLength(9);
    expect(title!.refused).toEqual([{ code: "P10", name: "Người 10", reasons: ["Chưa đạt: xếp loại ≥ HTT (hiện: HT) (Điều 24 khoản 1)"] }]);
  });

  test("once votes are counted, who has too few is refused with his share", async () => {
    const votes = {
      session: { members: 9, present: 9, written: null, issued: 9, returned: 9, valid: 9 },
      lines: [1, 2].map((n) => ({
        participant: `P${n}`,
        award: "LDTT",
        firstCount: n === 1 ? 8 : 7,
        secondCount: n === 1 ? 8 : 7,
        written: null,
        recused: null,
      })),
    };
    const run = await started(POINTS, decisionOf({ votes }));
    const [title] = (await run.must(decide, undefined)).awards;
    expect(title!.proposed.map(({ code }) => code)).toEqual(["P1"]);
    expect(title!.refused.find(({ code }) => code === "P2")!.reasons).toEqual([
      "Không đủ phiếu: 77,77 %, cần 80 % (Ngưỡng phiếu của Hội đồng)",
    ]);
    expect(title!.refused.find(({ code }) => code === "P3")!.reasons[0]).toContain("Chưa có kết quả bỏ phiếu");
  });

  test("the vote sheet takes everybody who is up for a vote and keeps what was counted", async () => {
    const votes = {
      session: { members: 9, present: 9, written: null, issued: 9, returned: 9, valid: 9 },
      lines: [{ participant: "P1", award: "LDTT", firstCount: 8, secondCount: 8, written: null, recused: null }],
    };
    const run = await started(POINTS, decisionOf({ votes }));
    expect((await run.must(makeVoteSheet, undefined)).lines).toBe(9);
    const [title] = (await run.must(decide, undefined)).awards;
    expect(title!.proposed.map(({ code }) => code)).toEqual(["P1"]);
  });

  test("a dossier received on a day for which the set does not hold is told", async () => {
    const run = await started(POINTS, decisionOf({ awards: "law2022Decree98" }));
    expect((await run.must(decide, undefined)).findings.map(({ rule }) => rule)).toContain("A-01");
  });

  test("a gate on months does not touch collectives", async () => {
    const rules: DecisionRules = {
      ...RULES,
      gates: [{ name: "Đủ 6 tháng", conditions: [{ kind: "months", min: 6 }], atMost: null, source: "" }],
    };
    const run = await CommandRun.start();
    const { movement, entries } = movementOf([95, 80], { types: ["collective", "individual"], registers: [BLANK_RECORD, BLANK_RECORD] });
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: decisionOf({ rules: { ...rules, quotas: [] } }) });
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, entries);
    const { rows } = await run.must(decide, undefined);
    expect(rows.map(({ band }) => band)).toEqual(["Xuất sắc", ""]);
  });
});

describe("the pack", () => {
  test("makes every paper; each is found again and made anew on its sheet", async () => {
    const run = await started(POINTS);
    const first = await run.must(makePack, { documents: DOCUMENT_IDS, hidden: ["total"] });
    expect(first.sheets.map(({ document }) => document)).toEqual([...DOCUMENT_IDS]);
    const again = await run.must(makePack, { documents: DOCUMENT_IDS, hidden: ["total"] });
    expect(again.sheets.map(({ place }) => place.sheet)).toEqual(first.sheets.map(({ place }) => place.sheet));
  });

  test("with nobody scored it still makes the papers and says so", async () => {
    const run = await CommandRun.start();
    const { movement } = movementOf([1, 2]);
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: decisionOf() });
    await run.must(COMMANDS.buildMatrix, undefined);
    const { sheets, isProvisional } = await run.must(makePack, { documents: ["nominations", "money", "ballots"], hidden: [] });
    expect(sheets.map(({ names }) => names)).toEqual([0, 0, 0]);
    expect(isProvisional).toBe(true);
  });
});
