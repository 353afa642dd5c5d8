import { act, configure, screen, waitFor } from "@testing-library/react";
import { countEdited } from "../../src/commands/editedFormulas";
import { fixFindings } from "../../src/commands/fixFindings";
import type { ShapeAnswer } from "../../src/commands/shape";
import { finding } from "../../src/core/finding";
import { findingWords } from "../../src/locale/findingWords";
import { areaAt } from "../../src/workbook/area";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane } from "./renderPane";

configure({ asyncUtilTimeout: 10_000 });

const changed = {
  ...finding("S-11", { kind: "criterion", row: 1, field: "weight" }, {}, { name: "Văn bản", field: "weight", from: 1, to: 2 }),
  fix: { kind: "value", from: 2, to: 1 } as const,
};
const hidden = {
  ...finding("S-08", { kind: "block", name: "BV_XH" }, {}, { sheet: "Xếp hạng" }),
  fix: { kind: "sheet", change: "show", sheet: "Xếp hạng" } as const,
};
const located = (item: typeof changed | typeof hidden) => ({
  ...item,
  sheet: "Tiêu chí",
  area: areaAt(4, 8),
  cell: "'Tiêu chí'!I5",
  ...findingWords(item, "vi"),
});

const book: { answer: ShapeAnswer; accepted: number } = { answer: { findings: [], hasRecord: true, canAccept: false }, accepted: 0 };

jest.mock("../../src/commands/shape", () => ({
  checkShape: { id: "checkShape", execute: () => Promise.resolve(book.answer) },
  acceptShape: {
    id: "acceptShape",
    execute: () => {
      book.accepted++;
      book.answer = { findings: [], hasRecord: true, canAccept: false };
      return Promise.resolve({ isChanged: true });
    },
  },
}));

beforeEach(() => Object.assign(book, { answer: { findings: [], hasRecord: true, canAccept: false }, accepted: 0 }));

test("the line at the top tells how many and leads to them; without any there is none", async () => {
  book.answer = { findings: [located(changed), located(hidden)], hasRecord: true, canAccept: true };
  const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ differences: 2 }) }) });
  await user.click(await screen.findByRole("button", { name: "Xem 2 chỗ khác với lúc dựng" }));
  expect(await screen.findByRole("button", { name: /^Hiện trang/ })).toBeTruthy();
  await user.click(button(/Số của tiêu chí đã đổi/));
  expect(await screen.findByText(/“Văn bản”: hệ số từ 1 thành 2/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Sửa thành 1/ })).toBeTruthy();
});

test("edited formulas are counted once the first screen is idle, added to what the overview tells, and counted again until there are none", async () => {
  const count = jest.spyOn(countEdited, "execute").mockResolvedValue(1);
  const tasks: (() => void)[] = [];
  const runner = Object.assign(fakeRunner({ overview: anOverview({ differences: 0 }) }), {
    whenIdle: (task: () => void) => void tasks.push(task),
  });
  const idle = () => act(async () => tasks.splice(0).forEach((task) => task()));
  const { store } = await renderPane({ runner });
  await waitFor(() => expect(tasks).toHaveLength(1));
  expect(count).not.toHaveBeenCalled();
  await idle();
  expect(await screen.findByRole("button", { name: "Xem 1 chỗ khác với lúc dựng" })).toBeTruthy();
  count.mockResolvedValue(0);
  await act(() => store.run("overview", undefined));
  await idle();
  await waitFor(() => expect(noButton("Xem 1 chỗ khác với lúc dựng")).toBeNull());
  await act(() => store.run("overview", undefined));
  await idle();
  expect(count).toHaveBeenCalledTimes(2);
});

test("a workbook as it was built has no line; the tool opens from scoring and says that nothing differs", async () => {
  const { user } = await renderPane({ runner: fakeRunner({ overview: anOverview({ differences: 0 }) }), tab: "scoring" });
  expect(noButton(/khác với lúc dựng$/)).toBeNull();
  await user.click(button("Khác với lúc dựng"));
  expect(await screen.findByText("Sổ đúng như lúc dựng bảng.")).toBeTruthy();
  expect(noButton("Ghi nhận như hiện nay")).toBeNull();
});

test("taking it as it is now runs once and is told; a workbook of before says that it remembers nothing", async () => {
  book.answer = { findings: [located(changed)], hasRecord: false, canAccept: true };
  const { user } = await renderPane({ tab: "scoring" });
  await user.click(button("Khác với lúc dựng"));
  expect(await screen.findByText(/dựng từ bản trước/)).toBeTruthy();
  await user.click(button("Ghi nhận như hiện nay"));
  expect(await screen.findByText(/từ nay so với sổ như hiện nay/)).toBeTruthy();
  expect(book.accepted).toBe(1);
});

test("a difference that was put right is off the list, though the pane's own writing is no change that it hears of", async () => {
  book.answer = { findings: [located(changed)], hasRecord: true, canAccept: true };
  const fixed = jest.spyOn(fixFindings, "execute").mockImplementation(() => {
    book.answer = { findings: [], hasRecord: true, canAccept: false };
    return Promise.resolve({ fixed: 1, skipped: 0, undo: null });
  });
  const { user } = await renderPane({ tab: "scoring" });
  await user.click(button("Khác với lúc dựng"));
  await user.click(await screen.findByRole("button", { name: /^Sửa hết 1 chỗ/ }));
  expect(await screen.findByText("Sổ đúng như lúc dựng bảng.")).toBeTruthy();
  expect(noButton(/^Sửa thành 1/)).toBeNull();
  expect(fixed).toHaveBeenCalledTimes(1);
  fixed.mockRestore();
});
