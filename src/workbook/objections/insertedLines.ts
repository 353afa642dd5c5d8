// Lines that somebody put in right below the header: they lie outside the names of the columns, but inside the name of the whole table.
import type { CellValue } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { OBJECTION_FORMULA_NAMES, OBJECTION_NAMES, TABLE_NAME } from "./objectionNames";

/** The names of the columns. */
export const COLUMN_NAMES: readonly string[] = [...Object.values(OBJECTION_NAMES), ...Object.values(OBJECTION_FORMULA_NAMES)];

/** The snapshot with every column of the register from the row below the header on; the same where nothing was put in there. */
export function withInsertedLines<S extends Pick<WorkbookSnapshot, "blocks">>(snapshot: S): S {
  const table = snapshot.blocks.get(TABLE_NAME);
  return table === undefined ? snapshot : withColumns(snapshot, COLUMN_NAMES, (block) => widened(block, table));
}

/** The snapshot with other blocks for these names, where they are there. */
export function withColumns<S extends Pick<WorkbookSnapshot, "blocks">>(
  snapshot: S,
  names: readonly string[],
  other: (block: NamedBlock) => NamedBlock,
): S {
  const blocks = new Map(snapshot.blocks);
  for (const name of names) {
    const block = blocks.get(name);
    if (block !== undefined) blocks.set(name, other(block));
  }
  return { ...snapshot, blocks };
}

/**
 * A column of the table from the row below its header on, down to the row `until` at least (of the sheet, excluded); the cells come from the
 * table. The same block where it reaches that far already, or stands elsewhere.
 */
export function widened(block: NamedBlock, table: NamedBlock, until = 0): NamedBlock {
  const { area, values, formulas } = block;
  const first = table.area.row + 1;
  const end = area.row + area.rows;
  const column = area.column - table.area.column;
  const isInside = block.sheet === table.sheet && column >= 0 && column < table.area.columns;
  const before = Math.max(0, area.row - first);
  const after = Math.max(0, until - end);
  if (!isInside || before + after === 0) return block;
  const cells = (row: number, rows: number): CellValue[][] =>
    Array.from({ length: rows }, (_, i) => [table.values[row + i - table.area.row]?.[column] ?? ""]);
  // Formulas of rows outside the name are not read: whatever stands there is written anew.
  const none = (rows: number): CellValue[][] => Array.from({ length: rows }, () => [""]);
  return {
    ...block,
    area: { ...area, row: area.row - before, rows: area.rows + before + after },
    values: [...cells(first, before), ...values, ...cells(end, after)],
    ...(formulas === undefined ? {} : { formulas: [...none(before), ...formulas, ...none(after)] }),
  };
}
