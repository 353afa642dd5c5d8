// Head of a paper: agency and Quốc hiệu side by side, number and date, titles with their line (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
import { fill } from "../../locale/language";
import { documents as words } from "../../locale/vi/documents";
import type { CellFormat } from "../plan";
import { dateText, numberText } from "./dateText";
import type { Letterhead, PrintedDocument } from "./document";
import { type Grid, LETTERHEAD_SHARE, PADDING, partAt, widthOf } from "./grid";
import { BASE, gapRow, type SheetRow, type TextPart, textRow, WARNING_INK } from "./sheetRow";
import { evenlyWrapped, linesHeight, textWidth } from "./textLines";

const SMALL = 12;
const SIZE = 13;
const TITLE = 14;
/** Lines are drawn by dashes as wide as they are high. */
const DASH = "—";
const DASH_SIZE = 8;
const DASH_HEIGHT = 9.75;

interface Line {
  readonly text: string;
  readonly format: CellFormat;
}

function dashes(points: number): Line {
  const count = Math.max(3, Math.round(points / DASH_SIZE));
  return { text: DASH.repeat(count), format: { fontSize: DASH_SIZE, bold: true, wrap: false } };
}

function linesOf(text: string, room: number, format: CellFormat): Line[] {
  if (text === "") return [];
  // A dash stays with the word before it.
  const bound = text.replace(/ ([-–]) /g, "\u00a0$1 ");
  return evenlyWrapped(bound, room - PADDING, format.fontSize!, format.bold === true).map((line) => ({ text: line, format }));
}

/** Lines of two blocks side by side, row by row, centred. */
function sideBySide(columns: number, part: number, left: readonly Line[], right: readonly Line[]): SheetRow[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const pair = [left[i], right[i]];
    const height = pair.reduce((most, line) => {
      if (line === undefined) return most;
      return Math.max(most, line.format.fontSize === DASH_SIZE ? DASH_HEIGHT : linesHeight(1, line.format.fontSize!));
    }, 0);
    const parts = pair.flatMap((line, side): TextPart[] => {
      if (line === undefined) return [];
      const place = side === 0 ? { column: 0, columns: part } : { column: part, columns: columns - part };
      return [{ ...place, text: line.text, format: { ...line.format, horizontal: "center", wrap: false } }];
    });
    return textRow(columns, height, parts, true);
  });
}

function letterheadRows({ superior, agency, place, date, year, number }: Letterhead, grid: Grid): SheetRow[] {
  const columns = grid.widths.length;
  const nation = words.nation.toUpperCase();
  const part = partAt(grid.widths, LETTERHEAD_SHARE);
  const leftRoom = widthOf(grid, 0, part);
  const agencyLines = linesOf(agency.toUpperCase(), leftRoom, { fontSize: SMALL, bold: true });
  const widest = agencyLines.reduce((most, line) => Math.max(most, textWidth(line.text, SMALL, true)), 0);
  const left = [...linesOf(superior.toUpperCase(), leftRoom, { fontSize: SMALL }), ...agencyLines, dashes(widest * 0.4)];
  const right: Line[] = [
    { text: nation, format: { fontSize: SMALL, bold: true } },
    { text: words.motto, format: { fontSize: SIZE, bold: true } },
    dashes(textWidth(words.motto, SIZE, true)),
  ];
  const day = dateText(date, year);
  const dated = place === "" ? day.charAt(0).toUpperCase() + day.slice(1) : `${place}, ${day}`;
  return [
    ...sideBySide(columns, part, left, right),
    gapRow(columns, 6),
    ...sideBySide(
      columns,
      part,
      number === "" ? [] : [{ text: fill(words.number, { number: numberText(number) }), format: { fontSize: SIZE } }],
      [{ text: dated, format: { fontSize: SIZE, italic: true } }],
    ),
    gapRow(columns, 12),
  ];
}

function centeredRows(grid: Grid, texts: readonly string[], format: CellFormat): SheetRow[] {
  const columns = grid.widths.length;
  return texts.flatMap((text) =>
    linesOf(text, widthOf(grid, 0, columns) * 0.94, format).map((line) =>
      textRow(
        columns,
        linesHeight(1, format.fontSize!),
        [{ column: 0, columns, text: line.text, format: { ...format, horizontal: "center", wrap: false } }],
        true,
      ),
    ),
  );
}

/** First row: empty, or the warning that the paper is old. */
export function staleRow(grid: Grid, formula: string | null): SheetRow {
  const columns = grid.widths.length;
  return formula === null ? gapRow(columns, 3) : warningRow(columns, formula, 11);
}

/** A line over the whole width that a formula fills, or leaves empty. */
function warningRow(columns: number, formula: string, fontSize: number): SheetRow {
  const format: CellFormat = { ...BASE, fontSize, bold: true, color: WARNING_INK, horizontal: "center", vertical: "center" };
  return { ...gapRow(columns, 16.5), formula, merges: [{ column: 0, columns }], formats: [{ column: 0, columns, format }] };
}

/** All rows above the first paragraph or table. */
export function headRows(document: PrintedDocument, grid: Grid): SheetRow[] {
  const columns = grid.widths.length;
  const { letterhead, titles, subtitles, attachedTo } = document;
  const line = dashes(Math.min(120, textWidth(subtitles.at(-1) ?? titles.at(-1) ?? "", TITLE, true) * 0.4));
  return [
    ...(letterhead === null ? [] : letterheadRows(letterhead, grid)),
    ...centeredRows(grid, titles, { fontSize: TITLE, bold: true }),
    ...centeredRows(grid, subtitles, { fontSize: TITLE, bold: true }),
    ...centeredRows(grid, attachedTo === "" ? [] : [attachedTo], { fontSize: SIZE, italic: true }),
    textRow(columns, DASH_HEIGHT, [{ column: 0, columns, text: line.text, format: { ...line.format, horizontal: "center" } }], true),
    document.provisional === null ? gapRow(columns, 6) : warningRow(columns, document.provisional.formula, 12),
  ];
}
