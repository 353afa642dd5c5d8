// Chosen workbook files read in a worker, one after the other: one file in memory at a time, and no task of the pane longer than a message.
import type { BookRequest } from "../../book/readBook";
import { askWorker, type PaneWorker } from "./askWorker";
import type { BookQuestion } from "./bookWorker";
import type { BookReading } from "./readBookFile";

function openWorker(): PaneWorker {
  return new Worker(new URL("./bookWorker.ts", import.meta.url));
}

/**
 * Reads the files in their order; the answer has one reading for each. `onProgress` is told after each file how many are done and its name.
 * @throws the reason of `signal` when it is aborted (the worker is stopped at once), what says that the worker did not load, and bugs of the
 * reader
 */
export async function readBooks(
  files: readonly File[],
  request: BookRequest,
  onProgress: (done: number, name: string) => void,
  signal?: AbortSignal,
  open: () => PaneWorker = openWorker,
): Promise<readonly BookReading[]> {
  signal?.throwIfAborted();
  const readings: BookReading[] = [];
  if (files.length === 0) return readings;
  const worker = open();
  try {
    for (const file of files) {
      const reading = await askWorker<BookReading>(worker, { file, request } satisfies BookQuestion, signal);
      readings.push(reading);
      onProgress(readings.length, file.name);
    }
  } finally {
    worker.terminate();
  }
  return readings;
}
