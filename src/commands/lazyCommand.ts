// A command that is loaded when it is first run, so that a page loads only what it shows at once.
import type { Command } from "./command";

/** The command that `load` brings, under its id; whether it is of the whole workbook the command that comes says itself. */
export function lazyCommand<In, Out>(id: string, load: () => Promise<Command<In, Out>>): Command<In, Out> {
  return { id, isOfWorkbook: load, execute: async (context, input) => (await load()).execute(context, input) };
}
