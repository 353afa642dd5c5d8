// The tool "Hồ sơ trình" in the pane: the vote sheet, the choice of papers, and the papers made.
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import { DOCUMENT_IDS, type DecisionState, type PackAnswer, type PackInput, type WordPapers } from "../../src/commands/decisionAnswers";
import { HostError } from "../../src/workbook/port";
import { aPack, aRuleFinding, aState, aWordFile, placeOn, RULE_PLACES } from "./decisionData";
import { fakeRunner } from "./fakeRunner";
import { anOverview } from "./paneData";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const book: { state: DecisionState; pack: PackAnswer; word: WordPapers; lines: number; refusal: HostError | null; packs: PackInput[] } = {
  state: aState(),
  pack: aPack(),
  word: aWordFile(),
  lines: 12,
  refusal: null,
  packs: [],
};
const answer = <T,>(give: () => T): Promise<T> => (book.refusal === null ? Promise.resolve(give()) : Promise.reject(book.refusal));

jest.mock("../../src/commands/decision", () => ({ decisionState: { id: "decisionState", execute: () => answer(() => book.state) } }), {
  virtual: true,
});
jest.mock(
  "../../src/commands/dossier",
  () => ({
    makeVoteSheet: {
      id: "makeVoteSheet",
      execute: () =>
        answer(() => {
          book.state = { ...book.state, places: { ...book.state.places, votes: placeOn("Phiếu bầu") } };
          return { place: placeOn("Phiếu bầu"), lines: book.lines, findings: [aRuleFinding("B-04", { text: "mười" })] };
        }),
    },
    wordPapers: { id: "wordPapers", execute: () => answer(() => book.word) },
    makePack: {
      id: "makePack",
      execute: (_: CommandContext, input: PackInput) =>
        answer(() => {
          book.packs.push(input);
          return book.pack;
        }),
    },
  }),
  { virtual: true },
);

beforeEach(() => {
  book.state = aState({ madeAt: "28/11/2026 14:30", places: { ...RULE_PLACES, dossier: placeOn("Hồ sơ khen thưởng") } });
  book.pack = aPack();
  book.word = aWordFile();
  book.lines = 12;
  book.refusal = null;
  book.packs = [];
});

async function opened(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const pane = await renderPane({ tab: "nomination", ...options });
  await act(async () => {
    pane.store.openTool("dossier");
    await Promise.resolve();
  });
  return pane;
}

async function breaches(name: string): Promise<string[]> {
  const rules = { region: { enabled: false }, "color-contrast": { enabled: false } };
  const { violations } = await axe.run(screen.getByRole("region", { name }), { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const made = () => within(screen.getByRole("region", { name: "Văn bản đã lập" }));

describe("before papers can be made", () => {
  test("the step Đề nghị leads here", async () => {
    const { user } = await renderPane({ tab: "nomination" });
    await user.click(await screen.findByRole("button", { name: /^Hồ sơ trình/ }));
    expect(await screen.findByRole("button", { name: "Lập hồ sơ" })).toBeEnabled();
  });

  test("without a matrix the way to build it is shown", async () => {
    await opened({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }) });
    expect(await screen.findByRole("button", { name: "Đến bước Thiết lập" })).toBeInTheDocument();
  });

  test("without rules there are no papers, but a way to Xét", async () => {
    book.state = aState({ places: {} });
    const { user, store } = await opened();
    expect(await screen.findByText("Chưa có quy tắc xét")).toBeInTheDocument();
    expect(noButton("Lập hồ sơ")).toBeNull();
    expect(await breaches("Hồ sơ trình")).toEqual([]);
    await user.click(button("Đến Xét"));
    expect(store.getState().tool).toBe("decide");
  });

  test("never decided is told, and does not stand in the way", async () => {
    book.state = { ...book.state, madeAt: "" };
    await opened();
    expect(await screen.findByText(/^Chưa xét lần nào/)).toBeInTheDocument();
    expect(button("Lập hồ sơ")).toBeEnabled();
  });

  test("a decision of older scores is told", async () => {
    book.state = { ...book.state, isStale: true };
    await opened();
    expect(await screen.findByText(/Nên Xét lại trước khi lập hồ sơ/)).toBeInTheDocument();
  });

  test("a decision of today's scores needs no word; the sheet with signer and Council opens", async () => {
    const { user, runner } = await opened();
    await user.click(await screen.findByRole("button", { name: "Mở trang Hồ sơ khen thưởng" }));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Hồ sơ khen thưởng"]);
    expect(noButton("Đến Xét")).toBeNull();
  });

  test("Excel refuses to be read: trying again works", async () => {
    book.refusal = new HostError("cell-edit", {}, true);
    const { user } = await opened();
    const again = await screen.findByRole("button", { name: "Thử lại" });
    book.refusal = null;
    await user.click(again);
    expect(await screen.findByRole("button", { name: "Lập hồ sơ" })).toBeInTheDocument();
  });
});

describe("step 1, the vote sheet", () => {
  test("is made, then updated, says its lines, opens, and tells what is wrong on it", async () => {
    const { user, runner } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập trang kiểm phiếu" }));
    expect(await screen.findByText("Trang kiểm phiếu có 12 dòng.")).toBeInTheDocument();
    expect(button("Cập nhật trang kiểm phiếu")).toBeEnabled();
    expect(screen.getByText("“mười” không phải là số phiếu.")).toBeInTheDocument();
    await user.click(button("Mở trang kiểm phiếu"));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Phiếu bầu"]);
  });

  test("with no award that needs a vote this is said", async () => {
    book.lines = 0;
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập trang kiểm phiếu" }));
    expect(await screen.findByText("Không có danh hiệu nào cần bỏ phiếu.")).toBeInTheDocument();
  });

  test("one that is there already is updated, and opens at once", async () => {
    book.state = { ...book.state, places: { ...book.state.places, votes: placeOn("Phiếu bầu") } };
    await opened();
    expect(await screen.findByRole("button", { name: "Cập nhật trang kiểm phiếu" })).toBeEnabled();
    expect(button("Mở trang kiểm phiếu")).toBeEnabled();
  });
});

describe("step 2, the papers", () => {
  test("all papers are chosen at first, in their order; the public board leaves reasons out unless the clerk says otherwise", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập hồ sơ" }));
    expect(book.packs).toEqual([{ documents: [...DOCUMENT_IDS], hidden: ["votes", "reason"] }]);
  });

  test("papers are taken out one by one; all of them is half on, then on again", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("checkbox", { name: "Bảng tính tiền thưởng" }));
    const all = screen.getByRole("checkbox", { name: "Chọn tất cả" });
    expect(all).toBePartiallyChecked();
    await user.click(button("Lập hồ sơ"));
    expect(book.packs[0]?.documents).toEqual(DOCUMENT_IDS.filter((id) => id !== "money"));
    await user.click(all);
    expect(screen.getByRole("checkbox", { name: "Bảng tính tiền thưởng" })).toBeChecked();
    await user.click(all);
    expect(screen.getByText("Chọn ít nhất một văn bản.")).toBeInTheDocument();
    expect(noButton("Lập hồ sơ")).toBeNull();
  });

  test("columns of the public board are asked for only where it is chosen", async () => {
    const { user } = await opened();
    const group = await screen.findByRole("group", { name: "Ẩn trên Bảng công khai" });
    await user.click(within(group).getByRole("checkbox", { name: "Điểm" }));
    await user.click(within(group).getByRole("checkbox", { name: "Lý do" }));
    await user.click(button("Lập hồ sơ"));
    expect(book.packs[0]?.hidden).toEqual(["total", "votes"]);
    await user.click(screen.getByRole("checkbox", { name: "Bảng công khai" }));
    expect(screen.queryByRole("group", { name: "Ẩn trên Bảng công khai" })).toBeNull();
  });

  test("papers made are listed with their names and open", async () => {
    const { user, runner } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập hồ sơ" }));
    expect(await screen.findByText("Đã lập 2 văn bản.")).toBeInTheDocument();
    expect(made().getByText("12 tên")).toBeInTheDocument();
    expect(made().getByText("Không có tên nào")).toBeInTheDocument();
    await user.click(button("Mở Phụ lục Tờ trình (trình cấp trên)"));
    expect(runner.revealed.map((place) => place.sheet)).toEqual(["Phụ lục Tờ trình"]);
  });

  test("provisional papers and findings are told", async () => {
    book.pack = aPack({
      isProvisional: true,
      findings: [aRuleFinding("B-03", { participantName: "Trần Văn Cường", first: 7, second: 8 })],
    });
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập hồ sơ" }));
    expect(await screen.findByText("Bản tạm tính")).toBeInTheDocument();
    expect(button("Cần xem. Hai lần đếm khác nhau: 1")).toBeInTheDocument();
    expect(screen.getByText("Trần Văn Cường: lần 1 đếm 7, lần 2 đếm 8.")).toBeInTheDocument();
  });

  test("a change of the workbook makes the papers old", async () => {
    const { user, runner } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập hồ sơ" }));
    await screen.findByText("Đã lập 2 văn bản.");
    act(() => runner.change());
    expect(made().getByText(/^Sổ đã đổi sau khi lập/)).toBeInTheDocument();
  });

  test("a refusal makes no papers and keeps the choice", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("checkbox", { name: "Bảng chỉ tiêu" }));
    book.refusal = new HostError("protected", { sheet: "Bảng công khai" }, false);
    await user.click(button("Lập hồ sơ"));
    expect(await screen.findByText("Chưa làm được: Hồ sơ trình")).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Văn bản đã lập" })).toBeNull();
    expect(screen.getByRole("checkbox", { name: "Bảng chỉ tiêu" })).not.toBeChecked();
  });

  test("papers made stay listed while the user looks elsewhere", async () => {
    const { user, store } = await opened();
    await user.click(await screen.findByRole("button", { name: "Lập hồ sơ" }));
    await screen.findByText("Đã lập 2 văn bản.");
    act(() => store.openTool(null));
    act(() => store.openTool("dossier"));
    expect(await screen.findByText("Đã lập 2 văn bản.")).toBeInTheDocument();
  });
});

describe("step 3, the Word file", () => {
  const blobs: Blob[] = [];
  beforeEach(() => {
    blobs.length = 0;
    URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
  });

  test("is made and its link takes the focus: a .docx under the name of the movement", async () => {
    const { user } = await opened();
    await user.click(await screen.findByRole("button", { name: "Tạo tệp Word" }));
    const link = await screen.findByRole("link", { name: "Tải To-trinh-2026.docx" });
    expect(link).toHaveFocus();
    expect(link).toHaveAttribute("download", "To-trinh-2026.docx");
    expect(screen.getByText("Đã tạo tệp Word có 9 tên.")).toBeInTheDocument();
    const bytes = await new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(blobs[0]!);
    });
    expect([...new Uint8Array(bytes).slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(await breaches("Hồ sơ trình")).toEqual([]);
  });

  test("a provisional one is told, and one of older scores", async () => {
    book.word = { ...aWordFile(), isProvisional: true };
    const { user, runner } = await opened();
    await user.click(await screen.findByRole("button", { name: "Tạo tệp Word" }));
    const step = within(await screen.findByRole("region", { name: "Bước 3. Tệp Word để trình" }));
    expect(await step.findByText(/^Còn lỗi chưa sửa/)).toBeInTheDocument();
    expect(step.queryByText(/^Sổ đã đổi sau khi lập/)).toBeNull();
    act(() => runner.change());
    expect(step.getByText(/^Sổ đã đổi sau khi lập/)).toBeInTheDocument();
  });

  test("a refusal makes no file and is told", async () => {
    const { user } = await opened();
    await screen.findByRole("button", { name: "Tạo tệp Word" });
    book.refusal = new HostError("cell-edit", {}, true);
    await user.click(button("Tạo tệp Word"));
    expect(await screen.findByText("Chưa làm được: Hồ sơ trình")).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: /^Tải/ })).toBeNull();
  });
});

test.each([
  ["vi", "Hồ sơ trình", "Lập hồ sơ", "Lập trang kiểm phiếu"],
  ["en", "Dossier", "Make the papers", "Make the vote sheet"],
] as const)("axe finds no breach, in %s", async (language, region, make, vote) => {
  book.pack = aPack({ isProvisional: true, findings: [aRuleFinding("B-04", { text: "x" })] });
  const { user, runner } = await opened({ language });
  await user.click(await screen.findByRole("button", { name: vote }));
  await user.click(button(make));
  act(() => runner.change());
  expect(await breaches(region)).toEqual([]);
});
