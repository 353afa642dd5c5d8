// Registers that lack the names of whole tables and of the line that counts, made before there were any or deleted since: where these lie
// is told by the words of headers and by the formula.
import { objectionsSheet as words } from "../../locale/vi/objectionsSheet";
import { areaAt, type Area } from "../area";
import { textOf } from "../decision/sheetTable";
import { literal } from "../expression";
import type { NamedBlock, RangeBlock, WorkbookSnapshot } from "../snapshot";
import { ROWS_BELOW } from "./holidaysPlan";
import { COLUMN_NAMES } from "./insertedLines";
import { HOLIDAY_NAMES, HOLIDAY_TABLE_NAME, OBJECTION_NAMES, SUMMARY_NAME, TABLE_NAME } from "./objectionNames";
import { HOLIDAY_COLUMN_NAMES } from "./strayHolidays";

/** Cells to read beside the names. */
export interface OlderPlace {
  readonly kind: "register" | "holidays";
  readonly sheet: string;
  readonly area: Area;
}

/** Where to look for what has no name; none where every name is there. */
export function olderPlaces({ blocks }: Pick<WorkbookSnapshot, "blocks">): OlderPlace[] {
  const around = (kind: OlderPlace["kind"], names: readonly string[], first: string, below: number): OlderPlace[] => {
    const own = blocks.get(first);
    if (own === undefined) return [];
    const areas = names.flatMap((name) => blocks.get(name) ?? []).flatMap(({ sheet, area }) => (sheet === own.sheet ? [area] : []));
    const end = Math.max(...areas.map(({ row, rows }) => row + rows)) + below;
    return [{ kind, sheet: own.sheet, area: areaAt(0, 0, end, Math.max(...areas.map(({ column }) => column)) + 1) }];
  };
  const isRegister = !blocks.has(TABLE_NAME) || !blocks.has(SUMMARY_NAME);
  return [
    ...(isRegister ? around("register", COLUMN_NAMES, OBJECTION_NAMES.number, 0) : []),
    ...(blocks.has(HOLIDAY_TABLE_NAME) ? [] : around("holidays", HOLIDAY_COLUMN_NAMES, HOLIDAY_NAMES.day, ROWS_BELOW)),
  ];
}

/** The snapshot with the blocks that were found there, in the order of the places. */
export function withOlderTables<S extends Pick<WorkbookSnapshot, "blocks">>(
  snapshot: S,
  places: readonly OlderPlace[],
  ranges: readonly (RangeBlock | null)[],
): S {
  const blocks = new Map(snapshot.blocks);
  places.forEach(({ kind }, i) => {
    const range = ranges[i] ?? null;
    if (range === null) return;
    const found =
      kind === "register"
        ? [tableIn(range, blocks.get(OBJECTION_NAMES.number)!, TABLE_NAME, words.columns.number), summaryIn(range)]
        : [tableIn(range, blocks.get(HOLIDAY_NAMES.day)!, HOLIDAY_TABLE_NAME, words.holidays.day)];
    for (const block of found) if (block !== null && !blocks.has(block.name)) blocks.set(block.name, block);
  });
  return { ...snapshot, blocks };
}

/** From the header on: the nearest cell above the column with its word, else the cell right above; null where there is no row above. */
function tableIn(range: RangeBlock, column: NamedBlock, name: string, header: string): NamedBlock | null {
  const { row: first, column: own } = column.area;
  let row = first - 1;
  while (row >= 0 && textOf(range.values[row]?.[own] ?? "") !== header) row--;
  const from = row >= 0 ? row : first - 1;
  if (from < 0) return null;
  const area = { ...range.area, row: from, rows: range.area.rows - from };
  return { name, sheet: range.sheet, area, values: range.values.slice(from) };
}

function summaryIn({ sheet, formulas }: RangeBlock): NamedBlock | null {
  const start = `=IFERROR(${literal(words.summary.open)}`;
  for (const [row, line] of formulas.entries()) {
    const column = line.findIndex((cell) => String(cell).startsWith(start));
    if (column >= 0) return { name: SUMMARY_NAME, sheet, area: areaAt(row, column), values: [[""]], formulas: [[line[column]!]] };
  }
  return null;
}
