// Chosen files as periods: read in a worker one after the other, each made small before the next is looked at.
import { PERIOD_FILE_NAMES, readPeriod, type PeriodReading } from "../../../commands/periods/readPeriod";
import { readBooks } from "../../book/readBooks";

/** One answer for each file, in their order. @throws the reason of `signal` when it is aborted */
export async function readPeriodFiles(
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PeriodReading[]> {
  const readings: PeriodReading[] = [];
  for (const file of files) {
    const [reading] = await readBooks([file], { names: PERIOD_FILE_NAMES }, () => undefined, signal);
    readings.push(
      reading!.kind === "read" ? readPeriod(file.name, reading!.snapshot) : { file: file.name, ok: false, reason: reading!.refusal },
    );
    onProgress(readings.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return readings;
}
