// Typing in the grid: texts are read as Excel reads them under the chosen number marks, and entries that break a validation rule are
// taken back with the rule's own words.
import { CellValueType, type ICellData } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService, VALIDATE_CELL } from "@univerjs/sheets";
import { toCellData } from "./cells";
import type { Refusal } from "./gridGuard";
import { readTyped, typedForm, type NumberMarks } from "./typedText";
import { brokenRule } from "./validity";
import type { UniverCore } from "./univerCore";
import type { UniverWorkbook } from "./univerWorkbook";

/** Before Univer's own readings of number formats. */
const FIRST = 1000;

const DEFAULT_REFUSAL: Refusal = {
  title: "Giá trị không hợp lệ",
  message: "Giá trị bạn nhập không khớp với quy tắc xác thực dữ liệu đã đặt cho ô này.",
};

/** Starts reading what is typed; `marks` gives the number marks that hold at the moment. */
export function readTyping(
  core: UniverCore,
  workbook: UniverWorkbook,
  marks: () => NumberMarks,
  refuse: (refusal: Refusal) => void,
): { dispose(): void } {
  const { writeCellInterceptor: points } = core.injector.get(SheetInterceptorService);
  const subscriptions = [
    points.intercept(BEFORE_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        const raw = worksheet.getCellRaw(row, col);
        if (raw?.t !== CellValueType.NUMBER || raw.f || raw.si || isDatePattern(core, raw)) return next(cell);
        return { ...raw, v: typedForm(Number(raw.v), marks()), t: CellValueType.STRING };
      },
    }),
    points.intercept(AFTER_CELL_EDIT, {
      priority: FIRST,
      handler: (cell, { worksheet, row, col }, next) => {
        if (cell === null || cell === undefined) return next(cell);
        const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern;
        // Univer takes a leading apostrophe away and says so by the type.
        const isText = pattern === "@" || cell.t === CellValueType.FORCE_STRING;
        const { input, numberFormat } = readTyped(typedOf(cell), marks(), isText);
        const isFormatted = pattern !== undefined && pattern !== "General";
        const style = core.workbook.getStyles().getStyleByCell(cell) ?? {};
        const s = numberFormat === undefined || isFormatted ? cell.s : { ...style, n: { pattern: numberFormat } };
        return { ...cell, ...toCellData(input), ...(s === undefined ? {} : { s }) };
      },
    }),
    points.intercept(VALIDATE_CELL, {
      priority: FIRST,
      handler: async (_, { subUnitId, row, col }) => {
        await workbook.settle();
        const sheet = workbook.sheet(subUnitId);
        const broken = sheet === null ? null : await brokenRule(core, sheet, row, col);
        if (broken === null || !broken.error.show || broken.error.style !== "stop") return true;
        refuse({ title: broken.error.title || DEFAULT_REFUSAL.title, message: broken.error.message || DEFAULT_REFUSAL.message });
        return false;
      },
    }),
  ];
  return { dispose: () => subscriptions.forEach((stop) => stop()) };
}

/** The text as it was typed; formulas come apart from it. */
function typedOf(cell: ICellData): string {
  if (cell.f) return cell.f;
  const body = cell.p?.body?.dataStream;
  if (body !== undefined) return body.replace(/\r\n$/, "").replace(/\r/g, "\n");
  return cell.v === null || cell.v === undefined ? "" : String(cell.v);
}

/** Dates and times are edited in the form that Univer gives them. */
function isDatePattern(core: UniverCore, cell: ICellData): boolean {
  const pattern = core.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "";
  return /[dmyhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|General/g, ""));
}
