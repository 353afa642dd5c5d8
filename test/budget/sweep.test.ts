// What the sweep and its repairs cost at 500 × 60, as counts and bytes: nothing of it grows with the number of cells but the answer.
import { checkEntries } from "../../src/commands/checkEntries";
import { fixFindings } from "../../src/commands/fixFindings";
import { SWEEP_REQUEST } from "../../src/commands/sweep";
import { undoFix } from "../../src/commands/undoFix";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aParticipant, scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

const KB = 1024;
const ROWS = 500;
const COLUMNS = 60;
/** Every twentieth cell is a text that is a number. */
const isPlanted = (row: number, column: number): boolean => (row * COLUMNS + column) % 20 === 7;

afterAll(closeTestExcels);

test("500 × 60 with 1,500 wrong cells: read in two requests, checked, repaired and taken back in three each", async () => {
  const { movement, entries } = scored(
    Array.from({ length: ROWS }, (_, i) => Array.from({ length: COLUMNS }, (__, j) => ((i * 7 + j * 3) % 21) / 2)),
    {
      criteria: Array.from({ length: COLUMNS }, (_, j) => aCriterion(`c${j + 1}`, { step: 0.5 })),
      participants: Array.from({ length: ROWS }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 7) + 1}` })),
    },
  );
  const run = await CommandRun.of(movement, entries);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  run.excel.workbook.sheet(sheetId)!.write(
    area,
    entries.map((line, i) => line.map((_, j) => (isPlanted(i, j) ? { value: "8,5" } : undefined))),
  );
  await run.excel.workbook.settle();
  const costOf = async <T>(task: () => Promise<T>): Promise<{ value: T; syncs: number; requestBytes: number; responseBytes: number }> => {
    const before = { ...run.excel.port.cost(), ...run.excel.excel.counters };
    const value = await task();
    const after = { ...run.excel.port.cost(), ...run.excel.excel.counters };
    return {
      value,
      syncs: after.syncs - before.syncs,
      requestBytes: after.requestBytes - before.requestBytes,
      responseBytes: after.responseBytes - before.responseBytes,
    };
  };

  const read = await costOf(() => run.excel.port.read(SWEEP_REQUEST));
  expect([read.syncs, read.requestBytes < 60 * KB, read.responseBytes < 1_500 * KB]).toEqual([2, true, true]);
  const check = await costOf(() => run.must(checkEntries, undefined));
  expect(check.value.findings.map((item) => item.rule)).toEqual(Array<string>(1_500).fill("V-02"));
  // The list of findings on its sheet has 500 lines.
  expect([check.syncs, check.requestBytes < 400 * KB]).toEqual([3, true]);
  const fix = await costOf(() => run.must(fixFindings, { findings: check.value.findings }));
  expect([fix.value.fixed, fix.syncs, fix.requestBytes < 500 * KB]).toEqual([1_500, 3, true]);
  const undo = await costOf(() => run.must(undoFix, fix.value.undo!));
  expect([undo.value, undo.syncs, undo.requestBytes < 500 * KB]).toEqual([{ restored: 1_500, left: [] }, 3, true]);
});
