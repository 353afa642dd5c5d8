// Which cells of the results are wrong: S-06 and S-07 with their cells, their columns and their people.
import { finding, type Finding } from "../core/finding";
import { pointsTable } from "../core/points";
import { areaText, type Area } from "../workbook/area";
import { FIRST_COLUMN, LEAD_COLUMNS } from "../workbook/layout";
import { RESULT_NAMES } from "../workbook/names";
import type { CellValue } from "../workbook/plan";
import type { NamedBlock } from "../workbook/snapshot";
import { withoutNoise } from "../core/decimal";
import type { MatrixState } from "./readMovement";

/** Cells named in a message at most. */
const MOST_NAMED = 5;

/** The findings with those of the results told cell by cell, and with their repair. */
export function exactResults(state: MatrixState, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((item): Finding[] => {
    if (item.rule === "S-06") return [{ ...item, ...about(state, item), fix: { kind: "results" } }];
    if (item.rule === "S-07") return differing(state, item);
    return item.rule === "S-01" ? [{ ...item, fix: { kind: "results" } }] : [item];
  });
}

function about(state: MatrixState, item: Finding): Partial<Finding> {
  const block = state.snapshot.blocks.get(RESULT_NAMES.formulas);
  if (item.place.kind !== "result" || block === undefined) return {};
  const { row, column } = item.place;
  const area = (block.constants ?? []).find((part) => part.row === block.area.row + row && part.column === block.area.column + column);
  const participant = state.ranked.participants[row];
  return {
    ...(participant === undefined || (area?.rows ?? 1) > 1 ? {} : { participant: participant.code }),
    params: { ...item.params, where: whereText(area === undefined ? [] : [area]) },
  };
}

/** The cells that hold something else than they should; without any, what was said before. */
function differing(state: MatrixState, item: Finding): Finding[] {
  const cells = [...differingPoints(state), ...differingResults(state)];
  const block = state.snapshot.blocks.get(RESULT_NAMES.formulas);
  const [first] = cells;
  if (first === undefined || block === undefined) return [{ ...item, fix: { kind: "results" } }];
  const place = { kind: "result", row: first.row - block.area.row, column: first.column - block.area.column } as const;
  return [{ ...finding("S-07", place, {}, { where: whereText(cells) }), fix: { kind: "results" } }];
}

function whereText(areas: readonly Area[]): string {
  if (areas.length === 0) return "";
  const more = areas.length > MOST_NAMED ? "…" : "";
  return ` (${areas
    .slice(0, MOST_NAMED)
    .map((area) => areaText(area))
    .join(", ")}${more})`;
}

/** Cells of points that are not what the entries give: there the changed formula stands, totals only follow. */
function differingPoints({ snapshot, ranked, matrix, entries }: MatrixState): Area[] {
  const block = snapshot.blocks.get(RESULT_NAMES.formulas);
  const first = FIRST_COLUMN - LEAD_COLUMNS.code;
  if (block === undefined || block.values.length !== ranked.participants.length) return [];
  return pointsTable(ranked, entries).flatMap(({ points }, i) =>
    matrix.columnCodes.flatMap((_, j) => (agrees(block.values[i]?.[first + j], points[j] ?? null) ? [] : [cellOf(block, i, first + j)])),
  );
}

function differingResults({ snapshot, standings }: MatrixState): Area[] {
  const wanted = {
    [RESULT_NAMES.total]: (i: number) => standings[i]!.total,
    [RESULT_NAMES.rank]: (i: number) => standings[i]!.rank,
    [RESULT_NAMES.clusterRank]: (i: number) => standings[i]!.clusterRank,
    [RESULT_NAMES.line]: (i: number) => standings[i]!.line + 1,
  };
  return Object.entries(wanted).flatMap(([name, of]) => {
    const block = snapshot.blocks.get(name);
    if (block === undefined || block.values.length !== standings.length) return [];
    return block.values.flatMap((line, i) => (agrees(line[0], of(i)) ? [] : [cellOf(block, i, 0)]));
  });
}

function cellOf({ area }: NamedBlock, row: number, column: number): Area {
  return { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
}

function agrees(cell: CellValue | undefined, wanted: number | null): boolean {
  if (wanted === null) return typeof cell !== "number";
  return typeof cell === "number" && withoutNoise(cell) === withoutNoise(wanted);
}
