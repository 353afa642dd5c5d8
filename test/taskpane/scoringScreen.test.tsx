import { act, screen, within } from "@testing-library/react";
import { FINDINGS_PER_PAGE } from "../../src/taskpane/components/FindingsList";
import { areaAt } from "../../src/workbook/area";
import { axeBreaches } from "../kits/axeBreaches";
import { fakeRunner } from "./fakeRunner";
import { aCheck, anOverview, someFindings } from "./paneData";
import { button, renderPane } from "./renderPane";

async function checked(missing: number) {
  const pane = await renderPane({ runner: fakeRunner({ checkEntries: aCheck(someFindings(missing)) }), tab: "scoring" });
  await pane.user.click(button("Kiểm tra"));
  return pane;
}

test("progress is shown as a bar with its numbers", async () => {
  await renderPane({ tab: "scoring" });
  const [bar] = within(screen.getByRole("tabpanel")).getAllByRole("meter");
  expect(bar).toHaveAttribute("aria-valuenow", "212");
  expect(bar).toHaveAttribute("aria-valuemax", "320");
  expect(screen.getByText("Còn 108 ô chưa có điểm hợp lệ")).toBeInTheDocument();
});

test("without a matrix the screen leads to the step that builds it", async () => {
  const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }), tab: "scoring" });
  await user.click(button("Đến bước Thiết lập"));
  expect(screen.getByRole("tab", { name: "Thiết lập" })).toHaveAttribute("aria-selected", "true");
});

test("before the first check the screen says what it looks for", async () => {
  await renderPane({ tab: "scoring" });
  expect(screen.getByText("Chưa kiểm tra")).toBeInTheDocument();
});

test("findings are grouped by rule with their number, the first group open", async () => {
  await checked(108);
  expect(screen.getByText("4 lỗi, 108 chỗ cần xem")).toBeInTheDocument();
  expect(button("Lỗi. Số gõ thành chữ: 1")).toHaveAttribute("aria-expanded", "true");
  expect(button("Cần xem. Ô chưa chấm: 108")).toHaveAttribute("aria-expanded", "false");
});

test("a finding tells whom, what and how to mend it, and jumps to its cell", async () => {
  const { user, runner } = await checked(0);
  const item = within(screen.getByRole("list"));
  expect(item.getByText("Thanh tra Sở · Chuyển đổi số")).toBeInTheDocument();
  expect(item.getByText("“8,5” là chữ, không phải số, nên chưa được tính điểm.")).toBeInTheDocument();
  expect(item.getByText("Cách sửa: Nhập lại thành số 8,5.")).toBeInTheDocument();
  await user.click(item.getByRole("button", { name: "Đến ô 'Chấm điểm'!F12" }));
  expect(runner.revealed).toEqual([{ sheet: "Chấm điểm", area: { row: 11, column: 5, rows: 1, columns: 1 } }]);
});

test("a finding whose cell is gone has no jump", async () => {
  const [first] = someFindings(0);
  const runner = fakeRunner({ checkEntries: aCheck([{ ...first!, cell: "" }]) });
  const { user } = await renderPane({ runner, tab: "scoring" });
  await user.click(button("Kiểm tra"));
  expect(screen.getByTitle("Không còn ô này trong sổ")).toBeInTheDocument();
  expect(within(screen.getByRole("list")).queryByRole("button")).toBeNull();
});

test("30,000 findings put one page into the document, and the pages go on and back", async () => {
  const { user } = await checked(30_000);
  await user.click(button(/Ô chưa chấm: 30000/));
  expect(screen.getAllByRole("listitem")).toHaveLength(FINDINGS_PER_PAGE);
  expect(screen.getByText("1–20 trong 30000")).toBeInTheDocument();
  await user.click(button("Trang sau"));
  expect(screen.getByText("21–40 trong 30000")).toBeInTheDocument();
  expect(button("Trang sau")).toHaveFocus();
  await user.click(button("Trang trước"));
  expect(button("Trang trước")).toHaveAttribute("aria-disabled", "true");
});

test("a remedy that all findings of a page share is told once", async () => {
  const { user } = await checked(5);
  await user.click(button(/Ô chưa chấm: 5/));
  expect(screen.getAllByText(/^Cách sửa: Nhập điểm; nếu không áp dụng/)).toHaveLength(1);
});

test("a group closes and opens", async () => {
  const { user } = await checked(0);
  await user.click(button(/Số gõ thành chữ/));
  expect(screen.queryByRole("listitem")).toBeNull();
  await user.click(button(/Điểm ngoài khoảng/));
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test("findings are marked stale when the data changed", async () => {
  const { runner } = await checked(0);
  expect(screen.queryByText("Dữ liệu đã đổi sau lần kiểm tra.")).toBeNull();
  act(() => runner.change());
  expect(screen.getByText("Dữ liệu đã đổi sau lần kiểm tra.")).toBeInTheDocument();
});

test("no findings is good news", async () => {
  const { user } = await renderPane({ runner: fakeRunner({ checkEntries: aCheck([]) }), tab: "scoring" });
  await user.click(button("Kiểm tra"));
  expect(screen.getByText("Không có lỗi nào")).toBeInTheDocument();
});

test("the sheet of entries opens from here", async () => {
  const { user, runner } = await renderPane({ tab: "scoring" });
  await user.click(button("Mở bảng chấm điểm"));
  expect(runner.revealed[0]?.sheet).toBe("Chấm điểm");
});

describe("progress of each participant and criterion", () => {
  const line = (code: string, filled: number) => ({
    code,
    name: `Tên ${code}`,
    filled,
    cells: 8,
    firstMissing: filled < 8 ? areaAt(7, 3) : null,
  });
  const progress = { sheet: "Chấm điểm", participants: [line("a", 8), line("b", 6), line("c", 1)], criteria: [line("k", 8)] };

  test("those that lack most come first, with the way to their first empty cell", async () => {
    const { user, runner } = await renderPane({ runner: fakeRunner({ overview: anOverview({ progress }) }), tab: "scoring" });
    expect(await screen.findByText("Đã đủ 1/3")).toBeInTheDocument();
    expect(screen.getAllByRole("button", { name: /^Chấm tiếp/ }).map((one) => one.getAttribute("aria-label"))).toEqual([
      "Chấm tiếp: Tên c",
      "Chấm tiếp: Tên b",
    ]);
    expect(await axeBreaches()).toEqual([]);
    await user.click(button("Chấm tiếp: Tên c"));
    expect(runner.revealed).toEqual([{ sheet: "Chấm điểm", area: areaAt(7, 3) }]);
  });

  test("criteria that are all scored say so", async () => {
    const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ progress }) }), tab: "scoring" });
    await user.click(await screen.findByRole("button", { name: "Theo tiêu chí" }));
    expect(screen.getByText("Tất cả đã chấm đủ.")).toBeInTheDocument();
  });
});
