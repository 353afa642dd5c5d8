// The workbook of the model over one Univer: sheets, names, calculation, selection, and the news of changes.
import { ICommandService, type ICommandInfo, type IExecutionOptions, type IWorksheetData } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { lineEditOf } from "./calculation";
import type { HostArea, HostChange, HostName, HostSheet, HostWorkbook } from "./hostWorkbook";
import { areaOf, shiftSpan, type LineEdit } from "./areas";
import { foldedTitle, followEvent, readReference, sameTitle, type SheetEvent } from "./references";
import type { UniverContent, UniverCore } from "./univerCore";
import { UniverSheet } from "./univerSheet";

/** Univer's data of a sheet without content. */
export function emptySheet(id: string, title: string): Partial<IWorksheetData> {
  return { id, name: title, rowCount: 1000, columnCount: 104, cellData: {} };
}

/** Univer's data of a new workbook. */
export function oneEmptySheet(title: string): UniverContent {
  return { sheetOrder: ["sheet1"], sheets: { sheet1: emptySheet("sheet1", title) }, styles: {} };
}

type Settle = HostWorkbook["settle"];

export class UniverWorkbook implements HostWorkbook {
  calculationMode: "automatic" | "manual" = "automatic";
  isEditing = false;
  isStructureProtected = false;
  readonly settings = new Map<string, string>();

  private readonly sheetsById = new Map<string, UniverSheet>();
  private readonly listeners = new Set<(change: HostChange) => void>();
  private readonly subscriptions: { dispose(): void }[];
  private lastId = 1;
  /** What `names` gives and the ids by folded name, until a name changes. */
  private knownNames: readonly HostName[] | null = null;
  private nameIds: ReadonlyMap<string, string> | null = null;

  constructor(readonly core: UniverCore) {
    const commands = core.injector.get(ICommandService);
    let oldTitle = "";
    this.subscriptions = [
      commands.beforeCommandExecuted((command) => {
        if (command.id !== SetWorksheetNameMutation.id && command.id !== RemoveSheetMutation.id) return;
        oldTitle = this.titleOf((command.params as { subUnitId: string }).subUnitId);
      }),
      commands.onCommandExecuted((command, options) => this.follow(command, options, oldTitle)),
      core.names.update$.subscribe(() => (this.knownNames = this.nameIds = null)),
    ].map((one) => ("dispose" in one ? one : { dispose: () => one.unsubscribe() }));
  }

  sheets(): readonly HostSheet[] {
    return this.core.workbook.getSheetOrders().map((id) => this.known(id));
  }

  sheet(id: string): HostSheet | null {
    return this.core.workbook.getSheetBySheetId(id) ? this.known(id) : null;
  }

  sheetByTitle(title: string): HostSheet | null {
    return this.sheets().find((sheet) => sameTitle(sheet.title, title)) ?? null;
  }

  addSheet(title: string): HostSheet {
    if (this.sheetByTitle(title) !== null) throw new Error(`There is already a sheet named ${title}`);
    const id = `sheet${++this.lastId}`;
    const active = this.activeSheetId;
    this.core.run(InsertSheetCommand, { sheet: emptySheet(id, title), index: this.core.workbook.getSheetOrders().length });
    // Univer shows the sheet it inserts; Excel's worksheets.add leaves the user where he is.
    this.activeSheetId = active;
    this.core.forgetUndo();
    return this.known(id);
  }

  renameSheet(id: string, title: string): void {
    const other = this.sheetByTitle(title);
    if (other !== null && other.id !== id) throw new Error(`There is already a sheet named ${title}`);
    this.core.run(SetWorksheetNameCommand, { subUnitId: id, name: title });
    this.core.forgetUndo();
  }

  deleteSheet(id: string): void {
    this.core.run(RemoveSheetCommand, { subUnitId: id });
    this.core.forgetUndo();
  }

  moveSheet(id: string, index: number): void {
    const fromOrder = this.core.workbook.getSheetOrders().indexOf(id);
    if (fromOrder < 0) throw new Error(`The sheet ${id} is gone`);
    if (fromOrder !== index) this.core.run(SetWorksheetOrderMutation, { subUnitId: id, fromOrder, toOrder: index });
  }

  names(): readonly HostName[] {
    return (this.knownNames ??= this.readNames());
  }

  defineName(name: string, reference: string, visible = true): void {
    const id = this.nameId(name) ?? `name-${name.toLocaleLowerCase("vi")}`;
    const isArea = readReference(this.core.lexer, reference) !== null;
    const formulaOrRefString = isArea ? reference.replace(/^=/, "") : reference;
    this.core.run(SetDefinedNameMutation, { id, name, formulaOrRefString, hidden: !visible, localSheetId: "AllDefaultWorkbook" });
  }

  removeName(name: string): void {
    const id = this.nameId(name);
    if (id === null) return;
    const known = this.core.names.getValueById(this.core.unitId, id);
    this.core.run(RemoveDefinedNameMutation, { ...known });
  }

  areaOfName(name: string): { readonly sheetId: string; readonly area: HostArea } | null {
    const id = this.nameId(name);
    const known = id === null ? null : this.core.names.getValueById(this.core.unitId, id);
    const place = known ? readReference(this.core.lexer, known.formulaOrRefString) : null;
    const sheet = place === null ? null : this.sheetByTitle(place.title);
    return place === null || sheet === null ? null : { sheetId: sheet.id, area: place.area };
  }

  readonly settle: Settle = async (force = false) => {
    if (this.calculationMode === "automatic" || force) await this.core.calculation.settle();
  };

  get activeSheetId(): string {
    return this.core.workbook.getActiveSheet().getSheetId();
  }

  set activeSheetId(id: string) {
    this.core.run(SetWorksheetActiveOperation, { subUnitId: id });
  }

  get selection(): HostArea {
    const range = this.core.selections.getCurrentLastSelection()?.range;
    if (range === undefined) return areaOf(0, 0);
    return areaOf(range.startRow, range.startColumn, range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1);
  }

  set selection({ row, column, rows, columns }: HostArea) {
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    const primary = {
      actualRow: row,
      actualColumn: column,
      startRow: row,
      startColumn: column,
      endRow: row,
      endColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.core.run(SetSelectionsOperation, { subUnitId: this.activeSheetId, selections: [{ range, primary, style: null }] });
  }

  onChange(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called when the workbook is disposed of. */
  onDispose(listener: () => void): void {
    this.subscriptions.push({ dispose: listener });
  }

  /**
   * Univer's data of all sheets, copied.
   * @throws Error if a formula spills: what it fills is known to the engine alone
   */
  content(): UniverContent {
    const spilled = this.core.formulas.getArrayFormulaCellData()[this.core.unitId] ?? {};
    if (Object.values(spilled).some((rows) => Object.keys(rows ?? {}).length > 0)) throw new Error("A formula that spills is not copied.");
    const { workbook } = this.core;
    const sheets = Object.fromEntries(workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSnapshot()]));
    return structuredClone({ sheetOrder: [...workbook.getSheetOrders()], sheets, styles: workbook.getStyles().toJSON() });
  }

  /** Takes over what the other workbook has beside Univer's cells. This one was begun with its content. */
  takeBeside(other: UniverWorkbook): void {
    for (const { id, state } of other.sheetsById.values()) this.known(id).state.takeOver(state);
    for (const { name, reference, visible } of other.names()) this.defineName(name, reference, visible);
    for (const [key, value] of other.settings) this.settings.set(key, value);
    this.lastId = other.lastId;
    this.calculationMode = other.calculationMode;
    this.isStructureProtected = other.isStructureProtected;
    this.activeSheetId = other.activeSheetId;
    this.selection = other.selection;
    this.core.calculation.forget();
  }

  dispose(): void {
    this.listeners.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.core.calculation.dispose();
    this.core.univer.dispose();
  }

  private known(id: string): UniverSheet {
    const old = this.sheetsById.get(id);
    if (old !== undefined) return old;
    const sheet = new UniverSheet(this.core, id);
    this.sheetsById.set(id, sheet);
    return sheet;
  }

  private titleOf(id: string): string {
    return this.core.workbook.getSheetBySheetId(id)?.getName() ?? "";
  }

  private readNames(): readonly HostName[] {
    return Object.values(this.core.names.getDefinedNameMap(this.core.unitId) ?? {}).map(({ name, hidden, formulaOrRefString }) => ({
      name,
      visible: hidden !== true,
      reference: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
    }));
  }

  private nameId(name: string): string | null {
    if (this.nameIds === null) {
      const all = Object.values(this.core.names.getDefinedNameMap(this.core.unitId) ?? {});
      // Of two names that fold to one the first counts.
      this.nameIds = new Map(all.reverse().map((known) => [foldedTitle(known.name), known.id]));
    }
    return this.nameIds.get(foldedTitle(name)) ?? null;
  }

  /** Keeps what lies beside Univer in step with it, and tells the listeners. */
  private follow(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, oldTitle: string): void {
    const lines = lineEditOf(command);
    if (lines !== null) {
      this.followLines(lines.sheetId, lines.edit);
      this.tell({ sheetId: lines.sheetId, area: null, kind: "structure" });
      return;
    }
    const { subUnitId: sheetId, name, sheet } = (command.params ?? {}) as { subUnitId: string; name?: string; sheet?: { id: string } };
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (options?.onlyLocal !== true) this.tell({ sheetId, area: touchedArea(command), kind: "cells" });
        return;
      case SetWorksheetNameMutation.id:
        this.followFormulas({ kind: "renamed", title: oldTitle, newTitle: name ?? "" });
        this.tell({ sheetId, area: null, kind: "sheets" });
        return;
      case RemoveSheetMutation.id:
        this.followFormulas({ kind: "deleted", title: oldTitle });
        this.sheetsById.delete(sheetId);
        this.tell({ sheetId, area: null, kind: "sheets" });
        return;
      case InsertSheetMutation.id:
        this.tell({ sheetId: sheet?.id ?? "", area: null, kind: "sheets" });
        return;
      case SetWorksheetOrderMutation.id:
        this.tell({ sheetId, area: null, kind: "sheets" });
        return;
    }
  }

  private followLines(sheetId: string, edit: LineEdit): void {
    const sheet = this.known(sheetId);
    sheet.state.followLines(edit);
    this.followFormulas({ kind: "lines", title: sheet.title, edit });
    const { rows, columns } = sheet.freeze;
    const frozen = edit.axis === "rows" ? rows : columns;
    const span = frozen === 0 ? { length: 0 } : (shiftSpan(0, frozen, edit.index === 0 ? { ...edit, index: 0 } : edit) ?? { length: 0 });
    if (span.length !== frozen) sheet.freeze = edit.axis === "rows" ? { rows: span.length, columns } : { rows, columns: span.length };
  }

  private followFormulas(event: SheetEvent): void {
    for (const sheet of this.sheetsById.values()) {
      const ownTitle = this.titleOf(sheet.id);
      sheet.state.followFormulas((formula) => followEvent(this.core.lexer, formula, ownTitle, event));
    }
  }

  private tell(change: HostChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

/** The smallest area around the cells that a mutation wrote. */
function touchedArea(command: Readonly<ICommandInfo>): HostArea | null {
  const { cellValue } = command.params as { cellValue?: Record<string, Record<string, unknown>> };
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [rowKey, line] of Object.entries(cellValue ?? {})) {
    const columns = Object.keys(line);
    if (columns.length === 0) continue;
    const row = Number(rowKey);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const key of columns) {
      left = Math.min(left, Number(key));
      right = Math.max(right, Number(key));
    }
  }
  return bottom < 0 ? null : areaOf(top, left, bottom - top + 1, right - left + 1);
}
