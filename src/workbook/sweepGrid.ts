// What was done to the cells of an entry sheet beside their content: W-09 … W-14.
import { finding, type Finding, type GridSheet, type Place } from "../core/finding";
import type { Fix } from "../core/sweep/fix";
import { areaText, columnLetters, type Area } from "./area";
import { isSameArea, intersection, subtract } from "./areaArithmetic";
import { GRID_NAMES } from "./names";
import type { NamedBlock, WorkbookSnapshot } from "./snapshot";

/** Areas named in a message at most. */
const MOST_NAMED = 5;

/**
 * Findings of the sheet of a round: cells merged, lines hidden, rows filtered out, validation lost, cells locked, blocks out of line.
 * @param ruled the areas that should have a rule of validation
 */
export function sweepGrid(snapshot: WorkbookSnapshot, round: GridSheet, ruled: readonly Area[]): Finding[] {
  const names = GRID_NAMES[round];
  const cells = snapshot.blocks.get(names.cells);
  if (cells === undefined) return [];
  if (!isInLine(snapshot, round, cells)) return [finding("W-14", { kind: "block", name: names.cells }, {}, { sheet: cells.sheet })];
  const { grid, area } = cells;
  if (grid === undefined) return [];
  const at = (part: Area): Place => ({
    kind: "entryArea",
    row: part.row - area.row,
    column: part.column - area.column,
    rows: part.rows,
    columns: part.columns,
    ...(round === "self" ? {} : { round }),
  });
  const found = (rule: GridRule, part: Area, text: string, fix: Fix): Finding => ({ ...finding(rule, at(part), {}, { cells: text }), fix });
  const merged = (grid.merged ?? []).flatMap((whole) => {
    const part = intersection(whole, area);
    return part === null ? [] : [found("W-09", part, areaText(whole), { kind: "unmerge" })];
  });
  const rows = grid.hiddenRows.map(({ first, count }) => ({ ...area, row: area.row + first, rows: count }));
  const columns = grid.hiddenColumns.map(({ first, count }) => ({ ...area, column: area.column + first, columns: count }));
  const isFiltered = grid.isFiltered && rows.length > 0;
  return [
    ...merged,
    ...(isFiltered
      ? [found("W-11", area, areaText(area), { kind: "unfilter" })]
      : rows.map((part) => found("W-10", part, `${part.row + 1}:${part.row + part.rows}`, { kind: "show", axis: "rows" }))),
    ...columns.map((part) =>
      found("W-10", part, `${columnLetters(part.column)}:${columnLetters(part.column + part.columns - 1)}`, {
        kind: "show",
        axis: "columns",
      }),
    ),
    ...unruled(grid.validated, ruled, area, found),
    ...(grid.hasLocked ? [found("W-13", area, areaText(area), { kind: "unlock" })] : []),
  ];
}

type GridRule = "W-09" | "W-10" | "W-11" | "W-12" | "W-13";
type Found = (rule: GridRule, part: Area, text: string, fix: Fix) => Finding;

/** W-12, one for all cells without a rule: at the first of them. */
function unruled(validated: readonly Area[] | null, ruled: readonly Area[], block: Area, found: Found): Finding[] {
  if (validated === null) return [found("W-12", block, areaText(block), { kind: "rules" })];
  const bare = validated.reduce<readonly Area[]>((left, area) => left.flatMap((part) => subtract(part, area)), ruled);
  if (bare.length === 0) return [];
  const sorted = [...bare].sort((a, b) => a.row - b.row || a.column - b.column);
  const named = sorted.slice(0, MOST_NAMED).map((part) => areaText(part));
  return [found("W-12", sorted[0]!, named.join(", ") + (sorted.length > MOST_NAMED ? "…" : ""), { kind: "rules" })];
}

/** Codes beside their rows and above their columns, all on one sheet. */
function isInLine(snapshot: WorkbookSnapshot, round: GridSheet, cells: NamedBlock): boolean {
  const { rowCodes, columnCodes } = GRID_NAMES[round];
  const [rows, columns] = [snapshot.blocks.get(rowCodes), snapshot.blocks.get(columnCodes)];
  if (rows === undefined || columns === undefined) return true;
  return (
    rows.sheet === cells.sheet &&
    columns.sheet === cells.sheet &&
    isSameArea({ ...rows.area, column: 0, columns: 1 }, { ...cells.area, column: 0, columns: 1 }) &&
    isSameArea({ ...columns.area, row: 0, rows: 1 }, { ...cells.area, row: 0, rows: 1 })
  );
}
