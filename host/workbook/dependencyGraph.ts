// Which formula cells read which cells: kept up to date as formulas change, asked for the formulas that a change reaches, in the
// order in which they must be calculated.
import type { IRange } from "@univerjs/core";
import { readAt, type FormulaTemplate, type FormulaTemplates } from "./formulaTemplates";

/** A rectangle of one sheet; unbounded sides are 0 and Infinity. */
export interface Zone {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly template: FormulaTemplate;
  /** Single cells it reads, by number. */
  readonly cells: readonly number[];
  readonly zones: readonly ZoneNode[];
}

/** An area that formulas read, once for all that read it. */
interface ZoneNode {
  readonly zone: Zone;
  readonly readers: Set<FormulaCell>;
}

export interface Reached {
  /** In the order of calculation. */
  readonly order: readonly FormulaCell[];
  readonly hasCycle: boolean;
}

const COLUMN_LIMIT = 16384;
/** Zones of at most this many rows are found by rows, taller ones by columns. */
const BAND = 64;

function cellNumber(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

class SheetIndex {
  readonly formulas = new Map<number, FormulaCell>();
  readonly readersOfCell = new Map<number, Set<FormulaCell>>();
  readonly zones = new Map<string, ZoneNode>();
  private readonly byBand = new Map<number, Set<ZoneNode>>();
  private readonly byColumn = new Map<number, Set<ZoneNode>>();
  private readonly wide = new Set<ZoneNode>();

  /** All zones that hold the cell. */
  *zonesAround(row: number, column: number): Iterable<ZoneNode> {
    for (const zones of [this.byBand.get(Math.floor(row / BAND)), this.byColumn.get(column), this.wide]) {
      if (zones === undefined) continue;
      for (const node of zones) if (holds(node.zone, row, column)) yield node;
    }
  }

  add(zone: Zone): ZoneNode {
    const key = `${zone.startRow},${zone.startColumn},${zone.endRow},${zone.endColumn}`;
    let node = this.zones.get(key);
    if (node === undefined) {
      node = { zone, readers: new Set() };
      this.zones.set(key, node);
      for (const place of this.placesOf(zone)) place.add(node);
    }
    return node;
  }

  remove(node: ZoneNode): void {
    const { zone } = node;
    this.zones.delete(`${zone.startRow},${zone.startColumn},${zone.endRow},${zone.endColumn}`);
    for (const place of this.placesOf(zone)) place.delete(node);
  }

  private placesOf(zone: Zone): Set<ZoneNode>[] {
    if (zone.endRow - zone.startRow < BAND) return lines(this.byBand, Math.floor(zone.startRow / BAND), Math.floor(zone.endRow / BAND));
    if (zone.endColumn - zone.startColumn < BAND) return lines(this.byColumn, zone.startColumn, zone.endColumn);
    return [this.wide];
  }
}

function lines(index: Map<number, Set<ZoneNode>>, first: number, last: number): Set<ZoneNode>[] {
  return Array.from({ length: last - first + 1 }, (_, i) => {
    let place = index.get(first + i);
    if (place === undefined) index.set(first + i, (place = new Set()));
    return place;
  });
}

function holds(zone: Zone, row: number, column: number): boolean {
  return row >= zone.startRow && row <= zone.endRow && column >= zone.startColumn && column <= zone.endColumn;
}

export class DependencyGraph {
  private readonly sheets = new Map<string, SheetIndex>();
  /** Formulas that are calculated every time. */
  private readonly restless = new Set<FormulaCell>();
  private readonly dynamic = new Set<FormulaCell>();

  /** `sheetIdOf` gives the id for a sheet name, or null where there is no such sheet. */
  constructor(
    private readonly templates: FormulaTemplates,
    private readonly sheetIdOf: (name: string) => string | null,
  ) {}

  /** Whether some formula's reads are known only when it is calculated; then this graph does not suffice. */
  get hasDynamic(): boolean {
    return this.dynamic.size > 0;
  }

  clear(): void {
    this.sheets.clear();
    this.restless.clear();
    this.dynamic.clear();
  }

  formulaAt(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.formulas.get(cellNumber(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  *formulasIn(zone: Zone): Iterable<FormulaCell> {
    const formulas = this.sheets.get(zone.sheetId)?.formulas;
    if (formulas === undefined) return;
    const size = (zone.endRow - zone.startRow + 1) * (zone.endColumn - zone.startColumn + 1);
    if (size > formulas.size) {
      for (const cell of formulas.values()) if (holds(zone, cell.row, cell.column)) yield cell;
      return;
    }
    for (let row = zone.startRow; row <= zone.endRow; row++) {
      for (let column = zone.startColumn; column <= zone.endColumn; column++) {
        const cell = formulas.get(cellNumber(row, column));
        if (cell !== undefined) yield cell;
      }
    }
  }

  /** Records the formula of a cell, or that there is none any more. */
  set(sheetId: string, row: number, column: number, formula: string | null): void {
    const old = this.formulaAt(sheetId, row, column);
    if (old?.formula === (formula ?? undefined)) return;
    if (old !== undefined) this.remove(old);
    if (formula !== null) this.add(sheetId, row, column, formula);
  }

  /** Formulas that the changed zones reach, those in the zones themselves included unless `isExcluded`. */
  reach(changed: readonly Zone[], isAll: boolean, isExcluded: (cell: FormulaCell) => boolean): Reached {
    const dirty = new Set<FormulaCell>();
    const queue: FormulaCell[] = [];
    const push = (cell: FormulaCell): void => {
      if (dirty.has(cell) || isExcluded(cell)) return;
      dirty.add(cell);
      queue.push(cell);
    };
    if (isAll) for (const sheet of this.sheets.values()) sheet.formulas.forEach(push);
    this.restless.forEach(push);
    for (const zone of changed) {
      for (const cell of this.formulasIn(zone)) push(cell);
      for (const cell of this.readersOf(zone)) push(cell);
    }
    const reachedZones = new Set<ZoneNode>();
    while (queue.length > 0) {
      const cell = queue.pop()!;
      const sheet = this.sheets.get(cell.sheetId)!;
      sheet.readersOfCell.get(cellNumber(cell.row, cell.column))?.forEach(push);
      for (const node of sheet.zonesAround(cell.row, cell.column)) {
        if (reachedZones.has(node)) continue;
        reachedZones.add(node);
        node.readers.forEach(push);
      }
    }
    return this.ordered(dirty);
  }

  /** Precedents before dependents; a zone counts as ready when all dirty formulas in it are done. */
  private ordered(dirty: ReadonlySet<FormulaCell>): Reached {
    const waits = new Map<FormulaCell | ZoneNode, number>();
    const wait = (node: FormulaCell | ZoneNode): void => void waits.set(node, (waits.get(node) ?? 0) + 1);
    const zonesOf = new Map<FormulaCell, ZoneNode[]>();
    for (const cell of dirty) {
      const sheet = this.sheets.get(cell.sheetId)!;
      sheet.readersOfCell.get(cellNumber(cell.row, cell.column))?.forEach((reader) => dirty.has(reader) && wait(reader));
      const zones = [...sheet.zonesAround(cell.row, cell.column)];
      zonesOf.set(cell, zones);
      zones.forEach(wait);
    }
    for (const node of waits.keys()) {
      if ("readers" in node) node.readers.forEach((reader) => dirty.has(reader) && wait(reader));
    }
    const order: FormulaCell[] = [];
    const ready: FormulaCell[] = [...dirty].filter((cell) => !waits.has(cell));
    const release = (node: FormulaCell | ZoneNode): void => {
      const left = waits.get(node)! - 1;
      waits.set(node, left);
      if (left > 0) return;
      if ("readers" in node) node.readers.forEach((reader) => dirty.has(reader) && release(reader));
      else ready.push(node);
    };
    while (ready.length > 0) {
      const cell = ready.pop()!;
      order.push(cell);
      this.sheets
        .get(cell.sheetId)!
        .readersOfCell.get(cellNumber(cell.row, cell.column))
        ?.forEach((reader) => dirty.has(reader) && release(reader));
      zonesOf.get(cell)!.forEach(release);
    }
    if (order.length === dirty.size) return { order, hasCycle: false };
    const done = new Set(order);
    for (const cell of dirty) if (!done.has(cell)) order.push(cell);
    return { order, hasCycle: true };
  }

  private *readersOf(zone: Zone): Iterable<FormulaCell> {
    const sheet = this.sheets.get(zone.sheetId);
    if (sheet === undefined) return;
    const size = (zone.endRow - zone.startRow + 1) * (zone.endColumn - zone.startColumn + 1);
    if (size > sheet.readersOfCell.size) {
      for (const [number, readers] of sheet.readersOfCell) {
        if (holds(zone, Math.floor(number / COLUMN_LIMIT), number % COLUMN_LIMIT)) yield* readers;
      }
    } else {
      for (let row = zone.startRow; row <= zone.endRow; row++) {
        for (let column = zone.startColumn; column <= zone.endColumn; column++)
          yield* sheet.readersOfCell.get(cellNumber(row, column)) ?? [];
      }
    }
    for (const node of sheet.zones.values()) if (overlap(node.zone, zone)) yield* node.readers;
  }

  private sheet(id: string): SheetIndex {
    let sheet = this.sheets.get(id);
    if (sheet === undefined) this.sheets.set(id, (sheet = new SheetIndex()));
    return sheet;
  }

  private add(sheetId: string, row: number, column: number, formula: string): void {
    let template = this.templates.of(formula, row, column);
    let reads = this.readsOf(template, sheetId, row, column);
    if (template.isRelative && reads.some((zone) => zone.startRow > zone.endRow || zone.startColumn > zone.endColumn)) {
      template = this.templates.alone(formula, row, column);
      reads = this.readsOf(template, sheetId, row, column);
    }
    const cells: number[] = [];
    const zones: ZoneNode[] = [];
    const cell: FormulaCell = { sheetId, row, column, formula, template, cells, zones };
    for (const zone of reads) {
      const target = this.sheet(zone.sheetId);
      if (zone.startRow === zone.endRow && zone.startColumn === zone.endColumn) {
        const number = cellNumber(zone.startRow, zone.startColumn);
        let readers = target.readersOfCell.get(number);
        if (readers === undefined) target.readersOfCell.set(number, (readers = new Set()));
        readers.add(cell);
        cells.push(number);
      } else {
        const node = target.add(zone);
        node.readers.add(cell);
        zones.push(node);
      }
    }
    this.sheet(sheetId).formulas.set(cellNumber(row, column), cell);
    if (template.isVolatile) this.restless.add(cell);
    if (template.isDynamic) this.dynamic.add(cell);
  }

  private remove(cell: FormulaCell): void {
    this.sheets.get(cell.sheetId)?.formulas.delete(cellNumber(cell.row, cell.column));
    this.restless.delete(cell);
    this.dynamic.delete(cell);
    for (const sheet of this.sheets.values()) {
      for (const number of cell.cells) sheet.readersOfCell.get(number)?.delete(cell);
    }
    for (const node of cell.zones) {
      node.readers.delete(cell);
      if (node.readers.size === 0) this.sheets.get(node.zone.sheetId)?.remove(node);
    }
  }

  private readsOf(template: FormulaTemplate, sheetId: string, row: number, column: number): Zone[] {
    const [rows, columns] = template.isRelative ? [row - template.row, column - template.column] : [0, 0];
    return template.reads.flatMap((read) => {
      const target = read.sheetName === "" ? sheetId : this.sheetIdOf(read.sheetName);
      return target === null ? [] : [zoneOf(target, readAt(read, rows, columns))];
    });
  }
}

/** A range of Univer as a zone; whole columns and rows have no bounds on the other axis. */
export function zoneOf(sheetId: string, range: IRange): Zone {
  const bound = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);
  return {
    sheetId,
    startRow: bound(range.startRow, 0),
    endRow: bound(range.endRow, Infinity),
    startColumn: bound(range.startColumn, 0),
    endColumn: bound(range.endColumn, Infinity),
  };
}

function overlap(a: Zone, b: Zone): boolean {
  return a.startRow <= b.endRow && a.endRow >= b.startRow && a.startColumn <= b.endColumn && a.endColumn >= b.startColumn;
}
