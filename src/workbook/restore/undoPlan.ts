// Back to a restore point: what it kept is put back, sheets that came are taken away, sheets that went come back.
// Excel keeps references, so nothing is moved: where rows or columns were, others must not be now.
import type { Area } from "../area";
import { isSameArea } from "../areaArithmetic";
import type { Op, ProtectionOptions, WorkbookPlan } from "../plan";
import { chartOp } from "./keptCharts";
import { unpackOps } from "./packedCells";
import type { KeptCells, KeptSheet, RestorePoint } from "./restorePoint";

export interface PresentPlace {
  readonly sheet: string;
  readonly area: Area;
}

export interface Present {
  /** Title of the store. */
  readonly store: string;
  readonly sheets: readonly { readonly title: string; readonly isProtected: boolean }[];
  /** Where the names of the store's anchors lie now, by name; broken ones are absent. */
  readonly anchors: ReadonlyMap<string, PresentPlace>;
}

/** Rows or columns of a sheet were moved since, or the sheet is gone: the plan cannot put its cells back. */
export interface Moved {
  readonly sheet: string;
}

/** The plan that takes back those points, the latest first; or the sheet that stands in the way. */
export function undoPlan(points: readonly RestorePoint[], present: Present): { readonly plan: WorkbookPlan } | { readonly moved: Moved } {
  const ops: Op[] = [];
  const opened = new Set<string>();
  const closed = new Map<string, ProtectionOptions | null>();
  const titles = new Map<string, string>();
  const deleted = new Set<string>();
  const revived = new Set<string>();
  const names: Op[] = [];
  const charts = new Map<string, Op>();
  const filters = new Map<string, Op>();
  for (const point of points) {
    const placed = point.sheets.map((sheet) => ({ sheet, place: present.anchors.get(sheet.anchor) ?? null }));
    for (const { sheet, place } of placed) {
      if (sheet.isNew) {
        if (place !== null) deleted.add(place.sheet);
        continue;
      }
      if (place === null || !isSameArea(place.area, sheet.anchorArea)) return { moved: { sheet: place?.sheet ?? sheet.title } };
      const title = place.sheet;
      titles.set(title, sheet.title);
      if (sheet.isDeleted) {
        revived.add(title);
        continue;
      }
      if (present.sheets.some((other) => other.title === title && other.isProtected)) opened.add(title);
      closed.set(title, sheet.protection);
      ops.push(...sheetOps(sheet, title, present.store));
      const { filter } = sheet;
      if (filter !== undefined && (filter === null || filter.columns.length > 0 || filter.isUnread !== true)) {
        filters.set(title, { kind: "filter", sheet: title, filter });
      }
      for (const chart of sheet.charts ?? []) {
        // The oldest point decides, as with names.
        const key = `${title}\n${chart.name.toLowerCase()}`;
        const op = chartOp(title, chart);
        if (op === null) charts.delete(key);
        else charts.set(key, op);
      }
    }
    for (const { name, place, isHidden } of point.names) {
      if (place === null) {
        names.push({ kind: "removeName", name });
        continue;
      }
      const sheet =
        placed.find((other) => other.sheet.title === place.sheet)?.place?.sheet ??
        [...titles].find(([, before]) => before === place.sheet)?.[0] ??
        place.sheet;
      if (!present.sheets.some((other) => other.title === sheet)) return { moved: { sheet } };
      names.push({ kind: "defineName", name, sheet, area: place.area, ...(isHidden === undefined ? {} : { isHidden }) });
    }
  }
  const lastNames = lastOf(names);
  const renamed = [...titles].filter(([now, before]) => now !== before && !deleted.has(now));
  return {
    plan: [
      ...[...opened].filter((sheet) => !deleted.has(sheet)).map((sheet): Op => ({ kind: "unprotect", sheet })),
      // Names first: formulas that use them are written below.
      ...lastNames.filter((op) => op.kind === "defineName"),
      ...ops.filter((op) => !("sheet" in op) || !deleted.has(op.sheet)),
      // Rows are filtered by what stands in them then; a sheet has one filter, and the oldest point decides.
      ...[...filters.values()].filter((op) => !("sheet" in op) || !deleted.has(op.sheet)),
      ...[...charts.values()].filter((op) => !("sheet" in op) || !deleted.has(op.sheet)),
      ...lastNames.filter((op) => op.kind === "removeName"),
      ...[...revived].map((sheet): Op => ({ kind: "visibility", sheet, visibility: "visible" })),
      ...[...deleted].map((sheet): Op => ({ kind: "deleteSheet", sheet })),
      // The sheet that took over a title gives it back before the one that had it takes it.
      ...inFreeOrder(
        renamed,
        present.sheets.map((sheet) => sheet.title),
        deleted,
      ).map(([sheet, title]): Op => ({ kind: "renameSheet", sheet, title })),
      ...[...closed].flatMap(([sheet, options]): Op[] =>
        options === null || deleted.has(sheet) ? [] : [{ kind: "protect", sheet, options }],
      ),
      { kind: "recalculate" },
    ],
  };
}

/** What must be done about each name at the end: the oldest point decides. */
function lastOf(names: readonly Op[]): Op[] {
  const last = new Map(
    names.flatMap((op) => (op.kind === "defineName" || op.kind === "removeName" ? [[op.name.toLowerCase(), op] as const] : [])),
  );
  return [...last.values()];
}

function sheetOps(kept: KeptSheet, sheet: string, store: string): Op[] {
  return [
    ...kept.cells.flatMap((cells) => cellOps(cells, sheet, store)),
    ...(kept.rows === null ? [] : [{ kind: "lines", sheet, axis: "rows", ...kept.rows } satisfies Op]),
    ...(kept.columns === null ? [] : [{ kind: "lines", sheet, axis: "columns", ...kept.columns } satisfies Op]),
    ...(kept.freeze === null ? [] : [{ kind: "freeze", sheet, ...kept.freeze } satisfies Op]),
    ...(kept.hidden === undefined ? [] : [{ kind: "visibility", sheet, visibility: kept.hidden } satisfies Op]),
    ...(kept.page === null ? [] : [{ kind: "pageState", sheet, state: kept.page } satisfies Op]),
  ];
}

function cellOps({ area, columns, looks }: KeptCells, sheet: string, store: string): Op[] {
  const back: Op[] =
    looks === null
      ? []
      : [
          { kind: "merge", sheet, area, isMerged: false },
          { kind: "clear", sheet, area, what: "all" },
          { kind: "copyAll", sheet, area, from: { sheet: store, ...looks } },
        ];
  return [...back, ...unpackOps(sheet, area, columns)];
}

/** Renames in an order in which each title is free when it is given; a circle cannot come from renames that were done one by one. */
function inFreeOrder(
  renames: readonly (readonly [string, string])[],
  titles: readonly string[],
  deleted: ReadonlySet<string>,
): (readonly [string, string])[] {
  const taken = new Set(titles.filter((title) => !deleted.has(title)).map((title) => title.toLowerCase()));
  const ordered: (readonly [string, string])[] = [];
  let left = [...renames];
  while (left.length > 0) {
    const next = left.find(([now, before]) => !taken.has(before.toLowerCase()) || now.toLowerCase() === before.toLowerCase());
    if (next === undefined) return [...ordered, ...left];
    ordered.push(next);
    taken.delete(next[0].toLowerCase());
    taken.add(next[1].toLowerCase());
    left = left.filter((other) => other !== next);
  }
  return ordered;
}
