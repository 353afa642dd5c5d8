// Column widths: characters of the standard font, as Excel's dialog shows them, against what files store, which counts the cell's
// padding in. With Calibri 11 a digit has 7 pixels and the padding 5 (ISO/IEC 29500-1, 18.3.1.13).

const DIGIT = 7;
const PADDING = 5;

/** Width to store for a width in characters. */
export function toFileWidth(characters: number): number {
  const pixels = characters < 1 ? characters * (DIGIT + PADDING) : characters * DIGIT + PADDING;
  return Math.floor((pixels / DIGIT) * 256 + 1e-9) / 256;
}

/** Width in characters, to two decimals, of a stored width. */
export function fromFileWidth(width: number): number {
  const pixels = width * DIGIT;
  const characters = pixels < DIGIT + PADDING ? pixels / (DIGIT + PADDING) : (pixels - PADDING) / DIGIT;
  return Math.round(characters * 100) / 100;
}
