// What a plan was decided on, read once more before it is sent: cells that somebody changed meanwhile end the plan before anything is written.
import type { Area } from "../workbook/area";
import type { CellValue } from "../workbook/plan";
import { HostError } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { isTooLarge } from "./hostError";
import { areaOf, sheetOfAddress } from "./readRanges";
import { ACTION_BYTES, ENVELOPE_BYTES, inBatches, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";

/** About what a cell takes in an answer. */
const CELL_BYTES = { values: 14, formulas: 80 } as const;

type Kind = keyof typeof CELL_BYTES;
type Cells = readonly (readonly CellValue[])[];

/** Cells as a command saw them: those of a name, wherever it points, or of an address. */
export interface BasisCells {
  readonly name: string | null;
  readonly sheet: string;
  readonly area: Area;
  readonly kind: Kind;
  readonly cells: Cells;
}

/** What the snapshots hold of contents; what stands in several of them is looked at once for each. */
export function basisOf(snapshots: readonly WorkbookSnapshot[]): BasisCells[] {
  return snapshots.flatMap(({ blocks, ranges = [] }) => [
    ...[...blocks.values()].flatMap(({ name, sheet, area, values, formulas }): BasisCells[] => [
      ...(values.length > 0 ? [{ name, sheet, area, kind: "values", cells: values } as const] : []),
      ...(formulas === undefined ? [] : [{ name, sheet, area, kind: "formulas", cells: formulas } as const]),
    ]),
    ...ranges.flatMap((range): BasisCells[] =>
      range === null ? [] : [{ name: null, sheet: range.sheet, area: range.area, kind: "formulas", cells: range.formulas }],
    ),
  ]);
}

/** About how large an answer with these cells is. */
export function basisBytes(basis: readonly BasisCells[]): number {
  return basis.reduce((sum, cells) => sum + bytesOf(cells), 0);
}

function bytesOf({ area, kind }: BasisCells): number {
  return area.rows * area.columns * CELL_BYTES[kind];
}

/**
 * Queues the cells again; call what it returns after the sync. ExcelApi 1.4.
 * @throws HostError there, `changed` with the sheet, where they lie elsewhere or hold something else
 */
export function queueBasis(context: Excel.RequestContext, basis: readonly BasisCells[]): () => void {
  const { names, worksheets } = context.workbook;
  const pending = basis.map((seen) => {
    const { row, column, rows, columns } = seen.area;
    const range =
      seen.name === null
        ? worksheets.getItemOrNullObject(seen.sheet).getRangeByIndexes(row, column, rows, columns).untrack()
        : names.getItemOrNullObject(seen.name).getRangeOrNullObject().untrack();
    range.load(`address,rowIndex,columnIndex,rowCount,columnCount,${seen.kind}`);
    return { seen, range };
  });
  return () => {
    for (const { seen, range } of pending) {
      if (range.isNullObject || !isPlace(range, seen) || !areSame(range[seen.kind] as Cells | null, seen.cells)) {
        throw new HostError("changed", { sheet: seen.sheet, statement: `${seen.name ?? "cells"} changed after it was read` }, true);
      }
    }
  };
}

/** The same in syncs of its own, one for each 3.5 MB. @throws HostError, `changed` among them */
export async function checkBasis(runner: Runner, basis: readonly BasisCells[]): Promise<void> {
  for (const batch of inBatches(basis, bytesOf)) await checkBatch(runner, batch);
}

async function checkBatch(runner: Runner, batch: readonly BasisCells[]): Promise<void> {
  const halves = halvesOf(batch);
  try {
    if (halves === null || basisBytes(batch) <= MAX_REQUEST_BYTES) return await sendBatch(runner, batch);
  } catch (error) {
    if (halves === null || !isTooLarge(error)) throw error;
  }
  for (const half of halves) await checkBatch(runner, half);
}

function sendBatch(runner: Runner, batch: readonly BasisCells[]): Promise<void> {
  return runner.sendIdempotent({
    doing: "look whether anything changed",
    bytes: ENVELOPE_BYTES + batch.length * 3 * ACTION_BYTES,
    queue: (context) => queueBasis(context, batch),
  });
}

/** Half of the blocks each, or half of the rows of the only one, by their address; null if there is nothing to halve. */
function halvesOf(batch: readonly BasisCells[]): readonly [BasisCells[], BasisCells[]] | null {
  const half = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, half), batch.slice(half)];
  const [only] = batch;
  if (only === undefined || only.area.rows < 2) return null;
  const rows = Math.ceil(only.area.rows / 2);
  const part = (first: number, last: number): BasisCells[] => [
    {
      ...only,
      name: null,
      area: { ...only.area, row: only.area.row + first, rows: last - first },
      cells: only.cells.slice(first, last),
    },
  ];
  return [part(0, rows), part(rows, only.area.rows)];
}

function isPlace(range: Excel.Range, { sheet, area }: BasisCells): boolean {
  const now = areaOf(range);
  return (
    sheetOfAddress(range.address).toLowerCase() === sheet.toLowerCase() &&
    now.row === area.row &&
    now.column === area.column &&
    now.rows === area.rows &&
    now.columns === area.columns
  );
}

/** Past its limit of cells Excel answers null: then nobody can say, and what is written over is looked at all the same. */
function areSame(now: Cells | null, seen: Cells): boolean {
  return now === null || (now.length === seen.length && now.every((line, i) => line.every((cell, j) => cell === seen[i]![j])));
}
