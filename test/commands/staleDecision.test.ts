// ĐÃ CŨ of the result of Xét: it turns for whatever the decision took, and for nothing else.
import { decide, decisionState } from "../../src/commands/decision";
import { makeVoteSheet } from "../../src/commands/dossier";
import { COMMANDS } from "../../src/commands/registry";
import type { FileDecision } from "../../src/core/movementFile/decisionPart";
import { NO_RULES } from "../../src/core/decision/decisionRules";
import { NOT_APPLICABLE } from "../../src/core/movement";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { VOTE_INPUT_NAMES } from "../../src/workbook/votesNames";
import { anAward } from "../kits/awardSamples";
import { builtOnce, CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { mixedTable } from "../kits/mixedTable";
import { closeTestExcels } from "../kits/testExcel";
import { isEntered } from "../../src/core/rule";

afterEach(closeTestExcels);

const DECISION: FileDecision = {
  rules: { ...NO_RULES, bands: [{ name: "Tốt", level: "good", min: 5, conditions: [] }] },
  received: "2026-11-20",
  decided: "2026-12-15",
  awards: [],
  history: [],
  initiatives: [],
  votes: null,
  dossier: {},
};

const decidedRun = builtOnce(async (more: Partial<FileDecision> = {}): Promise<CommandRun> => {
  const run = await CommandRun.start();
  const movement = aMovement({
    criteria: [aCriterion("c1", {}), aCriterion("c2", {}), aCriterion("c3", { whenNotApplicable: "zero" })],
    participants: ["p1", "p2", "p3"].map((code, i) => aParticipant(code, { cluster: `Cụm ${i % 2}` })),
  });
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: { ...DECISION, ...more } });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, {
    p1: { c1: 8, c2: 4, c3: 0 },
    p2: { c1: 6, c2: 5, c3: 1 },
    p3: { c1: 5, c2: 5, c3: 0 },
  });
  await run.must(decide, undefined);
  return run;
});

const isStale = async (run: CommandRun): Promise<boolean> => (await run.must(decisionState, undefined)).isStale;

describe("ĐÃ CŨ", () => {
  test("points that move from one criterion to another turn it, though total and rank stay: conditions ask for them", async () => {
    const run = await decidedRun();
    expect(await isStale(run)).toBe(false);
    await run.must(COMMANDS.enterEntries, { p1: { c1: 4, c2: 8 } });
    expect(await isStale(run)).toBe(true);
    await run.must(COMMANDS.enterEntries, { p1: { c1: 8, c2: 4 } });
    expect(await isStale(run)).toBe(false);
  });

  test("0 points that become KAD, worth 0 as well, change nothing that counts; no points at all do", async () => {
    const run = await decidedRun();
    await run.must(COMMANDS.enterEntries, { p1: { c3: NOT_APPLICABLE } });
    expect(await isStale(run)).toBe(false);
    await run.change(ENTRY_NAMES.cells, 0, 2, null);
    expect(await isStale(run)).toBe(true);
  });

  test("another group, post or name of somebody turns it: quotas are counted by group, papers tell the rest", async () => {
    const run = await decidedRun();
    for (const [name, value, before] of [
      [PARTICIPANT_NAMES.cluster, "Cụm 1", "Cụm 0"],
      [PARTICIPANT_NAMES.post, "Trưởng phòng", null],
      [PARTICIPANT_NAMES.name, "Tên khác", "p1"],
      [PARTICIPANT_NAMES.level, "Hoàn thành tốt nhiệm vụ", null],
    ] as const) {
      const [[was]] = (await run.values(name)) as [[string]];
      await run.change(name, 0, 0, value);
      expect([name, await isStale(run)]).toEqual([name, true]);
      await run.change(name, 0, 0, was === "" ? before : was);
      expect([name, await isStale(run)]).toEqual([name, false]);
    }
  });

  test("sorting the list of participants changes nothing", async () => {
    const run = await decidedRun();
    await run.change(PARTICIPANT_NAMES.post, 2, 0, "Trưởng phòng");
    await run.must(decide, undefined);
    for (const name of Object.values(PARTICIPANT_NAMES)) {
      const [[first], , [last]] = (await run.values(name)) as [[string], [string], [string]];
      await run.change(name, 0, 0, last === "" ? null : last);
      await run.change(name, 2, 0, first === "" ? null : first);
    }
    expect(await isStale(run)).toBe(false);
  });

  test("making the vote sheet alone does not turn it; once it is there a count typed after Xét does", async () => {
    const award = anAward({ type: "collective", conditions: [], vote: { threshold: 80, base: "members" } });
    const run = await decidedRun({ awards: [award] });
    expect((await run.must(makeVoteSheet, undefined)).lines).toBe(3);
    expect(await isStale(run)).toBe(false);
    await run.must(decide, undefined);
    await run.must(makeVoteSheet, undefined);
    expect(await isStale(run)).toBe(false);
    await run.change(VOTE_INPUT_NAMES.firstCount, 1, 0, 7);
    expect(await isStale(run)).toBe(true);
  });

  test("cells whose formulas give nothing are blank", async () => {
    const run = await decidedRun();
    const place = run.excel.workbook.areaOfName(PARTICIPANT_NAMES.unit)!;
    const area = { ...place.area, rows: 1, columns: 1 };
    run.excel.workbook.sheet(place.sheetId)!.write(area, [[{ formula: '=""' }]]);
    await run.must(decide, undefined);
    expect(await isStale(run)).toBe(false);
  });

  test("a fresh result is not old, whatever kinds of criteria it stands on", async () => {
    const { movement, cells } = mixedTable(12, 30);
    const run = await CommandRun.start();
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: DECISION });
    await run.must(COMMANDS.buildMatrix, undefined);
    const codes = movement.criteria.filter(({ rule }) => isEntered(rule)).map(({ code }) => code);
    await run.must(
      COMMANDS.enterEntries,
      Object.fromEntries(
        movement.participants.map(({ code }, i) => [code, Object.fromEntries(codes.map((one, j) => [one, cells[i]![j]! as number]))]),
      ),
    );
    await run.must(decide, undefined);
    expect(await isStale(run)).toBe(false);
  });
});
