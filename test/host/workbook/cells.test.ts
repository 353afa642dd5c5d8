import { area, disposeAll, firstSheet, formula, newWorkbook, put, value, values } from "./support";

afterEach(disposeAll);

describe("values are read back as they were written", () => {
  const kinds: [string, string | number | boolean][] = [
    ["a number", 8.5],
    ["zero", 0],
    ["a negative number with binary noise", -0.30000000000000004],
    ["a text", "KAD"],
    ["a text with a decimal comma", "8,5"],
    ["a text with a decimal point", "8.5"],
    ["a text with leading zeros", "007"],
    ["a text with spaces around a number", " 8 "],
    ["a text that looks like a percentage", "10%"],
    ["a text that looks like a date", "1/2/2016"],
    ["a text that looks like a boolean", "TRUE"],
    ["a text that looks like an exponent", "1E5"],
    ["true", true],
    ["false", false],
    ["Vietnamese text, decomposed", "Điểm".normalize("NFD")],
    ["an emoji", "🏆"],
    ["a text of several lines", "một\nhai"],
    ["a text with quotes", `a"b'c`],
    ["a text of 300 characters", "x".repeat(300)],
  ];
  it.each(kinds)("%s", async (_, written) => {
    const workbook = await newWorkbook();
    put(firstSheet(workbook), "B2", [[written]]);
    await workbook.settle();
    expect(firstSheet(workbook).read(area("B2"))[0]![0]).toEqual({ value: written, isError: false, formula: null });
  });

  it("a text that looks like a number is no number for formulas", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["8,5", "8.5", "007", 7, "TRUE"]]);
    put(sheet, "A2", [["=ISNUMBER(A1)", "=ISNUMBER(B1)", "=ISTEXT(C1)", "=ISNUMBER(D1)", "=ISTEXT(E1)"]]);
    await workbook.settle();
    expect(values(sheet, "A2:E2")).toEqual([[false, false, true, true, true]]);
  });

  it("a text stays text when a formula was there before, and the formula goes", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["=1+1"]]);
    await workbook.settle();
    put(sheet, "A1", [["12"]]);
    await workbook.settle();
    expect(sheet.read(area("A1"))[0]![0]).toEqual({ value: "12", isError: false, formula: null });
  });

  it("null and an empty text empty the cell, undefined leaves it alone", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, 2, 3]]);
    sheet.write(area("A1:C1"), [[{ value: null }, { value: "" }, undefined]]);
    expect(values(sheet, "A1:C1")).toEqual([[null, null, 3]]);
    expect(sheet.usedArea()).toEqual(area("C1"));
  });

  it("an error written as a value is an error for formulas", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    sheet.write(area("A1"), [[{ value: "#N/A", isError: true }]]);
    put(sheet, "B1", [["=ISNA(A1)"]]);
    await workbook.settle();
    expect(sheet.read(area("A1"))[0]![0]).toEqual({ value: "#N/A", isError: true, formula: null });
    expect(value(sheet, "B1")).toBe(true);
  });

  it("results: number, text, boolean, empty text and error", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["=1/4", '="a"&1', "=1>2", '=""', "=1/0"]]);
    await workbook.settle();
    expect(values(sheet, "A1:E1")).toEqual([[0.25, "a1", false, "", "#DIV/0!"]]);
    expect(sheet.read(area("E1"))[0]![0]!.isError).toBe(true);
    expect(formula(sheet, "D1")).toBe('=""');
  });

  it("cells far outside the first thousand rows can be written", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "ZZ7000", [[5, "=ZZ7000*2"]]);
    await workbook.settle();
    expect(values(sheet, "ZZ7000:AAA7000")).toEqual([[5, 10]]);
    expect(sheet.usedArea()).toEqual(area("ZZ7000:AAA7000"));
  });

  it("inputs of another shape than the area are refused", async () => {
    const workbook = await newWorkbook();
    expect(() => firstSheet(workbook).write(area("A1:B2"), [[{ value: 1 }]])).toThrow(RangeError);
  });
});

describe("extent", () => {
  it("is nothing for an untouched sheet and counts styles, unlocked cells, widths and heights", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    expect(sheet.usedArea()).toBeNull();
    expect(sheet.extent()).toEqual({ rows: 0, columns: 0, sizedRows: 0, sizedColumns: 0 });
    put(sheet, "B2", [[1]]);
    sheet.setStyle(area("C4"), { bold: true });
    sheet.setLocked(area("A9"), false);
    sheet.setColumnWidth(5, 2, 12);
    sheet.setRowHeight(19, 1, 30);
    expect(sheet.usedArea()).toEqual(area("B2"));
    expect(sheet.extent()).toEqual({ rows: 9, columns: 3, sizedRows: 20, sizedColumns: 7 });
  });
});

describe("clear", () => {
  it.each([
    ["contents", null, true, false],
    ["formats", 1, false, true],
    ["all", null, false, true],
  ] as const)("%s", async (what, content, isBold, isLocked) => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1]]);
    sheet.setStyle(area("A1"), { bold: true });
    sheet.setLocked(area("A1"), false);
    sheet.clear(area("A1:C3"), what);
    expect(value(sheet, "A1")).toBe(content);
    expect(sheet.style(0, 0).bold === true).toBe(isBold);
    expect(sheet.isLocked(0, 0)).toBe(isLocked);
  });
});
