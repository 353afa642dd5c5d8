// The answer to an objection in the pane: the form stays with its objection, takes days as clerks type them, and an adjustment tells where to go.
import { act, screen, within } from "@testing-library/react";
import type { CommandContext } from "../../src/commands/command";
import type { ObjectionChange, ObjectionsAnswer, ShownObjection } from "../../src/commands/objections/objectionAnswers";
import { areaAt } from "../../src/workbook/area";
import { placeOn } from "./decisionData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const objection = (number: number | null, more: Partial<ShownObjection> = {}): ShownObjection => ({
  ...{ number, received: "2026-11-02", person: "", unit: "", text: `Đề nghị ${number}`, handler: "" },
  ...{ participant: "CN01", participantName: "Nguyễn Văn Thử", criterion: "", criterionName: "" },
  ...{ status: "new", outcome: null, answered: "", note: "", due: "2026-12-01", state: "open" },
  ...{ place: { sheet: "Sổ kiến nghị", area: areaAt(4 + (number ?? 0), 7) }, entry: placeOn("Chấm điểm") },
  ...more,
});

const inRow = (row: number): Pick<ShownObjection, "place"> => ({ place: { sheet: "Sổ kiến nghị", area: areaAt(row, 7) } });

const known = (...objections: ShownObjection[]): ObjectionsAnswer => ({
  ...{ place: placeOn("Sổ kiến nghị"), holidays: placeOn("Ngày nghỉ") },
  publication: { posted: "", days: 10, until: "", receiver: "", answerDays: 10, place: placeOn("Sổ kiến nghị") },
  ...{ today: "2026-11-24", asOf: "2026-11-24", objections, open: objections.length, overdue: 0, soon: 0 },
  ...{ participants: [], criteria: [], isLocked: false, findings: [], rebuilt: null },
});

const book: { answer: ObjectionsAnswer; changed: ObjectionChange[] } = { answer: known(), changed: [] };

jest.mock("../../src/commands/objections/objections", () => ({
  objectionsState: { id: "objectionsState", execute: () => Promise.resolve(book.answer) },
  makeRegister: { id: "makeRegister", execute: () => Promise.resolve(book.answer.place) },
  addObjection: { id: "addObjection", execute: () => Promise.resolve({ number: 1 }) },
  changeObjection: {
    id: "changeObjection",
    execute: (_: CommandContext, input: ObjectionChange) => {
      book.changed.push(input);
      return Promise.resolve();
    },
  },
}));

beforeEach(() => Object.assign(book, { changed: [] }));

async function opened(answer: ObjectionsAnswer): Promise<ShownPane> {
  book.answer = answer;
  const pane = await renderPane({ tab: "nomination" });
  await act(async () => {
    pane.store.openTool("objections");
    await Promise.resolve();
  });
  await screen.findByRole("button", { name: "Cập nhật sổ" });
  return pane;
}

/** The register as it stands after somebody moved its lines. */
async function moved({ user }: ShownPane, answer: ObjectionsAnswer): Promise<void> {
  book.answer = answer;
  await user.click(button("Cập nhật sổ"));
  await screen.findByText("Sổ đã tính đến hôm nay, công thức đủ.");
}

/** The number of the objection in whose card the form is; null where none is open. */
function answering(): string | null {
  const note = screen.queryByLabelText("Ghi chú");
  if (note === null) return null;
  const waiting = screen.getByRole("region", { name: "Chờ trả lời" });
  const cards = [...waiting.children].filter((card) => card.contains(note));
  return within(cards[0] as HTMLElement).getByText(/^Số \d+$/).textContent;
}

test("lines that are moved take the open form along, with what is typed in it, and the answer goes to the row where the objection is now", async () => {
  const pane = await opened(known(objection(1), objection(2)));
  await pane.user.click(button("Ghi trả lời kiến nghị số 2"));
  await pane.user.type(screen.getByLabelText("Ghi chú"), "CV 12");
  await moved(pane, known(objection(3, inRow(6)), objection(1, inRow(7)), objection(2, inRow(9))));
  expect(answering()).toBe("Số 2");
  expect(screen.getByLabelText<HTMLInputElement>("Ghi chú").value).toBe("CV 12");
  await pane.user.selectOptions(screen.getByLabelText(/^Kết quả/), "kept");
  await pane.user.click(button("Ghi trả lời"));
  await screen.findByText("Đã ghi kiến nghị số 2.");
  expect(book.changed).toMatchObject([{ row: 9, number: 2, text: "Đề nghị 2", note: "CV 12" }]);
});

test.each([
  ["is gone", known(objection(1), objection(3, inRow(6)))],
  ["has another text", known(objection(1), objection(2, { text: "Khác" }))],
  ["was answered meanwhile", known(objection(1), objection(2, { state: "closed", status: "answered", answered: "2026-11-20" }))],
  ["stands in several rows, none of which is its own", known(objection(2, inRow(11)), objection(2, inRow(12)))],
])("the form closes where its objection %s", async (_what, answer) => {
  const pane = await opened(known(objection(1), objection(2)));
  await pane.user.click(button("Ghi trả lời kiến nghị số 2"));
  expect(answering()).toBe("Số 2");
  await moved(pane, answer);
  expect(answering()).toBeNull();
  expect(noButton("Ghi trả lời")).toBeNull();
});

test("of objections that look alike the form stays with the row in which it was opened", async () => {
  const alike = [objection(2, inRow(6)), objection(2, inRow(7))];
  const pane = await opened(known(...alike));
  await pane.user.click(screen.getAllByRole("button", { name: "Ghi trả lời kiến nghị số 2" })[1]!);
  await moved(pane, known(objection(1), ...alike));
  await pane.user.selectOptions(screen.getByLabelText(/^Kết quả/), "kept");
  await pane.user.click(button("Ghi trả lời"));
  await screen.findByText("Đã ghi kiến nghị số 2.");
  expect(book.changed.map(({ row }) => row)).toEqual([7]);
});

test.each([
  ["5/11/2026", "2026-11-05"],
  ["05.11.2026", "2026-11-05"],
  ["5-11-2026 ", "2026-11-05"],
])("the day of the answer is taken as it is typed: %s", async (typed, day) => {
  const { user } = await opened(known(objection(2)));
  await user.click(button("Ghi trả lời kiến nghị số 2"));
  const field = screen.getByLabelText(/^Ngày trả lời/);
  expect((field as HTMLInputElement).value).toBe("24/11/2026");
  await user.clear(field);
  await user.type(field, typed);
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "kept");
  await user.click(button("Ghi trả lời"));
  await screen.findByText("Đã ghi kiến nghị số 2.");
  expect(book.changed).toMatchObject([{ answered: day, status: "answered", outcome: "kept" }]);
});

test.each([
  ["", "Đã trả lời thì ghi ngày trả lời."],
  ["31/11/2026", "Không có ngày này: ghi ngày/tháng/năm."],
  ["5/11/0026", "Không có ngày này: ghi ngày/tháng/năm."],
  ["11/2026", "Không có ngày này: ghi ngày/tháng/năm."],
  ["25/11/2026", "Ngày trả lời sau hôm nay."],
  ["1/11/2026", "Ngày trả lời trước ngày nhận."],
])("the day of the answer %p is refused beside its field, and nothing is written", async (typed, words) => {
  const { user } = await opened(known(objection(2)));
  await user.click(button("Ghi trả lời kiến nghị số 2"));
  const field = screen.getByLabelText(/^Ngày trả lời/);
  await user.clear(field);
  if (typed !== "") await user.type(field, typed);
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "kept");
  await user.click(button("Ghi trả lời"));
  expect(screen.getByText(words)).toBeTruthy();
  expect(book.changed).toEqual([]);
});

test("what is withdrawn needs no day and no outcome, whatever was typed there before", async () => {
  const { user } = await opened(known(objection(2)));
  await user.click(button("Ghi trả lời kiến nghị số 2"));
  await user.type(screen.getByLabelText(/^Ngày trả lời/), "x");
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "adjusted");
  await user.selectOptions(screen.getByLabelText("Trạng thái"), "withdrawn");
  await user.click(button("Ghi trả lời"));
  await screen.findByText("Đã ghi kiến nghị số 2.");
  expect(book.changed).toMatchObject([{ status: "withdrawn", outcome: null, answered: "" }]);
  expect(screen.queryByText(/^Kết quả là điều chỉnh/)).toBeNull();
});

test.each<[what: string, more: Partial<ShownObjection>, words: RegExp]>([
  ["about nobody by name", { participant: "", participantName: "", entry: null }, /không nêu đối tượng: tự tìm ô điểm/],
  ["about a code of nobody", { participant: "CN99", participantName: "", entry: null }, /mã CN99 không có trong danh sách đối tượng/],
  ["about somebody who is not on the entry sheet", { entry: null }, /bảng chấm không có ô của đối tượng này/],
])("an adjustment of an objection %s says what lacks, has no way to an entry, and one to the log", async (_what, more, words) => {
  const { user, store } = await opened(known(objection(2, more)));
  await user.click(button("Ghi trả lời kiến nghị số 2"));
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "adjusted");
  await user.click(button("Ghi trả lời"));
  expect(await screen.findByText(words)).toBeTruthy();
  expect(noButton("Đến ô điểm")).toBeNull();
  expect(screen.queryByText(/Phong trào đang khóa/)).toBeNull();
  await user.click(button("Trạng thái, nhật ký"));
  expect(store.getState().tool).toBe("stages");
});

test("an adjustment of an objection without a number names none", async () => {
  const { user } = await opened(known(objection(null)));
  await user.click(button("Ghi trả lời kiến nghị số –"));
  await user.selectOptions(screen.getByLabelText(/^Kết quả/), "adjusted");
  await user.click(button("Ghi trả lời"));
  expect(await screen.findByText(/“Theo kiến nghị số –”/)).toBeTruthy();
  expect(book.changed).toMatchObject([{ number: null, outcome: "adjusted" }]);
});
