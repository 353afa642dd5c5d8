// Workbooks of periods as the reader of files gives them, made by the commands in an embedded Excel.
import { PERIOD_FILE_NAMES, readPeriod } from "../../src/commands/periods/readPeriod";
import type { GivenPeriod, PeriodContent } from "../../src/core/periods/periodFile";
import type { Entry, Movement } from "../../src/core/movement";
import { CommandRun } from "./commandRun";

/** The workbook that is open in the run, as the reader of files would give it. */
export async function periodOf(run: CommandRun, file = "ky.xlsx"): Promise<PeriodContent> {
  await run.excel.workbook.settle();
  const reading = readPeriod(file, await run.excel.port.read({ names: PERIOD_FILE_NAMES }));
  if (!reading.ok) throw new Error(reading.reason);
  return (reading.movement ?? reading.rollUp)!;
}

/** A movement scored in a workbook of its own, as a period of that name. */
export async function scoredPeriod(label: string, movement: Movement, entries: readonly (readonly Entry[])[]): Promise<GivenPeriod> {
  const run = await CommandRun.apart(() => CommandRun.of(movement, entries));
  const content = await periodOf(run);
  run.excel.close();
  return { file: `${label}.xlsx`, label, reason: "", content };
}
