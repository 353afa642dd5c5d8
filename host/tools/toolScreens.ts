// The screens beside the steps, for `npm run screens` and the tests of reach: work going on, refusals, the charts, Giải thích, Hoàn tác
// and the notice of a bug, with the states that each can be in.
import type { Page } from "playwright-core";
import { closePane, goToStep, insidePane, useSample, waitForPane } from "../demo/drive/addinActions";
import { typeInto } from "../demo/drive/gridActions";
import { cellOf, type Take } from "./decisionScreens";

/** A refusal, then the charts and what explains them, on the sample of one department. */
export async function walkExplain(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Xếp hạng");
  const rank = pane.getByRole("button", { name: "Xếp hạng", exact: true });
  await page.evaluate(() => window.embeddedExcel!.plant({ code: "RequestPayloadSizeLimitExceeded" }));
  await rank.click();
  await pane.getByRole("alert").first().waitFor();
  await take("82-bi-tu-choi");
  await pane.getByRole("button", { name: "Đóng thông báo" }).click();
  await rank.click();
  await pane.getByRole("figure").first().waitFor();
  await waitForPane(page);
  await take("83-bieu-do");
  await pane.getByRole("button", { name: "Theo nhóm tiêu chí" }).click();
  await pane.getByRole("heading", { name: "Điểm theo nhóm tiêu chí" }).waitFor();
  await waitForPane(page);
  await take("83a-nhom-tieu-chi");
  await pane.getByText("Hiện điểm từng nhóm").click();
  await take("83b-nhom-tieu-chi-so");
  await pane.getByRole("button", { name: "Phân bố tổng điểm" }).click();
  await pane.getByRole("searchbox").fill("không có ai");
  await take("84-khong-tim-thay");
  await pane.getByRole("searchbox").fill("");
  await pane.getByRole("button", { name: "Giải thích điểm, hạng" }).click();
  await pane.getByLabel("Đối tượng", { exact: true }).waitFor();
  await waitForPane(page);
  await take("85-giai-thich");
  await pane.getByLabel("So với", { exact: true }).selectOption({ index: 0 });
  await pane.getByLabel("So với", { exact: true }).selectOption({ index: 4 });
  await pane.getByRole("heading", { name: /^So với / }).waitFor();
  await pane.getByLabel("Tìm theo tên hoặc mã").fill("không có ai");
  await waitForPane(page);
  await take("86-so-sanh");
  await pane.getByLabel("Tìm theo tên hoặc mã").fill("");
  await take("86a-so-sanh-hai-doi-tuong");
  await pane.getByRole("button", { name: "Lập phiếu điểm để in" }).click();
  await pane.getByText(/^Đã lập phiếu của /).waitFor();
  const { sheet, address } = await cellOf(page, "BV_CD", 0, 0);
  await typeInto(page, sheet, address, "3");
  await pane.getByText("Sổ đã đổi sau khi đọc.").waitFor();
  await take("87-giai-thich-da-cu");
}

/** Hoàn tác in all its states; work going on and stopped, after which this Excel never answers again; and the notice of a bug. */
export async function walkUndo(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Xếp hạng");
  await pane.getByRole("button", { name: "Xếp hạng", exact: true }).click();
  await pane.getByRole("heading", { name: "Bảng xếp hạng" }).waitFor();
  await goToStep(page, "Đề nghị");
  await pane.getByRole("button", { name: "Lập danh sách" }).click();
  await pane
    .getByRole("button", { name: /^Mở danh sách/ })
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "Mở Hoàn tác" }).click();
  await pane.getByRole("button", { name: /^Hoàn tác: / }).waitFor();
  await take("90-hoan-tac");
  await pane
    .getByRole("button", { name: /^Về trước bước / })
    .first()
    .click();
  await pane.getByRole("heading", { name: /^Hoàn tác \d+ bước\?$/ }).waitFor();
  await take("91-hoan-tac-hoi");
  await pane.getByRole("button", { name: /^Hoàn tác \d+ bước$/ }).click();
  await pane.getByText(/^Đã hoàn tác/).waitFor();
  await waitForPane(page);
  await take("92-hoan-tac-xong");
  await goToStep(page, "Xếp hạng");
  await page.evaluate(() => window.embeddedExcel!.setSilent(true));
  await pane.getByRole("button", { name: /^Xếp hạng( lại)?$/ }).click();
  await pane.getByRole("button", { name: "Dừng", exact: true }).waitFor();
  await take("93-dang-lam", "busy");
  await pane.getByRole("button", { name: "Dừng", exact: true }).first().click();
  await pane.getByText(/^Đã dừng: /).waitFor();
  await take("94-da-dung");
  await insidePane(page)
    .locator("body")
    .evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new Error("Lỗi thử, để xem thông báo") })));
  await pane.getByRole("alert").first().waitFor();
  await take("95-loi-chuong-trinh");
  await closePane(page);
}
