// The worker that writes files for Word.
import { wordFile } from "../../word/wordFile";
import type { PrintedDocument } from "../../workbook/documents/document";
import { serve } from "./serve";

export interface WordQuestion {
  readonly papers: readonly PrintedDocument[];
  readonly title: string;
  readonly author: string;
}

export interface WordAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const work = serve<WordQuestion, WordAnswer>(async ({ papers, title, author }) => ({
  bytes: await wordFile(papers, { title, author }),
}));
