// Damages that people do to a built workbook with plain Excel, each with what the add-in must say of it and what becomes of it.
import type { HostSheet, HostWorkbook } from "../../host/workbook/hostWorkbook";
import type { RuleId } from "../../src/core/finding";
import { BOARD_NAME, CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES, RESULT_NAMES } from "../../src/workbook/names";

export interface Damage {
  readonly what: string;
  readonly rule: RuleId;
  /** "equal": repairs give back the workbook of before, cell for cell. "built": Dựng bảng or Xếp hạng does. "told": the message says what to do. */
  readonly repair: "equal" | "told";
  /** Where the place must lie: a sheet by its title of before. */
  readonly sheet?: string;
  readonly harm: (book: HostWorkbook) => void;
}

const place = (book: HostWorkbook, name: string) => {
  const { sheetId, area } = book.areaOfName(name)!;
  return { sheet: book.sheet(sheetId)!, area };
};

/** Writes into a cell of a named block, past any protection. */
const type =
  (name: string, row: number, column: number, input: Parameters<HostSheet["write"]>[1][number][number]) => (book: HostWorkbook) => {
    const { sheet, area } = place(book, name);
    sheet.write({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, [[input]]);
  };

const on =
  (name: string, change: (sheet: HostSheet, area: { row: number; column: number; rows: number; columns: number }) => void) =>
  (book: HostWorkbook) => {
    const { sheet, area } = place(book, name);
    change(sheet, area);
  };

export const DAMAGES: readonly Damage[] = [
  {
    what: "a formula of points typed over",
    rule: "S-06",
    repair: "equal",
    sheet: "Kết quả",
    harm: type(RESULT_NAMES.formulas, 1, 4, { value: 3 }),
  },
  { what: "a total typed over", rule: "S-06", repair: "equal", sheet: "Kết quả", harm: type(RESULT_NAMES.total, 0, 0, { value: 99 }) },
  {
    what: "a total's formula changed",
    rule: "S-07",
    repair: "equal",
    sheet: "Kết quả",
    harm: type(RESULT_NAMES.total, 0, 0, { formula: "=1+1" }),
  },
  { what: "a rank deleted", rule: "S-07", repair: "equal", sheet: "Kết quả", harm: type(RESULT_NAMES.rank, 0, 0, { value: null }) },
  {
    what: "a formula changed that gives the same for now",
    rule: "S-10",
    repair: "equal",
    sheet: "Kết quả",
    harm: (book) => {
      const { sheet, area } = place(book, RESULT_NAMES.rank);
      const cell = { row: area.row, column: area.column, rows: 1, columns: 1 };
      const value = Number(sheet.read(cell)[0]![0]!.value);
      sheet.write(cell, [[{ formula: `=${value}+0` }]]);
    },
  },
  {
    what: "a cell of the board typed over",
    rule: "S-10",
    repair: "equal",
    sheet: "Xếp hạng",
    harm: type(BOARD_NAME, 0, 1, { value: "Ai đó" }),
  },
  {
    what: "a parameter above the points typed over",
    rule: "S-06",
    repair: "equal",
    sheet: "Kết quả",
    harm: type(RESULT_NAMES.parameters, 2, 0, { value: 7 }),
  },
  { what: "the name of the totals deleted", rule: "S-01", repair: "equal", harm: (book) => book.removeName(RESULT_NAMES.total) },
  { what: "a name of the criteria list deleted", rule: "S-01", repair: "equal", harm: (book) => book.removeName(CRITERIA_NAMES.weight) },
  {
    what: "a name of the list of people deleted",
    rule: "S-01",
    repair: "equal",
    harm: (book) => book.removeName(PARTICIPANT_NAMES.cluster),
  },
  {
    what: "the name of the codes beside the scores deleted",
    rule: "S-01",
    repair: "equal",
    harm: (book) => book.removeName(ENTRY_NAMES.rowCodes),
  },
  {
    what: "the result sheet deleted",
    rule: "S-01",
    repair: "told",
    harm: (book) => book.deleteSheet(place(book, RESULT_NAMES.total).sheet.id),
  },
  {
    what: "the scoring sheet deleted",
    rule: "S-01",
    repair: "told",
    harm: (book) => book.deleteSheet(place(book, ENTRY_NAMES.cells).sheet.id),
  },
  {
    what: "the board hidden",
    rule: "S-08",
    repair: "equal",
    sheet: "Xếp hạng",
    harm: on(BOARD_NAME, (sheet) => (sheet.visibility = "hidden")),
  },
  {
    what: "the criteria list hidden",
    rule: "S-08",
    repair: "equal",
    sheet: "Tiêu chí",
    harm: on(CRITERIA_NAMES.code, (sheet) => (sheet.visibility = "veryHidden")),
  },
  {
    what: "protection of the results taken off",
    rule: "S-09",
    repair: "equal",
    sheet: "Kết quả",
    harm: on(RESULT_NAMES.total, (sheet) => (sheet.protection = null)),
  },
  {
    what: "protection of the scoring sheet taken off",
    rule: "S-09",
    repair: "equal",
    sheet: "Chấm điểm",
    harm: on(ENTRY_NAMES.cells, (sheet) => (sheet.protection = null)),
  },
  {
    what: "the result sheet renamed",
    rule: "S-12",
    repair: "equal",
    harm: (book) => book.renameSheet(place(book, RESULT_NAMES.total).sheet.id, "Bảng tổng"),
  },
  {
    what: "the maximum of a criterion changed",
    rule: "S-11",
    repair: "equal",
    sheet: "Tiêu chí",
    harm: type(CRITERIA_NAMES.max, 0, 0, { value: 50 }),
  },
  {
    what: "the weight of a criterion changed",
    rule: "S-11",
    repair: "equal",
    sheet: "Tiêu chí",
    harm: type(CRITERIA_NAMES.weight, 0, 0, { value: 2 }),
  },
  {
    what: "the decimals of a criterion changed",
    rule: "S-11",
    repair: "equal",
    sheet: "Tiêu chí",
    harm: type(CRITERIA_NAMES.decimals, 0, 0, { value: 0 }),
  },
  { what: "the kind of a criterion changed", rule: "S-07", repair: "told", harm: type(CRITERIA_NAMES.kind, 1, 0, { value: "Có / Không" }) },
  {
    what: "validation of scores wiped out by paste",
    rule: "W-12",
    repair: "equal",
    sheet: "Chấm điểm",
    harm: on(ENTRY_NAMES.cells, (sheet, area) => sheet.setValidation(area, null)),
  },
  {
    what: "scores merged",
    rule: "W-09",
    repair: "told",
    sheet: "Chấm điểm",
    harm: on(ENTRY_NAMES.cells, (sheet, { row, column }) => sheet.merge({ row, column, rows: 1, columns: 2 })),
  },
  {
    what: "rows of scores hidden",
    rule: "W-10",
    repair: "equal",
    sheet: "Chấm điểm",
    harm: on(ENTRY_NAMES.cells, (sheet, { row }) => sheet.setHidden("rows", row + 1, 1, true)),
  },
  {
    what: "scores locked",
    rule: "W-13",
    repair: "equal",
    sheet: "Chấm điểm",
    harm: on(ENTRY_NAMES.cells, (sheet, area) => sheet.setLocked(area, true)),
  },
  {
    what: "a row of the scoring sheet deleted",
    rule: "S-03",
    repair: "told",
    harm: on(ENTRY_NAMES.cells, (sheet, { row }) => sheet.deleteRows(row + 1, 1)),
  },
  {
    what: "a row put into the scoring sheet",
    rule: "S-07",
    repair: "told",
    harm: on(ENTRY_NAMES.cells, (sheet, { row }) => sheet.insertRows(row + 1, 1)),
  },
  {
    what: "a column of the scoring sheet deleted",
    rule: "S-02",
    repair: "told",
    harm: on(ENTRY_NAMES.cells, (sheet, { column }) => sheet.deleteColumns(column + 1, 1)),
  },
  {
    what: "a column put into the scoring sheet",
    rule: "S-04",
    repair: "told",
    harm: on(ENTRY_NAMES.cells, (sheet, { column }) => sheet.insertColumns(column + 1, 1)),
  },
  {
    what: "a code on the scoring sheet typed over",
    rule: "S-05",
    repair: "told",
    harm: type(ENTRY_NAMES.rowCodes, 0, 0, { value: "LẠ-9" }),
  },
  {
    what: "the weight column of the criteria list deleted",
    rule: "S-01",
    repair: "told",
    harm: on(CRITERIA_NAMES.weight, (sheet, { column }) => sheet.deleteColumns(column, 1)),
  },
  { what: "calculation set to manual", rule: "S-13", repair: "told", harm: (book) => (book.calculationMode = "manual") },
];
