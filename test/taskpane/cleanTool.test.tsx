import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { PARTICIPANT_NAMES } from "../../src/workbook/names";
import type { Area } from "../../src/workbook/area";
import type { CellValue, WorkbookPlan } from "../../src/workbook/plan";
import { HostError, type WorkbookPort } from "../../src/workbook/port";
import type { NamedBlock, RangeBlock, SnapshotRequest, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { fakeRunner, type FakeRunner } from "./fakeRunner";
import { button, noButton, renderPane, type ShownPane } from "./renderPane";

const SHEET = "Đối tượng";
const FIRST_ROW = 3;

/** A participants list in memory behind the port: code, name, kind, cluster, and one more column. */
class FakeList {
  readonly rows: CellValue[][];
  readonly fonts = new Map<string, string>();
  refusal: HostError | null = null;
  readonly plans: WorkbookPlan[] = [];

  constructor(names: readonly string[]) {
    this.rows = names.map((name, i) => [`CN${i + 1}`, name, "Cá nhân", "Khối 1", ""]);
  }

  readonly port = (port: WorkbookPort): WorkbookPort => ({
    ...port,
    read: (request) => (this.refusal === null ? Promise.resolve(this.read(request)) : Promise.reject(this.refusal)),
    apply: (plan) => {
      this.plans.push(plan);
      for (const op of plan) if (op.kind === "patch") this.patch(op.area, op.cells);
      return Promise.resolve();
    },
  });

  private patch(area: Area, cells: readonly (readonly (CellValue | { readonly formula: string } | null)[])[]): void {
    cells.forEach(([cell], i) => {
      if (cell !== null && cell !== undefined && typeof cell !== "object") this.rows[area.row - FIRST_ROW + i]![area.column] = cell;
    });
  }

  private block(area: Area): Omit<RangeBlock, "numberFormats"> {
    const cells = <T,>(of: (row: number, column: number) => T): T[][] =>
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (__, j) => of(area.row + i - FIRST_ROW, area.column + j)),
      );
    const values = cells((row, column): CellValue => this.rows[row]?.[column] ?? "");
    return {
      sheet: SHEET,
      area,
      values,
      formulas: values,
      fonts: cells((row, column) => this.fonts.get(`${row},${column}`) ?? "Times New Roman"),
    };
  }

  private read(request: SnapshotRequest): WorkbookSnapshot {
    const blocks = new Map<string, NamedBlock>();
    Object.values(PARTICIPANT_NAMES).forEach((name, column) => {
      if (!request.names.includes(name)) return;
      const block = this.block({ row: FIRST_ROW, column, rows: this.rows.length, columns: 1 });
      blocks.set(name, { name, ...block, sheetUsed: { row: 0, column: 0, rows: FIRST_ROW + this.rows.length, columns: 4 } });
    });
    const ranges = request.ranges?.map((target) =>
      target === "selection"
        ? null
        : {
            ...this.block(target.area),
            numberFormats: Array.from({ length: target.area.rows }, () => Array<string>(target.area.columns).fill("@")),
          },
    );
    return { sheets: [], calculation: "automatic", definedNames: [], blocks, ...(ranges === undefined ? {} : { ranges }) };
  }
}

async function opened(list: FakeList): Promise<ShownPane> {
  const fake = fakeRunner();
  const port = list.port(fake.port);
  const runner: FakeRunner = Object.defineProperty(fake, "port", { value: port });
  const pane = await renderPane({ runner, tab: "setUp" });
  await pane.user.click(button("Làm sạch dữ liệu"));
  await screen.findByRole("combobox", { name: "Làm sạch ở đâu" });
  return pane;
}

async function searched(list: FakeList): Promise<ShownPane> {
  const pane = await opened(list);
  await pane.user.click(button("Tìm chỗ cần làm sạch"));
  return pane;
}

const tick = (name: string | RegExp): HTMLElement => screen.getByRole("checkbox", { name });
const namesOf = (list: FakeList): CellValue[] => list.rows.map((row) => row[1]!);

test("places are found with their cell, what stands there and what it would become; certain ones are ticked", async () => {
  const list = new FakeList(["Nguye\u0302\u0303n  An", "LÊ THỊ HÀ"]);
  await searched(list);
  const certain = within(screen.getByRole("region", { name: "Chắc chắn" }));
  expect(certain.getByText("Đang là: “Nguye\u0302\u0303n␣␣An”")).toBeInTheDocument();
  expect(certain.getByText("Thành: Nguyễn An")).toBeInTheDocument();
  expect(certain.getByRole("checkbox")).toBeChecked();
  const look = within(screen.getByRole("region", { name: "Cần xem" }));
  expect(look.getByText("Thành: Lê Thị Hà")).toBeInTheDocument();
  expect(look.getByRole("checkbox")).not.toBeChecked();
  expect(namesOf(list)).toEqual(["Nguye\u0302\u0303n  An", "LÊ THỊ HÀ"]);
});

test("the cell of a place opens in the workbook", async () => {
  const { user, runner } = await searched(new FakeList([" An"]));
  await user.click(button("Đến ô 'Đối tượng'!B4"));
  expect(runner.revealed).toEqual([{ sheet: SHEET, area: { row: 3, column: 1, rows: 1, columns: 1 } }]);
});

test("what is ticked is applied, and taken back by undo", async () => {
  const list = new FakeList([" Trần An", "Lê  Hà", "VÕ VĂN TÁM"]);
  const { user } = await searched(list);
  await user.click(tick(/B5/));
  await user.click(tick(/VÕ VĂN TÁM/));
  await user.click(button("Áp dụng 2 chỗ"));
  expect(namesOf(list)).toEqual(["Trần An", "Lê  Hà", "Võ Văn Tám"]);
  expect(screen.getByText("Đã làm sạch 2 chỗ.")).toBeInTheDocument();
  expect(screen.getByText(/^Bấm Dựng lại bảng ở bước Thiết lập/)).toBeInTheDocument();
  await user.click(button("Hoàn tác"));
  expect(namesOf(list)).toEqual([" Trần An", "Lê  Hà", "VÕ VĂN TÁM"]);
  expect(screen.getByText("Đã trả lại 2 ô như trước.")).toBeInTheDocument();
});

test("a kind that is not chosen is not cleaned, and its part of a cell stays", async () => {
  const list = new FakeList([" Nguye\u0302\u0303n An"]);
  const { user } = await searched(list);
  await user.click(tick("Khoảng trắng thừa, ký tự ẩn: 1"));
  await user.click(button("Áp dụng 1 chỗ"));
  expect(namesOf(list)).toEqual([" Nguyễn An"]);
});

test("without any kind there is nothing to apply", async () => {
  const { user } = await searched(new FakeList([" Lê An"]));
  await user.click(tick(/^Khoảng trắng/));
  expect(screen.getByText("Không có chỗ nào thuộc các mục đã chọn.")).toBeInTheDocument();
  expect(noButton(/^Áp dụng/)).toBeNull();
});

test("one tick chooses all places of a part, or none", async () => {
  const { user } = await searched(new FakeList(["VÕ VĂN TÁM", "LÊ THỊ HÀ"]));
  const all = tick("Chọn tất cả: Cần xem");
  await user.click(tick(/LÊ THỊ HÀ/));
  expect(all).toBePartiallyChecked();
  await user.click(all);
  expect(button("Áp dụng 2 chỗ")).toBeInTheDocument();
  await user.click(all);
  expect(screen.getByText("Đánh dấu ít nhất một chỗ để áp dụng.")).toBeInTheDocument();
});

test("text of an old font is shown converted, and its cell gets a font of today", async () => {
  const list = new FakeList(["NguyÔn V¨n §øc", "Lê Thị Hà"]);
  list.fonts.set("0,1", ".VnTime");
  const { user } = await searched(list);
  expect(screen.getByText("Thành: Nguyễn Văn Đức")).toBeInTheDocument();
  await user.click(button("Áp dụng 1 chỗ"));
  expect(list.plans[0]).toContainEqual(expect.objectContaining({ kind: "format", format: { fontName: "Times New Roman" } }));
});

test("a salutation goes to a column beside the list", async () => {
  const list = new FakeList(["Ông Lê Văn An"]);
  const { user } = await searched(list);
  expect(screen.getByText("Ông sang cột Ông/Bà")).toBeInTheDocument();
  await user.click(button("Áp dụng 1 chỗ"));
  expect(list.rows[0]).toEqual(["CN1", "Lê Văn An", "Cá nhân", "Khối 1", "Ông"]);
});

test("the order of names is proposed and applied only when ticked", async () => {
  const list = new FakeList(["Trần Bình", "Lê An"]);
  const { user } = await searched(list);
  expect(screen.getByText("2 dòng sẽ đổi chỗ. Đầu danh sách: Lê An; Trần Bình…")).toBeInTheDocument();
  expect(noButton(/^Áp dụng/)).toBeNull();
  await user.click(tick("Xếp lại danh sách khi áp dụng"));
  await user.click(button("Xếp lại danh sách"));
  expect(list.plans[0]).toContainEqual(expect.objectContaining({ kind: "sortRows", sheet: SHEET }));
  expect(screen.getByText("Đã xếp lại danh sách.")).toBeInTheDocument();
});

test("clean data is good news, a place without text says so", async () => {
  const { user } = await searched(new FakeList(["Lê An", "Trần Bình"]));
  expect(screen.getByText("Đã xem 8 ô chữ, không có chỗ nào cần làm sạch.")).toBeInTheDocument();
  await user.selectOptions(screen.getByRole("combobox"), "Vùng đang chọn trong sổ");
  expect(screen.getByText(/Chọn các ô trong sổ trước/)).toBeInTheDocument();
  await user.click(button("Tìm chỗ cần làm sạch"));
  expect(screen.getByText("Không có ô chữ nào ở đây.")).toBeInTheDocument();
});

test("300 places put one page into the document", async () => {
  const { user } = await searched(new FakeList(Array.from({ length: 300 }, (_, i) => ` Lê An ${i}`)));
  expect(screen.getAllByRole("listitem")).toHaveLength(20);
  await user.click(button("Trang sau"));
  expect(screen.getByText("21–40 trong 300")).toBeInTheDocument();
  expect(button("Áp dụng 300 chỗ")).toBeInTheDocument();
});

test("a refusal of Excel is told, and the tool stays", async () => {
  const list = new FakeList([" An"]);
  const { user } = await opened(list);
  list.refusal = new HostError("selection", {}, true);
  await user.click(button("Tìm chỗ cần làm sạch"));
  expect(screen.getByRole("alert")).toHaveTextContent("Đang chọn nhiều vùng rời nhau");
  expect(button("Tìm chỗ cần làm sạch")).toBeInTheDocument();
});

test("by keyboard alone: find, untick, apply", async () => {
  const list = new FakeList([" Trần An", " Lê Hà"]);
  const { user } = await opened(list);
  act(() => button("Tìm chỗ cần làm sạch").focus());
  await user.keyboard("{Enter}");
  act(() => tick(/B4/).focus());
  await user.keyboard(" ");
  expect(tick(/B4/)).not.toBeChecked();
  act(() => button("Áp dụng 1 chỗ").focus());
  await user.keyboard("{Enter}");
  expect(namesOf(list)).toEqual([" Trần An", "Lê Hà"]);
});

test("in English as well", async () => {
  const { user } = await searched(new FakeList([" An"]));
  await user.click(button("EN, English"));
  expect(screen.getByRole("region", { name: "Certain" })).toBeInTheDocument();
});

test("axe finds no breach", async () => {
  await searched(new FakeList([" Trần Bình", "LÊ THỊ HÀ", "Ông Lê Văn An"]));
  document.title = "Bảng Vàng";
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
});
