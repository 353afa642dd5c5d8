// What a restore point holds of the sheets that a plan touches: their contents packed, what the plan leaves in them, where their looks go.
import { areaAt, MAX_COLUMNS, type Area } from "../area";
import { around } from "../areaArithmetic";
import type { Parts } from "../../core/parts";
import type { CellValue, LineSize, PageState, ProtectionOptions, SheetFilter, WorkbookPlan } from "../plan";
import type { SheetState } from "../snapshot";
import { type ChartRecord, contentOf, type KeptChart, type ReadChart } from "./keptCharts";
import { jsonParts } from "./jsonParts";
import { leftOnNew, leftParts, type LeftCells } from "./leftCells";
import { packParts, type PackedColumn } from "./packedCells";
import { LOOKS_COLUMN, MOST_LEFT } from "./restoreNames";
import type { KeptCells, KeptName, KeptSheet, RestorePoint } from "./restorePoint";
import { distinct, isInside, type Touched, type TouchedSheet } from "./touched";

/** Cells as Excel gave them. */
export interface ReadCells {
  readonly area: Area;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
}

/** What was read of a touched sheet that is there. */
export interface ReadSheet {
  readonly title: string;
  /** Blocks that together hold all of its touched cells; what they do not hold is blank. */
  readonly blocks: readonly ReadCells[];
  /** What is in use of it, where everything on it is touched. */
  readonly used: Area | null;
  readonly rows: readonly LineSize[] | null;
  readonly columns: readonly LineSize[] | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Null where there is none; absent where it is not touched. */
  readonly filter?: SheetFilter | null;
  readonly page: PageState | null;
  readonly protection: ProtectionOptions | null;
  readonly visibility: SheetState["visibility"];
  /** Of the charts that are touched, those that are there. */
  readonly charts: readonly ReadChart[];
}

export interface ReadBefore {
  readonly sheets: readonly ReadSheet[];
  /** Where the touched names lie that exist. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>;
  /** Names that Excel's list does not show, in small letters. */
  readonly hiddenNames: ReadonlySet<string>;
  /** Names of the turns that there are: one, or none in a workbook of before. */
  readonly turns: readonly string[];
  /** Where other names lie, by title of their sheet: what has a name may have looks, though it is blank. */
  readonly namedAreas: ReadonlyMap<string, readonly Area[]>;
  /** The store, if there is one, with the rows of its index and what charts were drawn from. */
  readonly store: {
    readonly title: string;
    readonly index: readonly (readonly unknown[])[];
    readonly charts: ChartRecord;
  } | null;
  readonly titles: readonly string[];
}

/** What is kept of a touched sheet, before the looks have their place. */
export interface Draft {
  readonly touched: TouchedSheet;
  readonly read: ReadSheet | undefined;
  readonly anchor: string;
  readonly areas: readonly DraftArea[];
  readonly left: readonly LeftCells[] | null;
}

interface DraftArea {
  readonly area: Area;
  readonly hasLooks: boolean;
  readonly columns: readonly PackedColumn[];
}

/** Whether the plan writes into a cell what stands there already: then it is nobody's business to put it back over a later edit. */
type IsLeft = (row: number, column: number, value: CellValue) => boolean;

/** Cells that are looked at before the page may draw again. */
const CELLS_AT_ONCE = 2_000;

/** The sheet as the point keeps it, in parts. @param anchor name of the point on it */
export function* draftParts(plan: WorkbookPlan, touched: TouchedSheet, anchor: string, before: ReadBefore): Parts<Draft> {
  const read = before.sheets.find((sheet) => isSameTitle(sheet.title, touched.title));
  if (touched.isNew) {
    const left = yield* leftOnNew(plan, touched.title);
    return { touched, read, anchor, areas: [], left: left === null ? null : yield* withinLimit(left) };
  }
  if (touched.isDeleted || read === undefined) return { touched, read, anchor, areas: [], left: null };
  const named = touched.isWhole ? (before.namedAreas.get(read.title) ?? []) : [];
  const whole = touched.isWhole ? [...named, ...(read.used === null ? [] : [read.used]), ...touched.looks] : [];
  const looks = whole.length > 0 ? [whole.reduce(around)] : touched.looks;
  const cells = distinct(touched.cells).filter((area) => !looks.some((look) => isInside(area, look)));
  const isLeft = yield* writtenAsIs(plan, touched.title);
  const areas: DraftArea[] = [];
  const left: LeftCells[] = [];
  for (const [area, hasLooks] of [...looks.map((look) => [look, true] as const), ...cells.map((own) => [own, false] as const)]) {
    const columns: PackedColumn[] = [];
    const marks: PackedColumn[] = [];
    for (const strip of stripsOf(area)) {
      const [formulas, values] = [cellsOf(strip, read.blocks, "formulas"), cellsOf(strip, read.blocks, "values")];
      columns.push(...(yield* packParts(strip, formulas, values, hasLooks ? undefined : isLeft)));
      yield;
      const left = yield* leftParts(plan, touched.title, { area: strip, formulas, values, isLeft: hasLooks ? null : isLeft });
      marks.push(...left.columns);
      yield;
    }
    areas.push({ area, hasLooks, columns });
    left.push({ area, columns: marks });
  }
  return { touched, read, anchor, areas, left: yield* withinLimit(left) };
}

/** The area in columns side by side, as many as are looked at at once. */
function stripsOf(area: Area): Area[] {
  const columns = Math.max(1, Math.floor(CELLS_AT_ONCE / area.rows));
  return Array.from({ length: Math.ceil(area.columns / columns) }, (_, i) => ({
    ...area,
    column: area.column + i * columns,
    columns: Math.min(columns, area.columns - i * columns),
  }));
}

/** Null where the marks are too many to be kept. */
function* withinLimit(left: readonly LeftCells[]): Parts<readonly LeftCells[] | null> {
  const text = yield* jsonParts(left, LEVELS_OF_COLUMNS);
  return text.length > MOST_LEFT ? null : left;
}

/** Down to the columns: the areas, an area, its columns. */
const LEVELS_OF_COLUMNS = 3;

/** Tells of a cell whether the last that the plan writes into it, among values, is that very value. */
function* writtenAsIs(plan: WorkbookPlan, sheet: string): Parts<IsLeft> {
  const written = new Map<number, CellValue | null>();
  const key = (row: number, column: number) => row * MAX_COLUMNS + column;
  const each = ({ row, column, rows, columns }: Area, of: (i: number, j: number) => CellValue | null) => {
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) written.set(key(row + i, column + j), of(i, j));
  };
  for (const op of plan) {
    if (!("sheet" in op) || op.sheet !== sheet) continue;
    if (written.size > 0 && "area" in op) yield;
    if (op.kind === "writeBlock") each(op.area, (i, j) => op.values[i]![j]!);
    else if (op.kind === "patch" || op.kind === "fillFormula" || op.kind === "fillFormulas") each(op.area, () => null);
    else if (op.kind === "clear" || op.kind === "sortRows") return () => false;
  }
  return (row, column, value) => written.get(key(row, column)) === value;
}

export interface LooksCopy {
  readonly sheet: string;
  readonly area: Area;
  readonly to: { readonly row: number; readonly column: number };
}

/** The point, its looks laid down from that row of the store on; to the right by as much as they lie from A, so that nothing in a rule leaves the sheet. */
export function pointOf(
  drafts: readonly Draft[],
  touched: Touched,
  before: ReadBefore,
  isWithoutLooks: boolean,
  firstRow: number,
): { readonly point: RestorePoint; readonly copies: readonly LooksCopy[] } {
  const copies: LooksCopy[] = [];
  let row = firstRow;
  const keep = (draft: Draft, { area, hasLooks, columns }: DraftArea): KeptCells => {
    if (!hasLooks || isWithoutLooks) return { area, columns, looks: null };
    const to = { row, column: area.column + LOOKS_COLUMN };
    row += area.rows;
    copies.push({ sheet: draft.read!.title, area, to });
    return { area, columns, looks: to };
  };
  const sheets = drafts.map((draft): KeptSheet => {
    const { touched: sheet, read, anchor, areas, left } = draft;
    const { rows, columns } = sheet;
    const filter = sheet.isNew || sheet.isDeleted ? undefined : read?.filter;
    const anchored = [...areas, ...(sheet.isNew ? (left ?? []) : []), ...(filter ? [{ area: watchedOf(filter.area) }] : [])].map(
      ({ area }) => area,
    );
    return {
      title: read?.title ?? sheet.title,
      anchor,
      anchorArea: anchored.length === 0 ? areaAt(0, 0) : anchored.reduce(around),
      isNew: sheet.isNew,
      isDeleted: sheet.isDeleted,
      cells: areas.map((area) => keep(draft, area)),
      rows: rows === null || !read?.rows ? null : { first: rows.first, sizes: read.rows },
      columns: columns === null || !read?.columns ? null : { first: columns.first, sizes: read.columns },
      freeze: read?.freeze ?? null,
      ...(filter === undefined ? {} : { filter }),
      page: read?.page ?? null,
      protection: read?.protection ?? null,
      ...(read === undefined || read.visibility === "visible" ? {} : { hidden: read.visibility }),
      charts: sheet.isNew || sheet.isDeleted ? [] : sheet.charts.map((name) => keptChart(name, read, before)),
      ...(left === null ? {} : { left }),
    };
  });
  const names = touched.names.map((name): KeptName => {
    const place = before.names.get(name.toLowerCase()) ?? null;
    return { name, place, ...(place !== null && before.hiddenNames.has(name.toLowerCase()) ? { isHidden: true } : {}) };
  });
  return { point: { version: 1, sheets, names, isWithoutLooks }, copies };
}

function keptChart(name: string, read: ReadSheet | undefined, { store, titles }: ReadBefore): KeptChart {
  const found = read?.charts.find((chart) => isSameTitle(chart.name, name));
  if (found === undefined) return { name, before: null };
  return { name, before: { place: found.place, content: contentOf(store?.charts ?? [], read!.title, name, titles) } };
}

/** The contents of an area out of the blocks that were read; what lies in none is blank. */
function cellsOf(area: Area, blocks: readonly ReadCells[], of: "formulas" | "values"): CellValue[][] {
  return Array.from({ length: area.rows }, (_, i) => {
    const row = area.row + i;
    const inRow = blocks.filter((block) => row >= block.area.row && row < block.area.row + block.area.rows);
    return Array.from({ length: area.columns }, (__, j): CellValue => {
      const column = area.column + j;
      const block = inRow.find((other) => column >= other.area.column && column < other.area.column + other.area.columns);
      return block === undefined ? "" : block[of][row - block.area.row]![column - block.area.column]!;
    });
  });
}

/** Titles and names are compared as Excel does. */
export function isSameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Cells under a filter that are watched for rows and columns that move; what an anchor covers is read to undo the step. */
const MOST_WATCHED = 200_000;

/** Of a filter over whole columns only its headings: below them lies more than can be read. */
function watchedOf(area: Area): Area {
  return area.rows * area.columns > MOST_WATCHED ? { ...area, rows: 1 } : area;
}
