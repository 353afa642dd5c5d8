import { act, screen, waitFor, within } from "@testing-library/react";
import { failures } from "../../src/locale/vi/failures";
import type { FailureCode } from "../../src/locale/failureWords";
import { HostError } from "../../src/workbook/port";
import { axeBreaches } from "../kits/axeBreaches";
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
    expect(screen.getByRole("alert")).toHaveTextContent("không phải do anh chị");
  });
});

describe("what stands in the workbook", () => {
  test("what a colleague typed and that has no place any more is listed, and nothing says that the workbook is as it was", async () => {
    await failedRanking({
      code: "unplaced",
      left: [{ sheet: "Chấm điểm", cell: "'Chấm điểm'!E12", codes: ["TT01", "TC01"], content: 7.5 }],
    });
    expect(
      within(alert())
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["Trang “Chấm điểm”, dòng TT01, cột TC01: 7,5"]);
    expect(alert()).not.toHaveTextContent("Chưa ghi gì");
  });

  test("a step that stands whole over it names the way back by Hoàn tác, never closing without saving", async () => {
    const left = [{ sheet: "Chấm điểm", cell: "'Chấm điểm'!E12", codes: null, content: "" }];
    await failedRanking({ code: "unplaced", left, written: { kind: "whole", sheets: ["Kết quả"] } });
    expect(alert()).toHaveTextContent("Bước này đã ghi đủ vào trang: “Kết quả”. Nếu không muốn giữ, bấm Hoàn tác.");
    expect(alert()).toHaveTextContent("'Chấm điểm'!E12: đã xóa");
    expect(alert()).not.toHaveTextContent("chọn không lưu");
  });

  test("the list stays when the command is run again and works, until the message is closed", async () => {
    const left = [{ sheet: "Chấm điểm", cell: "'Chấm điểm'!E12", codes: null, content: 7.5 }];
    const { user, runner } = await failedRanking({ code: "unplaced", left });
    expect(noButton("Thử lại")).toBeNull();
    runner.plan.rank = aRanking();
    await user.click(button("Xếp hạng"));
    expect(alert()).toHaveTextContent("'Chấm điểm'!E12: 7,5");
    await user.click(button("Đóng thông báo"));
    expect(screen.queryByText("'Chấm điểm'!E12: 7,5")).toBeNull();
  });

  test("a refusal of Excel's before anything was written says that the workbook is as it was", async () => {
    await failedRanking();
    expect(alert()).toHaveTextContent("Chưa ghi gì: sổ vẫn như trước.");
  });

  test("half done: the sheets are named, and the way back is told", async () => {
    await failedRanking({ written: { kind: "part", sheets: ["Kết quả", "Xếp hạng"] } });
    expect(alert()).toHaveTextContent("Ghi dở ở trang: “Kết quả”, “Xếp hạng”. Chưa lưu thì đóng sổ, chọn không lưu, rồi mở lại");
  });

  test("an answer that got lost: it is not known", async () => {
    await failedRanking({ written: { kind: "unknown", sheets: ["Kết quả"] } });
    expect(alert()).toHaveTextContent("Không rõ đã ghi xong chưa ở trang: “Kết quả”.");
  });
});

test("a sheet that somebody protected is opened from the message, which stays", async () => {
  const { user, runner } = await failedRanking({ code: "protected", isRetriable: false, params: { sheet: "Kết quả" } });
  await user.click(button("Mở trang “Kết quả”"));
  expect(runner.revealed).toEqual([{ sheet: "Kết quả", area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  expect(alert()).toHaveTextContent("Trang “Kết quả” đang bị khóa bằng mật khẩu.");
});

test("a lost session offers to load the pane anew", async () => {
  const { user, onReload } = await failedRanking({ code: "session", isRetriable: false });
  await user.click(button("Tải lại bảng điều khiển"));
  expect(onReload).toHaveBeenCalledTimes(1);
});

test("an Excel that does not answer: said with what is safe, a way to stop and one to load anew; axe finds nothing", async () => {
  let passTime: () => void = () => undefined;
  const runner = {
    ...fakeRunner({ rank: () => new Promise(() => undefined) }),
    after: (_milliseconds: number, task: () => void) => {
      passTime = task;
      return () => undefined;
    },
  };
  const { user, onReload } = await renderPane({ runner, tab: "ranking" });
  await user.click(button("Xếp hạng"));
  act(() => passTime());
  expect(await screen.findByText("Excel chưa trả lời")).toBeInTheDocument();
  expect(alert()).toHaveTextContent("hơn 20 giây");
  expect(alert()).toHaveTextContent("Chưa ghi gì vào sổ: có thể bấm Dừng.");
  expect(await axeBreaches()).toEqual([]);
  await user.click(button("Tải lại bảng điều khiển"));
  expect(onReload).toHaveBeenCalledTimes(1);
  await user.click(within(alert()).getByRole("button", { name: "Dừng" }));
  expect(screen.queryByText("Excel chưa trả lời")).toBeNull();
  expect(screen.getByText("Đã dừng: Xếp hạng. Chưa ghi gì, sổ vẫn như trước.")).toBeInTheDocument();
});

test("a failure comes into view, however far down the user was", async () => {
  scrollIntoView.mockClear();
  await failedRanking();
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
});
