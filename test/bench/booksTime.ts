// How long files of units take to read, every guard and what is in them by codes included, against unzipping and parsing their XML alone.
import { SaxesParser } from "saxes";
import { strFromU8, unzipSync } from "fflate";
import { readBook } from "../../src/book/readBook";
import { decodeUnitFile } from "../../src/workbook/unitFile/unitFileDecode";
import { UNIT_FILE_NAMES } from "../../src/workbook/unitFile/unitFileNames";

export interface BooksTime {
  readonly bytes: number;
  readonly bare: number;
  readonly read: number;
}

function parsed(xml: string): number {
  let elements = 0;
  const parser = new SaxesParser({ position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", () => elements++);
  parser.on("text", () => undefined);
  parser.on("closetag", () => undefined);
  parser.write(xml).close();
  return elements;
}

const RUNS = 5;

/** Milliseconds for all of these unit files, each the least of five runs in turn. */
export function booksTime(files: readonly Uint8Array[]): BooksTime {
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const least = { bare: Infinity, read: Infinity };
  for (let i = 0; i < RUNS; i++) {
    const bare = (): void => files.forEach((file) => Object.values(unzipSync(file)).forEach((part) => void parsed(strFromU8(part))));
    least.bare = Math.min(least.bare, time(bare));
    const read = (): void => files.forEach((file) => void decodeUnitFile(readBook(file, { names: UNIT_FILE_NAMES }).snapshot));
    least.read = Math.min(least.read, time(read));
  }
  return { bytes: files[0]!.length, ...least };
}
