import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { CommandContext } from "../../src/commands/command";
import type {
  GatherApplied,
  GatherApplyInput,
  GatheredReport,
  GatherInput,
  GatherReport,
  ReadFile,
  UnitChoice,
  UnitFiles,
  UnitFilesInput,
  UnitOffers,
} from "../../src/commands/gatherAnswers";
import { gatherApply } from "../../src/commands/gather";
import { recordAbsent } from "../../src/commands/stages";
import { HostError } from "../../src/workbook/port";
import { anOverview } from "./paneData";
import { fakeRunner, held } from "./fakeRunner";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

// Chunks that are loaded when first needed take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const UNITS = ["Phòng Hành chính", "Thanh tra", "Văn phòng"];

const aReport = (name: string, more: Partial<GatheredReport> = {}): GatheredReport => ({
  name,
  unit: { division: "participant", code: name, name: `Đơn vị ${name}` },
  round: "self",
  state: "whole",
  remarks: [],
  changes: [
    {
      sheet: "entries",
      participant: name,
      participantName: `Đơn vị ${name}`,
      criterion: "I.1",
      criterionName: "Văn bản",
      before: "",
      after: 9.5,
      kind: "new",
    },
  ],
  same: 0,
  moves: [
    {
      code: name,
      name: `Đơn vị ${name}`,
      before: { total: null, rank: null, clusterRank: null },
      after: { total: 9.5, rank: 1, clusterRank: 1 },
    },
  ],
  movesErasing: null,
  ...more,
});

const book: {
  choices: UnitChoice[];
  made: UnitFilesInput[];
  report: GatherReport;
  looked: GatherInput[];
  applied: GatherApplyInput[];
  isRefusing: boolean;
} = { choices: [], made: [], report: { files: [], hasClusters: false, absent: [] }, looked: [], applied: [], isRefusing: false };

jest.mock("../../src/commands/unitFiles", () => ({
  unitOffers: {
    id: "unitOffers",
    execute: (_: CommandContext, choice: UnitChoice): Promise<UnitOffers> => {
      book.choices.push(choice);
      if (book.isRefusing) return Promise.reject(new HostError("cell-edit", {}, true));
      return Promise.resolve({
        choice,
        rounds: ["self", "appraised"],
        units: UNITS.map((name, i) => ({
          unit: { division: choice.division, code: `TT0${i + 1}`, name },
          participants: 1,
          criteria: 8,
          fileName: `Phiếu ${name}.xlsx`,
        })),
        homeless: choice.division === "unit" ? ["Lê Thị Hoa"] : [],
        unfollowed: [],
      });
    },
  },
  makeUnitFiles: {
    id: "makeUnitFiles",
    execute: (_: CommandContext, input: UnitFilesInput): Promise<UnitFiles> => {
      book.made.push(input);
      const files = UNITS.flatMap((name, i) =>
        input.units?.includes(`TT0${i + 1}`) === false
          ? []
          : [{ unit: { division: input.division, code: `TT0${i + 1}`, name }, fileName: `Phiếu ${name}.xlsx`, title: name, plan: [] }],
      );
      return Promise.resolve({ files, zipName: "Phiếu Tự chấm 2026.zip" });
    },
  },
}));

jest.mock("../../src/commands/gather", () => ({
  gatherPreview: {
    id: "gatherPreview",
    execute: (_: CommandContext, input: GatherInput): Promise<GatherReport> => {
      book.looked.push(input);
      return Promise.resolve(book.report);
    },
  },
  gatherApply: {
    id: "gatherApply",
    execute: (_: CommandContext, input: GatherApplyInput): Promise<GatherApplied> => {
      book.applied.push(input);
      return Promise.resolve({
        taken: input.accepted.map(({ file }) => input.files[file]!.name),
        cells: 2,
        disputed: 0,
        changedSince: 1,
        skipped: ["b.xlsx"],
        moves: [],
      });
    },
  },
}));

jest.mock("../../src/taskpane/tools/units/readUnitFiles", () => ({
  readUnitFiles: (files: readonly File[], onProgress: (done: number) => void): Promise<ReadFile[]> => {
    files.forEach((_, i) => onProgress(i + 1));
    return Promise.resolve(files.map((file) => ({ name: file.name, modified: null, ok: true as const, blocks: new Map() })));
  },
}));

jest.mock("../../src/book/writeBook", () => ({ writeBook: () => new Uint8Array([1, 2, 3]) }));
jest.mock("../../src/book/zipFiles", () => ({ zipFiles: () => new Uint8Array([4, 5]) }));

let addresses = 0;
beforeEach(() => {
  Object.assign(book, {
    choices: [],
    made: [],
    report: { files: [], hasClusters: false, absent: [] },
    looked: [],
    applied: [],
    isRefusing: false,
  });
  addresses = 0;
  URL.createObjectURL = jest.fn(() => `blob:${++addresses}`);
  URL.revokeObjectURL = jest.fn();
});

async function openUnits(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const shown = await renderPane({ tab: "scoring", ...options });
  await shown.user.click(button(options.language === "en" ? "Unit forms" : "Phiếu đơn vị"));
  await screen.findByRole("button", { name: options.language === "en" ? /^Make 3 files/ : /^Lập 3 tệp/ });
  return shown;
}

async function openGather(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const shown = await openUnits(options);
  await shown.user.click(button("Gộp phiếu"));
  return shown;
}

const choose = async ({ user }: ShownPane, ...names: string[]): Promise<void> =>
  user.upload(
    screen.getByLabelText("Các tệp phiếu nhận về"),
    names.map((name) => new File(["x"], name, { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" })),
  );

describe("sending", () => {
  test("opened from scoring: every unit is ticked; who is taken out gets no file; all as one zip and one by one", async () => {
    const { user } = await openUnits();
    await user.click(screen.getByText("Chọn từng đơn vị"));
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /Thanh tra/ }).checked).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: /Thanh tra/ }));
    await user.click(button("Lập 2 tệp"));
    expect(book.made).toEqual([{ division: "participant", round: "self", units: ["TT01", "TT03"] }]);
    const zip = await screen.findByRole("link", { name: "Tải tất cả: Phiếu Tự chấm 2026.zip" });
    expect(zip.getAttribute("download")).toBe("Phiếu Tự chấm 2026.zip");
    expect(document.activeElement).toBe(zip);
    expect(screen.getAllByRole("link", { name: /^Tải Phiếu/ }).map((link) => link.getAttribute("download"))).toEqual([
      "Phiếu Phòng Hành chính.xlsx",
      "Phiếu Văn phòng.xlsx",
    ]);
  });

  test("another way to part the movement and another round are read anew; who is in no file is named", async () => {
    const { user } = await openUnits();
    await user.selectOptions(screen.getByLabelText("Mỗi tệp cho"), "unit");
    expect(await screen.findByText("1 người chưa ghi đơn vị, không có trong tệp nào: Lê Thị Hoa.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Vòng chấm"), "appraised");
    expect(book.choices).toEqual([
      { division: "participant", round: "self" },
      { division: "unit", round: "self" },
      { division: "unit", round: "appraised" },
    ]);
  });

  test("where Excel can, a file is opened as a new workbook; a refusal is told", async () => {
    const opened: string[] = [];
    let refusal: HostError | null = null;
    const openBook = (base64: string): Promise<void> => {
      opened.push(base64);
      return refusal === null ? Promise.resolve() : Promise.reject(refusal);
    };
    const { user } = await openUnits({ runner: { ...fakeRunner(), openBook } });
    await user.click(button("Lập 3 tệp"));
    await user.click(await screen.findByRole("button", { name: "Mở Phiếu Thanh tra.xlsx thành sổ mới" }));
    expect(opened).toEqual(["AQID"]);
    expect(screen.getByText(/^Đã mở Phiếu Thanh tra.xlsx/)).toBeTruthy();
    refusal = new HostError("unsupported", {}, false);
    await user.click(button("Mở Phiếu Thanh tra.xlsx thành sổ mới"));
    expect(screen.getByText(/^Excel không mở được/)).toBeTruthy();
  });

  test("without that, only the download is offered", async () => {
    const { user } = await openUnits();
    await user.click(button("Lập 3 tệp"));
    await screen.findByRole("link", { name: /^Tải tất cả/ });
    expect(noButton(/thành sổ mới/)).toBeNull();
  });

  test("stopped while the files are written: nothing is offered, and they can be made again", async () => {
    const written = held<void>();
    let isHeld = true;
    const { user } = await openUnits({ runner: { ...fakeRunner(), breathe: () => (isHeld ? written.promise : Promise.resolve()) } });
    await user.click(button("Lập 3 tệp"));
    await user.click(await screen.findByRole("button", { name: "Dừng" }));
    expect(await screen.findByText(/^Đã dừng: Phiếu đơn vị/)).toBeTruthy();
    isHeld = false;
    await act(() => Promise.resolve(written.release()));
    expect(screen.queryByRole("link", { name: /^Tải/ })).toBeNull();
    await user.click(button("Lập 3 tệp"));
    expect(await screen.findByRole("link", { name: /^Tải tất cả/ })).toBeTruthy();
  });

  test("Excel refuses to tell which units there are: it can be tried again", async () => {
    book.isRefusing = true;
    const { user } = await renderPane({ tab: "scoring" });
    await user.click(button("Phiếu đơn vị"));
    const again = (await screen.findAllByRole("button", { name: "Thử lại" })).at(-1)!;
    book.isRefusing = false;
    await user.click(again);
    expect(await screen.findByRole("button", { name: "Lập 3 tệp" })).toBeTruthy();
  });
});

test("sending: after a reading that Excel refused, files are made of the list that is shown", async () => {
  const { user } = await openUnits();
  book.isRefusing = true;
  await user.selectOptions(screen.getByLabelText("Mỗi tệp cho"), "unit");
  expect(book.choices.at(-1)).toEqual({ division: "unit", round: "self" });
  await user.click(button("Lập 3 tệp"));
  await screen.findByRole("link", { name: /^Tải tất cả/ });
  expect(book.made.map(({ division }) => division)).toEqual(["participant"]);
});

describe("gathering", () => {
  const mixed = (): GatherReport => ({
    files: [
      aReport("a.xlsx"),
      aReport("b.xlsx", {
        state: "look",
        remarks: [{ kind: "twice", weight: "look", message: "Đơn vị này gửi nhiều lần" }],
        changes: [
          { ...aReport("b.xlsx").changes[0]!, before: 7, after: "", kind: "erased" },
          { ...aReport("b.xlsx").changes[0]!, criterion: "I.2", before: 7, after: 8, kind: "changed" },
        ],
      }),
      aReport("c.xlsx", {
        state: "refused",
        unit: null,
        changes: [],
        moves: [],
        remarks: [{ kind: "unreadable", weight: "stop", message: "Không đọc được tệp: tệp bị hỏng." }],
      }),
      aReport("d.xlsx", { state: "same", changes: [], moves: [], same: 8 }),
    ],
    hasClusters: false,
    absent: [{ round: "self", units: [{ division: "participant", code: "e", name: "Chi cục X" }] }],
  });

  test("the report: who needs a look first; only whole files are ticked; what cannot be taken has no tick", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx");
    expect(await screen.findByText("4 tệp: 1 đủ, 1 cần xem, 1 không có gì mới, 1 không lấy được.")).toBeTruthy();
    expect(screen.getByText("Chưa có phiếu vòng Tự chấm của 1 đơn vị: Chi cục X.")).toBeTruthy();
    expect(screen.getAllByText(/^Đơn vị [abd]\.xlsx$|^c\.xlsx$/, { ignore: "th" }).map((node) => node.textContent)).toEqual([
      "Đơn vị b.xlsx",
      "c.xlsx",
      "Đơn vị a.xlsx",
      "Đơn vị d.xlsx",
    ]);
    expect(
      screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Gộp phiếu/ }).map((box) => [box.getAttribute("aria-label"), box.checked]),
    ).toEqual([
      ["Gộp phiếu b.xlsx", false],
      ["Gộp phiếu a.xlsx", true],
    ]);
    expect(button("Gộp 1 phiếu")).toBeTruthy();
  });

  test("old and new stand side by side, with the effect on ranks", async () => {
    book.report = { files: [aReport("a.xlsx")], hasClusters: false, absent: [] };
    const shown = await openGather();
    await choose(shown, "a.xlsx");
    await shown.user.click(await screen.findByText("Chi tiết"));
    const changes = within(screen.getByRole("table", { name: "Ô khác nhau" }));
    expect(changes.getAllByRole("row").at(-1)!.textContent).toBe("Đơn vị a.xlsx · I.1 Văn bản(trống)9,5");
    const moves = within(screen.getByRole("table", { name: /^Hạng đổi/ }));
    expect(moves.getAllByRole("row").at(-1)!.textContent).toBe("Đơn vị a.xlsx–1 (9,5 điểm)");
  });

  test("ranks in clusters are told where there are several; with blanks that erase, the ranks are those after erasing", async () => {
    const erasing = mixed();
    const file = erasing.files[1]!;
    const [move] = file.moves;
    const gone = { ...move!, after: { total: 4, rank: 3, clusterRank: 2 } };
    book.report = { ...erasing, hasClusters: true, files: [{ ...file, movesErasing: [gone] }] };
    const shown = await openGather();
    await choose(shown, "b.xlsx");
    await shown.user.click(await screen.findByText("Chi tiết"));
    const last = (): string =>
      within(screen.getByRole("table", { name: /^Hạng đổi/ }))
        .getAllByRole("row")
        .at(-1)!.textContent;
    expect(last()).toBe("Đơn vị b.xlsx–1 (9,5 điểm), trong cụm: 1");
    await shown.user.click(screen.getByRole("checkbox", { name: "Gộp phiếu b.xlsx" }));
    await shown.user.click(screen.getByRole("checkbox", { name: "Xóa cả ô mà phiếu để trống" }));
    expect(last()).toBe("Đơn vị b.xlsx–3 (4 điểm), trong cụm: 2");
  });

  /** One form, in a movement that keeps a log; the reason is typed, nobody's name is. */
  const openLogged = async (): Promise<ShownPane> => {
    book.report = { files: [aReport("a.xlsx")], hasClusters: false, absent: [] };
    localStorage.clear();
    jest.spyOn(recordAbsent, "execute").mockResolvedValue({ lines: 0 });
    const shown = await openGather({ runner: fakeRunner({ overview: anOverview({ approval: { stage: "entered", unreasoned: 0 } }) }) });
    await choose(shown, "a.xlsx");
    await shown.user.type(await screen.findByRole("textbox", { name: "Lý do" }), "Phiếu sửa của đơn vị");
    return shown;
  };

  test("where the movement keeps a log it asks who and why first, and hands both over", async () => {
    const { user } = await openLogged();
    await user.click(button("Gộp 1 phiếu"));
    expect(screen.getByText("Ghi họ tên người thực hiện trước.")).toHaveAttribute("role", "alert");
    expect(book.applied).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
    await user.click(button("Gộp 1 phiếu"));
    await waitFor(() => expect(book.applied).toMatchObject([{ signed: { who: "Lê Mẫu", reason: "Phiếu sửa của đơn vị" } }]));
  });

  test("what was signed and refused is signed when it is tried again", async () => {
    const { user } = await openLogged();
    await user.type(screen.getByRole("textbox", { name: "Người thực hiện" }), "Lê Mẫu");
    jest.spyOn(gatherApply, "execute").mockRejectedValueOnce(new HostError("cell-edit", { statement: "write" }, true));
    await user.click(button("Gộp 1 phiếu"));
    await user.click(await screen.findByRole("button", { name: "Thử lại" }));
    await waitFor(() => expect(book.applied).toMatchObject([{ signed: { who: "Lê Mẫu", reason: "Phiếu sửa của đơn vị" } }]));
  });

  test("gathers what is ticked, blanks only where it is said so, and looks again", async () => {
    book.report = mixed();
    const shown = await openGather();
    const { user } = shown;
    await choose(shown, "a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx");
    await user.click(await screen.findByRole("checkbox", { name: "Gộp phiếu b.xlsx" }));
    await user.click(screen.getByRole("checkbox", { name: "Xóa cả ô mà phiếu để trống" }));
    await user.click(button("Gộp 2 phiếu"));
    expect(book.applied.map(({ accepted }) => accepted)).toEqual([
      [
        { file: 0, erases: false, state: "whole", seen: book.report.files[0]!.changes },
        { file: 1, erases: true, state: "look", seen: book.report.files[1]!.changes },
      ],
    ]);
    expect(await screen.findByText(/^Đã gộp 2 phiếu: 2 ô\./)).toBeTruthy();
    expect(screen.getByText("1 ô đã đổi trong sổ sau khi xem: chưa ghi, hãy xem lại.")).toBeTruthy();
    expect(screen.getByText("1 phiếu cần xem lại sau khi sổ đổi, chưa lấy gì: b.xlsx.")).toBeTruthy();
    expect(book.looked).toHaveLength(2);
  });

  test("files are filtered by what they need", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx");
    await shown.user.click(await screen.findByRole("button", { name: "Không lấy (1)" }));
    expect(screen.getByText("Không đọc được tệp: tệp bị hỏng.")).toBeTruthy();
    expect(screen.queryByText("Đơn vị a.xlsx")).toBeNull();
  });

  test("more than a hundred files are refused before any is read", async () => {
    const shown = await openGather();
    await choose(shown, ...Array.from({ length: 101 }, (_, i) => `${i}.xlsx`));
    expect(screen.getByText("Chỉ nhận 100 tệp một lần; đã chọn 101. Hãy chia làm nhiều lần.")).toBeTruthy();
    expect(book.looked).toEqual([]);
  });

  test("one of the two is shown: no class of the other's frame may bring it back", async () => {
    await openGather();
    const hidden = [...document.querySelectorAll<HTMLElement>("[hidden]")].filter((node) => node.textContent.includes("Mỗi tệp cho"));
    expect(hidden.map((node) => node.className)).toEqual([""]);
  });

  test("the report is still there after a look at the files to send", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx");
    await screen.findByText(/^4 tệp/);
    await shown.user.click(button("Gửi phiếu"));
    await shown.user.click(button("Gộp phiếu"));
    expect(screen.getByText(/^4 tệp/)).toBeTruthy();
  });

  const paste = async ({ user }: ShownPane, text: string, participant = ""): Promise<void> => {
    await user.click(button("Dán bảng thay cho tệp"));
    if (participant !== "") await user.type(screen.getByLabelText("Của đối tượng (mã)"), participant);
    const box = screen.getByLabelText("Dán bảng vào đây");
    await act(() => fireEvent.paste(box, { clipboardData: { getData: (type: string) => (type === "text/plain" ? text : "") } }));
  };

  test("a pasted table stands beside the files that were chosen, with its round and whose it is", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx");
    await screen.findByText(/^4 tệp/);
    await paste(shown, "c1\t8,5\nc2\t9", " TT01 ");
    await paste(shown, "x\tc1\np1\t7");
    expect(book.looked.at(-1)!.files.slice(1)).toEqual([
      {
        name: "Bảng dán 1",
        modified: null,
        ok: true,
        pasted: [
          ["c1", "8,5"],
          ["c2", "9"],
        ],
        round: "self",
        participant: "TT01",
      },
      expect.objectContaining({ name: "Bảng dán 2", participant: "" }),
    ]);
    expect(book.looked.at(-1)!.files[0]!.name).toBe("a.xlsx");
  });

  test("ticks stay as they were when a table is pasted, files that come later leave pasted tables there, and these can be dropped", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx", "b.xlsx");
    await shown.user.click(await screen.findByRole("checkbox", { name: "Gộp phiếu a.xlsx" }));
    await shown.user.click(screen.getByRole("checkbox", { name: "Gộp phiếu b.xlsx" }));
    book.report = { ...mixed(), files: [...mixed().files, aReport("Bảng dán 1", { unit: null })] };
    await paste(shown, "x\tc1\np1\t7");
    const ticks = () =>
      screen.getAllByRole<HTMLInputElement>("checkbox", { name: /^Gộp phiếu/ }).map((box) => [box.getAttribute("aria-label"), box.checked]);
    expect(ticks()).toEqual([
      ["Gộp phiếu b.xlsx", true],
      ["Gộp phiếu a.xlsx", false],
      ["Gộp phiếu Bảng dán 1", true],
    ]);
    await choose(shown, "e.xlsx");
    expect(book.looked.at(-1)!.files.map(({ name }) => name)).toEqual(["e.xlsx", "Bảng dán 1"]);
    await shown.user.click(await screen.findByRole("button", { name: "Bỏ các bảng đã dán" }));
    expect(book.looked.at(-1)!.files.map(({ name }) => name)).toEqual(["e.xlsx"]);
    expect(noButton("Bỏ các bảng đã dán")).toBeNull();
  });

  test("of merged cells only the first has what stands in them", async () => {
    const shown = await openGather();
    await shown.user.click(button("Dán bảng thay cho tệp"));
    const html = "<table><tr><td></td><td>c1</td></tr><tr><td>p1</td><td rowspan='2'>8</td></tr><tr><td>p2</td></tr></table>";
    const data = { getData: (type: string) => (type === "text/html" ? html : "") };
    await act(() => fireEvent.paste(screen.getByLabelText("Dán bảng vào đây"), { clipboardData: data }));
    expect(book.looked.at(-1)!.files[0]).toMatchObject({
      pasted: [
        ["", "c1"],
        ["p1", "8"],
        ["p2", ""],
      ],
    });
  });

  test("a pasted table may be of another round where there is one; what is no table is refused and nothing is read", async () => {
    const shown = await openGather();
    await paste(shown, "một dòng chữ");
    expect(screen.getByText(/^Nội dung vừa dán chỉ có một cột/)).toBeTruthy();
    expect(book.looked).toEqual([]);
    const gather = within(screen.getByRole("region", { name: "Gộp phiếu" }));
    await shown.user.selectOptions(gather.getByLabelText("Vòng chấm"), "appraised");
    const box = gather.getByLabelText("Dán bảng vào đây");
    await act(() => fireEvent.paste(box, { clipboardData: { getData: (type: string) => (type === "text/plain" ? "c1\t8" : "") } }));
    expect(book.looked.at(-1)!.files).toEqual([expect.objectContaining({ round: "appraised" })]);
  });

  test("accessible, with the box to paste into", async () => {
    const shown = await openGather();
    await shown.user.click(button("Dán bảng thay cho tệp"));
    const { violations } = await axe.run(screen.getByRole("region", { name: "Phiếu đơn vị" }), {
      rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
    });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });

  test("accessible, with a report", async () => {
    book.report = mixed();
    const shown = await openGather();
    await choose(shown, "a.xlsx", "b.xlsx");
    await screen.findByText(/^4 tệp/);
    const { violations } = await axe.run(screen.getByRole("region", { name: "Phiếu đơn vị" }), {
      rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
    });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
});

test("in English", async () => {
  await openUnits({ language: "en" });
  expect(screen.getByLabelText("One file for")).toBeTruthy();
});

test("without a matrix the way to build it is shown", async () => {
  const { store } = await renderPane({ runner: fakeRunner({ overview: anOverview({ stage: "setUp" }) }) });
  await act(async () => {
    store.openTool("units");
    await Promise.resolve();
  });
  expect(await screen.findByRole("button", { name: "Đến bước Thiết lập" })).toBeTruthy();
});
