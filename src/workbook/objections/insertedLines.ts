// Lines that somebody put in right below the header: they lie outside the names of the columns, but inside the name of the whole table.
import type { CellValue } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { OBJECTION_FORMULA_NAMES, OBJECTION_NAMES, TABLE_NAME } from "./objectionNames";

/** The names of the columns. */
export const COLUMN_NAMES: readonly string[] = [...Object.values(OBJECTION_NAMES), ...Object.values(OBJECTION_FORMULA_NAMES)];

/** The snapshot with every column of the register from the row below the header on; the same where nothing was put in there. */
export function withInsertedLines<S extends Pick<WorkbookSnapshot, "blocks">>(snapshot: S): S {
  const table = snapshot.blocks.get(TABLE_NAME);
  if (table === undefined) return snapshot;
  const blocks = new Map(snapshot.blocks);
  for (const name of COLUMN_NAMES) {
    const block = blocks.get(name);
    if (block !== undefined) blocks.set(name, widened(block, table));
  }
  return { ...snapshot, blocks };
}

function widened(block: NamedBlock, table: NamedBlock): NamedBlock {
  const { area, values, formulas } = block;
  const first = table.area.row + 1;
  const column = area.column - table.area.column;
  const isInside = block.sheet === table.sheet && column >= 0 && column < table.area.columns;
  if (!isInside || first >= area.row) return block;
  const above = Array.from({ length: area.row - first }, (_, i): CellValue[] => [table.values[i + 1]?.[column] ?? ""]);
  return {
    ...block,
    area: { ...area, row: first, rows: area.rows + above.length },
    values: [...above, ...values],
    // Formulas of rows outside the name are not read: whatever stands there is written anew.
    ...(formulas === undefined ? {} : { formulas: [...above.map(() => [""]), ...formulas] }),
  };
}
