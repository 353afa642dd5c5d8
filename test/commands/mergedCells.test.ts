// Which sheets have merged cells: those that are only printed. Where people type, sort or filter, a merged cell stands in the way.
import { DOCUMENT_IDS } from "../../src/commands/decisionAnswers";
import { makeRuleSheets, decide } from "../../src/commands/decision";
import { makePack, makeVoteSheet } from "../../src/commands/dossier";
import { makeForm } from "../../src/commands/forms";
import { makeReport, makeReportSheet } from "../../src/commands/movementReport";
import { makeRegister } from "../../src/commands/objections/objections";
import { makeRollUp } from "../../src/commands/periods/rollUpPeriods";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage } from "../../src/commands/stages";
import { cloneVersion } from "../../src/commands/versions";
import { RULE_TABLE_NAMES } from "../../src/workbook/decision/decisionNames";
import { formSheet } from "../../src/locale/vi/formSheet";
import { packSheet } from "../../src/locale/vi/packSheet";
import { sheetKinds, type SheetKind } from "../../src/workbook/copy/sheetKinds";

import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { scoredPeriod } from "../kits/periodFiles";
import { formMovement } from "../kits/roundsSample";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

/** The papers of the pack, the report and the form of one participant: made to be printed and signed. */
const PRINTED: readonly SheetKind[] = ["paper", "innerPaper", "form"];

const EVERY_KIND: readonly SheetKind[] = [
  "settings",
  "criteria",
  "participants",
  "matrix",
  "explanation",
  "evidence",
  "results",
  "board",
  "findings",
  "list",
  "rules",
  "history",
  "decision",
  "votes",
  ...PRINTED,
  "objections",
  "log",
];

/** A workbook with every sheet that the commands make. */
async function everySheet(): Promise<CommandRun> {
  const { movement, data } = formMovement(["self", "appraised", "council"]);
  const run = await CommandRun.start();
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  const { self } = data.rounds;
  await run.must(COMMANDS.enterRounds, { ...data, rounds: { ...data.rounds, self: { ...self, TT03: { ...self!.TT03, "K.1": 0 } } } });
  await run.must(COMMANDS.checkEntries, undefined);
  await run.must(COMMANDS.rank, undefined);
  await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.must(decide, undefined);
  await run.must(makeVoteSheet, undefined);
  await run.must(makePack, { documents: DOCUMENT_IDS, hidden: [] });
  await run.must(makeReportSheet, { cases: ["TT02"] });
  await run.must(makeReport, undefined);
  await run.must(makeRegister, undefined);
  await run.must(makeForm, { code: "TT02" });
  const month = scored([[7, 8]]);
  const labels = ["Tháng 1", "Tháng 2"];
  const given = [];
  for (const label of labels) given.push(await scoredPeriod(label, month.movement, month.entries));
  const rules = { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: 2, bands: [] } as const;
  await run.must(makeRollUp, { given, order: labels, rules });
  await run.must(moveStage, { to: "entered", who: "Nguyễn Thị Mẫu", reason: "" });
  await run.must(cloneVersion, undefined);
  return run;
}

const mergesOf = ({ excel }: CommandRun, title: string) => excel.workbook.sheetByTitle(title)!.merges;

test("of every sheet that the commands make, only papers have merged cells", async () => {
  const run = await everySheet();
  const kinds = sheetKinds(await run.context.port.read({ names: ["BV_*"] }));
  expect([...new Set(kinds.values())]).toEqual(expect.arrayContaining([...EVERY_KIND]));
  const merged = [...kinds].filter(([title]) => mergesOf(run, title).length > 0);
  expect(merged.filter(([, kind]) => !PRINTED.includes(kind))).toEqual([]);
  expect(merged.map(([title]) => title)).toEqual([...Object.values(packSheet.titles), formSheet.title]);
});

test("a sheet of rules on which cells were merged has none of them when it is made again, and what is typed there stays", async () => {
  const { movement, entries } = scored([[7, 8]]);
  const run = await CommandRun.of(movement, entries);
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  const { require } = RULE_TABLE_NAMES.gates;
  const before = await run.values(require);
  const { area } = run.excel.workbook.areaOfName(require)!;
  run.excel.workbook.sheetByTitle("Quy tắc xét")!.merge({ ...area, rows: 1, columns: 2 });
  expect(mergesOf(run, "Quy tắc xét")).toHaveLength(1);
  await run.must(makeRuleSheets, { preset: "decree335", set: null });
  expect(mergesOf(run, "Quy tắc xét")).toEqual([]);
  expect(await run.values(require)).toEqual(before);
});
