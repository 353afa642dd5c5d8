// Guesses of how much room texts take, so that nothing is cut off or overlaps: widths in characters, heights in points.

/** Points of one line of 12-point text. */
const LINE = 16;

/** Width that shows the longest of the texts on one line, within bounds. */
export function widthFor(texts: readonly string[], least: number, most: number): number {
  const longest = texts.reduce((length, text) => Math.max(length, text.length), 0);
  return Math.min(Math.max(lineWidth(longest), least), most);
}

/** Width that one line of so many characters needs. */
function lineWidth(length: number): number {
  return Math.ceil(length * 1.05) + 2;
}

/** Lines that a text takes in a column of that width; words are not broken, so a line is not quite filled. */
export function linesFor(text: string, characters: number): number {
  if (lineWidth(text.length) <= characters) return 1;
  return Math.max(1, Math.ceil((text.length * 1.12) / Math.max(characters - 1, 1)));
}

/** Height for rows whose texts may wrap in columns of those widths: that of the row with most lines, at most `most` lines. */
export function heightFor(cells: readonly (readonly [text: string, characters: number])[], most = 8): number {
  const lines = cells.reduce((count, [text, characters]) => Math.max(count, linesFor(text, characters)), 1);
  return Math.max(20, Math.min(lines, most) * LINE + 4);
}
