// Rules of Xét as they are typed, through the whole decision: gates and awards, votes that cannot be read, the shares that ship.
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { makeVoteSheet } from "../../src/commands/dossier";
import { COMMANDS } from "../../src/commands/registry";
import type { Award } from "../../src/core/awards/awardRules";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import { NO_RULES, type DecisionRules } from "../../src/core/decision/decisionRules";
import { BLANK_RECORD } from "../../src/core/register/register";
import { RULE_TABLE_NAMES } from "../../src/workbook/decision/decisionNames";
import { VOTE_LINE_NAMES, VOTE_SESSION_NAMES } from "../../src/workbook/votesNames";
import { CommandRun } from "../kits/commandRun";
import { movementOf, type People } from "../kits/decisionMovement";
import { anAward } from "../kits/someFacts";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const BANDS: DecisionRules["bands"] = [
  { name: "Tốt", level: "good", min: 70, conditions: [] },
  { name: "Đạt", level: "completed", min: null, conditions: [] },
];

async function started(points: readonly number[], more: Partial<FileDecision>, people: People = {}): Promise<CommandRun> {
  const run = await CommandRun.start();
  const { movement, entries } = movementOf(points, people);
  const decision: FileDecision = {
    rules: { ...NO_RULES, bands: BANDS },
    received: "2026-11-20",
    decided: "2026-12-15",
    awards: [],
    history: [],
    initiatives: [],
    votes: null,
    dossier: {},
    ...more,
  };
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entries);
  return run;
}

const LDTT: Award = anAward("LDTT", "xếp loại ≥ HTT");

describe("gates", () => {
  const six: DecisionRules["gates"][number] = {
    name: "Đủ 6 tháng",
    conditions: [{ kind: "months", min: 6 }],
    atMost: null,
    source: "QĐ 1",
  };

  test("who is not considered gets no award by his official classification either; an exception in writing lets him in", async () => {
    const registers = [
      { ...BLANK_RECORD, start: "2026-10-01", level: "good" as const },
      { ...BLANK_RECORD, start: "2010-01-01" },
    ];
    const rules: DecisionRules = { ...NO_RULES, bands: BANDS, gates: [six] };
    const run = await started([95, 90], { rules, awards: [LDTT] }, { registers });
    const { awards } = await run.must(decide, undefined);
    expect(awards[0]!.proposed.map(({ code }) => code)).toEqual(["P2"]);
    expect(awards[0]!.refused).toMatchObject([{ code: "P1", reasons: ["Không đạt điều kiện “Đủ 6 tháng”: không được xét (QĐ 1)"] }]);
    const exceptions = [{ participant: "P1", band: "Tốt", reason: "Hội đồng chọn" }];
    const lifted = await started([95, 90], { rules: { ...rules, exceptions }, awards: [LDTT] }, { registers });
    expect((await lifted.must(decide, undefined)).awards[0]!.proposed).toHaveLength(2);
  });

  test("a mistyped gate is an error with the words of the cell and makes the result provisional, but vetoes nobody", async () => {
    const run = await started([95, 60], { rules: { ...NO_RULES, bands: BANDS, gates: [six] } });
    await run.change(RULE_TABLE_NAMES.gates.require, 0, 0, "chăm chỉ lắm");
    const answer = await run.must(decide, undefined);
    expect(answer.rows.map(({ band }) => band)).toEqual(["Tốt", "Đạt"]);
    expect(answer.findings.filter(({ rule }) => rule === "D-11")).toMatchObject([{ severity: "error" }]);
    expect(answer.isProvisional).toBe(true);
  });

  test("a gate that lacks a fact of everybody is told once, at its cell", async () => {
    const run = await started([95, 60], { rules: { ...NO_RULES, bands: BANDS, gates: [six] } });
    const { findings } = await run.must(decide, undefined);
    expect(findings.filter(({ rule }) => rule === "A-05")).toMatchObject([
      { message: "Người 1, Người 2: chưa biết thời gian công tác ≥ 6 tháng, nên chưa xét được “Đủ 6 tháng”.", sheet: "Quy tắc xét" },
    ]);
  });
});

describe("votes and awards", () => {
  const voted: Award = { ...LDTT, vote: { threshold: 80, base: "members" } };

  test("a count that cannot be read is no vote: nobody is proposed as if the vote were still to come", async () => {
    const run = await started([95], { awards: [voted] });
    await run.must(makeVoteSheet, undefined);
    await run.change(VOTE_SESSION_NAMES.members, 0, 0, 10);
    await run.change(VOTE_LINE_NAMES.firstCount, 0, 0, "chín");
    const { awards, findings } = await run.must(decide, undefined);
    expect(awards[0]!.proposed).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain("B-04");
  });

  test("without the table of awards there is nothing to vote on, in words", async () => {
    const run = await started([95], { awards: [voted] });
    const { workbook } = run.excel;
    for (const name of ["BV_DH_D_Ma"]) expect(workbook.areaOfName(name)).not.toBeNull();
    await run.context.port.apply([{ kind: "deleteSheet", sheet: "Danh hiệu" }]);
    expect(await run.codeOf(makeVoteSheet, undefined)).toBe("no-awards");
    expect((await run.must(decide, undefined)).ruleSet).toBeNull();
  });

  test("a limit above 100 % on the sheet is told and limits nobody", async () => {
    const limit = { amount: { kind: "percent", percent: 150 }, base: "all", scope: "overall", rounding: "down", minimum: 0 } as const;
    const run = await started([95, 90], { awards: [{ ...LDTT, limits: [limit] }] });
    const { awards, findings } = await run.must(decide, undefined);
    expect(awards[0]!.proposed).toHaveLength(2);
    expect(findings.filter(({ rule }) => rule === "D-02")).toMatchObject([{ message: "Tỷ lệ (%) là 150: phải từ 0 đến 100." }]);
  });
});

test("the 20 % that ship count people among people and collectives among collectives", async () => {
  const points = [...Array.from({ length: 10 }, (_, i) => 99 - i), 99, 98, 97, 96, 95];
  const types = points.map((_, i) => (i < 10 ? ("individual" as const) : ("collective" as const)));
  const run = await started(points, {}, { types });
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  await run.change(RULE_TABLE_NAMES.quotas.base, 0, 0, "Tất cả");
  const { seats, rows } = await run.must(decide, undefined);
  expect(seats.map(({ group, base, seats: all, used }) => [group, base, all, used])).toEqual([
    ["Cá nhân", 10, 2, 2],
    ["Tập thể", 5, 1, 1],
  ]);
  expect(rows.filter(({ band }) => band === "Hoàn thành xuất sắc nhiệm vụ").map(({ code }) => code)).toEqual(["P1", "P11", "P2"]);
});
