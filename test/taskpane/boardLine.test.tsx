// The board tells how far from the line those are who have no seat: by Xét while it holds, else by the rule of the simple list.
import { act, screen, within } from "@testing-library/react";
import type { RankAnswer } from "../../src/commands/answers";
import type { BoardLine } from "../../src/commands/boardLine";
import type { ListStand } from "../../src/core/nominationDistance";
import type { Language } from "../../src/locale/language";
import { aDecided, aDecision, LACK } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { aNomination, aRanking } from "./paneData";
import { button, renderPane } from "./renderPane";

const out = (toMinimum: number | null, toLastPlace: number | null): ListStand => ({
  kind: "out",
  toMinimum,
  toLastPlace,
  isTiedLine: false,
});
const lineOf = (change: Partial<BoardLine> = {}): BoardLine => ({
  list: "Giấy khen",
  rankBy: "total",
  stands: new Map<string, ListStand>([
    ["TT01", { kind: "chosen" }],
    ["CN04", out(null, 0)],
    ["TT02", out(1, 1.25)],
    ["TT03", out(2, null)],
    ["CN11", { kind: "atLine" }],
    ["TT05", { kind: "gated" }],
    ["TT08", { kind: "notRanked" }],
  ]),
  ...change,
});

async function ranked(answer: Partial<RankAnswer>, language: Language = "vi") {
  const pane = await renderPane({ runner: fakeRunner({ rank: aRanking(answer) }), tab: "ranking", language });
  await pane.user.click(button(language === "vi" ? "Xếp hạng" : "Rank"));
  return pane;
}
const rowOf = (name: RegExp | string) => within(screen.getByText(name).closest("li")!);
const SHORT = /Thiếu|thiếu|short/;

test("a list: what lacks to both minimum and last place, who is at the line, barred or level; whoever is chosen has nothing told", async () => {
  await ranked({ line: lineOf() });
  expect(screen.getByText("Vạch: danh sách “Giấy khen”")).toBeInTheDocument();
  expect(rowOf(/^Phòng Phổ biến, giáo dục pháp luật và Theo dõi thi hành pháp luật$/).getByText("Thiếu 1,25 điểm")).toBeInTheDocument();
  expect(rowOf("Thanh tra Sở").getByText("Thiếu 2 điểm")).toBeInTheDocument();
  expect(rowOf("Nguyễn Thị Thu Hà").getByText("Bằng người ở vạch, xếp sau")).toBeInTheDocument();
  expect(rowOf("Trần Văn Bình").getByText("Bằng nhau ở vạch: chờ Hội đồng")).toBeInTheDocument();
  expect(rowOf("Phòng Hành chính tư pháp").getByText("Vướng điều kiện loại")).toBeInTheDocument();
  for (const name of ["Văn phòng Sở", "Trung tâm Dịch vụ đấu giá tài sản"]) expect(rowOf(name).queryByText(SHORT)).toBeNull();
});

test("in English, by share of the scale", async () => {
  await ranked({ line: lineOf({ rankBy: "share" }) }, "en");
  expect(screen.getByText("Line: list “Giấy khen”")).toBeInTheDocument();
  expect(rowOf("Thanh tra Sở").getByText("2 % of the scale short")).toBeInTheDocument();
});

test("without a rule of a list, and before any Xét, no line is told", async () => {
  await ranked({ line: null });
  expect(screen.queryByText(/^Vạch/)).toBeNull();
  expect(screen.queryByText(SHORT)).toBeNull();
});

test("points short of a band whose seats nobody stands at are not told as a way there: it has none", async () => {
  const { store } = await ranked({ line: null });
  const rows = [aDecided("TT03", "Thanh tra Sở", { lack: { ...LACK, toMinimum: 2, toLastSeat: null, isFull: true } })];
  act(() => store.keepAnswer({ decision: { value: aDecision({ rows }), at: store.getState().changes } }));
  expect(rowOf("Thanh tra Sở").getByText("“HTXS” đã hết suất")).toBeInTheDocument();
});

test("Xét goes before the list while it holds; once the workbook has changed the list is told again", async () => {
  const { store, runner } = await ranked({ line: lineOf() });
  const rows = [
    aDecided("TT01", "Văn phòng Sở"),
    aDecided("TT03", "Thanh tra Sở", { lack: { ...LACK, toMinimum: 0.5, toLastSeat: 3, isFull: true } }),
    aDecided("TT02", "Phòng", { lack: { ...LACK, toMinimum: null, toLastSeat: 0, isFull: true } }),
    aDecided("CN11", "Trần Văn Bình", { isForCouncil: true }),
  ];
  act(() => store.keepAnswer({ decision: { value: aDecision({ rows }), at: store.getState().changes } }));
  expect(screen.getByText("Vạch: mức trên, theo kết quả xét")).toBeInTheDocument();
  expect(rowOf("Thanh tra Sở").getByText("Thiếu 3 điểm đến “HTXS”")).toBeInTheDocument();
  expect(
    rowOf(/^Phòng Phổ biến, giáo dục pháp luật và Theo dõi thi hành pháp luật$/).getByText("Bằng người cuối được “HTXS”, xếp sau"),
  ).toBeInTheDocument();
  expect(rowOf("Trần Văn Bình").getByText("Bằng nhau ở vạch: chờ Hội đồng")).toBeInTheDocument();
  expect(rowOf("Văn phòng Sở").queryByText(SHORT)).toBeNull();
  act(() => runner.change());
  expect(await screen.findByText("Vạch: danh sách “Giấy khen”")).toBeInTheDocument();
});

test("the rule of a list made after the ranking is the line", async () => {
  const nominate = aNomination({ line: lineOf({ list: "Bằng khen", stands: new Map([["TT03", out(null, 4)]]) }) });
  const { store } = await renderPane({ runner: fakeRunner({ rank: aRanking({ line: lineOf() }), nominate }), tab: "ranking" });
  await act(() => store.run("rank", undefined));
  await act(() => store.run("nominate", { name: "Bằng khen", top: 1, minTotal: null, scope: "overall" }));
  expect(screen.getByText("Vạch: danh sách “Bằng khen”")).toBeInTheDocument();
  expect(rowOf("Thanh tra Sở").getByText("Thiếu 4 điểm")).toBeInTheDocument();
});

test("reasons are words of the sheet: in the English pane they are marked as Vietnamese", async () => {
  const { user } = await ranked({ line: null }, "en");
  await user.click(screen.getByRole("button", { name: /^Why .*Văn phòng Sở/ }));
  expect(screen.getByText("Tổng điểm cao nhất: 96,5.")).toHaveAttribute("lang", "vi");
});
