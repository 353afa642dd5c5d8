// The look of the pane: Excel's green as brand, light or dark after Office's own theme, else after the system.
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

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

export const lightTheme: Theme = createLightTheme(brand);

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  // The ramp's own choice (100, 110) is under 4.5:1 on Office's dark grey.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorCompoundBrandForeground1: brand[120],
};

/**
 * Whether the pane should be dark.
 * @param bodyBackground Office.context.officeTheme.bodyBackgroundColor (#RRGGBB); empty where the host has no theme
 * @param systemIsDark prefers-color-scheme
 */
export function isDarkTheme(bodyBackground: string, systemIsDark: boolean): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(bodyBackground);
  if (match === null) return systemIsDark;
  const [red, green, blue] = [match[1], match[2], match[3]].map((part) => parseInt(part!, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}
