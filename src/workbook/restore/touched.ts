// What a plan touches of a workbook that is there already: cells, looks, sizes, names. A restore point keeps exactly that.
import type { Area } from "../area";
import { around, intersection } from "../areaArithmetic";
import type { Op, PatchCell, WorkbookPlan } from "../plan";
import { RESTORE_PREFIX } from "./restoreNames";

export interface Lines {
  readonly first: number;
  readonly count: number;
}

export interface TouchedSheet {
  readonly title: string;
  /** The plan adds it: to go back is to delete it. */
  readonly isNew: boolean;
  readonly isDeleted: boolean;
  /** Cells whose content may change, and no more than that. */
  readonly cells: readonly Area[];
  /** Cells whose looks may change too: format, validation, conditional formats, merged cells, locks. */
  readonly looks: readonly Area[];
  /** The looks of everything on it may change. */
  readonly isWhole: boolean;
  readonly rows: Lines | null;
  readonly columns: Lines | null;
  readonly hasFreeze: boolean;
  readonly hasFilter: boolean;
  readonly hasPage: boolean;
  /** Names of charts that it draws or removes. */
  readonly charts: readonly string[];
}

export interface Touched {
  readonly sheets: readonly TouchedSheet[];
  readonly names: readonly string[];
}

interface Draft {
  readonly title: string;
  isNew: boolean;
  isDeleted: boolean;
  cells: Area[];
  looks: Area[];
  /** Where merged cells are taken apart: often over more than what is there. */
  unmerged: Area[];
  isWhole: boolean;
  rows: Lines | null;
  columns: Lines | null;
  hasFreeze: boolean;
  hasFilter: boolean;
  hasPage: boolean;
  charts: string[];
}

/** More areas than these on one sheet become one around them all. */
const MOST_AREAS = 400;

/**
 * What the plan may change in a workbook with sheets of these titles. What only shows or calculates touches nothing, nor does the
 * store itself.
 */
export function touchedBy(plan: WorkbookPlan, titles: readonly string[], store: string | null): Touched {
  const present = new Set(titles.map((title) => title.toLowerCase()));
  const sheets = new Map<string, Draft>();
  const names = new Set<string>();
  const of = (title: string): Draft => {
    const key = title.toLowerCase();
    let draft = sheets.get(key);
    if (draft === undefined) sheets.set(key, (draft = blank(title, !present.has(key))));
    return draft;
  };
  for (const op of plan) {
    if (isNotKept(op)) continue;
    if (op.kind === "removeName" || op.kind === "defineName") {
      if (!op.name.startsWith(RESTORE_PREFIX)) names.add(op.name);
      continue;
    }
    if (op.sheet === store || (op.kind === "deleteSheet" && !present.has(op.sheet.toLowerCase()))) continue;
    if (op.kind === "ensureSheet" && present.has(op.sheet.toLowerCase())) continue;
    note(of(op.sheet), op);
  }
  return { sheets: [...sheets.values()].map(tidied), names: [...names] };
}

type NotKept = Extract<Op, { kind: "recalculate" | "activate" }>;
type SheetOp = Exclude<Op, NotKept | { kind: "removeName" | "defineName" }>;

/** What shows or calculates. */
function isNotKept(op: Op): op is NotKept {
  return ["recalculate", "activate"].includes(op.kind);
}

function note(sheet: Draft, op: SheetOp): void {
  switch (op.kind) {
    case "ensureSheet":
      return;
    case "deleteSheet":
      sheet.isDeleted = true;
      return;
    case "clear":
      if (op.area === "all") {
        sheet.isWhole = true;
      } else (op.what === "all" ? sheet.looks : sheet.cells).push(op.area);
      return;
    case "writeBlock":
    case "fillFormula":
      sheet.cells.push(op.area);
      return;
    case "fillFormulas":
      op.formulas.forEach((formula, j) => {
        if (formula !== "") sheet.cells.push({ ...op.area, column: op.area.column + j, columns: 1 });
      });
      return;
    case "patch":
      (op.formats === undefined ? sheet.cells : sheet.looks).push(...patchedAreas(op.area, op.cells, op.formats));
      return;
    case "merge":
      (op.isMerged ? sheet.looks : sheet.unmerged).push(op.area);
      return;
    case "copyAll":
      sheet.looks.push(op.area);
      return;
    case "sortRows":
    case "clearValidation":
    case "unlock":
    case "format":
    case "validation":
    case "conditionalFormats":
      sheet.looks.push(op.area);
      return;
    case "locks":
      sheet.isWhole = true;
      return;
    case "hide":
      if (op.axis === "rows") sheet.rows = joinedLines(sheet.rows, op);
      else sheet.columns = joinedLines(sheet.columns, op);
      return;
    case "rowHeight":
      sheet.rows = joinedLines(sheet.rows, { first: op.row, count: op.rows });
      return;
    case "columnWidth":
      sheet.columns = joinedLines(sheet.columns, { first: op.column, count: op.columns });
      return;
    case "lines":
      if (op.axis === "rows") sheet.rows = joinedLines(sheet.rows, { first: op.first, count: op.sizes.length });
      else sheet.columns = joinedLines(sheet.columns, { first: op.first, count: op.sizes.length });
      return;
    case "freeze":
      sheet.hasFreeze = true;
      return;
    case "clearFilter":
    case "filter":
      sheet.hasFilter = true;
      return;
    case "page":
    case "footer":
    case "pageState":
      sheet.hasPage = true;
      return;
    case "chart":
    case "removeChart":
      if (!sheet.charts.includes(op.name)) sheet.charts.push(op.name);
      return;
    // Title and protection of every touched sheet are kept.
    case "renameSheet":
    case "unprotect":
    case "protect":
    case "visibility":
      return;
  }
}

function blank(title: string, isNew: boolean): Draft {
  return {
    title,
    isNew,
    isDeleted: false,
    cells: [],
    looks: [],
    unmerged: [],
    isWhole: false,
    rows: null,
    columns: null,
    hasFreeze: false,
    hasFilter: false,
    hasPage: false,
    charts: [],
  };
}

function tidied({ unmerged, ...draft }: Draft): TouchedSheet {
  const looks = distinct(draft.looks);
  const isWhole = draft.isWhole || unmerged.some((area) => !looks.some((look) => isInside(area, look)));
  return { ...draft, isWhole, looks, cells: distinct(draft.cells).filter((area) => !looks.some((look) => isInside(area, look))) };
}

/** The areas without those inside others; one around all where they are too many. */
export function distinct(areas: readonly Area[]): Area[] {
  const sorted = [...areas].sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  const kept: Area[] = [];
  for (const area of sorted) if (area.rows > 0 && area.columns > 0 && !kept.some((other) => isInside(area, other))) kept.push(area);
  return kept.length > MOST_AREAS ? [kept.reduce(around)] : kept;
}

export function isInside(area: Area, outer: Area): boolean {
  const common = intersection(area, outer);
  return common !== null && common.rows === area.rows && common.columns === area.columns;
}

function joinedLines(lines: Lines | null, { first, count }: Lines): Lines {
  if (lines === null) return { first, count };
  const start = Math.min(lines.first, first);
  return { first: start, count: Math.max(lines.first + lines.count, first + count) - start };
}

type Cells = readonly (readonly PatchCell[])[];
type Formats = readonly (readonly (string | null)[])[];

/** Runs of the cells that a patch changes, along its columns, neighbours of the same extent joined. */
function patchedAreas(area: Area, cells: Cells, formats: Formats | undefined): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let j = 0; j < area.columns; j++) {
    const runs: Area[] = [];
    let start = -1;
    for (let i = 0; i <= area.rows; i++) {
      const isChanged = i < area.rows && (cells[i]![j] !== null || (formats?.[i]![j] ?? null) !== null);
      if (isChanged && start < 0) start = i;
      if (!isChanged && start >= 0) {
        runs.push({ row: area.row + start, column: area.column + j, rows: i - start, columns: 1 });
        start = -1;
      }
    }
    open = runs.map((run) => {
      const left = open.find((other) => other.row === run.row && other.rows === run.rows && other.column + other.columns === run.column);
      if (left === undefined) return run;
      done.splice(done.indexOf(left), 1);
      return { ...left, columns: left.columns + 1 };
    });
    done.push(...open);
  }
  return done;
}
