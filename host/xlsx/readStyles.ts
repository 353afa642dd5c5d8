// The style part of a file: how cells look, and the looks of conditional formats.
import type { HostConditionalFormat, HostStyle } from "../workbook/hostWorkbook";
import { STANDARD_FONT } from "./cellStyleBook";
import { fileColor } from "./fileColor";
import type { FileLook } from "./fileWorkbook";
import { isTrue } from "./protectionAttributes";
import { attribute, childOf, childrenOf, type XmlNode } from "./readXml";
import { fromXstring } from "./xstring";

/** Formats that files name by number only (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

export interface FileStyles {
  /** By the number that cells name. */
  readonly looks: readonly FileLook[];
  /** By the number that conditional formats name. */
  readonly conditional: readonly HostConditionalFormat["format"][];
}

/** A piece of a style, and what of it cannot be kept. */
interface Piece {
  readonly style: HostStyle;
  readonly lost: string | null;
}

const UNTOUCHED: FileLook = { style: {}, isLocked: true, lost: [] };
const NOTHING: Piece = { style: {}, lost: null };

/** Reads the style part; a file without one has only the untouched look. */
export function readStyles(root: XmlNode | null, theme: readonly string[]): FileStyles {
  if (!root) return { looks: [UNTOUCHED], conditional: [] };
  const formats = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const node of childrenOf(childOf(root, "numFmts"), "numFmt")) {
    formats.set(Number(attribute(node, "numFmtId")), fromXstring(attribute(node, "formatCode") ?? "General"));
  }
  const fonts = childrenOf(childOf(root, "fonts"), "font").map((node) => readFont(node, theme));
  const fills = childrenOf(childOf(root, "fills"), "fill").map((node) => readFill(node, theme));
  const borders = childrenOf(childOf(root, "borders"), "border").map((node) => readBorder(node, theme));
  const looks = childrenOf(childOf(root, "cellXfs"), "xf").map((xf): FileLook => {
    const index = (name: string): number => Number(attribute(xf, name) ?? 0);
    const format = formats.get(index("numFmtId"));
    const { locked, hidden } = childOf(xf, "protection")?.attributes ?? {};
    const pieces = [
      fonts[index("fontId")] ?? NOTHING,
      fills[index("fillId")] ?? NOTHING,
      borders[index("borderId")] ?? NOTHING,
      readAlignment(childOf(xf, "alignment")),
    ];
    const lost = [...pieces.map((piece) => piece.lost), isTrue(hidden) ? "công thức được ẩn" : null];
    return {
      style: Object.assign(format === undefined || format === "General" ? {} : { numberFormat: format }, ...pieces.map((p) => p.style)),
      isLocked: locked === undefined || isTrue(locked),
      lost: lost.filter((what) => what !== null),
    };
  });
  const conditional = childrenOf(childOf(root, "dxfs"), "dxf").map((node) => readConditional(node, theme));
  return { looks: looks.length > 0 ? looks : [UNTOUCHED], conditional };
}

function isOn(node: XmlNode, name: string): boolean {
  const child = childOf(node, name);
  return child !== undefined && (attribute(child, "val") === undefined || isTrue(attribute(child, "val")));
}

function readFont(node: XmlNode, theme: readonly string[]): Piece {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes.val;
  const name = value("name");
  const size = Number(value("sz") ?? STANDARD_FONT.size);
  const color = fileColor(childOf(node, "color"), theme);
  const isDecorated =
    isOn(node, "strike") || (childOf(node, "u") !== undefined && value("u") !== "none") || value("vertAlign") !== undefined;
  return {
    style: {
      ...(isOn(node, "b") && { bold: true }),
      ...(isOn(node, "i") && { italic: true }),
      ...(Number.isFinite(size) && size !== STANDARD_FONT.size && { fontSize: size }),
      ...(name !== undefined && name !== STANDARD_FONT.name && { fontName: name }),
      ...(color !== undefined && { color }),
    },
    lost: isDecorated ? "chữ gạch chân, gạch ngang, chỉ số trên dưới" : null,
  };
}

function readFill(node: XmlNode, theme: readonly string[]): Piece {
  const pattern = childOf(node, "patternFill");
  const type = pattern && attribute(pattern, "patternType");
  if (type === "solid") return { style: { fill: fileColor(childOf(pattern, "fgColor"), theme) ?? "#FFFFFF" }, lost: null };
  const isPlain = pattern && (type === undefined || type === "none");
  return isPlain ? NOTHING : { style: {}, lost: "nền có hoa văn hoặc chuyển màu" };
}

function readBorder(node: XmlNode, theme: readonly string[]): Piece {
  const sides = [["left", "start"], ["right", "end"], ["top"], ["bottom"]].map((names) =>
    node.children.find((c) => names.includes(c.name)),
  );
  const lines = sides.map((side) => {
    const style = side && attribute(side, "style");
    return style === undefined || style === "none" ? null : { style, color: fileColor(childOf(side, "color"), theme) ?? "#000000" };
  });
  const [first] = lines;
  if (lines.every((line) => line === null)) return NOTHING;
  if (first && lines.every((line) => line?.color === first.color && line.style === "thin")) {
    return { style: { border: first.color }, lost: null };
  }
  return { style: {}, lost: "kẻ khung không phải nét mảnh đủ bốn phía" };
}

const isSide = (side: string | undefined): side is "left" | "center" | "right" => side === "left" || side === "center" || side === "right";
const isHeight = (height: string | undefined): height is "top" | "center" | "bottom" =>
  height === "top" || height === "center" || height === "bottom";

function readAlignment(node: XmlNode | undefined): Piece {
  if (!node) return NOTHING;
  const { horizontal, vertical, indent, wrapText, textRotation, shrinkToFit } = node.attributes;
  const isKept =
    (horizontal === undefined || horizontal === "general" || isSide(horizontal)) &&
    (vertical === undefined || isHeight(vertical)) &&
    Number(textRotation ?? 0) === 0 &&
    !isTrue(shrinkToFit);
  return {
    style: {
      ...(isSide(horizontal) && { horizontal }),
      ...(isHeight(vertical) && { vertical }),
      ...(isTrue(wrapText) && { wrap: true }),
      ...(Number(indent ?? 0) > 0 && { indent: Number(indent) }),
    },
    lost: isKept ? null : "căn đều, chữ xoay hoặc chữ co vừa ô",
  };
}

/** A differential style: only what the format changes. */
export function readConditional(node: XmlNode, theme: readonly string[]): HostConditionalFormat["format"] {
  const font = childOf(node, "font");
  const color = fileColor(childOf(font, "color"), theme);
  const pattern = childOf(childOf(node, "fill"), "patternFill");
  const type = pattern && attribute(pattern, "patternType");
  // A pattern without a type is a solid one here, and its colour is the background.
  const fill = type === "none" ? undefined : fileColor(childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"), theme);
  return {
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(font && isOn(font, "b") && { bold: true }),
    ...(font && isOn(font, "i") && { italic: true }),
  };
}
