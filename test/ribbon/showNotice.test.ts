import { fromHash } from "../../src/ribbon/noticeHash";
import type { Notice } from "../../src/ribbon/noticeText";
import { showNotice, type DialogUi } from "../../src/ribbon/showNotice";

const NOTICE: Notice = { language: "vi", title: "Bảng Vàng", lines: ["Xong."], close: "Đóng" };
const PAGE = "https://localhost:3000/notice.html";

/** Office's dialogs, with a hand on what they report. */
function fakeDialogs(status = "succeeded") {
  const handlers = new Map<string, () => void>();
  const close = jest.fn();
  let address = "";
  const value = { close, addEventHandler: (type: string, handler: () => void) => void handlers.set(type, handler) };
  const ui: DialogUi = {
    displayDialogAsync: (opened, _options, callback) => {
      address = opened;
      callback({ status, value, error: { code: 12007, message: "already opened" } });
    },
  };
  return { ui, close, address: () => address, raise: (type: string) => handlers.get(type)?.() };
}

test("the dialog opens the page with the notice in its hash", async () => {
  const dialogs = fakeDialogs();
  const shown = showNotice(NOTICE, PAGE, dialogs.ui);
  const url = new URL(dialogs.address());
  expect(url.origin + url.pathname).toBe(PAGE);
  expect(fromHash(url.hash)).toEqual(NOTICE);
  dialogs.raise("dialogEventReceived");
  await shown;
});

test("the button of the notice closes the dialog, and then the function may end", async () => {
  const dialogs = fakeDialogs();
  const shown = showNotice(NOTICE, PAGE, dialogs.ui);
  dialogs.raise("dialogMessageReceived");
  await shown;
  expect(dialogs.close).toHaveBeenCalledTimes(1);
});

test("a notice of what is over closes by itself, and not twice", async () => {
  const dialogs = fakeDialogs();
  await showNotice(NOTICE, PAGE, dialogs.ui, Promise.resolve());
  expect(dialogs.close).toHaveBeenCalledTimes(1);
  const closed = fakeDialogs();
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  const shown = showNotice(NOTICE, PAGE, closed.ui, over);
  closed.raise("dialogEventReceived");
  await shown;
  end();
  await over;
  expect(closed.close).not.toHaveBeenCalled();
});

test("the function does not end while the dialog is open", async () => {
  const dialogs = fakeDialogs();
  let isOver = false;
  const shown = showNotice(NOTICE, PAGE, dialogs.ui).then(() => (isOver = true));
  await Promise.resolve();
  expect(isOver).toBe(false);
  dialogs.raise("dialogEventReceived");
  await shown;
});

test("a notice left open is closed before Excel's five minutes are over", async () => {
  jest.useFakeTimers();
  const dialogs = fakeDialogs();
  const shown = showNotice(NOTICE, PAGE, dialogs.ui);
  jest.advanceTimersByTime(5 * 60_000 - 1);
  await shown;
  expect(dialogs.close).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});

test("a dialog that Office refuses is an error with Office's code", async () => {
  await expect(showNotice(NOTICE, PAGE, fakeDialogs("failed").ui)).rejects.toThrow("12007");
});
