// How many cells were edited since the steps that are to be taken back: going back would take these edits with it.
import type { Area } from "../area";
import { isSameArea } from "../areaArithmetic";
import type { CellValue } from "../plan";
import { type Mark, markOf } from "./leftCells";
import { unpackedRuns, type PackedColumn } from "./packedCells";
import type { RestorePoint } from "./restorePoint";

/** What stands on a sheet now. */
export interface PresentCells {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** Edits on one sheet that would be lost. */
export interface EditedSheet {
  /** Present title. */
  readonly sheet: string;
  /**
   * Null where cells cannot be compared: rows or columns came or went since on a sheet that the step added, or it left too much to be kept.
   */
  readonly cells: number | null;
}

/**
 * Cells that hold something else than the latest of the steps that touched them has left, sheet by sheet.
 * @param points the latest first
 * @param anchors where the anchors lie now
 * @param present what stands at least where the anchors lie
 */
export function editedSince(
  points: readonly RestorePoint[],
  anchors: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>,
  present: readonly PresentCells[],
): EditedSheet[] {
  const sheets = new Map<string, SheetView>();
  points.forEach((point, index) => {
    for (const sheet of point.sheets) {
      const place = anchors.get(sheet.anchor);
      const { left } = sheet;
      const isUntold = left === undefined;
      if (place === undefined || sheet.isDeleted || (isUntold && sheet.cells.length === 0 && !sheet.isNew)) continue;
      let view = sheets.get(place.sheet);
      if (view === undefined) sheets.set(place.sheet, (view = new SheetView(present.filter((cells) => isSame(cells.sheet, place.sheet)))));
      // What the step left was too much to be kept: then it is said so, and not that nothing was edited.
      if (isUntold) {
        view.isUncounted = true;
        continue;
      }
      if (!isSameArea(place.area, sheet.anchorArea)) {
        if (sheet.isNew && left.length > 0) view.isUncounted = true;
        continue;
      }
      for (const { area, columns } of left) view.compare(area, columns);
      // What an earlier step left is compared with what stood there before this one.
      if (index < points.length - 1) for (const { area, columns } of sheet.cells) view.goBack(area, columns);
    }
  });
  return [...sheets].flatMap(([sheet, view]): EditedSheet[] => {
    if (view.isUncounted) return [{ sheet, cells: null }];
    return view.edited.size > 0 ? [{ sheet, cells: view.edited.size }] : [];
  });
}

/** A sheet as it is on the way back. */
class SheetView {
  readonly edited = new Set<string>();
  isUncounted = false;
  readonly #present: readonly PresentCells[];
  readonly #before = new Map<string, Mark>();

  constructor(present: readonly PresentCells[]) {
    this.#present = present;
  }

  compare(area: Area, columns: readonly PackedColumn[]): void {
    eachRun(area, columns, (row, column, item) => {
      if (item === null || typeof item === "object") return;
      const now = this.#markAt(row, column);
      if (now !== undefined && now !== item) this.edited.add(`${row} ${column}`);
    });
  }

  goBack(area: Area, columns: readonly PackedColumn[]): void {
    eachRun(area, columns, (row, column, item) => {
      if (item === null) return;
      const mark = typeof item !== "object" ? markOf(item, item) : "f" in item ? markOf("", item.f) : markOf(item.e, item.e);
      this.#before.set(`${row} ${column}`, mark);
    });
  }

  /** Undefined where nothing is known. */
  #markAt(row: number, column: number): Mark | undefined {
    if (this.#before.size > 0) {
      const before = this.#before.get(`${row} ${column}`);
      if (before !== undefined) return before;
    }
    const cells = this.#present.find(({ area }) => isIn(area.row, area.rows, row) && isIn(area.column, area.columns, column));
    if (cells === undefined) return undefined;
    const [i, j] = [row - cells.area.row, column - cells.area.column];
    return markOf(cells.values[i]![j]!, cells.formulas[i]![j]!);
  }
}

type Item = ReturnType<typeof unpackedRuns>[number]["item"];

function eachRun(area: Area, columns: readonly PackedColumn[], visit: (row: number, column: number, item: Item) => void): void {
  columns.forEach((column, j) => {
    for (const { first, count, item } of unpackedRuns(column))
      for (let i = first; i < first + count; i++) visit(area.row + i, area.column + j, item);
  });
}

function isIn(first: number, count: number, index: number): boolean {
  return index >= first && index < first + count;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
