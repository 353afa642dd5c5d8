import { screen } from "@testing-library/react";
import { fakeRunner } from "./fakeRunner";
import { aCheck, anOverview, someFindings } from "./paneData";
import { button, renderPane } from "./renderPane";

const tab = (name: string) => screen.getByRole("tab", { name });

test("the tabs are one stop; arrows, Home and End move and select", async () => {
  const { user } = await renderPane({ tab: "setUp" });
  tab("Thiết lập").focus();
  await user.keyboard("{ArrowRight}");
  expect(tab("Chấm điểm")).toHaveFocus();
  expect(tab("Chấm điểm")).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{End}");
  expect(tab("Đề nghị")).toHaveFocus();
  await user.keyboard("{ArrowRight}");
  expect(tab("Thiết lập")).toHaveFocus();
  await user.keyboard("{ArrowLeft}{Home}");
  expect(tab("Thiết lập")).toHaveFocus();
  expect(screen.getAllByRole("tab").filter((one) => one.tabIndex === 0)).toHaveLength(1);
});

test("each tab labels the panel that it controls", async () => {
  await renderPane({ tab: "ranking" });
  expect(screen.getByRole("tabpanel", { name: "Xếp hạng" })).toHaveAttribute("id", tab("Xếp hạng").getAttribute("aria-controls"));
});

test("the whole way by keyboard: check, open a rule, jump to a cell", async () => {
  const runner = fakeRunner({ checkEntries: aCheck(someFindings(0)), overview: anOverview() });
  const { user } = await renderPane({ runner, tab: "scoring" });
  tab("Chấm điểm").focus();
  await user.tab();
  expect(button("Kiểm tra")).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(button("Kiểm tra lại")).toHaveFocus();
  await user.tab();
  expect(button("Mở bảng chấm điểm")).toHaveFocus();
  await user.tab();
  expect(button("Phiếu đơn vị")).toHaveFocus();
  await user.tab();
  expect(button("Khác với lúc dựng")).toHaveFocus();
  await user.tab();
  expect(button(/Số gõ thành chữ/)).toHaveFocus();
  await user.tab();
  expect(button(/Đến ô .*F12/)).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(runner.revealed).toHaveLength(1);
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test("the order of focus is strip, tabs, screen, guide, language", async () => {
  const { user } = await renderPane({ tab: "ranking" });
  const order: (string | null)[] = [];
  for (let step = 0; step < 10; step++) {
    await user.tab();
    order.push(document.activeElement!.getAttribute("aria-label") ?? document.activeElement!.textContent);
  }
  expect(order).toEqual([
    "Xem lỗi: 4 lỗi",
    "Việc tiếp theo: Kiểm tra",
    "Xếp hạng",
    "Xếp hạng",
    expect.stringMatching(/^Xét theo mức, chỉ tiêu, danh hiệu/),
    "Giải thích điểm, hạng",
    "Phiếu chấm",
    "Hướng dẫn cho phần này (mở trang mới)",
    "VI, Tiếng Việt",
    "EN, English",
  ]);
});
