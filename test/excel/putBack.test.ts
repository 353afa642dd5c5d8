// What cells have to hold after a plan that met people at work, decided on readings of the same cells at several moments.
import { cellFor, isRetold, Moment, type Seen, type SeenGrid } from "../../src/excel/moment";
import { leftOvers, typedBetween, wantedAfter, wantedOver } from "../../src/excel/putBack";
import type { CellValue } from "../../src/workbook/plan";
import type { Touched } from "../../src/workbook/restore/touched";

type Cells = readonly (readonly CellValue[])[];

const SHEET = "Chấm điểm";
/** Below and right of the codes. */
const CORNER = { row: 4, column: 2 };

/**
 * An entry sheet with those codes beside its rows, one column for each criterion c1, c2 and so on.
 * @param values absent: only formulas were read
 */
function grid(codes: readonly string[], formulas: Cells, values?: Cells): SeenGrid {
  const [rows, columns] = [codes.length, formulas[0]?.length ?? 0];
  return {
    sheet: SHEET,
    area: { ...CORNER, rows, columns },
    rows: codes,
    columns: Array.from({ length: columns }, (_, j) => `c${j + 1}`),
    codeAreas: [
      { ...CORNER, column: 1, rows, columns: 1 },
      { ...CORNER, row: 3, rows: 1, columns },
    ],
    formulas,
    values: values ?? null,
  };
}

function seen(grids: Seen["grids"], blocks: Seen["blocks"] = []): Seen {
  return { blocks, names: new Map(), grids };
}

/** A plan that writes into the whole entry sheet. */
const TOUCHED: Touched = {
  sheets: [
    {
      title: SHEET,
      isNew: false,
      isDeleted: false,
      cells: [{ ...CORNER, rows: 9, columns: 9 }],
      looks: [],
      isWhole: false,
      rows: null,
      columns: null,
      hasFreeze: false,
      hasFilter: false,
      hasPage: false,
      charts: [],
    },
  ],
  names: [],
};

describe("a plan stands, and rows had moved before it was written", () => {
  const read = seen([grid(["p1", "p2"], [["một"], ["hai"]], [["một"], ["hai"]])]);
  const found = seen([grid(["p2", "p1"], [["hai"], ["một"]], [["hai"], ["một"]])]);

  test("a text that begins with = goes to its participant as text, a formula as formula", () => {
    const left = seen([grid(["p2", "p1"], [['=HYPERLINK("x")'], ["=2+3"]])]);
    const now = seen([grid(["p2", "p1"], [['=HYPERLINK("x")'], ["=2+3"]], [['=HYPERLINK("x")'], [5]])]);
    const wanted = wantedOver(TOUCHED, { read, found, left, now });
    expect(cellFor(wanted.get("0\tp1\tc1")!.spot, 5)).toBe('=HYPERLINK("x")');
    expect(cellFor(wanted.get("0\tp2\tc1")!.spot, 4)).toEqual({ formula: "=2+3" });
  });

  test("what begins with = and was never read with its value goes as text", () => {
    const left = seen([grid(["p2", "p1"], [["=2+3"], ["x"]])]);
    const now = seen([grid(["p2", "p1"], [["gõ sau"], ["x"]], [["gõ sau"], ["x"]])]);
    const wanted = wantedOver(TOUCHED, { read, found, left, now });
    expect(cellFor(wanted.get("0\tp1\tc1")!.spot, 5)).toBe("=2+3");
  });
});

test("a cell of which only the formula was read is never made a formula", () => {
  const spot = new Moment(seen([grid(["p1"], [["=1+1"]])])).get("0\tp1\tc1")!;
  expect(cellFor(spot, spot.row)).toBe("=1+1");
});

describe("a plan was taken back", () => {
  test("a typed formula of an entry sheet is owed to its participant, wherever the rows stand by then", () => {
    const found = new Moment(seen([grid(["p1", "p2"], [["=2+3"], [7]], [[5], [7]])]));
    const left = new Moment(seen([grid(["p1", "p2"], [["=2+3"], [7]])]));
    const late = new Moment(seen([grid(["p2", "p1"], [[7], ["=2+3"]], [[7], [5]])]));
    const { spot } = wantedAfter({ found, left, late }).get("0\tp1\tc1")!;
    expect(cellFor(spot, 5)).toEqual({ formula: "=2+3" });
  });

  test.each([
    ["='Cũ'!$A$1+B2", "='Mới tên'!$A$1+B2", true],
    ["=SUM(Nguon!A1:A9)", "=SUM('Nguồn khác'!A1:A10)", true],
    ['=A1&"A1"', '=A2&"A1"', true],
    ['=A1&"A1"', '=A1&"A2"', false],
    ["=2+3", "=4+3", false],
    ["=LOG10(A1)", "=LOG(A1)", false],
    ["=SUM(5:9)", "=SUM(5:10)", true],
    ["=BV_GT+A1", "=BV_MC+A1", false],
  ])("%s and %s differ in their references only: %s", (a, b, isIt) => {
    const spot = (content: string) => ({ sheet: SHEET, row: 0, column: 0, content, isFormula: true, codes: null });
    expect(isRetold(spot(a), spot(b))).toBe(isIt);
  });
});

describe("formulas beside entry sheets, after a sheet that they name was renamed by somebody", () => {
  const block = (formula: CellValue, value: CellValue): Seen["blocks"][number] => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    return {
      want: { sheet: SHEET, area, cells: 1 },
      sheet: SHEET,
      isUsed: false,
      cells: { area, formulas: [[formula]], values: [[value]] },
    };
  };
  const moment = (formula: CellValue, value: CellValue = 0) => new Moment(seen([], [block(formula, value)]));
  const wantedFormula = (found: CellValue, left: CellValue, late: CellValue) =>
    [...wantedAfter({ found: moment(found), left: moment(left), late: moment(late) }).values()].map(({ spot }) => spot.content);

  test("one of the plan goes with the plan", () => {
    expect(wantedFormula("=B1", "=SUM('Cũ'!A1)", "=SUM('Mới'!A1)")).toEqual([]);
  });

  test("one that stood there before stays as Excel has written it anew", () => {
    expect(wantedFormula("=SUM('Cũ'!A1)", "=SUM('Cũ'!A1)", "=SUM('Mới'!A1)")).toEqual(["=SUM('Mới'!A1)"]);
  });

  test("another formula that somebody typed over one of the plan stays", () => {
    expect(wantedFormula("=B1", "=SUM('Cũ'!A1)", "=MAX('Cũ'!A1)")).toEqual(["=MAX('Cũ'!A1)"]);
  });
});

describe("an entry sheet of which the plan read some cells only", () => {
  const read = new Moment(seen([{ ...grid(["p1", "p2"], [["x"], ["y"]]), formulas: null }]));

  test("entries of rows that were there are not told as typed", () => {
    const found = new Moment(seen([grid(["p1", "p2"], [["x"], ["y"]], [["x"], ["y"]])]));
    expect([...typedBetween(read, found).keys()]).toEqual([]);
  });

  test("those of a row that came are", () => {
    const found = new Moment(seen([grid(["p1", "m1", "p2"], [["x"], [6], ["y"]], [["x"], [6], ["y"]])]));
    expect([...typedBetween(read, found).keys()]).toEqual(["0\tm1\tc1"]);
  });
});

test("what people deleted is told as well, where it cannot be put back: without content", () => {
  const [was, now] = ["x", ""].map((text) => new Moment(seen([grid(["p1", "p2"], [[text], ["y"]], [[text], ["y"]])])));
  expect(leftOvers(typedBetween(was!, now!))).toEqual([{ sheet: SHEET, cell: "'Chấm điểm'!C5", codes: ["p1", "c1"], content: "" }]);
});
