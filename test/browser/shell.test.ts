// The page around the grid: ribbon as the manifest says, keyboard, pane, files, sorting, undo, settings.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import {
  closePane,
  goToStep,
  insidePane,
  openPane,
  paneOf,
  ribbonButton,
  useSample,
  waitForPane,
} from "../../host/demo/drive/addinActions";
import {
  activeSheet,
  cellAddress,
  clickCell,
  placeOfName,
  typeInto,
  valueOf,
  valuesOf,
  valuesOfName,
  waitForValue,
} from "../../host/demo/drive/gridActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";

const MANIFEST = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
const ENTRIES = "Chấm điểm";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

/** The buttons of the add-in in the order of the manifest. */
const BUTTONS = ["Pane", "Build", "Check", "Rank", "Decide", "List"];

/** Vietnamese text of a resource of the manifest. */
function resource(id: string): string {
  const found = new RegExp(`id="${id.replaceAll(".", "\\.")}" DefaultValue="([^"]*)"`).exec(MANIFEST);
  if (found === null) throw new Error(`No resource ${id}`);
  return found[1]!;
}

test("the ribbon shows the tab, the groups and the buttons of the manifest, each with its tip", async () => {
  const { page } = await openDemo(demo, { sample: false });
  const tab = page.getByRole("tab", { name: resource("Tab"), exact: true });
  expect(await tab.getAttribute("aria-selected")).toBe("true");
  const toolbar = page.getByRole("toolbar", { name: resource("Tab") });
  const groups = await toolbar.getByRole("group").evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label")));
  expect(groups).toEqual([resource("Group.Pane"), resource("Group.Scoring"), resource("Group.Award")]);
  const buttons = toolbar.getByRole("button");
  expect(await buttons.evaluateAll((elements) => elements.map((element) => element.textContent))).toEqual(
    BUTTONS.map((id) => resource(`${id}.Label`)),
  );
  for (const [i, id] of BUTTONS.entries()) {
    await buttons.nth(i).hover();
    const tip = page.getByRole("tooltip").filter({ hasText: resource(`${id}.Title`) });
    await tip.waitFor();
    expect(await tip.textContent()).toContain(resource(`${id}.Tip`));
    const icon = buttons.nth(i).locator("img");
    expect(await icon.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(32);
  }
  await page.context().close();
});

test("by keyboard alone: from tab to tab by arrows, from button to button by arrows, Enter opens the pane", async () => {
  const { page } = await openDemo(demo, { sample: false });
  await page.getByRole("tab", { name: "Thi đua" }).focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("toolbar", { name: "Trang chủ" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await focusedText(page)).toBe("Mở bảng điều khiển");
  await page.keyboard.press("ArrowRight");
  expect(await focusedText(page)).toBe("Dựng bảng");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await insidePane(page)
    .getByRole("button", { name: /^Dùng mẫu/ })
    .waitFor();
  await page.context().close();
});

const focusedText = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);

test("the pane is 320 to 350 pixels wide, closes by its cross and opens again; the grid takes the room", async () => {
  const { page } = await openDemo(demo, { sample: false });
  const grid = page.getByRole("main");
  const alone = (await grid.boundingBox())!.width;
  await openPane(page);
  const { width } = (await paneOf(page).locator("iframe").boundingBox())!;
  expect(width).toBeGreaterThanOrEqual(320);
  expect(width).toBeLessThanOrEqual(350);
  expect((await grid.boundingBox())!.width).toBeLessThan(alone);
  await closePane(page);
  expect(await paneOf(page).count()).toBe(0);
  expect((await grid.boundingBox())!.width).toBe(alone);
  await openPane(page);
  await insidePane(page)
    .getByRole("button", { name: /^Dùng mẫu/ })
    .waitFor();
  await page.context().close();
});

test("a saved workbook is opened again with the same cells, and a file that is none is refused in words", async () => {
  const { page } = await openDemo(demo);
  const entries = await valuesOfName(page, "BV_CD");
  const totals = await valuesOfName(page, "BV_KQ_Tong");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu .xlsx" }).click();
  const file = await (await download).path();
  await page.getByRole("button", { name: "Sổ mới" }).click();
  await page.waitForFunction(() => window.embeddedExcel!.sheets().length === 1);
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({ name: "Phong trào.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(file) });
  await page.getByText("Phong trào.xlsx").first().waitFor();
  expect(await valuesOfName(page, "BV_CD")).toEqual(entries);
  expect(await valuesOfName(page, "BV_KQ_Tong")).toEqual(totals);
  await insidePane(page)
    .getByRole("heading", { name: /^Phong trào thi đua/ })
    .waitFor();
  await input.setInputFiles({ name: "thư.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("không phải bảng tính") });
  await page.getByText("Đây không phải tệp bảng tính .xlsx.", { exact: true }).waitFor();
  expect(await valuesOfName(page, "BV_CD")).toEqual(entries);
  await page.context().close();
});

test("what was typed can be undone and done again from the ribbon", async () => {
  const { page } = await openDemo(demo);
  const { area } = await placeOfName(page, "BV_CD");
  const cell = cellAddress(area.row, area.column);
  const before = await valueOf(page, ENTRIES, cell);
  await typeInto(page, ENTRIES, cell, "7");
  expect(await valueOf(page, ENTRIES, cell)).toBe(7);
  await page.getByRole("tab", { name: "Trang chủ" }).click();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  expect(await valueOf(page, ENTRIES, cell)).toBe(before);
  await page.getByRole("button", { name: "Làm lại" }).click();
  expect(await valueOf(page, ENTRIES, cell)).toBe(7);
  await page.context().close();
});

test("cells pasted from another program are read under the decimal comma; what validation would refuse gets through, as in Excel", async () => {
  const { page } = await openDemo(demo, { permissions: ["clipboard-read", "clipboard-write"] });
  const { area } = await placeOfName(page, "BV_CD");
  const cell = cellAddress(area.row, area.column);
  await page.evaluate(() => navigator.clipboard.writeText("20,5\t14\n99\tKAD\n"));
  await clickCell(page, ENTRIES, cell);
  await page.keyboard.press("Control+v");
  const block = `${cell}:${cellAddress(area.row + 1, area.column + 1)}`;
  await waitForValue(page, ENTRIES, cell, 20.5);
  expect(await valuesOf(page, ENTRIES, block)).toEqual([
    [20.5, 14],
    [99, "KAD"],
  ]);
  await page.evaluate(() => navigator.clipboard.writeText("9,5"));
  await clickCell(page, ENTRIES, cell);
  await page.keyboard.press("Control+v");
  await waitForValue(page, ENTRIES, cell, 9.5);
  await page.context().close();
});

test("selected rows are sorted by their first column, whole; a protected sheet with locked cells is not sorted", async () => {
  const { page } = await openDemo(demo);
  const { sheet, area } = await placeOfName(page, "BV_DT_Ma");
  const count = (await valuesOfName(page, "BV_DT_Ma")).filter(([code]) => code !== null).length;
  const block = `${cellAddress(area.row, area.column)}:${cellAddress(area.row + count - 1, area.column + 3)}`;
  const before = await valuesOf(page, sheet, block);
  await page.getByRole("tab", { name: "Trang chủ" }).click();
  await page.evaluate(([title, address]) => window.embeddedExcel!.select(title!, address!), [sheet, block]);
  await page.getByRole("button", { name: "Giảm dần" }).click();
  await page.getByText(`Đã sắp xếp ${count} dòng.`, { exact: true }).waitFor();
  const codes = before
    .map(([code]) => String(code))
    .sort()
    .reverse();
  expect(await valuesOf(page, sheet, block)).toEqual(codes.map((code) => before.find((row) => row[0] === code)));
  const board = await placeOfName(page, "BV_XH");
  const rows = await valuesOf(page, board.sheet, board.address);
  await page.evaluate(([title, address]) => window.embeddedExcel!.select(title!, address!), [board.sheet, board.address]);
  await page.getByRole("button", { name: "Giảm dần" }).click();
  await page.getByText("Chưa sắp xếp được", { exact: true }).waitFor();
  expect(await valuesOf(page, board.sheet, board.address)).toEqual(rows);
  await page.context().close();
});

test("another Excel: the pane is told the version, the decimal mark is read anew, the choice outlives a reload", async () => {
  const { page } = await openDemo(demo);
  const { area } = await placeOfName(page, "BV_CD");
  const cell = cellAddress(area.row, area.column);
  const choose = async (name: RegExp): Promise<void> => {
    await page.getByRole("button", { name: "Cài đặt Excel nhúng" }).click();
    await page.getByRole("menuitemradio", { name }).click();
    await page.keyboard.press("Escape");
  };
  await choose(/^Excel 2021/);
  await choose(/^Dấu chấm/);
  await insidePane(page)
    .getByRole("heading", { name: /^Phong trào thi đua/ })
    .waitFor();
  const frame = page.frames().find((candidate) => candidate.url().endsWith("/taskpane.html"))!;
  const supports = (version: string): Promise<boolean> =>
    frame.evaluate((set) => Office.context.requirements.isSetSupported("ExcelApi", set), version);
  expect([await supports("1.14"), await supports("1.15")]).toEqual([true, false]);
  await typeInto(page, ENTRIES, cell, "20.5");
  expect(await valueOf(page, ENTRIES, cell)).toBe(20.5);
  await page.reload();
  await page.getByText("Excel 2021 · 8.5").first().waitFor();
  await page.context().close();
});

test("the dark theme reaches the page, the grid and the pane", async () => {
  const { page } = await openDemo(demo, { colorScheme: "light" });
  await insidePane(page)
    .getByRole("heading", { name: /^Phong trào thi đua/ })
    .waitFor();
  await page.getByRole("button", { name: "Cài đặt Excel nhúng" }).click();
  await page.getByRole("menuitemradio", { name: "Tối" }).click();
  await insidePane(page)
    .getByRole("heading", { name: /^Phong trào thi đua/ })
    .waitFor();
  const lightness = (selector: string, inPane: boolean): Promise<number> =>
    (inPane ? insidePane(page) : page)
      .locator(selector)
      .first()
      .evaluate((element) => {
        const [red, green, blue] = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(element).backgroundColor)!.slice(1).map(Number) as [
          number,
          number,
          number,
        ];
        return (red + green + blue) / 3;
      });
  expect(await lightness('section[aria-label="Thanh lệnh"]', false)).toBeLessThan(64);
  expect(await lightness("header", true)).toBeLessThan(80);
  expect(await page.locator("html.univer-dark").count()).toBe(1);
  expect(await activeSheet(page)).toBe(ENTRIES);
  await ribbonButton(page, "Xếp hạng").hover();
  await page.context().close();
});

test("F6 goes from the grid to the pane to the ribbon, Shift+F6 back; a sheet shown from the pane leaves the focus there", async () => {
  const { page, errors } = await openDemo(demo);
  const region = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-region]")?.dataset["region"] ?? "none");
  await goToStep(page, "Thiết lập");
  await clickCell(page, "Chấm điểm", "E12");
  const went: string[] = [];
  for (const key of ["F6", "F6", "F6", "Shift+F6", "Shift+F6"]) {
    await page.keyboard.press(key);
    went.push(await region());
  }
  expect(went).toEqual(["pane", "ribbon", "grid", "ribbon", "pane"]);
  const open = insidePane(page)
    .getByRole("button", { name: /^Mở trang/ })
    .first();
  await open.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.embeddedExcel!.activeSheet() !== "Chấm điểm");
  await waitForPane(page);
  expect(await region()).toBe("pane");
  expect(await open.evaluate((button) => button.ownerDocument.activeElement === button)).toBe(true);
  expect(errors).toEqual([]);
  await page.context().close();
});

test("hidden names are not in the name box, neither for what is selected nor in its list", async () => {
  const { page } = await openDemo(demo, { sample: false });
  await useSample(page);
  await page.evaluate(() => window.embeddedExcel!.select("Chấm điểm", "A2"));
  await page.evaluate(() => window.embeddedExcel!.select("Chấm điểm", "A1"));
  const box = page.locator('[data-u-comp="defined-name"]');
  expect(await box.locator("input").inputValue()).toBe("A1");
  await box.locator("a").click();
  await page.getByText("BV_PT_TieuDe", { exact: true }).waitFor();
  expect(await page.getByText(/^BV_HT_/).count()).toBe(0);
  await page.context().close();
});
