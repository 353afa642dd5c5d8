// The clerk's whole way, clicked through: the add-in that ships, in the embedded Excel, by roles and names.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import {
  closePane,
  goToStep,
  insidePane,
  jumpButton,
  openPane,
  paneOf,
  runFromRibbon,
  useSample,
} from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import {
  activeSheet,
  cellAddress,
  placeOfName,
  selection,
  typeInto,
  valueOf,
  valuesOf,
  valuesOfName,
} from "../../host/demo/drive/gridActions";

const ENTRIES = "Chấm điểm";
const BOARD = "Xếp hạng";
const CODES = "BV_CD_Ma";

/** What the sample holds wrong on purpose: participant, criterion, what is typed instead, what the cell then holds. */
const CORRECTIONS = [
  ["TT03", "TC06", "8,5", 8.5],
  ["TT08", "TC05", "9", 9],
  ["CN04", "TC03", "9", 9],
  ["CN07", "TC08", "4", 4],
  ["CN11", "TC02", "KAD", "KAD"],
  ["CN12", "TC10", "3,5", 3.5],
] as const;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

test("sample, check, jump, correct, rank, nominate, old list, saved file: all by clicks and keys, and nothing leaves the machine", async () => {
  const { page, requests, errors } = await openDemo(demo, { sample: false });
  const pane = await useSample(page);
  const codes = (await valuesOfName(page, CODES)).map(([code]) => String(code));
  const criteria = (await valuesOfName(page, "BV_CD_TC"))[0]!.map(String);
  const { area, address: entries } = await placeOfName(page, "BV_CD");
  const cellOf = (participant: string, criterion: string): string =>
    cellAddress(area.row + codes.indexOf(participant), area.column + criteria.indexOf(criterion));

  // The check finds what is wrong.
  await goToStep(page, "Chấm điểm");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  for (const [participant, criterion] of CORRECTIONS) {
    expect(await jumpButton(page, ENTRIES, cellOf(participant, criterion))).not.toBeNull();
  }
  expect(await jumpButton(page, ENTRIES, cellOf("TT01", "TC01"))).toBeNull();

  // From a finding to its cell, and back to the sheet from another one.
  const first = cellOf("TT03", "TC06");
  await page.evaluate(() => window.embeddedExcel!.select("Phong trào", "A1"));
  await (await jumpButton(page, ENTRIES, first))!.click();
  await page.waitForFunction(() => window.embeddedExcel!.activeSheet() === "Chấm điểm");
  expect(await selection(page)).toEqual({ sheet: ENTRIES, address: first });

  // Corrected by typing; the check finds them no more.
  for (const [participant, criterion, text, value] of CORRECTIONS) {
    await typeInto(page, ENTRIES, cellOf(participant, criterion), text);
    expect(await valueOf(page, ENTRIES, cellOf(participant, criterion))).toBe(value);
  }
  await pane.getByRole("button", { name: "Kiểm tra lại" }).click();
  await pane
    .getByText(/^0 lỗi/)
    .first()
    .waitFor();
  for (const [participant, criterion] of CORRECTIONS) {
    expect(await jumpButton(page, ENTRIES, cellOf(participant, criterion))).toBeNull();
  }

  // One click on the ribbon, the pane closed.
  await closePane(page);
  await paneOf(page).waitFor({ state: "detached" });
  await runFromRibbon(page, "Xếp hạng");
  expect(await activeSheet(page)).toBe(BOARD);
  const board = await valuesOfName(page, "BV_XH");
  const ranked = board.filter(([, , , , total]) => typeof total === "number");
  const totals = new Map((await valuesOfName(page, "BV_KQ_Tong")).map(([total], i) => [codes[i]!, total]));
  const scores = await valuesOf(page, ENTRIES, entries);
  expect(ranked.map(([, code]) => code).sort()).toEqual(codes.filter((code) => typeof totals.get(code) === "number").sort());
  for (const [rank, code, , , total] of ranked) {
    const better = [...totals.values()].filter((other) => typeof other === "number" && other > (total as number)).length;
    const notWorse = [...totals.values()].filter((other) => typeof other === "number" && other >= (total as number)).length;
    expect(rank).toBeGreaterThan(better);
    expect(rank).toBeLessThanOrEqual(notWorse);
    expect(total).toBe(totals.get(code as string));
    const own = scores[codes.indexOf(code as string)]!;
    if (own.every((score) => typeof score !== "string" || score === "")) {
      expect(total).toBeCloseTo(
        own.reduce<number>((sum, score) => sum + Number(score ?? 0), 0),
        9,
      );
    }
  }

  // The list, by the ribbon too. It is made from the scores of now.
  await runFromRibbon(page, "Danh sách đề nghị");
  const list = await placeOfName(page, "BV_DS1");
  expect(await activeSheet(page)).toBe(list.sheet);
  const listed = (await valuesOf(page, list.sheet, list.address)).map((row) => row[1]);
  expect(listed).toHaveLength(6);
  const stale = await placeOfName(page, "BV_DS1_Cu");
  expect(await valueOf(page, stale.sheet, stale.address)).toBe("");

  // A score changes: the list says by itself that it is old, on its sheet and in the pane.
  await typeInto(page, ENTRIES, cellOf("TT01", "TC01"), "1");
  expect(await valueOf(page, stale.sheet, stale.address)).toMatch(/^ĐÃ CŨ/);
  await openPane(page);
  await goToStep(page, "Đề nghị");
  await insidePane(page).getByText("Đã cũ", { exact: true }).first().waitFor();

  // The saved file opens in another program and holds what the cells show.
  const folder = mkdtempSync(path.join(tmpdir(), "bang-vang-"));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  const file = path.join(folder, (await download).suggestedFilename());
  expect(path.extname(file)).toBe(".xlsx");
  await (await download).saveAs(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  rmSync(folder, { recursive: true });
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(await page.evaluate(() => window.embeddedExcel!.sheets()));
  expect(book.getWorksheet(ENTRIES)!.getCell(first).value).toBe(8.5);
  const { address: firstTotal, sheet: results } = await placeOfName(page, "BV_KQ_Tong");
  const saved = book.getWorksheet(results)!.getCell(firstTotal.split(":")[0]!).value as { formula: string; result: number };
  expect(saved.formula).not.toBe("");
  expect(saved.result).toBe(await valueOf(page, results, firstTotal.split(":")[0]!));

  expect(errors).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${demo.server.origin}/`) && !/^(data|blob):/.test(address))).toEqual([]);
  await page.context().close();
});
