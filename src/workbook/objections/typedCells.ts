// What typed cells of both sheets mean: days and numbers of working days.
import { isDayCount } from "../../core/objections/objection";
import { isDay } from "../../core/objections/workingDays";
import type { CellValue } from "../plan";
import type { NamedBlock } from "../snapshot";

/** The day of a cell as formulas count it too: a number. Null where it is none. */
export function dayIn(cell: CellValue): number | null {
  return typeof cell === "number" && isDay(cell) ? Math.floor(cell) : null;
}

/** The number of working days in a cell; null where it is none. */
export function daysIn(cell: CellValue): number | null {
  return typeof cell === "number" && isDayCount(cell) ? cell : null;
}

/** The days of the list of holidays that formulas count; null where the list is gone: days reckoned without it would come too early. */
export function holidaysOf(block: NamedBlock | undefined): ReadonlySet<number> | null {
  return block === undefined ? null : new Set(block.values.flatMap(([cell = ""]) => dayIn(cell) ?? []));
}
