// Hoàn tác says beforehand how many cells people edited since in what comes back: no edit unseen, none invented.
import { COMMANDS } from "../../../src/commands/registry";
import { undo, undoLosses, undoSteps, undoUnlessEdited } from "../../../src/commands/undo";
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../../src/workbook/names";
import { formulaShape } from "../../../src/workbook/restore/leftCells";
import { builtOnce, CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 20 })],
  participants: [aParticipant("P1"), aParticipant("P2"), aParticipant("P3")],
});

const built = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start({ keepsRestorePoints: true });
  await run.must(COMMANDS.setUp, { start: "movement", movement: MOVEMENT, rule: null });
  await run.must(COMMANDS.buildMatrix, undefined);
  return run;
});

async function latest(run: CommandRun): Promise<number> {
  return (await run.must(undoSteps, undefined)).steps[0]!.id;
}

describe("before a step is taken back", () => {
  test("nothing is said where nobody edited, for every step back to the first one", async () => {
    const run = await built();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 5.1, c2: 6 }, P2: { c1: 7, c2: 0.1 + 0.2 } });
    await run.must(COMMANDS.rank, undefined);
    await run.must(COMMANDS.nominate, { name: "Giấy khen", top: 1, minTotal: null, scope: "overall" });
    await run.must(undo, await latest(run));
    const { steps } = await run.must(undoSteps, undefined);
    for (const { id } of steps) expect([id, await run.must(undoLosses, id)]).toEqual([id, []]);
  });

  test("entries that a person changed, typed and cleared are counted by sheet, and only those", async () => {
    const run = await built();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 }, P2: { c1: 7, c2: 8 } });
    await run.change(ENTRY_NAMES.cells, 0, 0, 9);
    await run.change(ENTRY_NAMES.cells, 1, 1, null);
    // Not among the cells of that step.
    await run.change(ENTRY_NAMES.cells, 2, 0, 3);
    await run.change(CRITERIA_NAMES.name, 0, 0, "Tên khác");
    expect(await run.must(undoLosses, await latest(run))).toEqual([{ sheet: "Chấm điểm", cells: 2 }]);
  });

  test("scores typed into a matrix that the step built are counted, for its sheet goes", async () => {
    const run = await built();
    await run.change(ENTRY_NAMES.cells, 0, 0, 9);
    await run.change(ENTRY_NAMES.cells, 0, 1, 8);
    await run.change(ENTRY_NAMES.cells, 2, 1, 7);
    expect(await run.must(undoLosses, await latest(run))).toEqual([{ sheet: "Chấm điểm", cells: 3 }]);
  });

  test("a formula that was typed over counts, one that Excel moved along does not", async () => {
    const run = await built();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 } });
    const build = (await run.must(undoSteps, undefined)).steps.find(({ command }) => command === "buildMatrix")!.id;
    const { workbook } = run.excel;
    const list = workbook.areaOfName(PARTICIPANT_NAMES.code)!;
    workbook.sheet(list.sheetId)!.insertRows(0, 2);
    workbook.renameSheet(list.sheetId, "Người dự");
    await workbook.settle();
    expect(await run.must(undoLosses, build)).toEqual([]);
    await run.change(RESULT_NAMES.total, 1, 0, 99);
    expect(await run.must(undoLosses, build)).toEqual([{ sheet: "Kết quả", cells: 1 }]);
  });

  test("of a sheet that the step added and that lost a row since, cells cannot be told apart, and that is said", async () => {
    const run = await built();
    const place = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
    run.excel.workbook.sheet(place.sheetId)!.insertRows(place.area.row, 1);
    expect(await run.must(undoLosses, await latest(run))).toEqual([{ sheet: "Chấm điểm", cells: null }]);
  });

  test("over several steps an edit between two of them is found under the later one", async () => {
    const run = await built();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 } });
    const first = await latest(run);
    await run.change(ENTRY_NAMES.cells, 0, 0, 9);
    await run.must(COMMANDS.enterEntries, { P1: { c1: 4 } });
    expect(await run.must(undoLosses, await latest(run))).toEqual([]);
    expect(await run.must(undoLosses, first)).toEqual([{ sheet: "Chấm điểm", cells: 1 }]);
  });

  test("it costs no request more than undo itself needs to read", async () => {
    const run = await built();
    await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 } });
    const id = await latest(run);
    const start = run.context.port.cost().syncs;
    await run.must(undoLosses, id);
    // State and index, then state, cells and data.
    expect(run.context.port.cost().syncs - start).toBe(5);
  });
});

test("undo that may lose nothing leaves the workbook as it is where something was edited, and goes on where not", async () => {
  const run = await built();
  await run.must(COMMANDS.enterEntries, { P1: { c1: 5, c2: 6 } });
  await run.change(ENTRY_NAMES.cells, 0, 0, 9);
  expect(await run.must(undoUnlessEdited, await latest(run))).toEqual({ undone: [], losses: [{ sheet: "Chấm điểm", cells: 1 }] });
  expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual([9, 6]);
  await run.change(ENTRY_NAMES.cells, 0, 0, 5);
  expect((await run.must(undoUnlessEdited, await latest(run))).undone).toHaveLength(1);
  expect((await run.values(ENTRY_NAMES.cells))[0]).toEqual(["", ""]);
});

test.each([
  ["=SUM(A1:B2)", "=sum( $A$7:B9 )", true],
  ["='Đối tượng'!A1&\"x y\"", '=Sheet1!B7&"x y"', true],
  ['=A1&"x"', '=A1&"X"', false],
  ["=A1+1", "=A1+2", false],
  ["=LOG10(A1)", "=LOG10(B2)", true],
  ["=BV_KQ_Tong", "=BV_KQ_Hang", false],
])("the shape of %p and %p: same is %p", (one, other, isSame) => {
  expect(formulaShape(one) === formulaShape(other)).toBe(isSame);
});
