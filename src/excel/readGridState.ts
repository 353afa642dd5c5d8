// What people did to the cells of a block beside their content: validation taken off, cells merged, lines hidden, rows filtered, cells locked.
import type { Area } from "../workbook/area";
import type { GridState, LineRun } from "../workbook/snapshot";
import type { queueFilter } from "./readFilter";

const AREAS = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

export interface GridQuestions {
  /** Excel can tell merged cells (ExcelApi 1.13). */
  readonly canSeeMerges: boolean;
  /** Excel looks for special cells here; otherwise only whether the whole block has validation is asked for. */
  readonly hasSpecialCells: boolean;
  /** Asks what a sheet is filtered by; absent where that is not wanted. */
  readonly queueFilter?: typeof queueFilter;
}

/**
 * Queues the questions about a range; call what it returns after the sync, with the range's area.
 * ExcelApi 1.9; merged areas 1.13.
 */
export function queueGridState(range: Excel.Range, questions: GridQuestions): (area: Area) => GridState {
  const validation = range.dataValidation;
  validation.load("type");
  const validated = questions.hasSpecialCells ? range.getSpecialCellsOrNullObject("DataValidations").untrack() : null;
  validated?.areas.load(AREAS);
  const merged = questions.canSeeMerges && questions.hasSpecialCells ? range.getMergedAreasOrNullObject().untrack() : null;
  merged?.areas.load(AREAS);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const { worksheet } = range;
  const { autoFilter } = worksheet;
  autoFilter.load("isDataFiltered");
  const filter = questions.queueFilter?.(worksheet);
  const { protection } = range.format;
  protection.load("locked");
  return (area) => ({
    validated: validated === null ? validatedByKind(validation.type, area) : areasOf(validated),
    merged: merged === null ? null : areasOf(merged),
    hiddenRows: runsOf(rows.value.map((row) => row.rowHidden === true)),
    hiddenColumns: runsOf(columns.value.map((column) => column.columnHidden === true)),
    isFiltered: autoFilter.isDataFiltered,
    ...(filter === undefined ? {} : { filter: filter() }),
    hasLocked: protection.locked !== false,
  });
}

/** Where special cells are not to be had: all, none, or unknown which. */
function validatedByKind(kind: string, area: Area): readonly Area[] | null {
  if (kind === "None") return [];
  return kind === "MixedCriteria" ? null : [area];
}

function areasOf(areas: Excel.RangeAreas): Area[] {
  if (areas.isNullObject) return [];
  return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  }));
}

/** Runs of true, counted from the first line of the block. */
function runsOf(lines: readonly boolean[]): LineRun[] {
  const runs: { first: number; count: number }[] = [];
  lines.forEach((isHidden, index) => {
    if (!isHidden) return;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === index) last.count++;
    else runs.push({ first: index, count: 1 });
  });
  return runs;
}
