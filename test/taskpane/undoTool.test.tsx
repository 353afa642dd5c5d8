import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { undo, undoLosses, undoSteps, undoUnlessEdited, type UndoStep, type UndoSteps } from "../../src/commands/undo";
import { undo as words } from "../../src/locale/vi/undo";
import type { EditedSheet } from "../../src/workbook/restore/editedSince";
import { HostError } from "../../src/workbook/port";
import type { Language } from "../../src/locale/language";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, renderPane } from "./renderPane";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const NOW = new Date(2026, 10, 28, 11, 0);
const step = (id: number, command: string, more: Partial<UndoStep> = {}): UndoStep => ({
  id,
  command,
  of: null,
  at: new Date(2026, 10, 28, 10, id).toISOString(),
  sheets: ["Chấm điểm"],
  isWithoutLooks: false,
  unfiltered: [],
  ...more,
});

async function opened(read: Partial<UndoSteps>, language: Language = "vi", losses: readonly EditedSheet[] = []) {
  jest.spyOn(undoSteps, "execute").mockResolvedValue({ steps: [], isStructureLocked: false, ...read });
  const since = (id: number) => (read.steps ?? []).filter((one) => one.id >= id);
  const done = jest.spyOn(undo, "execute").mockImplementation((_context, id) => Promise.resolve({ undone: since(id), losses: [] }));
  const tried = jest
    .spyOn(undoUnlessEdited, "execute")
    .mockImplementation((_context, id) => Promise.resolve({ undone: losses.length > 0 ? [] : since(id), losses }));
  jest.spyOn(undoLosses, "execute").mockResolvedValue(losses);
  const runner = { ...fakeRunner({ overview: anOverview({ canUndo: true }) }), now: () => NOW };
  const pane = await renderPane({ runner, language });
  await pane.user.click(button(language === "vi" ? "Mở Hoàn tác" : "Open Undo"));
  await screen.findByRole("heading", { level: 2, name: language === "vi" ? "Hoàn tác" : "Undo" });
  return { ...pane, done, tried };
}

afterEach(() => jest.restoreAllMocks());

test("the latest step is taken back in one click, told by name and time", async () => {
  const { user, tried } = await opened({ steps: [step(32, "rank"), step(5, "buildMatrix")] });
  const latest = await screen.findByRole("button", { name: "Hoàn tác: Xếp hạng lúc 10:32" });
  jest.spyOn(undoSteps, "execute").mockResolvedValue({
    steps: [step(33, "undo", { of: "rank" }), step(5, "buildMatrix")],
    isStructureLocked: false,
  });
  await user.click(latest);
  expect(tried.mock.calls[0]![1]).toBe(32);
  expect(await screen.findByText("Đã hoàn tác: Xếp hạng.")).toBeInTheDocument();
  // What was taken back can be done again at once.
  expect(await screen.findByRole("button", { name: "Làm lại: Xếp hạng" })).toBeInTheDocument();
});

test("an older step asks first, with the number of steps that go", async () => {
  const { user, done } = await opened({ steps: [step(32, "rank"), step(5, "buildMatrix"), step(1, "setUp")] });
  await user.click(await screen.findByRole("button", { name: "Về trước bước Dựng bảng lúc 10:05" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Hoàn tác 2 bước?" });
  expect(done).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole("button", { name: "Hoàn tác 2 bước" }));
  expect(done.mock.calls[0]![1]).toBe(5);
  expect(await screen.findByText("Đã hoàn tác 2 bước, về trước “Dựng bảng”.")).toBeInTheDocument();
});

test("edits made since are told before they go, cells by sheet: left as they are at Escape, undone only when told to", async () => {
  const { user, done } = await opened({ steps: [step(32, "rank")] }, "vi", [
    { sheet: "Chấm điểm", cells: 3 },
    { sheet: "Xếp hạng", cells: null },
  ]);
  const name = "Hoàn tác: Xếp hạng lúc 10:32";
  await user.click(await screen.findByRole("button", { name }));
  expect(await screen.findByRole("alertdialog", { name: words.lossTitle })).toHaveAccessibleDescription(
    "3 ô ở “Chấm điểm” đã sửa sau bước này sẽ mất. " +
      "Không đếm được các ô đã sửa ở trang “Xếp hạng” sau bước này (đã thêm, bớt hàng cột, hoặc trang quá lớn); mọi sửa đổi trên trang đó sẽ mất. " +
      "Bấm Làm lại để lấy về.",
  );
  await user.keyboard("{Escape}");
  expect(done).not.toHaveBeenCalled();
  await user.click(await screen.findByRole("button", { name }));
  await user.click(await screen.findByRole("button", { name: "Vẫn hoàn tác" }));
  expect(done.mock.calls[0]![1]).toBe(32);
  expect(await screen.findByText("Đã hoàn tác: Xếp hạng.")).toBeInTheDocument();
});

test("an older step says in its question what was edited since", async () => {
  const { user } = await opened({ steps: [step(32, "rank"), step(5, "buildMatrix")] }, "en", [{ sheet: "Chấm điểm", cells: 2 }]);
  await user.click(await screen.findByRole("button", { name: /^Back to before Build/ }));
  expect(await screen.findByRole("alertdialog", { name: "Undo 2 steps?" })).toHaveAccessibleDescription(/“Chấm điểm” .* will go: 2\./);
});

test("a refusal that may be tried again has a retry that goes on where it stopped", async () => {
  const { user, tried } = await opened({ steps: [step(32, "rank")] });
  tried.mockRejectedValueOnce(new HostError("busy", {}, true));
  await user.click(await screen.findByRole("button", { name: "Hoàn tác: Xếp hạng lúc 10:32" }));
  await user.click(await screen.findByRole("button", { name: "Thử lại" }));
  expect(await screen.findByText("Đã hoàn tác: Xếp hạng.")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Thử lại" })).toBeNull();
});

test("a step that lifted a filter says that it does not come back", async () => {
  await opened({ steps: [step(32, "fixFindings", { unfiltered: ["Chấm điểm"] })] });
  expect(await screen.findByText("Bước này đã bỏ bộ lọc ở trang Chấm điểm; hoàn tác không lọc lại.")).toBeInTheDocument();
});

test("a step that went back offers to do it again", async () => {
  const { user, tried } = await opened({ steps: [step(33, "undo", { of: "rank" })] });
  await user.click(await screen.findByRole("button", { name: "Làm lại: Xếp hạng" }));
  expect(tried.mock.calls[0]![1]).toBe(33);
  expect(await screen.findByText("Đã làm lại: Xếp hạng.")).toBeInTheDocument();
});

test("a step of another day says the day, a large one that looks are not kept, many sheets their number", async () => {
  await opened({
    steps: [
      step(1, "makePack", { at: new Date(2026, 10, 27, 9, 5).toISOString(), isWithoutLooks: true, sheets: ["A", "B", "C", "D", "E", "F"] }),
    ],
  });
  expect(await screen.findByText(/lúc 09:05 ngày 27\/11\/2026/, { selector: "span" })).toBeInTheDocument();
  expect(screen.getByText(words.withoutLooks)).toBeInTheDocument();
  expect(screen.getByText("Trang: A, B, C, D và 2 trang nữa")).toBeInTheDocument();
});

test.each([
  ["vi", "Chưa có bước nào để hoàn tác"],
  ["en", "No step to undo yet"],
] as const)("without steps it says so, and why there is no room where the structure is locked (%s)", async (language, text) => {
  await opened({ isStructureLocked: true }, language);
  expect(await screen.findByText(text)).toBeInTheDocument();
  expect(screen.getByText(language === "vi" ? /khóa cấu trúc/ : /structure of the workbook is protected/i)).toBeInTheDocument();
});

test("it has no breach of accessibility", async () => {
  await opened({ steps: [step(32, "rank"), step(5, "buildMatrix")] });
  await screen.findByRole("button", { name: "Hoàn tác: Xếp hạng lúc 10:32" });
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("every command that writes has a name among the steps", () => {
  const folder = path.resolve(__dirname, "../../src/commands");
  const ids = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .filter((text) => /\bapply\(/.test(text))
    .flatMap((text) => [...text.matchAll(/^ {2}id: "(\w+)"/gm)].map((match) => match[1]!));
  const reading = [
    "criteriaTree",
    "decisionState",
    "checkShape",
    "copyOffers",
    "formChoices",
    "gatherPreview",
    "makeCopy",
    "previewCleaning",
    "previewPeople",
    "previewVersion",
    "saveTemplate",
    "stages",
    "undoSteps",
    "undoLosses",
    "undo",
    "wordPapers",
    "wordReport",
    "reportState",
    "objectionsState",
    "rollUpState",
    "previewRollUp",
    "versions",
  ];
  expect(ids.length).toBeGreaterThan(15);
  expect(ids.filter((id) => !reading.includes(id) && !(id in words.command))).toEqual([]);
});
