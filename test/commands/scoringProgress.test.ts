import { COMMANDS } from "../../src/commands/registry";
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { makePack } from "../../src/commands/dossier";
import { makeForm } from "../../src/commands/forms";
import { makeReport } from "../../src/commands/movementReport";
import { FORM_NAMES, SETTING_NAMES } from "../../src/workbook/names";
import { roundsText } from "../../src/workbook/listTexts";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: ["c1", "c2"].map((code) => aCriterion(code)),
  participants: ["p1", "p2"].map((code) => aParticipant(code)),
});

test("each participant and criterion tells what is scored, and the first cell that is missing, where it lies on the sheet", async () => {
  const run = await CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, null],
  ]);
  const { progress } = await run.must(COMMANDS.overview, undefined);
  const { area } = run.excel.workbook.areaOfName("BV_CD")!;
  const missing = { row: area.row + 1, column: area.column + 1, rows: 1, columns: 1 };
  expect(progress?.participants.map(({ code, filled, cells, firstMissing }) => [code, filled, cells, firstMissing])).toEqual([
    ["p1", 2, 2, null],
    ["p2", 1, 2, missing],
  ]);
  expect(progress?.criteria.map(({ code, filled, cells, firstMissing }) => [code, filled, cells, firstMissing])).toEqual([
    ["c1", 2, 2, null],
    ["c2", 1, 2, missing],
  ]);
});

test("the overview tells whether a Xét was made, and whether scores have changed since", async () => {
  const run = await CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, 5],
  ]);
  expect((await run.must(COMMANDS.overview, undefined)).decision).toBeUndefined();
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  await run.must(decide, undefined);
  expect((await run.must(COMMANDS.overview, undefined)).decision).toEqual({ isStale: false });
  await run.change("BV_CD", 0, 0, 1);
  expect((await run.must(COMMANDS.overview, undefined)).decision).toEqual({ isStale: true });
});

test("the overview tells which papers, report and form are there, and which of them are old", async () => {
  const run = await CommandRun.of(MOVEMENT, [
    [7, 8],
    [9, 5],
  ]);
  const papers = async () => (await run.must(COMMANDS.overview, undefined)).papers;
  expect(await papers()).toBeUndefined();
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  await run.must(makePack, { documents: ["summary", "seats"], hidden: [] });
  await run.must(makeReport, undefined);
  await run.must(makeForm, { code: "p1" });
  const all = (isStale: boolean) => ["pack", "pack", "report"].map((kind) => ({ kind, isStale }));
  const sorted = async () => [...(await papers())!].sort((a, b) => a.kind.localeCompare(b.kind));
  const [form, ...others] = await sorted();
  expect([form, ...others]).toEqual([{ kind: "form", isStale: false }, ...all(false)]);
  await run.change("BV_CD", 0, 0, 1);
  // The form is live: other points stand on it at once.
  expect(await sorted()).toEqual([{ kind: "form", isStale: false }, ...all(true)]);
  await run.change(FORM_NAMES.code, 0, 0, "nobody");
  expect((await sorted())[0]).toEqual({ kind: "form", isStale: false });
  await run.change(FORM_NAMES.code, 0, 0, "p1");
  await run.change(SETTING_NAMES.rounds, 0, 0, roundsText(["self", "appraised"]));
  expect((await sorted())[0]).toEqual({ kind: "form", isStale: true });
});
