// What is pasted from another program is read like what is typed: under the number marks of the emulated computer. Validation does not
// judge it, and looks of the cells stay, as in Excel.
import type { ICellData } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from "@univerjs/sheets-ui";
import { toCellData } from "../workbook/cells";
import type { GridWorkbook } from "../workbook/createGridWorkbook";
import { marksOf, readTyped } from "../workbook/typedText";
import { tableOfText } from "./tableOfText";

/** Univer asks its own hooks at 0, lower ones before them. */
const BEFORE_UNIVER = -1;
const AFTER_UNIVER = 1;

/** What of Univer's clipboard is not in its types. */
interface TextClipboard {
  legacyPaste(html?: string, text?: string, files?: File[]): Promise<boolean>;
  _pastePlainText(text: string, pasteType: string): Promise<boolean>;
}

/** Starts reading; lasts as long as the grid. @param locale the present one */
export function readPaste({ core }: Pick<GridWorkbook, "core">, locale: () => string): void {
  const clipboard = core.injector.get(ISheetClipboardService);
  const read = (text: string): ICellData => {
    const { input, numberFormat } = readTyped(text, marksOf(locale()), false);
    return { ...toCellData(input), ...(numberFormat === undefined ? {} : { s: { n: { pattern: numberFormat } } }) };
  };
  // Univer would make a page of a text in lines, and lose its spaces and the looks of the cells.
  const texts = clipboard as unknown as TextClipboard;
  const pasteAsUniver = texts.legacyPaste.bind(clipboard);
  texts.legacyPaste = (html, text, files) => {
    const isTable = !html && (files === undefined || files.length === 0) && text !== undefined && /[\n\t]/.test(text);
    return isTable ? texts._pastePlainText(text, PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE) : pasteAsUniver(html, text, files);
  };
  // A table of a page: its cells are exchanged before Univer takes them.
  clipboard.addClipboardHook({
    id: "read-pasted-table",
    priority: BEFORE_UNIVER,
    onPasteCells: (pasteFrom, _pasteTo, cells) => {
      if (pasteFrom === null) {
        cells.forValue((_row, _column, cell) => {
          const text = typeof cell.v === "string" ? cell.v : cell.p?.body?.dataStream.replace(/\r\n$/, "");
          if (text === undefined || text.includes("\r")) return;
          delete cell.p;
          const data = read(text);
          // Univer makes formulas of texts that look so, and leaves others out.
          if (data.f) cell.v = data.f;
          else Object.assign(cell, data);
        });
      }
      return { undos: [], redos: [] };
    },
  });
  // A text, of one cell or of lines and tabs: what Univer has written is written over.
  clipboard.addClipboardHook({
    id: "read-pasted-text",
    priority: AFTER_UNIVER,
    onPastePlainText: ({ unitId, subUnitId, range }, text) => {
      const [row, column] = [range.rows[0]!, range.cols[0]!];
      const cellValue = Object.fromEntries(
        tableOfText(text).map((line, i) => [row + i, Object.fromEntries(line.map((cell, j) => [column + j, { ...read(cell), p: null }]))]),
      );
      const params = { unitId, subUnitId, cellValue };
      const undo = SetRangeValuesUndoMutationFactory(core.injector, params);
      return { undos: [{ id: SetRangeValuesMutation.id, params: undo }], redos: [{ id: SetRangeValuesMutation.id, params }] };
    },
  });
}
