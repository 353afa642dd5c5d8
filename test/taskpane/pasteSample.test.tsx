// The sample beside a box that takes tables: seen, copied as Excel copies, or selected where the clipboard is closed.
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { peopleTable } from "../../src/locale/vi/pasteTables";
import { PaneContext, paneView } from "../../src/taskpane/paneContext";
import { PaneStore } from "../../src/taskpane/paneStore";
import { PasteSample } from "../../src/taskpane/tools/paste/PasteSample";
import { fakeRunner } from "./fakeRunner";

const TEXT = peopleTable.map((row) => row.join("\t")).join("\n");

async function opened(writeText: (text: string) => Promise<void>) {
  const user = userEvent.setup();
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  const store = new PaneStore(fakeRunner(), "vi");
  render(
    <PaneContext.Provider value={paneView(store.getState(), store, () => undefined)}>
      <PasteSample rows={peopleTable} note="Tên đặt ra." />
    </PaneContext.Provider>,
  );
  await user.click(screen.getByText("Xem mẫu"));
  return user;
}

test("every cell is shown, and copied as columns", async () => {
  const copied: string[] = [];
  const user = await opened((text) => Promise.resolve(void copied.push(text)));
  const table = screen.getByRole("region", { name: "Bảng mẫu" });
  expect(within(table).getAllByRole("cell")).toHaveLength(peopleTable.flat().length);
  await user.click(screen.getByRole("button", { name: "Chép mẫu" }));
  expect(copied).toEqual([TEXT]);
  expect(await screen.findByText(/^Đã chép/)).toBeInTheDocument();
  const { violations } = await axe.run(document.querySelector("details")!, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a closed clipboard: the text stands selected, and the words say Ctrl+C", async () => {
  const user = await opened(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  await user.click(screen.getByRole("button", { name: "Chép mẫu" }));
  expect(await screen.findByText(/Bấm Ctrl\+C/)).toBeInTheDocument();
  const text = screen.getByLabelText<HTMLTextAreaElement>("Bảng mẫu dạng văn bản");
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(TEXT);
});
