// What every WorkbookPort must do, whatever stands behind it. Workbooks are looked at from behind, through the host model.
import type { HostArea, HostCell, HostWorkbook } from "../../host/workbook/hostWorkbook";
import type { Area } from "../../src/workbook/area";
import type { CellValue, Op, PageSetup } from "../../src/workbook/plan";
import type { HostError, HostErrorCode, WorkbookPort } from "../../src/workbook/port";

export interface PortUnderTest {
  readonly port: WorkbookPort;
  readonly workbook: HostWorkbook;
}

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Texts that a spreadsheet would like to take for something else. */
export const TRICKY_TEXTS = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+84 123",
  "-Nguyễn",
  "@SUM(1)",
  "'trong nháy'",
  "\tthụt",
  " 8 ",
  "8,5",
  "8.5",
  "1",
  "007",
  "1.234,5",
  "50%",
  "1/2",
  "1/2/2026",
  "2026-01-02",
  "10:30",
  "1E5",
  "(5)",
  "$5",
  "TRUE",
  "true",
  "#N/A",
  "Jan 1",
  "thg 2",
  "8 a",
  "5 đ",
  "KAD",
  "MIỄN",
  "Nguyễn Văn A",
  "Phòng 1",
  "Nguye\u0302\u0303n",
  "🏅 Vàng",
  "Dòng 1\nDòng 2",
] as const;

/** Defines the suite; `open` gives a fresh port over a workbook with one empty sheet, "Sheet1". */
export function describePortContract(open: () => Promise<PortUnderTest>): void {
  let port: WorkbookPort;
  let workbook: HostWorkbook;

  beforeEach(async () => {
    ({ port, workbook } = await open());
  });

  const sheet = (title = "Sheet1") => workbook.sheetByTitle(title)!;

  async function cells(place: HostArea, title = "Sheet1"): Promise<HostCell[][]> {
    await workbook.settle();
    return sheet(title).read(place);
  }

  async function values(place: HostArea, title = "Sheet1"): Promise<unknown[][]> {
    return (await cells(place, title)).map((line) => line.map((cell) => cell.value));
  }

  async function refusal(task: Promise<unknown>): Promise<HostError> {
    return task.then(
      () => {
        throw new Error("Nothing was refused.");
      },
      (error: unknown) => error as HostError,
    );
  }

  async function expectRefusal(task: Promise<unknown>, code: HostErrorCode): Promise<HostError> {
    const error = await refusal(task);
    expect({ name: error.name, code: error.code }).toEqual({ name: "HostError", code });
    return error;
  }

  const write = (place: Area, block: CellValue[][], title = "Sheet1"): Op => ({
    kind: "writeBlock",
    sheet: title,
    area: place,
    values: block,
  });

  describe("writing values", () => {
    test("a text is stored as that very text, whatever it looks like", async () => {
      await port.apply([
        write(
          area(0, 0, TRICKY_TEXTS.length),
          TRICKY_TEXTS.map((text) => [text]),
        ),
      ]);
      expect(await values(area(0, 0, TRICKY_TEXTS.length))).toEqual(TRICKY_TEXTS.map((text) => [text]));
    });

    test("numbers and truth values stay what they are, a blank empties the cell", async () => {
      sheet().write(area(0, 3), [[{ value: "cũ" }]]);
      await port.apply([write(area(0, 0, 1, 4), [[8.5, -0.25, true, ""]])]);
      expect(await values(area(0, 0, 1, 4))).toEqual([[8.5, -0.25, true, null]]);
    });

    test("a text written is a text read", async () => {
      await port.apply([
        write(
          area(1, 1, TRICKY_TEXTS.length),
          TRICKY_TEXTS.map((text) => [text]),
        ),
        { kind: "defineName", name: "BV_Chu", sheet: "Sheet1", area: area(1, 1, TRICKY_TEXTS.length) },
      ]);
      const { blocks } = await port.read({ names: ["BV_Chu"] });
      expect(blocks.get("BV_Chu")?.values).toEqual(TRICKY_TEXTS.map((text) => [text]));
    });
  });

  describe("formulas", () => {
    test("the first row is filled down, references move, a column without a formula is left alone", async () => {
      await port.apply([
        write(area(0, 0, 3, 2), [
          [1, 10],
          [2, 20],
          [3, 30],
        ]),
        write(area(0, 3, 3, 1), [["giữ"], ["giữ"], ["giữ"]]),
        { kind: "fillFormulas", sheet: "Sheet1", area: area(0, 2, 3, 3), formulas: ["=A1+B1", "", "=SUM($A$1:A1)"] },
      ]);
      expect(await values(area(0, 2, 3, 3))).toEqual([
        [11, "giữ", 1],
        [22, "giữ", 3],
        [33, "giữ", 6],
      ]);
    });

    test("one formula is filled over an area, right and down", async () => {
      await port.apply([
        write(area(0, 0, 1, 3), [[1, 2, 3]]),
        { kind: "fillFormula", sheet: "Sheet1", area: area(1, 0, 2, 3), formula: "=A$1*10+ROW(A2)" },
      ]);
      expect(await values(area(1, 0, 2, 3))).toEqual([
        [12, 22, 32],
        [13, 23, 33],
      ]);
    });

    test("in manual mode formulas are calculated when the plan says so", async () => {
      workbook.calculationMode = "manual";
      await port.apply([
        write(area(0, 0), [[4]]),
        { kind: "fillFormula", sheet: "Sheet1", area: area(0, 1), formula: "=A1*2" },
        { kind: "defineName", name: "BV_Ket", sheet: "Sheet1", area: area(0, 1) },
        { kind: "recalculate" },
      ]);
      const { blocks, calculation } = await port.read({ names: ["BV_Ket"] });
      expect([calculation, blocks.get("BV_Ket")?.values]).toEqual(["manual", [[8]]]);
    });
  });

  describe("sheets and names", () => {
    test("a sheet is added once, at the end; asking again changes nothing", async () => {
      await port.apply([{ kind: "ensureSheet", sheet: "Chấm điểm", tabColor: "#C00000", showGridlines: false }]);
      await port.apply([{ kind: "ensureSheet", sheet: "chấm điểm" }]);
      expect(workbook.sheets().map(({ title, tabColor, showGridlines }) => [title, tabColor, showGridlines])).toEqual([
        ["Sheet1", null, true],
        ["Chấm điểm", "#C00000", false],
      ]);
    });

    test("a name is defined, then moved", async () => {
      await port.apply([
        { kind: "ensureSheet", sheet: "Nhà 'A' mới" },
        { kind: "defineName", name: "BV_Diem", sheet: "Sheet1", area: area(0, 0, 2, 2) },
      ]);
      expect(workbook.areaOfName("BV_Diem")?.area).toEqual(area(0, 0, 2, 2));
      await port.apply([{ kind: "defineName", name: "BV_Diem", sheet: "Nhà 'A' mới", area: area(4, 1, 3, 1) }]);
      expect(workbook.areaOfName("BV_Diem")).toEqual({ sheetId: sheet("Nhà 'A' mới").id, area: area(4, 1, 3, 1) });
    });

    test("a name is removed; removing an absent one changes nothing", async () => {
      await port.apply([{ kind: "defineName", name: "BV_Diem", sheet: "Sheet1", area: area(0, 0) }]);
      await port.apply([
        { kind: "removeName", name: "BV_Diem" },
        { kind: "removeName", name: "BV_Khong" },
      ]);
      expect(workbook.names()).toEqual([]);
    });
  });

  describe("reading", () => {
    beforeEach(async () => {
      sheet().write(area(0, 0, 2, 3), [
        [{ value: "c1" }, { value: 8.5 }, { formula: "=B1*2" }],
        [{ value: null }, { value: null }, { value: 7 }],
      ]);
      workbook.defineName("BV_Mot", "='Sheet1'!$A$1:$C$2");
      workbook.defineName("BV_Hai", "=Sheet1!$C$1:$C$2");
      workbook.defineName("Khac", "=Sheet1!$A$1");
      await workbook.settle();
    });

    test("blocks come with sheet, area, values, and blanks as empty texts", async () => {
      const { blocks } = await port.read({ names: ["BV_Mot"] });
      expect([...blocks.values()]).toEqual([
        {
          name: "BV_Mot",
          sheet: "Sheet1",
          area: area(0, 0, 2, 3),
          values: [
            ["c1", 8.5, 17],
            ["", "", 7],
          ],
        },
      ]);
    });

    test("a star asks for all names with that beginning; an absent name has no block", async () => {
      const { blocks } = await port.read({ names: ["BV_*", "BV_Vang"] });
      expect([...blocks.keys()].sort()).toEqual(["BV_Hai", "BV_Mot"]);
    });

    test("formulas come in English beside the values where asked for", async () => {
      const { blocks } = await port.read({ names: ["BV_*"], formulasOf: ["BV_Hai"] });
      expect(blocks.get("BV_Hai")?.formulas).toEqual([["=B1*2"], [7]]);
      expect(blocks.get("BV_Mot")?.formulas).toBeUndefined();
    });

    test("constants among formulas come as areas, without the values", async () => {
      const { blocks } = await port.read({ names: [], constantsOf: ["BV_Hai"] });
      expect(blocks.get("BV_Hai")).toEqual({
        name: "BV_Hai",
        sheet: "Sheet1",
        area: area(0, 2, 2, 1),
        values: [],
        constants: [area(1, 2)],
      });
    });

    test("constants of a single formula cell are none, though the sheet has others", async () => {
      workbook.defineName("BV_O", "=Sheet1!$C$1");
      const { blocks } = await port.read({ names: [], constantsOf: ["BV_O"] });
      expect(blocks.get("BV_O")?.constants).toEqual([]);
    });

    test("only the place is read where only that is asked for", async () => {
      const { blocks } = await port.read({ names: [], areasOf: ["BV_Mot"] });
      expect(blocks.get("BV_Mot")).toEqual({ name: "BV_Mot", sheet: "Sheet1", area: area(0, 0, 2, 3), values: [] });
    });

    test("a broken name is listed and has no block", async () => {
      workbook.addSheet("Tạm");
      workbook.defineName("BV_Gay", "='Tạm'!$A$1:$B$2");
      workbook.deleteSheet(workbook.sheetByTitle("Tạm")!.id);
      const { blocks, definedNames } = await port.read({ names: ["BV_Gay"] });
      expect(definedNames).toContain("BV_Gay");
      expect(blocks.size).toBe(0);
    });

    test("an error in a cell comes as its text", async () => {
      sheet().write(area(0, 0), [[{ formula: "=1/0" }]]);
      const { blocks } = await port.read({ names: ["Khac"] });
      expect(blocks.get("Khac")?.values).toEqual([["#DIV/0!"]]);
    });

    test("blocks follow inserted rows and renamed sheets", async () => {
      sheet().insertRows(0, 2);
      workbook.renameSheet(sheet().id, "Đã đổi tên");
      const { blocks, sheets } = await port.read({ names: ["BV_Mot"] });
      expect([blocks.get("BV_Mot")?.sheet, blocks.get("BV_Mot")?.area]).toEqual(["Đã đổi tên", area(2, 0, 2, 3)]);
      expect(sheets).toEqual([{ title: "Đã đổi tên", visibility: "visible", isProtected: false }]);
    });

    test("sheets come in tab order with visibility and protection", async () => {
      const hidden = workbook.addSheet("Ẩn");
      hidden.visibility = "veryHidden";
      workbook.addSheet("Khóa").protection = { password: null, options: {} };
      const { sheets, calculation } = await port.read({ names: [] });
      expect(calculation).toBe("automatic");
      expect(sheets).toEqual([
        { title: "Sheet1", visibility: "visible", isProtected: false },
        { title: "Ẩn", visibility: "veryHidden", isProtected: false },
        { title: "Khóa", visibility: "visible", isProtected: true },
      ]);
    });
  });

  describe("looks", () => {
    test("formats arrive on the whole area", async () => {
      const format = {
        numberFormat: "0.00",
        bold: true,
        italic: true,
        fontSize: 13,
        fontName: "Times New Roman",
        color: "#C00000",
        fill: "#FFF2CC",
        horizontal: "center",
        vertical: "top",
        wrap: true,
        indent: 1,
        border: "#808080",
      } as const;
      await port.apply([{ kind: "format", sheet: "Sheet1", area: area(1, 1, 2, 2), format }]);
      expect(sheet().style(1, 1)).toEqual(expect.objectContaining(format));
      expect(sheet().style(2, 2)).toEqual(expect.objectContaining(format));
      expect(sheet().style(3, 3).bold ?? false).toBe(false);
    });

    test("a fill is taken away by null", async () => {
      await port.apply([{ kind: "format", sheet: "Sheet1", area: area(0, 0), format: { fill: "#FFF2CC" } }]);
      await port.apply([{ kind: "format", sheet: "Sheet1", area: area(0, 0), format: { fill: null } }]);
      expect(sheet().style(0, 0).fill ?? null).toBeNull();
    });

    test("widths arrive in characters, heights in points", async () => {
      await port.apply([
        { kind: "columnWidth", sheet: "Sheet1", column: 1, columns: 2, characters: 24 },
        { kind: "columnWidth", sheet: "Sheet1", column: 3, columns: 1, characters: 8.43 },
        { kind: "rowHeight", sheet: "Sheet1", row: 2, rows: 1, points: 30 },
      ]);
      expect([1, 2, 3].map((column) => sheet().columnWidth(column))).toEqual([24, 24, 8.43]);
      expect(sheet().rowHeight(2)).toBe(30);
    });

    test("conditional formats replace older ones and keep their order: the first that holds wins", async () => {
      const rule = (formula: string, fill: string) => ({ formula, format: { fill, color: "#9C0006", bold: true } });
      const place = area(0, 0, 3, 2);
      await port.apply([{ kind: "conditionalFormats", sheet: "Sheet1", area: place, rules: [rule("=$A1=9", "#FFFFFF")] }]);
      const rules = [rule("=$A1=1", "#FFC7CE"), rule("=$A1=2", "#FFEB9C"), rule("=$A1=3", "#C6EFCE")];
      await port.apply([{ kind: "conditionalFormats", sheet: "Sheet1", area: place, rules }]);
      expect(
        sheet().conditionalFormats.map(({ area: where, formula, format, stopIfTrue }) => [where, formula, format.fill, stopIfTrue]),
      ).toEqual([
        [place, "=$A1=1", "#FFC7CE", true],
        [place, "=$A1=2", "#FFEB9C", true],
        [place, "=$A1=3", "#C6EFCE", true],
      ]);
    });

    test("validations arrive with their texts and replace older ones", async () => {
      const error = { title: "Điểm không hợp lệ", message: "Từ 0 đến 10.", style: "stop" } as const;
      const prompt = { title: "Điểm", message: "Số, KAD hoặc MIỄN." };
      await port.apply([
        {
          kind: "validation",
          sheet: "Sheet1",
          area: area(0, 0, 5, 2),
          validation: { rule: { kind: "list", source: "=$Z$1:$Z$3" }, ignoreBlank: false, error },
        },
      ]);
      await port.apply([
        {
          kind: "validation",
          sheet: "Sheet1",
          area: area(0, 0, 5, 2),
          validation: { rule: { kind: "custom", formula: "=AND(A1>=0,A1<=10)" }, ignoreBlank: true, error, prompt },
        },
      ]);
      expect(sheet().validations).toEqual([
        {
          area: area(0, 0, 5, 2),
          rule: { kind: "custom", formula: "=AND(A1>=0,A1<=10)" },
          ignoreBlank: true,
          error: { ...error, show: true },
          prompt,
        },
      ]);
    });

    test.each([
      [3, 2],
      [3, 0],
      [0, 2],
      [0, 0],
    ])("panes are frozen after %d rows and %d columns", async (rows, columns) => {
      await port.apply([{ kind: "freeze", sheet: "Sheet1", rows: 9, columns: 9 }]);
      await port.apply([{ kind: "freeze", sheet: "Sheet1", rows, columns }]);
      expect(sheet().freeze).toEqual({ rows, columns });
    });

    test("the page is set up for A4 with margins in points and repeated headings", async () => {
      const page: PageSetup = {
        printArea: area(0, 0, 30, 8),
        titleRows: { row: 3, rows: 2 },
        titleColumns: { column: 0, columns: 2 },
        orientation: "landscape",
        fitWide: 1,
        margins: { top: 20, bottom: 20, left: 25.4, right: 15 },
        centerHorizontally: true,
        header: { left: "Sở && Phòng" },
        footer: { center: "Trang &P/&N" },
      };
      await port.apply([{ kind: "page", sheet: "Sheet1", page }]);
      expect(sheet().page).toEqual(
        expect.objectContaining({
          printArea: page.printArea,
          titleRows: page.titleRows,
          titleColumns: page.titleColumns,
          orientation: "landscape",
          paper: "a4",
          fitWide: 1,
          fitTall: null,
          centerHorizontally: true,
          header: { left: "Sở && Phòng", center: "", right: "" },
          footer: { left: "", center: "Trang &P/&N", right: "" },
        }),
      );
      const { top, bottom, left, right } = sheet().page.margins;
      expect([top, bottom, left, right].map((points) => points.toFixed(1))).toEqual(["56.7", "56.7", "72.0", "42.5"]);
    });

    test("clearing contents keeps the looks; clearing all takes looks, validations and conditional formats", async () => {
      const place = area(0, 0, 2, 2);
      const setUp: Op[] = [
        write(place, [
          [1, 2],
          [3, 4],
        ]),
        { kind: "format", sheet: "Sheet1", area: place, format: { bold: true } },
        { kind: "conditionalFormats", sheet: "Sheet1", area: place, rules: [{ formula: "=A1=1", format: { bold: true } }] },
        {
          kind: "validation",
          sheet: "Sheet1",
          area: place,
          validation: {
            rule: { kind: "custom", formula: "=A1>0" },
            ignoreBlank: true,
            error: { title: "a", message: "b", style: "warning" },
          },
        },
        { kind: "defineName", name: "BV_Con", sheet: "Sheet1", area: place },
      ];
      await port.apply(setUp);
      await port.apply([{ kind: "clear", sheet: "Sheet1", area: place, what: "contents" }]);
      expect(await values(place)).toEqual([
        [null, null],
        [null, null],
      ]);
      expect([sheet().style(0, 0).bold, sheet().validations.length, sheet().conditionalFormats.length]).toEqual([true, 1, 1]);
      await port.apply([...setUp, { kind: "clear", sheet: "Sheet1", area: "all", what: "all" }]);
      expect(sheet().usedArea()).toBeNull();
      expect([sheet().style(0, 0).bold ?? false, sheet().validations, sheet().conditionalFormats]).toEqual([false, [], []]);
      expect(workbook.areaOfName("BV_Con")?.area).toEqual(place);
    });
  });

  describe("protection", () => {
    const lockAndProtect: Op[] = [
      { kind: "ensureSheet", sheet: "Chấm điểm" },
      { kind: "locks", sheet: "Chấm điểm", unlocked: [area(1, 1, 2, 2), area(1, 4, 2, 1)] },
      { kind: "protect", sheet: "Chấm điểm" },
    ];

    test("everything is locked but the entry cells, and the sheet is protected without a password", async () => {
      await port.apply(lockAndProtect);
      const target = sheet("Chấm điểm");
      expect([target.isLocked(0, 0), target.isLocked(1, 1), target.isLocked(2, 2), target.isLocked(1, 3), target.isLocked(2, 4)]).toEqual([
        true,
        false,
        false,
        true,
        false,
      ]);
      expect(target.protection?.password).toBeNull();
    });

    test("an unlocked cell of a protected sheet is written, a locked one is refused and stays", async () => {
      await port.apply(lockAndProtect);
      await port.apply([
        write(
          area(1, 1, 2, 2),
          [
            [1, 2],
            [3, 4],
          ],
          "Chấm điểm",
        ),
      ]);
      await expectRefusal(port.apply([write(area(0, 0), [["hỏng"]], "Chấm điểm")]), "protected");
      expect(await values(area(0, 0, 2, 2), "Chấm điểm")).toEqual([
        [null, null],
        [null, 1],
      ]);
    });

    test("protection is lifted for the plan and put on again, also where a sheet is in that state already", async () => {
      await port.apply(lockAndProtect);
      await port.apply([
        { kind: "unprotect", sheet: "Chấm điểm" },
        { kind: "unprotect", sheet: "Sheet1" },
        write(area(0, 0), [["tiêu đề"]], "Chấm điểm"),
        { kind: "protect", sheet: "Chấm điểm" },
      ]);
      await port.apply([{ kind: "protect", sheet: "Chấm điểm" }]);
      expect(await values(area(0, 0), "Chấm điểm")).toEqual([["tiêu đề"]]);
      expect(sheet("Chấm điểm").protection).not.toBeNull();
      expect(sheet().protection).toBeNull();
    });

    test("a password is respected: nothing is written, what was lifted is protected again as it was", async () => {
      const options = { allowSort: true, allowFormatRows: true };
      workbook.addSheet("Trước").protection = { password: null, options };
      workbook.addSheet("Khóa").protection = { password: "bí mật", options: {} };
      const error = await expectRefusal(
        port.apply([
          { kind: "unprotect", sheet: "Trước" },
          { kind: "unprotect", sheet: "Khóa" },
          write(area(0, 0), [["mới"]], "Trước"),
          { kind: "protect", sheet: "Trước" },
          { kind: "protect", sheet: "Khóa" },
        ]),
        "protected",
      );
      expect([error.detail.sheet, error.isRetriable]).toEqual(["Khóa", false]);
      expect(await values(area(0, 0), "Trước")).toEqual([[null]]);
      expect(sheet("Trước").protection?.options).toEqual(expect.objectContaining(options));
      expect(sheet("Khóa").protection?.password).toBe("bí mật");
    });

    test("a plan that fails in its middle leaves protection as it was", async () => {
      workbook.addSheet("Mở").protection = { password: null, options: {} };
      workbook.addSheet("Đóng").protection = { password: null, options: {} };
      const error = await expectRefusal(
        port.apply([{ kind: "unprotect", sheet: "Mở" }, write(area(0, 0), [["x"]], "Đóng"), { kind: "protect", sheet: "Mở" }]),
        "protected",
      );
      expect(error.detail.sheet).toBe("Đóng");
      expect([sheet("Mở").protection !== null, sheet("Đóng").protection !== null]).toEqual([true, true]);
    });

    test("a new sheet is refused where the structure is protected", async () => {
      workbook.isStructureProtected = true;
      await expectRefusal(port.apply([{ kind: "ensureSheet", sheet: "Mới" }]), "protected");
      expect(workbook.sheetByTitle("Mới")).toBeNull();
    });
  });

  describe("refusals and showing", () => {
    test("a sheet that is not there is found out before anything is written", async () => {
      await expectRefusal(port.apply([write(area(0, 0), [["x"]]), write(area(0, 0), [["y"]], "Vắng")]), "not-found");
    });

    test("while somebody types in a cell, reading and writing are refused and may be tried again", async () => {
      workbook.isEditing = true;
      expect((await expectRefusal(port.read({ names: [] }), "cell-edit")).isRetriable).toBe(true);
      expect((await expectRefusal(port.apply([write(area(0, 0), [[1]])]), "cell-edit")).isRetriable).toBe(true);
      workbook.isEditing = false;
      expect(await values(area(0, 0))).toEqual([[null]]);
    });

    test("the sheet that the plan activates is shown last, whatever comes after it", async () => {
      await port.apply([
        { kind: "activate", sheet: "Sheet1", area: area(4, 2) },
        { kind: "ensureSheet", sheet: "Hai" },
        { kind: "activate", sheet: "Hai", area: area(1, 1, 2, 2) },
        write(area(0, 0), [["x"]], "Hai"),
      ]);
      expect([workbook.activeSheetId, workbook.selection]).toEqual([sheet("Hai").id, area(1, 1, 2, 2)]);
    });

    test("cells are revealed: their sheet is shown and they are selected", async () => {
      workbook.addSheet("Hai");
      await port.reveal("Hai", area(3, 1));
      expect([workbook.activeSheetId, workbook.selection]).toEqual([sheet("Hai").id, area(3, 1)]);
      await expectRefusal(port.reveal("Vắng", area(0, 0)), "not-found");
    });

    test("an empty plan is no work", async () => {
      const before = port.cost().syncs;
      await port.apply([]);
      expect(port.cost().syncs).toBe(before);
    });
  });
}
