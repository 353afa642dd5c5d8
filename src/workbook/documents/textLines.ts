// How wide texts are in Times New Roman and where they wrap: the heights of printed rows, and so the pages, are reckoned from it.

/** Advance widths of the characters from space to ~ in thousandths of the size, upright and bold; italics are no wider. */
const REGULAR = widthsOf(
  "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 " +
    "667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 " +
    "444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541",
);
const BOLD = widthsOf(
  "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 " +
    "667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 " +
    "444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520",
);
const FIRST = 32;
/** Letters and signs outside it that documents use; anything else is taken for a wide one. */
const OTHERS: Readonly<Record<string, number>> = { đ: 530, Đ: 722, "–": 500, "“": 480, "”": 480, "\u00a0": 250 };
const WIDE = 1000;
/** Added where o and u carry a horn. */
const HORN = 30;
/**
 * Screens round widths and printers differ, and a machine without the font takes letters with two marks from a wider one: so much is kept
 * free.
 */
const CAUTION = 1.07;

function widthsOf(text: string): readonly number[] {
  return text.split(" ").map(Number);
}

/** Points that the text takes on one line. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const table = isBold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text.normalize("NFD")) {
    if (character === "\u031b") thousandths += HORN;
    else if (!/\p{Mn}/u.test(character)) thousandths += table[character.codePointAt(0)! - FIRST] ?? OTHERS[character] ?? WIDE;
  }
  return (thousandths * size) / 1000;
}

/** The text as it wraps in that many points: at spaces, at line ends of its own, inside a word only where the word alone is too long. */
export function wrapped(text: string, room: number, size: number, isBold: boolean): string[] {
  const most = room / CAUTION;
  const space = textWidth(" ", size, isBold);
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    let width = 0;
    for (const word of paragraph.split(" ")) {
      const own = textWidth(word, size, isBold);
      if (line !== "" && width + space + own <= most) {
        line += ` ${word}`;
        width += space + own;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = own <= most ? [word] : piecesOf(word, (piece) => textWidth(piece, size, isBold) <= most);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
      width = textWidth(line, size, isBold);
    }
    return [...lines, line];
  });
}

/** The same number of lines, as even as they get: what a centred title wants. */
export function evenlyWrapped(text: string, room: number, size: number, isBold: boolean): string[] {
  let best = wrapped(text, room, size, isBold);
  for (let narrower = room - size; narrower > size; narrower -= size) {
    const lines = wrapped(text, narrower, size, isBold);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** A word in pieces that fit, at least one character each. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  const pieces = [""];
  for (const character of word) {
    const longer = pieces.at(-1)! + character;
    if (pieces.at(-1) === "" || fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}

/** Points of the longest word. */
export function longestWord(text: string, size: number, isBold: boolean): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, textWidth(word, size, isBold) * CAUTION), 0);
}

/** Height in points of that many lines of the size, as Excel spaces them (12 points: 15.75 a line), in its steps of 3/4. */
export function linesHeight(lines: number, size: number): number {
  return Math.ceil((lines * size * 1.3125) / 0.75) * 0.75;
}
