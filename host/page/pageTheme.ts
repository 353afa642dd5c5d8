// The look of the page: a spreadsheet program in green, light and dark.
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";
import type { ThemeName } from "./pageSettings";

const brand: BrandVariants = {
  10: "#031A0C",
  20: "#062A15",
  30: "#08371C",
  40: "#0A4424",
  50: "#0B522B",
  60: "#0C6033",
  70: "#0E6E3A",
  80: "#107C41",
  90: "#2B8A55",
  100: "#46986A",
  110: "#61A67F",
  120: "#7CB594",
  130: "#97C4AA",
  140: "#B2D3C0",
  150: "#CEE2D7",
  160: "#EAF3EE",
};

const dark: Theme = createDarkTheme(brand);

export const PAGE_THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  // The ramp's own choice is under 4.5:1 on dark grey.
  dark: { ...dark, colorBrandForeground1: brand[120], colorCompoundBrandForeground1: brand[120], colorBrandForegroundLink: brand[120] },
};

/** The bar at the top, with white text on it, in both themes. */
export const TITLE_BAR_COLOR: Readonly<Record<ThemeName, string>> = { light: brand[70], dark: brand[40] };
