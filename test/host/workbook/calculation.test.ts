import fc from "fast-check";
import { createHeadlessWorkbook } from "../../../host/workbook/createHeadlessWorkbook";
import type { HostChange } from "../../../host/workbook/hostWorkbook";
import { area, disposeAll, firstSheet, newWorkbook, put, value, values } from "./support";

afterEach(disposeAll);

describe("settle", () => {
  it("brings every dependant up to date, over sheets and long chains", async () => {
    const workbook = await newWorkbook("Một");
    const one = firstSheet(workbook);
    const two = workbook.addSheet("Hai");
    put(two, "A1", [["=Một!A1+1"]]);
    put(
      one,
      "B1",
      Array.from({ length: 300 }, (_, i) => [i === 0 ? "=Hai!A1+1" : `=B${i}+1`]),
    );
    put(one, "A1", [[5]]);
    await workbook.settle();
    expect(value(one, "B300")).toBe(306);
    put(one, "A1", [[10]]);
    await workbook.settle();
    expect(value(one, "B300")).toBe(311);
  });

  it("waits for changes made while it waits", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, "=A1*2"]]);
    const settled = workbook.settle();
    put(sheet, "A1", [[4]]);
    await settled;
    expect(value(sheet, "B1")).toBe(8);
  });

  it("is at once done when nothing changed", async () => {
    const workbook = await newWorkbook();
    await workbook.settle();
    await expect(workbook.settle()).resolves.toBeUndefined();
  });

  it("in manual mode leaves values as they are until forced", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, "=A1*2"]]);
    await workbook.settle();
    workbook.calculationMode = "manual";
    put(sheet, "A1", [[5]]);
    await workbook.settle();
    expect(value(sheet, "B1")).toBe(2);
    await workbook.settle(true);
    expect(value(sheet, "B1")).toBe(10);
  });

  it("what waited in manual mode is calculated when the mode is automatic again", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    workbook.calculationMode = "manual";
    put(sheet, "A1", [[5, "=A1*2"]]);
    workbook.calculationMode = "automatic";
    await workbook.settle();
    expect(value(sheet, "B1")).toBe(10);
  });

  it("ends with formulas that go in circles", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["=B1+1", "=A1+1", 3, "=C1*2"]]);
    await workbook.settle();
    expect(value(sheet, "D1")).toBe(6);
  });

  it("follows references known only while calculating", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1, 2, "=SUM(OFFSET(A1,0,0,1,2))", '=INDIRECT("B1")*10', "=C1+D1"]]);
    await workbook.settle();
    expect(values(sheet, "C1:E1")).toEqual([[3, 20, 23]]);
    put(sheet, "B1", [[5]]);
    await workbook.settle();
    expect(values(sheet, "C1:E1")).toEqual([[6, 50, 56]]);
  });

  it("fills the cells that an array formula spills into, and their dependants", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [[1], [2], [3]]);
    put(sheet, "C1", [["=A1:A3*2"]]);
    put(sheet, "E1", [["=SUM(C1:C3)"]]);
    await workbook.settle();
    expect(values(sheet, "C1:C3")).toEqual([[2], [4], [6]]);
    expect(value(sheet, "E1")).toBe(12);
  });

  it("a formula over a sheet that does not exist yet recovers when it comes", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    put(sheet, "A1", [["=Sau!A1+1"]]);
    await workbook.settle();
    expect(sheet.read(area("A1"))[0]![0]!.isError).toBe(true);
    put(workbook.addSheet("Sau"), "A1", [[2]]);
    await workbook.settle();
    expect(value(sheet, "A1")).toBe(3);
  });
});

describe("several workbooks in one process", () => {
  it("do not see each other's names and cells", async () => {
    const [one, two] = await Promise.all([newWorkbook("S"), newWorkbook("S")]);
    for (const [workbook, last] of [
      [one, 2],
      [two, 3],
    ] as const) {
      put(firstSheet(workbook), "A1", [[1], [10], [100]]);
      workbook.defineName("BV_Khối", `=S!$A$1:$A$${last}`);
      put(firstSheet(workbook), "B1", [["=SUM(BV_Khối)"]]);
    }
    await Promise.all([one.settle(), two.settle()]);
    expect([value(firstSheet(one), "B1"), value(firstSheet(two), "B1")]).toEqual([11, 111]);
  });

  it("go when they are disposed of, and settle then answers", async () => {
    const workbook = await createHeadlessWorkbook();
    put(firstSheet(workbook), "A1", [["=1+1"]]);
    const settled = workbook.settle();
    workbook.dispose();
    await expect(settled).resolves.toBeUndefined();
  });
});

describe("news of changes", () => {
  it("tells of cells, structure and sheets, and not of results", async () => {
    const workbook = await newWorkbook();
    const sheet = firstSheet(workbook);
    const heard: HostChange[] = [];
    const stop = workbook.onChange((change) => heard.push(change));
    put(sheet, "B2", [[1, "=B2+1"]]);
    await workbook.settle();
    sheet.insertRows(0, 1);
    await workbook.settle();
    const other = workbook.addSheet("Hai");
    workbook.renameSheet(other.id, "Ba");
    workbook.deleteSheet(other.id);
    stop();
    put(sheet, "A1", [[1]]);
    expect(heard.filter((change) => change.kind !== "cells").map((change) => [change.kind, change.sheetId])).toEqual([
      ["structure", sheet.id],
      ["sheets", other.id],
      ["sheets", other.id],
      ["sheets", other.id],
    ]);
    expect(heard[0]).toEqual({ sheetId: sheet.id, area: area("B2:C2"), kind: "cells" });
  });
});

describe("random edits", () => {
  const COLUMNS = 4;
  const ROWS = 8;
  const address = (row: number, column: number): string => `${"ABCD"[column]}${row + 1}`;
  const cell = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });

  /** A number, or a formula that reads only cells before it (in reading order), so that nothing goes in circles. */
  const content = (row: number, column: number): fc.Arbitrary<string | number> => {
    const before = row * COLUMNS + column;
    if (before === 0) return fc.integer({ min: 0, max: 9 });
    const at = fc.nat(before - 1).map((i) => address(Math.floor(i / COLUMNS), i % COLUMNS));
    const single = fc.tuple(at, at).map(([a, b]) => `=${a}+${b}*2`);
    const choices: fc.Arbitrary<string | number>[] = [fc.integer({ min: 0, max: 9 }), single];
    if (row > 0) choices.push(fc.nat(COLUMNS - 1).map((c) => `=SUM($A$1:${address(row - 1, c)})`));
    if (row > 0) choices.push(fc.nat(COLUMNS - 1).map((c) => `=SUM(${address(0, c)}:${address(row - 1, c)})+BV_X`));
    return fc.oneof(...choices);
  };
  const edit = fc.oneof(
    {
      weight: 8,
      arbitrary: cell.chain(({ row, column }) => content(row, column).map((what) => ({ kind: "put" as const, row, column, what }))),
    },
    { weight: 1, arbitrary: fc.nat(ROWS - 1).map((row) => ({ kind: "insert" as const, row })) },
    { weight: 1, arbitrary: fc.nat(ROWS - 1).map((row) => ({ kind: "delete" as const, row })) },
    { weight: 1, arbitrary: fc.nat(3).map((n) => ({ kind: "name" as const, n })) },
  );

  it("leave the same values as calculating everything anew", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rounds) => {
        const workbook = await createHeadlessWorkbook("S");
        const sheet = firstSheet(workbook);
        workbook.defineName("BV_X", "=7");
        for (const round of rounds) {
          for (const step of round) {
            if (step.kind === "put") put(sheet, address(step.row, step.column), [[step.what]]);
            else if (step.kind === "insert") sheet.insertRows(step.row, 1);
            else if (step.kind === "delete") sheet.deleteRows(step.row, 1);
            else workbook.defineName("BV_X", step.n === 0 ? "=S!$A$1" : `=${step.n}`);
          }
          await workbook.settle();
        }
        const all = area("A1:D20");
        const kept = sheet.read(all);
        const fresh = await createHeadlessWorkbook("S");
        for (const name of workbook.names()) fresh.defineName(name.name, name.reference);
        firstSheet(fresh).write(
          all,
          kept.map((line) => line.map(({ formula, value: plain }) => (formula === null ? { value: plain } : { formula }))),
        );
        await fresh.settle();
        expect(kept).toEqual(firstSheet(fresh).read(all));
        workbook.dispose();
        fresh.dispose();
      }),
      { numRuns: 40 },
    );
  });
});
