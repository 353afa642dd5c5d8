import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { runCommand } from "../../src/commands/command";
import { setUp } from "../../src/commands/setUp";
import type { Language } from "../../src/locale/language";
import { CRITERIA_NAMES, ENTRY_NAMES } from "../../src/workbook/names";
import { DRAFT_NAMES } from "../../src/workbook/versionsPlan";
import { anOverview } from "./paneData";
import { PlannedBook } from "./plannedBook";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const DRAFT = "Tiêu chí v2 (nháp)";

/** The tool over the office table, scored or not. */
async function opened(isScored = true, language: Language = "vi"): Promise<ShownPane & { readonly book: PlannedBook }> {
  const book = new PlannedBook();
  const runner = book.runner({ overview: anOverview({ filled: isScored ? 140 : 0 }) });
  const context = { port: runner.port, language: "vi", now: () => new Date(2026, 10, 24) } as const;
  await runCommand(setUp, context, { start: "sample", sample: "officeTable" });
  if (!isScored) {
    const cells = book.snapshot.blocks.get(ENTRY_NAMES.cells)!;
    book.apply([{ kind: "writeBlock", sheet: cells.sheet, area: cells.area, values: cells.values.map((row) => row.map(() => "")) }]);
  }
  book.plans.length = 0;
  const pane = await renderPane({ runner, language, tab: "setUp" });
  await pane.user.click(button(language === "vi" ? "Phiên bản tiêu chí" : "Criteria versions"));
  await screen.findByRole("heading", { name: language === "vi" ? "Đang dùng: phiên bản 1" : "In use: version 1" });
  return { ...pane, book };
}

/** The same with a draft. */
async function drafted(): Promise<ShownPane & { readonly book: PlannedBook }> {
  const pane = await opened();
  await pane.user.click(button("Nhân bản phiên bản"));
  await screen.findByRole("heading", { name: "Bản nháp" });
  return pane;
}

const rowOf = (book: PlannedBook, code: string): number =>
  book.snapshot.blocks.get(DRAFT_NAMES.code)!.values.findIndex(([cell]) => cell === code);

describe("the version in use", () => {
  test("says whether the list is open, about to be locked, or locked because something is scored", async () => {
    await opened(false);
    expect(screen.getByText("Chưa có điểm nào: cứ sửa thẳng ở trang Tiêu chí.")).toBeInTheDocument();
  });

  test("says how many cells are scored before it is locked", async () => {
    await opened();
    expect(screen.getByText(/^Đã có 140 ô điểm: danh sách tiêu chí sẽ khóa/)).toBeInTheDocument();
  });

  test("locked and empty of entries again, it is opened on demand", async () => {
    const { user, book } = await opened(false);
    book.apply([{ kind: "protect", sheet: "Tiêu chí" }]);
    await user.click(button("Quay lại"));
    await user.click(button("Phiên bản tiêu chí"));
    await user.click(await screen.findByRole("button", { name: "Mở khóa danh sách" }));
    expect(book.snapshot.sheets.find(({ title }) => title === "Tiêu chí")?.isProtected).toBe(false);
    expect(noButton("Mở khóa danh sách")).toBeNull();
  });
});

describe("the draft", () => {
  test("is made at one click, opens in the workbook, and is dropped once that is confirmed", async () => {
    const { user, book, runner } = await drafted();
    expect(screen.getByText(`Ở trang “${DRAFT}”`)).toBeInTheDocument();
    expect(screen.getByText("Bản nháp giống hệt danh sách đang dùng.")).toBeInTheDocument();
    await user.click(button("Mở trang nháp"));
    expect(runner.revealed[0]?.sheet).toBe(DRAFT);
    await user.click(button("Bỏ nháp"));
    expect(screen.getByRole("alertdialog", { name: "Bỏ bản nháp?" })).toBeInTheDocument();
    expect(button("Giữ bản nháp")).toHaveFocus();
    await user.click(button("Bỏ nháp"));
    expect(book.snapshot.sheets.map(({ title }) => title)).not.toContain(DRAFT);
    expect(button("Nhân bản phiên bản")).toBeInTheDocument();
  });

  test("cannot be applied before it was previewed", async () => {
    await drafted();
    expect(noButton("Áp dụng bản nháp")).toBeNull();
  });
});

describe("the preview", () => {
  test("lists what was changed, and who changes rank: old to new rank, total before and after, why", async () => {
    const { user, book } = await drafted();
    book.change(DRAFT_NAMES.weight, rowOf(book, "A1"), 0, 20);
    await user.click(button("Xem trước ai đổi hạng"));
    expect(screen.getByText("Sửa A1 · Chấp hành chủ trương, đường lối; đoàn kết nội bộ: hệ số")).toBeInTheDocument();
    const shifts = within(screen.getByRole("list", { name: "Người đổi hạng hoặc đổi tổng điểm" }));
    const third = shifts.getByText("Phòng Tổ chức, cán bộ (mẫu)").closest("li")!;
    // A1 is worth 3,5 × 20 in place of 3,5.
    expect(within(third).getByText("Tổng 86 → 152,5")).toBeInTheDocument();
    expect(within(third).getByText(/^Vì: Chấp hành chủ trương, đường lối; đoàn kết nội bộ: 3,5 → 70$/)).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Không ai đổi hạng" })).toBeInTheDocument();
    book.change(DRAFT_NAMES.weight, rowOf(book, "A1"), 0, -20);
    await user.click(button("Xem trước lại"));
    expect(screen.getByRole("heading", { name: /^\d+ đối tượng đổi hạng$/ })).toBeInTheDocument();
    expect(screen.getAllByText(/^Hạng \d+ → \d+; trong cụm \d+ → \d+$/).length).toBeGreaterThan(0);
  });

  test("a draft with errors lists them and offers no way to apply it", async () => {
    const { user, book } = await drafted();
    book.change(DRAFT_NAMES.code, rowOf(book, "A2"), 0, "A1");
    await user.click(button("Xem trước ai đổi hạng"));
    expect(screen.getByText(/^Bản nháp còn \d+ lỗi/)).toBeInTheDocument();
    expect(screen.getByText(/Mã tiêu chí “A1” bị trùng/)).toBeInTheDocument();
    expect(noButton("Áp dụng bản nháp")).toBeNull();
  });
});

describe("applying", () => {
  test("asks first, then takes the draft as the list, builds the matrix and tells number, date and archive", async () => {
    const { user, book, runner } = await drafted();
    book.change(DRAFT_NAMES.name, rowOf(book, "A1"), 0, "Tên mới");
    await user.click(button("Xem trước ai đổi hạng"));
    await user.click(button("Áp dụng bản nháp"));
    expect(screen.getByRole("alertdialog", { name: "Áp dụng phiên bản 2?" })).toBeInTheDocument();
    expect(runner.calls.map(({ id }) => id)).not.toContain("buildMatrix");
    await user.click(button("Áp dụng"));
    expect(await screen.findByText("Đang dùng phiên bản 2, từ ngày 24/11/2026.")).toBeInTheDocument();
    expect(runner.calls.map(({ id }) => id)).toContain("buildMatrix");
    expect(screen.getByRole("heading", { name: "Đang dùng: phiên bản 2" })).toBeInTheDocument();
    expect(book.snapshot.blocks.get(CRITERIA_NAMES.name)!.values.map(([cell]) => cell)).toContain("Tên mới");
    await user.click(button("Mở phiên bản 1"));
    expect(runner.revealed.at(-1)?.sheet).toBe("Tiêu chí v1 (lưu)");
  });
});

test.each(["vi", "en"] as const)("in %s no breach of accessibility that needs no layout", async (language) => {
  document.title = "Bảng Vàng";
  const { user } = await opened(true, language);
  await user.click(button(language === "vi" ? "Nhân bản phiên bản" : "Clone the version"));
  await user.click(await screen.findByRole("button", { name: language === "vi" ? "Xem trước ai đổi hạng" : "See who would change rank" }));
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
