// Blanks that nobody sees and that keep equal texts apart: double, leading, trailing, unbreakable, of no width; full-width characters.

/** Control characters and characters of no width: taken out. The soft hyphen and the joiner mean nothing in Vietnamese. */
const INVISIBLE = new RegExp(
  "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]",
  "g",
);
/** Every blank that is no plain space and no line break. */
const BLANK = /[\t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const SOFT_HYPHEN = "\u00ad";
const JOINER = "\u200d";

/** The text without superfluous blanks: one space between words, none at the ends of lines; lines of a cell stay lines. */
export function withoutSuperfluousBlanks(text: string, keepsSoftHyphen = false): string {
  return text
    .replace(INVISIBLE, (character, at: number) => {
      const isKept = (character === SOFT_HYPHEN && keepsSoftHyphen) || (character === JOINER && joinsPictures(text, at));
      return isKept ? character : "";
    })
    .replace(BLANK, " ")
    .replace(/\r\n?/g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}

/** A joiner inside an emoji holds it together. */
function joinsPictures(text: string, at: number): boolean {
  return /^[\udc00-\udfff\ufe0f]$/.test(text[at - 1] ?? "");
}

/** Full-width letters, digits and signs (０１ＡＢ（）) as plain ones. */
export function toPlainWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** The text as shown beside its cleaned form: blanks that cannot be told apart get a sign. */
export function withVisibleBlanks(text: string): string {
  return text
    .replace(INVISIBLE, "▯")
    .replace(BLANK, "⍽")
    .replace(/^ +| +$| {2,}/gm, (blanks) => "␣".repeat(blanks.length))
    .replace(/\r?\n|\r/g, "↵");
}
