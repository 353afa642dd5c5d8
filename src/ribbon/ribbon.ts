// Entry of the ribbon's functions: a page nobody sees, loaded for each press and gone afterwards. It keeps nothing.
import packageFile from "../../package.json";
import { lazyCommand } from "../commands/lazyCommand";
import { ExcelWorkbook } from "../excel/excelWorkbook";
import { pageExcelHost } from "../excel/run";
import { languageOf } from "../locale/language";
import { recallLanguage } from "../taskpane/languageMemory";
import type { RibbonFunction } from "./noticeText";
import { runFunction, type RibbonCommands, type RibbonRunner } from "./runFunction";
import { showNotice, type DialogUi, type OpenResult } from "./showNotice";

/** Names of the functions in the manifest. */
const FUNCTIONS: readonly RibbonFunction[] = ["buildMatrix", "checkEntries", "rank", "decide", "nominate"];

/** Each press runs one of them: the page loads that one only. */
const commands: RibbonCommands = {
  buildMatrix: lazyCommand("buildMatrix", () => import("../commands/buildMatrix").then((module) => module.buildMatrix)),
  checkEntries: lazyCommand("checkEntries", () => import("../commands/checkEntries").then((module) => module.checkEntries)),
  rank: lazyCommand("rank", () => import("../commands/rank").then((module) => module.rank)),
  decide: lazyCommand("decide", () => import("../commands/decision").then((module) => module.decide)),
  nominate: lazyCommand("nominate", () => import("../commands/nominate").then((module) => module.nominate)),
};

void Office.onReady().then(() => {
  for (const id of FUNCTIONS) Office.actions.associate(id, (event: Office.AddinCommands.Event) => void answer(id, event));
});

async function answer(id: RibbonFunction, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await runFunction(id, ribbonRunner());
  } finally {
    event.completed();
  }
}

function ribbonRunner(): RibbonRunner {
  const { context } = Office;
  const dialogs: DialogUi = {
    displayDialogAsync: (address, options, callback) =>
      context.ui.displayDialogAsync(address, options, (result) => callback(result as unknown as OpenResult)),
  };
  const { host, platform, version } = context.diagnostics;
  return {
    commands,
    context: {
      keepsRestorePoints: true,
      port: new ExcelWorkbook(pageExcelHost()),
      language: recallLanguage() ?? languageOf(context.displayLanguage),
      now: () => new Date(),
    },
    environment: { version: packageFile.version, host: `${host} ${platform} ${version}` },
    show: (notice, over) => showNotice(notice, new URL("notice.html", location.href).href, dialogs, over),
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    // Nobody sees this page: its console is where a developer looks.
    // eslint-disable-next-line no-console
    log: (text) => console.error(text),
  };
}
