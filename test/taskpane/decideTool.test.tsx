// The tool "Xét" in the pane: rules first, then the decision with its ties, bands, seats, people and awards.
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { DecideAnswer, DecisionState, RuleSheetsInput, SeatLine } from "../../src/commands/decisionAnswers";
import type { CommandContext } from "../../src/commands/command";
import { ruleTitles } from "../../src/locale/en/ruleTitles";
import { PEOPLE_PER_PAGE } from "../../src/taskpane/tools/decide/DecidedPeople";
import { filterRows, isLowered } from "../../src/taskpane/tools/decide/decidedFilter";
import { shownDay } from "../../src/taskpane/tools/decide/shownDay";
import { HostError } from "../../src/workbook/port";
import { aDecided, aDecision, aRuleFinding, aState, DECIDED, RULE_PLACES } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const book: { state: DecisionState; answer: DecideAnswer; refusal: HostError | null; made: RuleSheetsInput[]; decided: number } = {
  state: aState(),
  answer: aDecision(),
  refusal: null,
  made: [],
  decided: 0,
};

jest.mock(
  "../../src/commands/decision",
  () => {
    const answer = <T,>(give: () => T): Promise<T> => (book.refusal === null ? Promise.resolve(give()) : Promise.reject(book.refusal));
    return {
      decisionState: { id: "decisionState", execute: () => answer(() => book.state) },
      makeRuleSheets: {
        id: "makeRuleSheets",
        execute: (_: CommandContext, input: RuleSheetsInput) =>
          answer(() => {
            book.made.push(input);
            book.state = { ...book.state, places: RULE_PLACES };
            return book.state;
          }),
      },
      decide: {
        id: "decide",
        execute: () =>
          answer(() => {
            book.decided++;
            book.state = { ...book.state, madeAt: "28/11/2026 14:30", isStale: false };
            return book.answer;
          }),
      },
    };
  },
  { virtual: true },
);

beforeEach(() => {
  book.state = aState();
  book.answer = aDecision();
  book.refusal = null;
  book.made = [];
  book.decided = 0;
});

async function opened(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const pane = await renderPane({ tab: "ranking", ...options });
  await act(async () => {
    pane.store.openTool("decide");
    await Promise.resolve();
  });
  return pane;
}

async function decided(answer: Partial<DecideAnswer> = {}): Promise<ShownPane> {
  book.answer = aDecision(answer);
  const pane = await opened();
  await pane.user.click(await screen.findByRole("button", { name: "Xét" }));
  await screen.findByRole("region", { name: "Kết quả xét" });
  return pane;
}

async function breaches(name = "Xét"): Promise<string[]> {
  const rules = { region: { enabled: false }, "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name }), { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

describe("the way to Xét", () => {
  test.each(["ranking", "nomination"] as const)("stands on the step %s", async (tab) => {
    const { user } = await renderPane({ tab });
    await user.click(await screen.findByRole("button", { name: /^Xét theo mức, chỉ tiêu, danh hiệu/ }));
    expect(await screen.findByRole("button", { name: "Xét" })).toBeEnabled();
  });

  test("without a matrix there is nothing to decide on", async () => {
    await opened({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }) });
    expect(await screen.findByRole("button", { name: "Đến bước Thiết lập" })).toBeInTheDocument();
  });

  test("Excel refuses to be read: the refusal is shown, trying again works", async () => {
    book.refusal = new HostError("cell-edit", {}, true);
    const { user } = await opened();
    const again = await screen.findByRole("button", { name: "Thử lại" });
    book.refusal = null;
    await user.click(again);
    expect(await screen.findByRole("button", { name: "Xét" })).toBeInTheDocument();
  });
});

describe("without rule sheets", () => {
  beforeEach(() => {
    book.state = aState({ places: {} });
  });

  test("presets are offered with source and date, the first one and the law of the dossier's date taken unless chosen otherwise", async () => {
    const { user } = await opened();
    expect(await screen.findByRole("radio", { name: /Nghị định 335\/2025.*Phải chọn cách tính 20\s%.*20\/12\/2025/ })).toBeChecked();
    expect(noButton("Xét")).toBeNull();
    await user.click(button("Lập trang quy tắc"));
    expect(book.made).toEqual([{ preset: "decree", set: null }]);
    expect(await screen.findByText(/^Đã lập các trang quy tắc/)).toBeInTheDocument();
    expect(button("Xét")).toBeEnabled();
  });

  test("another preset, a set of one's own with its days and its mark", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("radio", { name: /Thi đua cụm, khối/ }));
    const sets = screen.getByLabelText<HTMLSelectElement>("Điều kiện danh hiệu, hình thức khen thưởng");
    expect([...sets.options].map((option) => option.textContent)).toEqual([
      "Tự chọn theo ngày nhận hồ sơ",
      "Luật 2026, Nghị định 152/2025 (từ 01/10/2026), chưa kiểm chứng",
      "Luật 2022, Nghị định 152/2025 (01/07/2025 – 30/09/2026)",
    ]);
    await user.selectOptions(sets, "law2022");
    await user.click(button("Lập trang quy tắc"));
    expect(book.made).toEqual([{ preset: "office", set: "law2022" }]);
  });

  test("blank tables are a choice too", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("radio", { name: "Bảng trống" }));
    await user.click(button("Lập trang quy tắc"));
    expect(book.made).toEqual([{ preset: "blank", set: null }]);
  });

  test("axe finds no breach", async () => {
    await opened();
    await screen.findByRole("button", { name: "Lập trang quy tắc" });
    expect(await breaches()).toEqual([]);
  });
});

describe("with rule sheets", () => {
  test("each sheet opens from here", async () => {
    const { user, runner } = await opened();
    for (const sheet of ["Quy tắc xét", "Danh hiệu", "Quá trình khen thưởng", "Sáng kiến"]) {
      await user.click(await screen.findByRole("button", { name: `Mở trang ${sheet}` }));
    }
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Quy tắc xét", "Danh hiệu", "Quá trình khen thưởng", "Sáng kiến"]);
    expect(noButton("Lập trang còn thiếu")).toBeNull();
  });

  test("a missing sheet is made without touching what is there", async () => {
    book.state = aState({ places: { rules: RULE_PLACES.rules } });
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập trang còn thiếu" }));
    expect(book.made).toEqual([{ preset: null, set: null }]);
    expect(button("Mở trang Sáng kiến")).toBeInTheDocument();
  });

  test("other rules replace the present ones only after a question, with the focus on the safe answer", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Đổi bộ quy tắc" }));
    expect(screen.getByRole("radio", { name: "Giữ mức, chỉ tiêu đang có" })).toBeChecked();
    expect(noButton("Thay quy tắc")).toBeNull();
    await user.click(screen.getByRole("radio", { name: /^Thi đua cụm, khối/ }));
    await user.click(button("Thay quy tắc"));
    expect(screen.getByRole("alertdialog", { name: "Thay quy tắc đang có?" })).toBeInTheDocument();
    expect(button("Giữ quy tắc đang có")).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(book.made).toEqual([]);
    await user.click(button("Đổi bộ quy tắc"));
    await user.selectOptions(screen.getByLabelText("Điều kiện danh hiệu, hình thức khen thưởng"), "law2022");
    await user.click(button("Thay quy tắc"));
    expect(await breaches()).toEqual([]);
    await user.click(button("Thay quy tắc"));
    expect(book.made).toEqual([{ preset: null, set: "law2022" }]);
  });

  test("it says when it was decided last, and that the sheet has become old", async () => {
    book.state = aState({ madeAt: "20/11/2026 09:15", isStale: true });
    await opened();
    expect(await screen.findByText("Xét lần cuối: 20/11/2026 09:15.")).toBeInTheDocument();
    expect(screen.getByText(/trang kết quả đã cũ/)).toBeInTheDocument();
    expect(button("Xét lại")).toBeEnabled();
  });

  test("a refusal leaves the tool as it was, and is told", async () => {
    const { user } = await opened();
    await screen.findByRole("button", { name: "Xét" });
    book.refusal = new HostError("cell-edit", {}, true);
    await user.click(button("Xét"));
    expect(await screen.findByText("Chưa làm được: Xét")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Kết quả xét" })).toBeNull();
    expect(button("Xét")).toBeEnabled();
  });
});

describe("the result", () => {
  test("how many there are is said, bands have a bar with its numbers, nobody is left out", async () => {
    await decided();
    expect(screen.getByText("Đã xét 5 đối tượng.")).toBeInTheDocument();
    expect(screen.getByRole("meter", { name: "HTXS: 1 trong 5" })).toHaveAttribute("aria-valuenow", "1");
    expect(screen.getByRole("meter", { name: "HTT: 3 trong 5" })).toBeInTheDocument();
    expect(screen.getByRole("meter", { name: "Không xếp mức: 1 trong 5" })).toBeInTheDocument();
    expect(within(screen.getByRole("region", { name: "Từng mức có bao nhiêu" })).getByText("3/5")).toBeInTheDocument();
  });

  test("seats tell the reading of the base, how that many come about, and what is used, held, left or over", async () => {
    await decided();
    const item = screen.getByText("20 % mức xuất sắc").closest("li")!;
    expect(within(item).getByText("Tính trên: Từ mức HTT trở lên")).toBeInTheDocument();
    expect(within(item).getByText("Khối Văn phòng")).toBeInTheDocument();
    expect(within(item).getByText("15/17 suất")).toBeInTheDocument();
    expect(within(item).getByText("20 % của 87 là 17,4, được 17 suất")).toBeInTheDocument();
    expect(within(item).getByText("Còn 2 suất, trong đó 2 giữ chờ Hội đồng")).toBeInTheDocument();
    expect(within(item).getByRole("meter")).toHaveAccessibleName("20 % mức xuất sắc, Khối Văn phòng: đã dùng 15/17 suất");
    const over = screen.getByText("Một cờ").closest("li")!;
    expect(within(over).getByText("Cả danh sách")).toBeInTheDocument();
    expect(within(over).getByText("Vượt 1 suất do ngoại lệ đã ghi lý do")).toBeInTheDocument();
    expect(within(over).getByRole("meter")).toHaveAccessibleName("Một cờ: đã dùng 2/1 suất");
    expect(within(over).queryByText(/^Tính trên|%/)).toBeNull();
  });

  test("groups of one quota stand under its name, which is told once, in the order of the seat table", async () => {
    const line = (group: string, used: number): SeatLine => {
      return {
        quota: "Không quá 2",
        group,
        baseText: "Số suất",
        base: null,
        percent: null,
        exact: "",
        seats: 2,
        used,
        held: 0,
        left: 2 - used,
      };
    };
    await decided({ seats: [line("Phòng A", 2), line("Phòng B", 1), { ...line("", 0), quota: "Một cờ" }, line("Phòng C", 0)] });
    expect(screen.getAllByText(/^(Không quá 2|Một cờ)$/).map((name) => name.textContent)).toEqual(["Không quá 2", "Một cờ", "Không quá 2"]);
    const first = within(screen.getAllByText("Không quá 2")[0]!.closest("li")!);
    expect(first.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Phòng A2/2 suấtHết suất",
      "Phòng B1/2 suấtCòn 1 suất",
    ]);
  });

  test("a number and its percent sign stay on one line", async () => {
    await decided();
    expect(screen.getByText("20 % mức xuất sắc").textContent).toBe("20\u00a0% mức xuất sắc");
  });

  test("ties come first, by name, and say what the Council does", async () => {
    const ties = [
      { band: "HTXS", quota: "20 % mức xuất sắc", group: "", people: ["Trần Văn Cường", "Lê Thị Dung"], left: 1 },
      { band: "HTXS", quota: "Một cờ", group: "Khối 2", people: Array.from({ length: 15 }, (_, i) => `Người ${i + 1}`), left: 2 },
    ];
    await decided({ ties });
    expect(screen.getByText("Chờ Hội đồng quyết định: 2 chỗ bằng nhau ở ranh giới")).toBeInTheDocument();
    const first = screen.getByText(/^Trần Văn Cường; Lê Thị Dung: bằng nhau/);
    expect(first).toHaveTextContent("“20 % mức xuất sắc” còn 1 suất.");
    expect(screen.getByText(/^Người 1;.*Người 12; và 3 đối tượng nữa: .*“Một cờ” của Khối 2 còn 2 suất/)).toBeInTheDocument();
    expect(screen.getByText(/ghi vào bảng Ngoại lệ/)).toBeInTheDocument();
    expect(first.compareDocumentPosition(screen.getByText("Từng mức có bao nhiêu")) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test("people stand in the order of ranks with band, reasons and what is missing", async () => {
    const { user } = await decided();
    await user.click(button("Từng đối tượng (5)"));
    expect(button("Từng đối tượng (5)")).toHaveAttribute("aria-pressed", "true");
    const items = within(screen.getByRole("list", { name: "Kết quả từng đối tượng" }));
    expect(items.getAllByText(/^(Đặng|Nguyễn|Trần|Lê|Phạm)/).map((name) => name.textContent)).toEqual(DECIDED.map((row) => row.name));
    const second = within(items.getByText("Nguyễn Văn Bình").closest("li")!);
    expect(second.getByText("HTT")).toBeInTheDocument();
    expect(second.getByText("Theo điểm đạt HTXS")).toBeInTheDocument();
    expect(second.getByText("Đủ điểm, hết chỉ tiêu “20 % mức xuất sắc”.")).toBeInTheDocument();
    expect(within(items.getByText("Lê Thị Dung").closest("li")!).getByText("Thiếu 1,25 điểm để đạt “HTXS”")).toBeInTheDocument();
    expect(within(items.getByText("Trần Văn Cường").closest("li")!).getByText("Chờ Hội đồng")).toBeInTheDocument();
    expect(within(items.getByText("Phạm Văn Em").closest("li")!).getByText("Chưa có điểm")).toBeInTheDocument();
  });

  test("people are found by outcome and by a name typed without accents", async () => {
    const { user } = await decided();
    await user.click(button("Từng đối tượng (5)"));
    const filter = screen.getByLabelText<HTMLSelectElement>("Lọc theo kết quả");
    expect([...filter.options].map((option) => option.textContent)).toEqual([
      "Tất cả (5)",
      "Bị hạ mức (2)",
      "Chờ Hội đồng (1)",
      "Không xếp mức (1)",
      "Mức HTXS (1)",
      "Mức HTT (3)",
    ]);
    await user.selectOptions(filter, "Bị hạ mức (2)");
    expect(screen.queryByText("Đặng Thị Ánh")).toBeNull();
    await user.type(screen.getByRole("searchbox"), "cuong");
    expect(screen.getByText("Trần Văn Cường")).toBeInTheDocument();
    expect(screen.queryByText("Nguyễn Văn Bình")).toBeNull();
    await user.type(screen.getByRole("searchbox"), " x");
    expect(screen.getByText("Không có ai như vậy.")).toBeInTheDocument();
  });

  test("many people are shown a page at a time", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => aDecided(`p${i}`, `Người ${i}`, { rank: i + 1 }));
    const { user } = await decided({ rows });
    await user.click(button("Từng đối tượng (300)"));
    const list = () => screen.getByRole("list", { name: "Kết quả từng đối tượng" });
    expect(list().children).toHaveLength(PEOPLE_PER_PAGE);
    await user.click(button("Trang sau"));
    expect(within(list()).getByText("Người 30")).toBeInTheDocument();
  });

  test("awards tell who is proposed, what a person confirms, and who is not with the article; one is open at a time", async () => {
    const { user } = await decided();
    await user.click(button("Danh hiệu (2)"));
    expect(screen.getByText(/chưa được đối chiếu hết với văn bản gốc/)).toBeInTheDocument();
    const first = button("Lao động tiên tiến: 1 đề nghị, 1 chưa");
    expect(first).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText("Giám đốc quyết định · Căn cứ: Điều 24 Luật Thi đua, khen thưởng")).toBeInTheDocument();
    const proposed = within(screen.getByRole("region", { name: "Được đề nghị (1)" }));
    expect(proposed.getByText("Cần người xác nhận: có phẩm chất đạo đức tốt")).toBeInTheDocument();
    const refused = within(screen.getByRole("region", { name: "Chưa đề nghị (1)" }));
    expect(refused.getByText("Điều 24 khoản 1: chưa hoàn thành tốt nhiệm vụ.")).toBeInTheDocument();
    await user.click(button("Chiến sĩ thi đua cơ sở: 0 đề nghị, 1 chưa. Chưa kiểm chứng"));
    expect(first).toHaveAttribute("aria-expanded", "false");
    expect(screen.getByText("Không có ai được đề nghị.")).toBeInTheDocument();
    expect(screen.getByText(/^Trình Chủ tịch UBND tỉnh/)).toBeInTheDocument();
  });

  test("without award rules the way to them is said", async () => {
    const { user } = await decided({ awards: [], ruleSet: null });
    await user.click(button("Danh hiệu (0)"));
    expect(screen.getByText(/^Chưa có quy tắc danh hiệu/)).toBeInTheDocument();
  });

  test("findings of the rules have a title of their own and lead to the cell", async () => {
    const { user, runner } = await decided({
      findings: [aRuleFinding("D-13", { name: "20 % mức xuất sắc" }), aRuleFinding("D-05", { name: "Một cờ", group: " của Khối 2" })],
      errors: 1,
      warnings: 1,
      isProvisional: true,
    });
    expect(screen.getByText("Kết quả tạm tính")).toBeInTheDocument();
    await user.click(button("Cần xem (2)"));
    expect(button("Lỗi. Chưa chọn cách tính tỷ lệ: 1")).toHaveAttribute("aria-expanded", "true");
    await user.click(button("Đến ô 'Quy tắc xét'!C9"));
    expect(runner.revealed[0]?.sheet).toBe("Quy tắc xét");
    await user.click(button("Cần xem. Không có ai để tính tỷ lệ: 1"));
    expect(screen.getByText("Chỉ tiêu “Một cờ” của Khối 2: không có ai để tính tỷ lệ, nên không có suất nào.")).toBeInTheDocument();
  });

  test("without findings there is no part for them", async () => {
    await decided();
    expect(noButton(/^Cần xem/)).toBeNull();
  });

  test("a change of the workbook makes it old until it is decided again", async () => {
    const { user, runner } = await decided();
    act(() => runner.change());
    expect(screen.getByText(/^Sổ đã đổi sau lần xét này/)).toBeInTheDocument();
    await user.click(button("Xét lại"));
    expect(screen.queryByText(/^Sổ đã đổi sau lần xét này/)).toBeNull();
    expect(book.decided).toBe(2);
  });

  test("the result stays while the user looks elsewhere, and leads to its sheet and to the dossier", async () => {
    const { user, store, runner } = await decided();
    await user.click(button("Mở trang kết quả"));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Kết quả xét"]);
    await user.click(button("Quay lại"));
    await user.click(button(/^Xét theo mức/));
    expect(await screen.findByRole("region", { name: "Kết quả xét" })).toBeInTheDocument();
    expect(book.decided).toBe(1);
    expect(store.getState().decision?.value.scoresCode).toBe("K7Q2");
  });

  test("another movement takes the result away", async () => {
    const { store } = await decided();
    await act(async () => void (await store.run("setUp", { start: "sample" })));
    expect(store.getState().decision).toBeNull();
  });

  test("the parts of the result are reached by keyboard, and focus stays on the part chosen", async () => {
    const { user } = await decided();
    button("Mở trang kết quả").focus();
    await user.tab();
    expect(button("Mức, chỉ tiêu")).toHaveFocus();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(button("Từng đối tượng (5)")).toHaveFocus();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  test("axe finds no breach in any part", async () => {
    const ties = [{ band: "HTXS", quota: "20 % mức xuất sắc", group: "", people: ["Trần Văn Cường"], left: 1 }];
    const findings = [aRuleFinding("D-13", { name: "20 % mức xuất sắc" })];
    const { user, runner } = await decided({ ties, findings, errors: 1, isProvisional: true });
    act(() => runner.change());
    expect(await breaches()).toEqual([]);
    for (const part of [/^Từng đối tượng/, /^Danh hiệu \(/, /^Cần xem \(/]) {
      await user.click(button(part));
      expect(await breaches()).toEqual([]);
    }
  });

  test("in English, with axe", async () => {
    book.answer = aDecision({ findings: [aRuleFinding("D-13", { name: "20 %" })] });
    const { user } = await opened({ language: "en" });
    await user.click(await screen.findByRole("button", { name: "Decide" }));
    expect(await screen.findByText("Decided on 5 participants.")).toBeInTheDocument();
    expect(screen.getByRole("meter", { name: "HTXS: 1 of 5" })).toBeInTheDocument();
    await user.click(button("To review (1)"));
    expect(button(`Error. ${ruleTitles["D-13"]}: 1`)).toBeInTheDocument();
    expect(await breaches("Decide")).toEqual([]);
  });
});

describe("who counts as lowered", () => {
  const bands = [
    { name: "A", count: 0 },
    { name: "B", count: 0 },
  ];
  test.each([
    ["in a lower band for a reason", { reached: "A", band: "B", reasons: ["hết chỉ tiêu"] }, true],
    ["in no band for a reason", { reached: "B", band: "", reasons: ["điều kiện"] }, true],
    ["kept from a better band by a condition", { reached: "B", band: "B", reasons: ["điều kiện của A"] }, true],
    ["in the band of the points", { reached: "B", band: "B", reasons: [] }, false],
    ["in a better band in writing", { reached: "B", band: "A", reasons: ["ngoại lệ"] }, false],
    ["not ranked", { reached: "", band: "", reasons: ["chưa có điểm"], total: null }, false],
  ])("%s", (_, change, isIt) => {
    expect(isLowered(aDecided("p", "P", change), bands)).toBe(isIt);
  });

  test("a name is found by its code too", () => {
    expect(filterRows({ rows: DECIDED, bands }, { kind: "all" }, "cn04").map((row) => row.name)).toEqual(["Lê Thị Dung"]);
  });
});

test.each([
  ["2026-10-01", "01/10/2026"],
  ["tháng 10/2026", "tháng 10/2026"],
  ["", ""],
])("the day %p is shown as %p", (text, shown) => {
  expect(shownDay(text)).toBe(shown);
});
