// The state machine of the pane: runs one command at a time, keeps its answer or its failure, and tells the screens.
import { runCommand, type Command, type CommandContext } from "../commands/command";
import type { Language } from "../locale/language";
import { acceptAnswer } from "./acceptAnswer";
import {
  initialState,
  isStale,
  type ActionId,
  type Answers,
  type Inputs,
  type PaneState,
  type Place,
  type Repair,
  type Runner,
  type TabId,
  type ToolId,
  type WorkId,
} from "./paneState";
import { crashReport } from "../commands/report";

const reveal: Command<Place, void> = {
  id: "reveal",
  execute: (context, place) => context.port.reveal(place.sheet, place.area),
};

const watch: Command<() => void, () => Promise<void>> = {
  id: "watch",
  execute: (context, onChange) =>
    context.port.watch((event) => {
      if (event.origin !== "self") onChange();
    }),
};

export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private retryLast: (() => Promise<boolean>) | null = null;
  private stopWatching: (() => Promise<void>) | null = null;

  constructor(
    private readonly runner: Runner,
    language: Language,
  ) {
    this.state = initialState(language);
  }

  /** Versions and clock, for reports. */
  get machine(): Pick<Runner, "environment" | "now"> {
    return this.runner;
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads where the movement stands and starts to listen for changes; opens the tab where work goes on. */
  async start(): Promise<void> {
    await this.run("overview", undefined);
    const { overview } = this.state;
    if (overview?.value.stage === "built") this.set({ tab: "scoring" });
    const watched = await this.guard(() => runCommand(watch, this.context(), () => this.set({ changes: this.state.changes + 1 })));
    if (watched?.ok) this.stopWatching = watched.value;
    else this.set({ isWatching: false });
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
    this.set({ busy: { action, step: "starting", share: 0 }, done: null });
    const isDone = await this.attempt(action, input, at);
    const isWhole = isDone && action !== "overview" && action !== "reveal" ? await this.attempt("overview", undefined, at) : isDone;
    if (isWhole) this.set({ failure: null });
    else if (isDone) this.retryLast = () => this.run("overview", undefined);
    this.set({ busy: null });
    return isDone;
  }

  /**
   * Runs a command of a tool, one at a time like `run`, and reads the overview anew when it is done.
   * @returns its answer, or null when another command runs, when it failed (the failure stands in the state) or on a bug.
   */
  async use<In, Out>(work: WorkId, command: Command<In, Out>, input: In): Promise<Out | null> {
    if (this.state.busy !== null || this.state.crash !== null) return null;
    const at = this.state.changes;
    this.retryLast = null;
    this.set({ busy: { action: work, step: "starting", share: 0 }, done: null, failure: null });
    const result = await this.guard(() => runCommand(command, this.context(work), input));
    if (result !== null && !result.ok) this.set({ failure: { action: work, failure: { ...result.failure, isRetriable: false } } });
    else if (result !== null) await this.attempt("overview", undefined, at);
    this.set({ busy: null });
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
    if (this.state.busy !== null || !isStale(this.state.overview, this.state)) return;
    const at = this.state.changes;
    const result = await this.guard(() => runCommand(this.runner.commands.overview, this.context(), undefined));
    if (result?.ok && this.state.busy === null) this.set({ overview: { value: result.value, at } });
  }

  /** Puts the pane into the state of a bug, with a report to copy. */
  crash(error: unknown): void {
    if (this.state.crash !== null) return;
    this.set({ busy: null, crash: crashReport(error, this.state.busy?.action ?? null, this.runner) });
  }

  private async attempt<K extends ActionId>(action: K, input: Inputs[K], at: number): Promise<boolean> {
    const command = this.commandOf(action);
    const result = await this.guard(() => runCommand(command, this.context(action), input));
    if (result === null) return false;
    if (!result.ok) {
      this.set({ failure: { action, failure: result.failure } });
      return false;
    }
    this.set(acceptAnswer(action, result.value, at));
    return true;
  }

  private commandOf<K extends ActionId>(action: K): Command<Inputs[K], Answers[K]> {
    const all: { readonly [A in ActionId]: Command<Inputs[A], Answers[A]> } = { ...this.runner.commands, reveal };
    return all[action];
  }

  private context(action?: WorkId): CommandContext {
    const base = { port: this.runner.port, language: this.state.language, now: this.runner.now, keepsRestorePoints: true };
    if (action === undefined) return base;
    return {
      ...base,
      onProgress: (step, share) => {
        const { busy } = this.state;
        if (busy !== null) this.set({ busy: { action: busy.action, step, share } });
      },
    };
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
