// The worker that writes workbook files, zips them, and reads a copy again before anybody gets it. One question, one answer.
import { checkCopy, type CopyBreach, type CopyPromise } from "../../book/checkCopy";
import { writeBook, type BookOptions } from "../../book/writeBook";
import { zipFiles } from "../../book/zipFiles";
import type { WorkbookPlan } from "../../workbook/plan";
import { serve } from "./serve";

type Bytes = Uint8Array<ArrayBuffer>;

export type FileQuestion =
  | { readonly kind: "book"; readonly plan: WorkbookPlan; readonly options: BookOptions }
  /** A book that must hold nothing beyond what is promised. */
  | { readonly kind: "copy"; readonly plan: WorkbookPlan; readonly options: BookOptions; readonly promise: CopyPromise }
  | { readonly kind: "zip"; readonly files: ReadonlyMap<string, Bytes> };

export type FileAnswer = { readonly kind: "made"; readonly bytes: Bytes } | { readonly kind: "refused"; readonly breach: CopyBreach };

export const work = serve<FileQuestion, FileAnswer>((question) => {
  if (question.kind === "zip") return made(zipFiles(question.files));
  const bytes = writeBook(question.plan, question.options);
  const [breach] = question.kind === "copy" ? checkCopy(bytes, question.promise) : [];
  return breach === undefined ? made(bytes) : { kind: "refused", breach };
});

const made = (bytes: Uint8Array): FileAnswer => ({ kind: "made", bytes: new Uint8Array(bytes) });
