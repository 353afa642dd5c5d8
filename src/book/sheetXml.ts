// A sheet as its part, elements in the order that the schema wants (ECMA-376 part 1, 18.3.1.99).
import { areaAt, areaText, cellText, MAX_COLUMNS } from "../workbook/area";
import { around } from "../workbook/areaArithmetic";
import type { CellValue } from "../workbook/plan";
import type { Content, Line, SheetModel } from "./bookModel";
import { fileFormula } from "./formulaText";
import { breaksXml, printXml } from "./pageXml";
import { conditionalFormatsXml, protectionXml, validationsXml } from "./rulesXml";
import { colorXml, type StyleBook } from "./styleBook";
import type { TextBook } from "./textBook";
import { toXstring } from "./xstring";

/** What sheets share. */
export interface SheetContext {
  readonly styles: StyleBook;
  readonly texts: TextBook;
  /** New titles of sheets, by the title of before in small letters. */
  readonly titles: ReadonlyMap<string, string>;
  readonly isActive: boolean;
}

/** Columns that name no width, in characters with padding, as Excel has them. */
const STANDARD_WIDTH = 9.140625;

/** The whole part. */
export function sheetXml(sheet: SheetModel, context: SheetContext): string {
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`);
  return [
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    propertiesXml(sheet),
    `<dimension ref="${dimensionOf(sheet)}"/>`,
    viewXml(sheet, context.isActive),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(sheet, context.styles),
    rowsXml(sheet, context),
    protectionXml(sheet.protection),
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    conditionalFormatsXml(sheet.conditionalFormats, context),
    validationsXml(sheet.validations, context.titles),
    printXml(sheet.page),
    breaksXml(sheet.page),
    `</worksheet>`,
  ].join("");
}

function propertiesXml({ tabColor, page }: SheetModel): string {
  const content = `${tabColor === null ? "" : colorXml("tabColor", tabColor)}${page === null ? "" : `<pageSetUpPr fitToPage="1"/>`}`;
  return content && `<sheetPr>${content}</sheetPr>`;
}

function dimensionOf({ rows }: SheetModel): string {
  let used = null;
  for (const [row, line] of rows) {
    for (const column of line.keys()) used = used === null ? areaAt(row, column) : around(used, areaAt(row, column));
  }
  return used === null ? "A1" : areaText(used);
}

function viewXml({ showsGridlines, freeze: { rows, columns }, selection }: SheetModel, isActive: boolean): string {
  const attributes = `${showsGridlines ? "" : ` showGridLines="0"`}${isActive ? ` tabSelected="1"` : ""} workbookViewId="0"`;
  const place = selection ?? areaAt(0, 0);
  const chosen = `activeCell="${cellText(place.row, place.column)}" sqref="${areaText(place)}"`;
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${attributes}><selection ${chosen}/></sheetView></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const splits = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const others = pane === "bottomRight" ? `<selection pane="topRight"/><selection pane="bottomLeft"/>` : "";
  return [
    `<sheetViews><sheetView${attributes}>`,
    `<pane${splits} topLeftCell="${cellText(rows, columns)}" activePane="${pane}" state="frozen"/>`,
    `${others}<selection pane="${pane}" ${chosen}/></sheetView></sheetViews>`,
  ].join("");
}

/** Columns of one width, look and visibility in one go. */
function columnsXml({ columnLines, columnLooks }: SheetModel, styles: StyleBook): string {
  const columns = [...new Set([...columnLines.keys(), ...columnLooks.keys()])].sort((a, b) => a - b);
  const runs: { first: number; last: number; readonly attributes: string }[] = [];
  for (const column of columns) {
    if (column >= MAX_COLUMNS) throw new RangeError(`No column ${column} in a sheet.`);
    const { size, isHidden } = columnLines.get(column) ?? { size: null, isHidden: false };
    const look = columnLooks.get(column);
    const style = look === undefined ? 0 : styles.numberOf(look, false);
    const attributes = [
      ` width="${size ?? STANDARD_WIDTH}"`,
      style === 0 ? "" : ` style="${style}"`,
      isHidden ? ` hidden="1"` : "",
      size === null ? "" : ` customWidth="1"`,
    ].join("");
    const last = runs.at(-1);
    if (last?.last === column - 1 && last.attributes === attributes) last.last = column;
    else runs.push({ first: column, last: column, attributes });
  }
  const items = runs.map(({ first, last, attributes }) => `<col min="${first + 1}" max="${last + 1}"${attributes}/>`);
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}

function rowsXml({ rows, rowLines }: SheetModel, context: SheetContext): string {
  const numbers = [...new Set([...rows.keys(), ...rowLines.keys()])].sort((a, b) => a - b);
  const lines = numbers.map((row) => {
    const cells = [...(rows.get(row) ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([column, { content, look }]) => {
        const style = context.styles.numberOf(look, typeof content === "string" && isQuoted(content));
        return cellXml(cellText(row, column), content, style, context);
      })
      .join("");
    const attributes = lineXml(rowLines.get(row));
    return cells + attributes === "" ? "" : `<row r="${row + 1}"${attributes}>${cells}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function lineXml(line: Line | undefined): string {
  if (line === undefined) return "";
  return `${line.size === null ? "" : ` ht="${line.size}"`}${line.isHidden ? ` hidden="1"` : ""}${line.size === null ? "" : ` customHeight="1"`}`;
}

/**
 * Whether Excel could take the text for a formula, number, date, truth value or error if a person opened the cell and left it: rather too
 * often than too seldom, a mark too many costs nothing.
 */
function isQuoted(text: string): boolean {
  return text !== "" && (!/^\p{L}[^\p{N}]*$/u.test(text) || /^(?:true|false)$/i.test(text.trim()));
}

function cellXml(reference: string, content: Content, style: number, { texts, titles }: SheetContext): string {
  const start = `<c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof content === "object") {
    const { type, value } = lastValue(content.value);
    return `${start}${type}><f>${toXstring(fileFormula(content.formula, titles))}</f>${value}</c>`;
  }
  if (typeof content === "boolean") return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  // Files know no negative zero.
  if (typeof content === "number") return `${start}><v>${content === 0 ? 0 : content}</v></c>`;
  if (content !== "") return `${start} t="s"><v>${texts.numberOf(content)}</v></c>`;
  return style === 0 ? "" : `${start}/>`;
}

const ERROR = /^#[A-Z0-9/!?]+[!?A]$/;

/** What a formula gave last, as its cell has it; nothing where that is not known. */
function lastValue(value: CellValue | undefined): { readonly type: string; readonly value: string } {
  if (value === undefined) return { type: "", value: "" };
  if (typeof value === "number") return { type: "", value: `<v>${value === 0 ? 0 : value}</v>` };
  if (typeof value === "boolean") return { type: ` t="b"`, value: `<v>${value ? 1 : 0}</v>` };
  return { type: ERROR.test(value) ? ` t="e"` : ` t="str"`, value: `<v>${toXstring(value)}</v>` };
}
