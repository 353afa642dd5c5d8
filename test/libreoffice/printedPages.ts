// Pages of a PDF as words with their places: what tests of printed papers look at.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
export const MILLIMETRE = 72 / 25.4;

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** All letters of the page without spaces. */
  readonly letters: string;
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" };

/** The words of each page and where they stand, in points from the upper left corner. */
export async function pagesIn(pdf: string): Promise<Page[]> {
  const { stdout } = await run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 1 << 28 });
  return [...stdout.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(([, width, height, content]) => {
    const words = [...content!.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]): Word => ({
        text: text!.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    );
    return {
      width: Number(width),
      height: Number(height),
      words: joined(words),
      letters: lettersOf(words.map((word) => word.text).join("")),
    };
  });
}

const middle = (word: Word): number => (word.top + word.bottom) / 2;

/** Pieces of one word, where letters came from another font, put together. */
function joined(pieces: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const before = words.findIndex((word) => Math.abs(middle(word) - middle(piece)) < 4 && Math.abs(piece.left - word.right) < 0.8);
    if (before === -1) words.push(piece);
    else {
      const { text, left, top, bottom } = words[before]!;
      words[before] = {
        text: text + piece.text,
        left,
        right: piece.right,
        top: Math.min(top, piece.top),
        bottom: Math.max(bottom, piece.bottom),
      };
    }
  }
  return words.sort((a, b) => a.top - b.top);
}

export const lettersOf = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");

/** Whether the words of the name stand together: on one line, or going on below in the same column. */
export function stands(name: string, page: Page): boolean {
  const tokens = name.split(" ");
  const follows = (start: Word, before: Word, word: Word): boolean => {
    const down = middle(word) - middle(before);
    const isBeside = Math.abs(down) < 4 && word.left >= before.right - 1 && word.left - before.right < 8;
    const isBelow = down > 6 && down < 24 && word.left < before.left && word.left > start.left - 30;
    return isBeside || isBelow;
  };
  const goesOn = (start: Word, before: Word, rest: readonly string[]): boolean =>
    rest.length === 0 ||
    page.words.some((word) => word.text === rest[0] && follows(start, before, word) && goesOn(start, word, rest.slice(1)));
  return page.words.some((word) => word.text === tokens[0] && goesOn(word, word, tokens.slice(1)));
}

/** Pairs of words that are printed over each other. */
export function overprinted(page: Page): string[] {
  const sorted = [...page.words].sort((a, b) => a.top - b.top);
  return sorted.flatMap((a, i) => {
    const found: string[] = [];
    for (let j = i + 1; j < sorted.length && sorted[j]!.top < a.bottom; j++) {
      const b = sorted[j]!;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across > 1 && down > 0.45 * Math.min(a.bottom - a.top, b.bottom - b.top)) found.push(`${a.text} / ${b.text}`);
    }
    return found;
  });
}
