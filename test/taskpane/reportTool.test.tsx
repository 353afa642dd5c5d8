// The tool "Báo cáo tổng kết" in the pane: what the office writes, who is named as an example, the report and the file for Word.
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type { ReportAnswer, ReportSheetInput, ReportState } from "../../src/commands/movementReport";
import { aRuleFinding, placeOn } from "./decisionData";
import { button, renderPane, type ShownPane } from "./renderPane";

const OFFERS = [
  { code: "P1", name: "Người Một", value: 95, rank: 1, isChosen: false },
  { code: "P2", name: "Người Hai", value: null, rank: null, isChosen: false },
];
const EMPTY: ReportState = {
  places: {},
  lacksParts: false,
  offers: OFFERS,
  rankBy: "total",
  cases: 0,
  hasRules: false,
  apart: [],
  findings: [],
};
const MADE: ReportAnswer = { place: placeOn("Báo cáo"), people: 5, cases: 1, findings: [], isProvisional: false };
const book: { state: ReportState; made: ReportAnswer; asked: ReportSheetInput[] } = { state: EMPTY, made: MADE, asked: [] };

jest.mock(
  "../../src/commands/movementReport",
  () => ({
    reportState: { id: "reportState", execute: () => Promise.resolve(book.state) },
    makeReportSheet: {
      id: "makeReportSheet",
      execute: (_: CommandContext, input: ReportSheetInput) => {
        book.asked.push(input);
        const place = placeOn("Nội dung báo cáo");
        const offers = OFFERS.map((offer) => ({ ...offer, isChosen: input.cases.includes(offer.code) }));
        book.state = { ...book.state, places: { input: place, cases: place }, offers, cases: input.cases.length };
        return Promise.resolve({ place, added: input.cases.length });
      },
    },
    makeReport: { id: "makeReport", execute: () => Promise.resolve(book.made) },
    wordReport: { id: "wordReport", execute: () => Promise.reject(new Error("not asked for")) },
  }),
  { virtual: true },
);

beforeEach(() => {
  book.state = EMPTY;
  book.made = MADE;
  book.asked = [];
});

async function opened(): Promise<ShownPane> {
  const pane = await renderPane({ tab: "nomination" });
  await pane.user.click(await screen.findByRole("button", { name: /^Báo cáo tổng kết/ }));
  await screen.findByRole("button", { name: "Lập báo cáo" });
  return pane;
}

async function breaches(): Promise<string[]> {
  const rules = { region: { enabled: false }, "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name: "Báo cáo tổng kết" }), { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test("without rules it says what the report will lack, and leads to Xét", async () => {
  const { user, store } = await opened();
  expect(screen.getByText(/không có xếp loại và khen thưởng/)).toBeInTheDocument();
  await user.click(button("Đến Xét"));
  expect(store.getState().tool).toBe("decide");
});

test("who is ticked goes into the table, and is then no longer offered", async () => {
  const { user } = await opened();
  await user.click(screen.getByText("Chọn từ bảng xếp hạng (0 đã chọn)"));
  await user.click(screen.getByLabelText("Người Một: hạng 1, 95 điểm"));
  expect(screen.getByLabelText("Người Hai: chưa có điểm")).not.toBeChecked();
  await user.click(button("Thêm 1 điển hình vào bảng"));
  expect(book.asked).toEqual([{ cases: ["P1"] }]);
  expect(await screen.findByText("Đã có 1 điển hình trong bảng. Bỏ ai thì xóa dòng của người đó.")).toBeInTheDocument();
  expect(screen.queryByLabelText("Người Một: hạng 1, 95 điểm")).toBeNull();
});

test("the report that was made: counts, a way to it, that it is provisional, what to look at, old after a change", async () => {
  book.made = { ...MADE, isProvisional: true, findings: [aRuleFinding("H-09", { participantName: "Người Một" })] };
  const { user, store } = await opened();
  await user.click(button("Lập báo cáo"));
  expect(await screen.findByText("Đã lập báo cáo: 5 đối tượng, 1 điển hình.")).toBeInTheDocument();
  expect(button("Mở báo cáo")).toBeEnabled();
  expect(screen.getByText("Bản tạm tính")).toBeInTheDocument();
  expect(screen.getByText("Cần xem trước khi gửi")).toBeInTheDocument();
  expect(await breaches()).toEqual([]);
  expect(store.getState().failure).toBeNull();
});

test("a movement that ranks by share: people are offered with their percent", async () => {
  book.state = { ...EMPTY, rankBy: "share" };
  const { user } = await opened();
  await user.click(screen.getByText("Chọn từ bảng xếp hạng (0 đã chọn)"));
  expect(screen.getByLabelText("Người Một: hạng 1, 95 %")).not.toBeChecked();
});

test("a sheet that lacks cells: it can be made anew without choosing anybody", async () => {
  book.state = { ...EMPTY, places: { input: placeOn("Nội dung báo cáo") }, lacksParts: true };
  const { user } = await opened();
  await user.click(button("Lập lại trang Nội dung báo cáo"));
  expect(book.asked).toEqual([{ cases: [] }]);
});

test("official classifications apart from Xét are told in one sentence, the first five by name", async () => {
  const apart = Array.from({ length: 6 }, (_, i) => ({
    name: `Người ${i + 1}`,
    official: "Hoàn thành nhiệm vụ",
    band: i === 0 ? "" : "Tốt",
  }));
  book.state = { ...EMPTY, hasRules: true, apart };
  await opened();
  const told = screen.getByText(/xếp loại chính thức/).textContent;
  expect(told).toContain(
    "6 đối tượng có xếp loại chính thức khác mức của Xét: Người 1 (chính thức: Hoàn thành nhiệm vụ; Xét: không xếp loại);",
  );
  expect(told).toContain("Người 5 (chính thức: Hoàn thành nhiệm vụ; Xét: Tốt) và 1 đối tượng khác.");
  expect(await breaches()).toEqual([]);
});

test("no breach of access before anything is made", async () => {
  await opened();
  await act(async () => Promise.resolve());
  expect(await breaches()).toEqual([]);
});
