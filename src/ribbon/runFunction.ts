// Runs a command for a button of the ribbon, with the pane closed, and tells what the sheet does not.
import { runCommand, type Command, type CommandContext, type ProgressStep } from "../commands/command";
import { shownMovement } from "../commands/movements";
import { crashReport, shortCode, type Environment } from "../commands/report";
import { crashNotice, noticeOf, silenceNotice, type Notice, type RibbonAnswers, type RibbonFunction } from "./noticeText";

interface RibbonInputs {
  readonly buildMatrix: undefined;
  readonly checkEntries: undefined;
  readonly rank: undefined;
  readonly decide: undefined;
  /** The rule of the last list, or the product's own. */
  readonly nominate: null;
}

export type RibbonCommands = { readonly [K in RibbonFunction]: Command<RibbonInputs[K], RibbonAnswers[K]> };

export interface RibbonRunner {
  readonly commands: RibbonCommands;
  readonly context: Omit<CommandContext, "revealsSheet" | "onProgress" | "changes">;
  readonly environment: Environment;
  /** Shows a notice until it is closed, or until `over` settles. */
  readonly show: (notice: Notice, over?: Promise<unknown>) => Promise<void>;
  /** Does the task after so many milliseconds; what it returns calls that off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Where a report goes that nobody sees: the console. */
  readonly log: (text: string) => void;
}

const INPUTS: RibbonInputs = { buildMatrix: undefined, checkEntries: undefined, rank: undefined, decide: undefined, nominate: null };

/** Milliseconds without a word of Excel after which the user is told. */
export const SILENCE = 20_000;

/** Runs the function; never rejects: what cannot be shown is logged. */
export async function runFunction(id: RibbonFunction, runner: RibbonRunner): Promise<void> {
  const silence = new SilenceWatch(id, runner);
  const notice = await noticeAfter(id, runner, silence);
  await silence.end();
  if (notice !== null) await shown(notice, runner);
}

async function shown(notice: Notice, runner: RibbonRunner, over?: Promise<unknown>): Promise<void> {
  try {
    await runner.show(notice, over);
  } catch (error) {
    runner.log(`${[notice.title, ...notice.lines].join("\n")}\n(${String(error)})`);
  }
}

/** Tells the user when Excel gives no answer, until it does. */
class SilenceWatch {
  readonly #id: RibbonFunction;
  readonly #runner: RibbonRunner;
  #isWriting = false;
  #callOff: () => void = () => undefined;
  #isOver: () => void = () => undefined;
  #told: Promise<void> | null = null;

  constructor(id: RibbonFunction, runner: RibbonRunner) {
    this.#id = id;
    this.#runner = runner;
    this.hear();
  }

  /** Excel has answered: the wait begins anew. */
  readonly hear = (step?: ProgressStep): void => {
    if (step !== undefined) this.#isWriting = step === "writing";
    this.#callOff();
    this.#callOff = this.#runner.after(SILENCE, () => {
      // Two dialogs at a time are refused.
      if (this.#told !== null) return;
      const over = new Promise<void>((resolve) => (this.#isOver = resolve));
      this.#told = shown(silenceNotice(this.#id, SILENCE / 1000, this.#isWriting, this.#runner.context.language), this.#runner, over);
    });
  };

  /** Takes the notice away, and settles when it is gone. */
  async end(): Promise<void> {
    this.#callOff();
    this.#isOver();
    await this.#told;
  }
}

interface Others {
  /** Changes by others, by title of the sheet. */
  readonly changes: () => ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

const watch: Command<(sheet: string) => void, () => Promise<void>> = {
  id: "watch",
  execute: (context, onChange) =>
    context.port.watch(({ sheet, origin }) => {
      if (origin !== "self") onChange(sheet);
    }),
};

const unwatch: Command<() => Promise<void>, void> = { id: "unwatch", execute: (_context, stop) => stop() };

/** Hears what others change meanwhile. Where Excel refuses to tell, the command runs all the same. */
async function watchOthers({ context, log }: RibbonRunner): Promise<Others> {
  let changed: ReadonlyMap<string, number> = new Map();
  const told = await runCommand(watch, context, (sheet) => (changed = new Map(changed).set(sheet, (changed.get(sheet) ?? 0) + 1)));
  if (!told.ok) log(told.failure.detail);
  return {
    changes: () => changed,
    stop: async () => {
      const ended = told.ok ? await runCommand(unwatch, context, told.value) : told;
      if (!ended.ok && told.ok) log(ended.failure.detail);
    },
  };
}

async function noticeAfter<K extends RibbonFunction>(id: K, runner: RibbonRunner, silence: SilenceWatch): Promise<Notice | null> {
  const { language } = runner.context;
  const command: Command<RibbonInputs[K], RibbonAnswers[K]> = runner.commands[id];
  try {
    const others = await watchOthers(runner);
    silence.hear();
    const context: CommandContext = { ...runner.context, revealsSheet: true, changes: others.changes, onProgress: silence.hear };
    const movement = await runCommand(shownMovement, context, undefined);
    const result = movement.ok ? await runCommand(command, { ...context, movement: movement.value }, INPUTS[id]) : movement;
    await others.stop();
    return noticeOf(id, result, language);
  } catch (error) {
    const report = crashReport(error, id, { environment: runner.environment, now: runner.context.now });
    runner.log(report);
    return crashNotice(id, shortCode(report), language);
  }
}
