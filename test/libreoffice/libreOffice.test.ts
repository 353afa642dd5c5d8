// The judge judges only if it calculates: a wrong stored value must not survive it.
import { readFile, rm, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

async function bytesOf(fill: (sheet: ExcelJS.Worksheet) => void, title = "Kết quả"): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet(title));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const planted = (): Promise<Uint8Array> =>
  bytesOf((sheet) => {
    sheet.getCell("A1").value = { formula: "1+1", result: 999 };
    sheet.getCell("A2").value = { formula: '"t"&A1', result: "wrong" };
    sheet.getCell("A3").value = { formula: "A1-2", result: 888 };
  });

describe("LibreOffice as judge", () => {
  let judge: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    judge = await openLibreOffice();
    folder = await mkdtemp(join(tmpdir(), "libreoffice-test-"));
  });
  afterAll(async () => {
    await judge.close();
    await rm(folder, { recursive: true });
  });

  test("wrong values stored in the file are calculated anew", async () => {
    const workbook = await judge.calculate(await planted());
    expect(workbook.sheets).toEqual(["Kết quả"]);
    expect(workbook.cells("'Kết quả'!A1:A3")).toEqual([[2], ["t2"], [0]]);
  });

  test("without forced recalculation the wrong values survive, so the setting is what makes it a judge", async () => {
    const reader = await openLibreOffice({ recalculation: "never" });
    try {
      expect((await reader.calculate(await planted())).cells("'Kết quả'!A1:A3")).toEqual([[999], ["wrong"], [888]]);
    } finally {
      await reader.close();
    }
  });

  test("formulas stored without a value are calculated; numbers keep 15 digits, errors and blanks their kind", async () => {
    const workbook = await judge.calculate(
      await bytesOf((sheet) => {
        sheet.getCell("A1").value = { formula: "1/3" };
        sheet.getCell("A2").value = { formula: "1=1" };
        sheet.getCell("A3").value = { formula: "NA()" };
        sheet.getCell("A4").value = { formula: 'IF(1=1,"","x")' };
        sheet.getCell("B1").value = 123456789012.345;
        sheet.getCell("B2").value = "Sở Tư pháp";
      }),
    );
    expect(workbook.rows("Kết quả").map((row) => row[0])).toEqual([0.333333333333333, true, "#N/A", ""]);
    expect(workbook.cells("'Kết quả'!B1:B3")).toEqual([[123456789012.345], ["Sở Tư pháp"], [""]]);
  });

  test("the locale of the session decides what TEXT takes for the decimal mark", async () => {
    const text = await bytesOf((sheet) => (sheet.getCell("A1").value = { formula: 'FIXED(8.5,2,TRUE)&"|"&8.5' }), "S");
    const vietnamese = await openLibreOffice({ locale: "vi-VN" });
    try {
      expect((await vietnamese.calculate(text)).cell("S!A1")).toBe("8,50|8,5");
      expect((await judge.calculate(text)).cell("S!A1")).toBe("8.50|8.5");
    } finally {
      await vietnamese.close();
    }
  });

  test("a file that is no workbook fails loudly", async () => {
    await expect(judge.calculate(join(folder, "absent.xlsx"))).rejects.toThrow("did not convert");
  });

  test("prints a PDF", async () => {
    const xlsx = join(folder, "print.xlsx");
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("In").getCell("A1").value = "Bảng Vàng";
    await workbook.xlsx.writeFile(xlsx);
    const pdf = await judge.toPdf(xlsx, folder);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
