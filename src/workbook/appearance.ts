// One look for all sheets: palette, font, and the operations that dress a title, a header, a table, an input.
import { sheet as words } from "../locale/vi/sheet";
import { areaAt, type Area } from "./area";
import type { CellFormat, ConditionalRule, Op, PageSetup } from "./plan";

export const PALETTE = {
  ink: "#1B2A3A",
  primary: "#1F4E79",
  onPrimary: "#FFFFFF",
  band: "#E8EFF6",
  line: "#B7C4D1",
  input: "#FFFBE8",
  muted: "#5B6B7B",
  gold: "#8A6100",
  goldFill: "#FFF1CC",
  warningFill: "#FFF4D6",
  warningInk: "#7A5200",
  errorFill: "#FBDAD7",
  errorInk: "#9B1C1C",
  absentFill: "#ECECEC",
  groupFill: "#F4F7FA",
  silverFill: "#EEF1F4",
  inputTab: "#C9971C",
  entryTab: "#1F4E79",
  resultTab: "#2E7D4F",
  listTab: "#8A3B12",
} as const;

/** Vietnamese offices write in it (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const FONT = "Times New Roman";

export const FORMATS = {
  base: { fontName: FONT, fontSize: 12, color: PALETTE.ink, vertical: "center" },
  title: { fontName: FONT, fontSize: 16, bold: true, color: PALETTE.primary, vertical: "center" },
  guide: { fontName: FONT, fontSize: 11, italic: true, color: PALETTE.muted, vertical: "center" },
  header: {
    fontName: FONT,
    fontSize: 12,
    bold: true,
    color: PALETTE.onPrimary,
    fill: PALETTE.primary,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: PALETTE.line,
  },
  parameter: {
    fontName: FONT,
    fontSize: 10,
    color: PALETTE.muted,
    fill: PALETTE.band,
    horizontal: "center",
    vertical: "center",
    border: PALETTE.line,
  },
  band: { fontName: FONT, fontSize: 11, bold: true, color: PALETTE.primary, fill: PALETTE.band, horizontal: "left", vertical: "center" },
  body: { fontName: FONT, fontSize: 12, color: PALETTE.ink, vertical: "center", border: PALETTE.line },
  input: { fontName: FONT, fontSize: 12, color: PALETTE.ink, fill: PALETTE.input, vertical: "center", border: PALETTE.line },
  label: { fontName: FONT, fontSize: 12, bold: true, color: PALETTE.ink, vertical: "center" },
  helper: { fontName: FONT, fontSize: 9, color: PALETTE.muted, vertical: "center" },
  center: { horizontal: "center" },
  text: { numberFormat: "@" },
  wrap: { wrap: true },
} as const satisfies Record<string, CellFormat>;

/** A number as it is, no trailing zeros, decimal mark of the locale. */
export const PLAIN_NUMBER = "General";

/** An operation that formats one area. */
export function format(sheet: string, area: Area, ...formats: readonly CellFormat[]): Op {
  return { kind: "format", sheet, area, format: Object.assign({}, ...formats) as CellFormat };
}

/** Title in A1 and a line of guidance under it. */
export function heading(sheet: string, title: string, guide: string): Op[] {
  return [
    { kind: "writeBlock", sheet, area: areaAt(0, 0, 2, 1), values: [[title], [guide]] },
    format(sheet, areaAt(0, 0), FORMATS.title),
    format(sheet, areaAt(1, 0), FORMATS.guide),
    { kind: "rowHeight", sheet, row: 0, rows: 1, points: 27 },
  ];
}

/** A header row of texts. */
export function headerRow(sheet: string, row: number, column: number, texts: readonly string[], points = 33): Op[] {
  const area = areaAt(row, column, 1, texts.length);
  return [
    { kind: "writeBlock", sheet, area, values: [texts] },
    format(sheet, area, FORMATS.header),
    { kind: "rowHeight", sheet, row, rows: 1, points },
  ];
}

/** Widths of neighbouring columns, in characters; equal neighbours share an operation. */
export function widths(sheet: string, firstColumn: number, characters: readonly number[]): Op[] {
  const ops: Op[] = [];
  for (let i = 0; i < characters.length; ) {
    let columns = 1;
    while (characters[i + columns] === characters[i]) columns++;
    ops.push({ kind: "columnWidth", sheet, column: firstColumn + i, columns, characters: characters[i]! });
    i += columns;
  }
  return ops;
}

/**
 * Heights of neighbouring rows, in points; equal neighbours share an operation. Of more than `most` runs all rows get the greatest: every
 * run costs a request some hundred bytes.
 */
export function heights(sheet: string, firstRow: number, points: readonly number[], most = Infinity): Op[] {
  const ops: Extract<Op, { kind: "rowHeight" }>[] = [];
  for (let i = 0; i < points.length; ) {
    let rows = 1;
    while (points[i + rows] === points[i]) rows++;
    ops.push({ kind: "rowHeight", sheet, row: firstRow + i, rows, points: points[i]! });
    i += rows;
  }
  if (ops.length <= most) return ops;
  return [{ kind: "rowHeight", sheet, row: firstRow, rows: points.length, points: Math.max(...points) }];
}

/** A4 with the margins of Nghị định 30/2020/NĐ-CP (left 30, others 20 mm; less on wide tables), header repeated, one page wide. */
export function page(printArea: Area, orientation: PageSetup["orientation"], titleRows?: PageSetup["titleRows"]): PageSetup {
  const isWide = orientation === "landscape";
  return {
    printArea,
    orientation,
    fitWide: 1,
    margins: { top: 20, bottom: 20, left: isWide ? 20 : 30, right: 15 },
    centerHorizontally: true,
    footer: { right: words.page },
    ...(titleRows === undefined ? {} : { titleRows }),
  };
}

/** The three first ranks, of a table whose rank stands in that cell. */
export function podiumRules(rank: string): ConditionalRule[] {
  return [
    { formula: `=${rank}=1`, format: { fill: PALETTE.goldFill, color: PALETTE.gold, bold: true } },
    { formula: `=AND(ISNUMBER(${rank}),${rank}<=3)`, format: { fill: PALETTE.silverFill, bold: true } },
  ];
}
