// What every WorkbookPort must do with whole sheets: add one before another, rename, delete. Looked at through the host model.
import { areaAt } from "../../src/workbook/area";
import type { PortUnderTest } from "./workbookPortContract";

/** Defines the suite; `open` gives a fresh port over a workbook with one empty sheet, "Sheet1". */
export function describeSheetsContract(open: () => Promise<PortUnderTest>): void {
  let under: PortUnderTest;
  const titles = (): string[] => under.workbook.sheets().map((sheet) => sheet.title);

  beforeEach(async () => {
    under = await open();
    await under.port.apply([
      { kind: "ensureSheet", sheet: "Hai" },
      { kind: "writeBlock", sheet: "Hai", area: areaAt(0, 0), values: [["giữ"]] },
      { kind: "defineName", name: "BV_X", sheet: "Hai", area: areaAt(0, 0) },
      { kind: "fillFormula", sheet: "Sheet1", area: areaAt(0, 0), formula: "=BV_X&'Hai'!A1" },
    ]);
  });

  describe("whole sheets", () => {
    test("a sheet is added before the one that is named; one that is there stays where it is", async () => {
      await under.port.apply([{ kind: "ensureSheet", sheet: "Ba", before: "Hai" }]);
      await under.port.apply([{ kind: "ensureSheet", sheet: "Ba", before: "Sheet1" }]);
      expect(titles()).toEqual(["Sheet1", "Ba", "Hai"]);
      await under.port.apply([{ kind: "ensureSheet", sheet: "Bốn", before: "không có" }]);
      expect(titles()).toEqual(["Sheet1", "Ba", "Hai", "Bốn"]);
    });

    test("sheets exchange titles in one plan whose other operations use the old ones; names and formulas follow", async () => {
      await under.port.apply([
        { kind: "renameSheet", sheet: "Hai", title: "Hai (lưu)" },
        { kind: "ensureSheet", sheet: "Ba" },
        { kind: "writeBlock", sheet: "Hai", area: areaAt(0, 0), values: [["mới"]] },
        { kind: "defineName", name: "BV_X", sheet: "Ba", area: areaAt(0, 0) },
        { kind: "writeBlock", sheet: "Ba", area: areaAt(0, 0), values: [["ba"]] },
        { kind: "renameSheet", sheet: "Ba", title: "Hai" },
        { kind: "activate", sheet: "Ba" },
      ]);
      expect(titles()).toEqual(["Sheet1", "Hai (lưu)", "Hai"]);
      await under.workbook.settle();
      const cells = under.workbook.sheetByTitle("Sheet1")!.read(areaAt(0, 0));
      expect(cells[0]![0]).toMatchObject({ value: "bamới", formula: "=BV_X&'Hai (lưu)'!A1" });
      const snapshot = await under.port.read({ names: ["BV_X"] });
      expect(snapshot.blocks.get("BV_X")).toMatchObject({ sheet: "Hai", values: [["ba"]] });
    });

    test("a sheet is deleted with all it holds; one that is not there is no matter", async () => {
      await under.port.apply([
        { kind: "removeName", name: "BV_X" },
        { kind: "deleteSheet", sheet: "Hai" },
        { kind: "deleteSheet", sheet: "không có" },
      ]);
      expect(titles()).toEqual(["Sheet1"]);
    });

    test("where the structure of the workbook is locked, nothing of the plan is done", async () => {
      under.workbook.isStructureProtected = true;
      const plan = [
        { kind: "writeBlock", sheet: "Hai", area: areaAt(0, 0), values: [["mới"]] },
        { kind: "renameSheet", sheet: "Hai", title: "Ba" },
      ] as const;
      await expect(under.port.apply(plan)).rejects.toMatchObject({ code: "protected" });
      expect(titles()).toEqual(["Sheet1", "Hai"]);
      expect((await under.port.read({ names: ["BV_X"] })).blocks.get("BV_X")!.values).toEqual([["giữ"]]);
    });

    test("a title that another sheet has is a conflict", async () => {
      await expect(under.port.apply([{ kind: "renameSheet", sheet: "Hai", title: "Sheet1" }])).rejects.toMatchObject({ code: "conflict" });
      expect(titles()).toEqual(["Sheet1", "Hai"]);
    });
  });
}
