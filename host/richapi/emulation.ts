// Which Excel is emulated: its requirement sets and its regional settings.

export type ExcelVersion = "2021" | "ltsc2024" | "m365";

/** Highest ExcelApi set, as minor number of 1.x. */
const EXCEL_API: Readonly<Record<ExcelVersion, number>> = { "2021": 14, ltsc2024: 17, m365: 20 };

/** Build numbers as `Office.context.diagnostics.version` shows them. */
const BUILD: Readonly<Record<ExcelVersion, string>> = {
  "2021": "16.0.14332.20763",
  ltsc2024: "16.0.17932.20286",
  m365: "16.0.19231.20156",
};

export type ExcelLocale = "vi-VN" | "en-US";

export interface Emulation {
  readonly version: ExcelVersion;
  readonly locale: ExcelLocale;
}

export function excelApiOf(version: ExcelVersion): number {
  return EXCEL_API[version];
}

export function buildOf(version: ExcelVersion): string {
  return BUILD[version];
}

/** Marks of numbers and dates in the regional settings of the computer. */
export interface Culture {
  readonly decimal: string;
  readonly group: string;
  readonly shortDate: string;
  readonly longTime: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
}

const CULTURES: Readonly<Record<ExcelLocale, Culture>> = {
  "vi-VN": { decimal: ",", group: ".", shortDate: "dd/MM/yyyy", longTime: "h:mm:ss tt", dateSeparator: "/", timeSeparator: ":" },
  "en-US": { decimal: ".", group: ",", shortDate: "M/d/yyyy", longTime: "h:mm:ss tt", dateSeparator: "/", timeSeparator: ":" },
};

export function cultureOf(locale: ExcelLocale): Culture {
  return CULTURES[locale];
}

/** Other sets than ExcelApi that the emulated Excel on Windows has: name -> highest minor of 1.x. */
const OTHER_SETS: Readonly<Record<ExcelVersion, Readonly<Record<string, number>>>> = {
  "2021": { SharedRuntime: 1, RibbonApi: 2, DialogApi: 2, DialogOrigin: 1, AddinCommands: 1 },
  ltsc2024: { SharedRuntime: 2, RibbonApi: 2, DialogApi: 2, DialogOrigin: 1, AddinCommands: 1 },
  m365: { SharedRuntime: 2, RibbonApi: 2, DialogApi: 2, DialogOrigin: 1, AddinCommands: 1, KeyboardShortcuts: 1 },
};

/** What `Office.context.requirements.isSetSupported` answers. A set without a version means 1.1. */
export function isSetSupported(version: ExcelVersion, name: string, minVersion: string | number = "1.1"): boolean {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(minVersion));
  if (match === null || match[1] !== "1") return false;
  const minor = Number(match[2] ?? 0);
  const highest = name === "ExcelApi" ? EXCEL_API[version] : (OTHER_SETS[version][name] ?? -1);
  return minor <= highest;
}
