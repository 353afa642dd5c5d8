// A table of an input sheet whose columns are found by name: its rows as cells, and where a cell lies for findings.
import { dateText, isoDate, readDate } from "../../core/cleaning/dateText";
import { finding, type Finding, type Place } from "../../core/finding";
import type { IsoDate } from "../../core/register/register";
import type { CellValue } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";

/** A row of the sheet that holds something; `row` is that of the sheet. */
export interface TableLine<F extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<F, CellValue>>;
}

export interface SheetTable<F extends string> {
  /** Rows that hold more than choices, in the order of the sheet. */
  readonly lines: readonly TableLine<F>[];
  /** S-01 for each column whose name is gone. */
  readonly findings: readonly Finding[];
  /** The cell of a column in a row of the sheet; where the column is gone that of another one. */
  readonly placeOf: (row: number, field: F) => Place;
}

/**
 * Reads the table. `filler`: columns that say nothing by themselves. A column that is gone reads as blank. Columns that moved against
 * each other are read row by row of the sheet.
 */
export function readTable<F extends string>(
  snapshot: Pick<WorkbookSnapshot, "blocks">,
  names: Readonly<Record<F, string>>,
  filler: readonly F[] = [],
): SheetTable<F> {
  const fields = Object.keys(names) as F[];
  const blocks = new Map<F, NamedBlock>();
  for (const field of fields) {
    const block = snapshot.blocks.get(names[field]);
    if (block !== undefined) blocks.set(field, block);
  }
  const gone = fields.filter((field) => !blocks.has(field));
  const areas = [...blocks.values()].map(({ area }) => area);
  const first = Math.min(...areas.map(({ row }) => row));
  const last = Math.max(...areas.map(({ row, rows }) => row + rows));
  const lines: TableLine<F>[] = [];
  for (let row = first; row < last; row++) {
    const cellOf = (field: F): CellValue => {
      const block = blocks.get(field);
      return block?.values[row - block.area.row]?.[0] ?? "";
    };
    const cells = Object.fromEntries(fields.map((field) => [field, cellOf(field)])) as Record<F, CellValue>;
    if (fields.some((field) => !filler.includes(field) && !isBlank(cells[field]))) lines.push({ row, cells });
  }
  return {
    lines,
    findings: gone.map((field) => finding("S-01", { kind: "block", name: names[field] }, {}, { name: names[field] })),
    placeOf: (row, field) => {
      const own = blocks.has(field) ? field : (fields.find((other) => blocks.has(other)) ?? field);
      return { kind: "cell", name: names[own], row: row - (blocks.get(own)?.area.row ?? row), column: 0 };
    },
  };
}

export function isBlank(cell: CellValue): boolean {
  return typeof cell === "string" && cell.trim() === "";
}

/** Text of a cell: composed letters, nothing around it. */
export function textOf(cell: CellValue): string {
  return String(cell).normalize("NFC").trim();
}

/** Serial numbers of Excel that are days an office writes of: 1954 to 2119. */
const FIRST_DAY = 20_000;
const LAST_DAY = 80_000;

/** The day of a date of Excel or of a text ngày/tháng/năm; "" where blank, null where it is neither. */
export function dayIn(cell: CellValue): IsoDate | null {
  if (isBlank(cell)) return "";
  if (typeof cell === "number") return cell >= FIRST_DAY && cell < LAST_DAY ? isoDate(Math.floor(cell)) : null;
  const day = readDate(String(cell), "day");
  return day?.kind === "date" && day.isCertain ? isoDate(day.serial) : null;
}

/** A day as it is written into a cell: 05/11/2026; "" stays "". */
export function dayText(day: IsoDate): string {
  const reading = day === "" ? null : readDate(day, "day");
  return reading?.kind === "date" ? dateText(reading.serial) : "";
}
