// The rules of validation and the colours that an entry sheet should have, and how they are put back.
import type { GridSheet } from "../core/finding";
import type { Criterion } from "../core/movement";
import type { Area } from "./area";
import { columnsByCode, inputOps } from "./entryCells";
import { FIRST_COLUMN, FIRST_ROW } from "./layout";
import { GRID_NAMES } from "./names";
import type { Op } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

export interface EntryRules {
  /** Cells that should have a rule of validation. */
  readonly ruled: readonly Area[];
  /** Puts validation and colours back; none where the block was moved from where it was built: then the sheet must be built anew. */
  readonly ops: readonly Op[];
}

/** What the cells of a round should have, by the criteria of their columns. */
export function entryRules(
  snapshot: WorkbookSnapshot,
  round: GridSheet,
  columnCodes: readonly string[],
  criteria: readonly Criterion[],
): EntryRules {
  const block = snapshot.blocks.get(GRID_NAMES[round].cells);
  if (block === undefined || block.area.columns !== columnCodes.length) return { ruled: [], ops: [] };
  const ops = inputOps(block.sheet, block.area, columnsByCode(columnCodes, criteria), criteria);
  const ruled = ops.flatMap((op) => (op.kind === "validation" ? [op.area] : []));
  // Their formulas name the header rows where the sheet is built.
  const isBuiltHere = block.area.row === FIRST_ROW && block.area.column === FIRST_COLUMN;
  return { ruled, ops: isBuiltHere ? ops : [] };
}
