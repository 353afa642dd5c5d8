// The Word file as LibreOffice Writer prints it: whole names, heads on every page, numbers of pages, who signs.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import { wordFile } from "../../src/word/wordFile";
import { FRAME, namesOf, PAPERS, requestSample } from "../kits/paperSamples";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn, stands, type Page } from "./printedPages";

describe("the Word file printed by LibreOffice", () => {
  let judge: LibreOffice;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    judge = await openLibreOffice({ locale: "vi-VN" });
    folder = await mkdtemp(join(tmpdir(), "word-"));
  });
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function printed(documents: readonly PrintedDocument[]): Promise<Page[]> {
    const file = join(folder, `${++files}.docx`);
    await writeFile(file, await wordFile(documents, { title: "Tờ trình", author: "Sở Tư pháp" }));
    return pagesIn(await judge.toPdf(file, folder));
  }

  /** Pages of a document: the number above is absent on the first one and goes up from 2; texts keep to the margins. */
  function expectOffice(pages: readonly Page[]): void {
    pages.forEach(({ words, width }, i) => {
      const above = words.filter((word) => word.bottom < 20 * MILLIMETRE);
      expect(above.map((word) => word.text)).toEqual(i === 0 ? [] : [String(i + 1)]);
      for (const word of words) {
        expect(word.left).toBeGreaterThan(30 * MILLIMETRE - 2);
        expect(word.right).toBeLessThan(width - 15 * MILLIMETRE + 2);
      }
      expect(overprinted(pages[i]!)).toEqual([]);
      expect(pages[i]!.letters).toContain("Mãđiểm:7F3A-91C2");
    });
  }

  test.each([5, 300])("%p names: the letter on one standing page, then the lists on lying ones, whole", async (count) => {
    const pages = await printed([requestSample(count), PAPERS["submission"]!(count), PAPERS["own"]!(count)]);
    const isLying = pages.map(({ width, height }) => width > height);
    expect(isLying).toEqual([false, ...pages.slice(1).map(() => true)]);
    const second = pages.findIndex(({ letters }, i) => i > 1 && letters.includes("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM"));
    const documents = [pages.slice(0, 1), pages.slice(1, second), pages.slice(second)];
    for (const document of documents) {
      expectOffice(document);
      expect(document.at(-1)!.letters).toContain(lettersOf(FRAME.signer.name));
    }
    for (const list of documents.slice(1)) {
      const first = list.findIndex((page) => page.words.some((word) => word.text === "STT"));
      // A page that only has the signature has no head.
      const rows = list.filter((page) => page.words.some((word) => /^\d+$/.test(word.text) && word.left < 40 * MILLIMETRE));
      for (const page of rows.slice(first)) expect(page.words.filter((word) => word.text === "STT")).toHaveLength(1);
      expect(namesOf(count).filter((name) => !list.some((page) => stands(name, page)))).toEqual([]);
    }
  });

  test("who signs never stands on a page alone: the sum of the list is with him", async () => {
    for (const count of [4, 6, 8, 10, 12]) {
      const last = (await printed([PAPERS["submission"]!(count)])).at(-1)!;
      expect(last.letters).toContain(lettersOf(FRAME.signer.name));
      expect(last.letters).toContain("Danhsáchnàycó");
    }
  });

  test("nobody: it prints and says so", async () => {
    const pages = await printed([requestSample(0), PAPERS["own"]!(0)]);
    expect(pages.map((page) => page.letters).join("")).toContain("Khôngcótrườnghợpnàođượcđềnghị");
    expect(pages.at(-1)!.letters).toContain("Khôngcó");
  });
});
