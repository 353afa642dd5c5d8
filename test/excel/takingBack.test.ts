// A plan that met a colleague at work is taken back, over the client library on a plain workbook.
import type { Area } from "../../src/workbook/area";
import { finish } from "../../src/core/parts";
import { lookAgain } from "../../src/excel/lateEdits";
import type { Before } from "../../src/excel/readBefore";
import { GRID_NAMES } from "../../src/workbook/names";
import type { HostError } from "../../src/workbook/port";
import type { CellValue, WorkbookPlan } from "../../src/workbook/plan";
import { closeTestExcels, joinTestExcel, openTestExcel, type TestExcel } from "../kits/testExcel";

afterEach(closeTestExcels);

const LABEL = { command: "any", at: "2026-11-23T05:00:00.000Z" };
const at = (row: number, column = 0): Area => ({ row, column, rows: 1, columns: 1 });

/** Who does something at which request of a plan. */
interface Act {
  readonly before: number;
  readonly act: (other: TestExcel, own: TestExcel) => void;
}

/** "Sheet1" with a in A1 and b in A2; `own` sends the plan. */
async function run(plan: WorkbookPlan, acts: readonly Act[], more: WorkbookPlan = []) {
  const own = await openTestExcel();
  const other = joinTestExcel(own);
  await own.port.apply([{ kind: "writeBlock", sheet: "Sheet1", area: { ...at(0), rows: 2 }, values: [["a"], ["b"]] }, ...more]);
  await own.port.read({ names: [] });
  let count = 0;
  own.excel.hold(async () => {
    count++;
    for (const { before, act } of acts) if (before === count) act(other, own);
  });
  const refusal = await own.port.apply(plan, LABEL).then(
    () => null,
    (error: unknown) => error,
  );
  own.excel.hold(null);
  await own.workbook.settle();
  return { own, refusal: refusal as HostError | null };
}

function type({ excel, workbook }: TestExcel, sheet: string, area: Area, value: string | number | null): void {
  excel.byPerson(() => workbook.sheetByTitle(sheet)!.write(area, [[{ value }]]));
}

function held({ workbook }: TestExcel, sheet: string, area: Area): CellValue | null {
  return workbook.sheetByTitle(sheet)!.read(area)[0]![0]!.value;
}

const OVER_A1: WorkbookPlan = [{ kind: "writeBlock", sheet: "Sheet1", area: at(0), values: [["kế hoạch"]] }];

/** The request with the plan: the one before it reads what is written over. */
const PLAN = 2;

test("what a colleague typed under the plan stands again, and the plan ends as changed", async () => {
  const { own, refusal } = await run(OVER_A1, [{ before: PLAN, act: (other) => type(other, "Sheet1", at(0), "gõ") }]);
  expect(refusal).toMatchObject({ code: "changed" });
  expect(held(own, "Sheet1", at(0))).toBe("gõ");
});

test("a sheet that a colleague renamed while the plan was taken back keeps the new title", async () => {
  const { own, refusal } = await run(OVER_A1, [
    { before: PLAN, act: (other) => type(other, "Sheet1", at(0), "gõ") },
    {
      before: PLAN + 1,
      act: (other) => other.excel.byPerson(() => other.workbook.renameSheet(other.workbook.sheetByTitle("Sheet1")!.id, "Đặt lại")),
    },
  ]);
  expect(refusal).toMatchObject({ code: "changed" });
  expect(held(own, "Đặt lại", at(0))).toBe("gõ");
});

test("a deletion stands again like an entry", async () => {
  const { own, refusal } = await run(OVER_A1, [{ before: PLAN, act: (other) => type(other, "Sheet1", at(0), null) }]);
  expect(refusal).toMatchObject({ code: "changed" });
  expect(held(own, "Sheet1", at(0))).toBeNull();
});

describe("a plan that puts a new sheet in the place of an old one", () => {
  const NEW: WorkbookPlan = [
    { kind: "ensureSheet", sheet: "Mới" },
    { kind: "writeBlock", sheet: "Mới", area: { ...at(0), rows: 2 }, values: [["x"], ["y"]] },
  ];
  const REPLACE: WorkbookPlan = [
    { kind: "writeBlock", sheet: "Sheet1", area: at(0), values: [["lưu"]] },
    { kind: "writeBlock", sheet: "Mới", area: at(0), values: [["dùng"]] },
    { kind: "renameSheet", sheet: "Sheet1", title: "Lưu" },
    { kind: "renameSheet", sheet: "Mới", title: "Sheet1" },
  ];

  test.each([1, 2, 3])("is taken back: what is typed under it and %i requests later stands, each on its sheet", async (later) => {
    const { own, refusal } = await run(
      REPLACE,
      [
        { before: PLAN, act: (other) => type(other, "Sheet1", at(0), "gõ") },
        { before: PLAN + later, act: (other) => other.excel.byPerson(() => withB(other)!.write(at(1), [[{ value: "gõ sau" }]])) },
      ],
      NEW,
    );
    expect(refusal?.code).toBe("changed");
    expect([held(own, "Sheet1", at(0)), held(own, "Sheet1", at(1)), held(own, "Mới", at(0)), held(own, "Mới", at(1))]).toEqual([
      "gõ",
      "gõ sau",
      "x",
      "y",
    ]);
  });

  /** The sheet that holds b in A2, whatever it is called. */
  function withB({ workbook }: TestExcel) {
    return ["Sheet1", "Lưu"]
      .flatMap((title) => workbook.sheetByTitle(title) ?? [])
      .find((sheet) => sheet.read(at(1))[0]![0]!.value === "b");
  }
});

describe("an entry sheet with more text than Excel tells at once", () => {
  const GRID = GRID_NAMES.explanation;
  const ROWS = 200;
  const TEXTS: WorkbookPlan = [
    {
      kind: "writeBlock",
      sheet: "Sheet1",
      area: { ...at(4, 2), rows: ROWS },
      values: Array.from({ length: ROWS }, () => ["x".repeat(30_000)]),
    },
    { kind: "defineName", name: GRID.cells, sheet: "Sheet1", area: { ...at(4, 2), rows: ROWS } },
    { kind: "defineName", name: GRID.rowCodes, sheet: "Sheet1", area: { ...at(4, 1), rows: ROWS } },
    { kind: "defineName", name: GRID.columnCodes, sheet: "Sheet1", area: at(3, 2) },
  ];

  test("that the command has not read: the plan whose answer is refused is taken back", async () => {
    const { own, refusal } = await run(OVER_A1, [], TEXTS);
    expect([refusal?.detail.excelCode, refusal?.detail.written]).toEqual(["ResponsePayloadSizeLimitExceeded", undefined]);
    expect(held(own, "Sheet1", at(0))).toBe("a");
  });

  test("that it has read: it is not looked at again", () => {
    const cells = Array.from({ length: ROWS }, () => ["x".repeat(30_000)]);
    const area = { ...at(4, 2), rows: ROWS };
    const seen = {
      blocks: [],
      names: new Map(),
      grids: [{ sheet: "Sheet1", area, rows: [], columns: [], codeAreas: [], formulas: null, values: null }],
    };
    const watch = { wants: [{ sheet: "Sheet1", area: at(0), cells: 1 }], names: [], grids: [{ names: GRID, isCovered: false }] };
    const before = { read: { names: new Map() }, blocks: [], watch, seen } as unknown as Before;
    expect(finish(lookAgain(before, OVER_A1, [], (title) => title))).not.toBeNull();
    expect(
      finish(lookAgain(before, OVER_A1, [{ name: GRID.cells, sheet: "Sheet1", area, kind: "values", cells }], (title) => title)),
    ).toBeNull();
  });
});

describe("Excel refuses for a while as the plan is taken back", () => {
  const typed: Act = { before: PLAN, act: (other) => type(other, "Sheet1", at(0), "gõ") };
  const refuse = (before: number, times: number, code = "InvalidOperationInCellEditMode"): Act => ({
    before,
    act: (_other, own) => own.excel.plant({ code, times }),
  });

  test.each([1, 2, 3])("the clerk edits a cell before request %i of it: it waits, and what was typed stands", async (request) => {
    const { own, refusal } = await run(OVER_A1, [typed, refuse(PLAN + request, 3)]);
    expect([refusal?.code, refusal?.detail.left, held(own, "Sheet1", at(0))]).toEqual(["changed", undefined, "gõ"]);
  });

  test.each([1, 2, 3])("for good before request %i: the plan stands whole, and what was typed is told", async (request) => {
    const { own, refusal } = await run(OVER_A1, [typed, refuse(PLAN + request, 100)]);
    expect([refusal?.code, refusal?.detail.written, held(own, "Sheet1", at(0))]).toEqual([
      "unplaced",
      { kind: "whole", sheets: ["Sheet1"] },
      "kế hoạch",
    ]);
    expect(refusal?.detail.left).toEqual([{ sheet: "Sheet1", cell: "'Sheet1'!A1", codes: null, content: "gõ" }]);
  });

  test("the look whether another step has come is refused as well: what was typed is told", async () => {
    const { refusal } = await run(OVER_A1, [typed, refuse(PLAN + 3, 100, "AccessDenied")]);
    expect(refusal?.detail.left).toEqual([{ sheet: "Sheet1", cell: "'Sheet1'!A1", codes: null, content: "gõ" }]);
  });
});
