// The papers of the nomination pack, saved by the embedded Excel and printed by LibreOffice: what stands on which page.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { documentSheet } from "../../src/workbook/documents/documentSheet";
import type { PrintedDocument } from "../../src/workbook/documents/document";
import type { Op } from "../../src/workbook/plan";
import { FRAME, namesOf, PAPERS } from "../kits/paperSamples";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn, stands, type Page } from "./printedPages";

describe("papers printed by LibreOffice", () => {
  let judge: LibreOffice;
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    judge = await openLibreOffice({ locale: "vi-VN" });
    folder = await mkdtemp(join(tmpdir(), "papers-"));
  });
  afterEach(closeTestExcels);
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function printed(document: PrintedDocument, change: (plan: readonly Op[]) => readonly Op[] = (plan) => plan): Promise<Page[]> {
    const excel = await openTestExcel();
    await excel.port.apply(change(documentSheet("In", document).plan));
    excel.workbook.deleteSheet(excel.workbook.sheetByTitle("Sheet1")!.id);
    const file = join(folder, `${++files}.xlsx`);
    await writeFile(file, await saveWorkbook(excel.workbook));
    return pagesIn(await judge.toPdf(file, folder));
  }

  function expectOffice(pages: readonly Page[], orientation: "portrait" | "landscape"): void {
    pages.forEach(({ width, height, words }, i) => {
      expect([Math.round(width), Math.round(height)]).toEqual(orientation === "portrait" ? [595, 842] : [842, 595]);
      const above = words.filter((word) => word.bottom < 20 * MILLIMETRE);
      expect(above.map((word) => word.text)).toEqual(i === 0 ? [] : [String(i + 1)]);
      if (above[0] !== undefined) {
        // Between the margins, which are 30 and 15 mm.
        expect(Math.abs((above[0].left + above[0].right) / 2 - (width / 2 + 7.5 * MILLIMETRE))).toBeLessThan(3);
        expect(above[0].bottom - above[0].top).toBeGreaterThan(10);
      }
      for (const word of words) {
        expect(word.left).toBeGreaterThan(30 * MILLIMETRE - 2);
        expect(word.right).toBeLessThan(width - 15 * MILLIMETRE + 2);
      }
      expect(words.filter((word) => /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|#+)$/.test(word.text))).toEqual([]);
    });
  }

  function expectWhole(pages: readonly Page[], count: number): void {
    pages.forEach((page, i) => expect([i + 1, overprinted(page)]).toEqual([i + 1, []]));
    const missing = namesOf(count).filter((name) => !pages.some((page) => stands(name, page)));
    expect(missing).toEqual([]);
  }

  function expectHeads(pages: readonly Page[]): void {
    const first = pages.findIndex((page) => page.words.some((word) => word.text === "STT"));
    expect(first).toBeGreaterThanOrEqual(0);
    for (const page of pages.slice(first)) expect(page.words.filter((word) => word.text === "STT").length).toBeGreaterThanOrEqual(1);
  }

  /** The last page ends with who signs, and has the last two lines of the table before that. */
  function expectSigned(pages: readonly Page[], key: string, count: number): void {
    const { letters, words } = pages.at(-1)!;
    const signer = key === "meeting" ? "Phạm Minh Trường" : key === "ballots" ? "Danh Hữu Khởi" : FRAME.signer.name;
    expect(letters).toContain(lettersOf(signer));
    const name = words.filter((word) => word.text === signer.split(" ").at(-1)).at(-1)!;
    const order = words.filter((word) => word.left < 40 * MILLIMETRE && word.bottom < name.top).map((word) => word.text);
    // Money ends with the row of the sum, those not proposed with two lines of the same name.
    const last = key === "money" || key === "notProposed" ? [String(count)] : [String(count - 1), String(count)];
    for (const number of last) expect(order).toContain(number);
  }

  const keys = Object.keys(PAPERS);

  describe.each(keys)("%s", (key) => {
    test.each(["portrait", "landscape"] as const)("5 names, %s", async (orientation) => {
      const pages = await printed(PAPERS[key]!(5, { orientation }));
      expectOffice(pages, orientation);
      expectWhole(pages, 5);
      expectHeads(pages);
      expectSigned(pages, key, 5);
    });

    test("300 names: heads on every page, all names whole, numbers from page 2, the signature with the last lines", async () => {
      const document = PAPERS[key]!(300);
      const pages = await printed(document);
      expectOffice(pages, document.orientation);
      expectWhole(pages, 300);
      expectHeads(pages);
      expectSigned(pages, key, 300);
      for (const page of pages) expect(page.letters).toContain("Mãđiểm:7F3A-91C2");
    });

    test("nobody: it prints and says so", async () => {
      const pages = await printed(PAPERS[key]!(0));
      expectOffice(pages, PAPERS[key]!(0).orientation);
      expect(pages.map((page) => page.letters).join("")).toContain("Khôngcó");
    });
  });

  test.each(["own", "ballots"])("%s: 300 names the other way round", async (key) => {
    const orientation = key === "own" ? "portrait" : "landscape";
    const pages = await printed(PAPERS[key]!(300, { orientation }));
    expectOffice(pages, orientation);
    expectWhole(pages, 300);
    expectHeads(pages);
    expectSigned(pages, key, 300);
  });

  test("numbers are printed with the comma of the office", async () => {
    const [first] = await printed(PAPERS["own"]!(5));
    expect(first!.letters).toContain("99,75");
  });

  test("a stale list says so in red words on every page", async () => {
    const pages = await printed(PAPERS["own"]!(60, { stale: { formula: '="ĐÃ CŨ – điểm đã thay đổi sau khi lập"' } }));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.letters).toContain(lettersOf("ĐÃ CŨ – điểm đã thay đổi sau khi lập"));
  });

  test("the judge sees it when rows are too low, heads are not repeated, or the signature stands alone", async () => {
    const document = PAPERS["public"]!(40);
    const low = await printed(document, (plan) =>
      plan.map((op) => (op.kind === "rowHeight" ? { ...op, points: Math.min(op.points, 12) } : op)),
    );
    expect(low.some((page) => overprinted(page).length > 0) || namesOf(40).some((name) => !low.some((page) => stands(name, page)))).toBe(
      true,
    );
    const bare = await printed(document, (plan) =>
      plan.map((op) => (op.kind === "page" ? { ...op, page: { ...op.page, titleRows: { row: 0, rows: 1 } } } : op)),
    );
    expect(() => expectHeads(bare)).toThrow();
    const rows = documentSheet("In", document).area.rows;
    const alone = await printed(document, (plan) =>
      plan.map((op) =>
        op.kind === "page" ? { ...op, page: { ...op.page, pageStarts: [...op.page.pageStarts!.slice(0, -1), rows - 7] } } : op,
      ),
    );
    expect(() => expectSigned(alone, "public", 40)).toThrow();
  });
});
