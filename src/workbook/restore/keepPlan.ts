// A plan with a restore point before it: what the plan touches is copied into the store in the same request, the oldest points make room.
import type { Parts } from "../../core/parts";
import { areaAt, type Area } from "../area";
import type { CellValue, Op, WorkbookPlan } from "../plan";
import { type ChartRecord, recordOps } from "./keptCharts";
import { draftParts, isSameTitle, pointOf, type Draft, type ReadBefore } from "./keptSheets";
import { jsonParts } from "./jsonParts";
import { entryRow, parseEntry, type PointEntry, type Span } from "./pointEntry";
import type { RestorePoint } from "./restorePoint";
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
  nextTurn,
  RESTORE_INDEX,
  STORE_TITLE,
} from "./restoreNames";
import type { Touched } from "./touched";

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

type Index = readonly (readonly unknown[])[];

/** The entries of an index, oldest first, without those that are used up. What cannot be read is none. */
export function entriesOf(index: Index): PointEntry[] {
  return rowsOf(index).filter(({ isUsed }) => isUsed !== true);
}

/** Those that the latest step has used up. */
export function usedOf(index: Index): PointEntry[] {
  return rowsOf(index).filter(({ isUsed }) => isUsed === true);
}

function rowsOf(index: Index): PointEntry[] {
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
  /** What charts were drawn from before. */
  readonly charts: ChartRecord;
  /** Names of the turns that it takes away, and of its own. */
  readonly turns: readonly string[];
  readonly turn: string;
  /** The points that the plan takes back. */
  readonly undone: readonly PointEntry[];
}

/** Down to the columns of an area: the point, its sheets, a sheet, its areas, an area, its columns. */
const LEVELS_OF_COLUMNS = 6;

const pointText = (point: RestorePoint): Parts<string> => jsonParts(point, LEVELS_OF_COLUMNS);

/** The plan with a restore point of what it touches, in parts; what was read before must be all of that. */
export function* keepParts(plan: WorkbookPlan, touched: Touched, before: ReadBefore, label: PointLabel): Parts<Kept> {
  const index = before.store?.index ?? [];
  const all = entriesOf(index);
  const used = usedOf(index);
  const undone = all.filter((entry) => label.undone?.includes(entry.id) === true);
  const old = all.filter((entry) => !undone.includes(entry));
  const id = 1 + Math.max(0, ...[...all, ...used].map((entry) => entry.id));
  const store = before.store?.title ?? freeTitle(STORE_TITLE, before.titles);

  const drafts: Draft[] = [];
  for (const [index, sheet] of touched.sheets.entries()) drafts.push(yield* draftParts(plan, sheet, anchorName(id, index), before));
  const looked = drafts.reduce(
    (sum, { areas }) => sum + areas.reduce((cells, { area, hasLooks }) => cells + (hasLooks ? area.rows * area.columns : 0), 0),
    0,
  );
  const isWithoutLooks = looked > MOST_LOOKS;
  const cells = isWithoutLooks ? 0 : looked;
  const lookRows = isWithoutLooks
    ? 0
    : drafts.reduce((sum, { areas }) => sum + areas.reduce((rows, { area, hasLooks }) => rows + (hasLooks ? area.rows : 0), 0), 0);

  yield;
  // Room is made before the new point is laid down, so that it may take the rows of those that go.
  const measured = yield* pointText(pointOf(drafts, touched, before, isWithoutLooks, 0).point);
  const kept = keptEntries(old, { cells, characters: measured.length });
  const looks = freeSpan(
    [...kept, ...undone].map((entry) => entry.looks),
    lookRows,
  );
  const { point, copies } = pointOf(drafts, touched, before, isWithoutLooks, looks.first);
  yield;
  const text = yield* pointText(point);
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
    unfiltered: drafts.flatMap(({ read }) => (read?.filter?.isUnread === true ? [read.title] : [])),
  };
  const gone = [...used, ...old.filter((other) => !kept.includes(other))];
  const { turns } = before;
  const turn = nextTurn(turns);
  const ops: Op[] = [
    ...turns.map((name): Op => ({ kind: "removeName", name })),
    ...storeOps(store, before.store === null),
    { kind: "defineName", name: turn, sheet: store, area: areaAt(0, 0), isHidden: true },
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
    {
      kind: "writeBlock",
      sheet: store,
      area: INDEX_AREA,
      values: indexValues([...kept, entry, ...undone.map((other) => ({ ...other, isUsed: true as const }))]),
    },
    ...point.sheets.flatMap((sheet, index): Op[] =>
      drafts[index]!.touched.isNew
        ? []
        : [{ kind: "defineName", name: sheet.anchor, sheet: sheet.title, area: sheet.anchorArea, isHidden: true }],
    ),
    ...plan.flatMap((op): Op[] => {
      if (op.kind === "filter") return [withPresent(op, before)];
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
    // Of what is used up, sheets that came back have their own titles again.
    ...gone
      .flatMap((other) => other.kept.filter((title) => before.titles.some((present) => isSameTitle(present, title))))
      .map((title): Op => ({ kind: "deleteSheet", sheet: title })),
  ];
  const charts = before.store?.charts ?? [];
  return { plan: [...ops, ...recordOps(ops, charts, store)], point, entry, store, charts, turns, turn, undone };
}

/** Told what is there, Excel is asked for no more than what brings it to the filter that is wanted. */
function withPresent(op: Extract<Op, { kind: "filter" }>, { sheets }: ReadBefore): Op {
  const present = sheets.find(({ title }) => isSameTitle(title, op.sheet))?.filter;
  return present === undefined ? op : { ...op, present };
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
  while (rows.length < INDEX_AREA.rows) rows.push(Array<CellValue>(INDEX_AREA.columns).fill(""));
  return rows;
}

/** What takes that turn away, first of all, and leaves the next. */
export function turnOps(turn: string, store: string): Op[] {
  return [
    { kind: "removeName", name: turn },
    { kind: "defineName", name: nextTurn([turn]), sheet: store, area: areaAt(0, 0), isHidden: true },
  ];
}

function storeOps(store: string, isNew: boolean): Op[] {
  if (!isNew) return [];
  return [
    { kind: "ensureSheet", sheet: store },
    { kind: "visibility", sheet: store, visibility: "veryHidden" },
    { kind: "defineName", name: RESTORE_INDEX, sheet: store, area: INDEX_AREA, isHidden: true },
  ];
}

/**
 * The points that stay beside a new one of that size: the latest ones, as many as fit. The new one stays whatever its size: a file that grows
 * is better than a command that cannot be undone.
 */
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

function cornerOf({ row, column }: Area): { readonly row: number; readonly column: number } {
  return { row, column };
}
