// How far each participant and each criterion of the matrix is, with the first cell that still wants an entry.
import type { Entry } from "../core/movement";
import { areaAt } from "../workbook/area";
import { ENTRY_NAMES } from "../workbook/names";
import type { LineProgress, ScoringProgress } from "./answers";
import type { MatrixState } from "./readMovement";

/** Counts valid entries of what is ranked; places are those of the first round's sheet. */
export function scoringProgress({ snapshot, ranked, matrix, entries }: MatrixState): ScoringProgress {
  const block = snapshot.blocks.get(ENTRY_NAMES.cells);
  const cellAt = (row: number, column: number) => areaAt((block?.area.row ?? 0) + row, (block?.area.column ?? 0) + column);
  const columns = matrix.columnCodes.map((_, column) => column);
  const lineOf = (
    code: string,
    name: string,
    cells: readonly (Entry | undefined)[],
    place: (i: number) => LineProgress["firstMissing"],
  ) => {
    const missing = cells.findIndex((entry) => entry === null || entry === undefined);
    const filled = cells.filter((entry) => entry !== null && entry !== undefined).length;
    return { code, name: name === "" ? code : name, filled, cells: cells.length, firstMissing: missing < 0 ? null : place(missing) };
  };
  return {
    sheet: block?.sheet ?? "",
    participants: ranked.participants.map(({ code, name }, row) =>
      lineOf(
        code,
        name,
        columns.map((column) => entries[row]?.[column]),
        (column) => cellAt(row, column),
      ),
    ),
    criteria: columns.map((column) =>
      lineOf(
        matrix.columnCodes[column]!,
        matrix.columns[column]?.name ?? "",
        entries.map((row) => row[column]),
        (row) => cellAt(row, column),
      ),
    ),
  };
}
