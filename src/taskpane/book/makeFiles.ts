// Files made in workers, as the end of a command: stopped, tried again and told of as the command is. Nothing here runs on the page for long.
import type { CopyBreach, CopyPromise } from "../../book/checkCopy";
import type { BookOptions } from "../../book/writeBook";
import type { Command, CommandContext } from "../../commands/command";
import type { WorkbookPlan } from "../../workbook/plan";
import { askWorker, type PaneWorker } from "./askWorker";
import type { FileAnswer, FileQuestion } from "./fileWorker";
import type { WordAnswer, WordQuestion } from "./wordWorker";

type Bytes = Uint8Array<ArrayBuffer>;

/** The command, whose answer is made into something more before it counts as done. */
export function followedBy<In, Answer, Made>(
  command: Command<In, Answer>,
  make: (answer: Answer, context: CommandContext) => Promise<Made>,
): Command<In, Made> {
  return { ...command, execute: async (context, input) => make(await command.execute(context, input), context) };
}

/** What comes of asking a worker, which is ended afterwards, with room for the user to stop before each question. */
export async function withWorker<T>(
  worker: PaneWorker,
  context: CommandContext,
  work: (ask: <Answer>(question: unknown) => Promise<Answer>) => Promise<T>,
): Promise<T> {
  try {
    return await work(async (question) => {
      await context.breathe?.();
      return askWorker(worker, question);
    });
  } finally {
    worker.terminate();
  }
}

const fileWorker = (): PaneWorker => new Worker(new URL("./fileWorker.ts", import.meta.url));

export interface FileToMake {
  readonly fileName: string;
  readonly title: string;
  readonly plan: WorkbookPlan;
}

export interface MadeBooks {
  readonly files: ReadonlyMap<string, Bytes>;
  /** All of them; of one alone there is none. */
  readonly zip: Bytes;
}

/** The files by name, one after the other, and the zip of all; `onProgress` is told how many are done. */
export function makeBooks(files: readonly FileToMake[], context: CommandContext, onProgress: (done: number) => void): Promise<MadeBooks> {
  const created = context.now();
  return withWorker(fileWorker(), context, async (ask) => {
    const bytesOf = async (question: FileQuestion): Promise<Bytes> => {
      const answer = await ask<FileAnswer>(question);
      if (answer.kind === "refused") throw new Error(`A book of ours was refused: ${answer.breach.kind}`);
      return answer.bytes;
    };
    const made = new Map<string, Bytes>();
    for (const { fileName, title, plan } of files) {
      made.set(fileName, await bytesOf({ kind: "book", plan, options: { created, title } }));
      await context.breathe?.();
      onProgress(made.size);
      context.onProgress?.("deciding", made.size / files.length);
    }
    return { files: made, zip: made.size > 1 ? await bytesOf({ kind: "zip", files: made }) : new Uint8Array() };
  });
}

/** A copy that holds nothing that was to stay behind, or what it holds. */
export async function makeCheckedCopy(
  plan: WorkbookPlan,
  options: BookOptions,
  { sheets, names, leftAreas, leftTexts }: CopyPromise,
  context: CommandContext,
): Promise<{ readonly kind: "made"; readonly bytes: Bytes } | { readonly kind: "refused"; readonly breach: CopyBreach }> {
  const promise = { sheets, names, leftAreas, leftTexts };
  return withWorker(fileWorker(), context, (ask) => ask<FileAnswer>({ kind: "copy", plan, options, promise } satisfies FileQuestion));
}

/** The papers as one file for Word. */
export async function makeWordFile(question: WordQuestion, context: CommandContext): Promise<Bytes> {
  const worker = new Worker(new URL("./wordWorker.ts", import.meta.url));
  return withWorker(worker, context, async (ask) => (await ask<WordAnswer>(question)).bytes);
}
