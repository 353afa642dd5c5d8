// The commands as the pane runs them: the overview is needed at once, the rest is loaded when it is first used.
import { lazyCommand } from "../commands/lazyCommand";
import { overview } from "../commands/overview";
import type { PaneCommands } from "./paneState";

/** The commands for the runner of the pane. */
export const paneCommands: PaneCommands = {
  overview,
  setUp: lazyCommand("setUp", () => import("../commands/setUp").then((module) => module.setUp)),
  buildMatrix: lazyCommand("buildMatrix", () => import("../commands/buildMatrix").then((module) => module.buildMatrix)),
  checkEntries: lazyCommand("checkEntries", () => import("../commands/checkEntries").then((module) => module.checkEntries)),
  rank: lazyCommand("rank", () => import("../commands/rank").then((module) => module.rank)),
  nominate: lazyCommand("nominate", () => import("../commands/nominate").then((module) => module.nominate)),
};
