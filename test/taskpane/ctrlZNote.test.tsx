// Excel forgets its own list of steps when sheets are added or protected: said beside the button, before it is pressed.
import { screen } from "@testing-library/react";
import type { TabId } from "../../src/taskpane/paneState";
import { renderPane } from "./renderPane";

test.each([
  ["setUp", "Dựng lại bảng"],
  ["ranking", "Xếp hạng"],
  ["nomination", "Lập danh sách"],
] satisfies [TabId, string][])("%s: one line, below %s", async (tab, name) => {
  await renderPane({ tab });
  const note = await screen.findByText(/Excel có thể mất danh sách Ctrl\+Z.*dùng Hoàn tác của Bảng Vàng/);
  const button = (await screen.findAllByRole("button", { name: new RegExp(`^${name}`) })).at(-1)!;
  expect(button.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("in English too", async () => {
  await renderPane({ tab: "setUp", language: "en" });
  expect(await screen.findByText(/Excel may lose its Ctrl\+Z list.*use Undo of Bảng Vàng/)).toBeInTheDocument();
});
