// Two people at one workbook on one page, each with a pane: what one does is told in the other's pane.
import type { FrameLocator, Page } from "playwright-core";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { cellAddress, placeOfName, typeInto, valueOf, valuesOfName } from "../../host/demo/drive/gridActions";

const ENTRIES = "Chấm điểm";
const AN = "Bảng điều khiển Bảng Vàng, Nguyễn Văn An";
const BINH = "Bảng điều khiển Bảng Vàng, Trần Thị Bình";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  // Made at the first question for it, however long that takes.
  await (await fetch(`${demo.server.origin}/sample.xlsx`)).arrayBuffer();
});
afterAll(() => demo.close());

const paneOf = (page: Page, person: string): FrameLocator =>
  page.getByRole("complementary", { name: person, exact: true }).frameLocator("iframe");

/** The pointer comes back to the pane: then it reads what it has only heard of. */
const comeBack = (pane: FrameLocator): Promise<void> => pane.locator("body").hover();

/** Ranks by the pane of that person, and waits for its table. */
async function rank(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("button", { name: "Xếp hạng lại", exact: true }).waitFor();
}

test("one ranks, the other types three cells: the first one's pane counts them, and counts none any more when they are taken back", async () => {
  const { page, errors } = await openDemo(demo, { isShared: true });
  const [an, binh] = [paneOf(page, AN), paneOf(page, BINH)];
  await rank(binh);
  const changed = binh.getByText(/^Dữ liệu đã đổi \d+ ô sau lần xếp hạng\.$/);
  expect(await changed.count()).toBe(0);

  // An types at the grid; Bình's Excel hears it as a colleague's work.
  const { area } = await placeOfName(page, "BV_CD");
  const before: string[] = [];
  for (const row of [0, 1, 2]) {
    const address = cellAddress(area.row + row, area.column);
    before.push(String(await valueOf(page, ENTRIES, address)).replace(".", ","));
    await typeInto(page, ENTRIES, address, "1");
  }
  await binh.getByText("Dữ liệu đã đổi sau lần xếp hạng.").waitFor();
  await comeBack(binh);
  await binh.getByText("Dữ liệu đã đổi 3 ô sau lần xếp hạng.").waitFor();

  // An ranks as well: both look at one and the same result.
  await rank(an);
  const totals = await valuesOfName(page, "BV_KQ_Tong");
  expect(totals.some(([total]) => typeof total === "number")).toBe(true);

  for (const [row, text] of before.entries()) await typeInto(page, ENTRIES, cellAddress(area.row + row, area.column), text);
  await comeBack(binh);
  await changed.waitFor({ state: "detached" });
  await comeBack(an);
  await an.getByText("Dữ liệu đã đổi 3 ô sau lần xếp hạng.").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test("alone at the workbook there is one pane, without a person's name", async () => {
  const { page } = await openDemo(demo);
  const panes = page.getByRole("complementary", { name: "Bảng điều khiển" });
  await panes.first().waitFor();
  expect(await panes.evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label")))).toEqual([
    "Bảng điều khiển Bảng Vàng",
  ]);
  await page.context().close();
});
