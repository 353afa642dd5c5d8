// The headless run over a workbook that is there: which movement it works on, and that the other one stays as it is.
import { readMovementInput, UnusableInput } from "../../host/headless/movementInput";
import { runMovement } from "../../host/headless/runMovement";
import { runWorkbook } from "../../host/headless/runWorkbook";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { COMMANDS } from "../../src/commands/registry";
import { RESULT_NAMES } from "../../src/workbook/names";
import { CommandRun, entryData } from "../kits/commandRun";
import { aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const movementOf = (title: string, codes: readonly string[]) => aMovement({ title, participants: codes.map((code) => aParticipant(code)) });

async function two(): Promise<CommandRun> {
  const run = await CommandRun.of(movementOf("Thường xuyên", ["p1", "p2"]), [
    [9, 9, 9],
    [8, 8, 8],
  ]);
  const second = run.inMovement(2);
  const movement = movementOf("Chuyên đề", ["q1", "q2"]);
  await second.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await second.must(COMMANDS.buildMatrix, undefined);
  await second.must(COMMANDS.enterEntries, entryData(movement, [[1, 2, 3], [5, 5, 5]])); // prettier-ignore
  return run;
}

const bytesOf = async (run: CommandRun): Promise<Uint8Array> => {
  await run.excel.workbook.settle();
  return saveWorkbook(run.excel.workbook);
};

test("the movement of that number is ranked, and result formulas that somebody typed over are made whole in it alone", async () => {
  const run = await two();
  await run.inMovement(2).change(RESULT_NAMES.total, 0, 0, 99);
  await run.change(RESULT_NAMES.total, 0, 0, 99);
  const { result } = await runWorkbook(await bytesOf(run), 2);
  expect(result.participants.map(({ code, total, rank }) => [code, total, rank])).toEqual([
    ["q1", 6, 2],
    ["q2", 15, 1],
  ]);
  expect(result.commands.map(({ id }) => id)).toEqual(["checkEntries", "rank"]);
  const { result: first, xlsx } = await runWorkbook(await bytesOf(run), 1);
  expect(first.participants.map(({ code, total }) => [code, total])).toEqual([
    ["p1", 27],
    ["p2", 24],
  ]);
  // The second one still has what was typed over: nobody asked for it.
  expect((await runWorkbook(xlsx, 2)).result.findings.map(({ rule, cell }) => [rule, cell.includes("PT2")])).toContainEqual(["S-06", true]);
});

test("the only movement needs no number; of several without one, and for one that is not there, those that are there are told", async () => {
  const run = await two();
  const bytes = await bytesOf(run);
  const list = "các phong trào trong sổ: 1 (Thường xuyên, 2026); 2 (Chuyên đề, 2026)";
  await expect(runWorkbook(bytes, null)).rejects.toThrow(new UnusableInput(`sổ có nhiều phong trào, ghi --movement và số; ${list}`));
  await expect(runWorkbook(bytes, 7)).rejects.toThrow(new UnusableInput(`sổ không có phong trào số 7; ${list}`));
  const one = { criteria: [{ code: "A", max: 10 }], participants: [{ code: "p" }], entries: { p: { A: 8 } } };
  const { xlsx } = await runMovement(readMovementInput(JSON.stringify(one)));
  expect((await runWorkbook(xlsx, null)).result.participants).toMatchObject([{ code: "p", total: 8, rank: 1 }]);
});

test("bands and awards are decided where the workbook has rules", async () => {
  const input = {
    criteria: [{ code: "A", max: 100 }],
    participants: [{ code: "p" }, { code: "q" }],
    entries: { p: { A: 95 }, q: { A: 50 } },
    bands: [{ name: "Tốt", level: "good", min: 90 }, { name: "Đạt" }],
    received: "2026-11-20",
  };
  const { xlsx, result } = await runMovement(readMovementInput(JSON.stringify(input)));
  expect(result.decisions.map(({ band }) => band)).toEqual(["Tốt", "Đạt"]);
  expect((await runWorkbook(xlsx, 1)).result.decisions).toEqual(result.decisions);
});

test("a workbook without a movement, and bytes that are no workbook, are refused in words", async () => {
  const run = await CommandRun.start();
  await expect(runWorkbook(await bytesOf(run), null)).rejects.toThrow("sổ này không có phong trào nào của Bảng Vàng");
  await expect(runWorkbook(new TextEncoder().encode("chữ"), null)).rejects.toThrow(UnusableInput);
});
