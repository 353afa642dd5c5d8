// A plan as for the file of a unit: every operation that a new workbook file can take, on two sheets, one of them very hidden.
import { areaAt, fullAddress } from "../../src/workbook/area";
import type { WorkbookPlan } from "../../src/workbook/plan";

const SHEET = "Phiếu 'Văn phòng' & <1>";
const LISTS = "Danh mục";
export const ENTRIES = areaAt(4, 2, 6, 3);

/** What the blocks of it hold before anything is calculated. */
export const UNIT_VALUES = [
  ["=1+1", "+84", "-Nguyễn"],
  ["@SUM(1)", "007", " hai  dấu cách "],
  ["Dòng 1\nDòng 2", 'a"b<&>', "_x0041_ 😀"],
  ["12/3", "8,5", "TRUE"],
  [1.5, -0.1, 1e21],
  [true, false, 46000],
];

const numbers = Array.from({ length: 6 }, (_, i) => [i + 0.5, 10 - i, ""]);

export const UNIT_PLAN: WorkbookPlan = [
  { kind: "ensureSheet", sheet: SHEET, tabColor: "#C9971C", showGridlines: false },
  { kind: "ensureSheet", sheet: LISTS },
  { kind: "writeBlock", sheet: LISTS, area: areaAt(0, 0, 2, 1), values: [["KAD"], ["MIỄN"]] },
  { kind: "writeBlock", sheet: LISTS, area: areaAt(0, 3, 6, 3), values: UNIT_VALUES },
  { kind: "visibility", sheet: LISTS, visibility: "veryHidden" },
  { kind: "defineName", name: "BV_DM_CheDo", sheet: LISTS, area: areaAt(0, 0, 2, 1), isHidden: true },
  { kind: "defineName", name: "BV_Chu", sheet: LISTS, area: areaAt(0, 3, 6, 3) },
  { kind: "defineName", name: "BV_Diem", sheet: SHEET, area: ENTRIES },
  { kind: "clear", sheet: SHEET, area: "all", what: "all" },
  { kind: "format", sheet: SHEET, area: areaAt(0, 0, 12, 8), format: { fontName: "Times New Roman", fontSize: 12, vertical: "center" } },
  { kind: "writeBlock", sheet: SHEET, area: areaAt(0, 0, 1, 1), values: [["PHIẾU TỰ CHẤM"]] },
  { kind: "merge", sheet: SHEET, area: areaAt(0, 0, 1, 5), isMerged: true },
  { kind: "merge", sheet: SHEET, area: areaAt(1, 0, 1, 3), isMerged: true },
  { kind: "merge", sheet: SHEET, area: areaAt(1, 1, 1, 1), isMerged: false },
  { kind: "format", sheet: SHEET, area: areaAt(0, 0, 1, 5), format: { bold: true, italic: true, color: "#1f4e79", horizontal: "center" } },
  { kind: "writeBlock", sheet: SHEET, area: ENTRIES, values: numbers },
  { kind: "format", sheet: SHEET, area: ENTRIES, format: { numberFormat: "0.0##", fill: "#FFFBE8", border: "#B7C4D1" } },
  { kind: "format", sheet: SHEET, area: areaAt(4, 2, 1, 3), format: { fill: null, wrap: true, indent: 2, horizontal: "left" } },
  { kind: "fillFormulas", sheet: SHEET, area: areaAt(4, 5, 6, 3), formulas: ["=SUM(C5:D5)*$C$5", "", `=IFERROR(RANK(F5,F$5:F$10),"-")`] },
  { kind: "fillFormula", sheet: SHEET, area: areaAt(10, 2, 2, 2), formula: `=SUM(C$5:C10)&" điểm C5"` },
  {
    kind: "patch",
    sheet: SHEET,
    area: areaAt(4, 2, 1, 3),
    cells: [[null, { formula: `=COUNTIFS(BV_DM_CheDo,"KAD")+${fullAddress(LISTS, areaAt(4, 3))}` }, "=không"]],
    formats: [["#,##0.00", null, "@"]],
  },
  { kind: "hide", sheet: SHEET, axis: "columns", first: 6, count: 2, isHidden: true },
  { kind: "hide", sheet: SHEET, axis: "columns", first: 7, count: 1, isHidden: false },
  { kind: "hide", sheet: SHEET, axis: "rows", first: 2, count: 1, isHidden: true },
  { kind: "columnWidth", sheet: SHEET, column: 0, columns: 2, characters: 24 },
  { kind: "columnWidth", sheet: SHEET, column: 4, columns: 1, characters: 8.43 },
  { kind: "rowHeight", sheet: SHEET, row: 3, rows: 2, points: 45 },
  {
    kind: "lines",
    sheet: SHEET,
    axis: "rows",
    first: 12,
    sizes: [
      { points: 30, isHidden: false },
      { points: 15, isHidden: true },
    ],
  },
  {
    kind: "validation",
    sheet: SHEET,
    area: ENTRIES,
    validation: {
      rule: { kind: "custom", formula: `=OR(C5="KAD",AND(ISNUMBER(C5),C5>=0,C5<=$C$5))` },
      ignoreBlank: true,
      error: { title: "Điểm", message: 'Nhập số từ 0 đến 10\nhoặc KAD & "khác"', style: "stop" },
      prompt: { title: "Tự chấm", message: "0 đến 10" },
    },
  },
  {
    kind: "validation",
    sheet: SHEET,
    area: areaAt(6, 3, 1, 2),
    validation: {
      rule: { kind: "list", source: "=BV_DM_CheDo" },
      ignoreBlank: false,
      error: { title: "", message: "Chọn", style: "warning" },
    },
  },
  { kind: "clearValidation", sheet: SHEET, area: areaAt(9, 4) },
  {
    kind: "conditionalFormats",
    sheet: SHEET,
    area: ENTRIES,
    rules: [
      { formula: "=C5>9", format: { color: "#9C0006", fill: "#FFC7CE", bold: true } },
      { formula: `=C5=""`, format: { fill: "#F2F2F2", italic: true } },
    ],
  },
  { kind: "conditionalFormats", sheet: SHEET, area: areaAt(0, 0, 1, 5), rules: [{ formula: '=$A$1<>""', format: { color: "#00B050" } }] },
  { kind: "freeze", sheet: SHEET, rows: 4, columns: 2 },
  {
    kind: "page",
    sheet: SHEET,
    page: {
      printArea: areaAt(0, 0, 40, 5),
      titleRows: { row: 3, rows: 1 },
      titleColumns: { column: 0, columns: 2 },
      orientation: "landscape",
      fitWide: 1,
      pageStarts: [20, 9],
      margins: { top: 20, bottom: 20, left: 30, right: 15, header: 8 },
      centerHorizontally: true,
      header: { center: "TẠM TÍNH && <nháp>" },
      footer: { left: "Mã 7F3A", right: "&P/&N" },
      first: { footer: { right: "&N" } },
    },
  },
  { kind: "locks", sheet: SHEET, unlocked: [areaAt(0, 0), ENTRIES] },
  { kind: "locks", sheet: SHEET, unlocked: [ENTRIES] },
  { kind: "unlock", sheet: SHEET, area: areaAt(11, 7) },
  { kind: "protect", sheet: SHEET, allowsObjects: true },
  { kind: "protect", sheet: LISTS, options: { selectionMode: "Unlocked", allowInsertRows: true } },
  { kind: "unprotect", sheet: "Phiếu 'Văn phòng' & <1>" },
  { kind: "recalculate" },
  { kind: "activate", sheet: SHEET, area: areaAt(4, 2) },
  { kind: "renameSheet", sheet: LISTS, title: "Danh mục (ẩn)" },
];
