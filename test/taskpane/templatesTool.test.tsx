import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { TextDecoder as NodeTextDecoder } from "node:util";
import { SAMPLE_IDS } from "../../src/commands/samples/samples";
import { setUp } from "../../src/commands/setUp";
import { runCommand } from "../../src/commands/command";
import type { Language } from "../../src/locale/language";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { anOverview, EMPTY } from "./paneData";
import { PlannedBook } from "./plannedBook";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const TEMPLATE = JSON.stringify({
  format: "bang-vang",
  formatVersion: 1,
  name: "Mẫu của Sở",
  source: "Quyết định 12/QĐ-STP",
  date: "2026-01-05",
  limits: { bonus: 3 },
  rounds: ["self", "council"],
  criteria: [
    { code: "G", kind: "group" },
    { code: "M1", parent: "G", max: 10 },
    { code: "M2", parent: "G", kind: "yesNo", max: 5 },
  ],
});

beforeAll(() => {
  // What jsdom lacks of a page.
  Object.assign(globalThis, { TextDecoder: globalThis.TextDecoder ?? NodeTextDecoder });
  Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined });
});

/** The tool over an empty workbook, or over the sample with or without its entries. */
async function opened(
  start: "empty" | "scored" | "unscored",
  language: Language = "vi",
): Promise<ShownPane & { readonly book: PlannedBook }> {
  const book = new PlannedBook();
  const runner = book.runner(start === "empty" ? { overview: EMPTY } : { overview: anOverview({ filled: start === "scored" ? 212 : 0 }) });
  if (start !== "empty") {
    const context = { port: runner.port, language: "vi", now: () => new Date(2026, 10, 24) } as const;
    await runCommand(setUp, context, { start: "sample", sample: "officeTable" });
    if (start === "unscored") {
      const cells = book.snapshot.blocks.get(ENTRY_NAMES.cells)!;
      book.apply([{ kind: "writeBlock", sheet: cells.sheet, area: cells.area, values: cells.values.map((row) => row.map(() => "")) }]);
    }
    book.plans.length = 0;
  }
  const pane = await renderPane({ runner, language, tab: "setUp" });
  await pane.user.click(start === "empty" ? button(/^Mẫu khác/) : button(language === "vi" ? "Mẫu" : "Templates"));
  await screen.findByRole("heading", { name: language === "vi" ? "Mẫu có sẵn" : "Samples" });
  return { ...pane, book };
}

async function pasted(pane: ShownPane, text: string): Promise<void> {
  await pane.user.click(screen.getByLabelText("Hoặc dán nội dung tệp mẫu"));
  await pane.user.paste(text);
  await pane.user.click(button("Xem nội dung"));
}

describe("samples", () => {
  test("each is shown with its source and date and starts at one click in an empty workbook", async () => {
    const { user, book, store } = await opened("empty");
    const items = await screen.findAllByRole("listitem");
    expect(items).toHaveLength(SAMPLE_IDS.length);
    for (const item of items) {
      expect(within(item).getByText(/^Nguồn: ./)).toBeInTheDocument();
      expect(within(item).getByText(/^Ngày: \d{2}\/\d{2}\/\d{4}$/)).toBeInTheDocument();
    }
    await user.click(button("Dùng mẫu “Cá nhân: 30 + 70 điểm”"));
    expect(book.criteria).toContain("K.A");
    expect(store.getState().tool).toBeNull();
  });

  test("over a movement it asks first, with the focus on the safe answer", async () => {
    const { user, book } = await opened("scored");
    await user.click(button("Dùng mẫu “Cá nhân: 30 + 70 điểm”"));
    expect(screen.getByRole("alertdialog", { name: "Thay phong trào đang có?" })).toBeInTheDocument();
    expect(button("Giữ phong trào cũ")).toHaveFocus();
    expect(book.plans).toEqual([]);
    await user.click(button("Thay phong trào"));
    expect(book.criteria).toContain("K.A");
  });
});

describe("saving", () => {
  test("gives a file to download and the same text to copy by hand", async () => {
    const { user, book } = await opened("scored");
    await user.type(screen.getByLabelText("Tên mẫu"), "Mẫu 2026");
    await user.click(screen.getByRole("checkbox", { name: "Kèm danh sách đối tượng" }));
    await user.click(button("Tạo tệp mẫu"));
    const link = await screen.findByRole("link", { name: "Tải tệp Mau-2026.json" });
    expect(link).toHaveAttribute("href", "blob:made");
    expect(link).toHaveAttribute("download", "Mau-2026.json");
    const text = screen.getByLabelText<HTMLTextAreaElement>("Nội dung tệp mẫu").value;
    expect(JSON.parse(text)).toMatchObject({ format: "bang-vang", name: "Mẫu 2026", limits: { bonus: 3, deduction: 3 } });
    expect(screen.getByText("Đã tạo mẫu: 19 tiêu chí, 10 đối tượng.")).toBeInTheDocument();
    expect(book.plans).toEqual([]);
  });

  test("an empty workbook has nothing to save", async () => {
    await opened("empty");
    expect(noButton("Tạo tệp mẫu")).toBeNull();
  });
});

describe("opening", () => {
  test("a sample is made in both forms that the button takes", async () => {
    const { user, book } = await opened("empty");
    await user.click(screen.getByText("Tệp mẫu để xem thử"));
    await user.click(button("Tạo tệp mẫu để xem"));
    const links = await screen.findAllByRole("link", { name: /^Tải .*\.(json|xlsx)$/ });
    expect(links.map((link) => link.getAttribute("download")!.split(".").at(-1))).toEqual(["json", "xlsx"]);
    expect(book.plans).toEqual([]);
  });

  test("a pasted template is shown before anything is written: name, source, date, kinds, rounds, limits", async () => {
    const pane = await opened("empty");
    await pasted(pane, TEMPLATE);
    const preview = within(screen.getByRole("region", { name: "Trong tệp có" }));
    for (const text of ["Mẫu của Sở", "Nguồn: Quyết định 12/QĐ-STP", "Ngày: 05/01/2026", "2 tiêu chí được chấm, 1 nhóm"]) {
      expect(preview.getByText(text)).toBeInTheDocument();
    }
    expect(preview.getByText("Loại: chấm thẳng, có / không")).toBeInTheDocument();
    expect(preview.getByText("Vòng chấm: Tự chấm → Hội đồng")).toBeInTheDocument();
    expect(preview.getByText("Trần: thưởng 3")).toBeInTheDocument();
    expect(pane.book.plans).toEqual([]);
    await pane.user.click(button("Tạo phong trào theo tệp này"));
    expect(pane.book.criteria).toEqual(["G", "M1", "M2"]);
  });

  test("a chosen file is read, and its criteria alone replace the list where nothing is scored", async () => {
    const { user, book } = await opened("unscored");
    const file = new File([TEMPLATE], "mau.json");
    Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from(Buffer.from(TEMPLATE)).buffer) });
    await user.upload(screen.getByLabelText("Tệp mẫu hoặc sổ Excel"), file);
    expect(await screen.findByText("Tệp mẫu mau.json")).toBeInTheDocument();
    await user.click(button("Chỉ lấy tiêu chí"));
    expect(screen.getByText("Đã đưa 3 tiêu chí vào trang “Tiêu chí”.")).toBeInTheDocument();
    expect(book.criteria).toEqual(["G", "M1", "M2"]);
  });

  test("where something is scored the criteria go into a draft, and the way to the versions is shown", async () => {
    const pane = await opened("scored");
    await pasted(pane, TEMPLATE);
    const before = pane.book.criteria;
    await pane.user.click(button("Chỉ lấy tiêu chí"));
    expect(screen.getByText("Đã đưa 3 tiêu chí vào bản nháp “Tiêu chí v2 (nháp)”.")).toBeInTheDocument();
    expect(pane.book.criteria).toEqual(before);
    await pane.user.click(button("Xem phiên bản"));
    expect(pane.store.getState().tool).toBe("versions");
  });

  test.each([
    ["no JSON", "{", "F-01. Không mở được tệp: nội dung không phải JSON."],
    ["another's file", "{}", "F-02. Đây không phải tệp mẫu của Bảng Vàng."],
    ["a later version", TEMPLATE.replace(`"formatVersion":1`, `"formatVersion":9`), /^F-03\. .*bản Bảng Vàng mới hơn \(dạng 9/],
    [
      "a key that nobody knows",
      TEMPLATE.replace(`"max":10`, `"points":10`),
      "F-05. Ở criteria 2 › points: không có khóa nào tên “points”.",
    ],
  ])("%s is refused in words, and nothing can be done with it", async (_title, text, words) => {
    const pane = await opened("empty");
    await pasted(pane, text);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(noButton("Tạo phong trào theo tệp này")).toBeNull();
    expect(pane.book.plans).toEqual([]);
  });

  test("of many problems the first are shown and the rest is counted", async () => {
    const pane = await opened("empty");
    const criteria = Array.from({ length: 12 }, (_, i) => ({ code: `A${i}`, kind: "magic" }));
    await pasted(pane, JSON.stringify({ format: "bang-vang", formatVersion: 1, criteria }));
    expect(screen.getByText("Còn 4 chỗ nữa.")).toBeInTheDocument();
  });
});

test.each(["vi", "en"] as const)("in %s no breach of accessibility that needs no layout", async (language) => {
  document.title = "Bảng Vàng";
  await opened("scored", language);
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
