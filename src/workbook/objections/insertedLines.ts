// Lines that somebody put in right below the header: they lie outside the names of the columns, but inside the name of the whole table.
import { isBlank, textOf } from "../decision/sheetTable";
import type { CellValue } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { OBJECTION_FORMULA_NAMES, OBJECTION_NAMES, TABLE_NAME } from "./objectionNames";
import { dayIn } from "./typedCells";

/** The names of the columns. */
export const COLUMN_NAMES: readonly string[] = [...Object.values(OBJECTION_NAMES), ...Object.values(OBJECTION_FORMULA_NAMES)];

/** (1), 2, (A): what stands below a header to number its columns. */
const COLUMN_NUMBER = /^\(?(\d+|[A-Z])\)?$/i;

/**
 * The snapshot with every column of the register from the row below the header on, or below a row that numbers its columns; the same where
 * nothing was put in there.
 */
export function withInsertedLines<S extends Pick<WorkbookSnapshot, "blocks">>(snapshot: S): S {
  const table = snapshot.blocks.get(TABLE_NAME);
  if (table === undefined) return snapshot;
  const from = firstLine(snapshot.blocks, table);
  return withColumns(snapshot, COLUMN_NAMES, (block) => widened(block, table, { from }));
}

/** Row of the sheet that lines begin in: below the rows of column numbers that follow the header, with nothing else in between. */
function firstLine(blocks: WorkbookSnapshot["blocks"], table: NamedBlock): number {
  const named = COLUMN_NAMES.flatMap((name) => blocks.get(name) ?? []).flatMap(({ sheet, area }) =>
    sheet === table.sheet ? area.row : [],
  );
  const end = Math.min(...named);
  const header = table.area.row;
  let first = header + 1;
  for (let row = first; row < end; row++) {
    const cells = table.values[row - header] ?? [];
    const cellOf = (name: string): CellValue => cells[(blocks.get(name)?.area.column ?? -1) - table.area.column] ?? "";
    if (isColumnNumbers(cells, cellOf(OBJECTION_NAMES.received), cellOf(OBJECTION_NAMES.text))) first = row + 1;
    else if (!cells.every(isBlank)) break;
  }
  return first;
}

/** Most cells are numbers of columns, and neither a day of receipt nor a content is there: an objection has one of both. */
function isColumnNumbers(cells: readonly CellValue[], received: CellValue, text: CellValue): boolean {
  const isNumber = (cell: CellValue): boolean => COLUMN_NUMBER.test(textOf(cell));
  if (dayIn(received) !== null || !isNumber(received) || !(isBlank(text) || isNumber(text))) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.filter(isNumber).length * 2 > filled.length;
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
 * A column of the table from the row `from` on, usually that below its header, down to the row `until` at least (of the sheet, excluded); the
 * cells come from the table. The same block where it reaches that far already, or stands elsewhere.
 */
export function widened(
  block: NamedBlock,
  table: NamedBlock,
  { from: first = table.area.row + 1, until = 0 }: { readonly from?: number; readonly until?: number },
): NamedBlock {
  const { area, values, formulas } = block;
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
