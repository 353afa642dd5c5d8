// The state machine of the pane: runs one command at a time, keeps its answer or its failure, and tells the screens.
import type { Command, CommandContext, CommandResult, ProgressStep } from "../commands/command";
import { isMissingPart, missingPart, runCommand } from "../commands/command";
import type { Language } from "../locale/language";
import { acceptAnswer, nextFailure } from "./acceptAnswer";
import { reveal, shownMovement, watch } from "./ownCommands";
import {
  initialState,
  isStale,
  nextState,
  type ActionId,
  type Answers,
  type Busy,
  type Inputs,
  type PaneFailure,
  type PaneState,
  type Place,
  type Repair,
  type Runner,
  type TabId,
  type ToolId,
  type WorkId,
} from "./paneState";
import { crashReport } from "../commands/report";
import { HostError } from "../workbook/port";

/** Milliseconds without a word of Excel after which the user is told. */
export const SILENCE = 20_000;

/** Work that has no other outcome than to be read: there is nothing to stop. */
const UNSTOPPABLE: ReadonlySet<WorkId> = new Set(["overview", "reveal"]);

export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private retryLast: (() => Promise<boolean>) | null = null;
  private stopWatching: (() => Promise<void>) | null = null;
  /** Changes by others, by title of the sheet. */
  private changed: ReadonlyMap<string, number> = new Map();
  /** Ends the work that runs, as long as nothing is written. */
  private stopWork: (() => void) | null = null;
  private callOffSilence: (() => void) | null = null;
  private isRefreshing = false;

  constructor(
    private readonly runner: Runner,
    language: Language,
  ) {
    this.state = initialState(language);
  }

  /** Versions and clock, for reports; what the machine can do. */
  get machine(): Pick<Runner, "environment" | "now" | "openBook" | "whenIdle"> {
    return this.runner;
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads where the movement stands and starts to listen for changes; opens the tab where work goes on. */
  async start(): Promise<void> {
    await this.open();
    const watched = await this.guard(() => runCommand(watch, this.context(), (sheet) => this.noteChange(sheet)));
    if (watched?.ok) this.stopWatching = watched.value;
    else this.set({ isWatching: false });
  }

  /** Until it is settled which movement is shown the pane is busy: nothing is written into another one. */
  private async open(): Promise<boolean> {
    if (this.state.busy !== null || this.state.crash !== null) return false;
    this.retryLast = () => this.open();
    this.begin("overview");
    const isRead = await this.attempt("overview", undefined, this.state.changes);
    if (isRead) {
      this.tell(null);
      if (this.state.overview?.value.stage === "built") this.set({ tab: "scoring" });
      await this.goToShown();
    }
    this.end();
    return isRead;
  }

  /** Where there are several movements, goes on with the one whose sheet is shown; with the first where none is, or it cannot be told. */
  private async goToShown(): Promise<void> {
    const { movements } = this.state.overview?.value ?? {};
    if (movements === undefined) return;
    const movement = (await this.ask(shownMovement)) ?? movements[0];
    if (movement !== undefined && movement !== this.state.movement) await this.goOnWith(movement, () => this.workOn(movement));
  }

  /**
   * Works on the movement of that number from now on, as soon as it is read where it stands; a refusal leaves the pane where it is. Waits
   * for the command that runs.
   * @param again what is done to try the same once more; to work on it, if nothing is said
   */
  async workOn(movement: number, again: () => Promise<unknown> = () => this.workOn(movement)): Promise<boolean> {
    while (this.state.busy !== null) await nextState(this);
    if (this.state.crash !== null) return false;
    this.begin("overview");
    const isRead = await this.goOnWith(movement, again);
    this.end();
    return isRead;
  }

  private async goOnWith(movement: number, again: () => Promise<unknown>): Promise<boolean> {
    const { language, isWatching, changes: at } = this.state;
    this.retryLast = null;
    const result = await this.perform("overview", this.runner.commands.overview, undefined, movement);
    if (result !== null && !result.ok) {
      this.retryLast = () => again().then(() => this.state.failure === null);
      this.tell({ action: "overview", failure: result.failure });
    }
    if (result?.ok !== true) return false;
    const { failure, changes, busy } = this.state;
    const told = nextFailure(failure, null);
    const tab = result.value.stage === "built" ? "scoring" : "setUp";
    this.set({ ...initialState(language), isWatching, changes, busy, movement, tab, failure: told, overview: { value: result.value, at } });
    return true;
  }

  /** Stops listening to the workbook. */
  async dispose(): Promise<void> {
    await this.stopWatching?.();
    this.stopWatching = null;
  }

  goTo(tab: TabId): void {
    this.set({ tab, tool: null });
  }

  /** Opens a tool in place of the step's screen, or closes it (null). */
  openTool(tool: ToolId | null, subject: string | null = null): void {
    this.set({ tool, subject });
  }

  /** Keeps what the last repair answered, with its way back. */
  keepRepair(repair: Repair | null): void {
    this.set({ repair });
  }

  /** Keeps the last answer of a tool, with the changes seen when it was asked for, while the pane is open. */
  keepAnswer(answer: Partial<Pick<PaneState, "decision" | "pack">>): void {
    this.set(answer);
  }

  setLanguage(language: Language): void {
    this.set({ language });
  }

  /** Speaks another language once `bring` has loaded its words; where they do not come it says so and offers to try again. */
  async speak(language: Language, bring: () => Promise<void>): Promise<boolean> {
    const command: Command<undefined, void> = { id: "language", execute: bring };
    const result = await this.guard(() => runCommand(command, this.context(), undefined));
    if (result === null) return false;
    const { failure } = this.state;
    if (result.ok) this.set({ language, failure: failure?.action === "language" ? null : failure });
    else {
      this.retryLast = () => this.speak(language, bring);
      this.set({ failure: { action: "language", failure: result.failure } });
    }
    return result.ok;
  }

  dismissFailure(): void {
    this.retryLast = null;
    this.set({ failure: null });
  }

  /**
   * Runs a command of the user's. One at a time: while another runs, nothing happens.
   * @returns true when it succeeded; a failure stands in the state, a bug in `crash`.
   */
  async run<K extends ActionId>(action: K, input: Inputs[K]): Promise<boolean> {
    if (this.state.busy !== null || this.state.crash !== null) return false;
    const at = this.state.changes;
    this.retryLast = () => this.run(action, input);
    this.begin(action);
    const isDone = await this.attempt(action, input, at);
    const isWhole = isDone && action !== "overview" && action !== "reveal" ? await this.attempt("overview", undefined, at) : isDone;
    if (isWhole) this.tell(null);
    else if (isDone) this.retryLast = () => this.run("overview", undefined);
    this.end();
    return isDone;
  }

  /** Stops what runs, as long as nothing is written: at once, whatever Excel is doing. */
  stop(): void {
    if (this.state.busy?.canStop === true) this.stopWork?.();
  }

  /** What the wizard kept in the workbook; "" = nothing, or Excel does not give it now. */
  async readDraft(): Promise<string> {
    let text = "";
    await this.unlessRefused(async () => {
      text = (await this.runner.draft?.(this.state.movement).read()) ?? "";
    });
    return text;
  }

  /** Keeps a text of the wizard in the workbook; "" forgets it. @returns false where Excel refuses */
  keepDraft(text: string): Promise<boolean> {
    return this.unlessRefused(async () => this.runner.draft?.(this.state.movement).write(text));
  }

  /** Shows cells, and leaves everything else of the pane as it is. */
  async show(place: Place): Promise<void> {
    if (this.state.busy !== null) return;
    this.begin("reveal", this.state.done);
    await this.attempt("reveal", place, this.state.changes);
    this.end();
  }

  /**
   * Runs a command of a tool, one at a time like `run`, and reads the overview anew when it is done.
   * @param again what the tool does to try the same once more; without it a failure offers no retry
   * @returns its answer, or null when another command runs, when it failed (the failure stands in the state) or on a bug.
   */
  async use<In, Out>(work: WorkId, command: Command<In, Out>, input: In, again?: () => Promise<unknown>): Promise<Out | null> {
    if (this.state.busy !== null || this.state.crash !== null) return null;
    const at = this.state.changes;
    this.retryLast = null;
    this.tell(null);
    this.begin(work);
    const result = await this.perform(work, command, input);
    if (result !== null && !result.ok) {
      const isRetriable = result.failure.isRetriable && again !== undefined;
      if (isRetriable) this.retryLast = () => again().then(() => this.state.failure === null);
      this.tell({ action: work, failure: { ...result.failure, isRetriable } });
    } else if (result !== null && command.isApart !== true) await this.attempt("overview", undefined, at);
    this.end();
    return result?.ok === true ? result.value : null;
  }

  /** Runs again what failed last. */
  async retry(): Promise<boolean> {
    return (await this.retryLast?.()) ?? false;
  }

  /**
   * Reads the overview anew if the workbook changed, without showing it as work: for the moment when the user comes back to the pane.
   * A refusal (somebody is typing) leaves the old overview marked stale; the next command reads again and tells.
   */
  async refreshIfChanged(): Promise<void> {
    if (this.isRefreshing || this.state.busy !== null || !isStale(this.state.overview, this.state)) return;
    const { changes: at, movement } = this.state;
    this.isRefreshing = true;
    const value = await this.ask(this.runner.commands.overview);
    this.isRefreshing = false;
    if (value !== null && this.state.busy === null && this.state.movement === movement) this.set({ overview: { value, at } });
  }

  /** What a command that only reads answers, without being shown as work; null where Excel refuses, or on a bug. */
  async ask<T>(command: Command<undefined, T>): Promise<T | null> {
    const result = await this.guard(() => runCommand(command, this.context(), undefined));
    return result?.ok === true ? result.value : null;
  }

  /**
   * Puts the pane into the state of a bug, with a report to copy. A file that did not load is none: that is told as a failure.
   * @param again what is done to try the same once more; without it, the failure offers no retry
   */
  crash(error: unknown, again?: () => unknown): void {
    const { crash, busy, tool } = this.state;
    if (crash !== null) return;
    if (isMissingPart(error)) {
      const action = busy?.action ?? tool ?? "overview";
      this.retryLast = async () => {
        this.tell(null);
        await again?.();
        return this.state.failure === null;
      };
      this.tell({ action, failure: { ...missingPart(error, action), isRetriable: again !== undefined } });
    } else this.set({ busy: null, crash: crashReport(error, busy?.action ?? null, this.runner) });
  }

  /** The failure to show; cells that people have to type again stay told until the message is closed. */
  private tell(next: PaneFailure | null): void {
    const failure = nextFailure(this.state.failure, next);
    if (failure !== this.state.failure) this.set({ failure });
  }

  private async attempt<K extends ActionId>(action: K, input: Inputs[K], at: number): Promise<boolean> {
    const all: { readonly [A in ActionId]: Command<Inputs[A], Answers[A]> } = { ...this.runner.commands, reveal };
    const result = await this.perform(action, all[action], input);
    if (result === null) return false;
    if (!result.ok) {
      this.tell({ action, failure: result.failure });
      return false;
    }
    this.set(acceptAnswer(action, result.value, at));
    return true;
  }

  /**
   * Runs a command.
   * @param movement the one that is worked on, if nothing is said
   * @returns null on a bug, or when it was stopped
   */
  private async perform<In, Out>(
    work: WorkId,
    command: Command<In, Out>,
    input: In,
    movement = this.state.movement,
  ): Promise<CommandResult<Out> | null> {
    const signal = { aborted: false };
    const stopped = new Promise<null>((resolve) => {
      this.stopWork = () => {
        signal.aborted = true;
        resolve(null);
      };
    });
    // Stopped work may still wait for an answer of Excel's; it writes nothing when that comes.
    const result = await Promise.race([this.guard(() => runCommand(command, { ...this.context(signal), movement }, input)), stopped]);
    this.stopWork = null;
    const isStopped = signal.aborted && (result === null || (!result.ok && result.failure.code === "cancelled"));
    if (isStopped) this.set({ done: { action: "stopped", work } });
    else this.patchBusy({ canStop: false });
    return isStopped ? null : result;
  }

  private context(signal?: { readonly aborted: boolean }): CommandContext {
    const { port, now, breathe } = this.runner;
    const { language, movement } = this.state;
    const base = { port, language, movement, now, keepsRestorePoints: true, ...(breathe === undefined ? {} : { breathe }) };
    if (signal === undefined) return base;
    return {
      ...base,
      signal,
      changes: () => this.changed,
      onProgress: (step, share) => {
        if (!signal.aborted) this.progress(step, share);
      },
    };
  }

  private progress(step: ProgressStep, share: number): void {
    this.listenForSilence();
    this.patchBusy({ step, share, isSilent: false, ...(step === "writing" ? { canStop: false } : {}) });
  }

  private begin(action: WorkId, done: PaneState["done"] = null): void {
    this.set({ busy: { action, step: "starting", share: 0, canStop: !UNSTOPPABLE.has(action), isSilent: false }, done });
    this.listenForSilence();
  }

  private end(): void {
    this.callOffSilence?.();
    this.callOffSilence = null;
    this.set({ busy: null });
  }

  private listenForSilence(): void {
    this.callOffSilence?.();
    this.callOffSilence = this.runner.after?.(SILENCE, () => this.patchBusy({ isSilent: true })) ?? null;
  }

  private patchBusy(change: Partial<Busy>): void {
    const { busy } = this.state;
    if (busy !== null) this.set({ busy: { ...busy, ...change } });
  }

  private noteChange(sheet: string): void {
    this.changed = new Map(this.changed).set(sheet, (this.changed.get(sheet) ?? 0) + 1);
    this.set({ changes: this.state.changes + 1 });
  }

  /** For what may be left undone: false on a refusal of Excel's. */
  private async unlessRefused(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) this.crash(error);
      return false;
    }
  }

  /** A bug inside ends in `crash`, and null. */
  private async guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.crash(error);
      return null;
    }
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
