// `npm run pictures`: the pictures of the guide, docs/pictures, taken anew from the built add-in in the embedded Excel. Look at them
// before they are committed. The printed page is made by LibreOffice. Another folder may be named: `npm run pictures -- /tmp/pictures`.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { goToStep, insidePane, jumpButton, useSample } from "../demo/drive/addinActions";
import { cellAddress, placeOfName, typeInto } from "../demo/drive/gridActions";
import { type Demo, openDemo, startDemo } from "../demo/drive/openDemo";
import { decideInPane, openDecide, useYearEnd, walkNoPeople, type Take } from "./decisionScreens";
import { walkObjections } from "./objectionScreens";
import { printedPage } from "./printedPage";
import { walkStages, walkUnits } from "./sharingScreens";
import { walkExplain } from "./toolScreens";

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

async function walkSteps(page: Page): Promise<void> {
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

/** From ranks to papers, in the sample that has the whole job. */
async function walkYearEnd(page: Page): Promise<void> {
  await useYearEnd(page);
  await openDecide(page);
  const pane = insidePane(page);
  await decideInPane(page);
  await page.evaluate(() => window.embeddedExcel!.select("Quy tắc xét", "A1"));
  await take(page, "decide");
  await page.evaluate(() => window.embeddedExcel!.select("Kết quả xét", "A1"));
  await pane.getByRole("button", { name: /^Từng đối tượng/ }).click();
  await pane.getByLabel("Lọc theo kết quả").selectOption({ index: 1 });
  await pane.getByRole("heading", { name: "Kết quả xét" }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take(page, "decided");
  await pane.getByRole("button", { name: "Sang Hồ sơ trình" }).click();
  await pane.getByRole("button", { name: "Lập hồ sơ", exact: true }).click();
  const made = pane.getByText(/^Đã lập \d+ văn bản\.$/);
  await made.waitFor();
  await showSheetOf(page, "BV_VB_nominations");
  await pane.getByRole("heading", { name: "Văn bản đã lập" }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take(page, "dossier");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Lưu/ }).click()]);
  await printedPage(await readFile(await download.path()), "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", path.join(FOLDER, "paper.png"));
}

/** The report to the superior council, in the same sample, and its first page. */
async function walkReport(page: Page): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: /^Báo cáo tổng kết/ }).click();
  const make = pane.getByRole("button", { name: "Lập báo cáo", exact: true });
  await make.waitFor();
  await make.click();
  await pane.getByText(/^Đã lập báo cáo: /).waitFor();
  await showSheetOf(page, "BV_VB_report");
  await pane.getByRole("heading", { name: "Bước 2. Lập báo cáo" }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take(page, "report");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Lưu/ }).click()]);
  await printedPage(await readFile(await download.path()), "I. Thông tin chung", path.join(FOLDER, "reportPaper.png"));
}

/** A picture of the guide; what the pane is scrolled to before it is taken. */
interface GuidePicture {
  readonly name: string;
  readonly at?: string | RegExp;
}

/** States of the walks that the guide shows. */
const OF_WALKS: readonly (readonly [walk: (page: Page, take: Take) => Promise<void>, pictures: Readonly<Record<string, GuidePicture>>])[] =
  [
    [walkNoPeople, { "18c-tro-ly-3": { name: "wizard" } }],
    [
      walkExplain,
      {
        "83a-nhom-tieu-chi": { name: "groups", at: "Bảng xếp hạng" },
        "86a-so-sanh-hai-doi-tuong": { name: "compared", at: /^So với / },
      },
    ],
    [walkUnits, { "100-gui-phieu": { name: "unitForms" }, "103-gop-phieu-bao-cao": { name: "gathered", at: "Báo cáo" } }],
    [walkStages, { "112-trang-thai-o-da-sua": { name: "stages", at: "Trạng thái hiện nay" }, "114-trang-nhat-ky": { name: "log" } }],
    [walkObjections, { "102-cho-tra-loi": { name: "objections", at: "Chờ trả lời" } }],
  ];

/** The walk, with a picture of those of its states that the guide shows. */
function picturesOf([walk, wanted]: (typeof OF_WALKS)[number]): (page: Page) => Promise<void> {
  return (page) =>
    walk(page, async (state) => {
      const picture = wanted[state];
      if (picture === undefined) return;
      const { name, at } = picture;
      if (at !== undefined) {
        const heading = insidePane(page).getByRole("heading", { name: at }).first();
        await heading.evaluate((place) => place.scrollIntoView({ block: "start" }));
      }
      await take(page, name);
    });
}

async function pictures(demo: Demo, walk: (page: Page) => Promise<void>): Promise<void> {
  const { page, errors } = await openDemo(demo, { sample: false, colorScheme: "light", viewport: { width: 1366, height: 860 } });
  await walk(page);
  for (const error of errors) console.error(error);
  await page.context().close();
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemo();
  try {
    for (const walk of [walkSteps, walkYearEnd, walkReport, ...OF_WALKS.map(picturesOf)]) await pictures(demo, walk);
  } finally {
    await demo.close();
  }
  console.log(FOLDER);
}

void main();
