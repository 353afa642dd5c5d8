// Entry of the task pane: waits for Office, wires the gateway, the commands and the store, and mounts the pane.
import { createRoot } from "react-dom/client";
import packageFile from "../../package.json";
import { DocumentNote } from "../excel/documentNote";
import { ExcelWorkbook } from "../excel/excelWorkbook";
import { canOpenNewWorkbook, openNewWorkbook } from "../excel/newWorkbook";
import { pageExcelHost } from "../excel/run";
import { languageOf, type Language } from "../locale/language";
import { loadWords } from "../locale/words";
import { App } from "./App";
import { breathing } from "./breathing";
import { isDarkTheme } from "./hostTheme";
import { paneCommands } from "./paneCommands";
import { PaneStore } from "./paneStore";
import { FirstRun } from "./screens/SetUpScreen";
import "./styles";
import { recallLanguage, rememberLanguage } from "./languageMemory";

void Office.onReady().then(async () => {
  const { host, platform, version: hostVersion } = Office.context.diagnostics;
  const excel = pageExcelHost();
  const breathe = breathing(
    () => performance.now(),
    () => new Promise((resolve) => setTimeout(resolve)),
  );
  const port = new ExcelWorkbook(excel, { breathe });
  const wanted = recallLanguage() ?? languageOf(Office.context.displayLanguage);
  // Words that do not come leave the pane in Vietnamese, which is at hand, and not blank.
  const [loaded] = await Promise.allSettled([loadWords(wanted)]);
  const language = loaded.status === "fulfilled" ? wanted : "vi";
  const store = new PaneStore(
    {
      port,
      now: () => new Date(),
      commands: paneCommands,
      ...(canOpenNewWorkbook(excel) ? { openBook: (base64: string) => openNewWorkbook(excel, base64) } : {}),
      draft: (movement) => new DocumentNote(excel, movement === 1 ? "BangVang.wizard" : `BangVang.wizard.${movement}`),
      breathe,
      after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        return () => clearTimeout(timer);
      },
      whenIdle,
      environment: { version: packageFile.version, host: `${host} ${platform} ${hostVersion}, ExcelApi 1.${port.capabilities.excelApi}` },
    },
    language,
  );
  keepLanguage(store, language);
  reportBugs(store);
  // What an empty workbook shows: small, and there by the time the workbook is read.
  const screens = Promise.allSettled([FirstRun.load()]);
  const started = store.start();
  await Promise.race([Promise.all([firstState(store), screens]), new Promise((resolve) => setTimeout(resolve, SHELL_MILLISECONDS))]);
  mount(store);
  refreshOnReturn(store);
  void Promise.all([started, screens]).then(() => setTimeout(() => whenIdle(fetchTheRest)));
});

/** A workbook that is read by then is shown at once; else the pane stands there first, and says that it reads. The page says so before. */
const SHELL_MILLISECONDS = 100;

/** Settles when there is something to show of the workbook, or why there is nothing. */
function firstState(store: PaneStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const { overview, failure, crash } = store.getState();
      if (overview === null && failure === null && crash === null) return;
      stop();
      resolve();
    });
  });
}

/** A page that is never idle fetches after so long all the same. */
const IDLE_MILLISECONDS = 2000;

/** Safari's engine, in which Excel for Mac shows the pane, has no such call. */
function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(task, { timeout: IDLE_MILLISECONDS });
  else setTimeout(task, IDLE_MILLISECONDS);
}

/** A chunk that does not come is asked for again, and missed in words, when it is needed. */
function fetchTheRest(): void {
  void Promise.allSettled([import("./prefetch"), import("../excel/applyWithPoint")]);
}

function mount(store: PaneStore): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("No #root in the page");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const reactRoot = createRoot(root);
  const render = () => {
    // Absent in some hosts although the types promise it.
    const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
    const isDark = isDarkTheme(office?.bodyBackgroundColor ?? "", system.matches);
    reactRoot.render(<App store={store} isDark={isDark} onReload={() => location.reload()} />);
  };
  system.addEventListener("change", render);
  render();
}

/** The user comes back to the pane from the grid: by keyboard, or by moving the mouse in. */
function refreshOnReturn(store: PaneStore): void {
  const refresh = () => void store.refreshIfChanged();
  addEventListener("focus", refresh);
  document.documentElement.addEventListener("pointerenter", refresh);
}

/** What the add-in's own scripts throw outside React; scripts of other origins come without an error object and are not ours. */
function reportBugs(store: PaneStore): void {
  addEventListener("error", (event) => {
    if (event.error instanceof Error) store.crash(event.error);
  });
  addEventListener("unhandledrejection", (event) => store.crash(event.reason));
}

function keepLanguage(store: PaneStore, first: Language): void {
  let last = first;
  store.subscribe(() => {
    const { language } = store.getState();
    if (language !== last) rememberLanguage(language);
    last = language;
  });
}
