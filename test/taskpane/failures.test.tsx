import { act, screen, waitFor, within } from "@testing-library/react";
import { failures } from "../../src/locale/vi/failures";
import type { FailureCode } from "../../src/locale/failureWords";
import { HostError } from "../../src/workbook/port";
import { fakeRunner } from "./fakeRunner";
import { aFailure, aFinding, anOverview, aRanking } from "./paneData";
import { button, noButton, renderPane, scrollIntoView } from "./renderPane";

const alert = () => screen.getAllByRole("alert")[0]!;

async function failedRanking(change: Parameters<typeof aFailure>[0] = {}) {
  const pane = await renderPane({ runner: fakeRunner({ rank: aFailure(change) }), tab: "ranking" });
  await pane.user.click(button("Xếp hạng"));
  return pane;
}

test.each(Object.keys(failures) as FailureCode[])("failure %s is told in words with the next step", async (code) => {
  await failedRanking({ code, isRetriable: false });
  expect(alert()).toHaveTextContent("Chưa làm được: Xếp hạng");
  expect(alert()).toHaveTextContent(failures[code].what);
  expect(alert()).toHaveTextContent(failures[code].next);
});

test("a retriable failure can be tried again, and goes away when it works", async () => {
  const { user, runner } = await failedRanking();
  runner.plan.rank = aRanking();
  await user.click(button("Thử lại"));
  expect(screen.queryByText("Chưa làm được: Xếp hạng")).toBeNull();
  expect(screen.getByText("Văn phòng Sở")).toBeInTheDocument();
});

test("when the message goes away the focus is at the main button, not lost", async () => {
  const { user, runner } = await failedRanking();
  runner.plan.rank = aRanking();
  await user.click(button("Thử lại"));
  await waitFor(() => expect(button("Xếp hạng lại")).toHaveFocus());
});

test("a failure that stays the same keeps message and focus", async () => {
  const { user } = await failedRanking();
  await user.click(button("Thử lại"));
  expect(button("Thử lại")).toHaveFocus();
});

test("what cannot be tried again offers no retry", async () => {
  await failedRanking({ code: "unsupported", isRetriable: false });
  expect(noButton("Thử lại")).toBeNull();
});

test("the message closes, and the focus goes to the main button", async () => {
  const { user } = await failedRanking();
  await user.click(button("Đóng thông báo"));
  expect(screen.queryByText("Chưa làm được: Xếp hạng")).toBeNull();
  expect(button("Xếp hạng")).toHaveFocus();
});

test("findings that stop the command are listed with their jumps", async () => {
  const findings = [aFinding("C-02", 5, 0, { code: "c3", other: "dòng 9" })];
  const { user, runner } = await failedRanking({ code: "unusable", isRetriable: false, findings });
  expect(alert()).toHaveTextContent("Những chỗ cần sửa trước");
  await user.click(await within(alert()).findByRole("button", { name: "Đến ô 'Chấm điểm'!A6" }));
  expect(runner.revealed).toHaveLength(1);
});

test("a jump to a sheet that is gone is told in words", async () => {
  const runner = fakeRunner();
  const { user } = await renderPane({ runner, tab: "scoring" });
  runner.refusal = new HostError("not-found", { sheet: "Chấm điểm" }, false);
  await user.click(button("Mở bảng chấm điểm"));
  expect(alert()).toHaveTextContent("Trang “Chấm điểm” hoặc vùng cần dùng không còn trong sổ.");
});

test("a workbook that cannot be read is told, and read again on retry", async () => {
  const runner = fakeRunner({ overview: aFailure() });
  const { user } = await renderPane({ runner });
  expect(screen.queryByText("Đang đọc sổ làm việc…")).toBeNull();
  expect(screen.queryByRole("tablist")).toBeNull();
  runner.plan.overview = anOverview();
  await user.click(button("Thử lại"));
  expect(screen.getByRole("tablist")).toBeInTheDocument();
});

describe("the report", () => {
  test("goes to the clipboard with code and versions", async () => {
    const { user } = await failedRanking();
    await user.click(button("Sao chép báo cáo"));
    expect(await screen.findByRole("button", { name: "Đã sao chép" })).toBeInTheDocument();
    const text = await navigator.clipboard.readText();
    expect(text).toContain("code: cell-edit");
    expect(text).toContain("Bang Vang 0.1.0");
  });

  test("is shown selected where the clipboard is closed", async () => {
    const { user } = await failedRanking();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("blocked", "NotAllowedError"));
    await user.click(button("Sao chép báo cáo"));
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Báo cáo để gửi người hỗ trợ" });
    expect(text.value).toContain("code: cell-edit");
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(text.value);
  });
});

describe("a bug", () => {
  test("in a command shows the report and a way to load the pane anew", async () => {
    const { user, onReload } = await renderPane({ runner: fakeRunner({ rank: new TypeError("x is undefined") }), tab: "ranking" });
    await user.click(button("Xếp hạng"));
    expect(screen.getByRole("heading", { name: "Bảng Vàng gặp trục trặc" })).toBeInTheDocument();
    expect(screen.getByText(/^BV-[0-9A-Z]{7}$/)).toBeInTheDocument();
    await user.click(button("Sao chép báo cáo"));
    expect(await navigator.clipboard.readText()).toContain("TypeError: x is undefined");
    await user.click(button("Tải lại"));
    expect(onReload).toHaveBeenCalledTimes(1);
  });

  test("while rendering is caught and shown", async () => {
    // React reports what a boundary catches to the console as well.
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const { store } = await renderPane();
    const broken = { ...anOverview(), clusters: undefined } as unknown as ReturnType<typeof anOverview>;
    const runner = fakeRunner({ overview: broken });
    await renderPane({ runner, tab: "setUp" });
    expect(await screen.findByRole("heading", { name: "Bảng Vàng gặp trục trặc" })).toBeInTheDocument();
    expect(store.getState().crash).toBeNull();
    logged.mockRestore();
  });

  test("elsewhere on the page is shown too", async () => {
    const { store } = await renderPane();
    act(() => store.crash(new RangeError("too deep")));
    expect(screen.getByRole("alert")).toHaveTextContent("không phải do bạn");
  });
});

test("a failure comes into view, however far down the user was", async () => {
  scrollIntoView.mockClear();
  await failedRanking();
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
});
