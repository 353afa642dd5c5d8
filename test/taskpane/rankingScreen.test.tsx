import { act, screen, within } from "@testing-library/react";
import { ROWS_PER_PAGE } from "../../src/taskpane/components/Board";
import type { RankAnswer } from "../../src/commands/answers";
import { HostError } from "../../src/workbook/port";
import { fakeRunner } from "./fakeRunner";
import { anOverview, aRanking, aRow, someFindings } from "./paneData";
import { button, noButton, renderPane } from "./renderPane";

async function ranked(answer: Partial<RankAnswer> = {}) {
  const pane = await renderPane({ runner: fakeRunner({ rank: aRanking(answer) }), tab: "ranking" });
  await pane.user.click(button("Xếp hạng"));
  return pane;
}

const board = () => screen.getAllByRole("list").find((list) => list.tagName === "OL")!;
const rowOf = (name: string) => within(screen.getByText(name).closest("li")!);

test("before the first ranking the screen says what one click does", async () => {
  await renderPane({ tab: "ranking" });
  expect(screen.getByText(/Bấm bao nhiêu lần cũng được/)).toBeInTheDocument();
  expect(button("Xếp hạng")).toBeEnabled();
});

test("without a matrix there is nothing to rank", async () => {
  await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }), tab: "ranking" });
  expect(screen.getByText("Chưa có bảng chấm điểm")).toBeInTheDocument();
  expect(noButton("Xếp hạng")).toBeNull();
});

test("a row has rank, name, total and the rank in its cluster", async () => {
  await ranked();
  const row = rowOf("Nguyễn Thị Thu Hà");
  expect(row.getByRole("img", { name: "Hạng 2" })).toBeInTheDocument();
  expect(row.getByText("95,25")).toBeInTheDocument();
  expect(row.getByText("Hạng 1 trong Công chức, viên chức")).toBeInTheDocument();
});

test("ties are marked, and only ties", async () => {
  await ranked();
  expect(rowOf("Lê Hoàng Anh").getByText("Đồng hạng")).toBeInTheDocument();
  expect(rowOf("Trần Văn Bình").getByText("Đồng hạng")).toBeInTheDocument();
  expect(screen.getAllByText("Đồng hạng")).toHaveLength(2);
});

test("somebody without points has no rank and no reason", async () => {
  await ranked();
  const row = rowOf("Trung tâm Dịch vụ đấu giá tài sản");
  expect(row.getByRole("img", { name: "Chưa xếp hạng" })).toBeInTheDocument();
  expect(row.getByText("Chưa có điểm")).toBeInTheDocument();
  expect(row.queryByRole("button")).toBeNull();
});

test("the reason of a rank opens on demand", async () => {
  const { user } = await ranked();
  const why = button("Vì sao Thanh tra Sở ở hạng này");
  expect(why).toHaveAttribute("aria-expanded", "false");
  await user.click(why);
  expect(why).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByText(/kém ở “Cải cách hành chính”: 17 < 18/)).toBeVisible();
});

test("provisional ranks say so and lead to the findings", async () => {
  const { user } = await ranked({ isProvisional: true, errors: 4, warnings: 0, findings: someFindings(0) });
  expect(screen.getByText("Hạng tạm tính")).toBeInTheDocument();
  await user.click(button("Xem lỗi"));
  expect(button(/Điểm ngoài khoảng: 2/)).toBeInTheDocument();
});

test("formulas written anew are told", async () => {
  await ranked({ repaired: true });
  expect(screen.getByText("Công thức kết quả bị ghi đè đã được viết lại.")).toBeInTheDocument();
});

test("a change of the data makes the board stale until it is ranked again", async () => {
  const { user, runner } = await ranked();
  act(() => runner.change());
  expect(screen.getByText("Dữ liệu đã đổi sau lần xếp hạng.")).toBeInTheDocument();
  await user.click(button("Xếp hạng lại"));
  expect(screen.queryByText("Dữ liệu đã đổi sau lần xếp hạng.")).toBeNull();
});

test("an Excel that does not tell of changes is named", async () => {
  const runner = fakeRunner();
  runner.refusal = new HostError("unsupported", {}, false);
  const { user } = await renderPane({ runner, tab: "ranking" });
  await user.click(button("Xếp hạng"));
  expect(screen.getByText(/không báo khi ô thay đổi/)).toBeInTheDocument();
});

test("the board narrows to a name typed without accents", async () => {
  const { user } = await ranked();
  await user.type(await screen.findByRole("searchbox"), "dang thi ngoc");
  expect(within(board()).getAllByRole("listitem")).toHaveLength(1);
  await user.type(screen.getByRole("searchbox"), " x");
  expect(screen.getByText("Không có ai khớp với “dang thi ngoc x”.")).toBeInTheDocument();
});

test("in a cluster the cluster's ranks lead, and the overall rank is told beside", async () => {
  const { user } = await ranked();
  await user.selectOptions(await screen.findByRole("combobox"), "Công chức, viên chức");
  const row = rowOf("Nguyễn Thị Thu Hà");
  expect(row.getByRole("img", { name: "Hạng 1" })).toBeInTheDocument();
  expect(row.getByText("Hạng chung 2")).toBeInTheDocument();
  expect(screen.queryByText("Văn phòng Sở")).toBeNull();
});

test("a long board is shown a page at a time", async () => {
  const rows = Array.from({ length: 300 }, (_, index) => aRow(`p${index}`, `Người ${index}`, 300 - index, index + 1));
  const { user } = await ranked({ rows });
  expect(within(board()).getAllByRole("listitem")).toHaveLength(ROWS_PER_PAGE);
  await user.click(button("Trang sau"));
  expect(within(board()).getByText("Người 30")).toBeInTheDocument();
});

test("the board's sheet opens from here", async () => {
  const { user, runner } = await ranked();
  await user.click(button("Mở bảng xếp hạng"));
  expect(runner.revealed[0]?.sheet).toBe("Xếp hạng");
});

describe("the picture of totals", () => {
  const rows = [aRow("p1", "Lan", 90, 1), aRow("p2", "Bình", 80, 2), aRow("p3", "Hà", 80, 2), aRow("p4", "Minh", 60.5, 4)];

  test("has a text that says what it shows, and a press on a mark explains that participant", async () => {
    const { user, store } = await ranked({ rows });
    const picture = await screen.findByRole("img", { name: /^Có điểm: 4\. Thấp nhất 60,5, trung vị 80, cao nhất 90\. Đồng hạng: 2\./ });
    const mark = within(picture).getByText("Hà: 80 điểm, hạng 2").closest("g")!;
    await user.click(mark);
    expect(store.getState()).toMatchObject({ tool: "explain", subject: "p3" });
  });

  test("is left out where fewer than three have a total", async () => {
    await ranked({ rows: rows.slice(0, 2) });
    await screen.findByText("Lan");
    expect(screen.queryByRole("figure")).toBeNull();
  });
});
