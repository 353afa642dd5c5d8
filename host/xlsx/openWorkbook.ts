// Opens .xlsx bytes into a workbook of the embedded Excel. All reading and all refusals come before the first change.
import { chartStart } from "../workbook/chartPlace";
import type { HostChart, HostInput, HostSheet, HostWorkbook } from "../workbook/hostWorkbook";
import type { FileCell, FileChart, FileLook, FileSheet, FileWorkbook } from "./fileWorkbook";
import { IgnoredList } from "./ignoredList";
import { readPackage } from "./readPackage";
import { readWorkbook } from "./readWorkbook";
import { rectanglesOf } from "./rectangles";

/** A block is written in one go as long as at least this share of it is cells of the file. */
const LEAST_FILLED = 0.25;

export interface OpenReport {
  /** What the file holds and the embedded Excel cannot keep, in words for the person who opens it. */
  readonly ignored: string[];
}

/**
 * Replaces everything in `into` by the workbook of the file and calculates it. What cannot be kept is listed, never silently dropped.
 * @throws OpenXlsxError when the file is refused; `into` is then as it was.
 */
export async function openWorkbook(bytes: Uint8Array, into: HostWorkbook): Promise<OpenReport> {
  const ignored = new IgnoredList();
  const file = readWorkbook(readPackage(bytes), ignored);
  replaceSheets(file, into);
  await into.settle(true);
  return { ignored: ignored.lines() };
}

function replaceSheets(file: FileWorkbook, into: HostWorkbook): void {
  into.isStructureProtected = false;
  for (const { name } of into.names()) into.removeName(name);
  into.settings.clear();
  const former = into.sheets().map((sheet) => sheet.id);
  const taken = new Set(file.sheets.map((sheet) => sheet.title.toLowerCase()));
  former.forEach((id, i) => {
    let title = `~${i + 1}`;
    while (taken.has(title)) title = `~${title}`;
    into.renameSheet(id, title);
  });
  const sheets = file.sheets.map((sheet) => into.addSheet(sheet.title));
  for (const id of former) into.deleteSheet(id);

  for (const { name, reference, visible } of file.names) into.defineName(name, reference, visible);
  file.sheets.forEach((sheet, i) => fillSheet(sheet, sheets[i]!, file.looks));
  for (const [key, value] of file.settings) into.settings.set(key, value);
  // Before the active sheet is chosen: hiding sheets may move on to another.
  sheets.forEach((sheet, i) => (sheet.visibility = file.sheets[i]!.visibility));
  const active = sheets[file.activeSheet]!;
  into.activeSheetId = active.id;
  into.selection = file.sheets[file.activeSheet]!.selection;
  into.calculationMode = file.calculationMode;
  into.isStructureProtected = file.isStructureProtected;
}

function fillSheet(from: FileSheet, sheet: HostSheet, looks: readonly FileLook[]): void {
  const looked = from.cells.map((cell) => ({ row: cell.row, column: cell.column, key: looks[cell.look] }));
  for (const { key: look, area } of rectanglesOf(looked)) {
    if (look && Object.keys(look.style).length > 0) sheet.setStyle(area, look.style);
  }
  for (const { key: isLocked, area } of rectanglesOf(looked.map(({ row, column, key }) => ({ row, column, key: key?.isLocked ?? true })))) {
    if (!isLocked) sheet.setLocked(area, false);
  }
  // After the styles, so that none of them makes another kind of value of it.
  for (const { row, column, rows } of blocksOf(from.cells)) {
    sheet.write({ row, column, rows: rows.length, columns: rows[0]!.length }, rows);
  }
  for (const area of from.merges) sheet.merge(area);
  for (const { column, columns, characters } of from.widths) sheet.setColumnWidth(column, columns, characters);
  for (const { key: points, area } of rectanglesOf(from.heights.map(({ row, points }) => ({ row, column: 0, key: points })))) {
    sheet.setRowHeight(area.row, area.rows, points);
  }
  for (const { area, ...rule } of from.validations) sheet.setValidation(area, rule);
  for (const rule of from.conditionalFormats) sheet.addConditionalFormat(rule);
  sheet.filter = from.filter;
  sheet.page = from.page;
  sheet.freeze = from.freeze;
  sheet.tabColor = from.tabColor;
  sheet.showGridlines = from.showGridlines;
  sheet.protection = from.protection;
  sheet.charts = from.charts.map((chart, i) => placedChart(sheet, chart, i));
}

/** The chart with a size, which a file may tell by the cell of its other corner. */
function placedChart(sheet: HostSheet, { end, ...chart }: FileChart, index: number): HostChart {
  const whole = { ...chart, id: `c${index + 1}` };
  if (end === null) return whole;
  const [from, to] = [chartStart(sheet, whole), chartStart(sheet, end)];
  return { ...whole, width: Math.max(1, to.left - from.left), height: Math.max(1, to.top - from.top) };
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: HostInput[][];
}

/** Cells with content in blocks to write: rows that follow each other, as long as the block is not mostly gaps. */
function blocksOf(cells: readonly FileCell[]): Block[] {
  const rows = new Map<number, FileCell[]>();
  for (const cell of cells) {
    if (!cell.input) continue;
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const blocks: Block[] = [];
  let group: FileCell[] = [];
  let left = 0;
  let right = 0;
  const finish = (): void => {
    if (group.length > 0) blocks.push(blockOf(group, left, right));
    group = [];
  };
  for (const row of rows.values()) {
    for (const part of denseParts(row)) {
      const first = part[0]!;
      const last = part.at(-1)!;
      const top = group[0]?.row ?? first.row;
      const joined = { left: Math.min(left, first.column), right: Math.max(right, last.column) };
      const size = (first.row - top + 1) * (joined.right - joined.left + 1);
      const isWholeRow = part.length === row.length;
      if (group.length === 0 || !isWholeRow || (group.length + part.length) / size < LEAST_FILLED) {
        finish();
        left = first.column;
        right = last.column;
      } else ({ left, right } = joined);
      group.push(...part);
      if (!isWholeRow) finish();
    }
  }
  finish();
  return blocks;
}

/** The cells of a row, cut where a gap would make the row mostly empty. */
function denseParts(row: readonly FileCell[]): FileCell[][] {
  const width = row.at(-1)!.column - row[0]!.column + 1;
  if (row.length / width >= LEAST_FILLED || width <= 64) return [[...row]];
  const parts: FileCell[][] = [];
  for (const cell of row) {
    const part = parts.at(-1);
    if (part && cell.column - part.at(-1)!.column <= 4) part.push(cell);
    else parts.push([cell]);
  }
  return parts;
}

function blockOf(cells: readonly FileCell[], left: number, right: number): Block {
  const top = cells[0]!.row;
  const rows: HostInput[][] = Array.from({ length: cells.at(-1)!.row - top + 1 }, () =>
    new Array<HostInput>(right - left + 1).fill(undefined),
  );
  for (const { row, column, input } of cells) if (input) rows[row - top]![column - left] = input;
  return { row: top, column: left, rows };
}
