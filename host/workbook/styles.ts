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

function keyOf<T extends string>(table: Readonly<Record<T, number>>, value: unknown): T | undefined {
  return (Object.keys(table) as T[]).find((key) => table[key] === value);
}

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

/** The properties that a cell has of its own. */
export function toHostStyle(data: Nullable<IStyleData>): HostStyle {
  if (data === null || data === undefined) return {};
  const horizontal = keyOf(HORIZONTAL, data.ht);
  const vertical = keyOf(VERTICAL, data.vt);
  const border = data.bd?.t?.cl.rgb;
  return {
    ...(data.n?.pattern ? { numberFormat: data.n.pattern } : {}),
    ...(typeof data.bl === "number" ? { bold: data.bl === BooleanNumber.TRUE } : {}),
    ...(typeof data.it === "number" ? { italic: data.it === BooleanNumber.TRUE } : {}),
    ...(typeof data.fs === "number" ? { fontSize: data.fs } : {}),
    ...(data.ff ? { fontName: data.ff } : {}),
    ...(data.cl?.rgb ? { color: data.cl.rgb } : {}),
    ...(data.bg?.rgb ? { fill: data.bg.rgb } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(typeof data.tb === "number" ? { wrap: data.tb === WrapStrategy.WRAP } : {}),
    ...(typeof data.pd?.l === "number" ? { indent: data.pd.l / INDENT_PIXELS } : {}),
    ...(border ? { border } : {}),
  };
}
