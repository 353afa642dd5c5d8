// Which Excel the page plays, and its look. Kept in the browser, so a reload plays the same one.
import { LIGHT_THEME, type OfficeTheme } from "../office/officeShim";
import type { Emulation, ExcelLocale, ExcelVersion } from "../richapi/emulation";

export type ThemeName = "light" | "dark";

export interface PageSettings extends Emulation {
  readonly theme: ThemeName;
}

export const VERSIONS: readonly ExcelVersion[] = ["2021", "ltsc2024", "m365"];
export const LOCALES: readonly ExcelLocale[] = ["vi-VN", "en-US"];
export const THEMES: readonly ThemeName[] = ["light", "dark"];

const KEY = "embeddedExcel.settings";

/** Office's own dark grey. */
const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#292929",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#333333",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

export function officeTheme(theme: ThemeName): OfficeTheme {
  return theme === "dark" ? DARK_THEME : LIGHT_THEME;
}

/** The settings kept in the browser; what is missing or unknown there is Microsoft 365, vi-VN, and light or dark as the system. */
export function recallSettings(): PageSettings {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<PageSettings>;
  const system: ThemeName = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return {
    version: VERSIONS.find((version) => version === kept.version) ?? "m365",
    locale: LOCALES.find((locale) => locale === kept.locale) ?? "vi-VN",
    theme: THEMES.find((theme) => theme === kept.theme) ?? system,
  };
}

export function rememberSettings(settings: PageSettings): void {
  localStorage.setItem(KEY, JSON.stringify(settings));
}
