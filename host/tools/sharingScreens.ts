// The screens of Phiếu đơn vị and of Trạng thái, nhật ký, for `npm run screens` and the tests of reach, with the states that each can be in.
import type { Page } from "playwright-core";
import { goToStep, insidePane, waitForPane } from "../demo/drive/addinActions";
import { downloaded } from "../demo/drive/fileActions";
import { typeInto, valuesOfName } from "../demo/drive/gridActions";
import { cellOf, useYearEnd, type Take } from "./decisionScreens";

/** Forms sent out, and what is told of those that come back: nothing new, a change, a file that is none. */
export async function walkUnits(page: Page, take: Take): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  await goToStep(page, "Chấm điểm");
  await pane.getByRole("button", { name: "Phiếu đơn vị" }).click();
  const make = pane.getByRole("button", { name: /^Lập \d+ tệp$/ });
  await make.waitFor();
  await take("100-gui-phieu");
  await make.click();
  await pane.getByText(/^Đã lập \d+ tệp\.$/).waitFor();
  await waitForPane(page);
  await take("101-gui-phieu-xong");
  const links = pane.getByRole("link", { name: /^Tải Phiếu / });
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (const i of [0, 1]) {
    const { name, bytes } = await downloaded(page, () => links.nth(i).click());
    files.push({ name, mimeType: "", buffer: bytes });
  }
  // The workbook goes on, so that the first file says something else.
  const { sheet, address } = await cellOf(page, "BV_CD", 0, 0);
  await typeInto(page, sheet, address, "1");
  await pane.getByRole("button", { name: "Gộp phiếu", exact: true }).click();
  await take("102-gop-phieu");
  await pane
    .getByLabel("Các tệp phiếu nhận về")
    .setInputFiles([...files, { name: "hong.xlsx", mimeType: "", buffer: Buffer.from("không phải tệp Excel") }]);
  await pane.getByText(/^3 tệp: /).waitFor();
  await waitForPane(page);
  await take("103-gop-phieu-bao-cao");
  await pane.getByRole("button", { name: "Dán bảng thay cho tệp" }).click();
  await take("104-dan-bang");
  const [people, criteria] = [await valuesOfName(page, "BV_CD_Ma"), await valuesOfName(page, "BV_CD_TC")];
  await pane.getByLabel("Dán bảng vào đây").fill(`\t${criteria[0]![1]}\n${people[1]![0]}\t2,5`);
  await pane.getByRole("button", { name: "Đọc nội dung trong ô" }).click();
  await pane.getByText(/^4 tệp: /).waitFor();
  await waitForPane(page);
  await take("105-dan-bang-bao-cao");
}

/** A movement with its next period made, and two copies of it added up: the report, the preview, the sheet. */
export async function walkPeriods(page: Page, take: Take): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  const open = async (): Promise<void> => {
    await goToStep(page, "Thiết lập");
    await pane.getByRole("button", { name: "Kỳ thi đua" }).click();
    await pane.getByRole("button", { name: "Chọn tệp các kỳ" }).waitFor();
    await waitForPane(page);
  };
  await open();
  await take("120-ky-thi-dua");
  await pane.getByRole("button", { name: "Kỳ mới", exact: true }).click();
  await pane.getByLabel(/^Tên kỳ mới/).fill("Năm 2027");
  await pane.getByLabel(/^Từ ngày/).fill("1/13/2027");
  await pane.getByRole("button", { name: "Lập sổ kỳ mới" }).click();
  await pane.getByText("Ghi dạng 01/12/2026.").waitFor();
  await take("121-ky-moi");
  await pane.getByLabel(/^Từ ngày/).fill("1/1/2027");
  await pane.getByRole("button", { name: "Lập sổ kỳ mới" }).click();
  const link = pane.getByRole("link", { name: /^Tải / });
  await link.waitFor();
  await waitForPane(page);
  await take("122-ky-moi-xong");
  const { bytes: next } = await downloaded(page, () => link.click());
  const { bytes: now } = await downloaded(page, () => page.getByRole("button", { name: "Lưu .xlsx" }).click());
  await pane.getByRole("button", { name: "Tổng hợp kỳ", exact: true }).click();
  await pane.getByLabel("Tệp các kỳ", { exact: true }).setInputFiles([
    { name: "Năm 2025.xlsx", mimeType: "", buffer: now },
    { name: "Năm 2026.xlsx", mimeType: "", buffer: now },
    { name: "Năm 2027.xlsx", mimeType: "", buffer: next },
    { name: "hong.xlsx", mimeType: "", buffer: Buffer.from("không phải tệp Excel") },
  ]);
  await pane.getByRole("list", { name: "Các kỳ, từ cũ đến mới" }).waitFor();
  await waitForPane(page);
  await take("123-tong-hop-bao-cao");
  await pane.getByRole("button", { name: "Xem trước kết quả" }).click();
  await pane.getByRole("table").first().waitFor();
  await waitForPane(page);
  await take("124-tong-hop-xem-truoc");
  await pane.getByRole("button", { name: "Ghi vào trang Tổng hợp kỳ" }).click();
  await pane.getByText(/^Đã ghi trang Tổng hợp kỳ: /).waitFor();
  await waitForPane(page);
  await take("125-tong-hop-xong");
  await page.evaluate(() => window.embeddedExcel!.select("Tổng hợp kỳ", "A1"));
  await take("126-trang-tong-hop-ky", "page");
}

/** A movement from draft to locked, with an entry changed on the way, and what Kiểm chứng says. */
export async function walkStages(page: Page, take: Take): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  const open = async (): Promise<void> => {
    await goToStep(page, "Đề nghị");
    await pane.getByRole("button", { name: /^Trạng thái, nhật ký/ }).click();
    await pane.getByRole("heading", { name: "Trạng thái hiện nay" }).waitFor();
    await waitForPane(page);
  };
  const move = async (button: string, stage: string): Promise<void> => {
    await pane.getByRole("button", { name: button, exact: true }).click();
    await pane.getByText(`Đã chuyển: ${stage}.`).waitFor();
    await waitForPane(page);
  };
  await open();
  await take("110-trang-thai-nhap");
  await pane.getByLabel("Người thực hiện").fill("Nguyễn Thị Mẫu");
  await move("Chuyển sang: Đã nhập đủ", "Đã nhập đủ");
  await take("111-trang-thai-da-nhap-du");
  const { sheet, address } = await cellOf(page, "BV_CD", 0, 0);
  await typeInto(page, sheet, address, "3");
  await pane.getByRole("button", { name: "Quay lại" }).click();
  await open();
  await pane.getByRole("heading", { name: "Ô đã sửa, chưa ghi nhật ký" }).waitFor();
  await take("112-trang-thai-o-da-sua");
  await pane.getByRole("textbox", { name: "Lý do" }).first().fill("Theo biên bản họp số 05");
  await pane.getByRole("button", { name: /^Ghi 1 ô vào nhật ký$/ }).click();
  await pane.getByText("Đã ghi vào nhật ký.").waitFor();
  await move("Chuyển sang: Thẩm định", "Thẩm định");
  await move("Chuyển sang: Hội đồng thông qua", "Hội đồng thông qua");
  await move("Khóa, công bố", "Khóa / Công bố");
  await pane.getByRole("button", { name: "Kiểm chứng", exact: true }).click();
  await pane.getByText(/^Nguyên vẹn: /).waitFor();
  await take("113-trang-thai-khoa-nguyen-ven");
  await page.evaluate(() => window.embeddedExcel!.select("Nhật ký", "A1"));
  await take("114-trang-nhat-ky", "page");
}

/** The copy that goes out: what is chosen, what it leaves behind, the file; then differences from what was built, and their repair. */
export async function walkCopy(page: Page, take: Take): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: /^Bản gửi đi/ }).click();
  await pane.getByRole("button", { name: "Xem trước", exact: true }).waitFor();
  await take("120-ban-gui-di");
  await pane.getByText("Vẫn gửi cột riêng tư").click();
  await pane.getByRole("checkbox", { name: /danh sách người/ }).check();
  await take("121-ban-gui-di-cot-rieng");
  await pane.getByRole("button", { name: "Công thức", exact: true }).click();
  await pane.getByRole("button", { name: "Xem trước", exact: true }).click();
  await pane.getByRole("button", { name: "Lập tệp", exact: true }).waitFor();
  await waitForPane(page);
  await pane.getByText(/^Cột của Xếp hạng: /).click();
  await take("122-ban-gui-di-xem-truoc");
  await pane.getByRole("button", { name: "Lập tệp", exact: true }).click();
  await pane.getByText(/^Đã lập Bản gửi đi/).waitFor();
  await take("123-ban-gui-di-xong");
  await pane.getByRole("button", { name: "Quay lại" }).click();
  const { sheet, address } = await cellOf(page, "BV_TC_HeSo", 1, 0);
  await typeInto(page, sheet, address, "2");
  await goToStep(page, "Chấm điểm");
  await pane.getByRole("button", { name: "Khác với lúc dựng", exact: true }).click();
  await pane.getByRole("button", { name: "So lại", exact: true }).waitFor();
  await waitForPane(page);
  await take("124-khac-voi-luc-dung");
  await pane.getByRole("button", { name: /^Sửa hết \d+ chỗ/ }).click();
  await pane.getByText(/^Đã sửa \d+ chỗ/).waitFor();
  await waitForPane(page);
  await take("125-khac-voi-luc-dung-da-sua");
}
