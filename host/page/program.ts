// The running program behind the page: one grid, the interpreter over it, the open file, the add-in's pane, functions and dialogs.
// The page shows its state and calls its verbs.
import { createEmbeddedExcel, type EmbeddedExcel } from "../richapi/embeddedExcel";
import type { GridWorkbook } from "../workbook/createGridWorkbook";
import { type FrameNews, type FrameRole, type FrameSettings, tellFrame } from "./addin/frameMessages";
import type { AddinManifest, RibbonButton } from "./addin/readManifest";
import { runFunction } from "./addin/runFunction";
import { downloadBook, emptyBook, openBytes } from "./bookFile";
import { officeTheme, type PageSettings, rememberSettings } from "./pageSettings";
import type { ShownDialog } from "./shell/OfficeDialog";
import { sortAround } from "./sortCommand";
import { words } from "./words";

/** Office's codes for dialogs. */
const DIALOG = { foreignDomain: 12004, alreadyOpen: 12007 } as const;

export interface Note {
  readonly intent: "error" | "warning" | "success" | "info";
  readonly title: string;
  readonly lines: readonly string[];
}

export interface ProgramState {
  readonly settings: PageSettings;
  readonly fileName: string;
  readonly isUnsaved: boolean;
  readonly isPaneOpen: boolean;
  /** Another number, another pane: it is loaded anew. */
  readonly paneEpoch: number;
  readonly dialog: ShownDialog | null;
  /** Labels of the functions that run or wait, by control. */
  readonly running: ReadonlyMap<string, string>;
  readonly isEditing: boolean;
  readonly excel: EmbeddedExcel;
  /** A second person's Excel at the same workbook, with a pane of its own; null where one person works alone. */
  readonly colleague: EmbeddedExcel | null;
}

export class Program {
  private state: ProgramState;
  private readonly listeners = new Set<() => void>();
  private readonly freed = new Map<Window, () => void>();
  private isOpening = false;

  constructor(
    readonly grid: GridWorkbook,
    readonly manifest: AddinManifest,
    settings: PageSettings,
    private readonly note: (note: Note) => void,
    private readonly hasColleague = false,
  ) {
    this.state = {
      settings,
      fileName: `${words.book}.xlsx`,
      isUnsaved: false,
      isPaneOpen: false,
      paneEpoch: 0,
      dialog: null,
      running: new Map(),
      isEditing: false,
      ...this.interpreters(settings),
    };
    grid.workbook.onChange(() => {
      if (!this.isOpening && !this.state.isUnsaved) this.set({ isUnsaved: true });
    });
    grid.onEditing((isEditing) => this.set({ isEditing }));
    grid.onRefused(({ title, message }) => note({ intent: "error", title, lines: [message] }));
    grid.setDark(settings.theme === "dark");
  }

  readonly getState = (): ProgramState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** For the `name` of a frame: which Excel it finds there. */
  frameSettings(role: FrameRole): string {
    const { version, locale, theme } = this.state.settings;
    const settings: FrameSettings = { bangVang: "settings", role, version, locale, displayLanguage: "vi-VN", theme: officeTheme(theme) };
    return JSON.stringify(settings);
  }

  /** Another Excel over the same workbook; the pane starts anew as it does in another Excel. */
  changeSettings(settings: PageSettings): void {
    rememberSettings(settings);
    this.state.colleague?.dispose();
    this.state.excel.dispose();
    this.grid.setDark(settings.theme === "dark");
    this.grid.setLocale(settings.locale);
    this.set({ settings, ...this.interpreters(settings), paneEpoch: this.state.paneEpoch + 1, dialog: null });
  }

  async openBook(bytes: Uint8Array, fileName: string): Promise<void> {
    if (this.isStillEditing(words.openRefused)) return;
    const outcome = await this.whileOpening(() => openBytes(bytes, this.grid.workbook));
    if ("refusal" in outcome) {
      this.note({ intent: "error", title: words.openRefused, lines: [outcome.refusal] });
      return;
    }
    this.set({ fileName, isUnsaved: false, paneEpoch: this.state.paneEpoch + 1, dialog: null });
    if (outcome.ignored.length > 0) {
      this.note({ intent: "warning", title: words.opened(fileName), lines: [words.ignored, ...outcome.ignored] });
    }
  }

  async newBook(): Promise<void> {
    if (this.isStillEditing(words.newRefused)) return;
    await this.whileOpening(async () => emptyBook(this.grid.workbook, words.firstSheet));
    this.set({ fileName: `${words.book}.xlsx`, isUnsaved: false, paneEpoch: this.state.paneEpoch + 1, dialog: null });
  }

  async saveBook(): Promise<void> {
    if (this.isStillEditing(words.saveRefused)) return;
    await downloadBook(this.grid.workbook, this.state.fileName);
    this.set({ isUnsaved: false });
  }

  /** A button of the add-in on the ribbon was pressed. */
  press({ id, label, action }: RibbonButton): void {
    if (action.kind === "pane") {
      this.showPane(true);
      return;
    }
    if (this.state.running.has(id)) return;
    this.set({ running: new Map([...this.state.running, [id, label]]) });
    const call = {
      url: this.manifest.functionsUrl,
      functionName: action.name,
      controlId: id,
      settings: this.frameSettings("functions"),
      excel: this.state.excel,
      onNews: (news: FrameNews, frame: Window) => this.hear(news, frame),
      whenFree: (frame: Window) => this.whenFree(frame),
    };
    runFunction(call)
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const line = reason === "timeout" ? words.functionStopped : reason;
        this.note({ intent: "error", title: words.functionFailed(label), lines: [line] });
      })
      .finally(() => this.set({ running: new Map([...this.state.running].filter(([control]) => control !== id)) }));
  }

  showPane(isShown: boolean): void {
    this.set({ isPaneOpen: isShown });
  }

  sort(ascending: boolean): void {
    const { workbook } = this.grid;
    const sheet = workbook.sheet(workbook.activeSheetId);
    if (sheet === null) return;
    const outcome = sortAround(sheet, workbook.selection, ascending);
    if ("refusal" in outcome) this.note({ intent: "error", title: words.sortRefused, lines: [words.sortRefusals[outcome.refusal]] });
    else this.note({ intent: "success", title: words.sorted(outcome.rows), lines: [] });
    void workbook.settle();
  }

  /** What a frame of the add-in says. */
  readonly hear = (news: FrameNews, frame: Window): void => {
    if (news.kind === "showPane") this.showPane(news.isShown);
    else if (news.kind === "openDialog") this.openDialog({ request: news.request, opener: frame });
    else if (news.kind === "closeDialog") this.closeDialog(null);
    else if (news.kind === "toDialog") this.tellDialog(news.text);
  };

  /** Closes the add-in's dialog. Its opener is told the code, unless it closed it itself (null). */
  closeDialog(code: number | null): void {
    const { dialog } = this.state;
    if (dialog === null) return;
    this.set({ dialog: null });
    if (code !== null) tellFrame(dialog.opener, { kind: "dialogClosed", code });
    this.freed.get(dialog.opener)?.();
    this.freed.delete(dialog.opener);
  }

  /** Set by the dialog that is shown, to reach its frame. */
  tellDialog: (text: string) => void = () => undefined;

  /** Files are left alone while somebody types in a cell; says so under the title. */
  private isStillEditing(title: string): boolean {
    if (this.grid.workbook.isEditing) this.note({ intent: "error", title, lines: [words.stillEditing] });
    return this.grid.workbook.isEditing;
  }

  private openDialog(dialog: ShownDialog): void {
    const refuse = (code: number, reason: string): void => tellFrame(dialog.opener, { kind: "dialogRefused", code, reason });
    if (new URL(dialog.request.url).origin !== location.origin) {
      refuse(DIALOG.foreignDomain, "The domain of the URL is not in the AppDomains of the manifest.");
    } else if (this.state.dialog !== null) {
      refuse(DIALOG.alreadyOpen, "A dialog box is already opened from this host window.");
    } else {
      this.set({ dialog });
      tellFrame(dialog.opener, { kind: "dialogOpened" });
    }
  }

  private whenFree(frame: Window): Promise<void> {
    if (this.state.dialog?.opener !== frame) return Promise.resolve();
    return new Promise((resolve) => this.freed.set(frame, resolve));
  }

  private async whileOpening<T>(work: () => Promise<T>): Promise<T> {
    this.isOpening = true;
    try {
      return await work();
    } finally {
      this.isOpening = false;
    }
  }

  private interpreters({ version, locale }: PageSettings): Pick<ProgramState, "excel" | "colleague"> {
    const excel = createEmbeddedExcel({ workbook: this.grid.workbook, version, locale });
    return { excel, colleague: this.hasColleague ? excel.join() : null };
  }

  private set(change: Partial<ProgramState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
