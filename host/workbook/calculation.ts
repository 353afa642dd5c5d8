// When Univer calculates: replaces its own trigger (which waits 100 ms after the last change and cannot be awaited or held back).
// Changes are collected; `settle` hands them to the engine and waits until the results are in the cells.
import {
  convertObservableToBehaviorSubject,
  fromCallback,
  ICommandService,
  toDisposable,
  type ICommandInfo,
  type Injector,
} from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { shiftArea, type LineEdit } from "./areas";
import { cleanResults, repairEngine } from "./engineRepairs";
import { shortenEngine } from "./engineShortcuts";

type DirtyRange = IFormulaDirtyData["dirtyRanges"][number];
type MapKey =
  | "dirtyNameMap"
  | "dirtyDefinedNameMap"
  | "dirtySuperTableMap"
  | "dirtyUnitFeatureMap"
  | "dirtyUnitOtherFormulaMap"
  | "clearDependencyTreeCache";

const MAP_KEYS: readonly MapKey[] = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
];

const LINE_EDITS: Readonly<Record<string, Pick<LineEdit, "kind" | "axis">>> = {
  [InsertRowMutation.id]: { kind: "insert", axis: "rows" },
  [RemoveRowMutation.id]: { kind: "delete", axis: "rows" },
  [InsertColMutation.id]: { kind: "insert", axis: "columns" },
  [RemoveColMutation.id]: { kind: "delete", axis: "columns" },
};

interface LineEditParams {
  readonly subUnitId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** The inserted or deleted lines that a mutation of Univer stands for, or null for other mutations. */
export function lineEditOf(command: Readonly<ICommandInfo>): { readonly sheetId: string; readonly edit: LineEdit } | null {
  const sort = LINE_EDITS[command.id];
  if (sort === undefined) return null;
  const { subUnitId, range } = command.params as LineEditParams;
  const [index, last] = sort.axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId: subUnitId, edit: { ...sort, index, count: last - index + 1 } };
}

interface Pending {
  ranges: DirtyRange[];
  forceCalculation: boolean;
  readonly maps: Record<MapKey, Record<string, Record<string, unknown>>>;
}

function nothing(): Pending {
  const maps = Object.fromEntries(MAP_KEYS.map((key) => [key, {}])) as Pending["maps"];
  return { ranges: [], forceCalculation: false, maps };
}

export class Calculation {
  /** What Univer's progress bar listens to; nothing is ever reported. */
  readonly progress$ = convertObservableToBehaviorSubject<unknown>(
    fromCallback(() => toDisposable(() => undefined)),
    { done: 0, count: 0 },
  );
  /** Called when something became dirty. */
  onDirty: () => void = () => undefined;

  private readonly commands: ICommandService;
  private readonly dirtyManager: IActiveDirtyManagerService;
  private readonly formulas: FormulaDataModel;
  private readonly subscriptions: { dispose(): void }[] = [];
  private pending: Pending | null = null;
  private running: Promise<void> | null = null;
  private finish: (() => void) | null = null;
  private isDisposed = false;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.dirtyManager = injector.get(IActiveDirtyManagerService);
    this.formulas = injector.get(FormulaDataModel);
    repairEngine(injector);
    shortenEngine(injector);
    this.subscriptions.push(
      this.commands.onCommandExecuted((command, options) => this.collect(command, options?.onlyLocal === true)),
      this.commands.onCommandExecuted((command) => this.watchEnd(command)),
      this.commands.beforeCommandExecuted((command) => cleanResults(command)),
    );
  }

  get isDirty(): boolean {
    return this.pending !== null || this.running !== null;
  }

  /** Part of what Univer expects of its trigger. */
  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 });
  }

  /** Resolves when every change made so far, and those made while waiting, are calculated and written to the cells. */
  async settle(): Promise<void> {
    while (!this.isDisposed && this.isDirty) {
      if (this.running === null) this.start();
      await this.running;
    }
  }

  /** Runs work that uses the engine while nothing is calculated. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.running !== null) await this.running;
    let finish: () => void = () => undefined;
    this.running = new Promise<void>((resolve) => (finish = resolve));
    try {
      return await work();
    } finally {
      this.running = null;
      finish();
    }
  }

  /** Marks all formulas dirty. */
  markAll(): void {
    this.pending ??= nothing();
    this.pending.forceCalculation = true;
  }

  /** Takes all cells for calculated: they came with their results. */
  forget(): void {
    this.pending = null;
  }

  dispose(): void {
    this.isDisposed = true;
    for (const subscription of this.subscriptions) subscription.dispose();
    this.progress$.complete();
    this.finish?.();
  }

  private collect(command: Readonly<ICommandInfo>, isLocal: boolean): void {
    const lines = lineEditOf(command);
    if (lines !== null) this.shiftPending(lines.sheetId, lines.edit);
    const conversion = this.dirtyManager.get(command.id);
    if (conversion === null || conversion === undefined) return;
    if (command.id === SetRangeValuesMutation.id && (isLocal || !changesContent(command))) return;
    const dirty = conversion.getDirtyData(command);
    const pending = (this.pending ??= nothing());
    for (const range of dirty.dirtyRanges ?? []) pending.ranges.push(range);
    pending.forceCalculation ||= dirty.forceCalculation === true;
    for (const key of MAP_KEYS) {
      for (const [unit, entries] of Object.entries(dirty[key] ?? {})) Object.assign((pending.maps[key][unit] ??= {}), entries);
    }
    this.onDirty();
  }

  /** Changes wait where their cells were; inserted or deleted lines move them. */
  private shiftPending(sheetId: string, edit: LineEdit): void {
    if (this.pending === null) return;
    this.pending.ranges = this.pending.ranges.flatMap((dirty) => {
      if (dirty.sheetId !== sheetId) return [dirty];
      const { startRow, endRow, startColumn, endColumn } = dirty.range;
      const area = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
      const moved = shiftArea(area, edit);
      if (moved === null) return [];
      const range = {
        startRow: moved.row,
        endRow: moved.row + moved.rows - 1,
        startColumn: moved.column,
        endColumn: moved.column + moved.columns - 1,
      };
      return [{ ...dirty, range }];
    });
  }

  private start(): void {
    const { ranges, forceCalculation, maps } = this.pending ?? nothing();
    this.pending = null;
    this.running = new Promise<void>((resolve) => (this.finish = resolve));
    const params = { dirtyRanges: ranges, forceCalculation, ...maps, maxIteration: 1, rowData: this.formulas.getHiddenRowsFiltered() };
    void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private watchEnd(command: Readonly<ICommandInfo>): void {
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
    if (state === undefined || state === FormulaExecutedStateType.INITIAL || this.finish === null) return;
    const finish = this.finish;
    this.finish = null;
    this.running = null;
    finish();
  }
}

/** A change of styles alone leaves every formula as it is. */
function changesContent(command: Readonly<ICommandInfo>): boolean {
  const { cellValue } = command.params as { cellValue?: Record<string, Record<string, object | null>> };
  for (const row of Object.values(cellValue ?? {})) {
    for (const cell of Object.values(row)) {
      if (cell === null || Object.keys(cell).some((key) => key !== "s")) return true;
    }
  }
  return false;
}
