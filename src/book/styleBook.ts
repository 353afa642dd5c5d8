// The style part: every distinct look once (ECMA-376 part 1, 18.8). Cells name a look by its number, conditional formats theirs.
import type { BorderSide, CellFormat, ConditionalRule } from "../workbook/plan";
import type { Look } from "./bookModel";
import { toXstringAttribute } from "./xstring";

/** The normal style: what cells are written in that name no font. Widths are reckoned with it. */
const STANDARD_FONT = { name: "Calibri", size: 11 } as const;
/** Formats that files name by number (18.8.30). */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
/** Numbers below are Excel's own. */
const FIRST_OWN_FORMAT = 164;
const SIDES = ["left", "right", "top", "bottom"] as const;

/** A list of XML elements, each distinct one once. */
class Pool {
  readonly items: string[];
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[]) {
    this.items = [...first];
    first.forEach((item, i) => this.numbers.set(item, i));
  }

  numberOf(item: string): number {
    let number = this.numbers.get(item);
    if (number === undefined) this.numbers.set(item, (number = this.items.push(item) - 1));
    return number;
  }
}

export class StyleBook {
  private readonly formats = new Pool([]);
  private readonly fonts = new Pool([fontXml({})]);
  // Both come first in every file: Excel takes the second for its own.
  private readonly fills = new Pool([
    `<fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>`,
  ]);
  private readonly borders = new Pool([`<border><left/><right/><top/><bottom/><diagonal/></border>`]);
  private readonly looks = new Pool([`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`]);
  private readonly differences = new Pool([]);
  private readonly known = [new Map<Look, number>(), new Map<Look, number>()] as const;

  /** Number of the look; `isQuoted`: its text would be taken for something else if a person edited it without changing it. */
  numberOf(look: Look, isQuoted: boolean): number {
    const known = this.known[isQuoted ? 1 : 0];
    let number = known.get(look);
    if (number === undefined) known.set(look, (number = this.looks.numberOf(this.lookXml(look, isQuoted))));
    return number;
  }

  /** Number of what a conditional format changes. */
  differenceOf(format: ConditionalRule["format"]): number {
    const { color, fill, bold, italic } = format;
    const marks = `${mark("b", bold)}${mark("i", italic)}${color === undefined ? "" : colorXml("color", color)}`;
    // Here a solid fill is the default, and its colour stands as background.
    const filled = fill === undefined || fill === null ? "" : `<fill><patternFill>${colorXml("bgColor", fill)}</patternFill></fill>`;
    return this.differences.numberOf(`<dxf>${marks && `<font>${marks}</font>`}${filled}</dxf>`);
  }

  /** The whole part. */
  xml(): string {
    const own = this.formats.items.map(
      (code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${toXstringAttribute(code)}"/>`,
    );
    return [
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
      own.length === 0 ? "" : listXml("numFmts", own),
      listXml("fonts", this.fonts.items),
      listXml("fills", this.fills.items),
      listXml("borders", this.borders.items),
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
      listXml("cellXfs", this.looks.items),
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
      listXml("dxfs", this.differences.items),
      `<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>`,
      `</styleSheet>`,
    ].join("");
  }

  private lookXml(look: Look, isQuoted: boolean): string {
    const format = this.formatNumber(look.numberFormat ?? "General");
    const font = this.fonts.numberOf(fontXml(look));
    const fill = look.fill === undefined || look.fill === null ? 0 : this.fills.numberOf(fillXml(look.fill));
    const border = this.borders.numberOf(borderXml(look));
    const alignment = alignmentXml(look);
    const protection = look.isUnlocked === true ? `<protection locked="0"/>` : "";
    const attributes = [
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      isQuoted ? ` quotePrefix="1"` : "",
      format === 0 ? "" : ` applyNumberFormat="1"`,
      font === 0 ? "" : ` applyFont="1"`,
      fill === 0 ? "" : ` applyFill="1"`,
      border === 0 ? "" : ` applyBorder="1"`,
      alignment === "" ? "" : ` applyAlignment="1"`,
      protection === "" ? "" : ` applyProtection="1"`,
    ].join("");
    return alignment + protection === "" ? `<xf ${attributes}/>` : `<xf ${attributes}>${alignment}${protection}</xf>`;
  }

  private formatNumber(code: string): number {
    return Object.hasOwn(BUILT_IN, code) ? BUILT_IN[code]! : FIRST_OWN_FORMAT + this.formats.numberOf(code);
  }
}

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? `<${name} count="0"/>` : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** #RRGGBB as the opaque colour of an element. */
export function colorXml(element: string, color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new RangeError(`${color} is no colour.`);
  return `<${element} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}

function mark(element: string, isOn: boolean | undefined): string {
  return isOn === undefined ? "" : isOn ? `<${element}/>` : `<${element} val="0"/>`;
}

function fontXml({ bold, italic, fontSize, color, fontName }: CellFormat): string {
  return [
    `<font>${bold === true ? "<b/>" : ""}${italic === true ? "<i/>" : ""}<sz val="${fontSize ?? STANDARD_FONT.size}"/>`,
    color === undefined ? "" : colorXml("color", color),
    `<name val="${toXstringAttribute(fontName ?? STANDARD_FONT.name)}"/></font>`,
  ].join("");
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ border, sides }: Look): string {
  const side = (name: BorderSide): string => {
    const color = sides?.[name] ?? border;
    return color === undefined ? `<${name}/>` : `<${name} style="thin">${colorXml("color", color)}</${name}>`;
  };
  return `<border>${SIDES.map(side).join("")}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: CellFormat): string {
  const attributes = [
    // An indent without a side counts from the left, as in Excel.
    horizontal === undefined ? (indent !== undefined && indent > 0 ? ` horizontal="left"` : "") : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ` wrapText="1"` : "",
    indent === undefined || indent === 0 ? "" : ` indent="${indent}"`,
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
