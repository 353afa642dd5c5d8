// One sheet of the model: cells, styles, widths and freeze are Univer's, the rest is in SheetState.
import { BooleanNumber, type ICellData, type Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { areaOf, contains, intersect, placed } from "./areas";
import { grid, hasContent, spanOf, styleRow, stylesOfNew, type CellPatches } from "./cellGrid";
import { EMPTY_CELL, toCellData, toHostCell } from "./cells";
import type {
  HostArea,
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostExtent,
  HostFilter,
  HostInput,
  HostPage,
  HostProtection,
  HostSheet,
  HostStyle,
  HostValidation,
} from "./hostWorkbook";
import { FormulaMover } from "./formulaText";
import { isLineHidden, setLinesHidden, type LineAxis } from "./hiddenLines";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight, sizedExtent } from "./lineSizes";
import { setLineStyle } from "./lineStyles";
import { addMerges, mergedAreas, removeMerges } from "./mergedCells";
import { SheetState } from "./sheetState";
import { sortedRows } from "./sorting";
import { editLines } from "./structure";
import { toHostStyle, toStyleData } from "./styles";
import { worksheetOf, type UniverCore } from "./univerCore";

/** Sheets grow by this much beyond what is needed, so that a grid shows free cells. */
const SPARE = { rows: 200, columns: 26 };

/** From so many lines on an area is taken for whole columns or rows, whose look is kept by line. */
const WHOLE_ROWS = 100_000;
const WHOLE_COLUMNS = 10_000;

export class UniverSheet implements HostSheet {
  readonly state: SheetState;

  constructor(
    private readonly core: UniverCore,
    readonly id: string,
  ) {
    this.state = new SheetState((formula, rows, columns) => new FormulaMover(core.lexer, formula).at(rows, columns));
  }

  get title(): string {
    return this.worksheet.getName();
  }

  get visibility(): HostSheet["visibility"] {
    if (this.worksheet.getConfig().hidden !== BooleanNumber.TRUE) return "visible";
    return this.state.isVeryHidden ? "veryHidden" : "hidden";
  }

  set visibility(visibility: HostSheet["visibility"]) {
    this.state.isVeryHidden = visibility === "veryHidden";
    this.run(SetWorksheetHideMutation, { hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE });
  }

  get tabColor(): string | null {
    return this.worksheet.getConfig().tabColor || null;
  }

  set tabColor(color: string | null) {
    this.run(SetTabColorMutation, { color: color ?? "" });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  set showGridlines(isShown: boolean) {
    this.run(ToggleGridlinesMutation, { showGridlines: isShown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get protection(): HostProtection | null {
    return this.state.protection;
  }

  set protection(protection: HostProtection | null) {
    this.state.protection = protection;
  }

  get page(): HostPage {
    return this.state.page;
  }

  set page(page: HostPage) {
    this.state.page = page;
  }

  get freeze(): { readonly rows: number; readonly columns: number } {
    const { freeze } = this.worksheet.getConfig();
    return { rows: freeze.ySplit, columns: freeze.xSplit };
  }

  set freeze({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    this.run(SetFrozenMutation, { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 });
  }

  usedArea(): HostArea | null {
    return spanOf(this.worksheet.getCellMatrix(), hasContent, false);
  }

  extent(): HostExtent {
    const cells = spanOf(this.worksheet.getCellMatrix(), () => true, true) ?? areaOf(0, 0, 0, 0);
    const unlocked = this.state.unlocked;
    const sized = sizedExtent(this.worksheet);
    return {
      rows: Math.max(cells.rows, ...unlocked.map((area) => area.row + area.rows)),
      columns: Math.max(cells.columns, ...unlocked.map((area) => area.column + area.columns)),
      sizedRows: sized.rows,
      sizedColumns: sized.columns,
    };
  }

  read(area: HostArea): HostCell[][] {
    const matrix = this.worksheet.getCellMatrix();
    const spilled = this.core.formulas.getArrayFormulaCellData()[this.core.unitId]?.[this.id];
    return grid(area, (row, column) => {
      const cell = matrix.getValue(row, column);
      if (cell === null || cell === undefined)
        return spilled === undefined || spilled === null ? EMPTY_CELL : toHostCell(spilled[row]?.[column], null);
      return toHostCell(cell, this.formulaOf(cell, row, column));
    });
  }

  write(area: HostArea, inputs: readonly (readonly HostInput[])[]): void {
    if (inputs.length !== area.rows || inputs.some((row) => row.length !== area.columns))
      throw new RangeError("The inputs do not have the shape of the area");
    const patches: CellPatches = {};
    inputs.forEach((line, i) => {
      const row: Record<number, ICellData> = {};
      line.forEach((input, j) => {
        if (input !== undefined) row[area.column + j] = toCellData(input);
      });
      patches[area.row + i] = row;
    });
    this.patch(area, patches);
  }

  copyContent(from: HostArea, to: HostArea): void {
    const source = this.read(from).map((line) => line.map((cell) => this.copied(cell)));
    const inputs = grid(to, (row, column) => {
      const fromRow = (row - to.row) % from.rows;
      const fromColumn = (column - to.column) % from.columns;
      return source[fromRow]![fromColumn]!(row - from.row - fromRow, column - from.column - fromColumn);
    });
    this.write(to, inputs);
  }

  copyAll(source: HostSheet, from: HostArea, to: HostArea): void {
    const other = source as UniverSheet;
    const cells = other.read(from).map((line) => line.map((cell) => this.copied(cell)));
    const matrix = other.worksheet.getCellMatrix();
    const styles = grid(from, (row, column) => matrix.getValue(row, column)?.s ?? null);
    const merges = other.merges.filter((merged) => intersect(merged, from) !== null).map((merged) => placed(merged, from, to));
    const [down, right] = [to.row - from.row, to.column - from.column];
    this.unmerge(to);
    const contents = cells.map((line, i) => [
      to.row + i,
      Object.fromEntries(line.map((cell, j) => [to.column + j, { ...toCellData(cell(down, right)), s: null }])),
    ]);
    this.patch(to, Object.fromEntries(contents) as CellPatches);
    this.patch(to, Object.fromEntries(styles.map((line, i) => [to.row + i, styleRow(line, to.column)])), true);
    this.state.copyRules(other.state, from, to);
    addMerges(this.core, this.id, merges);
    this.core.lookListeners.forEach((listener) => listener());
  }

  clear(area: HostArea, what: "contents" | "formats" | "all"): void {
    const patches: CellPatches = {};
    this.worksheet.getCellMatrix().forValue((row, column) => {
      if (!contains(area, row, column)) return;
      const content = what === "formats" ? {} : toCellData({ value: null });
      (patches[row] ??= {})[column] = what === "contents" ? content : { ...content, s: null };
    });
    this.patch(area, patches, what === "formats");
    if (what === "contents") return;
    this.unmerge(area);
    this.setLocked(area, true);
    this.clearConditionalFormats(area);
    if (what === "all") this.setValidation(area, null);
  }

  insertRows(row: number, count: number): void {
    this.grow(row + 1, 0);
    const styles = row === 0 ? {} : stylesOfNew(this.worksheet.getCellMatrix(), areaOf(row, 0, count, this.extent().columns), "rows");
    editLines(this.core, this.id, { kind: "insert", axis: "rows", index: row, count });
    this.patch(areaOf(row, 0, count, 1), styles, true);
  }

  deleteRows(row: number, count: number): void {
    this.grow(row + count + 1, 0);
    editLines(this.core, this.id, { kind: "delete", axis: "rows", index: row, count });
  }

  insertColumns(column: number, count: number): void {
    this.grow(0, column + 1);
    const styles = column === 0 ? {} : stylesOfNew(this.worksheet.getCellMatrix(), areaOf(0, column, this.extent().rows, count), "columns");
    editLines(this.core, this.id, { kind: "insert", axis: "columns", index: column, count });
    this.patch(areaOf(0, column, 1, count), styles, true);
  }

  deleteColumns(column: number, count: number): void {
    this.grow(0, column + count + 1);
    editLines(this.core, this.id, { kind: "delete", axis: "columns", index: column, count });
  }

  sort(area: HostArea, column: number, ascending: boolean): void {
    const cells = this.read(area);
    const order = sortedRows(
      cells.map((line) => line[column - area.column]!),
      ascending,
    );
    const matrix = this.worksheet.getCellMatrix();
    const styles = grid(area, (row, col) => matrix.getValue(row, col)?.s ?? null);
    const patches: CellPatches = {};
    order.forEach((from, i) => {
      const row: Record<number, ICellData> = {};
      cells[from]!.forEach((cell, j) => {
        row[area.column + j] = { ...toCellData(this.copied(cell)(i - from, 0)), s: null };
      });
      patches[area.row + i] = row;
    });
    this.patch(area, patches);
    this.patch(area, Object.fromEntries(order.map((from, i) => [area.row + i, styleRow(styles[from]!, area.column)])), true);
  }

  style(row: number, column: number): HostStyle {
    return toHostStyle(this.worksheet.getComposedCellStyle(row, column));
  }

  setStyle(area: HostArea, style: HostStyle): void {
    const data = toStyleData(style);
    const isWhole = area.rows >= WHOLE_ROWS || area.columns >= WHOLE_COLUMNS;
    if (isWhole) setLineStyle(this.core, this.id, area, data);
    const matrix = this.worksheet.getCellMatrix();
    const patches: CellPatches = {};
    if (isWhole) {
      matrix.forValue((row, column, cell) => {
        if (contains(area, row, column) && cell?.s) (patches[row] ??= {})[column] = { s: data };
      });
    } else
      for (let i = 0; i < area.rows; i++)
        patches[area.row + i] = Object.fromEntries(Array.from({ length: area.columns }, (_, j) => [area.column + j, { s: data }]));
    this.patch(isWhole ? areaOf(0, 0, 1, 1) : area, patches, true);
  }

  columnWidth(column: number): number | null {
    return columnWidth(this.worksheet, column);
  }

  setColumnWidth(column: number, columns: number, characters: number): void {
    const count = columns >= WHOLE_COLUMNS ? this.size.columns - column : columns;
    this.grow(0, column + count);
    setColumnWidth(this.core, this.id, column, count, characters);
  }

  rowHeight(row: number): number | null {
    return rowHeight(this.worksheet, row);
  }

  setRowHeight(row: number, rows: number, points: number): void {
    const count = rows >= WHOLE_ROWS ? this.size.rows - row : rows;
    this.grow(row + count, 0);
    setRowHeight(this.core, this.id, row, count, points);
  }

  isHidden(axis: LineAxis, index: number): boolean {
    return isLineHidden(this.worksheet, axis, index);
  }

  setHidden(axis: LineAxis, first: number, count: number, isHidden: boolean): void {
    this.grow(axis === "rows" ? first + count : 0, axis === "rows" ? 0 : first + count);
    setLinesHidden(this.core, this.id, axis, first, count, isHidden);
  }

  get merges(): readonly HostArea[] {
    return mergedAreas(this.worksheet);
  }

  merge(area: HostArea): void {
    this.unmerge(area);
    if (area.rows * area.columns === 1) return;
    this.grow(area.row + area.rows, area.column + area.columns);
    const patches: CellPatches = {};
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const isFirst = row === area.row && column === area.column;
      if (!isFirst && contains(area, row, column) && cell && hasContent(cell)) (patches[row] ??= {})[column] = toCellData({ value: null });
    });
    this.patch(area, patches);
    addMerges(this.core, this.id, [area]);
  }

  unmerge(area: HostArea): void {
    removeMerges(this.core, this.id, area);
  }

  get filter(): HostFilter | null {
    return this.state.filter;
  }

  set filter(filter: HostFilter | null) {
    this.state.filter = filter;
  }

  isLocked(row: number, column: number): boolean {
    return !this.state.unlocked.some((area) => contains(area, row, column));
  }

  setLocked(area: HostArea, isLocked: boolean): void {
    this.state.setLocked(area, isLocked);
  }

  unlockedAreas(): readonly HostArea[] {
    return this.state.unlocked;
  }

  get validations(): readonly HostValidation[] {
    return this.state.validations;
  }

  setValidation(area: HostArea, rule: Omit<HostValidation, "area"> | null): void {
    this.state.setValidation(area, rule);
  }

  get conditionalFormats(): readonly HostConditionalFormat[] {
    return this.state.conditionalFormats;
  }

  addConditionalFormat(rule: HostConditionalFormat, isFirst = false): void {
    if (isFirst) this.state.conditionalFormats.unshift(rule);
    else this.state.conditionalFormats.push(rule);
    this.core.lookListeners.forEach((listener) => listener());
  }

  get charts(): readonly HostChart[] {
    return this.state.charts;
  }

  set charts(charts: readonly HostChart[]) {
    this.state.charts = charts;
  }

  clearConditionalFormats(area: HostArea): void {
    this.state.clearConditionalFormats(area);
    this.core.lookListeners.forEach((listener) => listener());
  }

  private get worksheet(): Worksheet {
    return worksheetOf(this.core, this.id);
  }

  private get size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.worksheet.getRowCount(), columns: this.worksheet.getColumnCount() };
  }

  private run(command: { readonly id: string }, params: object): void {
    this.core.run(command, { subUnitId: this.id, ...params });
  }

  /** Makes sure that the first `rows` rows and `columns` columns exist. */
  private grow(rows: number, columns: number): void {
    const size = this.size;
    if (rows > size.rows) this.run(SetWorksheetRowCountMutation, { rowCount: rows + SPARE.rows });
    if (columns > size.columns) this.run(SetWorksheetColumnCountMutation, { columnCount: columns + SPARE.columns });
  }

  /** `isLook` tells Univer that contents stay, formulas above all. */
  private patch(area: HostArea, cellValue: CellPatches, isLook = false): void {
    if (Object.values(cellValue).every((line) => Object.keys(line).length === 0)) return;
    this.grow(area.row + area.rows, area.column + area.columns);
    this.run(SetRangeValuesMutation, isLook ? { cellValue, trigger: SetStyleCommand.id } : { cellValue });
  }

  private formulaOf(cell: ICellData, row: number, column: number): string | null {
    if (cell.f) return cell.f;
    return cell.si ? this.core.formulas.getFormulaStringByCell(row, column, this.id, this.core.unitId) || null : null;
  }

  /** Gives the content of the cell as it is after a copy that far down and right. */
  private copied(cell: HostCell): (rows: number, columns: number) => Exclude<HostInput, undefined> {
    if (cell.formula === null) return () => ({ value: cell.value, isError: cell.isError });
    const mover = new FormulaMover(this.core.lexer, cell.formula);
    return (rows, columns) => ({ formula: mover.at(rows, columns) });
  }
}
