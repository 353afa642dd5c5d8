// Selecting cells by the API or by the page brings them into view, as Excel does; selecting by hand scrolls by itself.
import { ICommandService } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import type { GridWorkbook } from "../workbook/createGridWorkbook";
import { scrollToCell } from "./cellBox";

/** Starts following; lasts as long as the grid. */
export function followSelection({ core, workbook }: Pick<GridWorkbook, "core" | "workbook">): void {
  core.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id || !core.isOwnRun) return;
    // A sheet that is shown only now is drawn in the next frame.
    requestAnimationFrame(() => scrollToCell(core, workbook.selection.row, workbook.selection.column));
  });
}
