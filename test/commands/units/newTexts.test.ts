// Giải trình and Minh chứng in forms of a movement that keeps neither: what is typed there gets a sheet when it is gathered.
import { gatherApply, gatherPreview } from "../../../src/commands/gather";
import type { ReadFile } from "../../../src/commands/gatherAnswers";
import { makeForm } from "../../../src/commands/forms";
import { COMMANDS } from "../../../src/commands/registry";
import { moveStage } from "../../../src/commands/stages";
import { undo, undoSteps } from "../../../src/commands/undo";
import { makeUnitFiles } from "../../../src/commands/unitFiles";
import { BLANK_RECORD } from "../../../src/core/register/register";
import { formSheet } from "../../../src/locale/vi/formSheet";
import { roundsSheet } from "../../../src/locale/vi/roundsSheet";
import { areaAt } from "../../../src/workbook/area";
import { CRITERIA_NAMES, GRID_NAMES, PARTICIPANT_NAMES, SETTING_NAMES, FORM_NAMES } from "../../../src/workbook/names";
import type { CellValue } from "../../../src/workbook/plan";
import { guideFormula } from "../../../src/workbook/roundsFormulas";
import { LOG_NAME } from "../../../src/workbook/stages/stageNames";
import { UNIT_FORM_NAMES, UNIT_TEXT_NAMES } from "../../../src/workbook/unitFile/unitFileNames";
import { bookByCell } from "../../kits/bookByCell";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";
import { acceptedNow, asRead, blocksIn, filledBlocks, openedUnitFile, withValues, type Blocks } from "../../kits/unitFiles";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1"), aCriterion("c2")],
  participants: ["p1", "p2", "p3"].map((code) => aParticipant(code)),
});

const EXPLANATION = "Hai văn bản trình chậm 05 ngày";
const EVIDENCE = "QĐ 118/QĐ-STP";
const WHO = "Nguyễn Thị Mẫu";

const sentForms = async (run: CommandRun): Promise<Record<string, Blocks>> => {
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: null });
  const blocks: Record<string, Blocks> = {};
  for (const file of files) {
    const opened = await openedUnitFile(file);
    blocks[file.unit.code] = await blocksIn(opened);
    opened.close();
  }
  return blocks;
};

const typed = (blocks: Blocks, name: string, row: number, text: CellValue): Blocks =>
  withValues(blocks, name, (values) => {
    values[row]![0] = text;
  });

/** Forms of p1, who explains c2, and of p2, who names evidence for c1. */
async function returned(run: CommandRun): Promise<ReadFile[]> {
  const { p1, p2 } = await sentForms(run);
  const first = typed(filledBlocks(p1!, { p1: { c1: 9, c2: 7 } }), UNIT_FORM_NAMES.explanations, 1, EXPLANATION);
  const second = typed(filledBlocks(p2!, { p2: { c1: 8, c2: 6 } }), UNIT_FORM_NAMES.evidence, 0, EVIDENCE);
  return [asRead("p1.xlsx", first), asRead("p2.xlsx", second)];
}

const gathered = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.of(MOVEMENT);
  await run.must(gatherApply, await acceptedNow(run, await returned(run)));
  return run;
});

const EXPLANATIONS = [
  ["", EXPLANATION],
  ["", ""],
  ["", ""],
];
const EVIDENCES = [
  ["", ""],
  [EVIDENCE, ""],
  ["", ""],
];
const texts = async (run: CommandRun) => [await run.values(GRID_NAMES.explanation.cells), await run.values(GRID_NAMES.evidence.cells)];
const titles = ({ excel }: CommandRun): string[] => excel.workbook.sheets().map(({ title }) => title);

test("a form of one round without criteria that need evidence has both columns, unlocked, of texts of at most 500 characters", async () => {
  const run = await CommandRun.of(MOVEMENT);
  const { files } = await run.must(makeUnitFiles, { division: "participant", round: "self", units: ["p1"] });
  const excel = await openedUnitFile(files[0]!);
  const places = [UNIT_FORM_NAMES.explanations, UNIT_FORM_NAMES.evidence].map((name) => excel.workbook.areaOfName(name)!);
  const sheet = excel.workbook.sheet(places[0]!.sheetId)!;
  const header = places.map(({ area }) => sheet.read({ ...area, row: area.row - 1, rows: 1 })[0]![0]!.value);
  expect(header).toEqual(["Giải trình", "Minh chứng"]);
  expect(places.map(({ area }) => sheet.isLocked(area.row, area.column))).toEqual([false, false]);
  const limits = places.map(
    ({ area }) => sheet.validations.find((own) => own.area.column === area.column && own.area.row === area.row)?.rule,
  );
  expect(limits).toEqual([
    { kind: "custom", formula: expect.stringMatching(/^=LEN\(\w+\)<=500$/) as string },
    { kind: "custom", formula: expect.stringMatching(/^=LEN\(\w+\)<=500$/) as string },
  ]);
});

test("what units wrote is told as new, with the sheet that is to be made, and gathered it stands there by code", async () => {
  const run = await CommandRun.of(MOVEMENT);
  const files = await returned(run);
  const { files: reports } = await run.must(gatherPreview, { files });
  expect(reports.map(({ state, remarks }) => [state, remarks.map(({ kind, weight }) => `${kind} ${weight}`)])).toEqual([
    ["whole", ["newTexts note"]],
    ["whole", ["newTexts note"]],
  ]);
  expect(reports.map(({ remarks }) => remarks[0]!.message.match(/“(.*)”/)![1])).toEqual(["Giải trình", "Minh chứng"]);
  expect(reports[0]!.changes.filter(({ sheet }) => sheet !== "entries")).toMatchObject([
    { sheet: "explanation", participant: "p1", criterion: "c2", before: "", after: EXPLANATION, kind: "new" },
  ]);
  const syncs = run.context.port.cost().syncs;
  await run.must(gatherApply, await acceptedNow(run, files));
  // Two readings by two commands, and one plan.
  expect(run.context.port.cost().syncs - syncs).toBeLessThanOrEqual(6);
  expect(await texts(run)).toEqual([EXPLANATIONS, EVIDENCES]);
});

test("nobody wrote a text: no sheet is made", async () => {
  const run = await CommandRun.of(MOVEMENT);
  const before = titles(run);
  const { p1 } = await sentForms(run);
  await run.must(gatherApply, await acceptedNow(run, [asRead("p1.xlsx", filledBlocks(p1!, { p1: { c1: 9, c2: 7 } }))]));
  expect(titles(run)).toEqual(before);
});

test("gathered a second time nothing changes, the same file is told as the same, and Kiểm tra finds nothing to say of the new sheets", async () => {
  const run = await gathered();
  const files = await returned(run);
  const { files: reports } = await run.must(gatherPreview, { files });
  expect(reports.map(({ state }) => state)).toEqual(["same", "same"]);
  const before = await run.content();
  expect(await run.must(gatherApply, await acceptedNow(run, files))).toMatchObject({ cells: 0 });
  expect(await run.content()).toEqual(before);
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  expect(findings.filter(({ rule }) => rule !== "V-01")).toEqual([]);
});

test("Hoàn tác takes entries, texts and their sheets back", async () => {
  const run = (await CommandRun.of(MOVEMENT)).keeping();
  const input = await acceptedNow(run, await returned(run));
  const book = async () => {
    await run.excel.workbook.settle();
    return bookByCell(run.excel.workbook);
  };
  const before = await book();
  await run.must(gatherApply, input);
  expect(titles(run)).toEqual(expect.arrayContaining(["Giải trình", "Minh chứng"]));
  const { steps } = await run.must(undoSteps, undefined);
  await run.must(undo, steps[0]!.id);
  expect(await book()).toEqual(before);
});

test("the next forms hold what was written, tables of people get their sheets of texts, and the printed form shows them", async () => {
  const run = await gathered();
  const { p1, p2 } = await sentForms(run);
  expect(p1!.get(UNIT_FORM_NAMES.explanations)!.values).toEqual([[""], [EXPLANATION]]);
  expect(p2!.get(UNIT_FORM_NAMES.evidence)!.values).toEqual([[EVIDENCE], [""]]);
  const { files } = await run.must(makeUnitFiles, { division: "cluster", round: "self", units: null });
  const table = await blocksIn(await openedUnitFile(files[0]!));
  expect(table.get(UNIT_TEXT_NAMES.explanation.cells)!.values).toEqual(EXPLANATIONS);
  await run.must(makeForm, { code: "p1" });
  const printed = (await run.values(FORM_NAMES.table)).flat();
  expect(printed).toContain(EXPLANATION);
  const { sheetId, area } = run.excel.workbook.areaOfName(FORM_NAMES.table)!;
  const header = run.excel.workbook.sheet(sheetId)!.read({ ...area, row: area.row - 1, rows: 1 })[0]!;
  expect(header.map(({ value }) => value)).toEqual(expect.arrayContaining([formSheet.explanation, formSheet.evidence]));
});

test("Dựng bảng brings the new sheets up to date with the list and keeps what is written", async () => {
  const run = await gathered();
  await run.change(PARTICIPANT_NAMES.code, 3, 0, "p4");
  await run.change(PARTICIPANT_NAMES.name, 3, 0, "Đối tượng p4");
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(await texts(run)).toEqual([
    [...EXPLANATIONS, ["", ""]],
    [...EVIDENCES, ["", ""]],
  ]);
  const before = await run.content();
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(await run.content()).toEqual(before);
});

test("with a second round the sheet of explanations is that of differences: what was written stays, and unexplained cells stand out", async () => {
  const run = await gathered();
  const guide = async (): Promise<unknown> => {
    await run.excel.workbook.settle();
    return run.excel.workbook.sheetByTitle("Giải trình")!.read({ row: 1, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
  };
  expect(await guide()).toBe(roundsSheet.guides.explanationAlone.replace("{most}", "500"));
  expect(run.excel.workbook.sheetByTitle("Giải trình")!.conditionalFormats).toEqual([]);
  await run.change(SETTING_NAMES.rounds, 0, 0, "Tự chấm; Thẩm định");
  await run.must(COMMANDS.buildMatrix, undefined);
  expect(await guide()).toBe(roundsSheet.guides.explanation.replace("{most}", "500"));
  expect(run.excel.workbook.sheetByTitle("Giải trình")!.conditionalFormats).toHaveLength(1);
  expect(await texts(run)).toEqual([EXPLANATIONS, EVIDENCES]);
});

test("a form of before, without the columns, is whole: nothing of the texts that stand is told as erased", async () => {
  const run = await gathered();
  const { p1 } = await sentForms(run);
  const older = new Map(filledBlocks(p1!, { p1: { c1: 5 } }));
  older.delete(UNIT_FORM_NAMES.explanations);
  older.delete(UNIT_FORM_NAMES.evidence);
  const { files: reports } = await run.must(gatherPreview, { files: [asRead("p1.xlsx", older)] });
  expect(reports[0]).toMatchObject({ state: "whole", remarks: [] });
  expect(reports[0]!.changes.map(({ sheet, criterion, after }) => [sheet, criterion, after])).toEqual([["entries", "c1", 5]]);
});

test("a sheet of texts whose cells lost their name is not written over: its texts are told to have no place", async () => {
  const run = await gathered();
  const files = await returned(run);
  run.excel.workbook.removeName(run.nameOf(GRID_NAMES.explanation.cells));
  const before = await run.content();
  const { files: reports } = await run.must(gatherPreview, { files });
  expect(reports[0]!.remarks.map(({ kind }) => kind)).toEqual(["noPlace"]);
  await run.must(gatherApply, await acceptedNow(run, files));
  expect(await run.content()).toEqual(before);
});

describe("the structure of the workbook is locked", () => {
  const sheetsLocked = (run: CommandRun): void => {
    run.excel.workbook.isStructureProtected = true;
  };

  test("no sheet is made: texts are told as not taken, with the reason, entries and their lines of the log go in", async () => {
    const run = (
      await CommandRun.of(MOVEMENT, [
        [1, 1],
        [2, 2],
        [3, 3],
      ])
    ).keeping();
    await run.must(COMMANDS.rank, undefined);
    await run.must(moveStage, { to: "entered", who: WHO, reason: "" });
    const files = await returned(run);
    sheetsLocked(run);
    const before = titles(run);
    const { files: reports } = await run.must(gatherPreview, { files });
    expect(reports.map(({ state, remarks }) => [state, remarks.map(({ kind, weight }) => `${kind} ${weight}`)])).toEqual([
      ["look", ["lockedTexts look"]],
      ["look", ["lockedTexts look"]],
    ]);
    expect(reports[0]!.remarks[0]!.message).toMatch(/“Giải trình”.*khóa cấu trúc.*1 ô chữ \(p1 – c2\)/);
    const answer = await run.must(gatherApply, {
      ...(await acceptedNow(run, files)),
      signed: { who: WHO, reason: "Phiếu sửa của đơn vị" },
    });
    expect(answer).toMatchObject({ cells: 4, taken: ["p1.xlsx", "p2.xlsx"] });
    expect(await run.values(GRID_NAMES.self.cells)).toEqual([
      [9, 7],
      [8, 6],
      [3, 3],
    ]);
    expect((await run.values(LOG_NAME)).slice(1).map((line) => line.slice(5, 9))).toEqual([
      ["p1", "c1", 1, 9],
      ["p1", "c2", 1, 7],
      ["p2", "c1", 2, 8],
      ["p2", "c2", 2, 6],
    ]);
    expect(titles(run)).toEqual(before);
  });

  test("a sheet that is there already takes its texts as ever", async () => {
    const run = await gathered();
    const { p1 } = await sentForms(run);
    sheetsLocked(run);
    const files = [asRead("p1.xlsx", typed(p1!, UNIT_FORM_NAMES.explanations, 0, "Thêm"))];
    await run.must(gatherApply, await acceptedNow(run, files));
    expect((await texts(run))[0]![0]).toEqual(["Thêm", EXPLANATION]);
  });
});

describe("files with a table of people that were sent before the sheets were made", () => {
  const inUnit = (unit: string) => ({ type: "individual" as const, register: { ...BLANK_RECORD, unit } });
  const UNITS = aMovement({
    criteria: MOVEMENT.criteria,
    participants: [
      aParticipant("p1"),
      aParticipant("p2", inUnit("p1")),
      aParticipant("p3", inUnit("Phòng B")),
      aParticipant("p4", inUnit("Phòng B")),
    ],
  });
  const ENTRIES = { p1: { c1: 9, c2: 7 }, p2: { c1: 8, c2: 6 }, p3: { c1: 5, c2: 5 }, p4: { c1: 4, c2: 4 } };

  /** Of p1 a form and a table, with an explanation in the form; of Phòng B a table. */
  async function sentBefore(run: CommandRun): Promise<ReadFile[]> {
    const { files } = await run.must(makeUnitFiles, { division: "unit", round: "self", units: null });
    const read: ReadFile[] = [];
    for (const [i, file] of files.entries()) {
      const opened = await openedUnitFile(file);
      const blocks = filledBlocks(await blocksIn(opened), ENTRIES);
      read.push(asRead(`${i}.xlsx`, i === 0 ? typed(blocks, UNIT_FORM_NAMES.explanations, 1, EXPLANATION) : blocks));
      opened.close();
    }
    return read;
  }

  const told = async (run: CommandRun, files: readonly ReadFile[]) =>
    (await run.must(gatherPreview, { files })).files.map(({ state, remarks }) => [
      state,
      ...remarks.map(({ kind, weight }) => `${kind} ${weight}`),
    ]);

  test("gathered whole they are the same afterwards: what they lack is nothing to look at", async () => {
    const run = await CommandRun.of(UNITS);
    const files = await sentBefore(run);
    expect(await told(run, files)).toEqual([["whole", "newTexts note"], ["whole"]]);
    await run.must(gatherApply, await acceptedNow(run, files));
    expect(titles(run)).toContain("Giải trình");
    expect(await told(run, files)).toEqual([["same"], ["same", "withoutTexts note"]]);
  });

  test("gathered after the first they are still ticked", async () => {
    const run = await CommandRun.of(UNITS);
    const [first, second] = await sentBefore(run);
    await run.must(gatherApply, await acceptedNow(run, [first!]));
    expect(await told(run, [second!])).toEqual([["whole", "withoutTexts note"]]);
  });
});

describe("sheets of texts of before that neither rounds nor criteria need any more", () => {
  const NEEDING = aMovement({
    criteria: [aCriterion("c1", { needsEvidence: true }), aCriterion("c2")],
    participants: MOVEMENT.participants,
    rounds: ["self", "appraised"],
  });
  const guide = async (run: CommandRun): Promise<unknown> => {
    await run.excel.workbook.settle();
    return run.excel.workbook.sheetByTitle("Giải trình")!.read({ row: 1, column: 0, rows: 1, columns: 1 })[0]![0]!.value;
  };

  /** Built for two rounds with evidence, then one round without; the sheet of explanations says as in workbooks of before that it is not used. */
  async function leftOver(): Promise<CommandRun> {
    const run = await CommandRun.of(NEEDING);
    await run.change(SETTING_NAMES.rounds, 0, 0, "Tự chấm");
    await run.change(CRITERIA_NAMES.evidence, 0, 0, "");
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.enterEntries, { p1: { c1: 1, c2: 1 }, p2: { c1: 2, c2: 2 }, p3: { c1: 3, c2: 3 } });
    const sheet = "Giải trình";
    await run.context.port.read({ names: [] });
    await run.context.port.apply([
      { kind: "unprotect", sheet },
      { kind: "fillFormula", sheet, area: areaAt(1, 0), formula: guideFormula("", ["appraised", "council"]) },
      { kind: "protect", sheet },
    ]);
    return run;
  }

  test("a participant that they lack and a strange code: no error of these sheets, and ranks are final", async () => {
    const run = await leftOver();
    expect(await guide(run)).toMatch(/^KHÔNG DÙNG/);
    await run.change(PARTICIPANT_NAMES.code, 2, 0, "p9");
    await run.change(GRID_NAMES.self.rowCodes, 2, 0, "p9");
    await run.change(GRID_NAMES.explanation.columnCodes, 0, 1, "lạ");
    const { findings } = await run.must(COMMANDS.checkEntries, undefined);
    expect(findings.filter(({ rule }) => ["V-22", "S-04", "S-05"].includes(rule))).toEqual([]);
    expect((await run.must(COMMANDS.rank, undefined)).isProvisional).toBe(false);
  });

  test("gathering takes texts into them, and the guide no longer says that the sheet is not used", async () => {
    const run = await leftOver();
    await run.must(gatherApply, await acceptedNow(run, await returned(run)));
    expect(await texts(run)).toEqual([EXPLANATIONS, EVIDENCES]);
    expect(await guide(run)).toBe(roundsSheet.guides.explanationAlone.replace("{most}", "500"));
    expect(run.excel.workbook.sheetByTitle("Giải trình")!.protection).not.toBeNull();
  });

  test("Dựng bảng puts the guide right, and keeps the protection", async () => {
    const run = await leftOver();
    await run.must(COMMANDS.buildMatrix, undefined);
    expect(await guide(run)).toBe(roundsSheet.guides.explanationAlone.replace("{most}", "500"));
    expect(run.excel.workbook.sheetByTitle("Giải trình")!.protection).not.toBeNull();
  });
});
