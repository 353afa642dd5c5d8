// Contents of cells as compact data and back: column by column, repetitions counted, a formula filled down once for its whole run.
import { finish, type Parts } from "../../core/parts";
import type { Area } from "../area";
import type { CellValue, Op, PatchCell } from "../plan";

/**
 * A constant ("" is blank), a formula, an error that stands there as such, null for a cell that the plan leaves as it is, or so many more of
 * what came before.
 */
export type PackedItem = CellValue | { readonly f: string } | { readonly e: string } | null | readonly [number];
export type PackedColumn = readonly PackedItem[];

const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!|GETTING_DATA|BLOCKED!|FIELD!|CONNECT!|UNKNOWN!)$/;
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$[\\\u0080-\uffff])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.![\\\u0080-\uffff])/g;
/** Whole rows as a reference move when filled down, though they are no single cells. */
const WHOLE_ROWS = /(?:^|[^\w$.\]'"])\$?\d+:\$?\d+/;

/** The formula with its relative rows counted from that row: equal for formulas that are one filled down. Null where it cannot be told. */
export function formulaKey(formula: string, row: number): string | null {
  if (WHOLE_ROWS.test(formula)) return null;
  return formula.replace(PARTS, (part, ...[columnAnchor, column, rowAnchor, number]: (string | undefined)[]) => {
    if (number === undefined || rowAnchor === "$") return part;
    return `${columnAnchor ?? ""}${column ?? ""}\u0001${Number(number) - row}`;
  });
}

/**
 * Packs an area. `formulas` and `values` are what Excel gives for it: a text that begins with "=" is a formula only where the value
 * is something else. Cells that `isLeft` (row and column of the sheet, value) are not kept.
 */
export function packCells(
  area: Area,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
  isLeft: (row: number, column: number, value: CellValue) => boolean = () => false,
): PackedColumn[] {
  return finish(packParts(area, formulas, values, isLeft));
}

/** The same in parts. */
export function* packParts(
  area: Area,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
  isLeft: (row: number, column: number, value: CellValue) => boolean = () => false,
): Parts<PackedColumn[]> {
  const columns: PackedColumn[] = [];
  for (let j = 0; j < area.columns; j++) columns.push(yield* packColumn(area, j, formulas, values, isLeft));
  return columns;
}

/** Characters of formulas that are taken apart before the page may draw again. */
const FORMULAS_AT_ONCE = 100_000;

function* packColumn(
  area: Area,
  j: number,
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
  isLeft: (row: number, column: number, value: CellValue) => boolean,
): Parts<PackedColumn> {
  const items: PackedItem[] = [];
  let looked = 0;
  let last: unknown;
  let repeats = 0;
  const flush = () => {
    if (repeats > 0) items.push([repeats]);
    repeats = 0;
  };
  for (let i = 0; i < area.rows; i++) {
    const value = values[i]![j]!;
    const formula = formulas[i]![j]!;
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (isFormula && (looked += formula.length) > FORMULAS_AT_ONCE) {
      looked = 0;
      yield;
    }
    const isSkipped = !isFormula && isLeft(area.row + i, area.column + j, value);
    const key = isFormula ? formulaKey(formula, area.row + i) : value;
    const same = isSkipped
      ? null
      : isFormula
        ? key === null
          ? Symbol("single")
          : `=${key}`
        : typeof value === "string"
          ? `'${value}`
          : value;
    if (i > 0 && same === last) repeats++;
    else {
      flush();
      if (isSkipped) items.push(null);
      else if (isFormula) items.push({ f: formula });
      else items.push(typeof value === "string" && ERROR.test(value) ? { e: value } : value);
    }
    last = same;
  }
  flush();
  if (looked > 0) yield;
  return items;
}

/** What each column holds: runs of one content, from the top of the area. */
export interface Run {
  readonly first: number;
  readonly count: number;
  readonly item: Exclude<PackedItem, readonly [number]>;
}

/** The runs of a packed column. */
export function unpackedRuns(column: PackedColumn): Run[] {
  const runs: { first: number; count: number; item: Run["item"] }[] = [];
  let row = 0;
  for (const item of column) {
    if (isRepeat(item)) {
      runs.at(-1)!.count += item[0];
      row += item[0];
    } else {
      runs.push({ first: row, count: 1, item });
      row++;
    }
  }
  return runs;
}

function isRepeat(item: PackedItem): item is readonly [number] {
  return Array.isArray(item);
}

/** Operations that put the contents back, whatever stands in the cells now. */
export function unpackOps(sheet: string, area: Area, columns: readonly PackedColumn[]): Op[] {
  const cells: PatchCell[][] = Array.from({ length: area.rows }, () => Array<PatchCell>(area.columns).fill(null));
  const fills = new Map<string, { first: number; count: number; columns: { j: number; formula: string }[] }>();
  columns.forEach((column, j) => {
    for (const { first, count, item } of unpackedRuns(column)) {
      if (item === null) continue;
      if (typeof item === "object" && "f" in item && count > 1) {
        const key = `${first} ${count}`;
        const fill = fills.get(key) ?? { first, count, columns: [] };
        fills.set(key, fill);
        fill.columns.push({ j, formula: item.f });
        continue;
      }
      const cell: PatchCell = typeof item !== "object" ? item : { formula: "f" in item ? item.f : item.e };
      for (let i = first; i < first + count; i++) cells[i]![j] = cell;
    }
  });
  const hasCells = cells.some((line) => line.some((cell) => cell !== null));
  return [
    ...(hasCells ? [{ kind: "patch", sheet, area, cells } satisfies Op] : []),
    ...[...fills.values()].flatMap((fill) => neighbours(fill.columns).map((group) => fillOp(sheet, area, fill, group))),
  ];
}

interface Column {
  readonly j: number;
  readonly formula: string;
}

/** Columns side by side. */
function neighbours(columns: readonly Column[]): Column[][] {
  const groups: Column[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1)!.j + 1 === column.j) last.push(column);
    else groups.push([column]);
  }
  return groups;
}

function fillOp(sheet: string, area: Area, { first, count }: { first: number; count: number }, group: readonly Column[]): Op {
  return {
    kind: "fillFormulas",
    sheet,
    area: { row: area.row + first, column: area.column + group[0]!.j, rows: count, columns: group.length },
    formulas: group.map((column) => column.formula),
  };
}

/** Whether it has the shape of packed columns of that area: what comes from a workbook is looked at first. */
export function isPacked(columns: unknown, area: Area): columns is PackedColumn[] {
  return (
    Array.isArray(columns) &&
    columns.length === area.columns &&
    columns.every((column: unknown) => Array.isArray(column) && rowsOf(column) === area.rows)
  );
}

/** Rows that a column's items stand for; NaN where they make no sense. */
function rowsOf(column: readonly unknown[]): number {
  return column.reduce<number>((sum, item, index) => {
    if (Array.isArray(item))
      return index > 0 && item.length === 1 && Number.isInteger(item[0]) && item[0] > 0 ? sum + Number(item[0]) : NaN;
    if (typeof item === "object" && item !== null) {
      const [text] = Object.values(item as Record<string, unknown>);
      return ("f" in item || "e" in item) && typeof text === "string" && text !== "" ? sum + 1 : NaN;
    }
    return item === null || ["string", "number", "boolean"].includes(typeof item) ? sum + 1 : NaN;
  }, 0);
}
