// Puts entries given as data into the entry sheet, the first round's, by code. Blank ones in the data leave the cell as it is.
import type { Command } from "./command";
import { enterRounds, type EnterAnswer, type EntryData } from "./enterRounds";

export type { EnterAnswer, EntryData } from "./enterRounds";

export const enterEntries: Command<EntryData, EnterAnswer> = {
  id: "enterEntries",
  execute: (context, data) => enterRounds.execute(context, { rounds: { self: data } }),
};
