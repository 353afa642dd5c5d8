// The commands as the pane runs them: the overview is needed at once, the rest is loaded when it is first used.
import { lazyCommand } from "../commands/lazyCommand";
import { overview } from "../commands/overview";
import type { PaneCommands } from "./paneState";

/** The commands for the runner of the pane. */
export const paneCommands: PaneCommands = {
  overview,
  setUp: lazyCommand("setUp", () => import(/* webpackPrefetch: true */ "../commands/setUp").then((module) => module.setUp)),
  buildMatrix: lazyCommand("buildMatrix", () =>
    import(/* webpackPrefetch: true */ "../commands/buildMatrix").then((module) => module.buildMatrix),
  ),
  checkEntries: lazyCommand("checkEntries", () =>
    import(/* webpackPrefetch: true */ "../commands/checkEntries").then((module) => module.checkEntries),
  ),
  rank: lazyCommand("rank", () => import(/* webpackPrefetch: true */ "../commands/rank").then((module) => module.rank)),
  nominate: lazyCommand("nominate", () => import(/* webpackPrefetch: true */ "../commands/nominate").then((module) => module.nominate)),
};
