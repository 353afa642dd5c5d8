// Holidays typed where no name reaches: right below the header, or below the end of the list. Formulas do not count them until the names
// are drawn over them; till then they are findings.
import { dateText, readDate } from "../../core/cleaning/dateText";
import { finding, type Finding } from "../../core/finding";
import { isBlank, textOf } from "../decision/sheetTable";
import type { CellValue } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { widened, withColumns } from "./insertedLines";
import { COUNTED_HOLIDAYS_NAME, HOLIDAY_NAMES, HOLIDAY_TABLE_NAME } from "./objectionNames";
import { dayIn } from "./typedCells";

type Seen = Pick<WorkbookSnapshot, "blocks">;

/** The names of the columns. */
export const HOLIDAY_COLUMN_NAMES: readonly string[] = [...Object.values(HOLIDAY_NAMES), COUNTED_HOLIDAYS_NAME];

/** Which are taken in: those below the header only, those below the end too that are surely of the list, or all. */
export type StrayReach = "header" | "sure" | "all";

/** The snapshot with every column of the list reaching over such holidays; the same where there are none. */
export function withStrayHolidays<S extends Seen>(snapshot: S, reach: StrayReach): S {
  const list = listOf(snapshot);
  if (list === null) return snapshot;
  const { row, rows } = list.day.area;
  const below = strayRows(list).filter((one) => one >= row + rows);
  const taken = reach === "all" ? below : reach === "sure" ? sureRows(list, below) : [];
  const end = Math.max(row + rows, ...taken.map((one) => one + 1));
  return withColumns(snapshot, HOLIDAY_COLUMN_NAMES, (block) => widened(block, list.table, { until: end }));
}

/** K-13 at each of them. */
export function strayFindings(snapshot: Seen): Finding[] {
  const list = listOf(snapshot);
  if (list === null) return [];
  return strayRows(list).map((row) => {
    const place = { kind: "cell", name: HOLIDAY_TABLE_NAME, row: row - list.table.area.row, column: list.column } as const;
    const cell = dayCell(list, row);
    const day = dayIn(cell);
    return finding("K-13", place, {}, { text: day === null ? textOf(cell) : dateText(day) });
  });
}

/** The table and in it the column of days. */
interface HolidayList {
  readonly table: NamedBlock;
  readonly day: NamedBlock;
  /** From the table's first. */
  readonly column: number;
  /** That of what the days are called, likewise; null where it is gone or not in the table. */
  readonly nameColumn: number | null;
}

/** Null where the list or its table is gone, or the column of days is not in it. */
function listOf({ blocks }: Seen): HolidayList | null {
  const table = blocks.get(HOLIDAY_TABLE_NAME);
  const day = blocks.get(HOLIDAY_NAMES.day);
  if (table === undefined || day === undefined || table.sheet !== day.sheet) return null;
  const column = day.area.column - table.area.column;
  if (column < 0 || column >= table.area.columns || day.area.row <= table.area.row) return null;
  const name = blocks.get(HOLIDAY_NAMES.name);
  const at = name?.sheet === table.sheet ? name.area.column - table.area.column : -1;
  return { table, day, column, nameColumn: at >= 0 && at < table.area.columns ? at : null };
}

function dayCell({ table, column }: HolidayList, row: number): CellValue {
  return table.values[row - table.area.row]?.[column] ?? "";
}

function nameCell({ table, nameColumn }: HolidayList, row: number): CellValue {
  return nameColumn === null ? "" : (table.values[row - table.area.row]?.[nameColumn] ?? "");
}

/**
 * Of the rows below the end those that go on without a gap from the last one filled, or say what the day is called. A date that does neither
 * may be that of somebody's remark: what stands below it waits until somebody says, since names of columns reach over all between.
 */
function sureRows(list: HolidayList, below: readonly number[]): number[] {
  const isFilled = (row: number): boolean => !isBlank(dayCell(list, row)) || !isBlank(nameCell(list, row));
  const { row, rows } = list.day.area;
  let last = row + rows - 1;
  while (last >= row && !isFilled(last)) last--;
  const sure: number[] = [];
  for (const one of below) {
    if (one !== last + 1 && isBlank(nameCell(list, one))) break;
    sure.push(one);
    last = one;
  }
  return sure;
}

/** Rows of the sheet. Below the end of the list a text that is no date is somebody's remark. */
function strayRows(list: HolidayList): number[] {
  const { area } = list.table;
  const { row: first, rows } = list.day.area;
  const isDate = (cell: CellValue): boolean => dayIn(cell) !== null || readDate(String(cell), "day")?.kind === "date";
  return Array.from({ length: area.rows - 1 }, (_, i) => area.row + 1 + i).filter((row) => {
    const cell = dayCell(list, row);
    return row < first ? !isBlank(cell) : row >= first + rows && isDate(cell);
  });
}
