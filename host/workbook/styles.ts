// Between the host's styles and Univer's.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { HostStyle } from "./hostWorkbook";

/** Pixels that one step of indentation takes in the grid, as in Excel at 100 %. */
const INDENT_PIXELS = 9;

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function byNumber<T extends string>(table: Readonly<Record<T, number>>): ReadonlyMap<unknown, T> {
  return new Map((Object.keys(table) as T[]).map((key) => [table[key], key]));
}

const HORIZONTAL_OF = byNumber(HORIZONTAL);
const VERTICAL_OF = byNumber(VERTICAL);

function line(color: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

/** Univer's patch for the properties that are named in `style`; the others stay as they are. */
export function toStyleData(style: HostStyle): IStyleData {
  const patch: Record<string, unknown> = {};
  if (style.numberFormat !== undefined) patch.n = style.numberFormat === "General" ? null : { pattern: style.numberFormat };
  if (style.bold !== undefined) patch.bl = style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.italic !== undefined) patch.it = style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.fontSize !== undefined) patch.fs = style.fontSize;
  if (style.fontName !== undefined) patch.ff = style.fontName;
  if (style.color !== undefined) patch.cl = { rgb: style.color };
  if (style.fill !== undefined) patch.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.horizontal !== undefined) patch.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) patch.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) patch.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) patch.pd = { l: style.indent * INDENT_PIXELS };
  if (style.border !== undefined) {
    const side = line(style.border);
    patch.bd = { t: side, b: side, l: side, r: side };
  }
  return patch;
}

/** The properties that a cell has of its own. Asked for every cell of a workbook that is saved or compared, so it makes nothing in vain. */
export function toHostStyle(data: Nullable<IStyleData>): HostStyle {
  const style: { -readonly [Key in keyof HostStyle]: HostStyle[Key] } = {};
  if (data === null || data === undefined) return style;
  const horizontal = HORIZONTAL_OF.get(data.ht);
  const vertical = VERTICAL_OF.get(data.vt);
  const border = data.bd?.t?.cl.rgb;
  if (data.n?.pattern) style.numberFormat = data.n.pattern;
  if (typeof data.bl === "number") style.bold = data.bl === BooleanNumber.TRUE;
  if (typeof data.it === "number") style.italic = data.it === BooleanNumber.TRUE;
  if (typeof data.fs === "number") style.fontSize = data.fs;
  if (data.ff) style.fontName = data.ff;
  if (data.cl?.rgb) style.color = data.cl.rgb;
  if (data.bg?.rgb) style.fill = data.bg.rgb;
  if (horizontal !== undefined) style.horizontal = horizontal;
  if (vertical !== undefined) style.vertical = vertical;
  if (typeof data.tb === "number") style.wrap = data.tb === WrapStrategy.WRAP;
  if (typeof data.pd?.l === "number") style.indent = data.pd.l / INDENT_PIXELS;
  if (border) style.border = border;
  return style;
}
