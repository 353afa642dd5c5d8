// Texts of a Word file: what XML may hold, lines, numbers as the office writes them.
import { TextRun, type IRunOptions } from "docx";
import { groupedNumber } from "../workbook/documents/paper";
import { formatNumber } from "../locale/language";
import type { CellValue } from "../workbook/plan";

export const FONT = "Times New Roman";

/** Characters that no XML 1.0 document may hold (W3C, Extensible Markup Language 1.0, production 2), among them halves of pairs. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without what would make the file unreadable; lines end with "\n". */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, "").replace(/\r\n?/g, "\n");
}

/** Runs of a text, a line break between its lines. `size` in points. */
export function runs(text: string, size: number, look: Pick<IRunOptions, "bold" | "italics" | "color"> = {}): TextRun[] {
  return xmlText(text)
    .split("\n")
    .map((line, i) => new TextRun({ text: line, font: FONT, size: size * 2, ...look, ...(i === 0 ? {} : { break: 1 }) }));
}

/** What a cell of the printed sheet shows under its format: decimal comma, thousands parted by points. */
export function cellText(value: CellValue, numberFormat = "General"): string {
  if (typeof value !== "number") return String(value);
  if (numberFormat.includes("#,##0")) return groupedNumber(Math.round(value));
  const decimals = /^0\.(0+)$/.exec(numberFormat)?.[1]?.length;
  return decimals === undefined ? formatNumber(value, "vi") : value.toFixed(decimals).replace(".", ",");
}
