import { act, screen, within } from "@testing-library/react";
import { ROWS_PER_PAGE } from "../../src/taskpane/components/Board";
import type { RankAnswer } from "../../src/commands/answers";
import { stop } from "../../src/commands/command";
import type { PartPointsAnswer } from "../../src/commands/partPoints";
import { BARS_PER_PAGE } from "../../src/taskpane/components/GroupBars";
import { HostError } from "../../src/workbook/port";
import { aDecided, aDecision } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { anOverview, aRanking, aRow, someFindings } from "./paneData";
import { button, noButton, renderPane } from "./renderPane";

const book: { parts: PartPointsAnswer | null; reads: number } = { parts: null, reads: 0 };
jest.mock("../../src/commands/partPoints", () => ({
  partPoints: {
    id: "partPoints",
    execute: () => {
      book.reads += 1;
      return book.parts === null ? Promise.reject(stop("not-built")) : Promise.resolve(book.parts);
    },
  },
}));

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
    const picture = await screen.findByRole("group", { name: /^Có điểm: 4\. Thấp nhất 60,5, trung vị 80, cao nhất 90\. Đồng hạng: 2\./ });
    const mark = within(picture).getByText("Hà: 80 điểm, hạng 2").closest("g")!;
    await user.click(mark);
    expect(store.getState()).toMatchObject({ tool: "explain", subject: "p3" });
  });

  test("is one stop for Tab; arrows go from mark to mark by total, Enter explains", async () => {
    const { user, store } = await ranked({ rows });
    const picture = await screen.findByRole("group", { name: /^Có điểm/ });
    const marks = within(picture).getAllByRole("button");
    expect(marks.map((mark) => mark.getAttribute("tabindex"))).toEqual(["0", "-1", "-1", "-1"]);
    act(() => marks[0]!.focus());
    await user.keyboard("{ArrowRight}{ArrowUp}{ArrowDown}{ArrowDown}");
    expect(marks[2]).toHaveFocus();
    expect(marks[2]).toHaveAttribute("tabindex", "0");
    await user.keyboard("{Enter}");
    expect(store.getState()).toMatchObject({ tool: "explain", subject: "p3" });
  });

  test("has the lines of the last Xét, and says of a band that no one total makes it", async () => {
    const { store } = await ranked({ rows });
    const band = (code: string, total: number, name: string) => aDecided(code, code, { total, band: name });
    const decided = aDecision({
      bands: [
        { name: "Xuất sắc", count: 1 },
        { name: "Tốt", count: 2 },
        { name: "Khá", count: 1 },
      ],
      rows: [band("p1", 90, "Xuất sắc"), band("p2", 80, "Tốt"), band("p3", 80, "Khá"), band("p4", 60.5, "Tốt")],
    });
    act(() => store.keepAnswer({ decision: { value: decided, at: store.getState().changes } }));
    expect(await screen.findByText("Xuất sắc từ 90")).toBeInTheDocument();
    expect(screen.getByText(/Mức Tốt không có một vạch điểm chung/)).toBeInTheDocument();
  });

  test("is left out where fewer than three have a total", async () => {
    await ranked({ rows: rows.slice(0, 2) });
    await screen.findByText("Lan");
    expect(screen.queryByRole("figure")).toBeNull();
  });
});

describe("the bars by group of criteria", () => {
  const rows = [aRow("p1", "Lan", 90, 1), aRow("p2", "Bình", 80, 2), aRow("p3", "Hà", 60.5, 3)];
  const PARTS: PartPointsAnswer = {
    parts: [
      { kind: "criterion", name: "Chuyên môn" },
      { kind: "others", name: "" },
      { kind: "deduction", name: "" },
    ],
    rows: [
      { code: "p1", name: "Lan", rank: 1, total: 90, values: [60, 30, 0] },
      { code: "p2", name: "", rank: 2, total: 80, values: [60, 22.5, -2.5] },
    ],
    isLimited: false,
  };

  async function drawn(answer: PartPointsAnswer | null) {
    Object.assign(book, { parts: answer, reads: 0 });
    const pane = await ranked({ rows });
    await pane.user.click(await screen.findByRole("button", { name: "Theo nhóm tiêu chí" }));
    return pane;
  }

  test("are read only when asked for; each bar says its figures, and a press explains", async () => {
    const { user, store } = await drawn(PARTS);
    const first = await screen.findByRole("button", {
      name: "Hạng 1. Lan: 90 điểm. Chuyên môn 60; Các tiêu chí khác 30; Điểm trừ 0.",
    });
    expect(book.reads).toBe(1);
    expect(within(first).getByText("A")).toBeInTheDocument();
    await user.click(button(/^Hạng 2\. p2: 80 điểm/));
    expect(store.getState()).toMatchObject({ tool: "explain", subject: "p2" });
  });

  test("are one stop for Tab; arrows go from bar to bar", async () => {
    const { user } = await drawn(PARTS);
    const bars = await screen.findAllByRole("button", { name: /^Hạng \d\. .* điểm/ });
    act(() => bars[0]!.focus());
    await user.keyboard("{ArrowDown}");
    expect(bars[1]).toHaveFocus();
    expect(bars.map((bar) => bar.getAttribute("tabindex"))).toEqual(["-1", "0"]);
  });

  test("show their figures in words when asked", async () => {
    const { user } = await drawn(PARTS);
    await user.click(await screen.findByRole("checkbox", { name: "Hiện điểm từng nhóm" }));
    expect(screen.getByText("B 22,5")).toBeVisible();
    expect(screen.getByText("− -2,5")).toBeVisible();
  });

  test("are so many at a time, the rest on the next page", async () => {
    const many = Array.from({ length: BARS_PER_PAGE + 3 }, (_, i) => ({
      ...PARTS.rows[0]!,
      code: `q${i}`,
      name: `Người ${i}`,
      rank: i + 1,
    }));
    const { user } = await drawn({ ...PARTS, rows: many });
    expect(await screen.findAllByRole("button", { name: /Chuyên môn 60/ })).toHaveLength(BARS_PER_PAGE);
    await user.click(button("Trang sau"));
    expect(screen.getAllByRole("button", { name: /Chuyên môn 60/ })).toHaveLength(3);
  });

  test("say that they are old after a change, and are drawn again", async () => {
    const { user, runner } = await drawn(PARTS);
    await screen.findByRole("button", { name: /^Hạng 1\. Lan/ });
    act(() => runner.change());
    expect(screen.getByText("Sổ đã đổi sau khi vẽ biểu đồ này.")).toBeInTheDocument();
    await user.click(button("Vẽ lại"));
    expect(screen.queryByText("Sổ đã đổi sau khi vẽ biểu đồ này.")).toBeNull();
    expect(book.reads).toBe(2);
  });

  test("that cannot be read leave the refusal in words and a way to try again", async () => {
    const { user } = await drawn(null);
    expect(await screen.findByRole("alert")).toBeInTheDocument();
    book.parts = PARTS;
    await user.click(button("Vẽ lại"));
    expect(await screen.findByRole("button", { name: /^Hạng 1\. Lan/ })).toBeInTheDocument();
  });
});
