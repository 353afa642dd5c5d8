// Files of the page: opened by its button, and caught as the browser hands them out.
import type { Page } from "playwright-core";

/** Opens a workbook file in place of what is there, and waits until its name is shown. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByText(name).first().waitFor();
}

/** The file that comes of it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}
