// Protection as the person at the grid meets it: what Excel refuses is refused before it happens. Edits by the API pass; who may make
// them is decided there.
import { CanceledError, type CommandListener, type ICommandInfo, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { HostSheet } from "./hostWorkbook";
import type { UniverCore } from "./univerCore";
import type { UniverWorkbook } from "./univerWorkbook";

/** Why the person could not do something, in their language. */
export interface Refusal {
  readonly title: string;
  readonly message: string;
}

const SHEET_PROTECTED: Refusal = {
  title: "Trang tính được bảo vệ",
  message: "Ô bạn muốn thay đổi nằm trên trang tính được bảo vệ. Muốn thay đổi, hãy bỏ bảo vệ trang tính (thẻ Xem lại).",
};

const BOOK_PROTECTED: Refusal = {
  title: "Sổ làm việc được bảo vệ",
  message: "Cấu trúc sổ làm việc được bảo vệ: không thể thêm, xóa, đổi tên, ẩn hay chuyển chỗ trang tính.",
};

/** Options of protection that allow a change of lines; the rest of these changes is never allowed. */
const LINE_OPTIONS: Readonly<Record<string, string | null>> = {
  [InsertRowMutation.id]: "allowInsertRows",
  [InsertColMutation.id]: "allowInsertColumns",
  [RemoveRowMutation.id]: "allowDeleteRows",
  [RemoveColMutation.id]: "allowDeleteColumns",
  [SetWorksheetRowHeightMutation.id]: "allowFormatRows",
  [SetWorksheetColWidthMutation.id]: "allowFormatColumns",
  [SetRowHiddenMutation.id]: "allowFormatRows",
  [SetRowVisibleMutation.id]: "allowFormatRows",
  [SetColHiddenMutation.id]: "allowFormatColumns",
  [SetColVisibleMutation.id]: "allowFormatColumns",
  [AddWorksheetMergeMutation.id]: null,
  [RemoveWorksheetMergeMutation.id]: null,
  [MoveRowsMutation.id]: null,
  [MoveColsMutation.id]: null,
};

const BOOK_CHANGES: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetHideMutation.id,
]);

/** Starts guarding; `refuse` hears of each refusal. */
export function guardGrid(core: UniverCore, workbook: UniverWorkbook, refuse: (refusal: Refusal) => void): { dispose(): void } {
  const judge = (command: Readonly<ICommandInfo>): Refusal | null => {
    if (BOOK_CHANGES.has(command.id)) return workbook.isStructureProtected ? BOOK_PROTECTED : null;
    return isForbidden(core, workbook, command) ? SHEET_PROTECTED : null;
  };
  const guard: CommandListener = (command, options) => {
    if (core.isOwnRun || options?.onlyLocal === true) return;
    const refusal = judge(command);
    if (refusal === null) return;
    refuse(refusal);
    throw new CanceledError();
  };
  core.guards.add(guard);
  return { dispose: () => core.guards.delete(guard) };
}

function isForbidden(core: UniverCore, workbook: UniverWorkbook, command: Readonly<ICommandInfo>): boolean {
  if (command.id === SetCellEditVisibleOperation.id) return isEditForbidden(core, workbook, command.params as { visible?: boolean });
  const params = (command.params ?? {}) as { subUnitId?: string; range?: IRange };
  if (command.id === MoveRangeMutation.id) return isMoveForbidden(workbook, command.params as MoveParams);
  const sheet = params.subUnitId === undefined ? null : workbook.sheet(params.subUnitId);
  if (sheet?.protection === null || sheet === null) return false;
  const { options } = sheet.protection;
  if (command.id === SetRangeValuesMutation.id) return isWriteForbidden(sheet, command.params as WriteParams);
  if (command.id === ReorderRangeMutation.id) return options["allowSort"] !== true || !isUnlocked(sheet, params.range!);
  const option = LINE_OPTIONS[command.id];
  return option !== undefined && (option === null || options[option] !== true);
}

function isEditForbidden(core: UniverCore, workbook: UniverWorkbook, { visible }: { visible?: boolean }): boolean {
  if (visible !== true) return false;
  const sheet = workbook.sheet(workbook.activeSheetId);
  const place = core.injector.get(IEditorBridgeService).getEditLocation();
  return sheet !== null && sheet.protection !== null && place !== null && place !== undefined && sheet.isLocked(place.row, place.column);
}

type Cells = Record<string, Record<string, object | null>>;
type WriteParams = { readonly cellValue?: Cells };
type MoveParams = Record<"from" | "to", { readonly subUnitId: string; readonly value: Cells }>;

function isWriteForbidden(sheet: HostSheet, { cellValue = {} }: WriteParams): boolean {
  const mayFormat = sheet.protection?.options["allowFormatCells"] === true;
  return someCell(cellValue, (row, column, cell) => {
    const isFormatOnly = cell !== null && Object.keys(cell).every((key) => key === "s");
    return isFormatOnly ? !mayFormat : sheet.isLocked(row, column);
  });
}

function isMoveForbidden(workbook: UniverWorkbook, { from, to }: MoveParams): boolean {
  return [from, to].some(({ subUnitId, value }) => {
    const sheet = workbook.sheet(subUnitId);
    return sheet !== null && sheet.protection !== null && someCell(value, (row, column) => sheet.isLocked(row, column));
  });
}

function someCell(cells: Cells, test: (row: number, column: number, cell: object | null) => boolean): boolean {
  return Object.entries(cells).some(([row, line]) =>
    Object.entries(line ?? {}).some(([column, cell]) => test(Number(row), Number(column), cell)),
  );
}

function isUnlocked(sheet: HostSheet, { startRow, endRow, startColumn, endColumn }: IRange): boolean {
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startColumn; column <= endColumn; column++) if (sheet.isLocked(row, column)) return false;
  }
  return true;
}
