// `npm run pictures`: the pictures of the guide, docs/pictures, taken anew from the built add-in in the embedded Excel. Look at them
// before they are committed. Another folder may be named: `npm run pictures -- /tmp/pictures`.
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { goToStep, jumpButton, useSample } from "../demo/drive/addinActions";
import { cellAddress, placeOfName, typeInto } from "../demo/drive/gridActions";
import { openDemo, startDemo } from "../demo/drive/openDemo";

const FOLDER = path.resolve(process.argv[2] ?? path.join(__dirname, "../../docs/pictures"));
const ENTRIES = "Chấm điểm";

/** The wrong entries of the sample, put right as the guide tells: row and column in the block of entries, and what is typed. */
const CORRECTIONS = [
  [2, 5, "8,5"],
  [7, 4, "9"],
  [13, 2, "9"],
  [16, 7, "4"],
  [20, 1, "KAD"],
  [21, 9, "3,5"],
] as const;

/** Waits until the canvas and the frames have drawn what was done last. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(900);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled" });
}

/** Shows the first cell of a sheet. */
async function showSheetOf(page: Page, name: string): Promise<void> {
  const { sheet } = await placeOfName(page, name);
  await page.evaluate((title) => window.embeddedExcel!.select(title, "A1"), sheet);
}

async function walk(page: Page): Promise<void> {
  const pane = await useSample(page);
  await take(page, "setUp");
  const { area } = await placeOfName(page, "BV_CD");
  const at = (row: number, column: number): string => cellAddress(area.row + row, area.column + column);

  await goToStep(page, "Chấm điểm");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  const [row, column] = CORRECTIONS[0];
  await (await jumpButton(page, ENTRIES, at(row, column)))?.click();
  await page.waitForFunction((cell) => window.embeddedExcel!.boxOf(cell).width > 0, at(row, column));
  await take(page, "findings");

  for (const [i, j, text] of CORRECTIONS) await typeInto(page, ENTRIES, at(i, j), text);
  await goToStep(page, "Xếp hạng");
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  const board = pane.getByRole("heading", { name: "Bảng xếp hạng" });
  await board.waitFor();
  await pane.getByRole("button", { name: "Mở bảng xếp hạng" }).click();
  await pane
    .getByRole("button", { name: /^Vì sao .* ở hạng này$/ })
    .nth(1)
    .click();
  await board.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take(page, "ranking");

  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: "Lập danh sách" }).click();
  await pane
    .getByRole("button", { name: /^Mở danh sách/ })
    .first()
    .waitFor();
  await showSheetOf(page, "BV_DS1");
  await take(page, "nomination");
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo();
  try {
    const { page, errors } = await openDemo(demo, { sample: false, colorScheme: "light", viewport: { width: 1366, height: 860 } });
    await walk(page);
    for (const error of errors) console.error(error);
  } finally {
    await demo.close();
  }
  console.log(FOLDER);
}

void main();
