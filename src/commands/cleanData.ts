// Làm sạch dữ liệu: shows what would change, changes what was chosen where it still stands as it was shown, and takes it back.
import type { Salutation } from "../core/cleaning/personName";
import { encodingOfFont } from "../core/cleaning/legacyEncoding";
import { participantsOrder } from "../core/cleaning/nameOrder";
import { clean as words } from "../locale/vi/clean";
import { areaAt, type Area } from "../workbook/area";
import { FONT } from "../workbook/appearance";
import { areasOf, cellIn, cellWritesPlan, newColumnPlan, reorderPlan, type CellWrite } from "../workbook/cleaningPlan";
import { SALUTATION_NAME } from "../workbook/names";
import type { CellValue, Op } from "../workbook/plan";
import type { RangeBlock } from "../workbook/snapshot";
import {
  findingsOf,
  requestOf,
  rowMark,
  sortableRow,
  type CleaningFindings,
  type CleaningScope,
  type OrderProposal,
} from "./cleaningScope";
import { stop, type Command } from "./command";

/** How Vietnamese offices write a day. */
const DATE_FORMAT = "dd/mm/yyyy";

/** A chosen proposal. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  /** A text, or the serial number of a day. */
  readonly after: string | number;
  readonly changesFont: boolean;
  readonly salutation: Salutation | null;
  /** Column for the salutation; null: a new one beside the list. */
  readonly salutationColumn: number | null;
}

export interface CleaningInput {
  readonly changes: readonly CellChange[];
  /** The participants list as it was looked at, where it is the scope. */
  readonly list: OrderProposal | null;
  /** Whether its rows are put in the order of names. */
  readonly sorts: boolean;
}

/** A cell that was changed, where it stands now. */
interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** What goes back with the text. */
  readonly look: CellWrite["look"];
}

/** All that is needed to take a cleaning back. */
export interface CleaningUndo {
  readonly cells: readonly ChangedCell[];
  /** The column that was made for salutations, below its header. */
  readonly newColumn: { readonly sheet: string; readonly body: Area } | null;
  readonly sorted: {
    readonly sheet: string;
    /** Its last column is blank. */
    readonly area: Area;
    readonly columns: OrderProposal["columns"];
    /** Code and name of each row after sorting. */
    readonly rows: readonly string[];
    /** Order to sort by to have the old one. */
    readonly back: readonly number[];
  } | null;
}

export interface CleaningAnswer {
  readonly changed: number;
  /** Cells that no longer held what was shown, and were left alone. */
  readonly skipped: number;
  readonly sorted: boolean;
  readonly undo: CleaningUndo;
}

/** Only reads. @throws HostError */
export const previewCleaning: Command<CleaningScope, CleaningFindings> = {
  id: "previewCleaning",
  async execute(context, scope) {
    context.onProgress?.("reading", 0);
    const snapshot = await context.port.read(requestOf(scope));
    context.onProgress?.("deciding", 0.6);
    if (scope !== "selection" && snapshot.blocks.size === 0) throw stop("no-movement");
    return findingsOf(scope, snapshot);
  },
};

/** Reads the cells again and changes those that are as they were shown. @throws HostError */
export const applyCleaning: Command<CleaningInput, CleaningAnswer> = {
  id: "applyCleaning",
  async execute(context, { changes, list, sorts }) {
    context.onProgress?.("reading", 0);
    const withHeader =
      list === null ? [] : [{ sheet: list.sheet, area: { ...list.area, row: list.area.row - 1, rows: list.area.rows + 1 } }];
    const targets = changes.flatMap(({ salutation, salutationColumn, ...place }) => [
      place,
      ...(salutation !== null && salutationColumn !== null ? [{ ...place, column: salutationColumn }] : []),
    ]);
    const { ranges = [] } = await context.port.read({ names: [], ranges: [...withHeader, ...areasOf(targets)] });
    context.onProgress?.("writing", 0.6);
    const cleaning = new Cleaning(ranges, list);
    for (const change of changes) cleaning.take(change);
    const { plan, sorted, undo } = cleaning.finish(sorts);
    await context.port.apply(plan);
    return { changed: cleaning.taken, skipped: changes.length - cleaning.taken, sorted, undo };
  },
};

/** Gathers what one run of the cleaner does. */
class Cleaning {
  taken = 0;
  readonly #writes: CellWrite[] = [];
  readonly #cells: ChangedCell[] = [];
  readonly #fonts = new Map<string, string>();
  /** First column beside the list that is blank from the header down. */
  readonly #free: number | null;
  #hasNewColumn = false;

  constructor(
    private readonly ranges: readonly (RangeBlock | null)[],
    private readonly list: OrderProposal | null,
  ) {
    this.#free = list === null ? null : freeColumn(ranges, list, list.area.column + Math.max(...Object.values(list.columns)) + 1);
  }

  /** Takes the change if its cell, and the one for the salutation, are as they were shown. */
  take(change: CellChange): void {
    const { sheet, row, column, before, after, salutation } = change;
    const cell = cellIn(this.ranges, sheet, row, column);
    if (cell === null || cell.value !== before || cell.formula !== before) return;
    if (salutation !== null && !this.#takeSalutation(change, salutation)) return;
    const look = {
      ...(change.changesFont ? { fontName: this.#normalFont(sheet) } : {}),
      ...(typeof after === "number" ? { numberFormat: DATE_FORMAT } : {}),
    };
    const old = {
      ...(change.changesFont && cell.font !== null ? { fontName: cell.font } : {}),
      ...(typeof after === "number" ? { numberFormat: cell.numberFormat } : {}),
    };
    this.#put({ sheet, row, column, value: after, look }, before, old);
    this.taken++;
  }

  #takeSalutation({ sheet, row, salutationColumn }: CellChange, salutation: Salutation): boolean {
    const column = salutationColumn ?? this.#free;
    if (column === null) return false;
    const beside = cellIn(this.ranges, sheet, row, column);
    if (beside !== null && beside.formula !== "" && beside.value !== salutation) return false;
    if (salutationColumn === null) this.#hasNewColumn = true;
    if (beside?.value !== salutation) this.#put({ sheet, row, column, value: salutation, look: {} }, "", {});
    return true;
  }

  #put(write: CellWrite, before: CellValue, look: CellWrite["look"]): void {
    this.#writes.push(write);
    this.#cells.push({ sheet: write.sheet, row: write.row, column: write.column, before, after: write.value, look });
  }

  /** The font of today that most of the cells have that were read of the sheet. */
  #normalFont(sheet: string): string {
    const known = this.#fonts.get(sheet);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const range of this.ranges) {
      if (range?.sheet !== sheet) continue;
      for (const font of range.fonts.flat()) {
        if (font !== null && encodingOfFont(font) === null) counts.set(font, (counts.get(font) ?? 0) + 1);
      }
    }
    const [font] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [FONT];
    this.#fonts.set(sheet, font);
    return font;
  }

  /** The plan, and how to take it back. */
  finish(sorts: boolean): { readonly plan: Op[]; readonly sorted: boolean; readonly undo: CleaningUndo } {
    const { list } = this;
    const body = list !== null && this.#hasNewColumn ? areaAt(list.area.row, this.#free!, list.area.rows, 1) : null;
    const column = body === null ? [] : newColumnPlan(list!.sheet, body, words.salutationHeader, SALUTATION_NAME);
    const order = sorts && list !== null ? this.#orderOf(list) : null;
    return {
      plan: [...column, ...cellWritesPlan(this.#writes), ...(order === null ? [] : reorderPlan(list!.sheet, order.area, order.order))],
      sorted: order !== null,
      undo: {
        cells: order === null ? this.#cells : this.#cells.map((cell) => moved(cell, list!.sheet, order.area, order.order)),
        newColumn: body === null ? null : { sheet: list!.sheet, body },
        sorted:
          order === null
            ? null
            : { sheet: list!.sheet, area: order.area, columns: list!.columns, rows: order.rows, back: inverse(order.order) },
      },
    };
  }

  /** The new order of the list's rows as they will be; null when the list is not the one that was looked at, or in order already. */
  #orderOf(list: OrderProposal): { readonly area: Area; readonly order: number[]; readonly rows: string[] } | null {
    const present = Array.from({ length: list.area.rows }, (_, i) => fieldsOf(this.ranges, list, i));
    if (present.some(([code, name], i) => rowMark(code, name) !== list.rows[i])) return null;
    const written = new Map(this.#writes.map((write) => [`${write.row}!${write.column}!${write.sheet}`, write.value]));
    const future = present.map((fields, i) => {
      const at = (field: keyof OrderProposal["columns"], value: CellValue): CellValue =>
        written.get(`${list.area.row + i}!${list.area.column + list.columns[field]}!${list.sheet}`) ?? value;
      return [at("code", fields[0]), at("name", fields[1]), at("type", fields[2]), at("cluster", fields[3])] as const;
    });
    const order = participantsOrder(future.map((fields) => sortableRow(...fields)));
    if (order.every((from, to) => from === to)) return null;
    const beyond = this.#hasNewColumn ? this.#free! + 1 : this.#free!;
    const key = freeColumn(this.ranges, list, beyond);
    return {
      area: { ...list.area, columns: key - list.area.column + 1 },
      order,
      rows: order.map((from) => rowMark(future[from]![0], future[from]![1])),
    };
  }
}

/** First column from `from` on that is blank beside the list and in its header row; beyond what the sheet uses all are. */
function freeColumn(ranges: readonly (RangeBlock | null)[], list: OrderProposal, from: number): number {
  const rows = Array.from({ length: list.area.rows + 1 }, (_, i) => list.area.row - 1 + i);
  for (let column = from; ; column++) {
    if (rows.every((row) => (cellIn(ranges, list.sheet, row, column)?.formula ?? "") === "")) return column;
  }
}

/** Code, name, type and cluster of a row of the list; a column that the list lacks is blank. */
function fieldsOf(
  ranges: readonly (RangeBlock | null)[],
  { sheet, area, columns }: Pick<OrderProposal, "sheet" | "area" | "columns">,
  row: number,
): readonly [CellValue, CellValue, CellValue, CellValue] {
  const at = (column: number): CellValue => (column < 0 ? "" : (cellIn(ranges, sheet, area.row + row, area.column + column)?.value ?? ""));
  return [at(columns.code), at(columns.name), at(columns.type), at(columns.cluster)];
}

function inverse(order: readonly number[]): number[] {
  const back = Array<number>(order.length);
  order.forEach((from, to) => (back[from] = to));
  return back;
}

/** The cell where sorting took it. */
function moved(cell: ChangedCell, sheet: string, area: Area, order: readonly number[]): ChangedCell {
  const [row, column] = [cell.row - area.row, cell.column - area.column];
  const isInside = cell.sheet === sheet && row >= 0 && row < area.rows && column >= 0 && column < area.columns;
  return isInside ? { ...cell, row: area.row + order.indexOf(row) } : cell;
}

/** Takes a cleaning back where the cells still hold what it wrote. @throws HostError */
export const undoCleaning: Command<CleaningUndo, { readonly restored: number; readonly skipped: number }> = {
  id: "undoCleaning",
  async execute(context, { cells, newColumn, sorted }) {
    context.onProgress?.("reading", 0);
    const column = newColumn === null ? [] : [{ sheet: newColumn.sheet, area: newColumn.body }];
    const list = sorted === null ? [] : [{ sheet: sorted.sheet, area: sorted.area }];
    const { ranges = [] } = await context.port.read({ names: [], ranges: [...list, ...column, ...areasOf(cells)] });
    context.onProgress?.("writing", 0.6);
    const kept = cells.filter(({ sheet, row, column: at, after }) => {
      const cell = cellIn(ranges, sheet, row, at);
      return cell !== null && cell.value === after && cell.formula === after;
    });
    const plan = cellWritesPlan(kept.map(({ before, ...cell }) => ({ ...cell, value: before })));
    if (newColumn !== null && isOnlyOurs(ranges, newColumn, kept)) {
      const { sheet, body } = newColumn;
      plan.push(
        { kind: "clear", sheet, area: { ...body, row: body.row - 1, rows: body.rows + 1 }, what: "all" },
        { kind: "removeName", name: SALUTATION_NAME },
      );
    }
    if (sorted !== null && isStill(ranges, sorted)) plan.push(...reorderPlan(sorted.sheet, sorted.area, sorted.back));
    await context.port.apply(plan);
    return { restored: kept.length, skipped: cells.length - kept.length };
  },
};

/** Whether nothing stands in the column but what is taken back now. */
function isOnlyOurs(
  ranges: readonly (RangeBlock | null)[],
  { sheet, body }: NonNullable<CleaningUndo["newColumn"]>,
  kept: readonly ChangedCell[],
): boolean {
  const ours = new Set(kept.filter((cell) => cell.sheet === sheet && cell.column === body.column).map(({ row }) => row));
  const rows = Array.from({ length: body.rows }, (_, i) => body.row + i);
  return rows.every((row) => ours.has(row) || cellIn(ranges, sheet, row, body.column)?.formula === "");
}

/** Whether the rows stand as sorting left them and the column for the places is blank. */
function isStill(ranges: readonly (RangeBlock | null)[], sorted: NonNullable<CleaningUndo["sorted"]>): boolean {
  const key = sorted.area.column + sorted.area.columns - 1;
  return sorted.rows.every((mark, i) => {
    const [code, name] = fieldsOf(ranges, sorted, i);
    return rowMark(code, name) === mark && cellIn(ranges, sorted.sheet, sorted.area.row + i, key)?.formula === "";
  });
}
