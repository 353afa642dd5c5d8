// The worker that reads chosen files one after the other, so that the pane stays responsive. One question, one answer.
import type { BookRequest } from "../../book/readBook";
import { type BookReading, readBookFile } from "./readBookFile";

export interface BookQuestion {
  readonly file: File;
  readonly request: BookRequest;
}

/** A reading, or what a bug said, for the error boundary of the pane. */
export type BookAnswer = BookReading | { readonly kind: "bug"; readonly message: string };

declare const self: {
  onmessage: ((event: MessageEvent<BookQuestion>) => void) | null;
  postMessage(answer: BookAnswer): void;
};

self.onmessage = ({ data: { file, request } }) => {
  readBookFile(file, request).then(
    (reading) => self.postMessage(reading),
    (error: unknown) => self.postMessage({ kind: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
};
