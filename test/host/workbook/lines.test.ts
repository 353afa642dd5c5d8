// Hidden lines, merged cells and filters: what they keep and how they follow inserted and deleted lines.
import { area, disposeAll, firstSheet, newWorkbook, put, values } from "./support";

afterEach(disposeAll);

describe("hidden lines", () => {
  it("have no size, and their own again when they are shown", async () => {
    const sheet = firstSheet(await newWorkbook());
    sheet.setRowHeight(2, 2, 30);
    sheet.setHidden("rows", 2, 1, true);
    sheet.setHidden("columns", 1, 2, true);
    expect([sheet.rowHeight(2), sheet.rowHeight(3), sheet.columnWidth(1), sheet.isHidden("columns", 2)]).toEqual([0, 30, 0, true]);
    expect(sheet.extent()).toMatchObject({ sizedRows: 4, sizedColumns: 3 });
    sheet.setHidden("rows", 2, 1, false);
    expect([sheet.rowHeight(2), sheet.isHidden("rows", 2)]).toEqual([30, false]);
  });

  it("come from a size of 0 and end with any other", async () => {
    const sheet = firstSheet(await newWorkbook());
    sheet.setRowHeight(4, 2, 0);
    expect([4, 5, 6].map((row) => sheet.isHidden("rows", row))).toEqual([true, true, false]);
    sheet.setRowHeight(4, 1, 21);
    expect([4, 5].map((row) => sheet.rowHeight(row))).toEqual([21, 0]);
  });

  it("move with the lines above them", async () => {
    const sheet = firstSheet(await newWorkbook());
    put(sheet, "A9", [[1]]);
    sheet.setHidden("rows", 4, 1, true);
    sheet.insertRows(1, 2);
    expect([4, 6].map((row) => sheet.isHidden("rows", row))).toEqual([false, true]);
    sheet.deleteRows(0, 1);
    expect(sheet.isHidden("rows", 5)).toBe(true);
  });
});

describe("merged cells", () => {
  it("keep the upper left content; what they touch comes apart", async () => {
    const sheet = firstSheet(await newWorkbook());
    put(sheet, "A1", [
      [1, 2],
      [3, 4],
    ]);
    sheet.merge(area("A1:B1"));
    sheet.merge(area("A1:B2"));
    expect(sheet.merges).toEqual([area("A1:B2")]);
    expect(values(sheet, "A1:B2")).toEqual([
      [1, null],
      [null, null],
    ]);
    sheet.unmerge(area("B2"));
    expect(sheet.merges).toEqual([]);
  });

  it.each([
    ["a row inserted inside makes them longer", (sheet: ReturnType<typeof firstSheet>) => sheet.insertRows(3, 1), "B3:C6"],
    ["a row inserted above moves them", (sheet: ReturnType<typeof firstSheet>) => sheet.insertRows(1, 2), "B5:C7"],
    ["a row deleted inside makes them shorter", (sheet: ReturnType<typeof firstSheet>) => sheet.deleteRows(3, 1), "B3:C4"],
    ["a column inserted inside makes them wider", (sheet: ReturnType<typeof firstSheet>) => sheet.insertColumns(2, 1), "B3:D5"],
  ])("%s", async (_what, edit, expected) => {
    const sheet = firstSheet(await newWorkbook());
    put(sheet, "B3", [["gộp"]]);
    sheet.merge(area("B3:C5"));
    edit(sheet);
    expect(sheet.merges).toEqual([area(expected)]);
  });

  it("that are left with one cell are none any more; clearing all takes them apart", async () => {
    const sheet = firstSheet(await newWorkbook());
    sheet.merge(area("B3:B4"));
    sheet.merge(area("E1:F2"));
    sheet.deleteRows(3, 1);
    expect(sheet.merges).toEqual([area("E1:F2")]);
    sheet.clear(area("F2"), "contents");
    expect(sheet.merges).toHaveLength(1);
    sheet.clear(area("A1:Z9"), "all");
    expect(sheet.merges).toEqual([]);
  });
});

it("a filter moves with its cells, its criteria with their columns, and ends when they are deleted", async () => {
  const sheet = firstSheet(await newWorkbook());
  const criteria = (criterion1: string) => ({ filterOn: "Custom", criterion1 }) as const;
  sheet.filter = { area: area("A2:C9"), columns: [0, 2].map((column) => ({ column, criteria: criteria(`>${column}`) })) };
  sheet.insertRows(0, 1);
  sheet.insertColumns(1, 1);
  const columns = [0, 3].map((column, i) => ({ column, criteria: criteria(`>${2 * i}`) }));
  expect(sheet.filter).toEqual({ area: area("A3:D10"), columns });
  sheet.deleteColumns(0, 1);
  expect(sheet.filter).toEqual({ area: area("A3:C10"), columns: [{ ...columns[1]!, column: 2 }] });
  sheet.deleteRows(1, 12);
  expect(sheet.filter).toBeNull();
});

it("a validation rule that is cut in two reads the same for every cell as before", async () => {
  const sheet = firstSheet(await newWorkbook());
  const error = { title: "", message: "", style: "stop", show: true } as const;
  sheet.setValidation(area("B2:B9"), { rule: { kind: "custom", formula: "=B2<=B$1" }, ignoreBlank: true, error, prompt: null });
  sheet.setValidation(area("B4:B5"), null);
  expect(sheet.validations.map((rule) => [rule.area, rule.rule])).toEqual([
    [area("B2:B3"), { kind: "custom", formula: "=B2<=B$1" }],
    [area("B6:B9"), { kind: "custom", formula: "=B6<=B$1" }],
  ]);
});
