// Styles for saving: one exceljs style object per distinct look, which is what lets exceljs write thousands of cells quickly.
import type { Alignment, Border, Fill, Font, Style } from "exceljs";
import type { HostConditionalFormat, HostStyle } from "../workbook/hostWorkbook";

/** Font of cells that name none: what the file calls its normal style. */
export const STANDARD_FONT = { name: "Calibri", size: 11 } as const;

const VERTICAL = { top: "top", center: "middle", bottom: "bottom" } as const;

export interface CellLook {
  readonly style: HostStyle;
  readonly isLocked: boolean;
  /** The text would be read as something else if a person edited it without changing it. */
  readonly isQuoted: boolean;
}

export class CellStyleBook {
  private readonly styles = new Map<string, Partial<Style> | null>();

  /** The shared style of cells that look like this, or null for the look of an untouched cell. */
  styleOf(look: CellLook): Partial<Style> | null {
    const key = JSON.stringify([look.style, look.isLocked, look.isQuoted]);
    let style = this.styles.get(key);
    if (style === undefined) {
      style = cellStyle(look);
      if (Object.keys(style).length === 0) style = null;
      this.styles.set(key, style);
    }
    return style;
  }
}

/** exceljs has no quotePrefix: "hidden" stands for it until the finished file is patched (patchPackage.ts). */
function cellStyle({ style, isLocked, isQuoted }: CellLook): Partial<Style> {
  const built: Partial<Style> = {};
  if (style.numberFormat !== undefined && style.numberFormat !== "General") built.numFmt = style.numberFormat;
  const font = fontOf(style);
  if (font) built.font = font;
  if (style.fill) built.fill = { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } };
  if (style.border !== undefined) {
    const line: Partial<Border> = { style: "thin", color: { argb: argb(style.border) } };
    built.border = { left: line, right: line, top: line, bottom: line };
  }
  const alignment: Partial<Alignment> = {};
  if (style.horizontal !== undefined) alignment.horizontal = style.horizontal;
  if (style.vertical !== undefined) alignment.vertical = VERTICAL[style.vertical];
  if (style.wrap === true) alignment.wrapText = true;
  if (style.indent !== undefined && style.indent > 0) alignment.indent = style.indent;
  if (Object.keys(alignment).length > 0) built.alignment = alignment;
  if (!isLocked || isQuoted) built.protection = { locked: isLocked, hidden: isQuoted };
  return built;
}

function fontOf({ fontName, fontSize, bold, italic, color }: HostStyle): Partial<Font> | null {
  if (fontName === undefined && fontSize === undefined && bold !== true && italic !== true && color === undefined) return null;
  return {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    size: fontSize ?? STANDARD_FONT.size,
    color: color === undefined ? { theme: 1 } : { argb: argb(color) },
    name: fontName ?? STANDARD_FONT.name,
    family: 2,
  };
}

/** The differential style of a conditional format. Its fill is named by the background colour, unlike a cell's. */
export function conditionalStyle({ color, fill, bold, italic }: HostConditionalFormat["format"]): Partial<Style> {
  const font: Partial<Font> = {
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
  };
  const pattern: Fill | null = fill ? { type: "pattern", pattern: "solid", bgColor: { argb: argb(fill) } } : null;
  return { ...(Object.keys(font).length > 0 && { font }), ...(pattern && { fill: pattern }) };
}

/** #RRGGBB as opaque ARGB. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
