// Chosen files as periods: read in a worker one after the other, each made small before the next is looked at.
import { PERIOD_FILE_NAMES, readPeriods, type PeriodReading } from "../../../commands/periods/readPeriod";
import { readBooks } from "../../book/readBooks";

/** One answer for each movement of each file, in their order. @throws the reason of `signal` when it is aborted */
export async function readPeriodFiles(
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PeriodReading[]> {
  const readings: PeriodReading[] = [];
  const request = { names: PERIOD_FILE_NAMES, ofAllMovements: true };
  for (const [i, file] of files.entries()) {
    const [reading] = await readBooks([file], request, () => undefined, signal);
    if (reading!.kind === "read") readings.push(...readPeriods(file.name, reading!.snapshot));
    else readings.push({ file: file.name, ok: false, reason: reading!.refusal });
    onProgress(i + 1);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return readings;
}
