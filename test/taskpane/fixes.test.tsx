// Repairs in the list of findings: one, all of a rule, all; the way back; what is said of them.
import { act, screen, waitFor, within } from "@testing-library/react";
import type { FixAnswer, FixInput, FixUndo, Overview, UndoAnswer } from "../../src/commands/answers";
import { CommandStop, type LocatedFinding } from "../../src/commands/command";
import { fixFindings } from "../../src/commands/fixFindings";
import { recordAbsent } from "../../src/commands/stages";
import { undoFix } from "../../src/commands/undoFix";
import type { Fix } from "../../src/core/sweep/fix";
import { rememberWho } from "../../src/taskpane/tools/stages/whoMemory";
import { fakeRunner, type FakeRunner } from "./fakeRunner";
import { aCheck, aFailure, aFinding, anOverview, someFindings } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const UNDO: FixUndo = { cells: [{ block: "BV_CD", row: 0, column: 0, before: { value: "8,5" }, after: 8.5 }], parts: [] };
const ANSWER: FixAnswer = { fixed: 2, skipped: 0, undo: UNDO };

const fixed = jest.spyOn(fixFindings, "execute");
const undone = jest.spyOn(undoFix, "execute");

beforeEach(() => {
  fixed.mockReset().mockResolvedValue(ANSWER);
  undone.mockReset().mockResolvedValue({ restored: 1, left: [] });
});

const withFix = (item: LocatedFinding, fix: Fix): LocatedFinding => ({ ...item, fix });

/** Two texts that are numbers, one date, one hidden row, and errors that a person must decide. */
function mixed(): LocatedFinding[] {
  const names = { participantName: "Thanh tra Sở", criterionName: "Chuyển đổi số" };
  return [
    withFix(aFinding("V-02", 11, 5, { ...names, text: "8,5", value: 8.5 }), { kind: "value", from: "8,5", to: 8.5 }),
    withFix(aFinding("V-02", 12, 5, { ...names, text: "7.5", value: 7.5 }), { kind: "value", from: "7.5", to: 7.5 }),
    withFix(aFinding("W-01", 13, 5, { ...names, text: "8/5" }), { kind: "value", from: 45785, to: 8.5 }),
    withFix(aFinding("W-10", 14, 5, { cells: "15:15" }), { kind: "show", axis: "rows" }),
    ...someFindings(0).filter((item) => item.rule === "V-03"),
  ];
}

async function checked(
  findings: readonly LocatedFinding[] = mixed(),
  overview: Overview = anOverview(),
): Promise<ShownPane & { runner: FakeRunner }> {
  const pane = await renderPane({ runner: fakeRunner({ overview, checkEntries: aCheck(findings) }), tab: "scoring" });
  await pane.user.click(button("Kiểm tra"));
  await screen.findByRole("region", { name: "Sửa những chỗ máy sửa được" });
  return pane;
}

const inputs = (): number[] => fixed.mock.calls.map(([, { findings }]: [unknown, FixInput]) => findings.length);

test("each finding with a repair says what its cell will become; others have no button", async () => {
  const { user } = await checked();
  expect(button("Sửa thành 8,5, ô 'Chấm điểm'!F12")).toHaveTextContent("Sửa thành 8,5");
  expect(button("Sửa thành 7,5, ô 'Chấm điểm'!F13")).toBeInTheDocument();
  await user.click(button(/Điểm ngoài khoảng/));
  expect(within(screen.getAllByRole("list")[0]!).queryByRole("button", { name: /^Sửa/ })).toBeNull();
  await user.click(button(/Dòng, cột bị ẩn/));
  expect(button("Hiện lại, ô 'Chấm điểm'!F15")).toBeInTheDocument();
});

test("one is repaired, then the check runs again, and what was done is said with the way back", async () => {
  const { user, runner } = await checked();
  fixed.mockResolvedValue({ ...ANSWER, fixed: 1 });
  await user.click(button("Sửa thành 8,5, ô 'Chấm điểm'!F12"));
  expect(inputs()).toEqual([1]);
  await screen.findByText("Đã sửa 1 chỗ.");
  expect(runner.calls.filter((call) => call.id === "checkEntries")).toHaveLength(2);
  await user.click(button("Hoàn tác"));
  await screen.findByText("Đã trả 1 chỗ về như trước khi sửa.");
  expect(undone.mock.calls[0]![1]).toBe(UNDO);
  expect(noButton("Hoàn tác")).toBeNull();
});

test("all of a rule, and all that can be repaired: only findings with a repair are sent", async () => {
  const { user } = await checked();
  await user.click(button("Số gõ thành chữ: sửa tất cả 2 chỗ"));
  await waitFor(() => expect(inputs()).toEqual([2]));
  await user.click(await screen.findByRole("button", { name: "Sửa hết 4 chỗ máy sửa được" }));
  await waitFor(() => expect(inputs()).toEqual([2, 4]));
  expect(screen.getByText("2 chỗ khác cần người xem.")).toBeInTheDocument();
});

describe("while the movement keeps a log", () => {
  const logged = anOverview({ approval: { stage: "entered", unreasoned: 0 } });
  const whos = (): unknown[] => fixed.mock.calls.map(([, { who }]: [unknown, FixInput]) => who);
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(recordAbsent, "execute").mockResolvedValue({ lines: 0 });
  });

  test("repairs are signed with the name that was given last, and it is said beforehand", async () => {
    rememberWho("Lê Mẫu");
    const { user } = await checked(mixed(), logged);
    expect(screen.getByText("Điểm được sửa ghi luôn vào Nhật ký: Lê Mẫu, lý do “Sửa theo kiểm tra”.")).toBeInTheDocument();
    await user.click(button("Sửa hết 4 chỗ máy sửa được"));
    await waitFor(() => expect(whos()).toEqual(["Lê Mẫu"]));
  });

  test("as long as no name was given they are not signed, and where to say who and why is told", async () => {
    const { user } = await checked(mixed(), logged);
    expect(screen.getByText(/^Phong trào đang ghi Nhật ký: sửa xong, ghi người sửa và lý do/)).toBeInTheDocument();
    await user.click(button("Sửa hết 4 chỗ máy sửa được"));
    await waitFor(() => expect(whos()).toEqual([undefined]));
  });

  test("where none is kept a name that is known is not handed over, and nothing is said of a log", async () => {
    rememberWho("Lê Mẫu");
    const { user } = await checked();
    expect(screen.queryByText(/Nhật ký/)).toBeNull();
    await user.click(button("Sửa hết 4 chỗ máy sửa được"));
    await waitFor(() => expect(whos()).toEqual([undefined]));
  });
});

test("a rule with one finding has no button for all of it", async () => {
  const { user } = await checked();
  await user.click(button(/Ngày, giờ thay cho điểm/));
  expect(noButton(/^Ngày, giờ thay cho điểm: sửa tất cả/)).toBeNull();
});

test("the repair of the last finding leaves the good news, and the way back", async () => {
  const { user, runner } = await checked(mixed().slice(0, 1));
  runner.plan.checkEntries = aCheck([]);
  await user.click(button("Sửa hết 1 chỗ máy sửa được"));
  await screen.findByText("Không có lỗi nào");
  expect(button("Hoàn tác")).toBeInTheDocument();
});

test("the way back outlives a look at another step", async () => {
  const { user, store } = await checked();
  await user.click(button("Sửa hết 4 chỗ máy sửa được"));
  await screen.findByText("Đã sửa 2 chỗ.");
  await act(async () => {
    store.goTo("ranking");
    store.goTo("scoring");
    await Promise.resolve();
  });
  expect(await screen.findByRole("button", { name: "Hoàn tác" })).toBeInTheDocument();
});

test("what had changed meanwhile is said, by the repair and by the way back", async () => {
  const left: UndoAnswer = { restored: 0, left: ["'Chấm điểm'!F12", ""], unfiltered: ["Thẩm định"] };
  const { user } = await checked();
  fixed.mockResolvedValue({ fixed: 3, skipped: 1, undo: UNDO });
  undone.mockResolvedValue(left);
  await user.click(button("Sửa hết 4 chỗ máy sửa được"));
  await screen.findByText("Đã sửa 3 chỗ. 1 chỗ đã khác lúc kiểm tra nên để nguyên.");
  await user.click(button("Hoàn tác"));
  await screen.findByText(
    /1 ô đã đổi sau khi sửa nên để nguyên: 'Chấm điểm'!F12\. 1 ô không còn trong sổ\. Trang “Thẩm định” không lọc lại được như trước/,
  );
});

test("a refusal of Excel is told, and nothing is said to be repaired", async () => {
  const { user } = await checked();
  fixed.mockRejectedValue(new CommandStop(aFailure({ code: "protected" })));
  await user.click(button("Sửa hết 4 chỗ máy sửa được"));
  expect(await screen.findByRole("alert")).toHaveTextContent("Chưa làm được: Sửa lỗi");
  expect(screen.queryByText(/^Đã sửa/)).toBeNull();
});

test("repairs are reached and pressed by the keyboard", async () => {
  const { user } = await checked();
  button("Số gõ thành chữ: sửa tất cả 2 chỗ").focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(inputs()).toEqual([2]));
  expect(document.activeElement).not.toBe(document.body);
});
