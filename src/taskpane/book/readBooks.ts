// Chosen workbook files read in a worker, one after the other: one file in memory at a time, and no task of the pane longer than a message.
import type { BookRequest } from "../../book/readBook";
import type { BookAnswer, BookQuestion } from "./bookWorker";
import type { BookReading } from "./readBookFile";

/** What is used of a worker. */
export type BookWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

function openWorker(): BookWorker {
  return new Worker(new URL("./bookWorker.ts", import.meta.url));
}

/**
 * Reads the files in their order; the answer has one reading for each. `onProgress` is told after each file how many are done and its name.
 * @throws the reason of `signal` when it is aborted (the worker is stopped at once), and bugs of the reader
 */
export async function readBooks(
  files: readonly File[],
  request: BookRequest,
  onProgress: (done: number, name: string) => void,
  signal: AbortSignal,
  open: () => BookWorker = openWorker,
): Promise<readonly BookReading[]> {
  signal.throwIfAborted();
  const readings: BookReading[] = [];
  if (files.length === 0) return readings;
  const worker = open();
  try {
    for (const file of files) {
      const reading = await answerOf(worker, { file, request }, signal);
      readings.push(reading);
      onProgress(readings.length, file.name);
    }
  } finally {
    worker.terminate();
  }
  return readings;
}

function answerOf(worker: BookWorker, question: BookQuestion, signal: AbortSignal): Promise<BookReading> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    const settle = (finish: () => void): void => {
      signal.removeEventListener("abort", stop);
      finish();
    };
    worker.onmessage = ({ data }: MessageEvent<BookAnswer>) =>
      settle(() => (data.kind === "bug" ? reject(new Error(data.message)) : resolve(data)));
    worker.onerror = ({ message }) => settle(() => reject(new Error(`The reader of workbooks did not start: ${message}`)));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    worker.postMessage(question);
  });
}
