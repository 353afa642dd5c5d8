// The kind of a movement: a cell of the profile that workbooks of before get when they are built, and what is made of it.
import { makeRuleSheets } from "../../../src/commands/decision";
import { makeReportSheet, wordReport } from "../../../src/commands/movementReport";
import { movements } from "../../../src/commands/movements";
import { COMMANDS } from "../../../src/commands/registry";
import { saveTemplate } from "../../../src/commands/templates";
import { undo, undoSteps } from "../../../src/commands/undo";
import type { MovementKind } from "../../../src/core/movement";
import { movementKindSheet as words } from "../../../src/locale/vi/movementKindSheet";
import { movementKinds } from "../../../src/locale/vi/movementKinds";
import { DOSSIER_NAMES } from "../../../src/workbook/dossier";
import { CHOICE_NAMES, RESULT_NAMES, SETTING_NAMES } from "../../../src/workbook/names";
import { bookByCell } from "../../kits/bookByCell";
import { CommandRun } from "../../kits/commandRun";
import { aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const movementOf = (kind: MovementKind | null) => aMovement({ kind, participants: [aParticipant("p1"), aParticipant("p2")] });
const POINTS = [
  [9, 8, 7],
  [8, 8, 8],
];

const KINDS = Object.values(movementKinds);

/** The rule of validation of that cell, as a text. */
function ruleAt(
  run: CommandRun,
  { sheetId, area }: { readonly sheetId: string; readonly area: { readonly row: number; readonly column: number } },
): string {
  const { validations } = run.excel.workbook.sheet(sheetId)!;
  const own = validations.filter(({ area: of }) => of.row === area.row && of.column === area.column);
  return JSON.stringify(own);
}

/** A built and scored workbook as it was made before there was a kind: neither cell nor choices. */
async function ofBefore(movement = 1): Promise<CommandRun> {
  const first = (await CommandRun.of(movementOf(null), POINTS)).keeping();
  const run = first.inMovement(movement);
  if (movement !== 1) {
    await run.must(COMMANDS.setUp, { start: "movement", movement: movementOf(null), rule: null });
    await run.must(COMMANDS.buildMatrix, undefined);
  }
  const { workbook } = run.excel;
  const { sheetId, area } = workbook.areaOfName(run.nameOf(SETTING_NAMES.kind))!;
  const choices = workbook.areaOfName(run.nameOf(CHOICE_NAMES.movementKinds))!.area;
  const sheet = workbook.sheet(sheetId)!;
  sheet.write({ ...area, column: 0, columns: 3 }, [[{ value: null }, { value: null }, { value: null }]]);
  sheet.write(
    choices,
    KINDS.map(() => [{ value: null }]),
  );
  for (const name of [SETTING_NAMES.kind, CHOICE_NAMES.movementKinds]) workbook.removeName(run.nameOf(name));
  await workbook.settle();
  return run;
}
test("the profile has a cell that takes the three kinds, and what it says is the movement's, whichever of the workbook", async () => {
  const run = await CommandRun.of(movementOf("thematic"), POINTS);
  const second = run.inMovement(2);
  await second.must(COMMANDS.setUp, { start: "blank", title: "Đợt 20/11", agency: "", year: 2026, kind: "campaign" });
  expect([await run.values(SETTING_NAMES.kind), await second.values(SETTING_NAMES.kind)]).toEqual([[["Theo chuyên đề"]], [["Theo đợt"]]]);
  expect(await second.values(CHOICE_NAMES.movementKinds)).toEqual(KINDS.map((word) => [word]));
  const { workbook } = run.excel;
  const place = workbook.areaOfName(second.nameOf(SETTING_NAMES.kind))!;
  expect(ruleAt(second, place)).toContain("BV2_DM_HinhThuc");
  expect((await run.must(movements, undefined)).movements.map(({ kind }) => kind)).toEqual(["thematic", "campaign"]);
  await run.change(SETTING_NAMES.kind, 0, 0, "thường xuyên");
  expect((await run.must(movements, undefined)).movements.map(({ kind }) => kind)).toEqual(["regular", "campaign"]);
});

test.each([1, 2])(
  "a workbook of before, movement %i: nothing is told, and building adds the cell below all that stands",
  async (number) => {
    const run = await ofBefore(number);
    const { workbook } = run.excel;
    const profile = workbook.sheet(workbook.areaOfName(run.nameOf(SETTING_NAMES.title))!.sheetId)!;
    const used = profile.usedArea()!;
    const before = await run.content();
    const told = (await run.must(COMMANDS.checkEntries, undefined)).findings.filter(({ rule }) => rule !== "V-01");
    expect(told).toEqual([]);
    expect(await run.must(COMMANDS.rank, undefined)).toBeDefined();
    const ranks = await run.values(RESULT_NAMES.rank);
    const { findings } = await run.must(COMMANDS.buildMatrix, undefined);
    expect(findings).toEqual([]);
    const { area } = workbook.areaOfName(run.nameOf(SETTING_NAMES.kind))!;
    expect([area.row, area.column]).toEqual([used.row + used.rows + 1, 1]);
    expect(profile.read({ ...area, column: 0, columns: 3 })[0]!.map(({ value }) => value)).toEqual([words.label, null, words.note]);
    expect(ruleAt(run, { sheetId: profile.id, area })).toContain(run.nameOf(CHOICE_NAMES.movementKinds));
    await run.change(SETTING_NAMES.kind, 0, 0, "Theo đợt");
    const built = await run.content();
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await run.values(SETTING_NAMES.kind)).toEqual([["Theo đợt"]]);
    expect(await run.values(RESULT_NAMES.rank)).toEqual(ranks);
    expect(built).not.toEqual(before);
  },
);

test("the step that adds the cell is undone whole", async () => {
  const run = await ofBefore();
  const { workbook } = run.excel;
  const before = bookByCell(workbook);
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(bookByCell(workbook)).not.toEqual(before);
  const { steps } = await run.must(undoSteps, undefined);
  expect(steps[0]?.command).toBe("buildMatrix");
  await run.must(undo, steps[0]!.id);
  await workbook.settle();
  expect(bookByCell(workbook)).toEqual(before);
});

test("a cell that somebody deleted is not added again; a protected profile is left alone", async () => {
  const run = await ofBefore();
  const { workbook } = run.excel;
  const profile = workbook.sheet(workbook.areaOfName(SETTING_NAMES.title)!.sheetId)!;
  await run.context.port.apply([{ kind: "protect", sheet: profile.title }]);
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(workbook.areaOfName(SETTING_NAMES.kind)).toBeNull();
  await run.context.port.apply([{ kind: "unprotect", sheet: profile.title }]);
  await run.must(COMMANDS.buildMatrix, undefined);
  profile.deleteRows(workbook.areaOfName(SETTING_NAMES.kind)!.area.row, 1);
  await workbook.settle();
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(workbook.areaOfName(SETTING_NAMES.kind)).toBeNull();
});

test("lists set up anew over a cell that was added later leave no second one behind", async () => {
  const run = await ofBefore();
  await run.must(COMMANDS.buildMatrix, undefined);
  const added = run.excel.workbook.areaOfName(SETTING_NAMES.kind)!;
  await run.must(COMMANDS.setUp, { start: "movement", movement: movementOf("regular"), rule: null });
  const sheet = run.excel.workbook.sheet(added.sheetId)!;
  expect(await run.values(SETTING_NAMES.kind)).toEqual([["Thường xuyên"]]);
  expect(sheet.read({ ...added.area, column: 0, columns: 3 })[0]!.map(({ value }) => value)).toEqual([null, null, null]);
});

test.each([
  ["thematic", "Phong trào thi đua (chuyên đề, theo đợt)"],
  ["campaign", "Phong trào thi đua (chuyên đề, theo đợt)"],
  ["regular", ""],
  [null, ""],
] as const)("the dossier of a movement of kind %s begins with the class “%s”, with Xét and with the report", async (kind, wanted) => {
  const decided = await CommandRun.of(movementOf(kind), POINTS);
  await decided.must(makeRuleSheets, { preset: null, set: null });
  expect(await decided.values(DOSSIER_NAMES.classification)).toEqual([[wanted]]);
  const told = await CommandRun.of(movementOf(kind), POINTS);
  await told.must(makeReportSheet, { cases: [] });
  expect(await told.values(DOSSIER_NAMES.classification)).toEqual([[wanted]]);
});

test("the report tells the kind where one is said", async () => {
  const linesOf = async (kind: MovementKind | null) =>
    JSON.stringify((await (await CommandRun.of(movementOf(kind), POINTS)).must(wordReport, undefined)).papers);
  expect(await linesOf("thematic")).toContain("- Hình thức thi đua: theo chuyên đề.");
  expect(await linesOf(null)).not.toContain("Hình thức thi đua");
});

test("a template saved from it has the kind", async () => {
  const run = await CommandRun.of(movementOf("campaign"), POINTS);
  expect(JSON.stringify(await run.must(saveTemplate, { name: "Mẫu", source: "", withParticipants: false }))).toContain("campaign");
});
