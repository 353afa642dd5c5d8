// The part of office.js that follows Microsoft's client library inside a frame of the add-in: puts the embedded Excel's `Office` in
// place, joins the library to the page, and runs the ribbon's functions when the page asks.
import { bridgeOver, type LibraryBridge, windowLine } from "../../office/hostBridge";
import { createOfficeShim, type OfficeShim } from "../../office/officeShim";
import { type FrameSettings, onPageNews, tellPage } from "./frameMessages";
import { createOfficeDialogs, DIALOG_EVENTS } from "./officeDialogs";

interface LibraryWindow {
  Office: unknown;
  OfficeExtension: { HostBridge: { init(bridge: LibraryBridge): void } };
}

/** What the page wrote into the frame's name, or null in a window that no embedded Excel holds. */
function settingsOf(name: string): FrameSettings | null {
  if (window.parent === window || !name.startsWith("{")) return null;
  const settings = JSON.parse(name) as Partial<FrameSettings>;
  return settings.bangVang === "settings" ? (settings as FrameSettings) : null;
}

/** The shim with what only a page can do: dialogs. */
function withDialogs({ office }: OfficeShim): void {
  const { context, EventType } = office as { context: { ui?: object }; EventType: Record<string, string> };
  context.ui = { ...context.ui, ...createOfficeDialogs() };
  Object.assign(EventType, DIALOG_EVENTS);
}

/** Scripts of the page have run and what waits for Office has been told. */
async function pageIsReady(office: OfficeShim["office"]): Promise<void> {
  if (document.readyState !== "complete") {
    await new Promise<void>((resolve) => window.addEventListener("load", () => resolve(), { once: true }));
  }
  await (office["onReady"] as () => Promise<unknown>)();
  await new Promise((resolve) => setTimeout(resolve));
}

function start(settings: FrameSettings): void {
  const library = window as unknown as LibraryWindow;
  const shim = createOfficeShim({ ...settings, onPane: (isShown) => tellPage({ kind: "showPane", isShown }) });
  withDialogs(shim);
  library.Office = shim.office;
  if (settings.role !== "dialog") {
    bridgeOver(
      (bridge) => library.OfficeExtension.HostBridge.init(bridge),
      windowLine(window, () => window.parent),
    );
  }
  shim.ready();
  onPageNews((news) => {
    if (news.kind !== "invoke") return;
    const { call, functionName, controlId } = news;
    shim.invoke(functionName, controlId).then(
      () => tellPage({ kind: "completed", call }),
      (error: unknown) => tellPage({ kind: "failed", call, reason: String(error) }),
    );
  });
  void pageIsReady(shim.office).then(() => tellPage({ kind: "ready" }));
}

const settings = settingsOf(window.name);
if (settings !== null) start(settings);
