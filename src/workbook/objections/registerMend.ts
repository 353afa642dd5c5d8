// What brings a register up to date without making it anew: today's day, names over lines that people put in, the look and the choices of
// these, and formulas that lack or were typed over.
import { areaAt } from "../area";
import { ref } from "../expression";
import type { Op, PatchCell } from "../plan";
import type { NamedBlock, WorkbookSnapshot } from "../snapshot";
import { holidayLookOps } from "./holidaysPlan";
import { holidayFormula, SOON_FORMULA, summaryFormula, UNTIL_FORMULA } from "./objectionFormulas";
import { COLUMN_NAMES } from "./insertedLines";
import { choiceOps, lookOps, type Rows } from "./lineLook";
import {
  COUNTED_HOLIDAYS_NAME,
  HOLIDAY_NAMES,
  HOLIDAY_TABLE_NAME,
  OBJECTION_FORMULA_NAMES,
  OBJECTION_NAMES,
  PUBLICATION_NAMES,
  PUBLICATION_RESULT_NAMES,
  SUMMARY_NAME,
  TABLE_NAME,
} from "./objectionNames";
import { decodeObjections, holidaysPresent, isRegisterWhole, objectionCellsAt } from "./objectionsDecode";
import { COLUMNS, COMPUTED, lineFormulas, lineHeight, type ColumnAt } from "./registerColumns";
import { HOLIDAY_COLUMN_NAMES, withStrayHolidays } from "./strayHolidays";

type Blocks = WorkbookSnapshot["blocks"];

const FORMULA_COLUMNS = Object.keys(OBJECTION_FORMULA_NAMES) as (keyof typeof OBJECTION_FORMULA_NAMES)[];
const NAMES: Readonly<Record<string, string>> = { ...OBJECTION_NAMES, ...OBJECTION_FORMULA_NAMES };

/** What is mended. */
export interface Mended {
  /** With lines that were put in below the header, and with tables that have no name yet. */
  readonly snapshot: WorkbookSnapshot;
  /** Where the names lie now. */
  readonly named: Blocks;
  /** Name of the participant of a code. */
  readonly nameOf: (code: string) => string;
}

/**
 * The operations; none where everything is as it should be. `added`: a row that is being filled, with its height; who fills a row did not ask
 * for more holidays, so those below the end of the list wait then.
 */
export function registerMend(mended: Mended, today: number, added: number | null = null): Op[] {
  const { named } = mended;
  const snapshot = withStrayHolidays(mended.snapshot, added === null ? "sure" : "header");
  const { blocks } = snapshot;
  const columnAt = columnsOf(snapshot);
  const held = decodeObjections(snapshot).objections.map(({ row }) => row);
  const put = rowsBelowHeader(blocks, named);
  const rows = new Set([...held, ...put, ...(added === null ? [] : [added])]);
  const bare = new Set([...rows].filter((row) => put.includes(row) || isBare(blocks, row)));
  return [
    ...asOfOps(blocks, today),
    ...nameOps(blocks, named, [...COLUMN_NAMES, TABLE_NAME, SUMMARY_NAME]),
    ...resultOps(blocks),
    ...holidayOps(blocks, named),
    ...(columnAt === null ? [] : [...dressOps({ ...mended, snapshot }, bare, added, columnAt), ...formulaOps(blocks, rows, columnAt)]),
  ];
}

function asOfOps(blocks: Blocks, today: number): Op[] {
  const asOf = blocks.get(PUBLICATION_NAMES.asOf);
  if (asOf === undefined || asOf.values[0]?.[0] === today) return [];
  return [{ kind: "writeBlock", sheet: asOf.sheet, area: asOf.area, values: [[today]] }];
}

/** Names that have to lie elsewhere, or are not there yet. */
function nameOps(blocks: Blocks, named: Blocks, names: readonly string[]): Op[] {
  return names.flatMap((name): Op[] => {
    const block = blocks.get(name);
    return block === undefined || block === named.get(name) ? [] : [{ kind: "defineName", name, sheet: block.sheet, area: block.area }];
  });
}

/** Rows of the sheet between the header and where the names of the columns begin. */
function rowsBelowHeader(blocks: Blocks, named: Blocks): number[] {
  const rows = new Set<number>();
  for (const name of COLUMN_NAMES) {
    const [block, before] = [blocks.get(name), named.get(name)];
    if (block === undefined || before === undefined) continue;
    for (let { row } = block.area; row < before.area.row; row++) rows.add(row);
  }
  return [...rows];
}

/** Whether none of the formulas of a line is there, as in a row that was put in: what was done to a line beside one formula is its owner's. */
function isBare(blocks: Blocks, row: number): boolean {
  return FORMULA_COLUMNS.every((column) => {
    const block = blocks.get(OBJECTION_FORMULA_NAMES[column]);
    return block === undefined || !String(block.formulas?.[row - block.area.row]?.[0] ?? "").startsWith("=");
  });
}

function dressOps({ snapshot, nameOf }: Mended, bare: ReadonlySet<number>, added: number | null, at: ColumnAt): Op[] {
  const sheet = snapshot.blocks.get(OBJECTION_NAMES.number)?.sheet;
  if (sheet === undefined || !isRegisterWhole(snapshot)) return [];
  const typed = COLUMNS.filter((column) => !COMPUTED.includes(column));
  return [
    ...runsOf(bare).flatMap((rows): Op[] => [
      ...lookOps(sheet, rows, at),
      ...choiceOps(sheet, rows, at),
      ...typed.map((column): Op => ({ kind: "unlock", sheet, area: areaAt(rows.row, at(column), rows.rows, 1) })),
    ]),
    ...[...bare].flatMap((row): Op[] => {
      const cells = objectionCellsAt(snapshot, row);
      const points = lineHeight(cells, nameOf(String(cells.participant)));
      return row === added ? [] : [{ kind: "rowHeight", sheet, row, rows: 1, points }];
    }),
  ];
}

/** Neighbours together. */
function runsOf(rows: ReadonlySet<number>): Rows[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row + last.rows === row) last.rows++;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}

function formulaOps(blocks: Blocks, rows: ReadonlySet<number>, columnAt: ColumnAt): Op[] {
  return FORMULA_COLUMNS.flatMap((column): Op[] => {
    const block = blocks.get(OBJECTION_FORMULA_NAMES[column]);
    if (block === undefined) return [];
    return patchOps(block, (i, row) => {
      const formula = lineFormulas(row, columnAt)[column];
      return !rows.has(row) || block.formulas?.[i]?.[0] === formula ? null : { formula };
    });
  });
}

/** The formulas above the register, where they are others. */
function resultOps(blocks: Blocks): Op[] {
  const wanted: readonly (readonly [name: string, formula: string])[] = [
    [PUBLICATION_RESULT_NAMES.until, UNTIL_FORMULA],
    [PUBLICATION_RESULT_NAMES.soon, SOON_FORMULA],
    [SUMMARY_NAME, summaryFormula()],
  ];
  return wanted.flatMap(([name, formula]): Op[] => {
    const block = blocks.get(name);
    if (block === undefined || block.formulas?.[0]?.[0] === formula) return [];
    return [{ kind: "patch", sheet: block.sheet, area: { ...block.area, rows: 1, columns: 1 }, cells: [[{ formula }]] }];
  });
}

/** None where a block of the list is gone: that one is made anew elsewhere, and must not be drawn back. */
function holidayOps(blocks: Blocks, named: Blocks): Op[] {
  if (holidaysPresent({ blocks }) !== "all") return [];
  return [
    ...nameOps(blocks, named, [...HOLIDAY_COLUMN_NAMES, HOLIDAY_TABLE_NAME]),
    ...holidayDressOps(blocks, named),
    ...countedOps(blocks, named),
  ];
}

/** Rows over which the names of the list of holidays are drawn only now. */
function holidayDressOps(blocks: Blocks, named: Blocks): Op[] {
  const [day, name, counted] = [HOLIDAY_NAMES.day, HOLIDAY_NAMES.name, COUNTED_HOLIDAYS_NAME].map((own) => blocks.get(own));
  const before = named.get(HOLIDAY_NAMES.day);
  if (day === undefined || name === undefined || counted === undefined || before === undefined) return [];
  const rows = new Set(Array.from({ length: day.area.rows }, (_, i) => day.area.row + i));
  for (let i = 0; i < before.area.rows; i++) rows.delete(before.area.row + i);
  return runsOf(rows).flatMap((run) => holidayLookOps(day.sheet, run, [day.area.column, name.area.column, counted.area.column]));
}

/** The days that formulas take: where rows come into the list, and where the formula lacks beside a holiday or was typed over. */
function countedOps(blocks: Blocks, named: Blocks): Op[] {
  const counted = blocks.get(COUNTED_HOLIDAYS_NAME);
  const day = blocks.get(HOLIDAY_NAMES.day);
  const before = named.get(COUNTED_HOLIDAYS_NAME)?.area;
  if (counted === undefined || day === undefined || before === undefined) return [];
  return patchOps(counted, (i, row) => {
    const formula = holidayFormula(ref(row, day.area.column, "column"));
    const isNew = row < before.row || row >= before.row + before.rows;
    const isBlank = [day.values[row - day.area.row]?.[0], counted.values[i]?.[0]].every((cell = "") => cell === "");
    return (isBlank && !isNew) || counted.formulas?.[i]?.[0] === formula ? null : { formula };
  });
}

/** Patches a column where `cellOf` gives something for its row, from 0 and of the sheet. */
function patchOps({ sheet, area }: NamedBlock, cellOf: (i: number, row: number) => PatchCell): Op[] {
  const cells = Array.from({ length: area.rows }, (_, i): PatchCell[] => [cellOf(i, area.row + i)]);
  return cells.some(([cell]) => cell !== null) ? [{ kind: "patch", sheet, area, cells }] : [];
}

/** Where the columns that formulas look at stand; null where one of them is gone. */
function columnsOf({ blocks }: WorkbookSnapshot): ColumnAt | null {
  const looked = ["participant", "received", "due", "status"];
  if (!looked.every((column) => blocks.has(NAMES[column]!))) return null;
  return (column) => blocks.get(NAMES[column]!)?.area.column ?? 0;
}
