import { darkTheme, isDarkTheme, lightTheme } from "../../src/taskpane/hostTheme";

test.each([
  ["#FFFFFF", true, false],
  ["#1F1F1F", false, true],
  ["#E6E6E6", true, false],
  ["000000", false, true],
  ["", true, true],
  ["", false, false],
  ["red", true, true],
])("Office's background %j on a system that is dark: %s makes the pane dark: %s", (background, systemIsDark, isDark) => {
  expect(isDarkTheme(background, systemIsDark)).toBe(isDark);
});

/** Contrast of two #RRGGBB by WCAG 2. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const part = parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
      return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

test.each([
  ["light", lightTheme],
  ["dark", darkTheme],
])("%s: brand texts and primary buttons keep 4.5:1", (_name, theme) => {
  expect(contrast(theme.colorBrandForeground1, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(theme.colorBrandForeground2, theme.colorBrandBackground2)).toBeGreaterThanOrEqual(4.5);
  expect(contrast("#ffffff", theme.colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
});
