// The clerk's way from rules to papers, for `npm run screens`: Xét, the register of people and Hồ sơ trình, with the states that each
// can be in, and the sheets that they write.
import type { Page } from "playwright-core";
import { closePane, goToStep, insidePane, openPane, pasteIntoPane, useSample, waitForPane } from "../demo/drive/addinActions";
import { cellAddress, placeOfName, typeInto, valuesOfName } from "../demo/drive/gridActions";

/** Takes a picture of the state under a name: of the page alone, without the pane, or of a pane whose work goes on. */
export type Take = (name: string, what?: "page" | "busy") => Promise<void>;

/** The sample that has the whole job: bands, quotas, awards, a tie at the line, votes. */
export const YEAR_END = "Sở Tư pháp: xét cuối năm";

/** Sheets of the job and the names that pictures of them have. */
const SHEETS = [
  ["Đối tượng", "doi-tuong"],
  ["Quy tắc xét", "quy-tac-xet"],
  ["Danh hiệu", "danh-hieu"],
  ["Quá trình khen thưởng", "qua-trinh"],
  ["Sáng kiến", "sang-kien"],
  ["Hồ sơ khen thưởng", "ho-so"],
  ["Kết quả xét", "ket-qua-xet"],
  ["Kiểm phiếu", "kiem-phieu"],
] as const;

/** Two people who are there, one of them moved, and one who is new; a line without a name. */
const LIST = [
  ["Mã", "Họ và tên", "Chức vụ", "Phòng", "Ngày sinh"],
  ["CN01", "Nguyễn Thị Hoa (mẫu)", "Phó Giám đốc Trung tâm Trợ giúp pháp lý nhà nước", "TT09", "1970"],
  ["CN02", "Trần Minh Quân (mẫu)", "Phó chánh Văn phòng", "TT01", "1977"],
  ["CN99", "Công Tằng Tôn Nữ Thị Thanh Huyền (mẫu)", "Chuyên viên", "TT03", "12/05/1996"],
  ["CN98", "", "Chuyên viên", "TT03", "1996"],
];

/** Opens the sample in an empty workbook, by the pane. */
export async function useYearEnd(page: Page): Promise<void> {
  const pane = await openPane(page);
  await pane.getByRole("button", { name: /^Mẫu/ }).click();
  await pane.getByRole("button", { name: `Dùng mẫu “${YEAR_END}”`, exact: true }).click();
  await pane.getByRole("heading", { name: /^Xét thi đua/ }).waitFor();
  await waitForPane(page);
}

/** Opens Xét from the step before it. */
export async function openDecide(page: Page): Promise<void> {
  await goToStep(page, "Đề nghị");
  await insidePane(page)
    .getByRole("button", { name: /^Xét theo mức/ })
    .click();
  await insidePane(page).getByRole("heading", { name: "Xét", exact: true }).waitFor();
  await waitForPane(page);
}

/** Presses Xét or Xét lại and waits for what comes of it. */
export async function decideInPane(page: Page): Promise<void> {
  const pane = insidePane(page);
  // The pane reads anew when the pointer comes back to it.
  await pane.locator("body").hover();
  await waitForPane(page);
  await pane.getByRole("button", { name: /^Xét( lại)?$/ }).click();
  await pane.getByText(/^Sổ đã đổi sau lần xét này/).waitFor({ state: "detached" });
  await pane.getByText(/^Đã xét \d+ đối tượng\.$/).waitFor();
  await waitForPane(page);
}

/** Where a cell of a named block stands. */
export async function cellOf(page: Page, name: string, row: number, column: number): Promise<{ sheet: string; address: string }> {
  const { sheet, area } = await placeOfName(page, name);
  return { sheet, address: cellAddress(area.row + row, area.column + column) };
}

/** Writes a threshold of votes to the award with that code. */
async function askVotes(page: Page, award: string): Promise<void> {
  const row = (await valuesOfName(page, "BV_DH_D_Ma")).findIndex(([code]) => code === award);
  for (const [name, text] of [
    ["BV_DH_D_Nguong", "80 %"],
    ["BV_DH_D_TinhTren", "Tổng thành viên"],
  ] as const) {
    const { sheet, address } = await cellOf(page, name, row, 0);
    await typeInto(page, sheet, address, text);
  }
}

/** A movement without people: what the step to Xét says before there is a matrix, and the way to the import of people. */
export async function walkNoPeople(page: Page, take: Take): Promise<void> {
  const pane = await openPane(page);
  await pane.getByRole("button", { name: /^Bắt đầu trống/ }).click();
  await pane.getByLabel(/^Tên phong trào/).fill("Thi đua năm 2026");
  await take("18a-tro-ly-1");
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByLabel(/^Bao nhiêu/).fill("0");
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await take("18b-tro-ly-2-sai");
  await pane.getByLabel(/^Bao nhiêu/).fill("");
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByLabel("Mẫu", { exact: true }).waitFor();
  await take("18c-tro-ly-3");
  await pane.getByText("Tự nhập sau").click();
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await pane.getByLabel("Xếp loại theo mức").waitFor();
  await take("18d-tro-ly-4");
  await pane.getByRole("button", { name: "Tiếp tục" }).click();
  await take("18e-tro-ly-5");
  await pane.getByRole("button", { name: "Tạo phong trào" }).click();
  await pane.getByRole("button", { name: "Nhập danh sách người" }).waitFor();
  await take("18-thiet-lap-chua-co-nguoi");
  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: "Đến bước Thiết lập" }).waitFor();
  await take("19-de-nghi-chua-co-bang");
  await closePane(page);
}

/** The sample of one department, without rules. */
export async function walkNewRules(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Xếp hạng");
  await take("21-loi-vao-xep-hang");
  await goToStep(page, "Đề nghị");
  await take("22-loi-vao-de-nghi");
  await pane.getByRole("button", { name: /^Hồ sơ trình/ }).click();
  await pane.getByRole("button", { name: "Đến Xét" }).waitFor();
  await take("23-ho-so-chua-co-quy-tac");
  await pane.getByRole("button", { name: "Đến Xét" }).click();
  await pane.getByRole("button", { name: "Lập trang quy tắc" }).waitFor();
  await take("24-xet-chon-quy-tac");
  await pane.getByRole("button", { name: "Lập trang quy tắc" }).click();
  await pane.getByText(/^Đã lập các trang quy tắc/).waitFor();
  await take("25-xet-da-lap-quy-tac");
  await pane.getByRole("button", { name: "Đổi bộ quy tắc" }).click();
  await pane.getByRole("radio").nth(1).check();
  await take("26-xet-doi-quy-tac");
  await pane.getByRole("button", { name: "Thay quy tắc" }).click();
  await take("27-xet-hoi-thay");
  await closePane(page);
}

/** The whole job. */
export async function walkYearEnd(page: Page, take: Take): Promise<void> {
  await useYearEnd(page);
  const pane = insidePane(page);
  await openDecide(page);
  await take("30-xet-chua-xet");
  await decideInPane(page);
  await take("31-xet-muc-chi-tieu");
  await pane.getByRole("button", { name: /^Từng đối tượng/ }).click();
  await take("32-xet-tung-doi-tuong");
  await pane.getByRole("button", { name: /^Danh hiệu \(/ }).click();
  await take("33-xet-danh-hieu");
  await pane.getByRole("button", { name: /^Cần xem/ }).click();
  await take("34-xet-can-xem");
  const { sheet, address } = await cellOf(page, "BV_CD", 0, 0);
  await typeInto(page, sheet, address, "3");
  await pane.getByText(/^Sổ đã đổi sau lần xét này/).waitFor();
  await take("35-xet-da-cu");
  await page.evaluate(() => window.embeddedExcel!.select("Kết quả xét", "A1"));
  await take("36-trang-ket-qua-xet-da-cu", "page");
  await askVotes(page, "CSTDCS");
  await decideInPane(page);
  await pane.getByRole("button", { name: "Sang Hồ sơ trình" }).click();
  await pane
    .getByRole("button", { name: /trang kiểm phiếu$/ })
    .first()
    .waitFor();
  await waitForPane(page);
  await take("40-ho-so-trinh");
  await pane.getByRole("button", { name: /^(Lập|Cập nhật) trang kiểm phiếu$/ }).click();
  await pane.getByText(/^Trang kiểm phiếu có|^Không có danh hiệu nào cần/).waitFor();
  await take("41-kiem-phieu");
  await pane.getByRole("button", { name: "Lập hồ sơ", exact: true }).click();
  await pane.getByText(/^Đã lập \d+ văn bản\.$/).waitFor();
  await waitForPane(page);
  await take("42-ho-so-da-lap");
  await pane.getByRole("button", { name: "Tạo tệp Word", exact: true }).click();
  await pane.getByRole("link", { name: /^Tải / }).waitFor();
  await take("43-tep-word");
  await goToStep(page, "Thiết lập");
  await pane.getByRole("button", { name: "Nhập danh sách người" }).click();
  await pane.getByLabel("Dán danh sách vào đây").waitFor();
  await take("50-nhap-nguoi");
  await pasteIntoPane(page, "Dán danh sách vào đây", "", LIST.map((line) => line.join("\t")).join("\n"));
  await pane.getByRole("button", { name: /^Nhập \d+ đối tượng$/ }).waitFor();
  await take("51-nhap-nguoi-xem-truoc");
  await pane.getByRole("button", { name: /^Thay đổi/ }).click();
  await take("52-nhap-nguoi-thay-doi");
  await pane.getByRole("button", { name: /^Nhập \d+ đối tượng$/ }).click();
  await pane.getByText(/^Đã nhập: /).waitFor();
  await take("53-nhap-nguoi-da-nhap");
  await closePane(page);
}

/** The sheets of the job, without the pane: the top of each, the next screens of those that are long or wide, and every paper. */
export async function walkSheets(page: Page, take: Take): Promise<void> {
  const known = new Set<string>(SHEETS.map(([sheet]) => sheet));
  const all = await page.evaluate(() => window.embeddedExcel!.sheets());
  for (const [sheet, name] of SHEETS) {
    for (const [index, cell] of ["A1", "A36", "L1"].entries()) {
      await page.evaluate(([title, address]) => window.embeddedExcel!.select(title, address), [sheet, cell] as const);
      await take(`60-trang-${name}-${index + 1}`, "page");
    }
  }
  const first = all.indexOf("Kiểm phiếu") + 1;
  for (const sheet of all.slice(first).filter((one) => !known.has(one))) {
    await page.evaluate((title) => window.embeddedExcel!.select(title, "A1"), sheet);
    await take(`70-van-ban-${sheet.replace(/\s+/g, "-")}`, "page");
  }
}
