// A notice on its way to the dialog: in the hash of the address, which no server sees.
import type { Notice } from "./noticeText";

/** Longer addresses are refused by some hosts; a line this long is cut. */
const LONGEST_LINE = 220;
const MOST_LINES = 6;

/** The hash, with its #, that carries the notice. */
export function toHash({ language, title, lines, close }: Notice): string {
  const cut = lines.slice(0, MOST_LINES).map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return `#${encodeURIComponent(JSON.stringify([language, close, title, ...cut]))}`;
}

/** The notice that a hash carries; null where it carries none. */
export function fromHash(hash: string): Notice | null {
  const texts = parse(hash.slice(1));
  if (!Array.isArray(texts) || !texts.every((text): text is string => typeof text === "string")) return null;
  const [language, close, title, ...lines] = texts;
  if (close === undefined || title === undefined) return null;
  return { language: language === "en" ? "en" : "vi", title, lines, close };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch (error) {
    // Anybody can open the page with any hash.
    if (error instanceof SyntaxError || error instanceof URIError) return null;
    throw error;
  }
}
