// When the shown sheet is deleted, Univer shows another one only later, and until then its renderer fails on every change of a cell.
import { ICommandService } from "@univerjs/core";
import { RemoveSheetMutation } from "@univerjs/sheets";
import type { GridWorkbook } from "../workbook/createGridWorkbook";

/** Shows another sheet at once; lasts as long as the grid. */
export function keepDrawn({ core, workbook }: Pick<GridWorkbook, "core" | "workbook">): void {
  core.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === RemoveSheetMutation.id) workbook.activeSheetId = core.workbook.ensureActiveSheet().getSheetId();
  });
}
