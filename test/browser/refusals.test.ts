// Excel says no, in the add-in that ships: what the clerk reads, and that the button offered leads on.
import { goToStep, insidePane, openPane, useSample } from "../../host/demo/drive/addinActions";
import { type Demo, openDemo, startDemo } from "../../host/demo/drive/openDemo";
import { activeSheet, cellAddress, clickCell, placeOfName } from "../../host/demo/drive/gridActions";
import type { FrameLocator, Page } from "playwright-core";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

async function open(initScript?: string): Promise<{ page: Page; pane: FrameLocator }> {
  const { page } = await openDemo(demo, { sample: false, ...(initScript === undefined ? {} : { initScript }) });
  return { page, pane: await useSample(page) };
}

const alert = (pane: FrameLocator) => pane.getByRole("alert").first();

test("a cell is being typed into: the message says Enter or Esc, and Thử lại works once it is done", async () => {
  const { page, pane } = await open();
  await goToStep(page, "Chấm điểm");
  const { area } = await placeOfName(page, "BV_CD");
  const cell = cellAddress(area.row, area.column);
  await clickCell(page, "Chấm điểm", cell);
  await page.keyboard.type("1");
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await alert(pane).getByText("Excel đang chờ gõ xong một ô.").waitFor();
  await alert(pane).getByText("Chưa ghi gì: sổ vẫn như trước.").waitFor();
  await clickCell(page, "Chấm điểm", cell);
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("heading", { name: "Lỗi cần xem" }).waitFor();
  await page.context().close();
});

test("a sheet protected by somebody: the message names it and opens it", async () => {
  const { page, pane } = await open();
  await goToStep(page, "Thiết lập");
  await page.evaluate(() => window.embeddedExcel!.protect("Đối tượng", "khoa"));
  await page.evaluate(() => window.embeddedExcel!.select("Chấm điểm", "A1"));
  await pane.getByRole("button", { name: "Làm phong trào khác" }).click();
  await pane.getByRole("button", { name: /^Dùng mẫu/ }).click();
  await pane.getByRole("button", { name: "Thay phong trào" }).click();
  await alert(pane).getByText("Trang “Đối tượng” đang bị khóa bằng mật khẩu.").waitFor();
  await alert(pane).getByText("Chưa ghi gì: sổ vẫn như trước.").waitFor();
  await pane.getByRole("button", { name: "Mở trang “Đối tượng”" }).click();
  await page.waitForFunction(() => window.embeddedExcel!.activeSheet() === "Đối tượng");
  expect(await activeSheet(page)).toBe("Đối tượng");
  await page.context().close();
});

test("a colleague types whenever it is reckoned: nothing is written, the message says so, and Thử lại works once they are done", async () => {
  const { page, pane } = await open();
  await goToStep(page, "Xếp hạng");
  const { area } = await placeOfName(page, "BV_CD");
  const place = { sheet: "Chấm điểm", address: cellAddress(area.row, area.column) };
  await page.evaluate((at) => window.embeddedExcel!.setColleague(at), place);
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await alert(pane).getByText("Trang “Chấm điểm” vừa có người sửa trong lúc đang tính, nên chưa ghi gì.").waitFor();
  await page.evaluate(() => window.embeddedExcel!.setColleague(null));
  await pane.getByRole("button", { name: "Thử lại" }).click();
  await pane.getByRole("button", { name: "Xếp hạng lại", exact: true }).waitFor();
  await page.context().close();
});

test("a lost session: the message offers to load the pane anew, which works once the session is back", async () => {
  const { page, pane } = await open();
  await goToStep(page, "Xếp hạng");
  await page.evaluate(() => window.embeddedExcel!.setSessionLost(true));
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await alert(pane).getByText("Phiên làm việc với Excel đã ngắt.").waitFor();
  await page.evaluate(() => window.embeddedExcel!.setSessionLost(false));
  await pane.getByRole("button", { name: "Tải lại bảng điều khiển" }).click();
  await pane.getByRole("heading", { name: /^Phong trào thi đua/ }).waitFor();
  await page.context().close();
});

test("a payload that is too large, and a refusal in the middle of the writing: the workbook is as it was, and the pane says so", async () => {
  const { page, pane } = await open();
  await goToStep(page, "Đề nghị");
  await page.evaluate(() => window.embeddedExcel!.plant({ code: "RequestPayloadSizeLimitExceeded" }));
  await pane.getByRole("button", { name: "Lập danh sách", exact: true }).click();
  await alert(pane).getByText("Dữ liệu quá lớn so với mức Excel cho phép trong một lần.").waitFor();
  const sheets = () => page.evaluate(() => window.embeddedExcel!.sheets());
  const before = await sheets();
  await page.evaluate(() => window.embeddedExcel!.plant({ code: "GeneralException", at: "RangeFormat.columnWidth" }));
  await pane.getByRole("button", { name: "Lập danh sách", exact: true }).click();
  await alert(pane).getByText("Excel báo một lỗi không rõ nguyên nhân.").waitFor();
  await alert(pane).getByText("Chưa ghi gì: sổ vẫn như trước.").waitFor();
  expect(await sheets()).toEqual(before);
  await page.context().close();
});

test("an Excel that never answers: the bar stays, then the message comes, and Dừng gives the pane back", async () => {
  // The pane's own patience, made short.
  const { page, pane } = await open(
    "const set = window.setTimeout; window.setTimeout = (f, ms, ...a) => set(f, ms === 20000 ? 50 : ms, ...a);",
  );
  await goToStep(page, "Xếp hạng");
  await page.evaluate(() => window.embeddedExcel!.setSilent(true));
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await alert(pane).getByText("Excel chưa trả lời").waitFor();
  await alert(pane).getByRole("button", { name: "Dừng" }).click();
  await pane.getByText("Đã dừng: Xếp hạng. Chưa ghi gì, sổ vẫn như trước.").waitFor();
  await page.context().close();
});

test("an Excel that is silent from the start: the pane says so instead of turning for ever", async () => {
  const { page } = await openDemo(demo, {
    initScript: "const set = window.setTimeout; window.setTimeout = (f, ms, ...a) => set(f, ms === 20000 ? 50 : ms, ...a);",
  });
  await page.evaluate(() => window.embeddedExcel!.setSilent(true));
  await openPane(page);
  await alert(insidePane(page)).getByText("Excel chưa trả lời").waitFor();
  await alert(insidePane(page)).getByText("Chưa ghi gì vào sổ: có thể tải lại bảng điều khiển.").waitFor();
  await insidePane(page).getByRole("button", { name: "Tải lại bảng điều khiển" }).waitFor();
  await page.context().close();
});
