// The list of the user's verbs: pane, ribbon, headless run and tests all call these very objects.
import { buildMatrix } from "./buildMatrix";
import { checkEntries } from "./checkEntries";
import { enterEntries } from "./enterEntries";
import { enterRounds } from "./enterRounds";
import { nominate } from "./nominate";
import { overview } from "./overview";
import { rank } from "./rank";
import { setUp } from "./setUp";

export const COMMANDS = { overview, setUp, buildMatrix, enterEntries, enterRounds, checkEntries, rank, nominate } as const;

export type CommandId = keyof typeof COMMANDS;
