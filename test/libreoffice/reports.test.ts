// Báo cáo tổng kết printed by LibreOffice: as a sheet of Calc and as a Word file.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { wordFile } from "../../src/word/wordFile";
import { documentSheet } from "../../src/workbook/documents/documentSheet";
import { FRAME, namesOf, reportSample } from "../kits/paperSamples";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn, stands, type Page } from "./printedPages";

describe("the report printed by LibreOffice", () => {
  let judge: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    judge = await openLibreOffice({ locale: "vi-VN" });
    folder = await mkdtemp(join(tmpdir(), "reports-"));
  });
  afterEach(closeTestExcels);
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function sheetOf(count: number): Promise<string> {
    const excel = await openTestExcel();
    await excel.port.apply(documentSheet("In", reportSample(count)).plan);
    excel.workbook.deleteSheet(excel.workbook.sheetByTitle("Sheet1")!.id);
    const file = join(folder, `sheet${count}.xlsx`);
    await writeFile(file, await saveWorkbook(excel.workbook));
    return file;
  }

  async function fileOf(count: number): Promise<string> {
    const file = join(folder, `word${count}.docx`);
    await writeFile(file, await wordFile([reportSample(count)], { title: "Báo cáo", author: "Sở Tư pháp" }));
    return file;
  }

  function expectReport(pages: readonly Page[], count: number): void {
    pages.forEach((page, i) => {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
      const above = page.words.filter((word) => word.bottom < 20 * MILLIMETRE);
      expect(above.map((word) => word.text)).toEqual(i === 0 ? [] : [String(i + 1)]);
      for (const word of page.words) {
        expect(word.left).toBeGreaterThan(30 * MILLIMETRE - 2);
        expect(word.right).toBeLessThan(page.width - 15 * MILLIMETRE + 2);
      }
      expect([i + 1, overprinted(page)]).toEqual([i + 1, []]);
      expect(page.letters).toContain("Mãkiểmchứng:7F3A-91C2");
    });
    expect(namesOf(count).filter((name) => !pages.some((page) => stands(name, page)))).toEqual([]);
    const last = pages.at(-1)!;
    // Who signs is never alone: the end of the text is with him.
    expect(last.letters).toContain(lettersOf(FRAME.signer.name));
    expect(last.letters).toContain(lettersOf("Lập lúc 10:30"));
  }

  test.each([0, 5, 300])("%p people: whole names, numbers of pages, nothing over anything, signed with the last words", async (count) => {
    for (const file of [await sheetOf(count), await fileOf(count)]) expectReport(await pagesIn(await judge.toPdf(file, folder)), count);
  });
});
