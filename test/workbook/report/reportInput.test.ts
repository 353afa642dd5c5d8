// Codes put into the table of exemplary cases: where they go, and what grows with them.
import { areaAt } from "../../../src/workbook/area";
import type { Op } from "../../../src/workbook/plan";
import { moreCasesOps, reportInputPlan, USUAL_TEXTS } from "../../../src/workbook/report/reportInputPlan";
import { CASE_NAMES, CASE_SHOWN_NAME } from "../../../src/workbook/report/reportNames";
import type { NamedBlock } from "../../../src/workbook/snapshot";

const block = (name: string, column: number, rows: number, filled: readonly string[]): NamedBlock => ({
  name,
  sheet: "Nội dung báo cáo",
  area: areaAt(16, column, rows, 1),
  values: Array.from({ length: rows }, (_, i) => [filled[i] ?? ""]),
});
const written = (ops: readonly Op[]) => ops.flatMap((op) => (op.kind === "writeBlock" ? [[op.area, op.values]] : []));
const named = (ops: readonly Op[]) => ops.flatMap((op) => (op.kind === "defineName" ? [[op.name, op.area.rows]] : []));

test("they go below the last row that holds a code or a reason", () => {
  const table = { code: block(CASE_NAMES.code, 0, 30, ["P1"]), reason: block(CASE_NAMES.reason, 1, 30, ["", "", "Lý do chưa có mã"]) };
  const ops = moreCasesOps(table, ["P2", "P3"]);
  expect(written(ops)).toEqual([[areaAt(19, 0, 2, 1), [["P2"], ["P3"]]]]);
  expect(named(ops)).toEqual([]);
  expect(moreCasesOps(table, [])).toEqual([]);
});

test("more than there is room for: both columns grow, and the names beside them below the rows that were dressed", () => {
  const codes = Array.from({ length: 340 }, (_, i) => `p${i}`);
  const table = {
    code: block(CASE_NAMES.code, 0, 320, []),
    reason: block(CASE_NAMES.reason, 1, 320, []),
    shown: block(CASE_SHOWN_NAME, 2, 20, []),
  };
  const ops = moreCasesOps(table, codes);
  expect(named(ops)).toEqual([
    [CASE_SHOWN_NAME, 340],
    [CASE_NAMES.code, 340],
    [CASE_NAMES.reason, 340],
  ]);
  expect(ops.some((op) => op.kind === "fillFormula" && op.area.column === 2 && op.area.rows === 340)).toBe(true);
});

test("the whole table that is read takes codes as texts, also the rows below those that are dressed", () => {
  const ops = reportInputPlan("Nội dung báo cáo", USUAL_TEXTS, []);
  const texts = ops.flatMap((op) => (op.kind === "format" && op.format.numberFormat === "@" ? [op.area] : []));
  const table = ops.flatMap((op) => (op.kind === "defineName" && op.name === CASE_NAMES.code ? [op.area] : []))[0]!;
  const rows = Array.from({ length: table.rows }, (_, i) => table.row + i);
  const isText = (row: number) => texts.some((area) => area.column === 0 && row >= area.row && row < area.row + area.rows);
  expect(rows.filter((row) => !isText(row))).toEqual([]);
});
