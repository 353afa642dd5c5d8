// What a copy is made from: what formulas look at, which columns are personal, which formulas fill leaves.
import fc from "fast-check";
import { areaAt } from "../../src/workbook/area";
import { copyPlan } from "../../src/workbook/copy/copyPlan";
import { formulaNeeds } from "../../src/workbook/copy/formulaNeeds";
import { REGISTER_NAMES } from "../../src/workbook/names";
import { personalColumns } from "../../src/workbook/copy/personalColumns";
import type { SheetLook } from "../../src/workbook/copy/sheetLook";
import { filledFormula, isSameFormula } from "../../src/workbook/filledFormulas";
import { formulaMover } from "../../src/book/formulaText";
import type { CellValue, PageState } from "../../src/workbook/plan";

const PAGE: PageState = {
  printArea: null,
  titleRows: null,
  titleColumns: null,
  pageStarts: [],
  orientation: "Portrait",
  paperSize: "A4",
  zoom: {},
  margins: [54, 54, 50, 50, 22, 22],
  centerHorizontally: false,
  headersState: "Default",
  texts: [],
  firstTexts: [],
};

function aSheet(title: string, values: readonly (readonly CellValue[])[], more: Partial<SheetLook> = {}): SheetLook {
  return {
    title,
    area: areaAt(0, 0, values.length, values[0]!.length),
    values,
    formulas: values,
    looks: values.map((line) => line.map(() => ({}))),
    merged: [],
    rows: values.map(() => ({ points: 15, isHidden: false })),
    columns: values[0]!.map(() => ({ points: 48, isHidden: false })),
    freeze: { rows: 0, columns: 0 },
    page: PAGE,
    tabColor: null,
    showsGridlines: true,
    charts: 0,
    ...more,
  };
}

describe("what a formula looks at", () => {
  test("cells, areas of other sheets, whole columns and rows, names; not functions, texts, numbers", () => {
    expect(formulaNeeds(`=IF(A1>1,SUM('Chấm điểm'!$B$2:C9,D:D,3:4),BV_KQ_Tong&"E5 'x'!F6")`)).toEqual({
      areas: [
        { sheet: "", area: areaAt(0, 0) },
        { sheet: "Chấm điểm", area: areaAt(1, 1, 8, 2) },
        { sheet: "", area: areaAt(0, 3, 1_048_576, 1) },
        { sheet: "", area: areaAt(2, 0, 2, 16_384) },
      ],
      names: ["BV_KQ_Tong"],
    });
  });

  test.each([
    "=[1]Sheet1!A1",
    "=Bảng1[Điểm]",
    "=A1#",
    "=INDIRECT(A1)",
    "=OFFSET(A1,1,1)",
    "=SUM(#REF!)",
    "=Sheet1!Ten",
    "=Sheet1:Sheet3!A1",
  ])("%s is not guessed", (formula) => expect(formulaNeeds(formula)).toBeNull());

  test("errors, truth values and numbers with exponents are no names", () => {
    expect(formulaNeeds("=IFERROR(NA(),IF(TRUE,#N/A,1E-7))")).toEqual({ areas: [], names: [] });
  });
});

describe("personal columns by their headers", () => {
  const table = [
    ["Danh sách", "", "", ""],
    ["STT", "Họ và tên", "Năm sinh", "Ghi chú"],
    [1, "Nguyễn A", 1980, "ốm"],
    ["", "", "", "Giám đốc"],
  ];

  test("from the header down; signatures that are merged over several columns stay", () => {
    const look = aSheet("Khác", table, { merged: [areaAt(3, 2, 1, 2)] });
    expect(personalColumns(look, "other", []).map(({ group, header, areas }) => [group, header, areas])).toEqual([
      ["birth", "Năm sinh", [areaAt(1, 2, 2, 1)]],
      ["notes", "Ghi chú", [areaAt(1, 3, 2, 1)]],
    ]);
  });

  test("on printed lists notes are the office's reasons and go; on matrices headers are criteria and say nothing of persons", () => {
    expect(personalColumns(aSheet("DS", table), "paper", []).map(({ group }) => group)).toEqual(["birth"]);
    expect(personalColumns(aSheet("CĐ", [["Mã", "Kỷ luật lao động"]]), "matrix", [])).toEqual([]);
  });

  test.each(["Ngày tháng năm sinh", "Giới tính", "Hình thức kỷ luật", "Số điện thoại", "Vào Đảng", "Giải trình", "Quê quán"])(
    "%s is one",
    (header) => {
      expect(personalColumns(aSheet("Khác", [["Họ tên", header]]), "other", [])).toHaveLength(1);
    },
  );

  test.each(["Điểm", "Đơn vị", "Chức vụ", "Đang làm việc", "Tổng điểm", "Danh hiệu"])("%s is none", (header) => {
    expect(personalColumns(aSheet("Khác", [["Họ tên", header]]), "other", [])).toEqual([]);
  });
});

describe("formulas that go", () => {
  const left = (areas: readonly ReturnType<typeof areaAt>[]) => [{ group: "notes" as const, header: "Ghi chú", areas }];
  interface More {
    readonly left?: ReturnType<typeof left>;
    readonly others?: readonly SheetLook[];
    readonly isBuilt?: boolean;
    /** Where the add-in's own cells lie; all, unless told. */
    readonly built?: readonly ReturnType<typeof areaAt>[];
  }
  const cellsOf = (look: SheetLook, more: More = {}) => {
    const sheets = [look, ...(more.others ?? [])].map((one) => ({
      look: one,
      left: one === look ? (more.left ?? []) : [],
      own: [],
      isBuilt: more.isBuilt ?? false,
      built: more.built ?? [areaAt(0, 0, 100, 100)],
      isProtected: false,
    }));
    const copy = copyPlan(sheets, "formulas", new Map());
    const patch = copy.plan.find((op) => op.kind === "patch")!;
    return { copy, cells: patch.cells };
  };

  test("a formula over a column that stays, or a sheet that does, goes as its value", () => {
    const look = aSheet("A", [[1, 2, 3, 4]], { formulas: [[1, "=A1+1", "=D1", "='B'!A1"]] });
    const { cells, copy } = cellsOf(look, { left: left([areaAt(0, 3, 1, 1)]) });
    expect(cells).toEqual([[1, { formula: "=A1+1", value: 2 }, 3, null]]);
    expect(copy.sheets[0]).toMatchObject({ formulas: 1, replaced: 1 });
  });

  test("hidden columns go, still hidden, where a formula that goes needs them, and theirs in turn; others do not", () => {
    const columns = [false, true, true, true].map((isHidden) => ({ points: 48, isHidden }));
    const look = aSheet("A", [[3, 2, 1, 9]], { formulas: [["=B1", "=C1", 1, 9]], columns });
    const { cells, copy } = cellsOf(look, { isBuilt: true });
    expect(cells).toEqual([[{ formula: "=B1", value: 3 }, { formula: "=C1", value: 2 }, 1, null]]);
    expect(copy.sheets[0]).toMatchObject({ hiddenLines: 1, hiddenGoing: 2 });
    expect(copy.plan).toContainEqual({ kind: "lines", sheet: "A", axis: "columns", first: 0, sizes: columns });
  });

  test("outside the add-in's tables hidden lines never go: a formula that looks at them goes as its value", () => {
    const rows = [false, true].map((isHidden) => ({ points: 15, isHidden }));
    const look = aSheet(
      "A",
      [
        [3, 3],
        [9, "bí mật"],
      ],
      {
        formulas: [
          ["=SUM(A2:A2)", 3],
          [9, "bí mật"],
        ],
        rows,
      },
    );
    const { cells, copy } = cellsOf(look);
    expect(cells).toEqual([
      [3, 3],
      [null, null],
    ]);
    expect(copy.sheets[0]).toMatchObject({ replaced: 1, hiddenLines: 1, hiddenGoing: 0 });
  });

  test("a formula of somebody's that looks at a personal cell stays behind with its value, and one that looks at that formula", () => {
    const look = aSheet("A", [["Cảnh cáo", "Cảnh cáo", "Cảnh cáo", 7]], { formulas: [["Cảnh cáo", "=A1", "=B1", 7]] });
    const { cells, copy } = cellsOf(look, { left: left([areaAt(0, 0)]), built: [] });
    expect(cells).toEqual([[null, null, null, 7]]);
    expect(copy.sheets[0]!.secret).toBe(2);
    expect(copy.leftTexts).toEqual(["Cảnh cáo"]);
  });

  test("a title that begins in a hidden column is seen, and goes", () => {
    const columns = [true, false].map((isHidden) => ({ points: 48, isHidden }));
    const look = aSheet(
      "A",
      [
        ["TIÊU ĐỀ", ""],
        ["ẩn", 1],
      ],
      { columns, merged: [areaAt(0, 0, 1, 2)] },
    );
    const { cells, copy } = cellsOf(look);
    expect(cells).toEqual([
      ["TIÊU ĐỀ", null],
      [null, 1],
    ]);
    expect(copy.leftAreas).toEqual([{ sheet: "A", area: areaAt(1, 0) }]);
  });

  test("a text that begins with = stays a text", () => {
    expect(cellsOf(aSheet("A", [["=A1", 1]])).cells).toEqual([["=A1", 1]]);
  });

  test("whatever stays behind, no formula that goes looks at it", () => {
    const column = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 6, maxLength: 6 }),
        fc.uniqueArray(column),
        fc.uniqueArray(column),
        (targets, gone, hidden) => {
          const look = aSheet("A", [[0, 0, 0, 0, 0, 0]], {
            formulas: [targets.map((target) => `=${"ABCDEF"[target]!}1`)],
            columns: Array.from({ length: 6 }, (_, i) => ({ points: 48, isHidden: hidden.includes(i) })),
          });
          const { cells } = cellsOf(look, { left: gone.map((at) => left([areaAt(0, at)])[0]!) });
          cells[0]!.forEach((cell, at) => {
            if (typeof cell !== "object" || cell === null) return;
            expect(gone).not.toContain(targets[at]);
            expect(cells[0]![targets[at]!]).not.toBeNull();
          });
          for (const at of gone) expect(cells[0]![at]).toBeNull();
        },
      ),
    );
  });
});

describe("formulas that filling leaves", () => {
  test.each([
    ["=$A1+B$2*SUM('Chấm điểm'!C3:$D$4)", 2, 1],
    [`=IF(A1="B2",LOG10(C3),BV_KQ_Tong)`, 5, 0],
  ])("%s moves as the writer of files moves it", (formula, rows, columns) => {
    expect(filledFormula(formula, rows, columns)).toBe(formulaMover(formula)(rows, columns));
  });

  test("spaces, case and quotes around plain titles make no difference; anything else does", () => {
    expect(isSameFormula("=SUM('KQ'!A1, B2)", "=sum(KQ!A1,B2)")).toBe(true);
    expect(isSameFormula(`=A1&"x y"`, `=A1&"xy"`)).toBe(false);
    expect(isSameFormula("=A1+B1", "=A1+B2")).toBe(false);
  });
});

it.each([
  "Bị kỷ luật",
  "Mức kỷ luật",
  "Vi phạm",
  "Số ngày nghỉ",
  "Nghỉ",
  "Thai sản",
  "Bệnh",
  "SĐT",
  "Số ĐT",
  "Di động",
  "Nơi ở",
  "Hộ khẩu",
  "Mã số thuế",
  "Hệ số lương",
  "Tình trạng hôn nhân",
  "Tuổi",
  "Nam",
  "Nữ",
  "Năm, tháng sinh",
  "Tháng/năm sinh",
])("a column headed %s is personal", (header) => {
  expect(
    personalColumns(
      aSheet("A", [
        ["Họ tên", header],
        ["An", "x"],
      ]),
      "other",
      [],
    ),
  ).toHaveLength(1);
});

it("what is typed under a named personal column stays behind with it", () => {
  const look = aSheet("A", [
    ["Họ tên", "Sinh"],
    ["An", "1990"],
    ["Bình", "1991"],
  ]);
  const block = { name: REGISTER_NAMES.birth, sheet: "A", area: areaAt(1, 1), values: [["1990"]] };
  const [column] = personalColumns(look, "other", [block]);
  expect(column!.areas.some(({ row, rows }) => row + rows === 3)).toBe(true);
});

it("a word in the rows of a table is no header: a unit or a given name blanks nothing", () => {
  const look = aSheet("A", [
    ["TT", "Tên", "Đơn vị", "Dân tộc"],
    [1, "Nam", "Sở Dân tộc và Tôn giáo", "Kinh"],
    [2, "Hoa", "Kỷ luật", "Tày"],
  ]);
  expect(personalColumns(look, "other", []).map(({ header }) => header)).toEqual(["Dân tộc"]);
});

it("what is typed beside or below the add-in's table stays behind", () => {
  const look = aSheet("A", [
    ["Tên", "Điểm", "bị kỷ luật"],
    ["An", 9, ""],
    ["xem lại", "", ""],
  ]);
  const block = { name: "BV_KQ_Tong", sheet: "A", area: areaAt(1, 0, 1, 2), values: [] };
  expect(personalColumns(look, "results", [block])).toEqual([
    { group: "notes", header: "ô bên ngoài bảng", areas: [areaAt(0, 2, 3, 1), areaAt(2, 0, 1, 3)] },
  ]);
});

it("of a list the names that a condition keeps out stay behind, with the condition", () => {
  const look = aSheet("A", [
    ["KHÔNG ĐỀ NGHỊ VÌ THUỘC ĐIỀU KIỆN LOẠI", ""],
    [1, "An"],
    ["", ""],
    ["Người lập", ""],
  ]);
  expect(personalColumns(look, "list", [])).toEqual([
    { group: "discipline", header: "KHÔNG ĐỀ NGHỊ VÌ THUỘC ĐIỀU KIỆN LOẠI", areas: [areaAt(0, 0, 2, 2)] },
  ]);
});
