// The screens that work on lists: Bảng tiêu chí with its paste, Phiên bản tiêu chí, Mẫu, Làm sạch dữ liệu and Phiếu chấm, for `npm run screens`
// and the tests of reach, with the states that each can be in.
import type { FrameLocator, Page } from "playwright-core";
import { goToStep, openPane, pasteIntoPane, useSample, waitForPane } from "../demo/drive/addinActions";
import { typeInto, valuesOfName } from "../demo/drive/gridActions";
import { cellOf, type Take } from "./decisionScreens";

/** A table as regulations have them: a sum that is not right, points in words, a deduction, a rule in the text, a line without points. */
const REGULATION = [
  ["STT", "Tiêu chí", "Điểm chuẩn", "Điểm trừ", "Phòng theo dõi"],
  ["I", "NHIỆM VỤ CHUYÊN MÔN", "60", "", ""],
  ["1", "Hoàn thành kế hoạch công tác năm: đạt 100%: 30 điểm; từ 90% đến dưới 100%: 20 điểm; dưới 90%: 0 điểm", "30", "", "Văn phòng Sở"],
  ["2", "Gửi đủ báo cáo định kỳ", "20 điểm", "", "Văn phòng Sở"],
  ["", "- Mỗi báo cáo gửi chậm", "", "-0,5", ""],
  ["", "Ghi chú: Tổng điểm trừ không quá 2 điểm", "", "", ""],
  ["II", "KỶ LUẬT, KỶ CƯƠNG", "40", "", ""],
  ["3", "Chấp hành giờ giấc làm việc", "25", "", "Thanh tra Sở"],
  ["4", "Văn hóa công sở", "15", "", "Thanh tra Sở"],
  ["5", "Nội dung khác theo chỉ đạo", "", "", ""],
  ["", "Tổng cộng", "100", "", ""],
];

/** What was typed by hand or came from old files: blanks, capitals with a salutation, TCVN3, marks apart from their letters. */
const UNCLEAN_NAMES = ["Văn phòng   Sở ", "Ông NGUYỄN VĂN MẪU", "NguyÔn ThÞ MÉu", "Trần Thị Mẫu".normalize("NFD")];

const html = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

/** Opens a tool from its part of the step Thiết lập. */
async function openPart(page: Page, pane: FrameLocator, tool: string): Promise<void> {
  await goToStep(page, "Thiết lập");
  await pane.getByRole("button", { name: tool, exact: true }).click();
  await pane.getByRole("heading", { name: tool, exact: true }).waitFor();
  await waitForPane(page);
}

/** The criteria tree and the paste of a table: into an empty list, then beside a list that has entries. */
export async function walkCriteria(page: Page, take: Take): Promise<void> {
  const pane = await openPane(page);
  const paste = pane.getByRole("button", { name: "Dán bảng từ Word, Excel" });
  const write = pane.getByRole("button", { name: "Ghi vào trang Tiêu chí" });
  await pane.getByRole("button", { name: /^Dán bảng tiêu chí/ }).click();
  await paste.waitFor();
  await take("150-tieu-chi-chua-co");
  await paste.click();
  await pane.getByText("Xem mẫu").click();
  await take("151-dan-bang");
  await pasteIntoPane(page, "Dán vào đây", "", "Căn cứ Luật Thi đua, khen thưởng");
  await take("152-dan-bang-tu-choi");
  await pasteIntoPane(page, "Dán vào đây", html(REGULATION));
  await pane.getByRole("button", { name: "Tiếp tục" }).waitFor();
  await take("153-chon-cot");
  await pane.getByRole("combobox", { name: /^Cột B: / }).selectOption({ label: "Không lấy" });
  await take("154-chon-cot-thieu");
  await pane.getByRole("combobox", { name: /^Cột B: / }).selectOption({ label: "Nội dung tiêu chí" });
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await write.waitFor();
  await take("155-xem-truoc");
  await pane.getByRole("button", { name: /^Hiểu được: / }).click();
  await take("156-xem-truoc-hieu-duoc");
  await write.click();
  await pane.getByText(/^Đã ghi \d+ dòng vào trang Tiêu chí/).waitFor();
  await waitForPane(page);
  await take("157-cay-tieu-chi");
  await goToStep(page, "Thiết lập");
  await pane.getByRole("button", { name: "Làm phong trào khác" }).click();
  await pane.getByRole("button", { name: /^Dùng mẫu/ }).click();
  await pane.getByRole("button", { name: "Thay phong trào" }).waitFor();
  await take("158-hoi-thay-phong-trao");
  await pane.getByRole("button", { name: "Thay phong trào" }).click();
  await pane.getByRole("heading", { name: /^Phong trào thi đua/ }).waitFor();
  await openPart(page, pane, "Bảng tiêu chí");
  await paste.waitFor();
  await take("159-cay-tieu-chi-mau");
  await paste.click();
  await pasteIntoPane(page, "Dán vào đây", html(REGULATION));
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByRole("radio", { name: /^Thay danh sách đang có/ }).check();
  await take("160-xem-truoc-da-co-danh-sach");
  await write.click();
  await pane.getByRole("button", { name: "Vẫn thay danh sách" }).waitFor();
  await take("161-hoi-thay-danh-sach");
}

/** A draft of the criteria: alike, changed, wrong, dropped or in use, with the list of before kept. */
export async function walkVersions(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  const preview = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name }).click();
  await openPart(page, pane, "Phiên bản tiêu chí");
  await pane.getByRole("button", { name: "Nhân bản phiên bản" }).waitFor();
  await take("165-phien-ban");
  await pane.getByRole("button", { name: "Nhân bản phiên bản" }).click();
  await pane.getByRole("heading", { name: "Bản nháp" }).waitFor();
  await take("166-ban-nhap");
  const weight = await cellOf(page, "BV_TCN_HeSo", 1, 0);
  await typeInto(page, weight.sheet, weight.address, "2");
  await preview("Xem trước ai đổi hạng");
  await pane.getByRole("button", { name: "Áp dụng bản nháp" }).waitFor();
  await waitForPane(page);
  await take("167-ai-doi-hang");
  const code = await cellOf(page, "BV_TCN_Ma", 2, 0);
  const [[first], , [third]] = (await valuesOfName(page, "BV_TCN_Ma")) as [[string], [string], [string]];
  await typeInto(page, code.sheet, code.address, first);
  await preview("Xem trước lại");
  await pane.getByRole("heading", { name: "Cần sửa trong bản nháp" }).waitFor();
  await waitForPane(page);
  await take("168-ban-nhap-co-loi");
  await typeInto(page, code.sheet, code.address, third);
  await pane.getByRole("button", { name: "Bỏ nháp" }).click();
  await take("169-hoi-bo-nhap");
  await pane.getByRole("button", { name: "Giữ bản nháp" }).click();
  await preview("Xem trước lại");
  await pane.getByRole("button", { name: "Áp dụng bản nháp" }).click();
  await pane.getByRole("button", { name: "Áp dụng", exact: true }).waitFor();
  await take("170-hoi-ap-dung");
  await pane.getByRole("button", { name: "Áp dụng", exact: true }).click();
  await pane.getByText(/^Đang dùng phiên bản 2, từ ngày /).waitFor();
  await waitForPane(page);
  await take("171-da-ap-dung");
}

/** Samples, a text that is no template, the office's own template made and read again, its criteria taken over. */
export async function walkTemplates(page: Page, take: Take): Promise<void> {
  const pane = await openPane(page);
  const read = async (text: string): Promise<void> => {
    await pane.getByLabel("Hoặc dán nội dung tệp mẫu").fill(text);
    await pane.getByRole("button", { name: "Xem nội dung" }).click();
  };
  await pane.getByRole("button", { name: /^Mẫu/ }).click();
  await pane
    .getByRole("button", { name: /^Dùng mẫu “/ })
    .first()
    .waitFor();
  await pane.getByText("Tệp mẫu để xem thử").click();
  await pane.getByRole("button", { name: "Tạo tệp mẫu để xem" }).click();
  await pane.getByRole("link", { name: /\.xlsx$/ }).waitFor();
  await waitForPane(page);
  await take("175-mau");
  await read(`{ "format": "bang-vang", "version": 1, "criteria": [{ "code": "A" }, { "kode": "B" }] }`);
  await pane.getByRole("alert").filter({ hasText: "Chưa dùng được tệp này" }).waitFor();
  await take("176-mau-tu-choi");
  await pane
    .getByRole("button", { name: /^Dùng mẫu “/ })
    .first()
    .click();
  await pane.getByRole("heading", { name: /^Phong trào thi đua/ }).waitFor();
  await openPart(page, pane, "Mẫu");
  await pane.getByLabel("Căn cứ, nguồn").fill("Quyết định số 12/QĐ-STP ngày 05/01/2026");
  await pane.getByRole("checkbox", { name: "Kèm danh sách đối tượng" }).check();
  await pane.getByRole("button", { name: "Tạo tệp mẫu", exact: true }).click();
  await pane.getByText(/^Đã tạo mẫu: /).waitFor();
  await waitForPane(page);
  await take("177-luu-thanh-mau");
  await read(await pane.getByLabel("Nội dung tệp mẫu", { exact: true }).inputValue());
  await pane.getByRole("region", { name: "Trong tệp có" }).waitFor();
  await take("178-trong-tep-co");
  await pane.getByRole("button", { name: "Chỉ lấy tiêu chí" }).click();
  await pane.getByText(/^Đã đưa \d+ tiêu chí vào bản nháp/).waitFor();
  await waitForPane(page);
  await take("179-da-lay-tieu-chi");
  await pane
    .getByRole("button", { name: /^Dùng mẫu “/ })
    .first()
    .click();
  await pane.getByRole("button", { name: "Giữ phong trào cũ" }).waitFor();
  await take("180-mau-hoi-thay");
}

/** What stands unclean in the list: chosen from, put right, put back; and a list with nothing to do. */
export async function walkClean(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  for (const [i, name] of UNCLEAN_NAMES.entries()) {
    const { sheet, address } = await cellOf(page, "BV_DT_Ten", i === 0 ? 0 : 10 + i, 0);
    await typeInto(page, sheet, address, name);
  }
  await openPart(page, pane, "Làm sạch dữ liệu");
  await take("185-lam-sach");
  await pane.getByRole("button", { name: "Tìm chỗ cần làm sạch" }).click();
  await pane.getByRole("heading", { name: "Làm sạch những gì" }).waitFor();
  await waitForPane(page);
  await take("186-cho-can-lam-sach");
  const kinds = pane.getByRole("region", { name: "Làm sạch những gì" }).getByRole("checkbox");
  for (const kind of await kinds.all()) await kind.uncheck();
  await pane.getByText("Không có chỗ nào thuộc các mục đã chọn.").waitFor();
  await take("187-khong-chon-muc-nao");
  for (const kind of await kinds.all()) await kind.check();
  await pane.getByRole("checkbox", { name: "Xếp lại danh sách khi áp dụng" }).check();
  await pane.getByRole("button", { name: /^Áp dụng \d+ chỗ$/ }).click();
  await pane.getByText(/^Đã làm sạch \d+ chỗ\. Đã xếp lại danh sách\.$/).waitFor();
  await waitForPane(page);
  await take("188-da-lam-sach");
  await pane.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await pane.getByText(/^Đã trả lại \d+ ô như trước\.$/).waitFor();
  await waitForPane(page);
  await take("189-da-tra-lai");
  await pane.getByLabel("Làm sạch ở đâu").selectOption("selection");
  await take("190-vung-dang-chon");
  await pane.getByLabel("Làm sạch ở đâu").selectOption("movement");
  await pane.getByRole("button", { name: /^Tìm (chỗ cần làm sạch|lại)$/ }).click();
  await pane.getByText("Dữ liệu đã sạch").waitFor();
  await waitForPane(page);
  await take("191-da-sach");
}

/** The form of one participant: nobody of that name, somebody, the next one, and its sheet. */
export async function walkForms(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Xếp hạng");
  await pane.getByRole("button", { name: "Phiếu chấm", exact: true }).click();
  const search = pane.getByLabel("Tìm theo tên hoặc mã");
  await search.waitFor();
  await waitForPane(page);
  await take("195-phieu-cham");
  await search.fill("không có ai");
  await take("196-phieu-khong-tim-thay");
  await search.fill("CN0");
  await pane.getByRole("button", { name: "Lập phiếu", exact: true }).click();
  await pane.getByText(/^Đã lập phiếu của /).waitFor();
  await waitForPane(page);
  await take("197-phieu-da-lap");
  await pane.getByRole("button", { name: /^Lập phiếu tiếp theo: / }).click();
  await pane.getByText(/^Đã lập phiếu của /).waitFor();
  await waitForPane(page);
  await pane.getByRole("button", { name: "Mở phiếu" }).click();
  await waitForPane(page);
  await take("198-trang-phieu-cham", "page");
}
