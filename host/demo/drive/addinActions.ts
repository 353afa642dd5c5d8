// The add-in as its user meets it: the pane's frame, the buttons of the ribbon and the dialogs, by role and name.
import type { FrameLocator, Locator, Page } from "playwright-core";

export const paneOf = (page: Page): Locator => page.getByRole("complementary", { name: "Bảng điều khiển Bảng Vàng" });

export const insidePane = (page: Page): FrameLocator => paneOf(page).frameLocator("iframe");

export const ribbonButton = (page: Page, name: string): Locator =>
  page.getByRole("toolbar", { name: "Thi đua" }).getByRole("button", { name, exact: true });

export async function openPane(page: Page): Promise<FrameLocator> {
  await ribbonButton(page, "Mở bảng điều khiển").click();
  return insidePane(page);
}

export async function closePane(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Đóng bảng điều khiển" }).click();
}

/** Waits until the pane, if it is open, has finished what it does. */
export async function waitForPane(page: Page): Promise<void> {
  if ((await paneOf(page).count()) > 0) await insidePane(page).getByRole("progressbar").first().waitFor({ state: "hidden" });
}

/** Clicks a tab of the pane's steps. */
export async function goToStep(page: Page, name: string): Promise<void> {
  await insidePane(page).getByRole("tab", { name, exact: true }).click();
}

/** Gives a field of the pane what a paste of a copy would: the copy's HTML and its text. */
export async function pasteIntoPane(page: Page, label: string, html: string, text = ""): Promise<void> {
  await insidePane(page)
    .getByLabel(label)
    .evaluate(
      (field, copy) => {
        const clipboardData = new DataTransfer();
        if (copy.html !== "") clipboardData.setData("text/html", copy.html);
        clipboardData.setData("text/plain", copy.text);
        field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      { html, text },
    );
}

/** Loads the sample by the pane of an empty workbook. */
export async function useSample(page: Page): Promise<FrameLocator> {
  const pane = await openPane(page);
  await pane.getByRole("button", { name: /^Dùng mẫu/ }).click();
  await pane.getByRole("heading", { name: /^Phong trào thi đua/ }).waitFor();
  return pane;
}

/**
 * Presses a function of the ribbon and waits until it is done; a notice that it shows is closed.
 * @returns the text of the notice, or "" if there was none
 */
export async function runFromRibbon(page: Page, name: string): Promise<string> {
  const button = ribbonButton(page, name);
  await button.click();
  const dialog = page.getByRole("dialog", { name: "Bảng Vàng" });
  const isIdle = button.and(page.locator('[aria-busy="false"]'));
  await isIdle.or(dialog).first().waitFor();
  let text = "";
  if (await dialog.isVisible()) {
    const notice = dialog.frameLocator("iframe");
    const close = notice.getByRole("button", { name: "Đóng" });
    await close.waitFor();
    text = await notice.locator("body").innerText();
    await close.click();
    await dialog.waitFor({ state: "detached" });
  }
  await isIdle.waitFor();
  return text;
}

/** The button in the pane that jumps to a cell of a finding; opens groups until it is there, or gives null. */
export async function jumpButton(page: Page, sheet: string, cell: string): Promise<Locator | null> {
  const pane = insidePane(page);
  const wanted = pane.getByRole("button", { name: `Đến ô '${sheet}'!${cell}`, exact: true });
  const groups = pane.getByRole("button", { name: /^(Lỗi|Cần xem)\. .*: \d+$/ });
  for (let i = 0; i < (await groups.count()); i++) {
    const group = groups.nth(i);
    if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
    if ((await wanted.count()) > 0) return wanted;
  }
  return null;
}
