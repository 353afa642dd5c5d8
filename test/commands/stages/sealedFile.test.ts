// The proof of the seal: a locked movement saved as a file, one number of it changed in the zip and nothing else, opened again and verified.
import { saveWorkbook } from "../../../host/xlsx/saveWorkbook";
import { decide, makeRuleSheets } from "../../../src/commands/decision";
import { makePack } from "../../../src/commands/dossier";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { verifySeal } from "../../../src/commands/verifySeal";
import { cellText } from "../../../src/workbook/area";
import { RULE_TABLE_NAMES } from "../../../src/workbook/decision/decisionNames";
import { BOARD_NAME, ENTRY_NAMES, listNames, RESULT_NAMES } from "../../../src/workbook/names";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { withNumber } from "../../kits/savedFiles";
import { closeTestExcels } from "../../kits/testExcel";

const PAPER = "BV_VB_summary";
const LIST = listNames(1).block;

let locked: Uint8Array;
/** Where each block begins. */
const places = new Map<string, { readonly sheet: string; readonly row: number; readonly column: number }>();

beforeAll(async () => {
  const movement = aMovement({
    criteria: ["c1", "c2"].map((code) => aCriterion(code)),
    participants: ["p1", "p2", "p3"].map((code) => aParticipant(code, { name: `Phòng ${code}` })),
  });
  const run = await CommandRun.of(movement, [
    [7, 8],
    [9, 5],
    [6, 6],
  ]);
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await run.change(RULE_TABLE_NAMES.quotas.base, 0, 0, "Tất cả");
  await run.must(COMMANDS.rank, undefined);
  await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" });
  await run.must(decide, undefined);
  await run.must(makePack, { documents: ["summary"], hidden: [] });
  for (const to of ["entered", "appraised", "approved", "locked"] as const)
    await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
  const { workbook } = run.excel;
  await workbook.settle();
  locked = await saveWorkbook(workbook);
  for (const name of [ENTRY_NAMES.cells, RESULT_NAMES.total, RESULT_NAMES.rank, BOARD_NAME, LIST, PAPER]) {
    const { sheetId, area } = workbook.areaOfName(name)!;
    places.set(name, { sheet: workbook.sheet(sheetId)!.title, row: area.row, column: area.column });
  }
  closeTestExcels();
});
afterEach(closeTestExcels);

test("saved and opened again it is whole", async () => {
  const run = await CommandRun.opened(locked);
  expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", differences: [], results: [], unsealed: [] });
});

test.each([
  ["an entry", ENTRY_NAMES.cells, 0, 0, 7, { part: "self", record: "p1", cell: "c1" }],
  ["a total, in place of its formula", RESULT_NAMES.total, 1, 0, 14, { part: "results", record: "p2", cell: "total" }],
  ["a rank, in place of its formula", RESULT_NAMES.rank, 1, 0, 2, { part: "results", record: "p2", cell: "rank" }],
  ["a rank on the board, in place of its formula", BOARD_NAME, 1, 0, 2, { part: "board", record: "#2", cell: "A" }],
  ["a total of a list", LIST, 1, 4, 14, { part: "lists", record: "Giấy khen #2", cell: "E" }],
  ["a total on a paper", PAPER, 15, 3, 14, { part: "papers", record: "Tổng hợp điểm, hạng", cell: "D16" }],
] as const)("one number changed in the zip, %s: named, with what was sealed", async (_, name, row, column, from, where) => {
  const { sheet, row: top, column: left } = places.get(name)!;
  const to = from + 1;
  const run = await CommandRun.opened(withNumber(locked, sheet, cellText(top + row, left + column), from, to));
  const { kind, differences } = await run.must(verifySeal, undefined);
  expect(kind).toBe("changed");
  expect(differences).toContainEqual({ ...where, sealed: from, found: to });
  // What is printed and rests on nothing else is all that is named.
  if (name === LIST || name === PAPER) expect(differences).toHaveLength(1);
});
