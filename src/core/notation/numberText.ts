// Numbers in the text of a rule: written the Vietnamese way, read with either decimal mark.

/** How a rule's text is not understood. */
export type NotationProblem =
  /** The piece is none of the forms of this kind. */
  | "unknown"
  /** No number where one belongs. */
  | "number"
  /** "1.000": a thousand to some, one to others. */
  | "ambiguousNumber"
  /** The ends of an interval are the wrong way round, or nothing lies between them. */
  | "interval"
  /** A part is missing (target, points, size …). */
  | "missing"
  /** A part is given twice. */
  | "repeated";

/** Where reading stopped: why, and at which piece of the text. */
export class NotationError {
  constructor(
    readonly problem: NotationProblem,
    readonly piece: string,
  ) {}
}

/** The number in decimal notation that reads back to the same double: 0,5 · −1,25 · 0,0000001. */
export function numberText(value: number): string {
  const [mantissa = "0", exponentText = "0"] = Math.abs(value).toExponential().split("e");
  const exponent = Number(exponentText);
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = 1 + exponent;
  const text =
    point <= 0
      ? `0,${"0".repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + "0".repeat(point - digits.length)
        : `${digits.slice(0, point)},${digits.slice(point)}`;
  return value < 0 ? `−${text}` : text;
}

/** The number with its sign: +0,5 · −1 · +0. */
export function signedText(value: number): string {
  return value < 0 ? numberText(value) : `+${numberText(value)}`;
}

/** Text with one kind of space, dash, comparison and digit, trimmed; letters and their case are kept. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u200b\ufeff\u00ad]/g, "")
    .replace(/[\u2212\u2010-\u2015\ufe63\uff0d]/g, "-")
    .replace(/>=|=>|⩾|≧/g, "≥")
    .replace(/<=|=<|⩽|≦/g, "≤")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** A number as it stands in tidied text: for patterns. */
export const NUMBER = String.raw`[+-]? ?(?:\d[\d.,]*|[.,]\d+)`;

/** Words after a number of points that say nothing. */
const POINTS_WORD = /\s*(?:điểm|đ\.?)$/iu;

/** Reads a number in tidied text: either decimal mark, a sign, "điểm". Of whole numbers 1.000 is a thousand, else it is ambiguous. */
export function readNumber(text: string, isWhole = false): number | NotationError {
  const bare = text.trim().replace(POINTS_WORD, "");
  const plain = bare.replace(/ /g, "").replace(/^\+/, "");
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+$/.test(plain))
    return isWhole ? Number(plain.replaceAll(".", "")) : new NotationError("ambiguousNumber", bare);
  if (!/^-?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/.test(plain)) return new NotationError("number", text.trim());
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? value + 0 : new NotationError("number", text.trim());
}
