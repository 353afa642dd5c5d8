// `npm run screens`: pictures of every step of the clerk's way, in dist/screens, to be looked at. The whole page at 1366 × 768 and
// the pane alone, whole, at several widths; Vietnamese and English, light, dark and with high contrast. One walk, and one look, may be
// named: `npm run screens -- yearEnd dark`.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { closePane, goToStep, insidePane, jumpButton, openPane, paneOf, ribbonButton, useSample } from "../demo/drive/addinActions";
import { cellAddress, clickCell, placeOfName, typeInto } from "../demo/drive/gridActions";
import { type Demo, openDemo, startDemo } from "../demo/drive/openDemo";
import { type Take, walkSheets } from "./decisionScreens";
import { type Walk, WALKS } from "./walks";

const FOLDER = path.resolve(__dirname, "../../dist/screens");
/** Heights of the window that pictures of a pane begin with and end at, in pixels. */
const TALL = 1100;
const TALLEST = 5000;

const SHEETS = [
  ["Phong trào", "phong-trao"],
  ["Tiêu chí", "tieu-chi"],
  ["Đối tượng", "doi-tuong"],
  ["Kết quả", "ket-qua"],
] as const;

/** Waits until the canvas and the frames have drawn what was done last. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

/** The steps, each with its picture. */
async function walkSteps(page: Page, take: Take): Promise<void> {
  await take("01-so-trong");
  await openPane(page);
  await insidePane(page)
    .getByRole("button", { name: /^Dùng mẫu/ })
    .waitFor();
  await take("02-bang-dieu-khien");
  await page.getByRole("tab", { name: "Trang chủ" }).click();
  await take("03-the-trang-chu");
  await page.getByRole("tab", { name: "Thi đua" }).click();
  await page.getByRole("button", { name: "Cài đặt Excel nhúng" }).click();
  await take("04-cai-dat");
  await page.keyboard.press("Escape");
  await closePane(page);
  const pane = await useSample(page);
  await take("05-thiet-lap");
  for (const [sheet, name] of SHEETS) {
    await page.evaluate((title) => window.embeddedExcel!.select(title, "A1"), sheet);
    await take(`06-trang-${name}`);
  }
  const { area } = await placeOfName(page, "BV_CD");
  const first = cellAddress(area.row, area.column);
  await clickCell(page, "Chấm điểm", first);
  await goToStep(page, "Chấm điểm");
  await take("07-cham-diem");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  await take("08-kiem-tra");
  const wrong = cellAddress(area.row + 2, area.column + 5);
  await (await jumpButton(page, "Chấm điểm", wrong))?.click();
  await page.waitForFunction((cell) => window.embeddedExcel!.boxOf(cell).width > 0, wrong);
  await take("09-den-o-loi");
  await typeInto(page, "Chấm điểm", first, "99");
  await take("10-o-tu-choi");
  await page.keyboard.press("Escape");
  await clickCell(page, "Chấm điểm", first);
  await page.keyboard.type("20");
  await ribbonButton(page, "Xếp hạng").click();
  await page.getByRole("dialog").waitFor();
  await take("11-dang-nhap-do");
  await page.getByRole("dialog").frameLocator("iframe").getByRole("button", { name: "Đóng" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await clickCell(page, "Chấm điểm", first);
  await page.keyboard.press("Escape");
  await closePane(page);
  await ribbonButton(page, "Xếp hạng").click();
  await page.getByRole("dialog").waitFor();
  await take("12-xep-hang-tam-tinh");
  await page.getByRole("dialog").frameLocator("iframe").getByRole("button", { name: "Đóng" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await take("13-bang-xep-hang");
  await openPane(page);
  await goToStep(page, "Xếp hạng");
  await insidePane(page).getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await insidePane(page).getByRole("heading", { name: "Bảng xếp hạng" }).waitFor();
  await take("14-xep-hang");
  await goToStep(page, "Đề nghị");
  await take("15-de-nghi");
  await insidePane(page).getByRole("button", { name: "Lập danh sách" }).click();
  await insidePane(page)
    .getByRole("button", { name: /^Mở danh sách/ })
    .first()
    .click();
  await take("16-danh-sach");
  await typeInto(page, "Chấm điểm", first, "3");
  await page.evaluate(() => {
    const place = window.embeddedExcel!.nameArea("BV_DS1");
    if (place !== null) window.embeddedExcel!.select(place.sheet, "A1");
  });
  await paneOf(page).hover();
  await take("17-da-cu");
  await insidePane(page).getByRole("button", { name: "Mở Hoàn tác" }).click();
  await insidePane(page)
    .getByRole("button", { name: /^Hoàn tác: / })
    .waitFor();
  await take("19-hoan-tac");
  await page.evaluate(() => window.embeddedExcel!.select("Xếp hạng", "J1"));
  await closePane(page);
  await take("20-bieu-do", "page");
}

interface Look {
  readonly folder: string;
  readonly context: Pick<BrowserContextOptions, "colorScheme" | "forcedColors">;
  /** Widths of the pane alone, in pixels: the narrowest, what Excel gives it, and one drawn wide. */
  readonly widths: readonly number[];
  /** Takes the pane in English too. */
  readonly hasEnglish?: boolean;
}

const LOOKS: readonly Look[] = [
  { folder: "light", context: { colorScheme: "light" }, widths: [320, 350, 600], hasEnglish: true },
  { folder: "dark", context: { colorScheme: "dark" }, widths: [320] },
  { folder: "contrast", context: { colorScheme: "dark", forcedColors: "active" }, widths: [350] },
];

/** What is walked, each in a workbook of its own; the sheets stand in the workbook of the walk before. */
const PICTURED: Readonly<Record<string, readonly Walk[]>> = {
  steps: [walkSteps],
  ...Object.fromEntries(Object.entries(WALKS).map(([name, walk]) => [name, name === "yearEnd" ? [walk, walkSheets] : [walk]])),
};

async function pictures(demo: Demo, { folder: name, context, widths, hasEnglish = false }: Look, walks: readonly Walk[]): Promise<void> {
  const { page, errors } = await openDemo(demo, { sample: false, ...context });
  const folder = path.join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  const take: Take = async (state, what) => {
    await settle(page);
    const pane = paneOf(page);
    if (what === "page" || !(await pane.isVisible())) {
      await page.screenshot({ path: path.join(folder, `${state}.png`), animations: "disabled" });
      return;
    }
    await page.screenshot({ path: path.join(folder, `${state}.png`), animations: "disabled" });
    for (const width of widths) await paneAlone(page, width, path.join(folder, `${state}-${width}.png`));
    // A pane that only tells of a bug has no choice of language.
    if (!hasEnglish || (await insidePane(page).getByRole("button", { name: "English" }).count()) === 0) return;
    await insidePane(page).getByRole("button", { name: "English" }).click();
    await paneAlone(page, 320, path.join(folder, `${state}-320-en.png`));
    await insidePane(page).getByRole("button", { name: "Tiếng Việt" }).click();
  };
  for (const walk of walks) await walk(page, take);
  for (const error of errors) console.error(error);
  await page.context().close();
}

/** The pane's own page at a width, as high as what it shows, so that nothing is scrolled away. */
async function paneAlone(page: Page, width: number, file: string): Promise<void> {
  const frame = paneOf(page).locator("iframe");
  // What the pointer rests on would be drawn as touched.
  await page.mouse.move(0, 0);
  await frame.evaluate((element, wide) => (element.style.width = `${wide}px`), width);
  const usual = page.viewportSize()!;
  await page.setViewportSize({ ...usual, height: TALL });
  await settle(page);
  const panel = insidePane(page).locator("#panel");
  const hidden = (await panel.count()) === 0 ? 0 : await panel.evaluate((element) => element.scrollHeight - element.clientHeight);
  if (hidden > 0) {
    await page.setViewportSize({ ...usual, height: Math.min(TALL + hidden, TALLEST) });
    await settle(page);
  }
  await frame.screenshot({ path: file, animations: "disabled" });
  await frame.evaluate((element) => (element.style.width = ""));
  await page.setViewportSize(usual);
}

async function main(): Promise<void> {
  const [only, onlyLook] = process.argv.slice(2);
  if (only === undefined) rmSync(FOLDER, { recursive: true, force: true });
  const demo = await startDemo();
  try {
    for (const look of LOOKS) {
      if (onlyLook !== undefined && onlyLook !== look.folder) continue;
      for (const [name, walks] of Object.entries(PICTURED)) {
        if (only === undefined || only === name) await pictures(demo, look, walks);
      }
    }
  } finally {
    await demo.close();
  }
  console.log(FOLDER);
}

void main();
