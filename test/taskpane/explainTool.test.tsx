// The tool "Giải thích điểm, hạng" in the pane.
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import { stop } from "../../src/commands/command";
import type { ExplainAnswer, ExplainInput } from "../../src/commands/explainAnswers";
import type { ScoreSheetInput } from "../../src/commands/scoreSheet";
import type { RankBy } from "../../src/core/movement";
import type { ToldDistance } from "../../src/workbook/explain/distanceText";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const PERSON = { cluster: "Khối 1", base: 18, bonus: null, deduction: null, share: null };

/** Under a minimum where seats are left. */
const LACK: ToldDistance = {
  band: "Xuất sắc",
  toMinimum: 1.25,
  toLastSeat: null,
  isFull: false,
  isTiedLine: false,
  tie: "council",
  rankBy: "total",
};

const LIST_RULE = { name: "Giấy khen", top: 3, minTotal: null, scope: "cluster" } as const;

function anAnswer(change: Partial<ExplainAnswer> = {}): ExplainAnswer {
  return {
    person: { ...PERSON, code: "P2", name: "Phòng B", total: 18, rank: 2, clusterRank: 2 },
    other: { ...PERSON, code: "P1", name: "Phòng A", total: 19.25, rank: 1, clusterRank: 1 },
    ranked: 4,
    rankedInCluster: 2,
    why: "Kém 1,25 điểm so với Phòng A",
    comparison: { kind: "value", lead: -1.25 },
    rankBy: "total",
    list: {
      rule: { name: "Giấy khen", top: 3, minTotal: 19, scope: "cluster" },
      stand: { kind: "out", toMinimum: 1, toLastPlace: 1.25, isTiedLine: false },
    },
    lines: [
      { code: "N", name: "Nội vụ", depth: 0, isGroup: true, points: 9, full: 10, lost: 0, otherPoints: 10.25, difference: -1.25 },
      { code: "c1", name: "Cải cách", depth: 1, isGroup: false, points: 9, full: 10, lost: 1, otherPoints: 10.25, difference: -1.25 },
      { code: "c2", name: "Pháp chế", depth: 0, isGroup: false, points: 9, full: null, lost: 0, otherPoints: 9, difference: 0 },
    ],
    costliest: [{ code: "c1", name: "Cải cách", points: 9, full: 10, lost: 1 }],
    decision: { band: "Tốt", reasons: ["Đủ điểm, hết chỉ tiêu"], distance: LACK, awards: ["Giấy khen"] },
    gates: [],
    isProvisional: false,
    choices: [
      { code: "P1", name: "Phòng A", cluster: "Khối 1" },
      { code: "P2", name: "Phòng B", cluster: "Khối 1" },
      { code: "P3", name: "Phòng C", cluster: "" },
    ],
    ...change,
  };
}

const book: { answer: ExplainAnswer; asked: ExplainInput[]; isNobody: boolean; forms: ScoreSheetInput[]; pages: number } = {
  answer: anAnswer(),
  asked: [],
  isNobody: false,
  forms: [],
  pages: 1,
};

jest.mock("../../src/commands/explain", () => ({
  explain: {
    id: "explain",
    execute: (_: CommandContext, input: ExplainInput) => {
      book.asked.push(input);
      return book.isNobody ? Promise.reject(stop("no-selection")) : Promise.resolve(book.answer);
    },
  },
}));
jest.mock("../../src/commands/scoreSheet", () => ({
  makeScoreSheet: {
    id: "makeScoreSheet",
    execute: (_: CommandContext, input: ScoreSheetInput) => {
      book.forms.push(input);
      const area = { row: 0, column: 0, rows: 5, columns: 4 };
      return Promise.resolve({ sheet: "Phiếu điểm", area, pages: book.pages });
    },
  },
}));

beforeEach(() => {
  book.answer = anAnswer();
  book.asked = [];
  book.isNobody = false;
  book.forms = [];
  book.pages = 1;
});

async function opened(subject: string | null = "P2", options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const pane = await renderPane({ tab: "ranking", ...options });
  await act(async () => {
    pane.store.openTool("explain", subject);
    await Promise.resolve();
  });
  return pane;
}

const card = async (name: string) => within(await screen.findByRole("region", { name }));

async function breaches(name: string): Promise<string[]> {
  const rules = { region: { enabled: false }, "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name }), { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

test("without a matrix the way to build it is shown", async () => {
  await opened(null, { runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }) });
  expect(await screen.findByRole("button", { name: "Đến bước Thiết lập" })).toBeInTheDocument();
});

test("opened for somebody: explained at once, with ranks, reason, band, distance and awards", async () => {
  await opened();
  const person = await card("Phòng B");
  expect(book.asked).toEqual([{ code: "P2", other: null }]);
  expect(person.getByText("18")).toBeInTheDocument();
  expect(person.getByText(/Hạng 2\/4 toàn danh sách · Hạng 2\/2 trong Khối 1/)).toBeInTheDocument();
  const decision = await card("Kết quả xét");
  for (const text of ["Xếp mức: Tốt", "Đủ điểm, hết chỉ tiêu", "Thiếu 1,25 điểm để đạt “Xuất sắc”", "Được đề nghị: Giấy khen"]) {
    expect(decision.getByText(text)).toBeInTheDocument();
  }
  const lost = await card("Mất điểm nhiều nhất");
  expect(lost.getByText("Cải cách: 9/10")).toBeInTheDocument();
  expect(lost.getByText("mất 1")).toBeInTheDocument();
});

test("opened for nobody: the first of the board at once, so that everybody can be chosen; then whoever is in the selected cell", async () => {
  const { user } = await opened(null);
  expect(book.asked).toEqual([{ code: "", other: null }]);
  expect(await screen.findByRole("combobox", { name: "Đối tượng" })).toHaveValue("P2");
  await user.click(button("Người ở ô đang chọn"));
  expect(book.asked.at(-1)).toEqual({ code: null, other: null });
});

test("nobody is selected: told in words, who was explained stays, and it can be tried again", async () => {
  const { user } = await opened(null);
  await card("Phòng B");
  book.isNobody = true;
  await user.click(button("Người ở ô đang chọn"));
  expect(await screen.findByText("Chưa làm được: Giải thích điểm, hạng")).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Phòng B" })).toBeInTheDocument();
  expect(button("Người ở ô đang chọn")).toBeEnabled();
});

test("compared criterion by criterion, only where they differ unless all are asked for", async () => {
  const { user } = await opened();
  const table = within(await screen.findByRole("table"));
  expect(table.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["Nội vụ", "Cải cách", "Tổng điểm"]);
  expect(table.getAllByText("−1,25")).toHaveLength(3);
  await user.click(screen.getByRole("checkbox", { name: "Chỉ những tiêu chí khác nhau" }));
  expect(table.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(["Nội vụ", "Cải cách", "Pháp chế", "Tổng điểm"]);
});

test("another one to explain, another one to compare with, nobody to compare with", async () => {
  const { user } = await opened();
  await user.selectOptions(await screen.findByRole("combobox", { name: "So với" }), "P3");
  await user.selectOptions(screen.getByRole("combobox", { name: "So với" }), "");
  await user.selectOptions(screen.getByRole("combobox", { name: "Đối tượng" }), "P3");
  expect(book.asked.slice(1)).toEqual([
    { code: "P2", other: "P3" },
    { code: "P2", other: "P2" },
    { code: "P3", other: null },
  ]);
});

test("the workbook changed after reading: told, and read again by a click", async () => {
  const { user, runner } = await opened();
  await card("Phòng B");
  act(() => runner.change());
  await user.click(await screen.findByRole("button", { name: "Đọc lại" }));
  expect(book.asked.at(-1)).toEqual({ code: "P2", other: "P1" });
});

test("not scored: no rank, no list of losses, gates and provisional told", async () => {
  book.answer = anAnswer({
    person: { ...anAnswer().person, total: null, base: null, rank: null, clusterRank: null },
    other: null,
    gates: ["Bị kỷ luật"],
    isProvisional: true,
    decision: null,
  });
  await opened();
  const person = await card("Phòng B");
  expect(person.getByText("Chưa có điểm")).toBeInTheDocument();
  expect(person.getByText("Vướng điều kiện loại: Bị kỷ luật")).toBeInTheDocument();
  expect(screen.getByText(/là tạm tính/)).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: "Mất điểm nhiều nhất" })).toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
});

describe("Phiếu điểm", () => {
  const sheet = () => card("Lập phiếu điểm để in");

  test("is made for the one explained, with the comparison that is shown, names hidden unless told otherwise; and opens", async () => {
    const { user, runner } = await opened();
    expect((await sheet()).getByText(/Có phần so sánh với Phòng A\./)).toBeInTheDocument();
    expect(screen.getByRole("checkbox", { name: "Ẩn tên người khác" })).toBeChecked();
    expect(noButton("Mở phiếu")).toBeNull();
    await user.click(button("Lập phiếu điểm để in"));
    expect(await screen.findByText("Đã lập phiếu của Phòng B; tên người khác đã ẩn.")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Ẩn tên người khác" }));
    await user.click(button("Lập phiếu điểm để in"));
    expect(await screen.findByText("Đã lập phiếu của Phòng B.")).toBeInTheDocument();
    expect(book.forms).toEqual([
      { code: "P2", other: "P1", hidesNames: true },
      { code: "P2", other: "P1", hidesNames: false },
    ]);
    await user.click(button("Mở phiếu"));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Phiếu điểm"]);
  });

  test("is made by keys alone", async () => {
    const { user } = await opened();
    const tick = within(await screen.findByRole("region", { name: "Lập phiếu điểm để in" })).getByRole("checkbox");
    tick.focus();
    await user.keyboard(" ");
    await user.tab();
    expect(button("Lập phiếu điểm để in")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Đã lập phiếu của Phòng B.")).toBeInTheDocument();
    expect(book.forms).toEqual([{ code: "P2", other: "P1", hidesNames: false }]);
  });

  test("compared with nobody it has no comparison; what was made for a comparison is no longer told then", async () => {
    const { user } = await opened();
    await user.click(button("Lập phiếu điểm để in"));
    await screen.findByText(/^Đã lập phiếu/);
    book.answer = anAnswer({ other: null });
    await user.selectOptions(screen.getByRole("combobox", { name: "So với" }), "");
    expect((await sheet()).queryByText(/so sánh với/)).toBeNull();
    expect(screen.queryByText(/^Đã lập phiếu/)).toBeNull();
    await user.click(button("Lập phiếu điểm để in"));
    expect(book.forms.at(-1)).toEqual({ code: "P2", other: null, hidesNames: true });
  });

  test("that does not fit on one page says so", async () => {
    book.pages = 3;
    const { user } = await opened();
    await user.click(button("Lập phiếu điểm để in"));
    expect(await screen.findByText("Quá nhiều tiêu chí để đọc được trên một trang: phiếu có 3 trang.")).toBeInTheDocument();
  });
});

test.each([
  ["vi", "Giải thích điểm, hạng"],
  ["en", "Explain points and ranks"],
] as const)("axe finds no breach, in %s", async (language, region) => {
  book.answer = anAnswer({ gates: ["x"], isProvisional: true });
  await opened("P2", { language });
  await screen.findByRole("table");
  expect(await breaches(region)).toEqual([]);
});

test.each([
  [
    "vi",
    "Danh sách “Giấy khen”",
    "3 hạng đầu của từng cụm, khối, từ 19 điểm",
    "Thiếu 1 điểm để đạt mức tối thiểu, 1,25 điểm để bằng người cuối được đề nghị. Nếu bằng điểm thì xét thứ tự phân hạng; vẫn bằng thì trình Hội đồng.",
    "Kém 1,25 điểm so với Phòng A",
  ],
  [
    "en",
    "List “Giấy khen”",
    "the first 3 of each cluster, from 19 points",
    "1 point short of the minimum, 1.25 points short of the last one proposed. If level, the tie-break order decides; if that leaves a tie, the Council.",
    "Behind Phòng A by 1.25 points",
  ],
] as const)(
  "distance to the list and comparison speak the language of the pane: %s",
  async (language, heading, rule, distance, compared) => {
    await opened("P2", { language });
    const list = await card(heading);
    expect(list.getByText(rule)).toBeInTheDocument();
    expect(list.getByText(distance)).toBeInTheDocument();
    expect(await breaches(heading)).toEqual([]);
    expect(screen.getByText(compared, { selector: "[role=status]" })).toBeInTheDocument();
  },
);

test("in a workbook without a rule of a list nothing is told of one", async () => {
  book.answer = anAnswer({ list: null });
  await opened();
  await card("Kết quả xét");
  expect(screen.queryByRole("region", { name: /Danh sách/ })).toBeNull();
});

test.each<[RankBy, number, ExplainAnswer["comparison"], string, string, string]>([
  ["total", 1, { kind: "value", lead: 1 }, "Ahead of Phòng A by 1 point", "the first 3 of each cluster, from 1 point", "1 point short"],
  [
    "total",
    0.5,
    { kind: "value", lead: -2 },
    "Behind Phòng A by 2 points",
    "the first 3 of each cluster, from 0.5 points",
    "0.5 points short",
  ],
  [
    "share",
    1,
    { kind: "tie", value: 90.5 },
    "Level with Phòng A (90.5 % of the scale), parted by no tie-break: the Council decides",
    "the first 3 of each cluster, from 1 % of the scale",
    "1 % of the scale short",
  ],
  [
    "total",
    2,
    { kind: "ladder", value: 1, by: "count", criterion: "", counted: 1, isAhead: true, own: 3, other: 2 },
    "Equal to Phòng A (1 point); better at criteria with exactly 1 point: 3 against 2",
    "the first 3 of each cluster, from 2 points",
    "2 points short",
  ],
])("in English one point is a point (by %p, %p, %j)", async (rankBy, amount, comparison, compared, rule, short) => {
  const stand = { kind: "out", toMinimum: amount, toLastPlace: amount, isTiedLine: false } as const;
  book.answer = anAnswer({ rankBy, comparison, list: { rule: { ...LIST_RULE, minTotal: amount }, stand } });
  await opened("P2", { language: "en" });
  const list = await card("List “Giấy khen”");
  expect(list.getByText(rule)).toBeInTheDocument();
  expect(list.getByText(new RegExp(`^${short} of the minimum, ${short} of the last one proposed`))).toBeInTheDocument();
  expect(screen.getByText(compared, { selector: "[role=status]" })).toBeInTheDocument();
});

test.each<[ExplainAnswer["list"] & object, string]>([
  [{ rule: LIST_RULE, stand: { kind: "chosen" } }, "Đang trong số được đề nghị."],
  [{ rule: LIST_RULE, stand: { kind: "atLine" } }, "Bằng nhau ở vạch cuối: trình Hội đồng."],
  [{ rule: LIST_RULE, stand: { kind: "gated" } }, "Không được đề nghị vì vướng điều kiện loại."],
  [
    { rule: LIST_RULE, stand: { kind: "out", toMinimum: null, toLastPlace: 0, isTiedLine: false } },
    "Bằng điểm người cuối được đề nghị, xếp sau theo thứ tự phân hạng.",
  ],
  [
    { rule: LIST_RULE, stand: { kind: "out", toMinimum: null, toLastPlace: 0, isTiedLine: true } },
    "Bằng điểm những người đang bằng nhau ở vạch cuối, xếp sau theo thứ tự phân hạng.",
  ],
  [
    { rule: LIST_RULE, stand: { kind: "out", toMinimum: 0.5, toLastPlace: null, isTiedLine: false } },
    "Thiếu 0,5 điểm để đạt mức tối thiểu.",
  ],
  [
    { rule: LIST_RULE, stand: { kind: "out", toMinimum: null, toLastPlace: 2, isTiedLine: true } },
    "Thiếu 2 điểm để bằng những người ở vạch cuối. Nếu bằng điểm thì xét thứ tự phân hạng; vẫn bằng thì trình Hội đồng.",
  ],
])("stands by the list: %j", async (list, text) => {
  book.answer = anAnswer({ list });
  await opened();
  expect((await card("Danh sách “Giấy khen”")).getByText(text)).toBeInTheDocument();
});

test("equal, parted by the ladder: the step and both numbers, what is not known as such", async () => {
  book.answer = anAnswer({
    comparison: { kind: "ladder", value: 18, by: "previousRank", criterion: "", counted: null, isAhead: true, own: 3, other: null },
  });
  await opened();
  expect(await screen.findByText("Bằng Phòng A (18 điểm); hơn ở hạng kỳ trước: 3 so với chưa có số liệu")).toBeInTheDocument();
});

test("in the English pane the distance is English; reasons and Vì sao, words of the sheets, are marked as Vietnamese", async () => {
  await opened("P2", { language: "en" });
  const decision = await card("Decision");
  expect(decision.getByText("1.25 points short of “Xuất sắc”")).toBeInTheDocument();
  expect(decision.getByText("Đủ điểm, hết chỉ tiêu")).toHaveAttribute("lang", "vi");
  const [why] = (await card("Phòng B")).getAllByText("Kém 1,25 điểm so với Phòng A");
  expect(why).toHaveAttribute("lang", "vi");
});
