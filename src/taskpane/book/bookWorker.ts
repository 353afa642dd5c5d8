// The worker that reads chosen files one after the other, so that the pane stays responsive. One question, one answer.
import type { BookRequest } from "../../book/readBook";
import { type BookReading, readBookFile } from "./readBookFile";
import { serve, type WorkerBug } from "./serve";

export interface BookQuestion {
  readonly file: File;
  readonly request: BookRequest;
}

/** A reading, or what a bug said. */
export type BookAnswer = BookReading | WorkerBug;

export const work = serve<BookQuestion, BookReading>(({ file, request }) => readBookFile(file, request));
