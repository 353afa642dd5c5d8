// Text typed in fonts from before Unicode: TCVN3 (ABC: .VnTime, .VnArial …) and VNI (VNI-Times …). Its characters are those of
// Latin-1, only the font makes Vietnamese of them; so the name of the font tells the encoding, and the text alone gives a guess.
import { isReadable } from "./syllable";

/** `tcvn3Capitals`: fonts such as .VnTimeH, which draw every letter as a capital. */
export type LegacyEncoding = "tcvn3" | "tcvn3Capitals" | "vni";

/** Encoding that a font stands for, or null for a font of today. Names of ABC fonts begin with .Vn, those for capitals end with H. */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.trim();
  if (/^\.vn\S/i.test(name)) return name.endsWith("H") || (name.endsWith("h") && name === name.toLowerCase()) ? "tcvn3Capitals" : "tcvn3";
  return /^vni[-\s]/i.test(name) ? "vni" : null;
}

/** TCVN 5712:1993 VN3 above ASCII: the small letters, and the seven capitals without a tone that the fonts have. */
const TCVN3 = tableOf(
  "\u00a1ăĂ \u00a2âÂ \u00a3êÊ \u00a4ôÔ \u00a5ơƠ \u00a6ưƯ \u00a7đĐ",
  "µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ",
  "«ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00adư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ",
);

/** The last character of each group is the letter, the first its code. */
function tableOf(...groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.split(" ")).map((pair) => [pair[0]!, pair.at(-1)!]));
}

/** Greek mu, into which some programs turn the micro sign (à). */
const GREEK_MU = "\u03bc";

function fromTcvn3(text: string): string {
  return [...text].map((character) => TCVN3.get(character === GREEK_MU ? "µ" : character) ?? character).join("");
}

/** VNI: letters of their own … */
const VNI_LETTERS = new Map(Object.entries({ ñ: "đ", Ñ: "Đ", ô: "ơ", Ô: "Ơ", ö: "ư", Ö: "Ư" }));
const VNI_TONED = new Map(
  Object.entries({ ì: "ì", í: "í", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ", Ì: "Ì", Í: "Í", Æ: "Ỉ", Ó: "Ĩ", Ò: "Ị", Î: "Ỵ" }),
);

/** … and marks that follow the vowel: of a tone, of the letter, or of both. */
const VNI_MARKS = new Map(
  Object.entries({
    ø: "\u0300",
    ù: "\u0301",
    û: "\u0309",
    õ: "\u0303",
    ï: "\u0323",
    â: "\u0302",
    à: "\u0302\u0300",
    á: "\u0302\u0301",
    å: "\u0302\u0309",
    ã: "\u0302\u0303",
    ä: "\u0302\u0323",
    ê: "\u0306",
    è: "\u0306\u0300",
    é: "\u0306\u0301",
    ú: "\u0306\u0309",
    ü: "\u0306\u0303",
    ë: "\u0306\u0323",
  }),
);

const VNI_TONES = "øùûõï";
const VNI_ON: Readonly<Record<string, string>> = {
  a: `${VNI_TONES}âàáåãäêèéúüë`,
  e: `${VNI_TONES}âàáåãä`,
  o: `${VNI_TONES}âàáåãä`,
  u: VNI_TONES,
  y: VNI_TONES,
  ô: VNI_TONES,
  ö: VNI_TONES,
};

function fromVni(text: string): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const mark = (text[at + 1] ?? "").toLowerCase();
    const letter = VNI_LETTERS.get(character) ?? character;
    if (mark !== "" && VNI_ON[character.toLowerCase()]?.includes(mark) === true) {
      result += (letter + VNI_MARKS.get(mark)!).normalize("NFC");
      at++;
    } else result += VNI_TONED.get(character) ?? letter;
  }
  return result;
}

/** The text in Unicode. Characters that the encoding does not have stay as they are. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return fromVni(text);
  return encoding === "tcvn3Capitals" ? fromTcvn3(text).toUpperCase() : fromTcvn3(text);
}

/** A text in an old encoding: what it says, and whether that is beyond doubt. */
export interface LegacyReading {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  readonly isCertain: boolean;
}

/** Whether all characters could be those of an old encoding: ASCII and Latin-1. A single letter beyond (ạ, ư, ợ) is Unicode already. */
function canBeLegacy(text: string): boolean {
  return [...text].every((character) => character <= "\u00ff" || character === GREEK_MU || !/[\p{L}\p{M}]/u.test(character));
}

/**
 * What a text in that font says in Unicode; null where it needs no conversion.
 * Certain only where the font tells the encoding and the words make sense after it but not before.
 */
export function readLegacy(text: string, font: string | null): LegacyReading | null {
  const encoding = font === null ? null : encodingOfFont(font);
  if (encoding === null) return guess(text);
  if (!canBeLegacy(text)) return null;
  const converted = fromLegacy(text, encoding);
  if (converted === text) return null;
  if (isAscii(text)) return { encoding, text: converted, isCertain: true };
  const [makesSense, madeSense] = [isReadable(converted), isReadable(text)];
  // Typed in Unicode into a cell that happens to have an old font: Hà stays Hà.
  if (madeSense && (!makesSense || hasForeignLetter(text, encoding))) return null;
  return { encoding, text: converted, isCertain: makesSense && !madeSense };
}

/** Whether a letter stands there that TCVN3 does not have (à, Á …). VNI has all. */
function hasForeignLetter(text: string, encoding: LegacyEncoding): boolean {
  return encoding !== "vni" && [...text].some((character) => character > "\u007f" && /\p{L}/u.test(character) && !TCVN3.has(character));
}

/** An old encoding by the look of the text alone: no Vietnamese words as it stands, all Vietnamese when converted. Never certain. */
function guess(text: string): LegacyReading | null {
  if (isAscii(text) || !canBeLegacy(text) || isReadable(text)) return null;
  for (const encoding of ["tcvn3", "vni"] as const) {
    const converted = fromLegacy(text, encoding);
    if (converted !== text && isReadable(converted)) return { encoding, text: converted, isCertain: false };
  }
  return null;
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= "\u007f");
}
