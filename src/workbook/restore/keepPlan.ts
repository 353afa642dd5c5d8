// A plan with a restore point before it: what the plan touches is copied into the store in the same request, the oldest points make room.
import { around } from "../areaArithmetic";
import { areaAt, MAX_COLUMNS, type Area } from "../area";
import type { CellValue, LineSize, Op, PageState, ProtectionOptions, WorkbookPlan } from "../plan";
import { packCells } from "./packedCells";
import { entryRow, parseEntry, type KeptCells, type KeptSheet, type PointEntry, type RestorePoint, type Span } from "./restorePoint";
import {
  anchorName,
  CHUNK,
  DATA_COLUMN,
  FIRST_ROW,
  INDEX_AREA,
  keptTitle,
  LOOKS_COLUMN,
  MOST_CHARACTERS,
  MOST_LOOKS,
  MOST_POINTS,
  RESTORE_INDEX,
  STORE_TITLE,
} from "./restoreNames";
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
  readonly page: PageState | null;
  readonly protection: ProtectionOptions | null;
}

export interface ReadBefore {
  readonly sheets: readonly ReadSheet[];
  /** Where the touched names lie that exist. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>;
  /** Where other names lie, by title of their sheet: what has a name may have looks, though it is blank. */
  readonly namedAreas: ReadonlyMap<string, readonly Area[]>;
  /** The store, if there is one, with the rows of its index. */
  readonly store: { readonly title: string; readonly index: readonly (readonly unknown[])[] } | null;
  readonly titles: readonly string[];
}

/** What a point is called, and which older ones the plan takes back. */
export interface PointLabel {
  /** Id of the command. */
  readonly command: string;
  /** ISO 8601. */
  readonly at: string;
  /** Id of the command that is taken back, and the points that are used up by it. */
  readonly of?: string;
  readonly undone?: readonly number[];
}

/** The entries of an index, oldest first. What cannot be read is none. */
export function entriesOf(index: readonly (readonly unknown[])[]): PointEntry[] {
  return index.flatMap((row) => parseEntry(row) ?? []).sort((a, b) => a.id - b.id);
}

/** Whether there is anything that could come back. */
export function isTouching({ sheets, names }: Touched): boolean {
  return sheets.length > 0 || names.length > 0;
}

export interface Kept {
  /** The plan with its restore point before it. */
  readonly plan: WorkbookPlan;
  readonly point: RestorePoint;
  readonly entry: PointEntry;
  /** Title of the store. */
  readonly store: string;
}

/** The plan with a restore point of what it touches; what was read before must be all of that. */
export function keepPlan(plan: WorkbookPlan, touched: Touched, before: ReadBefore, label: PointLabel): Kept {
  const all = before.store === null ? [] : entriesOf(before.store.index);
  const undone = all.filter((entry) => label.undone?.includes(entry.id) === true);
  const old = all.filter((entry) => !undone.includes(entry));
  const id = 1 + Math.max(0, ...all.map((entry) => entry.id));
  const store = before.store?.title ?? freeTitle(STORE_TITLE, before.titles);

  const drafts = touched.sheets.map((sheet, index) => draftOf(plan, sheet, index, id, before));
  const looked = drafts.reduce(
    (sum, { areas }) => sum + areas.reduce((cells, { area, hasLooks }) => cells + (hasLooks ? sizeOf(area) : 0), 0),
    0,
  );
  const isWithoutLooks = looked > MOST_LOOKS;
  const cells = isWithoutLooks ? 0 : looked;
  const lookRows = isWithoutLooks
    ? 0
    : drafts.reduce((sum, { areas }) => sum + areas.reduce((rows, { area, hasLooks }) => rows + (hasLooks ? area.rows : 0), 0), 0);

  // Room is made before the new point is laid down, so that it may take the rows of those that go.
  const measured = JSON.stringify(pointOf(drafts, touched, before, isWithoutLooks, 0).point);
  const kept = keptEntries(old, { cells, characters: measured.length });
  const looks = freeSpan(
    [...kept, ...undone].map((entry) => entry.looks),
    lookRows,
  );
  const { point, copies } = pointOf(drafts, touched, before, isWithoutLooks, looks.first);
  const text = JSON.stringify(point);
  const pieces = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
  const data = freeSpan(
    [...kept, ...undone].map((entry) => entry.data),
    pieces.length,
  );

  const entry: PointEntry = {
    id,
    command: label.command,
    of: label.of ?? null,
    at: label.at,
    sheets: touched.sheets.map((sheet) => sheet.title),
    data,
    looks,
    cells,
    characters: text.length,
    anchors: point.sheets.map((sheet) => sheet.anchor),
    kept: point.sheets.flatMap((sheet, index) => (sheet.isDeleted ? [keptTitle(id, index)] : [])),
    isWithoutLooks,
  };
  const gone = old.filter((other) => !kept.includes(other));
  const ops: Op[] = [
    ...storeOps(store, before.store === null),
    ...gone.flatMap((other) => forgetOps(other, store)),
    ...copies.flatMap((copy): Op[] => [
      {
        kind: "copyAll",
        sheet: store,
        area: { ...copy.area, row: copy.to.row, column: copy.to.column },
        from: { sheet: copy.sheet, ...cornerOf(copy.area) },
      },
      { kind: "clear", sheet: store, area: { ...copy.area, row: copy.to.row, column: copy.to.column }, what: "contents" },
    ]),
    { kind: "writeBlock", sheet: store, area: areaAt(data.first, DATA_COLUMN, pieces.length), values: pieces.map((piece) => [piece]) },
    { kind: "writeBlock", sheet: store, area: INDEX_AREA, values: indexValues([...kept, entry]) },
    ...point.sheets.flatMap((sheet, index): Op[] =>
      drafts[index]!.touched.isNew
        ? []
        : [{ kind: "defineName", name: sheet.anchor, sheet: sheet.title, area: sheet.anchorArea, isHidden: true }],
    ),
    ...plan.flatMap((op): Op[] => {
      const index =
        op.kind === "deleteSheet" ? drafts.findIndex((draft) => draft.touched.isDeleted && isSameTitle(draft.touched.title, op.sheet)) : -1;
      if (index < 0) return [op];
      return [
        { kind: "visibility", sheet: drafts[index]!.touched.title, visibility: "veryHidden" },
        { kind: "renameSheet", sheet: drafts[index]!.touched.title, title: keptTitle(id, index) },
      ];
    }),
    ...point.sheets.flatMap((sheet): Op[] =>
      sheet.isNew ? [{ kind: "defineName", name: sheet.anchor, sheet: sheet.title, area: sheet.anchorArea, isHidden: true }] : [],
    ),
    ...undone.flatMap((other) => forgetOps(other, store)),
    ...gone.flatMap((other) => other.kept.map((title): Op => ({ kind: "deleteSheet", sheet: title }))),
  ];
  return { plan: ops, point, entry, store };
}

/** What forgets a point, apart from the sheets that it keeps. */
export function forgetOps(entry: PointEntry, store: string): Op[] {
  const looks = areaAt(entry.looks.first, LOOKS_COLUMN, entry.looks.count, 16_000);
  return [
    ...(entry.data.count === 0
      ? []
      : ([
          { kind: "clear", sheet: store, area: areaAt(entry.data.first, DATA_COLUMN, entry.data.count), what: "contents" },
        ] satisfies Op[])),
    ...(entry.looks.count === 0 ? [] : ([{ kind: "clear", sheet: store, area: looks, what: "all" }] satisfies Op[])),
    ...entry.anchors.map((name): Op => ({ kind: "removeName", name })),
  ];
}

/** The index with these entries, blank rows behind. */
export function indexValues(entries: readonly PointEntry[]): CellValue[][] {
  const rows: CellValue[][] = entries.map(entryRow);
  while (rows.length < MOST_POINTS) rows.push(Array<CellValue>(INDEX_AREA.columns).fill(""));
  return rows;
}

function storeOps(store: string, isNew: boolean): Op[] {
  if (!isNew) return [];
  return [
    { kind: "ensureSheet", sheet: store },
    { kind: "visibility", sheet: store, visibility: "veryHidden" },
    { kind: "defineName", name: RESTORE_INDEX, sheet: store, area: INDEX_AREA, isHidden: true },
  ];
}

interface Draft {
  readonly touched: TouchedSheet;
  readonly read: ReadSheet | undefined;
  readonly anchor: string;
  readonly areas: readonly { readonly area: Area; readonly hasLooks: boolean }[];
  /** Whether the plan writes into a cell what stands there already: then it is nobody's business to put it back over a later edit. */
  readonly isLeft: (row: number, column: number, value: CellValue) => boolean;
}

function draftOf(plan: WorkbookPlan, touched: TouchedSheet, index: number, id: number, before: ReadBefore): Draft {
  const read = before.sheets.find((sheet) => isSameTitle(sheet.title, touched.title));
  const anchor = anchorName(id, index);
  if (touched.isNew || touched.isDeleted || read === undefined) return { touched, read, anchor, areas: [], isLeft: () => false };
  const named = touched.isWhole ? (before.namedAreas.get(read.title) ?? []) : [];
  const whole = touched.isWhole ? [...named, ...(read.used === null ? [] : [read.used]), ...touched.looks] : [];
  const looks = whole.length > 0 ? [whole.reduce(around)] : touched.looks;
  const cells = distinct(touched.cells).filter((area) => !looks.some((look) => isInside(area, look)));
  return {
    touched,
    read,
    anchor,
    areas: [...looks.map((area) => ({ area, hasLooks: true })), ...cells.map((area) => ({ area, hasLooks: false }))],
    isLeft: writtenAsIs(plan, touched.title),
  };
}

/** Tells of a cell whether the last that the plan writes into it, among values, is that very value. */
function writtenAsIs(plan: WorkbookPlan, sheet: string): Draft["isLeft"] {
  const written = new Map<number, CellValue | null>();
  const key = (row: number, column: number) => row * MAX_COLUMNS + column;
  const each = ({ row, column, rows, columns }: Area, of: (i: number, j: number) => CellValue | null) => {
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) written.set(key(row + i, column + j), of(i, j));
  };
  for (const op of plan) {
    if (!("sheet" in op) || op.sheet !== sheet) continue;
    if (op.kind === "writeBlock") each(op.area, (i, j) => op.values[i]![j]!);
    else if (op.kind === "patch" || op.kind === "fillFormula" || op.kind === "fillFormulas") each(op.area, () => null);
    else if (op.kind === "clear" || op.kind === "sortRows") return () => false;
  }
  return (row, column, value) => written.get(key(row, column)) === value;
}

interface Copy {
  readonly sheet: string;
  readonly area: Area;
  readonly to: { readonly row: number; readonly column: number };
}

/** The point, its looks laid down from that row of the store on; to the right by as much as they lie from A, so that nothing in a rule leaves the sheet. */
function pointOf(
  drafts: readonly Draft[],
  touched: Touched,
  before: ReadBefore,
  isWithoutLooks: boolean,
  firstRow: number,
): { readonly point: RestorePoint; readonly copies: readonly Copy[] } {
  const copies: Copy[] = [];
  let row = firstRow;
  const keep = (draft: Draft, { area, hasLooks }: { area: Area; hasLooks: boolean }): KeptCells => {
    const columns = packArea(area, draft.read!.blocks, hasLooks ? undefined : draft.isLeft);
    if (!hasLooks || isWithoutLooks) return { area, columns, looks: null };
    const to = { row, column: area.column + LOOKS_COLUMN };
    row += area.rows;
    copies.push({ sheet: draft.read!.title, area, to });
    return { area, columns, looks: to };
  };
  const sheets = drafts.map((draft): KeptSheet => {
    const { touched: sheet, read, anchor, areas } = draft;
    const { rows, columns } = sheet;
    return {
      title: read?.title ?? sheet.title,
      anchor,
      anchorArea: areas.length === 0 ? areaAt(0, 0) : areas.map(({ area }) => area).reduce(around),
      isNew: sheet.isNew,
      isDeleted: sheet.isDeleted,
      cells: areas.map((area) => keep(draft, area)),
      rows: rows === null || !read?.rows ? null : { first: rows.first, sizes: read.rows },
      columns: columns === null || !read?.columns ? null : { first: columns.first, sizes: read.columns },
      freeze: read?.freeze ?? null,
      page: read?.page ?? null,
      protection: read?.protection ?? null,
    };
  });
  const names = touched.names.map((name) => ({ name, place: before.names.get(name.toLowerCase()) ?? null }));
  return { point: { version: 1, sheets, names, isWithoutLooks }, copies };
}

/** The contents of an area out of the blocks that were read; what lies in none is blank. */
function packArea(area: Area, blocks: readonly ReadCells[], isLeft: Draft["isLeft"] | undefined) {
  const pick = (of: "formulas" | "values") =>
    Array.from({ length: area.rows }, (_, i) => {
      const row = area.row + i;
      const inRow = blocks.filter((block) => row >= block.area.row && row < block.area.row + block.area.rows);
      return Array.from({ length: area.columns }, (__, j): CellValue => {
        const column = area.column + j;
        const block = inRow.find((other) => column >= other.area.column && column < other.area.column + other.area.columns);
        return block === undefined ? "" : block[of][row - block.area.row]![column - block.area.column]!;
      });
    });
  return packCells(area, pick("formulas"), pick("values"), isLeft);
}

/** The points that stay beside a new one of that size: the latest ones, as many as fit. */
function keptEntries(old: readonly PointEntry[], added: { readonly cells: number; readonly characters: number }): PointEntry[] {
  let { cells, characters } = added;
  const kept: PointEntry[] = [];
  for (const entry of [...old].reverse()) {
    cells += entry.cells;
    characters += entry.characters;
    // One that does not fit takes all older ones with it: going back over a gap would give a workbook that never was.
    if (kept.length + 2 > MOST_POINTS || cells > MOST_LOOKS || characters > MOST_CHARACTERS) break;
    kept.unshift(entry);
  }
  return kept;
}

/** The first rows below the index that are free. */
function freeSpan(taken: readonly Span[], count: number): Span {
  let first = FIRST_ROW;
  for (const span of [...taken].filter((other) => other.count > 0).sort((a, b) => a.first - b.first)) {
    if (span.first - first >= count) break;
    first = Math.max(first, span.first + span.count);
  }
  return { first, count };
}

/** The title, or the title with a number where there is such a sheet already. */
export function freeTitle(title: string, titles: readonly string[]): string {
  const taken = new Set(titles.map((other) => other.toLowerCase()));
  for (let n = 1; ; n++) {
    const free = n === 1 ? title : `${title}_${n}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function isSameTitle(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sizeOf(area: Area): number {
  return area.rows * area.columns;
}

function cornerOf({ row, column }: Area): { readonly row: number; readonly column: number } {
  return { row, column };
}
