// A movement with a log, and locked with a list and a paper, after another program opened and saved it: still whole; what was edited meanwhile is named.
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { makeReport } from "../../src/commands/movementReport";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage, recordAbsent, stageState } from "../../src/commands/stages";
import { verifySeal } from "../../src/commands/verifySeal";
import type { Stage } from "../../src/core/stages/stage";
import { areaText, quoteSheet } from "../../src/workbook/area";
import { LOCKED_RESULT_NAMES, STAGE_NAMES } from "../../src/workbook/stages/stageNames";
import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { withNumber } from "../kits/savedFiles";
import { closeTestExcels } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

let office: LibreOffice;
let entered: Uint8Array;
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
  const movedTo = async (to: Stage): Promise<Uint8Array> => {
    await run.must(moveStage, { to, who: "Nguyễn Thị Mẫu", reason: "" });
    await run.excel.workbook.settle();
    return saveWorkbook(run.excel.workbook);
  };
  entered = await movedTo("entered");
  await movedTo("appraised");
  await movedTo("approved");
  locked = await movedTo("locked");
  const { workbook } = run.excel;
  [states, line] = [LOCKED_RESULT_NAMES.states, STAGE_NAMES.provisional].map((name) => {
    const { sheetId, area } = workbook.areaOfName(name)!;
    return `${quoteSheet(workbook.sheet(sheetId)!.title)}!${areaText(area)}`;
  }) as [string, string];
  closeTestExcels();
});
afterEach(closeTestExcels);
afterAll(() => office.close());

test("one entry typed over by LibreOffice in a movement past its first stage: in the log at the next opening, by whom is not known", async () => {
  const edits = [{ kind: "type", sheet: "Chấm điểm", address: "E13", value: 8.25 }] as const;
  const saved = await office.edit(new Map([["entered.xlsx", { bytes: entered, edits }]]));
  const run = await CommandRun.opened(saved.get("entered.xlsx")!);
  expect(await run.must(recordAbsent, undefined)).toEqual({ lines: 1 });
  const { changes, log } = await run.must(stageState, undefined);
  expect(changes).toEqual([]);
  expect(log).toMatchObject({ lines: 2, broken: [], missing: 0 });
  expect(log.unreasoned).toMatchObject([
    { who: "không rõ người sửa", cell: "'Chấm điểm'!E13", participant: "p2", criterion: "c1", before: 8.1, after: 8.25 },
  ]);
});

test("what LibreOffice opened, calculated and saved is whole, and so is its log", async () => {
  const run = await CommandRun.opened(await office.resave(locked));
  expect(await run.must(verifySeal, undefined)).toMatchObject({ kind: "whole", differences: [], results: [], unsealed: [] });
  expect((await run.must(stageState, undefined)).log).toEqual({ lines: 4, unreasoned: [], broken: [], missing: 0 });
});

/** The file with one entry, 9,35, typed over in its XML. */
const withOneDigitEdited = (): Uint8Array => withNumber(locked, "Chấm điểm", "E12", 9.35, 9.45);

test("one digit edited in the zip is named with its participant and criterion, also after LibreOffice has calculated anew", async () => {
  const run = await CommandRun.opened(await office.resave(withOneDigitEdited()));
  const answer = await run.must(verifySeal, undefined);
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
