// The saved sheet Sổ kiến nghị, calculated anew by LibreOffice, against the oracle; and printed.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { addObjection, changeObjection, makeRegister } from "../../src/commands/objections/objections";
import { objectionsSheet as words } from "../../src/locale/vi/objectionsSheet";
import { fullAddress } from "../../src/workbook/area";
import { PUBLICATION_NAMES } from "../../src/workbook/objections/objectionNames";
import { CommandRun } from "../kits/commandRun";
import { aMovement, aParticipant } from "../kits/movementBuilder";
import { answersIn, fillRegister, oracleAnswers, REGISTER_SHEET, SUMMARY_CELL, typedRegister } from "../kits/objectionSheet";
import { closeTestExcels, openTestExcel } from "../kits/testExcel";
import { openLibreOffice, type LibreOffice } from "./libreOffice";
import { overprinted, pagesIn, stands } from "./printedPages";

describe("LibreOffice and the register of objections", () => {
  let judge: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    judge = await openLibreOffice({ locale: "vi-VN" });
    folder = await mkdtemp(join(tmpdir(), "objections-"));
  });
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(closeTestExcels);

  test.each([1, 2, 3])("random lines, holidays and settings with wrong cells give what core gives, case %p", async (seed) => {
    const [register] = fc.sample(typedRegister, { numRuns: 1, seed });
    const excel = await openTestExcel();
    await fillRegister(excel, register!);
    const calculated = await judge.calculate(await saveWorkbook(excel.workbook));
    const cellsOf = (name: string) => {
      const { sheetId, area } = excel.workbook.areaOfName(name)!;
      return calculated.cells(fullAddress(excel.workbook.sheet(sheetId)!.title, area));
    };
    const summary = calculated.cells(fullAddress(REGISTER_SHEET, SUMMARY_CELL))[0]![0]!;
    expect(answersIn(register!.lines.length, cellsOf, summary)).toEqual(await oracleAnswers(excel));
  });

  test("prints lying on A4, the head on every page, texts whole, signatures at the end", async () => {
    const participants = ["Phạm Thị Mẫu Đơn", "Nguyễn Hoàng Thử Nghiệm"].map((name, i) => aParticipant(`CN0${i + 1}`, { name }));
    const run = await CommandRun.of(aMovement({ participants }));
    await run.must(makeRegister, undefined);
    await run.change(PUBLICATION_NAMES.posted, 0, 0, 46_335);
    await run.change(PUBLICATION_NAMES.receiver, 0, 0, "Văn phòng Sở, bà Trần Thị Mẫu, điện thoại 0297 000 000");
    const long = "Đề nghị xem lại điểm tiêu chí kỷ luật hành chính vì đã có văn bản xác nhận hoàn thành đúng hạn trong quý III";
    for (let i = 1; i <= 16; i++) {
      await run.must(addObjection, {
        ...{ received: `2026-11-${String(i + 1).padStart(2, "0")}`, person: i % 3 === 0 ? "" : `Lê Văn Thử ${i}`, unit: "Phòng Nghiệp vụ" },
        ...{ participant: `CN0${1 + (i % 2)}`, criterion: "c1", text: `${long} (${i})`, handler: "Trần Thị Mẫu" },
      });
    }
    await run.must(changeObjection, {
      ...{ row: 5, number: 1, text: `${long} (1)`, status: "answered", outcome: "adjusted", answered: "2026-11-10" },
      ...{ handler: "Trần Thị Mẫu", note: "CV 12/STP" },
    } as const);
    const file = join(folder, "so.xlsx");
    await writeFile(file, await saveWorkbook(run.excel.workbook));
    // Other sheets print before it, hidden or not.
    const printed = await pagesIn(await judge.toPdf(file, process.env["KEEP_PDF"] ?? folder));
    const pages = printed.slice(printed.findIndex((page) => stands(words.heading, page)));
    expect(pages.length).toBeGreaterThan(1);
    for (const { width, height, words: texts } of pages) {
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      expect(texts.filter((word) => /^#/.test(word.text))).toEqual([]);
    }
    for (const page of pages) expect([stands(words.columns.text, page), overprinted(page)]).toEqual([true, []]);
    expect(pages.some((page) => stands("III (16)", page))).toBe(true);
    expect(stands(words.head, pages.at(-1)!)).toBe(true);
    expect(stands(words.writer, pages.at(-1)!)).toBe(true);
  });
});
