// The rows, columns and cells that a sheet of the grid's layout is to have: those of the lists, and what it holds already.
import { isEntered } from "../core/rule";
import { decodeMatrix } from "../workbook/decode";
import type { MatrixContent } from "../workbook/matrixPlan";
import type { CellValue } from "../workbook/plan";
import { hasMatrix } from "../workbook/presence";
import type { MovementState } from "./readMovement";
import { labelsOf } from "./results";

/** Rows and columns of the lists in their order, then those of the entry sheet that still hold something: nothing is lost. */
export function matrixContent({ snapshot, lists }: MovementState): MatrixContent {
  const { movement } = lists;
  const entered = movement.criteria.filter((criterion) => isEntered(criterion.rule));
  const labels = labelsOf({ ...movement, criteria: entered });
  if (!hasMatrix(snapshot)) {
    const rowCodes = movement.participants.map((participant) => participant.code);
    const columnCodes = entered.map((criterion) => criterion.code);
    return { rowCodes, columnCodes, cells: rowCodes.map(() => columnCodes.map(() => "")), labels, criteria: movement.criteria };
  }
  const old = decodeMatrix(snapshot, movement);
  const holds = (cell: CellValue | undefined): boolean => cell !== undefined && cell !== "";
  const rows = [
    ...movement.participants.map((participant) => ({ code: participant.code, from: old.rows.indexOf(participant) })),
    ...old.rowCodes.flatMap((code, from) => (old.rows[from] === undefined && (old.raw[from] ?? []).some(holds) ? [{ code, from }] : [])),
  ];
  const columns = [
    ...entered.map((criterion) => ({ code: criterion.code, from: old.columns.indexOf(criterion) })),
    ...old.columnCodes.flatMap((code, from) =>
      old.columns[from] === undefined && old.raw.some((row) => holds(row[from])) ? [{ code, from }] : [],
    ),
  ];
  return {
    rowCodes: rows.map((row) => row.code),
    columnCodes: columns.map((column) => column.code),
    cells: rows.map((row) => columns.map((column) => old.raw[row.from]?.[column.from] ?? "")),
    labels,
    criteria: movement.criteria,
  };
}
