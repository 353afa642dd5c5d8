// What is pasted from another program is read like what is typed: under the number marks of the emulated computer. Validation does not
// judge it, as in Excel.
import type { ICellData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { toCellData } from "../workbook/cells";
import type { GridWorkbook } from "../workbook/createGridWorkbook";
import { marksOf, readTyped } from "../workbook/typedText";

/** Univer asks its own hooks at 0, lower ones before them. */
const BEFORE_UNIVER = -1;
const AFTER_UNIVER = 1;

/** Starts reading; lasts as long as the grid. @param locale the present one */
export function readPaste({ core }: Pick<GridWorkbook, "core">, locale: () => string): void {
  const clipboard = core.injector.get(ISheetClipboardService);
  const read = (text: string): ICellData => toCellData(readTyped(text, marksOf(locale()), false).input);
  // A table: its cells are exchanged before Univer takes them.
  clipboard.addClipboardHook({
    id: "read-pasted-table",
    priority: BEFORE_UNIVER,
    onPasteCells: (pasteFrom, _pasteTo, cells) => {
      if (pasteFrom === null) {
        cells.forValue((_row, _column, cell) => {
          const text = typeof cell.v === "string" ? cell.v : cell.p?.body?.dataStream.replace(/\r\n$/, "");
          if (text === undefined || text.includes("\r")) return;
          delete cell.p;
          Object.assign(cell, read(text));
        });
      }
      return { undos: [], redos: [] };
    },
  });
  // One text: what Univer has written is written over; taking back its write takes back both.
  clipboard.addClipboardHook({
    id: "read-pasted-text",
    priority: AFTER_UNIVER,
    onPastePlainText: ({ unitId, subUnitId, range }, text) => {
      if (/[\r\n]/.test(text)) return { undos: [], redos: [] };
      const cellValue = { [range.rows[0]!]: { [range.cols[0]!]: { ...read(text), p: null } } };
      return { undos: [], redos: [{ id: SetRangeValuesMutation.id, params: { unitId, subUnitId, cellValue } }] };
    },
  });
}
