import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { giveReasons, moveStage, recordAbsent, recordChanges, stageState, type StageAnswer } from "../../src/commands/stages";
import { verifySeal } from "../../src/commands/verifySeal";
import type { LogLine } from "../../src/core/stages/logChain";
import type { Language } from "../../src/locale/language";
import { HostError } from "../../src/workbook/port";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, renderPane } from "./renderPane";

const answer = (more: Partial<StageAnswer> = {}): StageAnswer => ({
  stage: "entered",
  isKept: true,
  since: "10:00 ngày 28/11/2026",
  who: "Nguyễn Thị Mẫu",
  seal: "",
  moves: [
    { to: "appraised", asksReason: false, inTheWay: [] },
    { to: "draft", asksReason: true, inTheWay: [] },
  ],
  changes: [],
  log: { lines: 1, unreasoned: [], broken: [], missing: 0 },
  isMarkLost: false,
  isAltered: false,
  objections: { open: 0, overdue: 0 },
  place: { sheet: "Nhật ký", area: { row: 0, column: 0, rows: 1, columns: 1 } },
  ...more,
});

const CHANGE = {
  round: "self" as const,
  participant: "CN01",
  criterion: "TC01",
  before: 8,
  after: 8.5,
  name: "Trần Văn Mẫu",
  criterionName: "Kỷ luật",
  place: { sheet: "Chấm điểm", area: { row: 11, column: 4, rows: 1, columns: 1 } },
};

async function opened(read: StageAnswer, language: Language = "vi") {
  jest.spyOn(stageState, "execute").mockResolvedValue(read);
  const pane = await renderPane({ runner: fakeRunner({ overview: anOverview() }), language });
  await pane.user.click(screen.getByRole("tab", { name: language === "vi" ? /Đề nghị/ : "Lists" }));
  await pane.user.click(await screen.findByRole("button", { name: language === "vi" ? /^Trạng thái, nhật ký/ : /^Stage and log/ }));
  await screen.findByRole("heading", { level: 3, name: language === "vi" ? "Trạng thái hiện nay" : "Present stage" });
  return pane;
}

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test("the present stage is marked among the five, and moving on asks for a name first", async () => {
  const move = jest.spyOn(moveStage, "execute").mockResolvedValue({ stage: "appraised" });
  const { user } = await opened(answer());
  expect(within(screen.getByRole("list", { name: "Các trạng thái" })).getAllByRole("listitem")).toHaveLength(5);
  expect(screen.getByText("Đã nhập đủ")).toHaveAttribute("aria-current", "step");
  await user.click(button("Chuyển sang: Thẩm định"));
  expect(move).not.toHaveBeenCalled();
  expect(screen.getByText("Ghi họ tên người thực hiện trước.")).toHaveAttribute("role", "alert");
  await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
  await user.click(button("Chuyển sang: Thẩm định"));
  expect(move.mock.calls[0]![1]).toEqual({ to: "appraised", who: "Lê Mẫu", reason: "" });
  expect(await screen.findByText("Đã chuyển: Thẩm định.")).toBeInTheDocument();
});

test("what is in the way is told with its number, and there is no button", async () => {
  await opened(
    answer({
      moves: [
        {
          to: "appraised",
          asksReason: false,
          inTheWay: [
            { condition: "blanks", count: 3 },
            { condition: "errors", count: 1 },
          ],
        },
      ],
    }),
  );
  expect(screen.getByText("3 ô chưa chấm")).toBeInTheDocument();
  expect(screen.getByText("1 lỗi cần sửa (bấm Kiểm tra)")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Chuyển sang: Thẩm định" })).not.toBeInTheDocument();
});

test("going back is refused with a reason too short, and sent with one", async () => {
  const move = jest.spyOn(moveStage, "execute").mockResolvedValue({ stage: "draft" });
  const { user } = await opened(answer());
  await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
  await user.type(screen.getByRole("textbox", { name: "Lý do" }), "abc");
  await user.click(button("Trả lại: Nháp"));
  expect(move).not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox", { name: "Lý do" }), " thiếu minh chứng");
  await user.click(button("Trả lại: Nháp"));
  expect(move.mock.calls[0]![1]).toEqual({ to: "draft", who: "Lê Mẫu", reason: "abc thiếu minh chứng" });
});

test("changed cells are listed with before and after, opened, and put into the log with one reason", async () => {
  const record = jest.spyOn(recordChanges, "execute").mockResolvedValue({ lines: 2 });
  const { user, runner } = await opened(
    answer({ changes: [CHANGE, { ...CHANGE, criterion: "TC02", criterionName: "Sáng kiến", before: "", after: 0 }] }),
  );
  expect(screen.getByText("8 → 8,5")).toBeInTheDocument();
  expect(screen.getByText("trống → 0")).toBeInTheDocument();
  await user.click(button("Mở ô của Trần Văn Mẫu, Kỷ luật"));
  expect(runner.revealed).toEqual([CHANGE.place]);
  await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
  await user.type(screen.getAllByRole("textbox", { name: "Lý do" })[0]!, "Theo biên bản 05");
  await user.click(button("Ghi 2 ô vào nhật ký"));
  expect(record.mock.calls[0]![1]).toMatchObject({ who: "Lê Mẫu", reason: "Theo biên bản 05" });
  expect(await screen.findByText("Đã ghi vào nhật ký.")).toBeInTheDocument();
});

const MANY = Array.from({ length: 33 }, (_, i) => ({ ...CHANGE, participant: `CN${i + 1}`, name: `Người ${i + 1}` }));

test("who and why go to the ticked changes only: those that are shown, until somebody says otherwise", async () => {
  const record = jest.spyOn(recordChanges, "execute").mockResolvedValue({ lines: 2 });
  const { user } = await opened(answer({ changes: MANY }));
  expect(button("Ghi 30 ô vào nhật ký")).toBeInTheDocument();
  await user.click(screen.getByRole("checkbox", { name: "Chọn ô của Người 1, Kỷ luật" }));
  expect(button("Ghi 29 ô vào nhật ký")).toBeInTheDocument();
  await user.click(button("Bỏ hết"));
  expect(screen.queryByRole("button", { name: /^Ghi \d+ ô/ })).toBeNull();
  await user.click(button("Trang sau"));
  await user.click(screen.getByRole("checkbox", { name: "Chọn ô của Người 33, Kỷ luật" }));
  await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
  await user.type(screen.getAllByRole("textbox", { name: "Lý do" })[0]!, "Theo biên bản 05");
  await user.click(button("Ghi 1 ô vào nhật ký"));
  expect(record.mock.calls[0]![1].changes).toEqual([MANY[32]]);
});

test("all changes can be ticked at once, those on other pages too", async () => {
  const { user } = await opened(answer({ changes: MANY }));
  await user.click(button("Chọn hết"));
  expect(button("Ghi 33 ô vào nhật ký")).toBeInTheDocument();
});

test("lines of unknown origin: whoever made them says so, for the ticked ones", async () => {
  const give = jest.spyOn(giveReasons, "execute").mockResolvedValue({ lines: 1 });
  const line = (number: number, who: string): LogLine => ({
    ...{
      number,
      who,
      at: "",
      action: "entry",
      cell: "",
      participant: "CN01",
      criterion: "TC01",
      before: 1,
      after: 2,
      stage: "",
      reason: "",
    },
  });
  const { user } = await opened(
    answer({ log: { lines: 3, unreasoned: [line(2, "không rõ người sửa"), line(3, "không rõ người sửa")], broken: [], missing: 0 } }),
  );
  await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
  await user.click(screen.getByRole("checkbox", { name: "Chọn dòng 2" }));
  await user.click(screen.getByRole("checkbox", { name: "Tôi là người đã sửa các ô được chọn" }));
  await user.type(screen.getAllByRole("textbox", { name: "Lý do" })[0]!, "Nhập nhầm số");
  await user.click(button("Ghi lý do cho 1 dòng"));
  expect(give.mock.calls[0]![1]).toEqual({ who: "Lê Mẫu", reason: "Nhập nhầm số", lines: [3], isEditor: true });
});

test("a broken log names its lines", async () => {
  await opened(answer({ log: { lines: 5, unreasoned: [], broken: [3], missing: 0 } }));
  expect(screen.getByText("Nhật ký đã bị sửa: dòng 3 không khớp với dòng trước nó.")).toBeInTheDocument();
});

test("a locked movement is verified, and differences are told with both values", async () => {
  jest.spyOn(verifySeal, "execute").mockResolvedValue({
    kind: "changed",
    seal: "7F3A-91C2-0B44",
    differences: [{ part: "self", record: "CN01", cell: "TC01", sealed: 8, found: 8.5 }],
    results: [],
    unsealed: [],
    isDecisionOld: false,
  });
  const { user } = await opened(
    answer({ stage: "locked", seal: "7F3A-91C2-0B44", moves: [{ to: "approved", asksReason: true, inTheWay: [] }] }),
  );
  expect(screen.getByText("Mã kiểm chứng: 7F3A-91C2-0B44")).toBeInTheDocument();
  await user.click(button("Kiểm chứng"));
  expect(await screen.findByText("Tự chấm · CN01 · TC01: lúc khóa 8, nay 8,5")).toBeInTheDocument();
  expect(button("Mở khóa")).toBeInTheDocument();
});

test("when the pane opens on a workbook that keeps a log, what changed meanwhile is put into it, once", async () => {
  const absent = jest.spyOn(recordAbsent, "execute").mockResolvedValue({ lines: 1 });
  const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ approval: { stage: "entered", unreasoned: 1 } }) }) });
  await waitFor(() => expect(screen.getByRole("button", { name: "Ghi lý do cho 1 ô đã sửa" })).toBeInTheDocument());
  await user.click(screen.getByRole("tab", { name: /Xếp hạng/ }));
  expect(absent).toHaveBeenCalledTimes(1);
});

test("looking through that Excel refuses is told, and done when the workbook is read anew, once", async () => {
  const absent = jest.spyOn(recordAbsent, "execute").mockRejectedValueOnce(new HostError("cell-edit", {}, true));
  absent.mockResolvedValue({ lines: 1 });
  const { store } = await renderPane({ runner: fakeRunner({ overview: anOverview({ approval: { stage: "entered", unreasoned: 0 } }) }) });
  await waitFor(() => expect(screen.getByText("Excel đang chờ gõ xong một ô.")).toBeInTheDocument());
  expect(absent).toHaveBeenCalledTimes(1);
  await act(() => store.run("overview", undefined));
  await waitFor(() => expect(absent).toHaveBeenCalledTimes(2));
  await act(() => store.run("overview", undefined));
  expect(absent).toHaveBeenCalledTimes(2);
});

test("entries that changed with the pane open are told at the top together with lines without a reason, and lead to the tool", async () => {
  jest.spyOn(recordAbsent, "execute").mockResolvedValue({ lines: 0 });
  jest.spyOn(stageState, "execute").mockResolvedValue(answer());
  const overview = anOverview({ approval: { stage: "entered", unreasoned: 1 }, unlogged: 2 });
  const { user, store } = await renderPane({ runner: fakeRunner({ overview }) });
  await user.click(await screen.findByRole("button", { name: "Ghi lý do cho 3 ô đã sửa" }));
  expect(store.getState().tool).toBe("stages");
});

test("a draft is not looked through when the pane opens", async () => {
  const absent = jest.spyOn(recordAbsent, "execute").mockResolvedValue({ lines: 0 });
  await renderPane({ runner: fakeRunner({ overview: anOverview({ approval: { stage: "draft", unreasoned: 0 } }) }) });
  expect(await screen.findByRole("button", { name: "Trạng thái: Nháp" })).toBeInTheDocument();
  expect(absent).not.toHaveBeenCalled();
});

test.each(["vi", "en"] as const)("the screen has no breach of accessibility (%s)", async (language) => {
  await opened(answer({ stage: "locked", seal: "7F3A-91C2-0B44", changes: [CHANGE], isMarkLost: true }), language);
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a lock says how many objections are open and leads to them, and is not held back", async () => {
  const moves = [{ to: "locked" as const, asksReason: false, inTheWay: [] }];
  const { user } = await opened(answer({ stage: "approved", moves, objections: { open: 3, overdue: 1 } }));
  expect(await screen.findByText(/Còn 3 kiến nghị chưa trả lời \(1 quá hạn\)/)).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /^Khóa/ }).length).toBeGreaterThan(0);
  await user.click(button("Xem kiến nghị"));
  expect(screen.getByRole("region", { name: "Công khai và kiến nghị" })).toBeTruthy();
});

test("a move that locks nothing says nothing of objections", async () => {
  await opened(answer({ objections: { open: 3, overdue: 1 } }));
  expect(screen.queryByText(/kiến nghị chưa trả lời/)).toBeNull();
});
