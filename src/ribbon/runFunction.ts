// Runs a command for a button of the ribbon, with the pane closed, and tells what the sheet does not.
import { runCommand, type Command, type CommandContext } from "../commands/command";
import { crashReport, shortCode, type Environment } from "../commands/report";
import { crashNotice, noticeOf, type Notice, type RibbonAnswers, type RibbonFunction } from "./noticeText";

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
  readonly context: Omit<CommandContext, "revealsSheet" | "onProgress">;
  readonly environment: Environment;
  readonly show: (notice: Notice) => Promise<void>;
  /** Where a report goes that nobody sees: the console. */
  readonly log: (text: string) => void;
}

const INPUTS: RibbonInputs = { buildMatrix: undefined, checkEntries: undefined, rank: undefined, decide: undefined, nominate: null };

/** Runs the function; never rejects: what cannot be shown is logged. */
export async function runFunction(id: RibbonFunction, runner: RibbonRunner): Promise<void> {
  const notice = await noticeAfter(id, runner);
  if (notice === null) return;
  try {
    await runner.show(notice);
  } catch (error) {
    runner.log(`${[notice.title, ...notice.lines].join("\n")}\n(${String(error)})`);
  }
}

async function noticeAfter<K extends RibbonFunction>(id: K, runner: RibbonRunner): Promise<Notice | null> {
  const { language } = runner.context;
  const command: Command<RibbonInputs[K], RibbonAnswers[K]> = runner.commands[id];
  try {
    return noticeOf(id, await runCommand(command, { ...runner.context, revealsSheet: true }, INPUTS[id]), language);
  } catch (error) {
    const report = crashReport(error, id, { environment: runner.environment, now: runner.context.now });
    runner.log(report);
    return crashNotice(id, shortCode(report), language);
  }
}
