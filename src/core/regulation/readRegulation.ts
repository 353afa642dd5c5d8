// Reads a pasted regulation table: grid and columns in, criteria drafts and remarks out. Nothing is dropped without a remark.
import type { ColumnMap } from "./columns";
import { draftsOf, type CriterionDraft } from "./draft";
import type { Grid } from "./grid";
import { exactSum } from "./itemPoints";
import { treeOf } from "./items";
import type { Remark, Trust } from "./remark";
import { Remarks, readRows, type TableRow } from "./rows";

/** Points of the top of the tree. */
export interface RegulationGroup {
  readonly code: string;
  readonly name: string;
  /** Base points: as stated, else what its children add up to; null where neither is known. */
  readonly points: number | null;
}

export interface RegulationReading {
  readonly drafts: readonly CriterionDraft[];
  readonly remarks: readonly Remark[];
  /** What each row of the grid was taken for. */
  readonly rows: readonly Pick<TableRow, "row" | "kind">[];
  /** Items at the top that are of the base part. */
  readonly groups: readonly RegulationGroup[];
  /** Sum of the groups. */
  readonly total: number;
  /** Total that the table itself states; null = none. */
  readonly statedTotal: number | null;
}

/** Reads the grid by its columns. */
export function readRegulation(grid: Grid, map: ColumnMap): RegulationReading {
  const remarks = new Remarks(grid);
  const rows = readRows(grid, map, remarks);
  const tree = treeOf(rows, remarks);
  const drafts = draftsOf(tree, remarks);
  tellColumns(grid, map, rows, remarks);
  const groups = drafts
    .filter(
      ({ criterion }) =>
        criterion.parent === "" && criterion.part === "base" && criterion.rule.kind !== "option" && criterion.rule.kind !== "gate",
    )
    .map(({ criterion }): RegulationGroup => ({ code: criterion.code, name: criterion.name, points: pointsOf(criterion.code, drafts) }));
  const total = exactSum(groups.map((group) => group.points ?? 0));
  const statedTotal = tellTotals(tree.totals, groups, total, remarks);
  const order = new Map<Remark, number>(remarks.list.map((remark, i) => [remark, i]));
  const sorted = [...remarks.list].sort((a, b) => (a.row ?? -1) - (b.row ?? -1) || order.get(a)! - order.get(b)!);
  return { drafts, remarks: sorted, rows: rows.map(({ row, kind }) => ({ row, kind })), groups, total, statedTotal };
}

/** Base points of a criterion: stated, else the sum of its children of the base. */
function pointsOf(code: string, drafts: readonly CriterionDraft[]): number | null {
  const own = drafts.find(({ criterion }) => criterion.code === code)?.criterion;
  if (own === undefined || own.max !== null) return own?.max ?? null;
  const children = drafts.filter(
    ({ criterion }) => criterion.parent === code && criterion.part === "base" && criterion.rule.kind !== "option",
  );
  const known = children.map(({ criterion }) => pointsOf(criterion.code, drafts)).filter((points) => points !== null);
  if (known.length === 0) return null;
  return own.rule.kind === "group" && own.rule.combine === "best" ? Math.max(...known) : exactSum(known);
}

function tellTotals(rows: readonly TableRow[], groups: RegulationReading["groups"], total: number, remarks: Remarks): number | null {
  const values = rows.flatMap((row) => (row.points.base === null ? [] : [{ row: row.row, value: row.points.base }]));
  for (const row of rows) if (row.points.base === null) remarks.add("T-15", "notUnderstood", "noNumber", row.row);
  for (const { row, value } of values) {
    const ofGroup = groups.find((group) => group.points === value);
    if (value === total) remarks.add("T-15", "understood", "agrees", row, { total });
    else if (ofGroup !== undefined) remarks.add("T-15", "understood", "ofGroup", row, { total: value, code: ofGroup.code });
    else remarks.add("T-15", "unsure", "differs", row, { total, stated: value });
  }
  return values.length === 0 ? null : Math.max(...values.map(({ value }) => value));
}

/** Columns whose content is not taken, each told once. */
function tellColumns(grid: Grid, map: ColumnMap, rows: readonly TableRow[], remarks: Remarks): void {
  map.roles.forEach((role, column) => {
    if (role !== "none" && role !== "note") return;
    const count = rows.filter(({ row, kind }) => kind !== "header" && kind !== "title" && isOwnText(grid, row, column)).length;
    const isNote = role === "note";
    if (count > 0)
      remarks.add("T-17", isNote ? "unsure" : "understood", isNote ? "notes" : "column", null, {
        column: headerOf(grid, map, column),
        count,
      });
  });
}

function isOwnText(grid: Grid, row: number, column: number): boolean {
  const cell = grid.rows[row]?.[column];
  return cell !== undefined && cell.from === "own" && cell.text !== "";
}

/** Name of a column in its header; else its place as a letter. */
export function headerOf(grid: Grid, map: ColumnMap, column: number): string {
  for (let row = map.firstRow - 1; row >= 0; row--) {
    const text = grid.rows[row]?.[column]?.text.replace(/\s+/g, " ") ?? "";
    if (text !== "" && !/^\(?\d{1,2}\)?$/.test(text) && text.length <= 60) return text;
  }
  return String.fromCharCode(65 + (column % 26));
}

/** How many remarks of each trust there are. */
export function countByTrust(remarks: readonly Remark[]): Readonly<Record<Trust, number>> {
  const count = (trust: Trust): number => remarks.filter((remark) => remark.trust === trust).length;
  return { understood: count("understood"), unsure: count("unsure"), notUnderstood: count("notUnderstood") };
}
