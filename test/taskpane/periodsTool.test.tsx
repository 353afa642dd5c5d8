import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type { PeriodReading } from "../../src/commands/periods/readPeriod";
import type { NewPeriod, PeriodOffer, PeriodWish } from "../../src/commands/periods/newPeriod";
import type { RollUpInput, RollUpMade, RollUpPreview, RollUpState } from "../../src/commands/periods/rollUpPeriods";
import { mergePeriods } from "../../src/core/periods/mergePeriods";
import type { PeriodContent } from "../../src/core/periods/periodFile";
import { rollUp } from "../../src/core/periods/rollUp";
import { anOverview } from "./paneData";
import { fakeRunner } from "./fakeRunner";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const content = (more: Partial<PeriodContent> = {}): PeriodContent => ({
  ...{
    kind: "movement",
    title: "Thi đua",
    period: "",
    year: null,
    version: 1,
    signature: "A",
    isLocked: true,
    hasBrokenSeal: false,
    hasStaleBands: false,
    seal: "",
    errors: 0,
    otherTotals: 0,
  },
  people: [
    { code: "p1", name: "Lê An", unit: "", cluster: "", cell: 8, band: "" },
    { code: "p2", name: "Hồ Bình", unit: "", cluster: "", cell: 9, band: "" },
  ],
  ...more,
});

const book: {
  readings: Record<string, PeriodReading>;
  standing: RollUpState;
  looked: RollUpInput[];
  written: RollUpInput[];
  wishes: PeriodWish[];
} = { readings: {}, standing: undefined as never, looked: [], written: [], wishes: [] };

jest.mock("../../src/commands/periods/rollUpPeriods", () => ({
  rollUpState: { id: "rollUpState", execute: (): Promise<RollUpState> => Promise.resolve(book.standing) },
  previewRollUp: {
    id: "previewRollUp",
    execute: (_: CommandContext, input: RollUpInput): Promise<RollUpPreview> => {
      book.looked.push(input);
      const merged = mergePeriods(null, input.given, input.order, { title: "", rules: input.rules });
      return Promise.resolve({ content: merged, lines: rollUp(merged), difference: null });
    },
  },
  makeRollUp: {
    id: "makeRollUp",
    execute: (_: CommandContext, input: RollUpInput): Promise<RollUpMade> => {
      book.written.push(input);
      const place = { sheet: "Tổng hợp kỳ", area: { row: 0, column: 0, rows: 1, columns: 1 } };
      return Promise.resolve({ place, periods: input.order.length, people: 2, ranked: 2, isSame: false });
    },
  },
}));

jest.mock("../../src/commands/periods/newPeriod", () => ({
  periodOffer: {
    id: "periodOffer",
    execute: (): Promise<PeriodOffer> =>
      Promise.resolve({
        ...{ title: "Thi đua 2026", year: 2026, period: { name: "", from: "", to: "" }, criteria: 4, hasDecision: true, hasHistory: false },
        participants: [
          { code: "p1", name: "Lê An", cluster: "" },
          { code: "p2", name: "Hồ Bình", cluster: "" },
        ],
        ranked: 2,
      }),
  },
  newPeriod: {
    id: "newPeriod",
    execute: (_: CommandContext, wish: PeriodWish): Promise<NewPeriod> => {
      book.wishes.push(wish);
      return Promise.resolve({ fileName: "Thi đua - Tháng 12.xlsx", title: "x", plan: [], participants: 1 });
    },
  },
}));

jest.mock("../../src/taskpane/tools/periods/readPeriodFiles", () => ({
  readPeriodFiles: (files: readonly File[]): Promise<PeriodReading[]> => Promise.resolve(files.map(({ name }) => book.readings[name]!)),
}));
jest.mock("../../src/book/writeBook", () => ({ writeBook: () => new Uint8Array([1, 2, 3]) }));
jest.mock("../../src/book/zipFiles", () => ({ zipFiles: () => new Uint8Array([4, 5]) }));

beforeEach(() => {
  const usual = { method: "mean", count: 1, missing: "skip", minimum: 0, decimals: 2, bands: [] } as const;
  Object.assign(book, { readings: {}, standing: { standing: null, place: null, usual, title: "" }, looked: [], written: [], wishes: [] });
  Object.assign(URL, { createObjectURL: () => "blob:test", revokeObjectURL: () => undefined });
});

async function open(): Promise<ShownPane> {
  const shown = await renderPane({ runner: fakeRunner({ overview: anOverview() }) });
  await act(async () => {
    shown.store.openTool("periods");
    await Promise.resolve();
  });
  await screen.findByRole("button", { name: "Chọn tệp các kỳ" });
  return shown;
}

async function choose(...readings: PeriodReading[]): Promise<void> {
  book.readings = Object.fromEntries(readings.map((reading) => [reading.file, reading]));
  await act(async () => {
    fireEvent.change(screen.getByLabelText("Tệp các kỳ"), { target: { files: readings.map(({ file }) => new File(["x"], file)) } });
    await Promise.resolve();
  });
}

const read = (file: string, more: Partial<PeriodContent> = {}): PeriodReading => ({
  file,
  ok: true,
  movement: content(more),
  rollUp: null,
});
const labels = (): string[] => screen.getAllByLabelText("Tên kỳ").map((input) => (input as HTMLInputElement).value);

test("files stand in the order of periods, are moved by keyboard, previewed and written as they stand", async () => {
  const { user } = await open();
  await choose(read("Tháng 10.xlsx", { people: content().people.map((who) => ({ ...who, cell: 5 })) }), read("Tháng 2.xlsx"));
  expect(labels()).toEqual(["Tháng 2", "Tháng 10"]);
  button("Đưa Tháng 10 lên trước").focus();
  await user.keyboard("{Enter}");
  expect(labels()).toEqual(["Tháng 10", "Tháng 2"]);
  await user.selectOptions(screen.getByLabelText("Cách tính kết quả"), "Cộng các kỳ");
  expect(noButton("Ghi vào trang Tổng hợp kỳ")).toBeNull();
  await user.click(button("Xem trước kết quả"));
  const table = await screen.findByRole("table");
  expect(
    within(table)
      .getAllByRole("row")
      .map(({ textContent }) => textContent),
  ).toEqual(["Đối tượngKết quảHạngThay đổi", "Hồ Bình141–", "Lê An132▼1"]);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.click(button("Ghi vào trang Tổng hợp kỳ"));
  await screen.findByText("Đã ghi trang Tổng hợp kỳ: 2 kỳ, 2 đối tượng, 2 được xếp hạng.");
  expect(book.written.map(({ order, rules }) => [order, rules.method])).toEqual([[["Tháng 10", "Tháng 2"], "sum"]]);
});

test("another version of the criteria holds the preview back until a reason is given; a file that is none is told", async () => {
  const { user } = await open();
  await choose(read("A.xlsx"), read("B.xlsx", { signature: "B", people: [] }), { file: "hong.xlsx", ok: false, reason: "not-ours" });
  expect(screen.getByText("hong.xlsx: Tệp không phải sổ Bảng Vàng.")).toBeTruthy();
  expect(screen.getByText("chưa lấy được")).toBeTruthy();
  expect(noButton("Xem trước kết quả")).toBeNull();
  await user.type(screen.getByLabelText("Lý do lấy dù khác phiên bản tiêu chí hoặc khác tên"), "Theo kế hoạch 12");
  await user.click(button("Xem trước kết quả"));
  expect(book.looked[0]!.given.map(({ reason }) => reason)).toEqual(["", "Theo kế hoạch 12"]);
});

test("two files of one period cannot be taken until one is renamed or left out; numbers that are none hold it back too", async () => {
  const { user } = await open();
  await choose(read("A.xlsx", { period: "Quý 1" }), read("B.xlsx", { period: "Quý 1" }), read("C.xlsx"));
  expect(noButton("Xem trước kết quả")).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "Lấy tệp A.xlsx" }));
  expect(noButton("Xem trước kết quả")).not.toBeNull();
  await user.clear(screen.getByLabelText(/^Số lẻ/));
  await user.type(screen.getByLabelText(/^Số lẻ/), "12");
  expect(screen.getByText("Ghi số nguyên từ 0 đến 9.")).toBeTruthy();
  expect(noButton("Xem trước kết quả")).toBeNull();
});

test("a new period asks for its name and right days, leaves out who is unticked, and gives the file", async () => {
  const { user } = await open();
  await user.click(button("Kỳ mới"));
  await user.click(await screen.findByRole("button", { name: "Lập sổ kỳ mới" }));
  expect(screen.getByText("Ghi tên kỳ.")).toBeTruthy();
  await user.type(screen.getByLabelText(/^Tên kỳ mới/), "Tháng 12");
  await user.type(screen.getByLabelText(/^Từ ngày/), "31/12/2026");
  await user.type(screen.getByLabelText(/^Đến ngày/), "1/12/2026");
  expect(screen.getByText("Ngày cuối phải sau ngày đầu.")).toBeTruthy();
  expect(book.wishes).toEqual([]);
  await user.clear(screen.getByLabelText(/^Từ ngày/));
  await user.click(screen.getByText("Bỏ người đã chuyển đi"));
  await user.click(screen.getByRole("checkbox", { name: "Lê An (p1)" }));
  await user.click(button("Lập sổ kỳ mới"));
  expect(await screen.findByRole("link", { name: "Tải Thi đua - Tháng 12.xlsx" })).toBeTruthy();
  expect(book.wishes).toEqual([{ name: "Tháng 12", from: "", to: "1/12/2026", year: 2026, left: ["p1"] }]);
});
