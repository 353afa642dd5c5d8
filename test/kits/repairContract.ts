// What every WorkbookPort must do for the sweep and its repairs. Workbooks are looked at from behind, through the host model.
import type { HostArea, HostSheet } from "../../host/workbook/hostWorkbook";
import type { Area } from "../../src/workbook/area";
import type { Op, PatchCell } from "../../src/workbook/plan";
import type { GridState, NamedBlock } from "../../src/workbook/snapshot";
import type { PortUnderTest } from "./workbookPortContract";
import { TRICKY_TEXTS } from "./workbookPortContract";

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

const NAME = "BV_Diem";
/** The block that is asked about: C3:F8. */
const BLOCK = area(2, 2, 6, 4);

const RULE = {
  rule: { kind: "custom", formula: "=C3>0" },
  ignoreBlank: true,
  error: { title: "", message: "", style: "stop", show: true },
  prompt: null,
} as const;

/** Defines the suite; `open` gives a fresh port over a workbook with one empty sheet, "Sheet1". */
export function describeRepairContract(open: () => Promise<PortUnderTest>): void {
  let under: PortUnderTest;
  let sheet: HostSheet;

  beforeEach(async () => {
    under = await open();
    sheet = under.workbook.sheetByTitle("Sheet1")!;
    under.workbook.defineName(NAME, "=Sheet1!$C$3:$F$8");
  });

  const blockOf = async (request: object): Promise<NamedBlock> =>
    (await under.port.read({ names: [], ...request })).blocks.get(NAME) as NamedBlock;
  const gridOf = async (): Promise<GridState> => (await blockOf({ gridOf: [NAME] })).grid!;
  const valuesAt = async (place: HostArea): Promise<unknown[][]> => {
    await under.workbook.settle();
    return sheet.read(place).map((line) => line.map((cell) => cell.formula ?? cell.value));
  };

  describe("looking for what paste brought", () => {
    test("cells with formulas come as areas, without the formulas", async () => {
      sheet.write(area(2, 2, 2, 2), [
        [{ value: 1 }, { formula: "=C3" }],
        [{ value: "x" }, { formula: "=C4" }],
      ]);
      const { formulaCells, values, formulas } = await blockOf({ formulaCellsOf: [NAME] });
      expect([formulaCells, values, formulas]).toEqual([[area(2, 3, 2, 1)], [], undefined]);
    });

    test("number formats come cell by cell, in English codes", async () => {
      sheet.setStyle(area(3, 2), { numberFormat: "d-mmm" });
      sheet.setStyle(area(2, 5), { numberFormat: "0%" });
      const { numberFormats } = await blockOf({ names: [NAME], formatsOf: [NAME] });
      expect(numberFormats!.map((line) => line.join(" "))).toEqual([
        "General General General 0%",
        "d-mmm General General General",
        ...Array<string>(4).fill("General General General General"),
      ]);
    });

    test("an untouched block has no validation, nothing merged, hidden or filtered; its cells are locked as Excel makes them", async () => {
      expect(await gridOf()).toEqual({
        validated: [],
        merged: [],
        hiddenRows: [],
        hiddenColumns: [],
        isFiltered: false,
        hasLocked: true,
      });
    });

    test("validation, merged cells, hidden lines, a filter and locks are told, those of the block only", async () => {
      sheet.setValidation(area(2, 2, 6, 3), RULE);
      sheet.setValidation(area(4, 3), null);
      sheet.merge(area(7, 4, 2, 1));
      sheet.merge(area(20, 0, 2, 1));
      sheet.setHidden("rows", 3, 2, true);
      sheet.setHidden("rows", 0, 1, true);
      sheet.setHidden("columns", 5, 2, true);
      sheet.filter = { area: area(1, 2, 7, 4), columns: [{ column: 1, criteria: { filterOn: "Values", values: ["a"] } }] };
      sheet.setLocked(BLOCK, false);
      const grid = await gridOf();
      expect(grid.merged).toEqual([area(7, 4, 2, 1)]);
      expect(grid.hiddenRows).toEqual([{ first: 1, count: 2 }]);
      expect(grid.hiddenColumns).toEqual([{ first: 3, count: 1 }]);
      expect([grid.isFiltered, grid.filter, grid.hasLocked]).toEqual([true, undefined, false]);
      expect(grid.validated!.reduce((sum, part) => sum + part.rows * part.columns, 0)).toBe(17);
      sheet.setLocked(area(2, 2), true);
      expect((await gridOf()).hasLocked).toBe(true);
    });

    test("what the sheet is filtered by is told where it is asked for; null where it has no filter", async () => {
      const told = async () => (await blockOf({ gridOf: [NAME], wantsFilters: true })).grid!.filter;
      expect(await told()).toBeNull();
      sheet.filter = { area: area(1, 2, 7, 4), columns: [{ column: 1, criteria: { filterOn: "Values", values: ["a"] } }] };
      expect(await told()).toEqual(sheet.filter);
    });

    test("all of it costs two syncs", async () => {
      const before = under.port.cost().syncs;
      await blockOf({ names: [NAME], formulaCellsOf: [NAME], formatsOf: [NAME], gridOf: [NAME], wantsFilters: true, constantsOf: [NAME] });
      expect(under.port.cost().syncs - before).toBe(2);
    });
  });

  describe("repairing", () => {
    const patch = (place: Area, cells: PatchCell[][], formats?: (string | null)[][]): Op => ({
      kind: "patch",
      sheet: "Sheet1",
      area: place,
      cells,
      ...(formats === undefined ? {} : { formats }),
    });

    test("some cells are written, values and formulas; the others stay what they are, formulas too", async () => {
      sheet.write(area(0, 0, 2, 3), [
        [{ value: 1 }, { formula: "=A1*2" }, { value: "giữ" }],
        [{ value: 2 }, { value: "cũ" }, { value: 9 }],
      ]);
      await under.port.apply([
        patch(area(0, 0, 2, 3), [
          [null, null, { formula: "=SUM(A1:B1)" }],
          [8.5, "", null],
        ]),
      ]);
      expect(await valuesAt(area(0, 0, 2, 3))).toEqual([
        [1, "=A1*2", "=SUM(A1:B1)"],
        [8.5, null, 9],
      ]);
    });

    test("a text is stored as that very text", async () => {
      await under.port.apply([
        patch(
          area(0, 0, TRICKY_TEXTS.length),
          TRICKY_TEXTS.map((text) => [text]),
        ),
      ]);
      expect(await valuesAt(area(0, 0, TRICKY_TEXTS.length))).toEqual(TRICKY_TEXTS.map((text) => [text]));
    });

    test("number formats change where they are given, before the values", async () => {
      sheet.setStyle(area(0, 0, 1, 2), { numberFormat: "@" });
      sheet.setStyle(area(0, 2), { numberFormat: "d-mmm" });
      await under.port.apply([patch(area(0, 0, 1, 3), [[8.5, null, 8.5]], [["General", null, "General"]])]);
      expect([0, 1, 2].map((column) => sheet.style(0, column).numberFormat ?? "General")).toEqual(["General", "@", "General"]);
    });

    test("a block of another shape than its area is a bug, and nothing is written", async () => {
      await expect(under.port.apply([patch(area(0, 0, 2, 1), [[1]])])).rejects.toThrow(RangeError);
      expect(sheet.usedArea()).toBeNull();
    });

    test("cells are unmerged and merged again, lines shown and hidden again", async () => {
      sheet.merge(area(2, 2, 2, 2));
      sheet.setHidden("rows", 4, 2, true);
      sheet.setHidden("columns", 3, 1, true);
      const back = (isBack: boolean): Op[] => [
        { kind: "merge", sheet: "Sheet1", area: area(2, 2, 2, 2), isMerged: isBack },
        { kind: "hide", sheet: "Sheet1", axis: "rows", first: 4, count: 2, isHidden: isBack },
        { kind: "hide", sheet: "Sheet1", axis: "columns", first: 3, count: 1, isHidden: isBack },
      ];
      await under.port.apply(back(false));
      expect([sheet.merges, sheet.isHidden("rows", 5), sheet.isHidden("columns", 3)]).toEqual([[], false, false]);
      await under.port.apply(back(true));
      expect([sheet.merges, sheet.isHidden("rows", 5), sheet.isHidden("columns", 3)]).toEqual([[area(2, 2, 2, 2)], true, true]);
    });

    test("what a filter hides is shown, and its buttons stay", async () => {
      sheet.filter = { area: area(0, 0, 9, 3), columns: [{ column: 1, criteria: { filterOn: "Values", values: ["a"] } }] };
      sheet.setHidden("rows", 3, 2, true);
      await under.port.apply([{ kind: "clearFilter", sheet: "Sheet1" }]);
      expect([sheet.isHidden("rows", 3), sheet.filter]).toEqual([false, { area: area(0, 0, 9, 3), columns: [] }]);
    });

    test("a sheet is filtered as it is told, by several columns; null takes the filter away", async () => {
      sheet.write(
        area(0, 0, 5, 2),
        [
          ["Tên", "Điểm"],
          ["a", 1],
          ["a", 9],
          ["b", 9],
          ["c", 9],
        ].map((line) => line.map((value) => ({ value }))),
      );
      const columns = [
        { column: 0, criteria: { filterOn: "Values" as const, values: ["a", "b"] } },
        { column: 1, criteria: { filterOn: "Custom" as const, criterion1: ">1" } },
      ];
      const filter = { area: area(0, 0, 5, 2), columns };
      await under.port.apply([{ kind: "filter", sheet: "Sheet1", filter }]);
      expect([sheet.filter, [1, 2, 3, 4].filter((row) => sheet.isHidden("rows", row))]).toEqual([filter, [1, 4]]);
      await under.port.apply([{ kind: "filter", sheet: "Sheet1", filter: null, present: filter }]);
      expect([sheet.filter, [1, 2, 3, 4].filter((row) => sheet.isHidden("rows", row))]).toEqual([null, []]);
    });

    test("validation is taken off an area, and cells are unlocked while the others stay locked", async () => {
      sheet.setValidation(BLOCK, RULE);
      await under.port.apply([
        { kind: "clearValidation", sheet: "Sheet1", area: area(2, 2, 6, 3) },
        { kind: "unlock", sheet: "Sheet1", area: area(2, 2) },
      ]);
      expect(sheet.validations.map((rule) => rule.area)).toEqual([area(2, 5, 6, 1)]);
      expect([sheet.isLocked(2, 2), sheet.isLocked(2, 3)]).toEqual([false, true]);
    });
  });
}
