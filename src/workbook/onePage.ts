// Whether a sheet that would need a little more than one page may be made smaller to fit on one.
import type { PageSetup } from "./plan";

export const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Millimetres of A4. */
export const A4 = { short: 210, long: 297 };
/** The least scale of print, in percent: text of 12 points is printed at 8.4, of 11 points at 7.7. */
const LEAST_SCALE = 70;

/** Points of a column of that width in characters: 7 pixels a digit, 5 of padding, 3/4 point a pixel. */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * The same page fitted to one page tall if that prints it at 70 % or more of its size, else unchanged (pages break where they are full).
 * @param wide widths of the printed columns, in characters
 * @param height of the printed rows together, in points
 */
export function onOnePage(page: PageSetup, wide: readonly number[], height: number): PageSetup {
  const { margins } = page;
  const isWide = page.orientation === "landscape";
  const room = (paper: number, before: number, after: number): number => (paper - before - after) * POINTS_PER_MILLIMETRE;
  const across = room(isWide ? A4.long : A4.short, margins.left, margins.right);
  const down = room(isWide ? A4.short : A4.long, margins.top, margins.bottom);
  const width = wide.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const scale = Math.min(100, (across / width) * 100, (down / height) * 100);
  return scale >= LEAST_SCALE ? { ...page, fitTall: 1 } : page;
}
