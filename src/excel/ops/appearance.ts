// Operations on the looks of cells: formats, widths, heights, validation, conditional formats.
import type { CellFormat, Op } from "../../workbook/plan";
import { ACTION_BYTES, jsonBytes } from "../requestSize";
import type { Step } from "./step";

type OpOf<K extends Op["kind"]> = Extract<Op, { kind: K }>;

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** ExcelApi 1.1; indentLevel 1.9. */
export function formatStep(op: OpOf<"format">): Step {
  const { format } = op;
  if (format.sides !== undefined) throw new RangeError("Lines on some sides are for new files only.");
  return {
    doing: "format",
    sheet: op.sheet,
    bytes: (1 + Object.keys(format).length + (format.border === undefined ? 0 : SIDES.length * 3)) * ACTION_BYTES,
    queue(target) {
      const range = target.range(op.sheet, op.area);
      // One text for all cells: Office.js takes a single value for the whole range.
      if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
      applyFormat(range.format, format);
      if (format.border !== undefined) applyBorder(range.format, op.area, format.border);
    },
  };
}

function applyFormat(target: Excel.RangeFormat, format: CellFormat): void {
  const { font } = target;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.color !== undefined) font.color = format.color;
  if (format.fill === null) target.fill.clear();
  else if (format.fill !== undefined) target.fill.color = format.fill;
  if (format.horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) target.verticalAlignment = VERTICAL[format.vertical];
  if (format.wrap !== undefined) target.wrapText = format.wrap;
  if (format.indent !== undefined) target.indentLevel = format.indent;
}

function applyBorder(target: Excel.RangeFormat, area: { rows: number; columns: number }, color: string): void {
  for (const side of SIDES) {
    if (side === "InsideHorizontal" && area.rows === 1) continue;
    if (side === "InsideVertical" && area.columns === 1) continue;
    const border = target.borders.getItem(side);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = color;
  }
}

/**
 * Width of a column in points, the unit of `RangeFormat.columnWidth` (office-js#187), from characters of the standard font as Excel's
 * dialog shows them: 7 pixels a digit (Calibri 11 at 96 dpi) and 5 pixels of padding, 3/4 point a pixel; 8.43 gives 48.
 */
export function columnPoints(characters: number): number {
  const pixels = characters < 1 ? Math.round(characters * 12) : Math.round(characters * 7) + 5;
  return pixels * 0.75;
}

/** ExcelApi 1.2. */
export function columnWidthStep(op: OpOf<"columnWidth">): Step {
  return {
    doing: "set column width",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      const range = target.range(op.sheet, { row: 0, column: op.column, rows: 1, columns: op.columns });
      range.format.columnWidth = columnPoints(op.characters);
    },
  };
}

/** ExcelApi 1.2. */
export function rowHeightStep(op: OpOf<"rowHeight">): Step {
  return {
    doing: "set row height",
    sheet: op.sheet,
    bytes: 2 * ACTION_BYTES,
    queue(target) {
      target.range(op.sheet, { row: op.row, column: 0, rows: op.rows, columns: 1 }).format.rowHeight = op.points;
    },
  };
}

/** ExcelApi 1.8. Mixed rules in a range must be cleared before a new one is set. */
export function validationStep(op: OpOf<"validation">): Step {
  const { rule, ignoreBlank, error, prompt } = op.validation;
  return {
    doing: "set validation",
    sheet: op.sheet,
    bytes: 6 * ACTION_BYTES + jsonBytes(op.validation),
    queue(target) {
      const validation = target.range(op.sheet, op.area).dataValidation;
      validation.clear();
      validation.rule =
        rule.kind === "custom" ? { custom: { formula: rule.formula } } : { list: { inCellDropDown: true, source: rule.source } };
      validation.ignoreBlanks = ignoreBlank;
      validation.errorAlert = {
        showAlert: true,
        style: error.style === "stop" ? "Stop" : "Warning",
        title: error.title,
        message: error.message,
      };
      if (prompt !== undefined) validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
    },
  };
}

/** ExcelApi 1.6. A new rule comes first, so they are added from the last to the first. */
export function conditionalFormatsStep(op: OpOf<"conditionalFormats">): Step {
  return {
    doing: "set conditional formats",
    sheet: op.sheet,
    bytes: (2 + op.rules.length * 9) * ACTION_BYTES + jsonBytes(op.rules),
    queue(target) {
      const formats = target.range(op.sheet, op.area).conditionalFormats;
      formats.clearAll();
      for (const { formula, format } of [...op.rules].reverse()) {
        const added = formats.add("Custom");
        added.custom.rule.formula = formula;
        const look = added.custom.format;
        if (format.color !== undefined) look.font.color = format.color;
        if (format.bold !== undefined) look.font.bold = format.bold;
        if (format.italic !== undefined) look.font.italic = format.italic;
        if (format.fill !== undefined && format.fill !== null) look.fill.color = format.fill;
        added.stopIfTrue = true;
        added.priority = 0;
      }
    },
  };
}
