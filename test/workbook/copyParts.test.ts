// What a copy is made from: what formulas look at, which columns are personal, which formulas fill leaves.
import fc from "fast-check";
import { areaAt } from "../../src/workbook/area";
import { copyPlan } from "../../src/workbook/copy/copyPlan";
import { formulaNeeds } from "../../src/workbook/copy/formulaNeeds";
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
  const cellsOf = (look: SheetLook, more: { left?: ReturnType<typeof left>; others?: readonly SheetLook[] } = {}) => {
    const sheets = [look, ...(more.others ?? [])].map((one) => ({
      look: one,
      left: one === look ? (more.left ?? []) : [],
      own: [],
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
    const { cells, copy } = cellsOf(look);
    expect(cells).toEqual([[{ formula: "=B1", value: 3 }, { formula: "=C1", value: 2 }, 1, null]]);
    expect(copy.sheets[0]!.hiddenLines).toBe(1);
    expect(copy.plan).toContainEqual({ kind: "lines", sheet: "A", axis: "columns", first: 0, sizes: columns });
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
