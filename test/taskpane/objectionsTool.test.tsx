// The tool "Công khai và kiến nghị" in the pane: making the register, a new objection, an answer, and what follows from it.
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type { NewObjection, ObjectionChange, ObjectionsAnswer, ShownObjection } from "../../src/commands/objections/objectionAnswers";
import { finding } from "../../src/core/finding";
import { findingWords } from "../../src/locale/findingWords";
import { areaAt } from "../../src/workbook/area";
import { placeOn } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane, type PaneOptions, type ShownPane } from "./renderPane";

const objection = (number: number, more: Partial<ShownObjection> = {}): ShownObjection => ({
  ...{ number, received: "2026-11-02", person: "Trần Thị Mẫu", unit: "Văn phòng", text: `Đề nghị ${number}`, handler: "Lê Văn Thử" },
  ...{ participant: "CN01", participantName: "Nguyễn Văn Thử", criterion: "TC01", criterionName: "Kỷ luật" },
  ...{ status: "new", outcome: null, answered: "", note: "", due: "2026-12-01", state: "open" },
  ...{ place: { sheet: "Sổ kiến nghị", area: areaAt(8 + number, 7) }, entry: { sheet: "Chấm điểm", area: areaAt(11, 4) } },
  ...more,
});

const known = (more: Partial<ObjectionsAnswer> = {}): ObjectionsAnswer => ({
  place: placeOn("Sổ kiến nghị"),
  holidays: placeOn("Ngày nghỉ"),
  publication: {
    ...{ posted: "2026-11-05", days: 10, until: "2026-11-19", receiver: "Văn phòng Sở", answerDays: 10 },
    place: placeOn("Sổ kiến nghị"),
  },
  ...{ today: "2026-11-24", asOf: "2026-11-24", objections: [], open: 0, overdue: 0, soon: 0 },
  participants: [{ code: "CN01", name: "Nguyễn Văn Thử" }],
  criteria: [{ code: "TC01", name: "Kỷ luật" }],
  isLocked: false,
  findings: [],
  rebuilt: null,
  ...more,
});

const book: { answer: ObjectionsAnswer; made: number; added: NewObjection[]; changed: ObjectionChange[] } = {
  ...{ answer: known(), made: 0, added: [], changed: [] },
};

jest.mock("../../src/commands/objections/objections", () => ({
  objectionsState: { id: "objectionsState", execute: () => Promise.resolve(book.answer) },
  makeRegister: {
    id: "makeRegister",
    execute: () => {
      book.made++;
      book.answer = known();
      return Promise.resolve(book.answer.place);
    },
  },
  addObjection: {
    id: "addObjection",
    execute: (_: CommandContext, input: NewObjection) => {
      book.added.push(input);
      return Promise.resolve({ number: book.added.length });
    },
  },
  changeObjection: {
    id: "changeObjection",
    execute: (_: CommandContext, input: ObjectionChange) => {
      book.changed.push(input);
      return Promise.resolve();
    },
  },
}));

beforeEach(() => Object.assign(book, { answer: known(), made: 0, added: [], changed: [] }));

async function opened(answer: ObjectionsAnswer, options: PaneOptions = {}): Promise<ShownPane> {
  book.answer = answer;
  const pane = await renderPane({ tab: "nomination", ...options });
  await act(async () => {
    pane.store.openTool("objections");
    await Promise.resolve();
  });
  return pane;
}

async function breaches(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("without a register one button makes it, and the tool opens from the step Đề nghị", async () => {
  book.answer = known({ place: null, holidays: null });
  const { user } = await renderPane({ tab: "nomination" });
  await user.click(button(/^Công khai và kiến nghị/));
  await user.click(await screen.findByRole("button", { name: "Lập Sổ kiến nghị" }));
  expect(await screen.findByText(/^Đã lập Sổ kiến nghị/)).toBeTruthy();
  expect(book.made).toBe(1);
  expect(screen.getByText("Từ 05/11/2026, 10 ngày làm việc, đến hết 19/11/2026.")).toBeTruthy();
});

test("a list of holidays that is gone is told in place of the days of publication, with what brings it back", async () => {
  const { publication } = known();
  await opened(known({ holidays: null, publication: { ...publication, until: "" } }));
  expect(await screen.findByText(/^Danh sách ngày nghỉ không còn .* Bấm Cập nhật sổ để lập lại/)).toBeTruthy();
  expect(screen.queryByText(/^Chưa ghi ngày công khai/)).toBeNull();
  expect(noButton("Ngày nghỉ")).toBeNull();
});

test("a new objection is typed by keyboard; today is its day, and what lacks is told beside its field", async () => {
  const { user } = await opened(known());
  (await screen.findByRole("button", { name: "Thêm kiến nghị" })).focus();
  await user.keyboard("{Enter}");
  const received = screen.getByLabelText(/^Ngày nhận/);
  expect(document.activeElement).toBe(received);
  expect((received as HTMLInputElement).value).toBe("24/11/2026");
  await user.keyboard("{Enter}");
  expect(screen.getByText("Ghi tóm tắt nội dung.")).toBeTruthy();
  expect(book.added).toEqual([]);
  await user.clear(received);
  await user.type(received, "31/11/2026");
  expect(screen.getByText("Không có ngày này: ghi ngày/tháng/năm.")).toBeTruthy();
  await user.clear(received);
  await user.type(received, "25/11/2026");
  expect(screen.getByText("Ngày nhận sau hôm nay.")).toBeTruthy();
  await user.clear(received);
  await user.type(received, "2/11/2026");
  await user.selectOptions(screen.getByLabelText("Về đối tượng"), "CN01");
  await user.type(screen.getByLabelText(/^Nội dung/), " Xem lại điểm ");
  expect(await breaches()).toEqual([]);
  await user.click(button("Ghi vào sổ"));
  expect(await screen.findByText("Đã ghi kiến nghị số 1.")).toBeTruthy();
  expect(book.added).toEqual([
    { received: "2026-11-02", person: "", unit: "", participant: "CN01", criterion: "", text: "Xem lại điểm", handler: "" },
  ]);
  expect(noButton("Ghi vào sổ")).toBeNull();
});

test("the most urgent stand first, each with its row; an answer needs outcome and a day not before receipt", async () => {
  const lines = [
    objection(1),
    objection(2, { state: "overdue", due: "2026-11-16" }),
    objection(3, { state: "soon", due: "2026-11-26", person: "" }),
  ];
  const { user, runner } = await opened(known({ objections: lines, open: 3, overdue: 1, soon: 1 }));
  const waiting = within(await screen.findByRole("region", { name: "Chờ trả lời" }));
  expect(waiting.getAllByText(/^Số \d/).map(({ textContent }) => textContent)).toEqual(["Số 2", "Số 3", "Số 1"]);
  expect(screen.getByText("Chưa trả lời: 3; quá hạn: 1; sắp đến hạn: 1.")).toBeTruthy();
  expect(screen.getByText("Ẩn danh, Văn phòng")).toBeTruthy();
  await user.click(button("Mở dòng của kiến nghị số 3"));
  expect(runner.revealed).toEqual([lines[2]!.place]);
  await user.click(button("Ghi trả lời kiến nghị số 2"));
  await user.click(button("Ghi trả lời"));
  expect(screen.getByText("Đã trả lời thì chọn kết quả.")).toBeTruthy();
  const day = screen.getByLabelText(/^Ngày trả lời/);
  await user.clear(day);
  await user.type(day, "01/11/2026");
  expect(screen.getByText("Ngày trả lời trước ngày nhận.")).toBeTruthy();
  expect(book.changed).toEqual([]);
  expect(await breaches()).toEqual([]);
});

test("an adjustment leads to the entry and to the log, and says when the movement must be opened first", async () => {
  const { user, runner, store } = await opened(known({ objections: [objection(2)], open: 1, isLocked: true }));
  await user.click(await screen.findByRole("button", { name: "Ghi trả lời kiến nghị số 2" }));
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "adjusted");
  await user.click(button("Ghi trả lời"));
  expect(await screen.findByText(/“Theo kiến nghị số 2”/)).toBeTruthy();
  expect(screen.getByText(/mở khóa ở Trạng thái, nhật ký/)).toBeTruthy();
  expect(book.changed).toEqual([
    {
      row: 10,
      number: 2,
      text: "Đề nghị 2",
      status: "answered",
      outcome: "adjusted",
      answered: "2026-11-24",
      handler: "Lê Văn Thử",
      note: "",
    },
  ]);
  await user.click(button("Đến ô điểm"));
  expect(runner.revealed).toEqual([objection(2).entry]);
  await user.click(button("Trạng thái, nhật ký"));
  await waitFor(() => expect(store.getState().tool).toBe("stages"));
});

test("those that are done keep the way to their entry; reminders of another day are told, findings listed", async () => {
  const done = objection(4, { state: "closed", status: "answered", outcome: "adjusted", answered: "2026-11-20" });
  const item = finding("K-05", { kind: "block", name: "BV_KN_So" }, {}, { number: 4, problem: "twice" });
  const located = { ...item, sheet: "Sổ kiến nghị", area: areaAt(9, 0), cell: "'Sổ kiến nghị'!A10", ...findingWords(item, "vi") };
  const { user } = await opened(known({ objections: [done], asOf: "2026-11-20", findings: [located] }));
  expect(await screen.findByText("Điều chỉnh, trả lời 20/11/2026")).toBeTruthy();
  expect(button("Đến ô điểm của kiến nghị số 4")).toBeTruthy();
  expect(screen.getByText(/đang tính đến ngày 20\/11\/2026, hôm nay là 24\/11\/2026/)).toBeTruthy();
  expect(button(/Số kiến nghị trùng, thiếu/)).toBeTruthy();
  expect(await breaches()).toEqual([]);
  await user.click(button("Cập nhật sổ"));
  expect(await screen.findByText("Sổ đã tính đến hôm nay, công thức đủ.")).toBeTruthy();
});

test("a register that must be made anew asks first, and says what goes", async () => {
  const { user } = await opened(known({ rebuilt: { register: "full", holidays: false } }));
  await user.click(await screen.findByRole("button", { name: "Cập nhật sổ" }));
  expect(screen.getByText(/Mất: cột, dòng, ghi chú/)).toBeTruthy();
  expect(await breaches()).toEqual([]);
  await user.click(button("Giữ nguyên"));
  expect(book.made).toBe(0);
  await user.click(button("Cập nhật sổ"));
  await user.click(button("Lập lại"));
  await waitFor(() => expect(book.made).toBe(1));
});

test("home has a line only where objections are late, and it leads to the tool; English is whole", async () => {
  const runner = fakeRunner({ overview: anOverview({ overdueObjections: 2 }) });
  const { user, store } = await renderPane({ runner, language: "en" });
  await user.click(await screen.findByRole("button", { name: "Look at late objections: 2" }));
  expect(store.getState().tool).toBe("objections");
  expect(await screen.findByRole("button", { name: "Add an objection" })).toBeTruthy();
});

test("home is silent without late objections", async () => {
  await renderPane();
  expect(noButton(/quá hạn/)).toBeNull();
});
