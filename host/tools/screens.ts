// `npm run screens`: pictures of every step of the clerk's way, in dist/screens, to be looked at. The whole page at 1366 × 768 and
// the pane alone at 320 pixels; Vietnamese, light and dark.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { closePane, goToStep, insidePane, jumpButton, openPane, paneOf, ribbonButton, useSample } from "../demo/drive/addinActions";
import { cellAddress, clickCell, placeOfName, typeInto } from "../demo/drive/gridActions";
import { type Demo, openDemo, startDemo } from "../demo/drive/openDemo";

const FOLDER = path.resolve(__dirname, "../../dist/screens");
const THEMES = ["light", "dark"] as const;

const SHEETS = [
  ["Phong trào", "phong-trao"],
  ["Tiêu chí", "tieu-chi"],
  ["Đối tượng", "doi-tuong"],
  ["Kết quả", "ket-qua"],
] as const;

type Take = (name: string) => Promise<void>;

/** Waits until the canvas and the frames have drawn what was done last. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

/** The steps, each with its picture. */
async function walk(page: Page, take: Take): Promise<void> {
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
}

async function pictures(demo: Demo, theme: (typeof THEMES)[number]): Promise<void> {
  const { page, errors } = await openDemo(demo, { sample: false, colorScheme: theme });
  const folder = path.join(FOLDER, theme);
  mkdirSync(folder, { recursive: true });
  await walk(page, async (name) => {
    await settle(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled" });
    const pane = paneOf(page);
    if (await pane.isVisible()) await paneAlone(page, path.join(folder, `${name}-320.png`));
  });
  for (const error of errors) console.error(error);
  await page.context().close();
}

/** The pane's own page at its narrowest. */
async function paneAlone(page: Page, file: string): Promise<void> {
  const frame = paneOf(page).locator("iframe");
  await frame.evaluate((element) => (element.style.width = "320px"));
  await settle(page);
  await frame.screenshot({ path: file, animations: "disabled" });
  await frame.evaluate((element) => (element.style.width = ""));
}

async function main(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  const demo = await startDemo();
  try {
    for (const theme of THEMES) await pictures(demo, theme);
  } finally {
    await demo.close();
  }
  console.log(FOLDER);
}

void main();
