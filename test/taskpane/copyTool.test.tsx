import { configure, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { writeBook } from "../../src/book/writeBook";
import type { CommandContext } from "../../src/commands/command";
import type { CopyInput, CopyOffers, MadeCopy } from "../../src/commands/sendCopy";
import type { Op } from "../../src/workbook/plan";
import { areaAt } from "../../src/workbook/area";
import { HostError } from "../../src/workbook/port";
import { fakeRunner } from "./fakeRunner";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

configure({ asyncUtilTimeout: 10_000 });

const FILE = "Bản gửi đi Thi đua 2026.xlsx";
const plan = (text: string): Op[] => [
  { kind: "ensureSheet", sheet: "Xếp hạng" },
  { kind: "writeBlock", sheet: "Xếp hạng", area: areaAt(0, 0), values: [[text]] },
];

const book: { asked: CopyInput[]; text: string; isRefusing: boolean } = { asked: [], text: "", isRefusing: false };

jest.mock("../../src/commands/sendCopy", () => ({
  copyOffers: {
    id: "copyOffers",
    execute: (): Promise<CopyOffers> =>
      book.isRefusing
        ? Promise.reject(new HostError("cell-edit", {}, true))
        : Promise.resolve({
            sheets: [
              { title: "Xếp hạng", kind: "board", isProposed: true },
              { title: "Đối tượng", kind: "participants", isProposed: false },
            ],
            staying: ["Phong trào"],
            hidden: 2,
          }),
  },
  makeCopy: {
    id: "makeCopy",
    execute: (_: CommandContext, input: CopyInput): Promise<MadeCopy> => {
      book.asked.push(input);
      return Promise.resolve({
        input,
        fileName: FILE,
        title: FILE.replace(".xlsx", ""),
        plan: plan(book.text),
        sheets: [
          {
            title: "Xếp hạng",
            rows: 40,
            columns: 9,
            left: [{ group: "birth", header: "Ngày sinh", areas: [] }],
            formulas: 12,
            replaced: 3,
            secret: 2,
            hiddenLines: 1,
            hiddenGoing: 4,
            charts: 1,
          },
        ],
        columns: [
          { sheet: "Xếp hạng", header: "Vì sao" },
          { sheet: "Xếp hạng", header: "Tổng" },
          { sheet: "Đối tượng", header: "Riêng" },
        ],
        names: input.content === "formulas" ? ["BV_KQ_Tong"] : [],
        leftAreas: [],
        leftTexts: ["BÍ MẬT"],
      });
    },
  },
}));

beforeEach(() => {
  Object.assign(book, { asked: [], text: "Hạng nhất", isRefusing: false });
  URL.createObjectURL = jest.fn(() => "blob:1");
  URL.revokeObjectURL = jest.fn();
});

async function opened(options: Parameters<typeof renderPane>[0] = {}): Promise<ShownPane> {
  const shown = await renderPane({ tab: "nomination", ...options });
  await shown.user.click(await screen.findByRole("button", { name: options.language === "en" ? /^Copy to send/ : /^Bản gửi đi/ }));
  return shown;
}

const tick = (name: RegExp) => screen.getByRole<HTMLInputElement>("checkbox", { name });

test("opened from the lists: what is proposed is ticked, what never goes is told, values and no personal column are the beginning", async () => {
  const { user } = await opened();
  await user.click(await screen.findByRole("button", { name: "Xem trước" }));
  expect(tick(/Xếp hạng/).checked).toBe(true);
  expect(tick(/Đối tượng/).checked).toBe(false);
  expect(screen.getByText(/Không bao giờ gửi: Phong trào\. 2 trang ẩn ở lại\./)).toBeTruthy();
  expect(book.asked).toEqual([{ sheets: ["Xếp hạng"], content: "values", groups: [], without: [] }]);
  const report = await screen.findByRole("list", { name: "Sẽ gửi" });
  expect(within(report).getByText("Xếp hạng: 40 dòng × 9 cột.")).toBeTruthy();
  expect(
    within(report).getByText(
      /Để trống: Ngày sinh\. 3 công thức thay bằng giá trị\. 2 công thức lấy số từ cột riêng tư được để trống\. 4 dòng, .* 1 dòng, cột đang ẩn để trống\. 1 biểu đồ ở lại\./,
    ),
  ).toBeTruthy();
});

test("another choice after the preview asks for a new one before a file can be made", async () => {
  const { user } = await opened();
  await user.click(await screen.findByRole("button", { name: "Xem trước" }));
  await screen.findByRole("button", { name: "Lập tệp" });
  await user.click(tick(/Đối tượng/));
  await user.click(button("Công thức"));
  await user.click(screen.getByText("Vẫn gửi cột riêng tư"));
  await user.click(tick(/Giới tính/));
  expect(screen.getByText(/Lựa chọn đã đổi/)).toBeTruthy();
  expect(noButton("Lập tệp")).toBeNull();
  await user.click(button("Xem trước lại"));
  expect(book.asked.at(-1)).toEqual({ sheets: ["Xếp hạng", "Đối tượng"], content: "formulas", groups: ["sex"], without: [] });
  await screen.findByText(/12 công thức giữ nguyên/);
});

test("columns that go are listed sheet by sheet after the preview; one that is unticked stays, and asks for a new preview", async () => {
  const { user } = await opened();
  await user.click(await screen.findByRole("button", { name: "Xem trước" }));
  await user.click(await screen.findByText("Cột của Xếp hạng: gửi 2/2"));
  expect(screen.queryByText(/^Cột của Đối tượng/)).toBeNull();
  await user.click(tick(/^Vì sao$/));
  expect(screen.getByText("Cột của Xếp hạng: gửi 1/2")).toBeTruthy();
  expect(screen.getByText(/Lựa chọn đã đổi/)).toBeTruthy();
  await user.click(button("Xem trước lại"));
  expect(book.asked.at(-1)!.without).toEqual([{ sheet: "Xếp hạng", header: "Vì sao" }]);
  await screen.findByRole("button", { name: "Lập tệp" });
  await user.click(tick(/^Vì sao$/));
  await user.click(button("Xem trước lại"));
  expect(book.asked.at(-1)!.without).toEqual([]);
});

test("the file is written, read again and handed over as a download and as a new workbook", async () => {
  const given: string[] = [];
  const runner = { ...fakeRunner(), openBook: (base64: string) => Promise.resolve(void given.push(base64)) };
  const { user } = await opened({ runner: Object.assign(fakeRunner(), { openBook: runner.openBook }) });
  await user.click(await screen.findByRole("button", { name: "Xem trước" }));
  await user.click(await screen.findByRole("button", { name: "Lập tệp" }));
  expect(await screen.findByText(/Đã lập .*: 1 trang, \d+ KB\. Đã đọc lại tệp/)).toBeTruthy();
  const link = screen.getByRole("link", { name: `Tải ${FILE}` });
  expect(link.getAttribute("download")).toBe(FILE);
  expect(document.activeElement).toBe(link);
  await user.click(button(`Mở ${FILE} thành sổ mới`));
  expect(await screen.findByText(/Hãy lưu sổ đó rồi gửi đi/)).toBeTruthy();
  const bytes = writeBook(plan("Hạng nhất"), { created: new Date("2026-11-24T08:00:00Z"), title: FILE.replace(".xlsx", "") });
  expect(given).toEqual([Buffer.from(bytes).toString("base64")]);
});

test("a file that holds what must stay is not handed over", async () => {
  book.text = "BÍ MẬT";
  const { user } = await opened();
  await user.click(await screen.findByRole("button", { name: "Xem trước" }));
  await user.click(await screen.findByRole("button", { name: "Lập tệp" }));
  expect(await screen.findByText(/Không lập tệp.*text: BÍ MẬT/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: /^Tải/ })).toBeNull();
});

test("without a sheet nothing can be previewed; a refused reading can be tried again", async () => {
  const { user } = await opened();
  await screen.findByRole("button", { name: "Xem trước" });
  await user.click(tick(/Xếp hạng/));
  expect(screen.getByText("Hãy chọn ít nhất một trang.")).toBeTruthy();
  expect(noButton("Xem trước")).toBeNull();
});

test.each(["vi", "en"] as const)("no breach of accessibility (%s)", async (language) => {
  const { user } = await opened({ language });
  await user.click(await screen.findByRole("button", { name: language === "vi" ? "Xem trước" : "Preview" }));
  await screen.findByRole("button", { name: language === "vi" ? "Lập tệp" : "Make the file" });
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
