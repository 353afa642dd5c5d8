// Hoàn tác: every command, taken back and done again, gives the workbook cell by cell; also after save and reopen, and beside other people's edits.
import type { Command } from "../../../src/commands/command";
import { decide, makeRuleSheets } from "../../../src/commands/decision";
import { makePack, makeVoteSheet } from "../../../src/commands/dossier";
import { fixFindings } from "../../../src/commands/fixFindings";
import { applyPeople } from "../../../src/commands/people";
import { COMMANDS } from "../../../src/commands/registry";
import { undo, undoSteps } from "../../../src/commands/undo";
import { applyVersion, cloneVersion, dropDraft } from "../../../src/commands/versions";
import { CRITERIA_NAMES, ENTRY_NAMES } from "../../../src/workbook/names";
import { DRAFT_NAMES } from "../../../src/workbook/versionsPlan";
import { bookOf } from "../../kits/bookByCell";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { filterBy } from "../../kits/filterBy";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { differences, reopened } from "../../kits/reopened";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

async function started(): Promise<CommandRun> {
  return CommandRun.start({ keepsRestorePoints: true });
}

async function latest(run: CommandRun) {
  return (await run.must(undoSteps, undefined)).steps[0];
}

/** Somebody filters every sheet that shows some rows: those with nothing in the first column are hidden. */
async function filterSheets({ excel: { workbook } }: CommandRun): Promise<void> {
  await workbook.settle();
  for (const sheet of workbook.sheets()) {
    const area = sheet.usedArea();
    if (area === null || sheet.visibility !== "visible" || area.rows < 8) continue;
    const block = { ...area, row: area.row + 5, rows: area.rows - 5 };
    filterBy(sheet, block, [{ column: 0, criteria: { filterOn: "Custom", criterion1: "<>" } }]);
  }
}

/** Does it, takes it back, and does it again by taking that back; tells where the workbook is not as it should be. */
async function thereAndBack<In, Out>(run: CommandRun, command: Command<In, Out>, input: In): Promise<string[]> {
  const before = await bookOf(run);
  await run.must(command, input);
  const after = await bookOf(run);
  const step = await latest(run);
  if (step?.command !== command.id) return [`${command.id}: no step`];
  await run.must(undo, step.id);
  const wrong = differences(await bookOf(run), before).map((line) => `${command.id} taken back: ${line}`);
  const back = await latest(run);
  expect(back).toMatchObject({ command: "undo", of: command.id });
  await run.must(undo, back!.id);
  expect(await latest(run)).toMatchObject({ command: command.id, of: null });
  return [...wrong, ...differences(await bookOf(run), after).map((line) => `${command.id} done again: ${line}`)];
}

test("each command, taken back and done again, leaves the workbook cell by cell as it should be, and its filters", async () => {
  const run = await started();
  const wrong: string[] = [];
  const back = async <In, Out>(command: Command<In, Out>, input: In) => {
    await filterSheets(run);
    wrong.push(...(await thereAndBack(run, command, input)));
  };
  await back(COMMANDS.setUp, { start: "sample", sample: "departmentOfJustice" });
  await back(COMMANDS.rank, undefined);
  await run.change(ENTRY_NAMES.cells, 2, 1, " 7 ");
  const { findings } = await run.must(COMMANDS.checkEntries, undefined);
  await back(fixFindings, { findings });
  await back(COMMANDS.nominate, { name: "Giấy khen", top: 3, minTotal: null, scope: "overall" });
  await back(COMMANDS.nominate, { name: "Giấy khen", top: 2, minTotal: null, scope: "overall" });
  const free = (await run.values(CRITERIA_NAMES.name)).findIndex(([name]) => name === "");
  await run.change(CRITERIA_NAMES.name, free, 0, "Tiêu chí thêm");
  await run.change(CRITERIA_NAMES.max, free, 0, 5);
  await back(COMMANDS.buildMatrix, undefined);
  await back(COMMANDS.enterEntries, {
    [String((await run.values(ENTRY_NAMES.rowCodes))[0]![0])]: { [String((await run.values(ENTRY_NAMES.columnCodes))[0]![0])]: 3.5 },
  });
  await back(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  await back(decide, undefined);
  await back(makeVoteSheet, undefined);
  await back(makePack, { documents: ["nominations", "summary", "meeting", "notProposed", "public"], hidden: [] });
  await back(cloneVersion, undefined);
  await back(dropDraft, undefined);
  await back(cloneVersion, undefined);
  await run.change(DRAFT_NAMES.name, 0, 0, "Đổi tên trong bản nháp");
  await back(applyVersion, undefined);
  await back(applyPeople, {
    cells: [
      ["Họ và tên", "Giới tính"],
      ["Nguyễn Văn Mới", "Nam"],
    ],
    mapping: null,
  });
  await back(COMMANDS.setUp, { start: "blank", title: "Mới", agency: "", year: null });
  expect(wrong).toEqual([]);
});

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 20 })],
  participants: [aParticipant("P1"), aParticipant("P2"), aParticipant("P3")],
});

const scored = builtOnce(async (): Promise<CommandRun> => {
  const run = await started();
  await run.must(COMMANDS.setUp, { start: "movement", movement: MOVEMENT, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 }, P2: { c1: 7, c2: 8 } });
  return run;
});

describe("a step taken back", () => {
  test("after save and reopen gives the same workbook as before it", async () => {
    const first = await scored();
    await first.change(CRITERIA_NAMES.name, 2, 0, "Thêm");
    await first.change(CRITERIA_NAMES.max, 2, 0, 9);
    const changed = await bookOf(await reopened(first));
    await first.must(COMMANDS.buildMatrix, undefined);
    const run = await reopened(first);
    expect(differences(await bookOf(run), changed)).not.toEqual([]);
    await run.must(undo, (await latest(run))!.id);
    expect(differences(await bookOf(run), changed)).toEqual([]);
    // Built, entered: two more steps back are one click on the older one.
    const { steps } = await run.must(undoSteps, undefined);
    expect(steps.map((step) => step.command)).toEqual(["undo", "enterEntries", "buildMatrix", "setUp"]);
    await run.must(undo, steps[2]!.id);
    expect((await run.must(COMMANDS.overview, undefined)).stage).toBe("setUp");
    await run.must(undo, (await latest(run))!.id);
    expect(differences(await bookOf(run), changed)).toEqual([]);
  });

  test("leaves what another person edited elsewhere since", async () => {
    const run = await scored();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 9 }, P3: { c2: 1 } });
    await run.change(ENTRY_NAMES.cells, 1, 1, 20);
    await run.must(undo, (await latest(run))!.id);
    expect(await run.values(ENTRY_NAMES.cells)).toEqual([
      [5, 6],
      [7, 20],
      ["", ""],
    ]);
  });

  test("takes with it what was typed since into the very cells, and gives it back when taken back itself", async () => {
    const run = await scored();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 9 } });
    await run.change(ENTRY_NAMES.cells, 0, 0, 10);
    await run.must(undo, (await latest(run))!.id);
    expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual([5, 6]);
    await run.must(undo, (await latest(run))!.id);
    expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual([10, 6]);
  });

  test("is refused with the sheet where rows were inserted since, and nothing changes", async () => {
    const run = await scored();
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    run.excel.workbook.sheet(place.sheetId)!.insertRows(place.area.row, 1);
    const before = await bookOf(run);
    const step = (await latest(run))!;
    expect(await run.try(undo, step.id)).toMatchObject({ ok: false, failure: { code: "step-moved", params: { sheet: "Chấm điểm" } } });
    expect(await bookOf(run)).toEqual(before);
  });

  test("finds sheets that were renamed since, and does not mind one that is gone already", async () => {
    const run = await scored();
    await run.must(COMMANDS.rank, undefined);
    const { sheet } = await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    const { workbook } = run.excel;
    const list = workbook.sheetByTitle(sheet)!;
    workbook.renameSheet(list.id, "Đổi tên");
    await run.must(undo, (await latest(run))!.id);
    expect(workbook.sheetByTitle("Đổi tên")).toBeNull();
    await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    workbook.deleteSheet(workbook.sheetByTitle(sheet)!.id);
    await run.must(undo, (await latest(run))!.id);
    expect(workbook.names().filter(({ name }) => name.startsWith("BV_DS1"))).toEqual([]);
  });

  test("is refused where the structure of the workbook is locked, for it could not be taken back itself", async () => {
    const run = await scored();
    const step = (await latest(run))!;
    run.excel.workbook.isStructureProtected = true;
    const before = await bookOf(run);
    expect(await run.codeOf(undo, step.id)).toBe("protected");
    expect(await bookOf(run)).toEqual(before);
  });

  test("that is not kept any more is refused in words", async () => {
    const run = await scored();
    expect(await run.codeOf(undo, 99)).toBe("no-step");
    expect(await (await started()).codeOf(undo, 1)).toBe("no-step");
  });
});

describe("the store of steps", () => {
  test("is very hidden, keeps twenty, and forgets the oldest with all it kept", async () => {
    const run = await scored();
    for (let i = 0; i < 25; i++) await run.must(COMMANDS.enterEntries, { P1: { c1: (i % 10) + 0.5 } });
    const { steps } = await run.must(undoSteps, undefined);
    expect(steps).toHaveLength(20);
    expect(new Set(steps.map((step) => step.command))).toEqual(new Set(["enterEntries"]));
    const store = run.excel.workbook.sheetByTitle("BV_HoanTac")!;
    expect(store.visibility).toBe("veryHidden");
    expect(store.read({ row: 100, column: 0, rows: 60, columns: 1 }).filter(([cell]) => cell!.value !== null)).toHaveLength(20);
    expect(run.excel.workbook.names().filter(({ name }) => name.startsWith("BV_HT_"))).toHaveLength(22);
    expect(run.excel.workbook.names().filter(({ name, visible }) => name.startsWith("BV_HT_") && visible)).toEqual([]);
  });

  test("holds no formula, so that it costs no calculation", async () => {
    const run = await scored();
    await run.change(CRITERIA_NAMES.max, 0, 0, 9);
    await run.must(COMMANDS.buildMatrix, undefined);
    const store = run.excel.workbook.sheetByTitle("BV_HoanTac")!;
    const { rows, columns } = store.extent();
    expect(
      store
        .read({ row: 0, column: 0, rows, columns })
        .flat()
        .filter((cell) => cell.formula !== null),
    ).toEqual([]);
    expect(rows).toBeGreaterThan(100);
  });

  test("makes no step where nothing is written, and none where the structure of the workbook is locked", async () => {
    const run = await scored();
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.rank, undefined);
    const before = (await run.must(undoSteps, undefined)).steps.length;
    await run.must(COMMANDS.buildMatrix, undefined);
    await run.must(COMMANDS.rank, undefined);
    expect((await run.must(undoSteps, undefined)).steps).toHaveLength(before);
    run.excel.workbook.isStructureProtected = true;
    await run.must(COMMANDS.enterEntries, { P1: { c1: 1 } });
    expect((await run.must(undoSteps, undefined)).steps).toHaveLength(before);
  });

  test("whose rows somebody overwrote gives no step, and hurts no command", async () => {
    const run = await scored();
    await run.change("BV_HT_MucLuc", 0, 3, "{");
    await run.change("BV_HT_MucLuc", 1, 0, "x");
    expect((await run.must(undoSteps, undefined)).steps.map((step) => step.command)).toEqual(["enterEntries"]);
    await run.must(COMMANDS.enterEntries, { P1: { c1: 1 } });
    await run.must(undo, (await latest(run))!.id);
    expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual([5, 6]);
  });
});
