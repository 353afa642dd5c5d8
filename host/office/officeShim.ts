// The `Office` object around Microsoft's client library: the few members that a task pane and function commands use before and
// beside `Excel.run`. The library itself stays as it is.
import { buildOf, type Emulation, isSetSupported } from "../richapi/emulation";

/** What the host told the page when it opened it. */
export interface OfficeShimOptions extends Emulation {
  /** Language of Excel's own texts; the page picks its language by it. */
  readonly displayLanguage: string;
  readonly theme: OfficeTheme;
  /** Told when a page asks for the pane (`Office.addin.showAsTaskpane`) or hides it. */
  readonly onPane?: (isShown: boolean) => void;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#000000",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#000000",
  isDarkTheme: false,
};

/** A function command as the ribbon calls it: it must tell when it is done. */
export type RibbonFunction = (event: { readonly source: { readonly id: string }; completed(): void }) => unknown;

export interface OfficeShim {
  /** To be put in place of the global `Office`. */
  readonly office: Readonly<Record<string, unknown>>;
  /** Lets `Office.onReady` settle; call it when the library is connected. */
  ready(): void;
  /** Runs an associated function command; settles when it calls `completed`. @throws Error for an unknown id */
  invoke(id: string, controlId: string): Promise<void>;
  /** Ids of the associated function commands. */
  associated(): readonly string[];
  setTheme(theme: OfficeTheme): void;
}

const HostType = { Word: "Word", Excel: "Excel", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote" } as const;
const PlatformType = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
} as const;
const EventType = {
  DocumentSelectionChanged: "documentSelectionChanged",
  OfficeThemeChanged: "officeThemeChanged",
  SettingsChanged: "settingsChanged",
} as const;

/** Makes an `Office`. Members that are not here are not there: using one fails loudly. */
export function createOfficeShim(options: OfficeShimOptions): OfficeShim {
  const info = { host: HostType.Excel, platform: PlatformType.PC };
  const actions = new Map<string, RibbonFunction>();
  let theme = options.theme;
  let settle: (value: typeof info) => void = () => undefined;
  const whenReady = new Promise<typeof info>((resolve) => (settle = resolve));

  const office = {
    HostType,
    PlatformType,
    EventType,
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      const ready = await whenReady;
      await callback?.(ready);
      return ready;
    },
    context: {
      displayLanguage: options.displayLanguage,
      contentLanguage: options.locale,
      diagnostics: { ...info, version: buildOf(options.version) },
      ...info,
      requirements: {
        isSetSupported: (name: string, minVersion?: string | number) => isSetSupported(options.version, name, minVersion),
      },
      get officeTheme() {
        return theme;
      },
      document: { url: "embedded", mode: "readWrite" },
    },
    actions: {
      associate: (id: string, run: RibbonFunction) => void actions.set(id, run),
    },
    addin: {
      showAsTaskpane: async () => options.onPane?.(true),
      hide: async () => options.onPane?.(false),
      setStartupBehavior: async () => undefined,
    },
  };

  return {
    office,
    ready: () => settle(info),
    invoke: (id, controlId) => {
      const run = actions.get(id);
      if (run === undefined) return Promise.reject(new Error(`No function is associated with ${id}.`));
      return new Promise((resolve, reject) => {
        const event = { source: { id: controlId }, completed: resolve };
        Promise.resolve(run(event)).catch(reject);
      });
    },
    associated: () => [...actions.keys()],
    setTheme: (next) => {
      theme = next;
    },
  };
}
