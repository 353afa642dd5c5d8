// A locked movement with a list and a paper after another program opened and saved it: still whole; after one digit of the file was edited: named.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { runCommand, type Command } from "../../src/commands/command";
import { makeReport } from "../../src/commands/movementReport";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage, stageState } from "../../src/commands/stages";
import { verifySeal } from "../../src/commands/verifySeal";
import { areaText, quoteSheet } from "../../src/workbook/area";
import { LOCKED_RESULT_NAMES, STAGE_NAMES } from "../../src/workbook/stages/stageNames";
import { CommandRun, NOON } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

let office: LibreOffice;
let locked: Uint8Array;
let [states, line] = ["", ""];
beforeAll(async () => {
  office = await openLibreOffice();
  const entries = [
    [9.35, 6.1, 6],
    [8.1, 7.3, 9.4],
    [9.4, 8.1, 7.3],
    [0, 4.05, 7],
  ];
  const { movement } = scored(entries, { tieBreak: [{ by: "criterion", code: "c1", order: "higher" }] });
  const run = await CommandRun.of(movement, entries);
  await run.must(COMMANDS.rank, undefined);
  await run.must(COMMANDS.nominate, null);
  await run.must(makeReport, undefined);
  for (const to of ["entered", "appraised", "approved", "locked"] as const)
    await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
  await run.excel.workbook.settle();
  locked = await saveWorkbook(run.excel.workbook);
  const { workbook } = run.excel;
  [states, line] = [LOCKED_RESULT_NAMES.states, STAGE_NAMES.provisional].map((name) => {
    const { sheetId, area } = workbook.areaOfName(name)!;
    return `${quoteSheet(workbook.sheet(sheetId)!.title)}!${areaText(area)}`;
  }) as [string, string];
  closeTestExcels();
});
afterEach(closeTestExcels);
afterAll(() => office.close());

async function reopened(bytes: Uint8Array): Promise<<In, Out>(command: Command<In, Out>, input: In) => Promise<Out>> {
  const excel = await openTestExcel();
  await openWorkbook(bytes, excel.workbook);
  await excel.workbook.settle();
  return async (command, input) => {
    const result = await runCommand(command, { port: excel.port, language: "vi", now: () => NOON }, input);
    if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
    return result.value;
  };
}

test("what LibreOffice opened, calculated and saved is whole, and so is its log", async () => {
  const run = await reopened(await office.resave(locked));
  expect(await run(verifySeal, undefined)).toMatchObject({ kind: "whole", differences: [], results: [], unsealed: [] });
  expect((await run(stageState, undefined)).log).toEqual({ lines: 4, unreasoned: [], broken: [], missing: 0 });
});

/** The file with one entry, 9,35, typed over in its XML. */
function withOneDigitEdited(): Uint8Array {
  const parts = unzipSync(locked);
  const edited = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => [
    name,
    /worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(strFromU8(bytes).replaceAll("<v>9.35</v>", "<v>9.45</v>")) : bytes,
  ]);
  return zipSync(Object.fromEntries(edited));
}

test("one digit edited in the zip is named with its participant and criterion, also after LibreOffice has calculated anew", async () => {
  const run = await reopened(await office.resave(withOneDigitEdited()));
  const answer = await run(verifySeal, undefined);
  expect(answer.kind).toBe("changed");
  expect(answer.differences).toContainEqual({ part: "self", record: "p1", cell: "c1", sealed: 9.35, found: 9.45 });
  // What followed from it is told too: the total in the results.
  expect(answer.differences).toContainEqual(expect.objectContaining({ part: "results", record: "p1", cell: "total" }));
});

test("without the add-in the sheet of the lock and the line on what is printed say what changed since, and nothing where nothing did", async () => {
  const said = async (bytes: Uint8Array) => {
    const calculated = await office.calculate(bytes);
    return { states: calculated.cells(states).flat(), line: calculated.cell(line) };
  };
  expect(await said(locked)).toEqual({ states: ["", "", "", ""], line: "" });
  expect(await said(withOneDigitEdited())).toEqual({
    states: ["Khác", "", "", ""],
    line: "KHÁC LÚC KHÓA: điểm hoặc hạng đã đổi sau khi khóa.",
  });
});
