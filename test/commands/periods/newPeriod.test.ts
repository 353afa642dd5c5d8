// Kỳ mới: the file holds the set-up and nothing of the scores; the workbook that it is made of is not touched.
import { newPeriod, periodOffer } from "../../../src/commands/periods/newPeriod";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { readBook } from "../../../src/book/readBook";
import { writeBook } from "../../../src/book/writeBook";
import { PLAIN_MOVEMENT } from "../../../src/core/movement";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { hasAwards, decodeAwards } from "../../../src/workbook/decision/awardsDecode";
import { decodeRules, hasRules } from "../../../src/workbook/decision/rulesDecode";
import { decodeLists } from "../../../src/workbook/decode";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../../src/workbook/names";
import { PERIOD_NAMES } from "../../../src/workbook/periods/periodNames";
import { readMovement } from "../../../src/commands/readMovement";
import { CommandRun, NOON } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const WISH = { name: "Tháng 12/2026", from: "01/12/2026", to: "31/12/2026", year: 2026, left: ["p2"] };
const MOVEMENT = aMovement({
  title: "Thi đua thường xuyên",
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2", "p3"].map((code) =>
    aParticipant(code, {
      type: "individual",
      register: { ...BLANK_RECORD, post: "Chuyên viên", unit: "Phòng A", votes: 5, leaveMonths: 2, discipline: "warning", previousRank: 9 },
    }),
  ),
});

async function scored(): Promise<CommandRun> {
  const run = await CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, 9],
    [6, 6],
  ]);
  await run.must(COMMANDS.rank, undefined);
  await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
  return run;
}

test("the new workbook, opened: period, criteria, people who go along; no points, no log, no stage, no lists; ready to score", async () => {
  const run = await scored();
  const before = await run.content();
  const { plan, fileName } = await run.must(newPeriod, WISH);
  expect(await run.content()).toEqual(before);
  expect(fileName).toBe("Thi đua thường xuyên - Tháng 12 2026.xlsx");
  const bytes = writeBook(plan, { created: NOON, title: "Kỳ mới" });
  const { snapshot } = readBook(bytes, { names: "all" });
  const { movement, findings } = decodeLists(snapshot);
  expect(findings).toEqual([]);
  expect(movement.criteria).toEqual(MOVEMENT.criteria);
  expect(movement.participants.map(({ code }) => code)).toEqual(["p1", "p3"]);
  expect(movement.participants[0]!.register).toEqual({ ...BLANK_RECORD, post: "Chuyên viên", unit: "Phòng A", previousRank: 2 });
  expect(Object.values(PERIOD_NAMES).map((name) => snapshot.blocks.get(name)!.values[0]![0])).toEqual([WISH.name, WISH.from, WISH.to]);
  expect(snapshot.blocks.get(ENTRY_NAMES.cells)!.values).toEqual([
    ["", ""],
    ["", ""],
  ]);
  const carried = snapshot.definedNames.filter((name) => /^BV_(GD|NK|MOC|NIEM|DS|KX|KP)/.test(name));
  expect(carried).toEqual([]);
  expect(snapshot.sheets.every(({ visibility }) => visibility === "visible")).toBe(true);
  const next = await CommandRun.start();
  await next.excel.port.apply(plan);
  await next.must(COMMANDS.enterEntries, { p1: { c1: 1, c2: 2 }, p3: { c1: 5, c2: 5 } });
  const { rows } = await next.must(COMMANDS.rank, undefined);
  expect(rows.map(({ code, rank }) => [code, rank])).toEqual([
    ["p3", 1],
    ["p1", 2],
  ]);
}, 60_000);

test("the code of somebody left out goes to nobody: not in the next period, nor in the one after it", async () => {
  const run = await CommandRun.of(
    { ...MOVEMENT, participants: ["CN01", "CN02", "CN03"].map((code) => aParticipant(code, { type: "individual" })) },
    [],
  );
  const opened = async (from: CommandRun, left: readonly string[]): Promise<CommandRun> => {
    const { plan } = await from.must(newPeriod, { ...WISH, left });
    const next = await CommandRun.start();
    await next.excel.port.apply(plan);
    return next;
  };
  const newcomer = async (to: CommandRun, row: number): Promise<unknown> => {
    await to.change(PARTICIPANT_NAMES.name, row, 0, `Người mới ${row}`);
    await to.change(PARTICIPANT_NAMES.type, row, 0, "Cá nhân");
    await to.must(COMMANDS.buildMatrix, undefined);
    return (await to.values(PARTICIPANT_NAMES.code))[row]![0];
  };
  const second = await opened(run, ["CN01"]);
  expect(await newcomer(second, 2)).toBe("CN04");
  const third = await opened(second, ["CN04"]);
  expect(await newcomer(third, 2)).toBe("CN05");
}, 60_000);

test("rules of Xét and awards go along, votes and results do not", async () => {
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "sample", sample: "yearEndReview" });
  const offer = await run.must(periodOffer, undefined);
  expect(offer.hasDecision).toBe(true);
  const { plan } = await run.must(newPeriod, { ...WISH, left: [] });
  const { snapshot } = readBook(writeBook(plan, { created: NOON, title: "" }), { names: "all" });
  expect([hasRules(snapshot), hasAwards(snapshot)]).toEqual([true, true]);
  const old = await run.context.port.read({ names: ["BV_QX_*", "BV_DH_*"] });
  expect({ ...decodeRules(snapshot).rules, exceptions: [] }).toEqual({ ...decodeRules(old).rules, exceptions: [] });
  expect(decodeAwards(snapshot).set.awards).toEqual(decodeAwards(old).set.awards);
  expect(snapshot.definedNames.filter((name) => /^BV_(KX|BP)/.test(name))).toEqual([]);
}, 60_000);

test("lists with errors are refused, an empty workbook too", async () => {
  const run = await CommandRun.start();
  expect(await run.codeOf(newPeriod, WISH)).toBe("no-movement");
  const twice = { ...PLAIN_MOVEMENT, criteria: [aCriterion("c1"), aCriterion("c1")], participants: [aParticipant("p1")] };
  await run.must(COMMANDS.setUp, { start: "movement", movement: twice, rule: null });
  expect(await run.codeOf(newPeriod, WISH)).toBe("unusable");
  expect((await readMovement(run.context)).lists.movement.criteria.length).toBeGreaterThan(0);
});
