// Merged cells. They are Univer's own; what it leaves undone when lines are inserted into them or deleted from them is done here.
import type { IRange, Worksheet } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { areaOf, intersect, shiftArea, type LineEdit } from "./areas";
import type { HostArea } from "./hostWorkbook";
import { worksheetOf, type UniverCore } from "./univerCore";

/** Merged areas of the sheet, from the top left on. */
export function mergedAreas(worksheet: Worksheet): HostArea[] {
  return worksheet
    .getMergeData()
    .map(({ startRow, startColumn, endRow, endColumn }) =>
      areaOf(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function addMerges(core: UniverCore, sheetId: string, areas: readonly HostArea[]): void {
  if (areas.length > 0) core.run(AddWorksheetMergeMutation, { subUnitId: sheetId, ranges: areas.map(rangeOf) });
}

/** Takes apart the merged areas that the area touches. */
export function removeMerges(core: UniverCore, sheetId: string, area: HostArea): void {
  const touched = mergedAreas(worksheetOf(core, sheetId)).filter((merged) => intersect(merged, area) !== null);
  if (touched.length > 0) core.run(RemoveWorksheetMergeMutation, { subUnitId: sheetId, ranges: touched.map(rangeOf) });
}

/** Puts merged areas where they belong after lines were inserted or deleted; `before` are those before the edit. */
export function followMerges(core: UniverCore, sheetId: string, before: readonly HostArea[], edit: LineEdit): void {
  if (before.length === 0) return;
  const wanted = before.flatMap((area) => shiftArea(area, edit) ?? []).filter(({ rows, columns }) => rows * columns > 1);
  const present = mergedAreas(worksheetOf(core, sheetId));
  if (JSON.stringify(wanted) === JSON.stringify(present)) return;
  if (present.length > 0) core.run(RemoveWorksheetMergeMutation, { subUnitId: sheetId, ranges: present.map(rangeOf) });
  addMerges(core, sheetId, wanted);
}

function rangeOf({ row, column, rows, columns }: HostArea): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}
