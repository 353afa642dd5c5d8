// Insertion and deletion of whole rows and columns by the API, with what Excel does to formulas and names. Univer's own commands do
// it for the sheet that is shown only; they serve the person at the grid.
import type { ICellData, IRange } from "@univerjs/core";
import { initSheetFormulaData, SetDefinedNameMutation, type IFormulaDataItem } from "@univerjs/engine-formula";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { shiftSpan, type LineEdit } from "./areas";
import { followMerges, mergedAreas } from "./mergedCells";
import { followEvent } from "./references";
import { worksheetOf, type UniverCore } from "./univerCore";

type Patches = Record<number, Record<number, ICellData>>;

interface Rewritten {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Carries the edit out on the sheet; the sheet must be large enough for it. */
export function editLines(core: UniverCore, sheetId: string, edit: LineEdit): void {
  const worksheet = worksheetOf(core, sheetId);
  const event = { kind: "lines", title: worksheet.getName(), edit } as const;
  const formulas = rewrittenFormulas(core, event);
  const names = Object.values(core.names.getDefinedNameMap(core.unitId) ?? {});
  const followed = names.map((name) => ({ ...name, formulaOrRefString: followName(core, name.formulaOrRefString, event) }));

  const merges = mergedAreas(worksheet);
  runLineMutation(core, sheetId, edit);
  followMerges(core, sheetId, merges, edit);
  const all = core.formulas.getFormulaData();
  delete all[core.unitId]?.[sheetId];
  initSheetFormulaData(all, core.unitId, sheetId, worksheet.getCellMatrix());

  const patches = new Map<string, Patches>();
  for (const formula of formulas) {
    const place = formula.sheetId === sheetId ? moved(formula, edit) : formula;
    if (place === null) continue;
    let sheet = patches.get(formula.sheetId);
    if (sheet === undefined) patches.set(formula.sheetId, (sheet = {}));
    (sheet[place.row] ??= {})[place.column] = { f: formula.formula, si: null };
  }
  for (const [subUnitId, cellValue] of patches) core.run(SetRangeValuesMutation, { subUnitId, cellValue });
  followed.forEach((name, i) => {
    if (name.formulaOrRefString !== names[i]!.formulaOrRefString) core.run(SetDefinedNameMutation, name);
  });
  if (dropSpills(core, sheetId)) core.calculation.markAll();
  core.forgetUndo();
}

function rewrittenFormulas(core: UniverCore, event: Parameters<typeof followEvent>[3]): Rewritten[] {
  const found: Rewritten[] = [];
  for (const [sheetId, rows] of Object.entries(core.formulas.getFormulaData()[core.unitId] ?? {})) {
    const title = core.workbook.getSheetBySheetId(sheetId)?.getName() ?? null;
    for (const [row, line] of Object.entries(rows ?? {})) {
      for (const [column, item] of Object.entries(line as Record<string, IFormulaDataItem | null>)) {
        if (!item?.f) continue;
        const { f, si, x = 0, y = 0 } = item;
        const text = x === 0 && y === 0 ? f : core.lexer.moveFormulaRefOffset(f, x, y);
        const formula = followEvent(core.lexer, text, title, event);
        if (formula !== text || si !== undefined) found.push({ sheetId, row: Number(row), column: Number(column), formula });
      }
    }
  }
  return found;
}

/** References of names are kept without an equals sign, everything else with one. */
function followName(core: UniverCore, text: string, event: Parameters<typeof followEvent>[3]): string {
  if (text.startsWith("=")) return followEvent(core.lexer, text, null, event);
  return followEvent(core.lexer, `=${text}`, null, event).slice(1);
}

function moved({ row, column }: Rewritten, edit: LineEdit): { readonly row: number; readonly column: number } | null {
  const span = shiftSpan(edit.axis === "rows" ? row : column, 1, edit);
  if (span === null) return null;
  return edit.axis === "rows" ? { row: span.start, column } : { row, column: span.start };
}

/** New lines are as high or wide as the line before them. */
function runLineMutation(core: UniverCore, sheetId: string, edit: LineEdit): void {
  const worksheet = worksheetOf(core, sheetId);
  const last = edit.index + edit.count - 1;
  const copies = <T>(value: T): T[] => Array.from({ length: edit.count }, () => ({ ...value }));
  if (edit.axis === "rows") {
    const range: IRange = { startRow: edit.index, endRow: last, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 };
    if (edit.kind === "delete") return core.run(RemoveRowMutation, { subUnitId: sheetId, range });
    const h = worksheet.getRowManager().getRow(edit.index - 1)?.h;
    return core.run(InsertRowMutation, { subUnitId: sheetId, range, ...(h === undefined ? {} : { rowInfo: copies({ h }) }) });
  }
  const range: IRange = { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: edit.index, endColumn: last };
  if (edit.kind === "delete") return core.run(RemoveColMutation, { subUnitId: sheetId, range });
  const w = worksheet.getColumnManager().getColumn(edit.index - 1)?.w;
  return core.run(InsertColMutation, { subUnitId: sheetId, range, ...(w === undefined ? {} : { colInfo: copies({ w }) }) });
}

/** Forgets where array formulas of the sheet spilled to; the next calculation finds it anew. */
function dropSpills(core: UniverCore, sheetId: string): boolean {
  const ranges = core.formulas.getArrayFormulaRange()[core.unitId];
  const cells = core.formulas.getArrayFormulaCellData()[core.unitId];
  const hadSpills = Object.keys(ranges?.[sheetId] ?? {}).length > 0;
  if (ranges) delete ranges[sheetId];
  if (cells) delete cells[sheetId];
  return hadSpills;
}
