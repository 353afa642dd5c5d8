// What a plan will touch, read before it is sent: contents, sizes, print set-up and names, for the restore point. One sync, more past the limit of an answer.
import type { Area } from "../workbook/area";
import { parseAddress } from "../workbook/area";
import { around } from "../workbook/areaArithmetic";
import type { LineSize, PageState, ProtectionOptions } from "../workbook/plan";
import type { ReadBefore, ReadSheet } from "../workbook/restore/keptSheets";
import { parseRecord } from "../workbook/restore/keptCharts";
import { CHARTS_AREA, INDEX_AREA, RESTORE_INDEX, RESTORE_PREFIX, TURN_PREFIX } from "../workbook/restore/restoreNames";
import type { Touched, TouchedSheet } from "../workbook/restore/touched";
import { basisBytes, checkBasis, queueBasis, type BasisCells } from "./basis";
import { queueFilter } from "./readFilter";
import { queuePage } from "./readPage";
import { queueGrid, watchedGrids, type Seen, type SeenGrid, type Watch, type WatchedGrid } from "./moment";
import { queueCells, queuePlaces, rangeOf, type ReadBlock, type Want } from "./readCells";
import { areaOf } from "./readRanges";
import { isTooLarge } from "./hostError";
import { hasChart } from "./ops/charts";
import { ACTION_BYTES, ENVELOPE_BYTES, inBatches, MAX_REQUEST_BYTES } from "./requestSize";
import type { Runner } from "./run";
import { knownSheet, type WorkbookState } from "./workbookState";

/** About what a cell takes in an answer that has its value and its formula. */
const CELL_BYTES = 80;
/** Blocks of one sheet that lie far apart are read apart, up to this number. */
const MOST_BLOCKS = 40;

/** Title of the sheet with the restore points; null where there is none. */
export function storeTitle(state: WorkbookState): string | null {
  const index = state.names.find((item) => item.name === RESTORE_INDEX);
  const title = index === undefined ? undefined : parseAddress(index.reference)?.sheet;
  return title === undefined ? null : (knownSheet(state, title)?.title ?? null);
}

/** What was read, and what is to be read again when the plan is sent. */
export interface Before {
  readonly read: ReadBefore;
  readonly blocks: readonly ReadBlock[];
  readonly watch: Watch;
  /** The same as it was read. */
  readonly seen: Seen;
}

/**
 * Reads what the plan touches, and looks in the same request whether what it was decided on still stands.
 * @throws HostError, `changed` where it does not
 */
export async function readBefore(
  runner: Runner,
  touched: Touched,
  state: WorkbookState,
  basis: readonly BasisCells[] = [],
): Promise<Before> {
  const store = storeTitle(state);
  const known = touched.sheets.filter((sheet) => !sheet.isNew && !sheet.isDeleted);
  const namedAreas = namedAreasOf(state);
  const large = await readUsed(
    runner,
    known.filter((sheet) => sheet.isWhole && isLarge(sheet, namedAreas)).map((sheet) => sheet.title),
  );
  const wants = known.flatMap((sheet) => wantsOf(sheet, namedAreas.get(sheet.title) ?? [], large.get(sheet.title)));
  const [first = [], ...others] = inBatches(wants, (want) => want.cells * CELL_BYTES);
  const grids = watchedGrids(touched, state, wants);
  const isBasisSmall = basisBytes(basis) + first.reduce((sum, want) => sum + want.cells * CELL_BYTES, 0) <= MAX_REQUEST_BYTES;
  const { head, left, unchecked } = await headOrLess(first, isBasisSmall ? basis : [], (part, seen) =>
    readHead(runner, touched, known, { wants: part, basis: seen, grids }, state, store),
  );
  await checkBasis(runner, isBasisSmall ? unchecked : basis);
  const blocks = [...head.blocks];
  for (const batch of [...left, ...others]) blocks.push(...(await readBlocks(runner, batch)));
  const read: ReadBefore = {
    titles: state.sheets.map((sheet) => sheet.title),
    store: store === null ? null : { title: store, index: head.index, charts: parseRecord(head.charts) },
    names: head.names,
    hiddenNames: new Set(state.names.flatMap(({ name, isHidden }) => (isHidden ? [name.toLowerCase()] : []))),
    turns: state.names.flatMap(({ name }) => (name.startsWith(TURN_PREFIX) ? [name] : [])),
    namedAreas,
    sheets: head.sheets.map((sheet) => {
      const own = blocks.filter((block) => block.sheet === sheet.title);
      const used = own.flatMap((block) => (block.isUsed && block.cells !== null ? [block.cells.area] : []));
      return {
        ...sheet,
        blocks: own.flatMap((block) => block.cells ?? []),
        used: large.get(sheet.title) ?? (used.length === 0 ? null : used.reduce(around)),
      };
    }),
  };
  return {
    read,
    blocks,
    watch: { wants: blocks.map(({ want }) => want), names: [], grids },
    seen: { blocks, names: head.names, grids: head.grids },
  };
}

interface HeadOrLess {
  readonly head: Head;
  readonly left: readonly (readonly Want[])[];
  readonly unchecked: readonly BasisCells[];
}

/** All but the cells where the answer proves too large with them; these are left to be read by themselves. */
async function headOrLess(
  wants: readonly Want[],
  basis: readonly BasisCells[],
  read: (wants: readonly Want[], basis: readonly BasisCells[]) => Promise<Head>,
): Promise<HeadOrLess> {
  try {
    return { head: await read(wants, basis), left: [], unchecked: [] };
  } catch (error) {
    if ((wants.length === 0 && basis.length === 0) || !isTooLarge(error)) throw error;
    return { head: await read([], []), left: wants.length === 0 ? [] : [wants], unchecked: basis };
  }
}

/** Cells in one sync; in halves where the answer proves too large: long formulas cannot be foreseen. */
async function readBlocks(runner: Runner, wants: readonly Want[]): Promise<ReadBlock[]> {
  try {
    return await runner.sendIdempotent({
      doing: "read what will be written over",
      bytes: ENVELOPE_BYTES + wants.length * 2 * ACTION_BYTES,
      queue: (context) => {
        const pending = wants.map((want) => queueCells(context, want));
        return () => pending.map((read) => read());
      },
    });
  } catch (error) {
    const halves = isTooLarge(error) ? await halvesOf(runner, wants) : null;
    if (halves === null) throw error;
    return [...(await readBlocks(runner, halves[0])), ...(await readBlocks(runner, halves[1]))];
  }
}

/** Half of the blocks each, or half of the rows of the only one; null if there is nothing to halve. */
async function halvesOf(runner: Runner, wants: readonly Want[]): Promise<readonly [Want[], Want[]] | null> {
  if (wants.length > 1) {
    const half = Math.ceil(wants.length / 2);
    return [wants.slice(0, half), wants.slice(half)];
  }
  const { sheet, area, isPiece } = wants[0]!;
  const isUsed = area === "used" || isPiece === true;
  const whole = area === "used" ? ((await readUsed(runner, [sheet])).get(sheet) ?? null) : area;
  if (whole === null || whole.rows < 2) return null;
  const rows = Math.ceil(whole.rows / 2);
  const part = (piece: Area): Want[] => [{ sheet, area: piece, cells: sizeOf(piece), ...(isUsed ? { isPiece: true } : {}) }];
  return [part({ ...whole, rows }), part({ ...whole, row: whole.row + rows, rows: whole.rows - rows })];
}

/** Whether an answer with all of the sheet might pass the limit: then its extent is asked for first. */
function isLarge(sheet: TouchedSheet, namedAreas: ReadonlyMap<string, readonly Area[]>): boolean {
  const areas = [...(namedAreas.get(sheet.title) ?? []), ...sheet.cells, ...sheet.looks];
  return areas.length > 0 && sizeOf(areas.reduce(around)) * CELL_BYTES > MAX_REQUEST_BYTES;
}

/** What is in use of these sheets, by title; blank ones are absent. No sync for none. ExcelApi 1.4. */
async function readUsed(runner: Runner, titles: readonly string[]): Promise<ReadonlyMap<string, Area | null>> {
  if (titles.length === 0) return new Map();
  return runner.sendIdempotent({
    doing: "read how far sheets go",
    bytes: ENVELOPE_BYTES + titles.length * 2 * ACTION_BYTES,
    queue: (context) => {
      const pending = titles.map((title) => {
        const range = context.workbook.worksheets.getItem(title).getUsedRangeOrNullObject().untrack();
        range.load("rowIndex,columnIndex,rowCount,columnCount");
        return { title, range };
      });
      return () => new Map(pending.map(({ title, range }) => [title, range.isNullObject ? null : areaOf(range)]));
    },
  });
}

interface Head {
  readonly sheets: readonly Omit<ReadSheet, "blocks" | "used">[];
  readonly names: ReadBefore["names"];
  readonly index: readonly (readonly unknown[])[];
  /** The record of charts as it stands in its cell. */
  readonly charts: unknown;
  readonly blocks: readonly ReadBlock[];
  readonly grids: readonly (SeenGrid | null)[];
}

/** Everything but further batches of cells, in one sync. ExcelApi 1.9. */
function readHead(
  runner: Runner,
  touched: Touched,
  known: readonly TouchedSheet[],
  {
    wants,
    basis,
    grids,
  }: { readonly wants: readonly Want[]; readonly basis: readonly BasisCells[]; readonly grids: readonly WatchedGrid[] },
  state: WorkbookState,
  store: string | null,
): Promise<Head> {
  const names = touched.names.filter((name) => state.names.some((item) => item.name.toLowerCase() === name.toLowerCase()));
  return runner.sendIdempotent({
    doing: "read what will be written over",
    bytes: ENVELOPE_BYTES + (wants.length * 2 + basis.length * 3 + names.length * 3 + grids.length * 9 + known.length * 30) * ACTION_BYTES,
    queue: (context) => {
      const check = queueBasis(context, basis);
      const blocks = wants.map((want) => queueCells(context, want));
      const codes = grids.map((grid) => queueGrid(context, grid.names, "none"));
      const index = store === null ? null : rangeOf(context, store, INDEX_AREA);
      index?.load("values");
      const charts = store === null ? null : rangeOf(context, store, CHARTS_AREA);
      charts?.load("values");
      const placed = queuePlaces(context, names);
      const sheets = known.map((sheet) => queueSheet(context, sheet, state));
      const read = () => ({
        blocks: blocks.map((block) => block()),
        grids: codes.map((grid) => grid()),
        index: index === null ? [] : index.values,
        charts: (charts?.values as unknown[][] | undefined)?.[0]?.[0],
        names: placed(),
        sheets: sheets.map((sheet) => sheet()),
      });
      return () => {
        check();
        return read();
      };
    },
  });
}

function queueSheet(context: Excel.RequestContext, touched: TouchedSheet, state: WorkbookState): () => Omit<ReadSheet, "blocks" | "used"> {
  const { title, visibility, isProtected, options } = knownSheet(state, touched.title)!;
  const sheet = context.workbook.worksheets.getItem(title);
  const { rows: rowSpan, columns: columnSpan } = touched;
  const rows =
    rowSpan === null
      ? null
      : sheet
          .getRangeByIndexes(rowSpan.first, 0, rowSpan.count, 1)
          .untrack()
          .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns =
    columnSpan === null
      ? null
      : sheet
          .getRangeByIndexes(0, columnSpan.first, 1, columnSpan.count)
          .untrack()
          .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const frozen = touched.hasFreeze ? sheet.freezePanes.getLocationOrNullObject().untrack() : null;
  frozen?.load("rowCount,columnCount");
  const filter = touched.hasFilter ? queueFilter(sheet) : null;
  const page: (() => PageState) | null = touched.hasPage ? queuePage(sheet) : null;
  const names = touched.charts.filter((name) => hasChart(state, title, name));
  const charts = names.map((name) => {
    const chart = sheet.charts.getItem(name);
    chart.load("left,top,width,height");
    return chart;
  });
  return () => ({
    title,
    visibility,
    rows:
      rows === null ? null : rows.value.map((row): LineSize => ({ points: row.format?.rowHeight ?? 0, isHidden: row.rowHidden === true })),
    columns:
      columns === null
        ? null
        : columns.value.map((column): LineSize => ({ points: column.format?.columnWidth ?? 0, isHidden: column.columnHidden === true })),
    freeze: frozen === null ? null : frozen.isNullObject ? { rows: 0, columns: 0 } : frozenLines(frozen),
    ...(filter === null ? {} : { filter: filter() }),
    page: page === null ? null : page(),
    charts: charts.map(({ left, top, width, height }, i) => ({ name: names[i]!, place: { left, top, width, height } })),
    protection: isProtected ? (JSON.parse(JSON.stringify(options)) as ProtectionOptions) : null,
  });
}

/** Of panes frozen in one direction only, Excel tells whole rows or whole columns. */
export function frozenLines({ rowCount, columnCount }: Excel.Range): { rows: number; columns: number } {
  return { rows: rowCount > 100_000 ? 0 : rowCount, columns: columnCount > 10_000 ? 0 : columnCount };
}

/** Areas of the names of each sheet, those of the store left out. */
function namedAreasOf(state: WorkbookState): Map<string, Area[]> {
  const areas = new Map<string, Area[]>();
  for (const { name, reference } of state.names) {
    const parsed = name.startsWith(RESTORE_PREFIX) ? null : parseAddress(reference);
    const title = parsed === null ? undefined : knownSheet(state, parsed.sheet)?.title;
    if (parsed === null || title === undefined) continue;
    const own = areas.get(title) ?? [];
    areas.set(title, own);
    own.push(parsed.area);
  }
  return areas;
}

/** The blocks that hold the touched cells of a sheet: all that is in use, the areas, or one around them. */
function wantsOf(touched: TouchedSheet, named: readonly Area[], used: Area | null | undefined): Want[] {
  const areas = [...touched.cells, ...touched.looks];
  if (used === null) return [];
  if (used !== undefined) return piecesOf(used).map((area) => ({ sheet: touched.title, area, cells: sizeOf(area) }));
  if (touched.isWhole) {
    const guess = [...named, ...areas];
    const bounds = guess.length === 0 ? 0 : sizeOf(guess.reduce(around));
    return [{ sheet: touched.title, area: "used", cells: bounds }];
  }
  if (areas.length === 0) return [];
  const bounds = areas.reduce(around);
  const sum = areas.reduce((cells, area) => cells + sizeOf(area), 0);
  const parts = areas.length > MOST_BLOCKS || sizeOf(bounds) <= 2 * sum ? [bounds] : areas;
  return parts.flatMap((area) => piecesOf(area)).map((area) => ({ sheet: touched.title, area, cells: sizeOf(area) }));
}

/** The area in pieces of rows whose answers fit. */
function piecesOf(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(MAX_REQUEST_BYTES / CELL_BYTES / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, i) => ({
    ...area,
    row: area.row + i * rows,
    rows: Math.min(rows, area.rows - i * rows),
  }));
}

function sizeOf(area: Area): number {
  return area.rows * area.columns;
}
