// How long the sweep takes from the last response of Excel to its findings, at 500 × 60 with 1,500 wrong cells.
import { sweep, SWEEP_REQUEST } from "../../src/commands/sweep";
import type { Entry, Movement } from "../../src/core/movement";
import { decodeLists } from "../../src/workbook/decode";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";

/** The least of five runs, in milliseconds, and how many findings there were. */
export async function sweepTime(movement: Movement, entries: readonly (readonly Entry[])[]): Promise<{ ms: number; findings: number }> {
  const run = await CommandRun.of(movement, entries);
  const { sheetId, area } = run.excel.workbook.areaOfName(ENTRY_NAMES.cells)!;
  run.excel.workbook.sheet(sheetId)!.write(
    area,
    entries.map((line, i) => line.map((_, j) => ((i * line.length + j) % 20 === 7 ? { value: "8,5" } : undefined))),
  );
  await run.excel.workbook.settle();
  const snapshot = await run.excel.port.read(SWEEP_REQUEST);
  let [ms, findings] = [Infinity, 0];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    const swept = sweep({ snapshot, lists: decodeLists(snapshot) });
    findings = swept.findings.length + swept.results.length;
    ms = Math.min(ms, performance.now() - start);
  }
  run.excel.close();
  return { ms, findings };
}
