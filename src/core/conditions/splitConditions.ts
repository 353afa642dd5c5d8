// Takes the text of conditions apart: lines and semicolons, "và", "hoặc", parentheses. What stands in quotes or brackets stays whole.

/** How a piece is tied to the one before it. */
export type Joiner = "" | "và" | "hoặc";

export interface JoinedPiece {
  readonly joiner: Joiner;
  readonly text: string;
  /** Where its text begins and ends in the whole, before trimming. */
  readonly from: number;
  readonly to: number;
}

/** Quotes open only behind a colon and only where they are closed again, so that a stray one hides nothing. */
function quotedPlaces(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    if ((text[i] !== '"' && text[i] !== "“") || !/[:：][^\S\n]*$/u.test(text.slice(0, i))) continue;
    const end = closingQuote(text, i);
    if (end < 0) continue;
    quoted.fill(1, i, end + 1);
    i = end;
  }
  return quoted;
}

/** Where the quote that opens at `from` closes; −1 = nowhere. Doubled quotes stand for one. */
function closingQuote(text: string, from: number): number {
  if (text[from] === "“") return text.indexOf("”", from + 1);
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] !== '"') return i;
    i++;
  }
  return -1;
}

/** Pieces between semicolons and line ends, trimmed, without list marks; empty ones left out. */
export function splitList(text: string): string[] {
  const quoted = quotedPlaces(text);
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && (quoted[i] === 1 || !/[;；\n\r]/u.test(text[i]!))) continue;
    pieces.push(text.slice(from, i));
    from = i + 1;
  }
  return pieces.map((piece) => piece.trim().replace(/^[-–•*+]\s+/u, "")).filter((piece) => piece !== "");
}

/** Splits at the words "và" and "hoặc" outside of parentheses; null where parentheses or brackets do not match. */
export function splitJoined(text: string): JoinedPiece[] | null {
  const quoted = quotedPlaces(text);
  const pieces: JoinedPiece[] = [];
  let joiner: Joiner = "";
  let from = 0;
  let depth = 0;
  const close = (to: number): void => {
    pieces.push({ joiner, text: text.slice(from, to).trim(), from, to });
  };
  for (let i = 0; i < text.length; i++) {
    if (quoted[i] === 1) continue;
    const letter = text[i]!;
    if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") depth--;
    if (depth < 0) return null;
    if (depth > 0 || (i > 0 && isWordPart(text[i - 1]!))) continue;
    const word = /^(?:và|hoặc)(?![\p{L}\p{N}\p{M}])/iu.exec(text.slice(i, i + 5))?.[0];
    if (word === undefined) continue;
    close(i);
    joiner = word.toLowerCase() as Joiner;
    from = i + word.length;
    i += word.length - 1;
  }
  if (depth > 0) return null;
  close(text.length);
  return pieces;
}

function isWordPart(letter: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(letter);
}

/** What stands in parentheses that enclose the whole text; null where they do not. */
export function insideParentheses(text: string): string | null {
  if (!text.startsWith("(") || !text.endsWith(")")) return null;
  const quoted = quotedPlaces(text);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (quoted[i] === 1) continue;
    if (text[i] === "(") depth++;
    else if (text[i] === ")" && --depth === 0 && i < text.length - 1) return null;
  }
  return depth === 0 ? text.slice(1, -1) : null;
}

/** Text of a confirmation, in quotes where it would be read as something else. */
export function quotedIfNeeded(text: string): string {
  const isPlain = !/[;；\n\r()[\]"“”]/u.test(text) && !/(?:^|[^\p{L}\p{N}])(?:và|hoặc)(?![\p{L}\p{N}])/iu.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The text without the quotes around it; `isQuoted` tells whether there were any. */
export function unquoted(text: string): { readonly text: string; readonly isQuoted: boolean } {
  const closes = text.startsWith('"') || text.startsWith("“") ? closingQuote(text, 0) : -1;
  if (closes < 1 || closes !== text.length - 1) return { text, isQuoted: false };
  return { text: text.slice(1, -1).replaceAll('""', '"').trim(), isQuoted: true };
}
