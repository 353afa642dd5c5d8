// The screens of several movements in one workbook, for `npm run screens` and the tests of reach.
import type { Page } from "playwright-core";
import { goToStep, useSample, waitForPane } from "../demo/drive/addinActions";
import type { Take } from "./decisionScreens";

/** A second movement with lists of the first, the choice between them, and one that is about to begin. */
export async function walkMovements(page: Page, take: Take): Promise<void> {
  const pane = await useSample(page);
  await goToStep(page, "Thiết lập");
  await pane.getByRole("button", { name: "Phong trào trong sổ" }).click();
  await pane.getByRole("heading", { name: "Thêm phong trào" }).waitFor();
  await pane.getByRole("checkbox", { name: "Chép danh sách đối tượng" }).check();
  await pane.getByRole("button", { name: "Thêm phong trào" }).click();
  await pane.getByText("Đặt tên cho phong trào mới.").waitFor();
  await take("95-them-phong-trao");
  await pane.getByRole("textbox", { name: "Tên phong trào mới" }).fill("Chuyên đề cải cách hành chính (mẫu)");
  await pane.getByRole("checkbox", { name: "Chép tiêu chí, thứ tự phân hạng" }).check();
  await pane.getByRole("button", { name: "Thêm phong trào" }).click();
  await pane.getByRole("heading", { level: 1, name: /^Chuyên đề cải cách/ }).waitFor();
  await waitForPane(page);
  await take("96-phong-trao-thu-hai");
  await pane.getByRole("button", { name: /Chọn phong trào$/ }).click();
  await pane.getByRole("heading", { name: "Trong sổ này" }).waitFor();
  await waitForPane(page);
  await take("97-chon-phong-trao");
  await pane.getByRole("button", { name: "Thêm phong trào" }).click();
  await pane.getByRole("heading", { name: "Chọn cách bắt đầu" }).waitFor();
  await waitForPane(page);
  await take("98-phong-trao-moi");
}
