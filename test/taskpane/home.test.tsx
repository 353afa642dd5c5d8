import { act, screen, waitFor, within } from "@testing-library/react";
import type { Overview, RankAnswer } from "../../src/commands/answers";
import { fakeRunner, held } from "./fakeRunner";
import { axeBreaches } from "../kits/axeBreaches";
import { anOverview, aRanking } from "./paneData";
import { button, noButton, renderPane } from "./renderPane";

const strip = () => within(screen.getByRole("banner"));
const status = () => screen.getByRole("contentinfo");

test("while the workbook is read the pane says so", async () => {
  const runner = fakeRunner({ overview: () => new Promise<Overview>(() => undefined) });
  const { store } = await renderPane({ runner, isStarted: false });
  act(() => void store.start());
  expect(screen.getByText("Đang đọc sổ làm việc…")).toBeInTheDocument();
  expect(screen.queryByRole("tablist")).toBeNull();
});

test("the strip says which movement, whose, how far and what is wrong", async () => {
  await renderPane();
  expect(strip().getByRole("heading", { level: 1 })).toHaveTextContent("Thi đua thực hiện nhiệm vụ");
  expect(strip().getByText("Sở Tư pháp tỉnh Kiên Giang · 2024")).toBeInTheDocument();
  expect(strip().getByText("Đã chấm 212/320 ô")).toBeInTheDocument();
  expect(strip().getByRole("button", { name: "Xem lỗi: 4 lỗi" })).toBeInTheDocument();
});

test.each<[string, Partial<Overview>, string | RegExp]>([
  ["no title", { title: "" }, "Phong trào chưa đặt tên"],
  ["no year", { year: null }, "Sở Tư pháp tỉnh Kiên Giang"],
  ["no agency", { agency: "" }, "2024"],
  ["warnings only", { errors: 0 }, "108 chỗ cần xem"],
  ["nothing wrong", { errors: 0, warnings: 0 }, "Chưa thấy lỗi"],
])("with %s the strip stays whole", async (_case, change, text) => {
  await renderPane({ runner: fakeRunner({ overview: anOverview(change) }) });
  expect(strip().getByText(text)).toBeInTheDocument();
});

test("the next step is one click away and runs at once", async () => {
  const runner = fakeRunner({ overview: anOverview({ errors: 0, warnings: 0 }) });
  const { user } = await renderPane({ runner, tab: "setUp" });
  await user.click(strip().getByRole("button", { name: "Việc tiếp theo: Xếp hạng" }));
  expect(runner.calls.map((call) => call.id)).toContain("rank");
  expect(screen.getByRole("tab", { name: "Xếp hạng" })).toHaveAttribute("aria-selected", "true");
  await waitFor(() => expect(button("Xếp hạng lại")).toHaveFocus());
});

test("on the screen of the next step the strip only names it: there is one main button", async () => {
  await renderPane({ tab: "scoring" });
  expect(strip().getByText("Kiểm tra")).toBeInTheDocument();
  expect(noButton(/Việc tiếp theo/)).toBeNull();
});

test("when nothing is left to do the strip says so", async () => {
  const lists = [{ name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: false }];
  await renderPane({ runner: fakeRunner({ overview: anOverview({ errors: 0, warnings: 0, lists }) }) });
  expect(strip().getByText("Những gì đã lập đều theo điểm mới nhất")).toBeInTheDocument();
});

test("the number of errors leads to the findings", async () => {
  const { user } = await renderPane({ tab: "ranking" });
  await user.click(button("Xem lỗi: 4 lỗi"));
  expect(screen.getByRole("tab", { name: "Chấm điểm" })).toHaveAttribute("aria-selected", "true");
});

test("work in progress is told in a live region with a bar, and buttons wait but keep the focus", async () => {
  const rank = held<RankAnswer>();
  const runner = fakeRunner({ rank: () => rank.promise });
  const { user } = await renderPane({ runner, tab: "ranking" });
  await user.click(button("Xếp hạng"));
  expect(button("Xếp hạng")).toHaveFocus();
  expect(button("Xếp hạng")).toHaveAttribute("aria-disabled", "true");
  act(() => runner.progress("writing", 0.6));
  expect(within(status()).getByRole("status")).toHaveTextContent("Xếp hạng: đang tính…");
  expect(within(status()).getByRole("progressbar", { name: "Tiến độ: Xếp hạng" })).toHaveAttribute("aria-valuenow", "0.6");
  await act(async () => rank.release(aRanking()));
  expect(within(status()).getByRole("status")).toHaveTextContent("Đã xếp hạng 12 đối tượng.");
  expect(within(status()).queryByRole("progressbar")).toBeNull();
  expect(button("Xếp hạng lại")).toHaveFocus();
});

describe("what has become old is named, each with the way to renew it", () => {
  const lists = [
    { name: "Giấy khen", sheet: "Đề nghị Giấy khen", isStale: true },
    { name: "Bằng khen", sheet: "Đề nghị Bằng khen", isStale: false },
  ];
  const old = { overview: anOverview({ errors: 0, warnings: 0, lists, decision: { isStale: true } }) };

  test("Xét and lists, by what the workbook says", async () => {
    const { user, store } = await renderPane({ runner: fakeRunner(old) });
    expect(await strip().findByText("Kết quả xét đã cũ")).toBeInTheDocument();
    expect(strip().getByText("Danh sách “Giấy khen” đã cũ")).toBeInTheDocument();
    expect(strip().queryByText(/Bằng khen/)).toBeNull();
    expect(await axeBreaches()).toEqual([]);
    await user.click(button("Lập lại: Danh sách “Giấy khen” đã cũ"));
    expect(store.getState()).toMatchObject({ tab: "nomination", tool: null });
    await user.click(button("Xét lại: Kết quả xét đã cũ"));
    expect(store.getState().tool).toBe("decide");
  });

  test("papers, report and form, each with its tool; fresh ones are not named", async () => {
    const papers = [
      { kind: "pack", isStale: true },
      { kind: "pack", isStale: true },
      { kind: "pack", isStale: false },
      { kind: "report", isStale: true },
      { kind: "form", isStale: true },
    ] as const;
    const overview = anOverview({ errors: 0, warnings: 0, decision: { isStale: false }, papers });
    const { user, store } = await renderPane({ runner: fakeRunner({ overview }) });
    expect(await strip().findByText("Hồ sơ trình đã cũ: 2 văn bản")).toBeInTheDocument();
    expect(strip().queryByText("Kết quả xét đã cũ")).toBeNull();
    expect(await axeBreaches()).toEqual([]);
    expect(strip().getByRole("button", { name: "Lập lại: Báo cáo tổng kết đã cũ" })).toBeInTheDocument();
    expect(strip().getByRole("button", { name: "Lập lại: Phiếu chấm đã cũ" })).toBeInTheDocument();
    await user.click(strip().getByRole("button", { name: "Lập lại: Hồ sơ trình đã cũ: 2 văn bản" }));
    expect(store.getState()).toMatchObject({ tab: "nomination", tool: "dossier" });
  });

  test.each([
    ["report", "Lập lại: Báo cáo tổng kết đã cũ", { tab: "nomination", tool: "report" }],
    ["form", "Lập lại: Phiếu chấm đã cũ", { tab: "ranking", tool: "forms" }],
  ] as const)("an old %s alone is made anew in its own tool", async (kind, name, opened) => {
    const overview = anOverview({ errors: 0, warnings: 0, papers: [{ kind, isStale: true }] });
    const { user, store } = await renderPane({ runner: fakeRunner({ overview }) });
    await user.click(await strip().findByRole("button", { name }));
    expect(store.getState()).toMatchObject(opened);
  });

  test("the board, once scores change after it; renewed at one click", async () => {
    const runner = fakeRunner();
    const { user } = await renderPane({ runner, tab: "ranking" });
    await user.click(button("Xếp hạng"));
    expect(screen.queryByText("Bảng xếp hạng đã cũ")).toBeNull();
    act(() => runner.change());
    await user.click(await screen.findByRole("button", { name: "Xếp hạng lại: Bảng xếp hạng đã cũ" }));
    await waitFor(() => expect(screen.queryByText("Bảng xếp hạng đã cũ")).toBeNull());
    expect(runner.calls.filter(({ id }) => id === "rank")).toHaveLength(2);
  });

  test("fresh lists with an old Xét: the next step is Xét, not that all is done", async () => {
    const fresh = lists.map((list) => ({ ...list, isStale: false }));
    const overview = anOverview({ errors: 0, warnings: 0, lists: fresh, decision: { isStale: true } });
    const { user, store } = await renderPane({ runner: fakeRunner({ overview }) });
    await user.click(strip().getByRole("button", { name: "Việc tiếp theo: Xét lại" }));
    expect(store.getState().tool).toBe("decide");
  });
});
