import { area, disposeAll, firstSheet, formula, newWorkbook, put, value, values } from "./support";

afterEach(disposeAll);

describe("copyContent", () => {
  it("fills a block from its first row: relative references move, fixed ones stay, other sheets are followed", async () => {
    const workbook = await newWorkbook("Chấm điểm");
    const results = workbook.addSheet("Kết quả");
    put(firstSheet(workbook), "D7", [
      [7, 8],
      ["KAD", 9],
      [null, 10],
    ]);
    put(results, "E4", [[0.5, 2]]);
    put(results, "E7", [[`=IF('Chấm điểm'!D7="KAD","",'Chấm điểm'!D7*E$4)`]]);
    results.copyContent(area("E7"), area("E7:F7"));
    results.copyContent(area("E7:F7"), area("E8:F9"));
    await workbook.settle();
    expect(formula(results, "F9")).toBe(`=IF('Chấm điểm'!E9="KAD","",'Chấm điểm'!E9*F$4)`);
    expect(values(results, "E7:F9")).toEqual([
      [3.5, 16],
      ["", 18],
      [0, 20],
    ]);
  });

  it("repeats values and empties where the source is empty, but leaves the look alone", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["007", null]]);
    put(sheet, "A2", [[1, 2]]);
    sheet.setStyle(area("B2"), { bold: true });
    sheet.copyContent(area("A1:B1"), area("A2:D2"));
    expect(values(sheet, "A2:D2")).toEqual([["007", null, "007", null]]);
    expect(sheet.style(1, 1).bold).toBe(true);
  });
});

describe("sort", () => {
  it("numbers before texts, blanks last, equal ones in their order; styles go along", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [
      ["b", 2],
      ["x", null],
      ["c", "KAD"],
      ["a", 2],
      ["d", -1],
    ]);
    sheet.setStyle(area("A5:B5"), { fill: "#FFFF00" });
    sheet.sort(area("A1:B5"), 1, true);
    expect(values(sheet, "A1:B5")).toEqual([
      ["d", -1],
      ["b", 2],
      ["a", 2],
      ["c", "KAD"],
      ["x", null],
    ]);
    expect(sheet.style(0, 0).fill).toBe("#FFFF00");
    expect(sheet.style(4, 0).fill).toBeUndefined();
    sheet.sort(area("A1:B5"), 1, false);
    expect(values(sheet, "A1:A5").flat()).toEqual(["c", "b", "a", "d", "x"]);
  });

  it("formulas in the rows go along, formulas elsewhere keep their addresses", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [
      [3, "=A1*10"],
      [1, "=A2*10"],
      [2, "=A3*10"],
    ]);
    put(sheet, "D1", [["=A1"]]);
    sheet.sort(area("A1:B3"), 0, true);
    await workbook.settle();
    expect(values(sheet, "A1:B3")).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
    expect(formula(sheet, "B2")).toBe("=A2*10");
    expect([formula(sheet, "D1"), value(sheet, "D1")]).toEqual(["=A1", 1]);
  });
});

describe("styles", () => {
  it("are read back as they were set, and set one by one they add up", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    const style = {
      numberFormat: "#,##0.00",
      bold: true,
      italic: true,
      fontSize: 13,
      fontName: "Times New Roman",
      color: "#C00000",
      fill: "#FFF2CC",
      horizontal: "center",
      vertical: "center",
      wrap: true,
      indent: 2,
      border: "#BFBFBF",
    } as const;
    expect(sheet.style(0, 0)).toEqual({});
    sheet.setStyle(area("A1:B2"), style);
    expect(sheet.style(1, 1)).toEqual(style);
    sheet.setStyle(area("B2"), { fill: null, bold: false, numberFormat: "General" });
    const { fill: _, numberFormat: __, ...rest } = style;
    expect(sheet.style(1, 1)).toEqual({ ...rest, bold: false });
  });

  it("of whole columns and of the whole sheet hold for cells written later", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    sheet.setStyle({ row: 0, column: 0, rows: 1048576, columns: 16384 }, { fontName: "Times New Roman" });
    sheet.setStyle({ row: 0, column: 1, rows: 1048576, columns: 1 }, { horizontal: "right" });
    put(sheet, "B5", [[1]]);
    expect(sheet.style(4, 1)).toMatchObject({ fontName: "Times New Roman", horizontal: "right" });
    expect(sheet.extent()).toMatchObject({ rows: 5, columns: 2 });
  });

  it("leave formulas in place and alive", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, "=A1*2"]]);
    sheet.setStyle(area("A1:B1"), { bold: true });
    await workbook.settle();
    expect([formula(sheet, "B1"), value(sheet, "B1")]).toEqual(["=A1*2", 2]);
    sheet.clear(area("A1:B1"), "formats");
    sheet.insertRows(1, 1);
    sheet.insertColumns(2, 1);
    put(sheet, "A1", [[5]]);
    await workbook.settle();
    expect([formula(sheet, "B1"), value(sheet, "B1")]).toEqual(["=A1*2", 10]);
  });

  it("a result does not take over the number format of the cells it reads", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[0.5, "=A1*2"]]);
    sheet.setStyle(area("A1"), { numberFormat: "0%" });
    await workbook.settle();
    put(sheet, "A1", [[0.25]]);
    await workbook.settle();
    expect(sheet.style(0, 1)).toEqual({});
    expect(value(sheet, "B1")).toBe(0.5);
  });
});

describe("rules beside the cells", () => {
  it("a new validation cuts older ones away", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    const rule = (source: string) => ({
      rule: { kind: "list" as const, source },
      ignoreBlank: true,
      error: { title: "", message: "", style: "stop" as const, show: true },
      prompt: null,
    });
    sheet.setValidation(area("A1:C3"), rule("a,b"));
    sheet.setValidation(area("B2"), rule("c"));
    sheet.setValidation(area("A3:C3"), null);
    const cells = sheet.validations.flatMap(({ area: at, rule: kept }) =>
      Array.from({ length: at.rows * at.columns }, (_, i) => [at.row + Math.floor(i / at.columns), at.column + (i % at.columns), kept]),
    );
    expect(cells).toHaveLength(6);
    expect(cells.filter(([row, column]) => row === 1 && column === 1)).toEqual([[1, 1, { kind: "list", source: "c" }]]);
  });

  it("unlocked areas are disjoint and joined", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    sheet.setLocked(area("A1:B2"), false);
    sheet.setLocked(area("A3:B4"), false);
    sheet.setLocked(area("B1:C2"), false);
    expect(sheet.isLocked(0, 2)).toBe(false);
    sheet.setLocked(area("B2"), true);
    const total = sheet.unlockedAreas().reduce((sum, at) => sum + at.rows * at.columns, 0);
    expect(total).toBe(9);
    expect(sheet.isLocked(1, 1)).toBe(true);
    sheet.setLocked(area("A1:Z99"), true);
    expect(sheet.unlockedAreas()).toEqual([]);
  });

  it("conditional formats keep their priority", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    const rule = (formula: string) => ({ area: area("A1:A9"), formula, format: { bold: true }, stopIfTrue: false });
    sheet.addConditionalFormat(rule("=A1=1"));
    sheet.addConditionalFormat(rule("=A1=2"));
    sheet.addConditionalFormat(rule("=A1=0"), true);
    expect(sheet.conditionalFormats.map((known) => known.formula)).toEqual(["=A1=0", "=A1=1", "=A1=2"]);
    sheet.clearConditionalFormats(area("A1:A9"));
    expect(sheet.conditionalFormats).toEqual([]);
  });
});
