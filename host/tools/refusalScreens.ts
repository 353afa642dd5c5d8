// What the pane says when Excel refuses, is silent or cannot be reached, for `npm run screens` and the tests of reach.
import type { FrameLocator, Page } from "playwright-core";
import { closePane, goToStep, insidePane, openPane, useSample, waitForPane } from "../demo/drive/addinActions";
import { clickCell } from "../demo/drive/gridActions";
import { cellOf, type Take } from "./decisionScreens";

/** Waits for a message that holds the words. */
const told = (pane: FrameLocator, words: string): Promise<void> => pane.getByRole("alert").filter({ hasText: words }).first().waitFor();

/** A cell that is being typed into, a password, a colleague who types, a lost session, and a payload that is too large. */
export async function walkRefusals(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  const entry = await cellOf(page, "BV_CD", 0, 0);
  const dismiss = (): Promise<void> => pane.getByRole("button", { name: "Đóng thông báo" }).click();
  await goToStep(page, "Chấm điểm");
  await clickCell(page, entry.sheet, entry.address);
  await page.keyboard.type("1");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await told(pane, "Excel đang chờ gõ xong một ô.");
  await take("200-dang-go-do-mot-o");
  await clickCell(page, entry.sheet, entry.address);
  await page.keyboard.press("Escape");
  await dismiss();

  await goToStep(page, "Xếp hạng");
  const rank = pane.getByRole("button", { name: /^Xếp hạng( lại)?$/ });
  await page.evaluate((place) => window.embeddedExcel!.setColleague(place), entry);
  await rank.click();
  await told(pane, "vừa có người sửa trong lúc đang tính");
  await page.evaluate(() => window.embeddedExcel!.setColleague(null));
  await take("201-vua-co-nguoi-sua");
  await dismiss();

  await page.evaluate(() => window.embeddedExcel!.setSessionLost(true));
  await rank.click();
  await told(pane, "Phiên làm việc với Excel đã ngắt.");
  await page.evaluate(() => window.embeddedExcel!.setSessionLost(false));
  await take("202-mat-phien");
  await dismiss();

  await page.evaluate(() => window.embeddedExcel!.plant({ code: "RequestPayloadSizeLimitExceeded" }));
  await rank.click();
  await told(pane, "Dữ liệu quá lớn");
  await take("203-du-lieu-qua-lon");
  await dismiss();

  await goToStep(page, "Thiết lập");
  await page.evaluate(() => window.embeddedExcel!.protect("Đối tượng", "khoa"));
  await pane.getByRole("button", { name: "Làm phong trào khác" }).click();
  await pane.getByRole("button", { name: /^Dùng mẫu/ }).click();
  await pane.getByRole("button", { name: "Thay phong trào" }).click();
  await told(pane, "đang bị khóa bằng mật khẩu");
  await waitForPane(page);
  await take("204-khoa-bang-mat-khau");
  await closePane(page);
}

/** Timers of that length end at once in the panes that are opened from now on. @returns how to make them last again */
async function hurried(page: Page, milliseconds: number): Promise<() => Promise<void>> {
  const content = `const set = window.setTimeout; window.setTimeout = (work, wait, ...rest) => set(work, wait === ${milliseconds} ? 0 : wait, ...rest);`;
  const script = await page.addInitScript({ content });
  return () => script.dispose();
}

/** As long as the pane waits for Excel (paneStore.ts), and for office.js (static/notice.js). */
const SILENCE = 20_000;
const NO_OFFICE = 15_000;

/** An Excel that does not answer, and office.js that does not load, in both languages for there is no choice of one. */
export async function walkNoAnswer(page: Page, take: Take): Promise<void> {
  let usual = await hurried(page, NO_OFFICE);
  const office = await page.route("**/office.js", (route) => route.abort());
  const pane = await openPane(page);
  await told(pane, "Không tải được thư viện Office");
  await take("205-khong-tai-duoc-office");
  await insidePane(page)
    .locator("body")
    .evaluate(() => localStorage.setItem("bangVang.language", "en"));
  await pane.getByRole("button", { name: "Tải lại" }).click();
  await told(pane, "The Office library did not load");
  await take("206-khong-tai-duoc-office-en");
  await pane.locator("body").evaluate(() => localStorage.removeItem("bangVang.language"));
  await closePane(page);
  await office.dispose();
  await usual();

  usual = await hurried(page, SILENCE);
  await page.evaluate(() => window.embeddedExcel!.setSilent(true));
  await openPane(page);
  await told(pane, "Excel chưa trả lời");
  await take("207-excel-chua-tra-loi", "busy");
  await usual();
  await closePane(page);
}
