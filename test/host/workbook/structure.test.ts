import type { HostPage, HostSheet, HostWorkbook } from "../../../host/workbook/hostWorkbook";
import { area, disposeAll, firstSheet, formula, newWorkbook, put, value } from "./support";

afterEach(disposeAll);

const STOP = { title: "Sai", message: "Nhập lại", style: "stop", show: true } as const;

/** Two sheets: entries with names, and results that read them. */
async function twoSheets(): Promise<{ workbook: HostWorkbook; entries: HostSheet; results: HostSheet }> {
  const workbook = await newWorkbook("Chấm điểm");
  const entries = firstSheet(workbook);
  const results = workbook.addSheet("Kết quả");
  put(entries, "A1", [[1], [2], [3], [4], [5]]);
  workbook.defineName("BV_Khối", "='Chấm điểm'!$A$2:$A$4");
  workbook.defineName("BV_Ô", "='Chấm điểm'!$A$3");
  put(results, "A1", [["='Chấm điểm'!A3*2", "=SUM('Chấm điểm'!A1:A5)", "=SUM(BV_Khối)", "=BV_Ô", "=SUM('Chấm điểm'!A:A)"]]);
  await workbook.settle();
  return { workbook, entries, results };
}

const reference = (workbook: HostWorkbook, name: string): string | undefined =>
  workbook.names().find((known) => known.name === name)?.reference;

describe("inserted rows", () => {
  it("move references, names and values", async () => {
    const { workbook, entries, results } = await twoSheets();
    entries.insertRows(2, 2);
    put(entries, "A3", [[100]]);
    await workbook.settle();
    expect(formula(results, "A1")).toBe("='Chấm điểm'!A5*2");
    expect(formula(results, "B1")).toBe("=SUM('Chấm điểm'!A1:A7)");
    expect(reference(workbook, "BV_Khối")).toBe("='Chấm điểm'!$A$2:$A$6");
    expect(reference(workbook, "BV_Ô")).toBe("='Chấm điểm'!$A$5");
    expect(results.read(area("A1:E1"))[0]!.map((cell) => cell.value)).toEqual([6, 115, 109, 3, 115]);
  });

  it("at the top of a named block move it down whole", async () => {
    const { workbook, entries } = await twoSheets();
    entries.insertRows(1, 1);
    expect(reference(workbook, "BV_Khối")).toBe("='Chấm điểm'!$A$3:$A$5");
    expect(workbook.areaOfName("bv_khối")).toEqual({ sheetId: entries.id, area: area("A3:A5") });
  });

  it("look like the row above and are unlocked as it is", async () => {
    const { entries } = await twoSheets();
    entries.setStyle(area("A1:B1"), { fill: "#FFE080", bold: true });
    entries.setLocked(area("A1:B3"), false);
    entries.insertRows(1, 1);
    entries.insertRows(4, 1);
    expect(entries.style(1, 0)).toMatchObject({ fill: "#FFE080", bold: true });
    expect(entries.style(2, 0).bold ?? false).toBe(false);
    expect(entries.unlockedAreas()).toEqual([area("A1:B5")]);
  });

  it("keep text in quotation marks inside formulas", async () => {
    const { workbook, entries, results } = await twoSheets();
    put(results, "A3", [[`='Chấm điểm'!A3&" ""x"" "&""""`]]);
    entries.insertRows(0, 1);
    await workbook.settle();
    expect(formula(results, "A3")).toBe(`='Chấm điểm'!A4&" ""x"" "&""""`);
    expect(value(results, "A3")).toBe('3 "x" "');
  });

  it("made before a change was calculated do not lose that change", async () => {
    const { workbook, entries, results } = await twoSheets();
    put(entries, "A3", [[30]]);
    entries.insertRows(0, 3);
    await workbook.settle();
    expect(value(results, "A1")).toBe(60);
    expect(value(results, "B1")).toBe(42);
  });
});

describe("deleted rows and columns", () => {
  it("shrink references; what is gone whole becomes #REF!", async () => {
    const { workbook, entries, results } = await twoSheets();
    entries.deleteRows(2, 1);
    await workbook.settle();
    expect(formula(results, "A1")).toBe("=#REF!*2");
    expect(value(results, "A1")).toBe("#REF!");
    expect(formula(results, "B1")).toBe("=SUM('Chấm điểm'!A1:A4)");
    expect(value(results, "B1")).toBe(12);
    expect(reference(workbook, "BV_Khối")).toBe("='Chấm điểm'!$A$2:$A$3");
    expect(value(results, "C1")).toBe(6);
    expect(reference(workbook, "BV_Ô")).toBe("=#REF!");
    expect(workbook.areaOfName("BV_Ô")).toBeNull();
    expect(value(results, "D1")).toBe("#REF!");
    expect(value(results, "E1")).toBe(12);
  });

  it("across the start of a named block cut its head off", async () => {
    const { workbook, entries, results } = await twoSheets();
    entries.deleteRows(0, 2);
    await workbook.settle();
    expect(reference(workbook, "BV_Khối")).toBe("='Chấm điểm'!$A$1:$A$2");
    expect(value(results, "C1")).toBe(7);
  });

  it("columns behave alike", async () => {
    const { workbook, entries, results } = await twoSheets();
    entries.insertColumns(0, 2);
    await workbook.settle();
    expect(formula(results, "A1")).toBe("='Chấm điểm'!C3*2");
    expect(reference(workbook, "BV_Khối")).toBe("='Chấm điểm'!$C$2:$C$4");
    entries.deleteColumns(2, 1);
    await workbook.settle();
    expect(reference(workbook, "BV_Khối")).toBe("=#REF!");
    expect(value(results, "B1")).toBe("#REF!");
  });
});

describe("what lies beside the cells follows", () => {
  it("validations, conditional formats and their formulas", async () => {
    const { workbook, entries, results } = await twoSheets();
    const custom = { kind: "custom", formula: "=AND(ISNUMBER(B3),B3<='Kết quả'!$B$1)" } as const;
    entries.setValidation(area("B3:B5"), { rule: custom, ignoreBlank: true, error: STOP, prompt: null });
    entries.addConditionalFormat({ area: area("B3:B5"), formula: "=B3=$A3", format: { fill: "#FF0000" }, stopIfTrue: false });
    entries.insertRows(3, 2);
    results.insertColumns(0, 1);
    expect(entries.validations).toEqual([
      expect.objectContaining({ area: area("B3:B7"), rule: { kind: "custom", formula: "=AND(ISNUMBER(B3),B3<='Kết quả'!$C$1)" } }),
    ]);
    entries.insertRows(0, 1);
    expect(entries.conditionalFormats).toEqual([expect.objectContaining({ area: area("B4:B8"), formula: "=B4=$A4" })]);
    workbook.renameSheet(results.id, "Điểm");
    expect(entries.validations[0]!.rule).toEqual({ kind: "custom", formula: "=AND(ISNUMBER(B4),B4<=Điểm!$C$1)" });
    entries.deleteRows(0, 20);
    expect(entries.validations).toEqual([]);
    expect(entries.conditionalFormats).toEqual([]);
  });

  it("print area, title rows, freeze, widths and heights", async () => {
    const { entries } = await twoSheets();
    const page: HostPage = {
      ...entries.page,
      printArea: area("A1:C9"),
      titleRows: { row: 1, rows: 2 },
      titleColumns: { column: 0, columns: 1 },
    };
    entries.page = page;
    entries.freeze = { rows: 3, columns: 1 };
    entries.setColumnWidth(1, 1, 20);
    entries.setRowHeight(4, 1, 30);
    entries.insertRows(2, 1);
    entries.insertColumns(1, 1);
    expect(entries.page).toMatchObject({
      printArea: area("A1:D10"),
      titleRows: { row: 1, rows: 3 },
      titleColumns: { column: 0, columns: 1 },
    });
    expect(entries.freeze).toEqual({ rows: 4, columns: 1 });
    expect(entries.columnWidth(2)).toBe(20);
    expect(entries.rowHeight(5)).toBe(30);
    entries.deleteRows(0, 2);
    expect(entries.freeze).toEqual({ rows: 2, columns: 1 });
  });
});

describe("sheets", () => {
  it("a rename goes through formulas and names", async () => {
    const { workbook, entries, results } = await twoSheets();
    workbook.renameSheet(entries.id, "Điểm 'A'");
    put(entries, "A3", [[7]]);
    await workbook.settle();
    expect(entries.title).toBe("Điểm 'A'");
    expect(formula(results, "A1")).toBe("='Điểm ''A'''!A3*2");
    expect(value(results, "A1")).toBe(14);
    expect(workbook.areaOfName("BV_Ô")).toEqual({ sheetId: entries.id, area: area("A3") });
    expect(value(results, "D1")).toBe(7);
  });

  it("a deleted sheet turns references and names to #REF!", async () => {
    const { workbook, entries, results } = await twoSheets();
    workbook.deleteSheet(entries.id);
    await workbook.settle();
    expect(workbook.sheets().map((sheet) => sheet.title)).toEqual(["Kết quả"]);
    expect(workbook.sheet(entries.id)).toBeNull();
    expect(formula(results, "B1")).toBe("=SUM(#REF!)");
    expect(results.read(area("A1:E1"))[0]!.map((cell) => cell.value)).toEqual(["#REF!", "#REF!", "#REF!", "#REF!", "#REF!"]);
    expect(reference(workbook, "BV_Khối")).toBe("=#REF!");
  });

  it("are found by title without regard to case, and by id after a rename", async () => {
    const { workbook, entries } = await twoSheets();
    expect(workbook.sheetByTitle("CHẤM ĐIỂM")?.id).toBe(entries.id);
    expect(() => workbook.addSheet("kết QUẢ")).toThrow();
    workbook.renameSheet(entries.id, "chấm điểm");
    expect(workbook.sheet(entries.id)?.title).toBe("chấm điểm");
  });

  it("can be moved, hidden and coloured", async () => {
    const { workbook, entries, results } = await twoSheets();
    workbook.moveSheet(results.id, 0);
    expect(workbook.sheets().map((sheet) => sheet.id)).toEqual([results.id, entries.id]);
    entries.visibility = "veryHidden";
    expect(entries.visibility).toBe("veryHidden");
    entries.visibility = "visible";
    entries.tabColor = "#0F6CBD";
    entries.showGridlines = false;
    expect([entries.visibility, entries.tabColor, entries.showGridlines]).toEqual(["visible", "#0F6CBD", false]);
    workbook.activeSheetId = entries.id;
    workbook.selection = area("B2:C3");
    expect([workbook.activeSheetId, workbook.selection]).toEqual([entries.id, area("B2:C3")]);
  });
});

describe("names", () => {
  it("can be redefined, hidden and removed; formulas follow", async () => {
    const { workbook, results } = await twoSheets();
    workbook.defineName("BV_Khối", "='Chấm điểm'!$A$1:$A$2", false);
    await workbook.settle();
    expect(value(results, "C1")).toBe(3);
    expect(workbook.names().find((known) => known.name === "BV_Khối")?.visible).toBe(false);
    workbook.removeName("bv_khối");
    await workbook.settle();
    expect(value(results, "C1")).toBe("#NAME?");
    workbook.defineName("BV_Khối", "=5+1");
    await workbook.settle();
    expect(value(results, "C1")).toBe(6);
    expect(workbook.areaOfName("BV_Khối")).toBeNull();
  });

  it("that stand for names are followed", async () => {
    const { workbook, results } = await twoSheets();
    workbook.defineName("BV_Hai", "=SUM(BV_Khối)*2");
    put(results, "A5", [["=BV_Hai+1"]]);
    await workbook.settle();
    expect(value(results, "A5")).toBe(19);
    workbook.defineName("BV_Khối", "='Chấm điểm'!$A$1");
    await workbook.settle();
    expect(value(results, "A5")).toBe(3);
  });
});
