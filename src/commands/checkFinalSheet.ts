// Whether "Điểm chốt" picks what counts of several rounds, and whether the results stand on the sheet they should. Reads only.
import { finding, type Finding } from "../core/finding";
import type { Movement } from "../core/movement";
import { positionsOf } from "../core/rounds";
import { parseAddress } from "../workbook/area";
import { FINAL_HELPER_NAMES, GRID_NAMES, RESULT_NAMES } from "../workbook/names";
import { finalSources, gridOf, resultBaseTitle } from "../workbook/roundsDecode";
import { finalLayout, type FinalSources } from "../workbook/roundsLayout";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** S-01, S-06, S-07 of "Điểm chốt" and its helpers; none where its formulas read what they should. */
export function checkFinalFormulas(snapshot: WorkbookSnapshot, sources: FinalSources): Finding[] {
  const grid = gridOf(snapshot, "final");
  const [aside, below] = [FINAL_HELPER_NAMES.aside, FINAL_HELPER_NAMES.below].map((name) => snapshot.blocks.get(name));
  const cells = snapshot.blocks.get(GRID_NAMES.final.cells);
  const place = { kind: "block", name: GRID_NAMES.final.cells } as const;
  if (grid === null || cells === undefined || aside === undefined || below === undefined) {
    return [finding("S-01", place, {}, { name: GRID_NAMES.final.cells })];
  }
  const overwritten = [
    ...(cells.constants ?? []).map((area) =>
      finding("S-06", { kind: "entry", row: area.row - cells.area.row, column: area.column - cells.area.column, round: "final" }, {}),
    ),
    ...[aside, below].flatMap((block) => (block.constants ?? []).map(() => finding("S-06", { kind: "block", name: block.name }, {}))),
  ];
  if (overwritten.length > 0) return overwritten;
  const layout = finalLayout(grid.rowCodes.length, grid.columnCodes.length, sources.length);
  const isColumnRight = sources.every((source, k) =>
    positionsOf(grid.columnCodes, source.columnCodes).every((position, j) => below.values[k]?.[j] === (position < 0 ? 0 : 1)),
  );
  const isRight =
    cells.area.rows === grid.rowCodes.length &&
    cells.area.columns === grid.columnCodes.length &&
    isColumnRight &&
    below.area.rows === sources.length &&
    aside.area.columns === layout.aside.columns;
  return isRight ? [] : [finding("S-07", place, {})];
}

/** S-01, S-06, S-07 of "Điểm chốt", and S-07 where the results stand on another sheet than they should. None with one round and right results. */
export function checkResultBase(snapshot: WorkbookSnapshot, movement: Movement): Finding[] {
  const findings = movement.rounds.length < 2 ? [] : checkFinalFormulas(snapshot, finalSources(snapshot, movement));
  if (findings.length > 0) return findings;
  const formula = snapshot.blocks.get(RESULT_NAMES.columnCodes)?.formulas?.[0]?.[0];
  const standsOn = typeof formula === "string" ? parseAddress(formula.replace(/^=/, ""))?.sheet : undefined;
  const isRight = standsOn === undefined || standsOn === resultBaseTitle(snapshot, movement);
  return isRight ? [] : [finding("S-07", { kind: "block", name: RESULT_NAMES.total }, {})];
}
