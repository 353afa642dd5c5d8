// Column widths of files count the cell's padding in. With Calibri 11, the font of the normal style, a digit has 7 pixels and the padding 5
// (ISO/IEC 29500-1, 18.3.1.13).

const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Width to store for a width in characters of the standard font, as Excel's dialog shows it. */
export function fileWidth(characters: number): number {
  const pixels = characters < 1 ? characters * (DIGIT + PADDING) : characters * DIGIT + PADDING;
  return widthOfPixels(pixels);
}

/** Width to store for a width in points. */
export function fileWidthOfPoints(points: number): number {
  return widthOfPixels(points / POINTS_PER_PIXEL);
}

function widthOfPixels(pixels: number): number {
  return Math.floor((pixels / DIGIT) * 256 + 1e-9) / 256;
}
