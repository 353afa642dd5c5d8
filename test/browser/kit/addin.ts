// The add-in as its user meets it: the pane's frame and the buttons of the ribbon, by role and name.
import type { FrameLocator, Locator, Page } from "playwright-core";

export const paneOf = (page: Page): Locator => page.getByRole("complementary", { name: "Bảng điều khiển Bảng Vàng" });

export const insidePane = (page: Page): FrameLocator => paneOf(page).frameLocator("iframe");

/** Clicks a tab of the pane's steps. */
export async function goToStep(page: Page, name: string): Promise<void> {
  await insidePane(page).getByRole("tab", { name, exact: true }).click();
}

export const ribbonButton = (page: Page, name: string): Locator =>
  page.getByRole("toolbar", { name: "Thi đua" }).getByRole("button", { name, exact: true });

/** Presses a function of the ribbon and waits until it is done. */
export async function runFromRibbon(page: Page, name: string): Promise<void> {
  const button = ribbonButton(page, name);
  await button.click();
  await page.waitForFunction((label) => {
    const running = [...document.querySelectorAll('[aria-busy="true"]')];
    return !running.some((element) => element.textContent === label);
  }, name);
}

export async function closePane(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đóng bảng điều khiển" }).click();
}
