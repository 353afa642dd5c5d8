// Báo cáo tổng kết printed by LibreOffice, as a sheet of Calc and as a Word file; and its red line reckoned anew.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { makeRuleSheets } from "../../src/commands/decision";
import { makeReport } from "../../src/commands/movementReport";
import { reportPaper as words } from "../../src/locale/vi/reportPaper";
import { wordFile } from "../../src/word/wordFile";
import { documentSheet } from "../../src/workbook/documents/documentSheet";
import { ENTRY_NAMES, PARTICIPANT_NAMES } from "../../src/workbook/names";
import { CommandRun } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { FRAME, namesOf, reportSample } from "../kits/paperSamples";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { lettersOf, MILLIMETRE, overprinted, pagesIn, stands, type Page } from "./printedPages";

describe("the report in LibreOffice", () => {
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
      expect(page.letters).toContain("Mãđiểm:7F3A-91C2");
    });
    expect(namesOf(count).filter((name) => !pages.some((page) => stands(name, page)))).toEqual([]);
    const last = pages.at(-1)!;
    // Who signs is never alone: the end of the text is with him.
    expect(last.letters).toContain(lettersOf(FRAME.signer.name));
    expect(last.letters).toContain(lettersOf("Lập lúc 10:30"));
  }

  test("reckoned anew, the red line is blank as made and tells a change of somebody without a row, of a share, and rules that come", async () => {
    const movement = aMovement({
      rankBy: "share",
      criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 9 })],
      participants: ["P1", "P2"].map((code) => aParticipant(code)),
    });
    const made = await CommandRun.of(movement, [
      [8, 7],
      [6, "KAD"],
    ]);
    await made.change(PARTICIPANT_NAMES.code, 2, 0, "P9");
    await made.change(PARTICIPANT_NAMES.name, 2, 0, "Người P9");
    await made.must(makeReport, undefined);
    const lineOf = async (run: CommandRun) => (await judge.calculate(await saveWorkbook(run.excel.workbook))).cell(`'${words.title}'!A1`);
    const lines = [await lineOf(made)];
    for (const change of [
      (run: CommandRun) => run.change(PARTICIPANT_NAMES.code, 2, 0, "P10"),
      (run: CommandRun) => run.change(ENTRY_NAMES.cells, 1, 1, 0),
      async (run: CommandRun) => void (await run.must(makeRuleSheets, { preset: "decree335", set: null })),
    ]) {
      const run = await made.copy();
      await change(run);
      lines.push(await lineOf(run));
    }
    expect(lines).toEqual(["", words.stale, words.stale, words.stale]);
  });

  test.each([0, 5, 300])("%p people: whole names, numbers of pages, nothing over anything, signed with the last words", async (count) => {
    for (const file of [await sheetOf(count), await fileOf(count)]) expectReport(await pagesIn(await judge.toPdf(file, folder)), count);
  });
});
