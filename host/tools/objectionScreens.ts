// Báo cáo tổng kết, and Công khai và kiến nghị, for `npm run screens`: without a register, adding, what waits, an answer and the way to its entry, and the sheets.
import type { Page } from "playwright-core";
import { closePane, goToStep, insidePane, useSample, waitForPane } from "../demo/drive/addinActions";
import { typeInto } from "../demo/drive/gridActions";
import { cellOf, type Take } from "./decisionScreens";

const TEXTS = [
  [
    "01/10/2026",
    "Trần Thị Mẫu",
    "Văn phòng",
    "Đề nghị xem lại điểm tiêu chí kỷ luật: đã có văn bản xác nhận hoàn thành đúng hạn trong quý III.",
  ],
  ["", "", "", "Đề nghị công khai lý do không xếp loại xuất sắc."],
] as const;

/** The report: before anything is written, with a case chosen, made, and its sheets. */
export async function walkReport(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: /^Báo cáo tổng kết/ }).click();
  const make = pane.getByRole("button", { name: "Lập báo cáo", exact: true });
  await make.waitFor();
  await take("140-bao-cao");
  await pane.getByText(/^Chọn từ bảng xếp hạng/).click();
  await pane.getByRole("checkbox").first().check();
  await pane.getByRole("button", { name: /^Thêm \d+ / }).click();
  await waitForPane(page);
  await take("141-bao-cao-dien-hinh");
  await make.click();
  await pane.getByText(/^Đã lập báo cáo: /).waitFor();
  await waitForPane(page);
  await take("142-bao-cao-xong");
  for (const [name, sheet] of [
    ["143-trang-noi-dung-bao-cao", "Nội dung báo cáo"],
    ["144-trang-bao-cao", "Báo cáo"],
  ] as const) {
    await page.evaluate((title) => window.embeddedExcel!.select(title, "A1"), sheet);
    await take(name, "page");
  }
}

/** The tool in its states, then its sheets. */
export async function walkObjections(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Đề nghị");
  await insidePane(page)
    .getByRole("button", { name: /^Công khai và kiến nghị/ })
    .click();
  const make = pane.getByRole("button", { name: "Lập Sổ kiến nghị" });
  await make.waitFor();
  await take("100-chua-co-so");
  await make.click();
  await pane.getByText(/^Đã lập Sổ kiến nghị/).waitFor();
  await waitForPane(page);
  const posted = await cellOf(page, "BV_KN_CongKhai", 0, 0);
  await typeInto(page, posted.sheet, posted.address, "28/09/2026");
  const receiver = await cellOf(page, "BV_KN_NoiNhan", 0, 0);
  await typeInto(page, receiver.sheet, receiver.address, "Văn phòng Sở, bà Trần Thị Mẫu");
  for (const [i, [received, person, unit, text]] of TEXTS.entries()) {
    await pane.getByRole("button", { name: "Thêm kiến nghị" }).click();
    if (received !== "") await pane.getByLabel("Ngày nhận").fill(received);
    await pane.getByLabel("Người kiến nghị").fill(person);
    await pane.getByLabel("Đơn vị").fill(unit);
    await pane.getByLabel("Về đối tượng").selectOption({ index: i + 1 });
    await pane.getByLabel("Về tiêu chí").selectOption({ index: 2 });
    if (i === 0) {
      await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
      await take("101-them-kien-nghi");
    }
    await pane.getByLabel("Nội dung").fill(text);
    await pane.getByLabel("Người xử lý").fill("Lê Văn Thử");
    await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
    await pane.getByText(`Đã ghi kiến nghị số ${i + 1}.`).waitFor();
    await waitForPane(page);
  }
  await take("102-cho-tra-loi");
  await pane.getByRole("button", { name: "Ghi trả lời kiến nghị số 1" }).click();
  await pane.getByLabel("Kết quả").selectOption("adjusted");
  await take("103-ghi-tra-loi");
  await pane.getByRole("button", { name: "Ghi trả lời", exact: true }).click();
  await pane.getByText("Đã ghi kiến nghị số 1.").waitFor();
  await waitForPane(page);
  await take("104-dieu-chinh");
  await closePane(page);
  for (const [sheet, name] of [
    ["Sổ kiến nghị", "so-kien-nghi"],
    ["Ngày nghỉ", "ngay-nghi"],
  ] as const) {
    await page.evaluate((title) => window.embeddedExcel!.select(title, "A1"), sheet);
    await take(`105-trang-${name}`, "page");
  }
}
