// The workbook model in the page: the same as in Node, drawn and edited in Univer's grid.
import "@univerjs/preset-sheets-core/lib/index.css";
import { CellValueType, ICommandService, InterceptorEffectEnum, LocaleType, RedoCommand, ThemeService, UndoCommand } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { IRenderManagerService } from "@univerjs/engine-render";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import viVN from "@univerjs/preset-sheets-core/locales/vi-VN";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { IEditorBridgeService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { drawConditionalFormats } from "./gridConditionalFormats";
import { guardGrid, type Refusal } from "./gridGuard";
import { readTyping } from "./gridTyping";
import type { HostWorkbook } from "./hostWorkbook";
import { marksOf, typedForm } from "./typedText";
import { startUniver, type UniverCore } from "./univerCore";
import { oneEmptySheet, UniverWorkbook } from "./univerWorkbook";

/** How long after a change the grid calculates by itself. */
const CALCULATION_DELAY = 10;

/** Entries of Univer's menus for what the model does not keep. */
const HIDDEN_MENUS = [
  "sheet.menu.cell-insert",
  "sheet.menu.sheets-sort-ctx",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-worksheet-merge",
];

export interface GridWorkbook {
  readonly workbook: HostWorkbook;
  /** Univer's services, for what only the drawn grid knows (where a cell lies on the screen). */
  readonly core: UniverCore;
  readonly univerApi: FUniver;
  undo(): void;
  redo(): void;
  setDark(isDark: boolean): void;
  /** Number marks for typing and showing: "vi-VN" has the decimal comma, "en-US" the point. */
  setLocale(locale: string): void;
  /** Hears when a person begins and ends typing in a cell. */
  onEditing(listener: (isEditing: boolean) => void): () => void;
  /** Hears why an edit of the person was not carried out. */
  onRefused(listener: (refusal: Refusal) => void): () => void;
}

/** Draws a new workbook of one empty sheet into the container. */
export async function createGridWorkbook(container: HTMLElement, firstTitle = "Sheet1", locale = "vi-VN"): Promise<GridWorkbook> {
  const menu = Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    menu,
  });
  const core = startUniver(preset.plugins, oneEmptySheet(firstTitle), { type: LocaleType.VI_VN, texts: viVN });
  const workbook = new UniverWorkbook(core);
  // The name box asks by this what a selection is called; Excel's knows no hidden names.
  core.names.getDefinedNameByRefString = (unitId, reference) =>
    Object.values(core.names.getDefinedNameMap(unitId) ?? {}).find((one) => one.hidden !== true && one.formulaOrRefString === reference) ??
    null;
  const commands = core.injector.get(ICommandService);
  const refused = new Set<(refusal: Refusal) => void>();
  const editing = new Set<(isEditing: boolean) => void>();
  const refuse = (refusal: Refusal): void => refused.forEach((listener) => listener(refusal));
  let marks = marksOf(locale);

  const repaint = (): void => {
    const render = core.injector.get(IRenderManagerService).getRenderById(core.unitId);
    const skeletons = render?.with(SheetSkeletonManagerService);
    const current = skeletons?.getCurrentParam();
    if (!render || !skeletons || !current) return;
    skeletons.makeDirty({ sheetId: current.sheetId });
    skeletons.reCalculate();
    render.mainComponent?.makeForceDirty?.(true);
  };

  const formats = drawConditionalFormats(core, workbook, repaint);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const calculateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void calculate(), CALCULATION_DELAY);
  };
  core.calculation.onDirty = calculateSoon;
  core.lookListeners.add(calculateSoon);
  const calculate = async (): Promise<void> => {
    await workbook.settle();
    formats.changed();
    repaint();
  };

  const editor = core.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (workbook.isEditing === visible) return;
    workbook.isEditing = visible;
    editing.forEach((listener) => listener(visible));
  });
  const subscriptions = [
    guardGrid(core, workbook, refuse),
    readTyping(core, workbook, () => marks, refuse),
    formats,
    core.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 1,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, { rawData }, next) => {
        // Univer draws a number without a format with a point, whatever the locale.
        if (cell?.t !== CellValueType.NUMBER || typeof cell.v !== "number" || marks.decimal === ".") return next(cell);
        return next({ ...(cell === rawData ? { ...rawData } : cell), v: typedForm(cell.v, marks) });
      },
    }),
    { dispose: () => editor.unsubscribe() },
    { dispose: () => clearTimeout(timer) },
  ];
  workbook.onDispose(() => subscriptions.forEach((subscription) => subscription.dispose()));
  const setLocale = (next: string): void => {
    marks = marksOf(next);
    core.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(marks.decimal === "," ? "vi" : "en");
    repaint();
  };
  setLocale(locale);
  await workbook.settle();
  return {
    workbook,
    core,
    univerApi: FUniver.newAPI(core.univer),
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
    setDark: (isDark) => core.injector.get(ThemeService).setDarkMode(isDark),
    setLocale,
    onEditing: (listener) => {
      editing.add(listener);
      return () => editing.delete(listener);
    },
    onRefused: (listener) => {
      refused.add(listener);
      return () => refused.delete(listener);
    },
  };
}
