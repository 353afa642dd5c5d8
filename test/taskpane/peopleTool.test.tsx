// The tool "Nhập danh sách người" in the pane: paste or selection, columns, preview, import.
import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type { PeopleApplied, PeopleInput, PeoplePreview } from "../../src/commands/decisionAnswers";
import { HostError } from "../../src/workbook/port";
import { aPreview, aRuleFinding } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const book: { preview: PeoplePreview; applied: PeopleApplied; refusal: HostError | null; looked: PeopleInput[]; imported: PeopleInput[] } =
  {
    preview: aPreview(),
    applied: { added: 1, changed: 1, findings: [] },
    refusal: null,
    looked: [],
    imported: [],
  };

jest.mock(
  "../../src/commands/people",
  () => {
    const answer = <T,>(give: () => T): Promise<T> => (book.refusal === null ? Promise.resolve(give()) : Promise.reject(book.refusal));
    return {
      previewPeople: {
        id: "previewPeople",
        execute: (_: CommandContext, input: PeopleInput) =>
          answer(() => {
            book.looked.push(input);
            return book.preview;
          }),
      },
      applyPeople: {
        id: "applyPeople",
        execute: (_: CommandContext, input: PeopleInput) =>
          answer(() => {
            book.imported.push(input);
            return book.applied;
          }),
      },
    };
  },
  { virtual: true },
);

beforeEach(() => {
  book.preview = aPreview();
  book.applied = { added: 1, changed: 1, findings: [] };
  book.refusal = null;
  book.looked = [];
  book.imported = [];
});

async function opened(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const pane = await renderPane({ tab: "setUp", ...options });
  await act(async () => {
    pane.store.openTool("people");
    await Promise.resolve();
  });
  return pane;
}

/** With the preview of what is selected in Excel. */
async function previewed(preview: Partial<PeoplePreview> = {}): Promise<ShownPane> {
  book.preview = aPreview(preview);
  const pane = await opened();
  await pane.user.click(await screen.findByRole("button", { name: "Đọc vùng đang chọn trong Excel" }));
  await screen.findByRole("region", { name: "Xem trước" });
  return pane;
}

async function breaches(name: string): Promise<string[]> {
  const rules = { region: { enabled: false }, "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name }), { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe("where the list comes from", () => {
  test.each([
    ["with people", anOverview()],
    ["without anybody yet", anOverview({ stage: "setUp", participants: 0 })],
  ])("the participants of a movement %s lead here", async (_, overview) => {
    const { user } = await renderPane({ runner: fakeRunner({ overview }), tab: "setUp" });
    await user.click(await screen.findByRole("button", { name: "Nhập danh sách người" }));
    expect(await screen.findByLabelText("Dán danh sách vào đây")).toHaveFocus();
  });

  test("a pasted table is read cell by cell", async () => {
    await opened();
    const data = { "text/plain": "Mã\tHọ và tên\nCN01\tĐặng Thị Ánh" } as Readonly<Record<string, string>>;
    const box = await screen.findByLabelText("Dán danh sách vào đây");
    await act(async () => {
      fireEvent.paste(box, { clipboardData: { getData: (type: string) => data[type] ?? "" } });
      await Promise.resolve();
    });
    expect(book.looked).toEqual([
      {
        cells: [
          ["Mã", "Họ và tên"],
          ["CN01", "Đặng Thị Ánh"],
        ],
        mapping: null,
      },
    ]);
    expect(await screen.findByRole("region", { name: "Xem trước" })).toBeInTheDocument();
  });

  test("a paste that is no table is refused in words", async () => {
    await opened();
    const box = await screen.findByLabelText("Dán danh sách vào đây");
    fireEvent.paste(box, { clipboardData: { getData: () => "" } });
    expect(screen.getByText(/^Không thấy chữ nào/)).toBeInTheDocument();
    expect(book.looked).toEqual([]);
  });

  test("the selection in Excel is read; a refusal is told and may be tried again", async () => {
    const { user } = await opened();
    book.refusal = new HostError("cell-edit", {}, true);
    await user.click(await screen.findByRole("button", { name: "Đọc vùng đang chọn trong Excel" }));
    expect(await screen.findByText("Chưa làm được: Nhập danh sách người")).toBeInTheDocument();
    book.refusal = null;
    await user.click(button("Đọc vùng đang chọn trong Excel"));
    expect(book.looked).toEqual([{ cells: null, mapping: null }]);
  });
});

describe("columns", () => {
  test("each field offers the columns with header and an example, and shows what was guessed; fields without a column are folded", async () => {
    const { user } = await previewed();
    const name = screen.getByLabelText<HTMLSelectElement>("Họ tên, tên tập thể");
    expect(name.selectedOptions[0]?.textContent).toBe("B: Họ và tên (ví dụ Đặng Thị Ánh)");
    expect(screen.queryByLabelText("Chức vụ")).toBeNull();
    await user.click(button("Mục chưa có cột (1)"));
    expect(button("Mục chưa có cột (1)")).toHaveAttribute("aria-expanded", "true");
    const post = screen.getByLabelText<HTMLSelectElement>("Chức vụ");
    expect(post.value).toBe("");
    expect([...post.options].map((option) => option.textContent)).toEqual([
      "Không lấy",
      "A: Mã (ví dụ CN01)",
      "B: Họ và tên (ví dụ Đặng Thị Ánh)",
      "C: không có tiêu đề (ví dụ Trưởng phòng)",
    ]);
  });

  test("another choice is previewed with the cells that were read, whatever is selected in Excel by then", async () => {
    const { user } = await previewed();
    await user.click(button("Mục chưa có cột (1)"));
    await user.selectOptions(screen.getByLabelText("Chức vụ"), "2");
    expect(book.looked.at(-1)).toEqual({ cells: aPreview().cells, mapping: { code: 0, name: 1, post: 2 } });
    await user.click(button("Nhập 2 đối tượng"));
    expect(book.imported).toEqual([{ cells: aPreview().cells, mapping: { code: 0, name: 1, post: 2 } }]);
  });

  test("a column holds one thing: the field that had it gives it up", async () => {
    const { user } = await previewed();
    await user.click(button("Mục chưa có cột (1)"));
    await user.selectOptions(screen.getByLabelText("Chức vụ"), "1");
    expect(book.looked.at(-1)?.mapping).toEqual({ code: 0, post: 1 });
    await user.selectOptions(screen.getByLabelText("Chức vụ"), "");
    expect(book.looked.at(-1)?.mapping).toEqual({ code: 0 });
  });

  test("a choice that could not be previewed goes back to the one that was: only what was seen is imported", async () => {
    const { user } = await previewed();
    await user.click(button("Mục chưa có cột (1)"));
    book.refusal = new HostError("busy", {}, true);
    await user.selectOptions(screen.getByLabelText("Chức vụ"), "2");
    expect(screen.getByLabelText<HTMLSelectElement>("Chức vụ").value).toBe("");
    expect(book.looked).toHaveLength(1);
    book.refusal = null;
    await user.click(button("Nhập 2 đối tượng"));
    expect(book.imported[0]?.mapping).toEqual({ code: 0, name: 1 });
  });
});

describe("the preview", () => {
  test("new, changed with old and new, and unchanged people are told apart", async () => {
    const { user } = await previewed();
    const part = within(screen.getByRole("region", { name: "Xem trước" }));
    expect(part.getByRole("button", { name: "Mới (1)" })).toHaveAttribute("aria-pressed", "true");
    expect(part.getByText("Võ Văn Giàu · CN09")).toBeInTheDocument();
    await user.click(part.getByRole("button", { name: "Thay đổi (1)" }));
    expect(part.getByText("Chức vụ: (trống) → Trưởng phòng")).toBeInTheDocument();
    expect(part.queryByText("Võ Văn Giàu · CN09")).toBeNull();
    await user.click(part.getByRole("button", { name: "Giữ nguyên (1)" }));
    expect(part.getByText("Nguyễn Văn Bình · CN02")).toBeInTheDocument();
  });

  test("problems of the table are listed, many of them counted", async () => {
    await previewed({ problems: Array.from({ length: 14 }, (_, i) => `Dòng ${i + 2}: thiếu mã.`) });
    expect(screen.getByText("Cần xem trong bảng (14)")).toBeInTheDocument();
    expect(screen.getByText("Dòng 2: thiếu mã.")).toBeInTheDocument();
    expect(screen.queryByText("Dòng 12: thiếu mã.")).toBeNull();
    expect(screen.getByText("Còn 4 chỗ nữa.")).toBeInTheDocument();
  });

  test("where all is as it was there is nothing to import", async () => {
    await previewed({ changes: [{ kind: "same", code: "CN01", name: "Đặng Thị Ánh", changes: [] }] });
    expect(screen.getByText("Không có gì mới để nhập.")).toBeInTheDocument();
    expect(noButton(/^Nhập \d/)).toBeNull();
  });

  test("a long list is shown a page at a time", async () => {
    const changes = Array.from({ length: 60 }, (_, i) => ({ kind: "new", code: `P${i}`, name: `Người ${i}`, changes: [] }) as const);
    const { user } = await previewed({ changes });
    expect(screen.queryByText("Người 20 · P20")).toBeNull();
    await user.click(button("Trang sau"));
    expect(screen.getByText("Người 20 · P20")).toBeInTheDocument();
  });

  test("another table starts over", async () => {
    const { user } = await previewed();
    await user.click(button("Lấy bảng khác"));
    expect(screen.getByLabelText("Dán danh sách vào đây")).toBeInTheDocument();
    expect(book.imported).toEqual([]);
  });
});

describe("the import", () => {
  test("says what was done, what comes next, and what to look at", async () => {
    book.applied = { added: 3, changed: 2, findings: [aRuleFinding("H-04", { text: "ba mươi", field: "Ngày sinh", remedy: "date" })] };
    const { user, store } = await previewed();
    await user.click(button("Nhập 2 đối tượng"));
    expect(await screen.findByText("Đã nhập: thêm 3, sửa 2.")).toBeInTheDocument();
    expect(screen.getByText(/cần Dựng bảng/)).toBeInTheDocument();
    expect(button(/Ô hồ sơ chưa hiểu: 1/)).toBeInTheDocument();
    await user.click(button("Về bước Thiết lập"));
    expect([store.getState().tool, store.getState().tab]).toEqual([null, "setUp"]);
  });

  test("without new people nothing needs to be built", async () => {
    book.applied = { added: 0, changed: 2, findings: [] };
    const { user } = await previewed();
    await user.click(button("Nhập 2 đối tượng"));
    expect(await screen.findByText("Đã nhập: thêm 0, sửa 2.")).toBeInTheDocument();
    expect(screen.queryByText(/cần Dựng bảng/)).toBeNull();
    await user.click(button("Nhập bảng khác"));
    expect(screen.getByLabelText("Dán danh sách vào đây")).toBeInTheDocument();
  });

  test("a refusal keeps the preview", async () => {
    const { user } = await previewed();
    book.refusal = new HostError("protected", { sheet: "Đối tượng" }, false);
    await user.click(button("Nhập 2 đối tượng"));
    expect(await screen.findByText("Chưa làm được: Nhập danh sách người")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "Xem trước" })).toBeInTheDocument();
  });
});

test.each([
  ["vi", "Nhập danh sách người", "Đọc vùng đang chọn trong Excel", "Nhập 2 đối tượng"],
  ["en", "Import people", "Read the selection in Excel", "Import 2 participants"],
] as const)("axe finds no breach at source, preview and end, in %s", async (language, region, read, apply) => {
  book.preview = aPreview({ problems: ["…"] });
  const { user } = await opened({ language });
  await screen.findByRole("button", { name: read });
  expect(await breaches(region)).toEqual([]);
  await user.click(button(read));
  await screen.findByRole("button", { name: apply });
  expect(await breaches(region)).toEqual([]);
  await user.click(button(apply));
  expect(await breaches(region)).toEqual([]);
});
