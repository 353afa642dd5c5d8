// How long 100 files of units take to read, against unzipping and parsing their XML alone, and what they take to write.
import { SaxesParser } from "saxes";
import { strFromU8, unzipSync } from "fflate";
import { readBook } from "../../src/book/readBook";
import { writeBook } from "../../src/book/writeBook";
import { areaAt } from "../../src/workbook/area";

export interface BooksTime {
  readonly bytes: number;
  readonly write: number;
  readonly bare: number;
  readonly read: number;
}

const AREA = areaAt(4, 1, 60, 30);

function unitFile(unit: number): Uint8Array {
  const values = Array.from({ length: AREA.rows }, (_, i) =>
    Array.from({ length: AREA.columns }, (__, j) =>
      j === 0 ? `Tiêu chí ${i} của đơn vị ${unit}` : j % 5 === 1 ? `Giải trình ${i * j}` : ((i * 7 + j * 3 + unit) % 21) / 2,
    ),
  );
  return writeBook(
    [
      { kind: "ensureSheet", sheet: "Phiếu" },
      { kind: "writeBlock", sheet: "Phiếu", area: AREA, values },
      { kind: "format", sheet: "Phiếu", area: AREA, format: { border: "#B7C4D1", fontName: "Times New Roman", fontSize: 12 } },
      { kind: "defineName", name: "BV_X", sheet: "Phiếu", area: AREA },
    ],
    { created: new Date(0), title: "Phiếu", customXml: [`<a>${unit}</a>`] },
  );
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

/** Milliseconds for `count` files of 60 × 30 cells, each the least of five runs in turn. */
export function booksTime(count: number): BooksTime {
  const time = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  let files: Uint8Array[] = [];
  const least = { write: Infinity, bare: Infinity, read: Infinity };
  for (let i = 0; i < 5; i++) {
    least.write = Math.min(
      least.write,
      time(() => (files = Array.from({ length: count }, (_, unit) => unitFile(unit)))),
    );
    const bare = (): void => files.forEach((file) => Object.values(unzipSync(file)).forEach((part) => void parsed(strFromU8(part))));
    least.bare = Math.min(least.bare, time(bare));
    least.read = Math.min(
      least.read,
      time(() => files.forEach((file) => void readBook(file, { names: "all" }))),
    );
  }
  return { bytes: files[0]!.length, ...least };
}
