// One sheet of the workbook as an exceljs worksheet. What exceljs cannot write comes back as edits for the finished file.
import type { CellValue, ConditionalFormattingOptions, DataValidation, Workbook, Worksheet, WorksheetView } from "exceljs";
import type { HostArea, HostCell, HostFilter, HostPage, HostProtection, HostSheet, HostValidation } from "../workbook/hostWorkbook";
import { cellRef, fullAreaRef } from "./cellReference";
import { argb, conditionalStyle, type CellStyleBook } from "./cellStyleBook";
import { toFileFormula } from "./fileFormula";
import { joinHeaderFooter } from "./headerFooterText";
import { isReadAsTyped } from "./isReadAsTyped";
import { protectionAttributes } from "./protectionAttributes";
import { hashOfPassword, hashPassword, type PasswordHash } from "./sheetPassword";
import { toFileWidth } from "./widths";
import { toXstring, toXstringAttribute } from "./xstring";

const POINTS_PER_INCH = 72;
const STANDARD_HEIGHT = 15;
const LAST_COLUMN = 16_383;
const PAPER = { letter: 1, a4: 9 } as const;
/** More cells than this are not looked at one by one. */
const MAX_CELLS = 4_000_000;

export interface SheetEdits {
  /** Selected area, if the sheet is the active one. */
  readonly selection: HostArea | null;
  /** Priorities of the conditional formats that stop at a match. */
  readonly stops: readonly number[];
  /** 16-bit hash of a password that came so from a file. */
  readonly legacyPassword: string | null;
  readonly filter: HostFilter | null;
}

/** Adds the sheet at the end of the exceljs workbook. `selection` = it is the active sheet, with this area selected. */
export async function buildSheet(file: Workbook, sheet: HostSheet, styles: CellStyleBook, selection: HostArea | null): Promise<SheetEdits> {
  const worksheet = file.addWorksheet(sheet.title, { state: sheet.visibility, views: [viewOf(sheet, selection)] });
  if (sheet.tabColor !== null) worksheet.properties.tabColor = { argb: argb(sheet.tabColor) };
  buildSizes(worksheet, sheet);
  buildCells(worksheet, sheet, styles);
  buildMerges(worksheet, sheet);
  buildPage(worksheet, sheet.page);
  for (const validation of sheet.validations) {
    // Missing from the types. A range even for one cell: exceljs joins single cells of equal rules, whose formulas are relative.
    (worksheet as unknown as { dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations.add(
      fullAreaRef(validation.area),
      validationOf(validation),
    );
  }
  const stops: number[] = [];
  sheet.conditionalFormats.forEach((rule, i) => {
    if (rule.stopIfTrue) stops.push(i + 1);
    const options: ConditionalFormattingOptions = {
      ref: fullAreaRef(rule.area),
      rules: [{ type: "expression", priority: i + 1, formulae: [toFileFormula(rule.formula)], style: conditionalStyle(rule.format) }],
    };
    worksheet.addConditionalFormatting(options);
  });
  const hash = sheet.protection ? await protect(worksheet, sheet.protection) : null;
  return { selection, stops, legacyPassword: hash?.kind === "legacy" ? hash.hash : null, filter: sheet.filter };
}

function viewOf(sheet: HostSheet, selection: HostArea | null): WorksheetView {
  const { rows, columns } = sheet.freeze;
  const view = {
    ...(rows + columns > 0 ? { state: "frozen", xSplit: columns, ySplit: rows } : { state: "normal" }),
    showGridLines: sheet.showGridlines,
    tabSelected: selection !== null,
    activeCell: selection ? cellRef(selection.row, selection.column) : "A1",
  };
  return view as unknown as WorksheetView;
}

function buildSizes(worksheet: Worksheet, sheet: HostSheet): void {
  const { sizedRows, sizedColumns } = sheet.extent();
  for (let c = 0; c < sizedColumns; c++) {
    const width = sheet.columnWidth(c);
    if (width === 0) worksheet.getColumn(c + 1).hidden = true;
    else if (width !== null) worksheet.getColumn(c + 1).width = toFileWidth(width);
  }
  for (let r = 0; r < sizedRows; r++) {
    const height = sheet.rowHeight(r);
    if (height === null) continue;
    const row = worksheet.getRow(r + 1);
    row.hidden = height === 0;
    // exceljs leaves out an empty hidden row unless it has a height.
    row.height = height === 0 ? STANDARD_HEIGHT : height;
  }
}

function buildCells(worksheet: Worksheet, sheet: HostSheet, styles: CellStyleBook): void {
  const { rows, columns } = sheet.extent();
  const used = sheet.usedArea();
  if (rows * columns > MAX_CELLS) throw new Error(`sheet "${sheet.title}" is too large to save: ${rows} × ${columns} cells`);
  const content = used ? sheet.read(used) : [];
  const unlocked = unlockedMap(sheet.unlockedAreas(), rows, columns);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = used ? content[r - used.row]?.[c - used.column] : undefined;
      const style = sheet.style(r, c);
      const look = styles.styleOf({ style, isLocked: unlocked[r * columns + c] !== 1, isQuoted: isQuoted(cell, style.numberFormat) });
      const value = cell ? cellValue(cell) : null;
      if (value === null && look === null) continue;
      const target = worksheet.getRow(r + 1).getCell(c + 1);
      if (value !== null) target.value = value;
      if (look !== null) target.style = look;
    }
  }
}

/** After the cells: each keeps its own look, as in Excel. */
function buildMerges(worksheet: Worksheet, sheet: HostSheet): void {
  for (const { row, column, rows, columns } of sheet.merges) {
    worksheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
  }
  if (sheet.filter !== null) worksheet.autoFilter = fullAreaRef(sheet.filter.area);
}

function isQuoted(cell: HostCell | undefined, format: string | undefined): boolean {
  return !!cell && typeof cell.value === "string" && !cell.isError && cell.formula === null && format !== "@" && isReadAsTyped(cell.value);
}

function cellValue(cell: HostCell): CellValue {
  const value = plainValue(cell);
  if (cell.formula === null) return value;
  return { formula: toFileFormula(cell.formula), ...(value !== null && { result: value }) } as CellValue;
}

function plainValue({ value, isError }: HostCell): CellValue {
  if (typeof value === "string") return isError ? ({ error: value } as CellValue) : toXstring(value);
  // Files have no infinite numbers; an engine that made one means an error.
  if (typeof value === "number" && !Number.isFinite(value)) return { error: "#NUM!" };
  return value;
}

/** 1 for each unlocked cell of the first `rows` × `columns`. */
function unlockedMap(areas: readonly HostArea[], rows: number, columns: number): Uint8Array {
  const map = new Uint8Array(rows * columns);
  for (const area of areas) {
    const right = Math.min(area.column + area.columns, columns);
    for (let r = area.row; r < Math.min(area.row + area.rows, rows); r++) {
      if (area.column < right) map.fill(1, r * columns + area.column, r * columns + right);
    }
  }
  return map;
}

function buildPage(worksheet: Worksheet, page: HostPage): void {
  const isFitted = page.fitWide !== null || page.fitTall !== null;
  const inches = Object.entries(page.margins).map(([side, points]) => [side, Number((points / POINTS_PER_INCH).toFixed(8))]);
  Object.assign(worksheet.pageSetup, {
    paperSize: PAPER[page.paper],
    orientation: page.orientation,
    fitToPage: isFitted,
    fitToWidth: isFitted ? (page.fitWide ?? 0) : undefined,
    fitToHeight: isFitted ? (page.fitTall ?? 0) : undefined,
    scale: isFitted || page.scale === 100 ? undefined : page.scale,
    horizontalDpi: undefined,
    verticalDpi: undefined,
    margins: Object.fromEntries(inches),
    horizontalCentered: page.centerHorizontally,
  });
  worksheet.headerFooter.oddHeader = toXstring(joinHeaderFooter(page.header));
  worksheet.headerFooter.oddFooter = toXstring(joinHeaderFooter(page.footer));
  worksheet.headerFooter.differentFirst = page.isFirstDifferent;
  worksheet.headerFooter.firstHeader = toXstring(joinHeaderFooter(page.firstHeader));
  worksheet.headerFooter.firstFooter = toXstring(joinHeaderFooter(page.firstFooter));
  // The break stands below the row of this number, counted from 1.
  const breaks = page.pageStarts.map((row) => ({ id: row, max: LAST_COLUMN, man: 1 }));
  (worksheet as unknown as { rowBreaks: typeof breaks }).rowBreaks = breaks;
}

function validationOf({ rule, ignoreBlank, error, prompt }: HostValidation): DataValidation {
  const source = rule.kind === "custom" ? rule.formula : rule.source;
  // A list without "=" is the list itself, its entries parted by commas.
  const isLiteral = rule.kind === "list" && !source.startsWith("=");
  return {
    type: rule.kind,
    formulae: [isLiteral ? `"${source.replace(/"/g, '""')}"` : toFileFormula(source)],
    allowBlank: ignoreBlank,
    showErrorMessage: error.show,
    errorStyle: error.style,
    errorTitle: toXstringAttribute(error.title),
    error: toXstringAttribute(error.message),
    showInputMessage: prompt !== null,
    promptTitle: toXstringAttribute(prompt?.title ?? ""),
    prompt: toXstringAttribute(prompt?.message ?? ""),
  };
}

/** exceljs names what it may unlock; `objects` and `scenarios` the other way round. */
async function protect(worksheet: Worksheet, protection: HostProtection): Promise<PasswordHash | null> {
  const model: Record<string, boolean | string | number> = { sheet: true };
  for (const [attribute, value] of protectionAttributes(protection.options)) model[attribute] = value === "0";
  const { password } = protection;
  const hash = password === null ? null : (hashOfPassword(password) ?? (await hashPassword(password)));
  if (hash?.kind === "digest") {
    Object.assign(model, { algorithmName: hash.algorithm, hashValue: hash.hash, saltValue: hash.salt, spinCount: hash.rounds });
  }
  (worksheet as unknown as { sheetProtection: typeof model }).sheetProtection = model;
  return hash;
}
