// A copy of a workbook: all that it holds, and a life of its own.
import fc from "fast-check";
import { copyHeadlessWorkbook, createHeadlessWorkbook } from "../../../host/workbook/createHeadlessWorkbook";
import type { HostWorkbook } from "../../../host/workbook/hostWorkbook";
import { randomFilling } from "../xlsx/randomWorkbook";
import { workbookContent } from "../xlsx/workbookContent";
import { area, disposeAll, newWorkbook, put } from "./support";

afterEach(disposeAll);

/** Edits every sheet in that many ways, the same in every workbook. */
function edit(workbook: HostWorkbook, edits: readonly number[]): void {
  for (const sheet of workbook.sheets()) {
    for (const which of edits) {
      if (which === 0) put(sheet, "B2", [[42, "=B2+1"]]);
      if (which === 1) sheet.insertRows(1, 2);
      if (which === 2) sheet.deleteColumns(2, 1);
      if (which === 3) sheet.setLocked(area("B1:D4"), false);
      if (which === 4) sheet.setStyle(area("A1:C3"), { bold: true, fill: "#FF0000" });
      if (which === 5) sheet.clear(area("A2:B3"), "all");
      if (which === 6) sheet.copyAll(sheet, area("A1:B2"), area("D4:E5"));
    }
  }
  workbook.addSheet("Thêm");
  workbook.renameSheet(workbook.sheets()[0]!.id, "Đổi tên");
}

test("a copy of any workbook holds the same, and becomes the same by the same edits; the first one stays as it was", async () => {
  await fc.assert(
    fc.asyncProperty(randomFilling(), fc.array(fc.nat(6), { minLength: 1, maxLength: 4 }), async (fill, edits) => {
      const first = await createHeadlessWorkbook();
      fill(first);
      const copy = await copyHeadlessWorkbook(first);
      try {
        const before = JSON.stringify(workbookContent(first));
        expect(JSON.stringify(workbookContent(copy))).toBe(before);
        edit(copy, edits);
        await copy.settle(true);
        expect(JSON.stringify(workbookContent(first))).toBe(before);
        edit(first, edits);
        await first.settle(true);
        expect(workbookContent(copy)).toEqual(workbookContent(first));
      } finally {
        first.dispose();
        copy.dispose();
      }
    }),
    { numRuns: 30 },
  );
});

test("formulas of a copy are not calculated again, and follow what is written to their cells, names and lines", async () => {
  const first = await newWorkbook();
  const sheet = first.sheets()[0]!;
  put(sheet, "A1", [
    [2, "=A1*3", "=Ten+B1"],
    [4, "=A2*3", "=SUM(B:B)"],
  ]);
  first.defineName("Ten", "=Sheet1!$A$2");
  await first.settle();
  const copy = await copyHeadlessWorkbook(first);
  const copied = copy.sheets()[0]!;
  const values = () => copied.read(area("A1:C2")).map((row) => row.map(({ value }) => value));
  expect(values()).toEqual([
    [2, 6, 10],
    [4, 12, 18],
  ]);

  put(copied, "A1", [[5]]);
  await copy.settle();
  expect(values()).toEqual([
    [5, 15, 19],
    [4, 12, 27],
  ]);

  copy.defineName("Ten", "=Sheet1!$A$1");
  copied.insertRows(0, 1);
  await copy.settle();
  expect(copied.read(area("B2:C3")).map((row) => row.map(({ value }) => value))).toEqual([
    [15, 20],
    [12, 27],
  ]);
  expect(sheet.read(area("A1:C1"))[0]!.map(({ value }) => value)).toEqual([2, 6, 10]);
  copy.dispose();
});

test("sheets added to a copy and to the first one have the same ids", async () => {
  const first = await newWorkbook();
  first.addSheet("Hai");
  const copy = await copyHeadlessWorkbook(first);
  expect(copy.addSheet("Ba").id).toBe(first.addSheet("Ba").id);
  copy.dispose();
});
