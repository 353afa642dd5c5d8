// The tool "Bảng tiêu chí" in the pane: paste, columns, preview, write; over a workbook that only remembers what is written.
import { act, fireEvent, screen, within } from "@testing-library/react";
import { areaAt } from "../../src/workbook/area";
import { ENTRY_NAMES } from "../../src/workbook/names";
import { listsPlan } from "../../src/workbook/allListsPlan";
import { PLAIN_CRITERION, PLAIN_MOVEMENT, type Criterion } from "../../src/core/movement";
import type { Op, WorkbookPlan } from "../../src/workbook/plan";
import type { NamedBlock, WorkbookSnapshot } from "../../src/workbook/snapshot";
import type { CellValue } from "../../src/workbook/plan";
import { tableAsText, tableAsWordHtml } from "../kits/regulationTable";
import { fakeRunner, type FakeRunner } from "./fakeRunner";
import { anOverview, EMPTY } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const NOTHING: WorkbookSnapshot = { sheets: [], calculation: "automatic", definedNames: [], blocks: new Map() };

/** What a plan of lists leaves in a workbook: its names with their cells. */
function snapshotOf(plan: WorkbookPlan): WorkbookSnapshot {
  const cells = new Map<string, CellValue>();
  const key = (sheet: string, row: number, column: number): string => `${sheet}|${row}|${column}`;
  for (const op of plan) {
    if (op.kind !== "writeBlock") continue;
    op.values.forEach((row, r) => row.forEach((value, c) => cells.set(key(op.sheet, op.area.row + r, op.area.column + c), value)));
  }
  const names = plan.filter((op): op is Extract<Op, { kind: "defineName" }> => op.kind === "defineName");
  const blocks = names.map(({ name, sheet, area }): [string, NamedBlock] => {
    const values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => cells.get(key(sheet, area.row + r, area.column + c)) ?? ""),
    );
    return [name, { name, sheet, area, values }];
  });
  const titles = [...new Set(names.map(({ sheet }) => sheet))];
  return {
    sheets: titles.map((title) => ({ title, visibility: "visible", isProtected: false })),
    calculation: "automatic",
    definedNames: names.map(({ name }) => name),
    blocks: new Map(blocks),
  };
}

const TITLES = { movement: "Phong trào", criteria: "Tiêu chí", participants: "Đối tượng" };

interface Shown extends ShownPane {
  readonly plans: WorkbookPlan[];
}

/** The workbook with a scoring matrix in which the one participant has 5 at the first criterion. */
function withEntry(snapshot: WorkbookSnapshot, code: string): WorkbookSnapshot {
  const block = (name: string, cell: CellValue): [string, NamedBlock] => [
    name,
    { name, sheet: "Chấm điểm", area: areaAt(11, 4), values: [[cell]] },
  ];
  const { rowCodes, columnCodes, cells } = ENTRY_NAMES;
  return { ...snapshot, blocks: new Map([...snapshot.blocks, block(rowCodes, "P1"), block(columnCodes, code), block(cells, 5)]) };
}

async function openTool(criteria: readonly Criterion[] | null, isScored = false): Promise<Shown> {
  const plans: WorkbookPlan[] = [];
  const participants = [{ code: "P1", name: "Văn phòng", type: "collective", cluster: "Chung" }] as const;
  let snapshot = criteria === null ? NOTHING : snapshotOf(listsPlan(TITLES, { ...PLAIN_MOVEMENT, criteria, participants }, null));
  if (isScored) snapshot = withEntry(snapshot, criteria?.[0]?.code ?? "");
  const runner: FakeRunner = fakeRunner({ overview: criteria === null ? EMPTY : anOverview({ stage: "setUp" }) });
  const port = {
    ...runner.port,
    read: () => Promise.resolve(snapshot),
    apply: (plan: WorkbookPlan) => {
      plans.push(plan);
      snapshot = snapshotOf(plan);
      return Promise.resolve();
    },
  };
  Object.defineProperty(runner, "port", { value: port });
  const shown = await renderPane({ runner, tab: "setUp" });
  await act(async () => shown.store.openTool("criteria"));
  return { ...shown, plans };
}

const box = () => screen.findByLabelText("Dán vào đây");

/** jsdom has no clipboard: the event carries what a browser would give. */
async function paste(html: string, text = ""): Promise<void> {
  const data = { getData: (type: string) => (type === "text/html" ? html : text) };
  fireEvent.paste(await box(), { clipboardData: data });
}

const leaf = (code: string, parent: string, max: number): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name: `Tiêu chí ${code}`,
  parent,
  max,
});
const group = (code: string, max: number | null): Criterion => ({
  ...PLAIN_CRITERION,
  code,
  name: `Nhóm ${code}`,
  max,
  rule: { kind: "group", combine: "sum" },
});

describe("the tree of the list", () => {
  test("a group shows how much of its points is used, and what is too much in words", async () => {
    await openTool([group("I", 10), leaf("1", "I", 5), leaf("2", "I", 3.5), group("II", 5), leaf("3", "II", 7)]);
    const tree = within(await screen.findByRole("list", { name: "Cây tiêu chí" }));
    expect(tree.getByText("Đã dùng 8,5/10")).toBeInTheDocument();
    expect(tree.getByText("Đã dùng 7/5: vượt 2 điểm")).toHaveClass("bv-error");
    expect(tree.getByRole("meter", { name: "Điểm đã dùng của I" })).toHaveAttribute("aria-valuenow", "8.5");
    expect(screen.getByText("Thang điểm: 15 điểm")).toBeInTheDocument();
  });

  test("a group closes and opens by its button", async () => {
    const { user } = await openTool([group("I", 10), leaf("1", "I", 10)]);
    expect(await screen.findByText("Tiêu chí 1")).toBeInTheDocument();
    await user.click(button("Tiêu chí con của I"));
    expect(screen.queryByText("Tiêu chí 1")).toBeNull();
    expect(button("Tiêu chí con của I")).toHaveAttribute("aria-expanded", "false");
  });

  test("what is wrong with the list is told with its cells", async () => {
    await openTool([group("I", 10), { ...leaf("1", "X", 10) }]);
    expect(await screen.findByText(/^Cần xem ở danh sách tiêu chí: 1 lỗi/)).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "Có lỗi" })).toBeInTheDocument();
  });

  test("without criteria the way to paste stands in front", async () => {
    await openTool([]);
    expect(await screen.findByText("Chưa có tiêu chí nào")).toBeInTheDocument();
    expect(button("Dán bảng từ Word, Excel")).toBeInTheDocument();
  });
});

describe("pasting a table", () => {
  test("Word's table goes through three steps and is written as one plan", async () => {
    const { user, plans } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    expect(await box()).toHaveFocus();
    await paste(tableAsWordHtml());
    expect(screen.getByRole("heading", { name: "Bước 2/3: Chọn cột" })).toHaveFocus();
    expect(screen.getByLabelText("Cột B: TIÊU CHUẨN THI ĐUA")).toHaveValue("name");
    expect(screen.getByLabelText("Cột D: Thưởng")).toHaveValue("bonus");
    await user.click(button("Tiếp tục"));
    expect(screen.getByText(/dòng tiêu chí, thang điểm 100$/)).toBeInTheDocument();
    expect(screen.getByText("Bằng tổng ghi trong bảng (100).")).toBeInTheDocument();
    expect(screen.getByText("NHIỆM VỤ CHUYÊN MÔN: 80 điểm")).toBeInTheDocument();
    expect(plans).toEqual([]);
    await user.click(button("Ghi vào trang Tiêu chí"));
    expect(await screen.findByText(/^Đã ghi \d+ dòng vào trang Tiêu chí/)).toBeInTheDocument();
    expect(plans).toHaveLength(1);
    expect(await screen.findByText("Thang điểm: 100 điểm")).toBeInTheDocument();
  });

  test("a column is told with what stands in it, each text once", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "Tiêu chí\tĐiểm\tPhòng\nBáo cáo\t10\tVăn phòng\nKỷ luật\t20\tVăn phòng\nHọp\t30\tThanh tra");
    expect(screen.getByLabelText("Cột C: Phòng")).toHaveAccessibleDescription("Ví dụ: Văn phòng; Thanh tra");
  });

  test("what is unsure is listed first, with its row; what was understood is a click away", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", tableAsText());
    await user.click(button("Tiếp tục"));
    const remarks = within(screen.getByRole("region", { name: "Chương trình hiểu thế nào" }));
    expect(remarks.getByText("Trước 5.5 thiếu số 5.4.")).toBeInTheDocument();
    await user.click(remarks.getByRole("button", { name: /^Hiểu được: \d+$/ }));
    expect(remarks.getByText("“'3” đọc là 3.")).toBeInTheDocument();
    expect(remarks.queryByText("Trước 5.5 thiếu số 5.4.")).toBeNull();
  });

  test("a column chosen otherwise changes what is read", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "TT\tNội dung\tTự chấm\n1\tKế hoạch\t5\n2\tBáo cáo\t3");
    const column = screen.getByLabelText("Cột C: Tự chấm");
    expect(column).toHaveValue("none");
    await user.selectOptions(column, "max");
    await user.click(button("Tiếp tục"));
    expect(screen.getByText("2 dòng tiêu chí, thang điểm 8")).toBeInTheDocument();
  });

  test("without a column of texts there is no next step", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "1\tKế hoạch\t5\n2\tBáo cáo\t3");
    await user.selectOptions(screen.getByLabelText("Cột B: B"), "none");
    expect(screen.getByText("Hãy chọn một cột là “Nội dung tiêu chí”.")).toBeInTheDocument();
    expect(button("Tiếp tục")).toHaveAttribute("aria-disabled", "true");
  });

  test.each([
    ["", "Không thấy chữ nào"],
    ["Căn cứ Luật Thi đua, khen thưởng năm 2022", "là đoạn văn, không phải bảng"],
    [Array.from({ length: 2001 }, (_, i) => `${i}\tTiêu chí\t1`).join("\n"), "Bảng có 2001 dòng"],
  ])("what is no table is refused in words, and nothing is written", async (text, words) => {
    const { user, plans } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", text);
    expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
    expect(plans).toEqual([]);
  });

  test("text typed into the box is read by its own button", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    expect(button("Đọc bảng dạng chữ")).toBeDisabled();
    await user.type(await box(), "1 | Kế hoạch | 5{Enter}2 | Báo cáo | 3");
    await user.click(button("Đọc bảng dạng chữ"));
    expect(screen.getByText("Đã nhận bảng 2 dòng, 3 cột.")).toBeInTheDocument();
  });

  test("beside a list that is there the new one replaces it or is added, as chosen", async () => {
    const { user, plans } = await openTool([group("I", 10), leaf("1", "I", 10)]);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "1\tKế hoạch\t5\n2\tBáo cáo\t3");
    await user.click(button("Tiếp tục"));
    await user.click(screen.getByRole("radio", { name: "Nối vào cuối danh sách" }));
    await user.click(button("Ghi vào trang Tiêu chí"));
    expect(await screen.findByText(/Mã đã có trong danh sách được đổi: 1 → 1-2\./)).toBeInTheDocument();
    expect(plans).toHaveLength(1);
  });

  test("where something is scored a draft of a new version is offered first", async () => {
    const { user, store, plans } = await openTool([leaf("1", "", 10)], true);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "1\tKế hoạch\t5\n2\tBáo cáo\t3");
    await user.click(button("Tiếp tục"));
    expect(screen.getByRole("radio", { name: /^Làm bản nháp/ })).toBeChecked();
    await user.click(button("Làm bản nháp"));
    expect(store.getState().tool).toBe("versions");
    expect(plans[0]!.some((op) => op.kind === "defineName" && op.name === "BV_TCN_Ma")).toBe(true);
  });

  test("replacing a list that is scored is asked for, with the focus on the safe answer", async () => {
    const { user, plans } = await openTool([leaf("1", "", 10)], true);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste("", "1\tKế hoạch\t5\n2\tBáo cáo\t3");
    await user.click(button("Tiếp tục"));
    await user.click(screen.getByRole("radio", { name: /^Thay danh sách/ }));
    await user.click(button("Ghi vào trang Tiêu chí"));
    expect(await screen.findByRole("alertdialog", { name: "Đã có 1 ô điểm" })).toBeInTheDocument();
    expect(button("Giữ danh sách cũ")).toHaveFocus();
    expect(plans).toEqual([]);
    await user.click(button("Vẫn thay danh sách"));
    expect(await screen.findByText(/^Đã ghi 2 dòng/)).toBeInTheDocument();
    expect(plans).toHaveLength(1);
  });

  test("cancelling goes back to the tree and writes nothing", async () => {
    const { user, plans } = await openTool([leaf("1", "", 10)]);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await user.click(button("Bỏ, về cây tiêu chí"));
    expect(await screen.findByRole("list", { name: "Cây tiêu chí" })).toBeInTheDocument();
    expect(plans).toEqual([]);
  });

  test("markup and formulas of the copy are shown as text", async () => {
    const { user } = await openTool(null);
    await user.click(await screen.findByRole("button", { name: "Dán bảng từ Word, Excel" }));
    await paste(
      `<table><tr><td>1<td>&lt;img src=x onerror=alert(1)&gt; =cmd|' /C calc'!A0<td>5<tr><td>2<td><script>alert(1)</script>Báo cáo<td>3</table>`,
    );
    await user.click(button("Tiếp tục"));
    expect(screen.getByText("<img src=x onerror=alert(1)> =cmd|' /C calc'!A0")).toBeInTheDocument();
    expect(document.querySelector("script, img[src='x']")).toBeNull();
  });
});

test("the tool opens from the first run and from the criteria row", async () => {
  const first = await renderPane({ runner: fakeRunner({ overview: EMPTY }) });
  await first.user.click(button(/^Dán bảng tiêu chí/));
  expect(first.store.getState().tool).toBe("criteria");
  expect(noButton("Dựng bảng")).toBeNull();
});

test("the criteria row of an empty list offers to paste, of a filled one to look at the tree", async () => {
  const { user, store } = await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp", criteria: 0 }) }), tab: "setUp" });
  await user.click(button("Dán bảng tiêu chí"));
  expect(store.getState().tool).toBe("criteria");
});
