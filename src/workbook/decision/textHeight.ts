// Heights of rows of the sheets of Xét: what their texts take in Times New Roman, size 12, in columns of those widths.
import { PADDING, pointsOf } from "../documents/grid";
import { linesHeight, wrapped } from "../documents/textLines";

const SIZE = 12;
/** Points that an indent of 1 takes. */
const INDENT = 7;

/** Points for a row with these cells, at least `least`. Bold texts are a little wider; all are reckoned so where `isBold`. */
export function textHeight(cells: readonly (readonly [text: string, characters: number])[], isBold = false, least = 22): number {
  const lines = cells.reduce((most, [text, characters]) => {
    const room = pointsOf(characters) - PADDING - INDENT;
    return text.length * SIZE < room && !text.includes("\n") ? most : Math.max(most, wrapped(text, room, SIZE, isBold).length);
  }, 1);
  return Math.max(least, Math.ceil(linesHeight(lines, SIZE)) + 5);
}
