// What the grid refuses, as Excel does, and what the add-in says while somebody types.
import { insidePane, runFromRibbon } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import {
  activeSheet,
  cellAddress,
  clickCell,
  isEditing,
  placeOfName,
  typeInto,
  valueOf,
  valuesOf,
} from "../../host/demo/drive/gridActions";
import type { Page } from "playwright-core";

const ENTRIES = "Chấm điểm";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** Address of the first entry cell. */
async function firstEntry(page: Page): Promise<string> {
  const { area } = await placeOfName(page, "BV_CD");
  return cellAddress(area.row, area.column);
}

test("the demo opens with the sample: its sheets, entries wrong on purpose, the pane beside the grid", async () => {
  const { page } = await openDemo(demo);
  const { sheet, address } = await placeOfName(page, "BV_CD");
  const entries = (await valuesOf(page, sheet, address)).flat();
  expect(entries).toEqual(expect.arrayContaining(["8,5", 12, " 9 ", 4.3, "k.a.d", "chờ minh chứng", "KAD", "MIỄN", null]));
  expect(await activeSheet(page)).toBe(ENTRIES);
  await insidePane(page)
    .getByRole("heading", { name: /^Phong trào thi đua/ })
    .waitFor();
  await page.context().close();
});

test("an entry above the maximum, typed: refused with the rule's own words, the cell keeps what it had", async () => {
  const { page } = await openDemo(demo);
  const cell = await firstEntry(page);
  const before = await valueOf(page, ENTRIES, cell);
  await typeInto(page, ENTRIES, cell, "99");
  await page
    .getByText(/Ô này nhận: một số .*trong khoảng tối thiểu – tối đa/)
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  expect(await valueOf(page, ENTRIES, cell)).toBe(before);
  await typeInto(page, ENTRIES, cell, "20,5");
  expect(await valueOf(page, ENTRIES, cell)).toBe(20.5);
  await page.context().close();
});

test("a locked cell of a protected sheet, typed over: refused, the formula stays", async () => {
  const { page } = await openDemo(demo);
  const { sheet, area } = await placeOfName(page, "BV_KQ_Tong");
  const cell = cellAddress(area.row, area.column);
  const before = await valueOf(page, sheet, cell);
  await typeInto(page, sheet, cell, "1");
  await page
    .getByText(/được bảo vệ/)
    .first()
    .waitFor();
  expect(await valueOf(page, sheet, cell)).toBe(before);
  await page.context().close();
});

test("Xếp hạng while somebody types in a cell: the add-in says what to do, and works once the cell is left", async () => {
  const { page } = await openDemo(demo);
  const cell = await firstEntry(page);
  await clickCell(page, ENTRIES, cell);
  await page.keyboard.type("2");
  await page.waitForFunction(() => window.embeddedExcel!.isEditing());
  const words = await runFromRibbon(page, "Xếp hạng");
  expect(words).toMatch(/Enter/);
  expect(await activeSheet(page)).toBe(ENTRIES);
  expect(await isEditing(page)).toBe(true);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !window.embeddedExcel!.isEditing());
  await runFromRibbon(page, "Xếp hạng");
  expect(await activeSheet(page)).toBe("Xếp hạng");
  await page.context().close();
});
