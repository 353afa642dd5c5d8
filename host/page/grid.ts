// TEMPORARY stand-in until the model's own grid is there.
import "@univerjs/preset-sheets-core/lib/index.css";
import { ICommandService, LocaleType, RedoCommand, ThemeService, UndoCommand } from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import viVN from "@univerjs/preset-sheets-core/locales/vi-VN";
import { cellBox } from "./cellBox";
import type { HostArea, HostWorkbook } from "../workbook/hostWorkbook";
import { type PluginEntry, startUniver } from "../workbook/univerCore";
import { emptySheet, UniverWorkbook } from "../workbook/univerWorkbook";

export interface Grid {
  readonly workbook: HostWorkbook;
  undo(): void;
  redo(): void;
  setDark(isDark: boolean): void;
  setLocale(locale: string): void;
  onEditing(listener: (isEditing: boolean) => void): void;
  onRefusal(listener: (refusal: { title: string; message: string }) => void): void;
  boxOf(area: HostArea): { x: number; y: number; width: number; height: number };
}

export async function createGrid(container: HTMLElement, firstTitle: string, _locale: string): Promise<Grid> {
  const preset = UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true });
  const core = startUniver(preset.plugins as unknown as PluginEntry[], emptySheet("sheet1", firstTitle), {
    type: LocaleType.VI_VN,
    texts: viVN,
  });
  const workbook = new UniverWorkbook(core);
  await workbook.settle();
  const commands = core.injector.get(ICommandService);
  (window as any).core = core;
  return {
    workbook,
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
    setDark: (isDark) => core.injector.get(ThemeService).setDarkMode(isDark),
    setLocale: () => undefined,
    onEditing: () => undefined,
    onRefusal: () => undefined,
    boxOf: (area) => cellBox(core, area),
  };
}
