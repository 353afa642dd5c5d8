// The sheet of a document through the port and the embedded Excel: what stands in its cells, and how it is set up to print.
import { documentSheet } from "../../../src/workbook/documents/documentSheet";
import { gridOf } from "../../../src/workbook/documents/grid";
import { textWidth } from "../../../src/workbook/documents/textLines";
import type { PrintedDocument } from "../../../src/workbook/documents/document";
import { LONG_NAME, namesOf, PAPERS } from "../../kits/paperSamples";
import { closeTestExcels, openTestExcel, type TestExcel } from "../../kits/testExcel";
import { TRICKY_TEXTS } from "../../kits/workbookPortContract";

afterEach(closeTestExcels);

const WIDE = { portrait: 165, landscape: 252 };

async function made(document: PrintedDocument, excel?: TestExcel) {
  const opened = excel ?? (await openTestExcel());
  const { plan, area, stale } = documentSheet("In", document);
  const before = opened.port.cost().syncs;
  await opened.port.apply(plan);
  const syncs = opened.port.cost().syncs - before;
  await opened.workbook.settle();
  const sheet = opened.workbook.sheetByTitle("In")!;
  return { excel: opened, sheet, area, stale, syncs, cells: sheet.read(area) };
}

const keys = Object.keys(PAPERS);

describe("the sheet of a document", () => {
  test.each(keys)("%s: every name stands in a cell of its own as it is", async (key) => {
    const { cells } = await made(PAPERS[key]!(40));
    const texts = cells.flat().map((cell) => String(cell.value ?? ""));
    for (const name of namesOf(40)) expect(texts.some((text) => text === name || text.replace(/^(Ông|Bà) /, "") === name)).toBe(true);
  });

  test.each(keys)("%s: A4, the margins of Nghị định 30/2020, one page across, number centred from page 2 in size 13", async (key) => {
    const { sheet, area } = await made(PAPERS[key]!(60));
    const { page } = sheet;
    const millimetres = (points: number): number => Math.round((points * 25.4) / 72);
    expect([page.paper, page.fitWide, page.fitTall, page.printArea]).toEqual(["a4", 1, null, area]);
    expect((["top", "bottom", "left", "right"] as const).map((side) => millimetres(page.margins[side]))).toEqual([20, 20, 30, 15]);
    expect(page.header).toEqual({ left: "", center: '&"Times New Roman,Regular"&13&P', right: "" });
    expect([page.isFirstDifferent, page.firstHeader.center]).toEqual([true, ""]);
    expect(page.footer.right).toContain("Mã điểm: 7F3A-91C2");
    expect(page.pageStarts.length).toBeGreaterThan(0);
  });

  test.each(keys)("%s: in Times New Roman, black but for warnings, and never taller than Excel's rows", async (key) => {
    const { sheet, area, cells } = await made(PAPERS[key]!(9, { isProvisional: true }));
    for (let row = 0; row < area.rows; row++) {
      expect(sheet.rowHeight(row) ?? 15).toBeLessThanOrEqual(409);
      cells[row]!.forEach((cell, column) => {
        if (cell.value === null || cell.value === "") return;
        const style = sheet.style(row, column);
        const isWarning = /TẠM TÍNH/.test(String(cell.value));
        expect([style.fontName, style.color]).toEqual(["Times New Roman", isWarning ? "#C00000" : "#000000"]);
      });
    }
  });

  test("only the warning is a formula, at the top and above each table; all user text stays text", async () => {
    const lines = TRICKY_TEXTS.map((name, i) => ({ name, i }));
    const document = PAPERS["public"]!(lines.length);
    const tricky = {
      ...document,
      letterhead: { ...document.letterhead!, place: "=1+1", number: "=2+2" },
      blocks: document.blocks.map((block) =>
        block.kind === "paragraph"
          ? block
          : {
              ...block,
              rows: block.rows.map((row, i) =>
                row.kind === "row" ? { ...row, cells: [row.cells[0]!, TRICKY_TEXTS[i]!, ...row.cells.slice(2)] } : row,
              ),
            },
      ),
    };
    const { cells, stale } = await made(tricky);
    const formulas = cells.flatMap((row, r) => row.flatMap((cell, c) => (cell.formula === null ? [] : [[r, c, cell.formula]])));
    expect(formulas).toHaveLength(2);
    expect(formulas[0]).toEqual([0, 0, '=IF(1=1,"","ĐÃ CŨ")']);
    expect(formulas[1]![2]).toBe('=$A$1&""');
    expect(stale).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    const names = cells.map((row) => row[1]!.value);
    for (const text of TRICKY_TEXTS) expect(names).toContain(text);
  });

  test("a stale list warns at the top and in the rows that every page repeats", async () => {
    const { sheet, cells } = await made(PAPERS["own"]!(60, { stale: { formula: '="ĐÃ CŨ – điểm đã thay đổi sau khi lập"' } }));
    const { titleRows } = sheet.page;
    expect([cells[0]![0]!.value, cells[titleRows!.row]![0]!.value]).toEqual(new Array(2).fill("ĐÃ CŨ – điểm đã thay đổi sau khi lập"));
    expect(sheet.style(0, 0).color).toBe("#C00000");
    expect(cells[titleRows!.row + titleRows!.rows - 1]![0]!.value).toBe("STT");
  });

  test("made again with fewer names, nothing of before is left: cells, merged cells, breaks", async () => {
    const first = await made(PAPERS["own"]!(60));
    const again = await made(PAPERS["own"]!(3), first.excel);
    const fresh = await made(PAPERS["own"]!(3));
    const look = (made: Awaited<typeof fresh>) => [
      made.sheet.usedArea(),
      made.sheet.merges,
      made.sheet.page,
      made.cells.flat().map((cell) => cell.value),
    ];
    expect(look(again)).toEqual(look(fresh));
  });

  test("1,000 names take one sync", async () => {
    const excel = await openTestExcel();
    await excel.port.read({ names: [] });
    const { syncs } = await made(PAPERS["own"]!(1000), excel);
    expect(syncs).toBe(1);
  });

  test("a text longer than a row can hold goes on in the next row, whole", async () => {
    const document = PAPERS["notProposed"]!(3);
    const words = Array.from({ length: 900 }, (_, i) => `lý${i}`);
    const long = {
      ...document,
      blocks: document.blocks.map((block) =>
        block.kind === "paragraph"
          ? { ...block, text: words.join(" ") }
          : {
              ...block,
              rows: block.rows.map((row) => (row.kind === "row" ? { ...row, cells: [...row.cells.slice(0, 3), words.join(" ")] } : row)),
            },
      ),
    };
    const { sheet, area, cells } = await made(long);
    const column = cells.map((row) => String(row[3]!.value ?? "")).filter((text) => text.startsWith("lý"));
    // One award for the first, two for the second, three for the third.
    expect(column.join(" ").split(" ")).toEqual(Array.from({ length: 6 }, () => words).flat());
    for (let row = 0; row < area.rows; row++) expect(sheet.rowHeight(row) ?? 15).toBeLessThanOrEqual(409);
  });
});

describe("the columns of a document", () => {
  test.each(keys.flatMap((key) => (["portrait", "landscape"] as const).map((orientation) => [key, orientation] as const)))(
    "%s, %s: no smaller than four fifths of natural size, and Quốc hiệu has its room",
    (key, orientation) => {
      const document = PAPERS[key]!(50, { orientation });
      const grid = gridOf(document);
      const total = grid.widths.reduce((sum, width) => sum + width, 0);
      const paper = (WIDE[orientation] * 72) / 25.4;
      expect(paper / total).toBeGreaterThan(0.8);
      if (document.letterhead === null) return;
      const { plan } = documentSheet("In", document);
      const nation = plan
        .flatMap((op) => (op.kind === "writeBlock" ? op.values : []))
        .find((row) => row.some((cell) => /^CỘNG HÒA/.test(String(cell))))!;
      const column = nation.findIndex((cell) => /^CỘNG HÒA/.test(String(cell)));
      const room = grid.widths.slice(column).reduce((sum, width) => sum + width, 0);
      expect(room).toBeGreaterThan(textWidth("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true));
    },
  );

  test("the name of 80 characters is not cut: its row is as high as its lines", () => {
    const document = PAPERS["own"]!(5);
    const { plan } = documentSheet("In", document);
    const values = plan.flatMap((op) => (op.kind === "writeBlock" ? op.values : []));
    const row = values.findIndex((cells) => cells.includes(LONG_NAME));
    const height = plan.flatMap((op) => (op.kind === "rowHeight" && op.row <= row && row < op.row + op.rows ? [op.points] : []))[0]!;
    const room = gridOf(document).widths[2]!;
    expect(height).toBeGreaterThanOrEqual(Math.ceil(textWidth(LONG_NAME, 11, false) / room) * 14.25);
  });
});

describe("a paper on one page", () => {
  /** Rows of one line each, on one page if that can be read. */
  const paperOf = (rows: number): PrintedDocument => ({
    ...PAPERS["public"]!(1),
    orientation: "portrait",
    isOnePage: true,
    blocks: [
      {
        kind: "table",
        columns: PAPERS["public"]!(1).grid.map((_, i) => ({ title: `Cột ${i + 1}`, align: "left" })),
        rows: Array.from({ length: rows }, (_, i) => ({ kind: "row", cells: PAPERS["public"]!(1).grid.map(() => i) })),
      },
    ],
  });
  const pageOf = (rows: number) => {
    const { plan, pages } = documentSheet("In", paperOf(rows));
    const page = plan.find((op) => op.kind === "page")!.page;
    return { pages, fitTall: page.fitTall, starts: page.pageStarts, margins: page.margins };
  };

  test("with few rows stands as it usually does, with narrower margins; with more, rows stand close; both are fitted to one page", () => {
    const [few, more] = [pageOf(5), pageOf(45)];
    for (const one of [few, more]) expect(one).toMatchObject({ pages: 1, fitTall: 1, starts: [], margins: { top: 15, left: 20 } });
    const { plan } = documentSheet("In", paperOf(5));
    expect(plan.some((op) => op.kind === "rowHeight" && op.points === 20.25)).toBe(true);
    expect(documentSheet("In", paperOf(45)).plan.some((op) => op.kind === "rowHeight" && op.points === 20.25)).toBe(false);
  });

  test("that could not be read on one goes on, its rows as usual", () => {
    const { pages, fitTall, starts } = pageOf(200);
    expect([pages > 1, fitTall, starts!.length]).toEqual([true, undefined, pages - 1]);
  });
});
