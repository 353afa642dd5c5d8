// Text of pasted cells: cleaned of what Word and web pages leave in it, and folded for comparing words.

/** Longest text that is taken from a cell. Excel's own cells hold at most 32,767. */
const MAX_CELL_LENGTH = 8000;

/** NFC, no control or invisible characters, single spaces; line breaks stay. Text that looks like a formula or markup stays text. */
export function cleanText(text: string): string {
  return text
    .slice(0, MAX_CELL_LENGTH)
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, "\n")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** The text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Lower case without accents, đ as d, one space between words: "Điểm  CHUẨN" -> "diem chuan". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();
}

/** Lower case, NFKC (full-width digits become digits), unlike minus signs alike. */
export function plainLower(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
