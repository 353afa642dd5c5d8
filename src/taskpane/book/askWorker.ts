// The page's end of a question to a worker.
import type { WorkerBug } from "./serve";

/** What is used of a worker. */
export type PaneWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** As webpack calls a file that did not come: what is told of such a file, and done about it, is told and done here too. */
class MissingWorker extends Error {
  override readonly name = "ChunkLoadError";
}

/**
 * The worker's answer.
 * @throws the reason of `signal` when it is aborted; what says that the worker's file did not load; bugs of the worker
 */
export function askWorker<Answer>(worker: PaneWorker, question: unknown, signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal?.reason as Error);
    const settle = (finish: () => void): void => {
      signal?.removeEventListener("abort", stop);
      finish();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer | WorkerBug>) =>
      settle(() => (isBug(data) ? reject(new Error(data.message)) : resolve(data)));
    // A script that fails says with what; a file that is not there says nothing.
    worker.onerror = ({ message }: Partial<ErrorEvent>) =>
      settle(() => reject(message ? new Error(`A worker did not start: ${message}`) : new MissingWorker("A worker did not load.")));
    if (signal?.aborted === true) return stop();
    signal?.addEventListener("abort", stop, { once: true });
    worker.postMessage(question);
  });
}

const isBug = (answer: unknown): answer is WorkerBug => (answer as Partial<WorkerBug>).kind === "bug";
