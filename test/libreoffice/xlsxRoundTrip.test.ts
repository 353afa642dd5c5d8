// Saved files in another program: LibreOffice opens them, calculates what they carry, and understands their rules.
import { rm, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHeadlessWorkbook } from "../../host/workbook/createHeadlessWorkbook";
import type { HostArea, HostInput, HostSheet, HostWorkbook } from "../../host/workbook/hostWorkbook";
import { openWorkbook } from "../../host/xlsx/openWorkbook";
import { saveWorkbook } from "../../host/xlsx/saveWorkbook";
import { isSheetPassword } from "../../host/xlsx/sheetPassword";
import { openLibreOffice, type LibreOffice } from "./libreOffice";

const ENTRIES: HostArea = { row: 4, column: 2, rows: 12, columns: 4 };
const TEXTS = ["007", "8,5", "=1+1", "-Nguyễn", " 8 ", "#N/A!", "_x0041_", "Nguyễn 😀", 'a"b<&>'];

function fillScores(workbook: HostWorkbook): HostSheet {
  const sheet = workbook.sheets()[0]!;
  const result = workbook.addSheet("Kết quả");
  workbook.defineName("BV_Điểm", "='Chấm điểm'!$C$5:$F$16");
  workbook.defineName("BV_Tổng", "='Kết quả'!$B$2:$B$13");
  workbook.defineName("BV_DM_CheDo", "='Kết quả'!$H$1:$H$2");
  workbook.defineName("BV_HệSố", "=0.3", false);
  workbook.defineName("BV_Hỏng", "=#REF!");
  const scores = Array.from({ length: 12 }, (_, r) =>
    Array.from(
      { length: 4 },
      (_, c): HostInput => (r === 3 && c === 1 ? { value: "KAD" } : r === 5 ? undefined : { value: ((r * 37 + c * 11) % 101) / 10 }),
    ),
  );
  sheet.write(ENTRIES, scores);
  sheet.write({ row: 0, column: 0, rows: 1, columns: TEXTS.length }, [TEXTS.map((value) => ({ value }))]);
  const formulas = (r: number): HostInput[] => [
    { formula: `='Chấm điểm'!$A$1&"-"&${r}` },
    { formula: `=IF(COUNT('Chấm điểm'!C${r + 4}:F${r + 4})=0,"",ROUND(SUM('Chấm điểm'!C${r + 4}:F${r + 4})*BV_HệSố,2))` },
    { formula: `=IF(B${r + 1}="","",RANK(B${r + 1},BV_Tổng))` },
    { formula: `=IF(B${r + 1}="","",SUMPRODUCT((BV_Tổng<>"")*(BV_Tổng>B${r + 1}))+1)` },
    { formula: `=IFERROR(RANK.EQ(B${r + 1},BV_Tổng),"-")` },
    { formula: `=COUNTIFS(BV_Tổng,">="&B${r + 1})-COUNTIFS(BV_Tổng,B${r + 1})` },
  ];
  result.write(
    { row: 1, column: 0, rows: 12, columns: 6 },
    Array.from({ length: 12 }, (_, i) => formulas(i + 1)),
  );
  result.write({ row: 0, column: 7, rows: 2, columns: 1 }, [[{ value: "KAD" }], [{ value: "MIỄN" }]]);
  return sheet;
}

function dress(sheet: HostSheet): void {
  sheet.setStyle(ENTRIES, { numberFormat: "0.0", border: "#7F7F7F", fill: "#FFF2CC", horizontal: "right" });
  sheet.setLocked(ENTRIES, false);
  sheet.setValidation(ENTRIES, {
    rule: { kind: "custom", formula: '=OR(C5="KAD",AND(ISNUMBER(C5),C5>=0,C5<=10))' },
    ignoreBlank: true,
    error: { title: "Điểm", message: "Nhập số từ 0 đến 10\nhoặc KAD", style: "stop", show: true },
    prompt: { title: "Chấm điểm", message: "0 đến 10" },
  });
  sheet.setValidation(
    { row: 20, column: 0, rows: 3, columns: 1 },
    {
      rule: { kind: "list", source: "=BV_DM_CheDo" },
      ignoreBlank: false,
      error: { title: "Chế độ", message: "Chọn trong danh sách", style: "warning", show: true },
      prompt: null,
    },
  );
  sheet.addConditionalFormat({
    area: ENTRIES,
    formula: "=C5>10",
    format: { color: "#9C0006", fill: "#FFC7CE", bold: true },
    stopIfTrue: true,
  });
  sheet.addConditionalFormat({ area: ENTRIES, formula: '=C5=""', format: { fill: "#F2F2F2" }, stopIfTrue: false });
  sheet.protection = { password: "mật khẩu", options: { allowSort: true, allowFormatColumns: true } };
  sheet.freeze = { rows: 4, columns: 2 };
  sheet.setColumnWidth(0, 1, 24);
  sheet.setRowHeight(3, 1, 45);
  sheet.page = {
    ...sheet.page,
    printArea: { row: 0, column: 0, rows: 16, columns: 6 },
    titleRows: { row: 3, rows: 1 },
    titleColumns: { column: 0, columns: 2 },
    orientation: "landscape",
    fitWide: 1,
    margins: { top: 56.7, bottom: 56.7, left: 85.05, right: 42.5, header: 28.35, footer: 28.35 },
    centerHorizontally: true,
    header: { left: "", center: "Sở && Tư pháp", right: "" },
    footer: { left: "", center: "Trang &P/&N", right: "" },
  };
}

describe("a saved file in LibreOffice", () => {
  let judge: LibreOffice;
  let workbook: HostWorkbook;
  let understood: HostWorkbook;
  let bytes: Uint8Array;
  beforeAll(async () => {
    judge = await openLibreOffice();
    workbook = await createHeadlessWorkbook("Chấm điểm");
    dress(fillScores(workbook));
    workbook.settings.set("phong trào", "x".repeat(1000));
    await workbook.settle();
    bytes = await saveWorkbook(workbook);
    understood = await createHeadlessWorkbook();
    await openWorkbook(await judge.resave(bytes), understood);
  });
  afterAll(async () => {
    await judge.close();
    workbook.dispose();
    understood.dispose();
  });
  const sheetOf = (from: HostWorkbook): HostSheet => from.sheetByTitle("Chấm điểm")!;

  test("calculates to the values that were saved", async () => {
    const calculated = await judge.calculate(bytes);
    for (const sheet of workbook.sheets()) {
      const used = sheet.usedArea()!;
      const rows = calculated.rows(sheet.title);
      sheet.read(used).forEach((cells, r) =>
        cells.forEach(({ value }, c) => {
          const judged = rows[used.row + r]?.[used.column + c] ?? "";
          if (typeof value === "number") expect(judged).toBeCloseTo(value, 9);
          else expect(judged).toBe(value ?? "");
        }),
      );
    }
    expect(
      workbook
        .sheetByTitle("Kết quả")!
        .read({ row: 1, column: 1, rows: 1, columns: 5 })[0]!
        .every((cell) => typeof cell.value === "number"),
    ).toBe(true);
  });

  test("the values stand in the file, for programs that do not calculate", async () => {
    const reader = await openLibreOffice({ recalculation: "never" });
    try {
      const stored = await reader.calculate(bytes);
      const cells = workbook.sheetByTitle("Kết quả")!.read({ row: 1, column: 0, rows: 12, columns: 6 });
      expect(stored.cells("'Kết quả'!A2:F13")).toEqual(cells.map((row) => row.map((cell) => cell.value ?? "")));
    } finally {
      await reader.close();
    }
  });

  test("texts that look like numbers or formulas stay these texts", () => {
    const read = sheetOf(understood).read({ row: 0, column: 0, rows: 1, columns: TEXTS.length })[0]!;
    expect(read.map((cell) => cell.value)).toEqual(TEXTS);
    expect(read.every((cell) => cell.formula === null)).toBe(true);
  });

  test("understands the validations", () => {
    expect(sheetOf(understood).validations).toEqual(expect.arrayContaining([...sheetOf(workbook).validations]));
  });

  test("understands the conditional formats, their order and looks", () => {
    const rules = sheetOf(understood).conditionalFormats.map(({ area, formula, format }) => ({
      area,
      formula,
      fill: format.fill,
      bold: format.bold ?? false,
    }));
    expect(rules).toEqual([
      { area: ENTRIES, formula: "=C5>10", fill: "#FFC7CE", bold: true },
      { area: ENTRIES, formula: '=C5=""', fill: "#F2F2F2", bold: false },
    ]);
  });

  test("understands protection: options, password and unlocked cells", async () => {
    const protection = sheetOf(understood).protection!;
    expect(protection.options).toMatchObject({
      allowSort: true,
      allowFormatColumns: true,
      allowFormatCells: false,
      allowInsertRows: false,
    });
    expect(await isSheetPassword(protection.password, "mật khẩu")).toBe(true);
    expect(sheetOf(understood).isLocked(ENTRIES.row, ENTRIES.column)).toBe(false);
    expect(sheetOf(understood).isLocked(ENTRIES.row - 1, ENTRIES.column)).toBe(true);
  });

  test("understands the print set-up", () => {
    const { margins, ...page } = sheetOf(workbook).page;
    const { margins: understoodMargins, ...understoodPage } = sheetOf(understood).page;
    // LibreOffice counts what lies between header and sheet as part of the header.
    expect(understoodPage).toEqual({ ...page, header: understoodPage.header, footer: understoodPage.footer });
    expect(understoodPage.header.center).toContain("Sở && Tư pháp");
    expect(understoodPage.footer.center).toMatch(/Trang &P\/&N/);
    expect(understoodMargins.left).toBeCloseTo(margins.left, 0);
    expect(understoodMargins.right).toBeCloseTo(margins.right, 0);
  });

  test("understands names, sizes and the add-in's settings", () => {
    expect(understood.areaOfName("BV_Điểm")?.area).toEqual(ENTRIES);
    expect(understood.names().find((name) => name.name === "BV_HệSố")?.reference).toBe("=0.3");
    expect(understood.names().find((name) => name.name === "BV_Hỏng")?.reference).toBe("=#REF!");
    expect(sheetOf(understood).columnWidth(0)).toBeCloseTo(24, 0);
    expect(sheetOf(understood).rowHeight(3)).toBeCloseTo(45, 0);
    expect(understood.settings.get("phong trào")).toBe("x".repeat(1000));
  });

  test("prints it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "xlsx-print-"));
    try {
      await writeFile(join(folder, "a.xlsx"), bytes);
      expect((await readFile(await judge.toPdf(join(folder, "a.xlsx"), folder))).subarray(0, 5).toString()).toBe("%PDF-");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
