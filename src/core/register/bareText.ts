// Texts without what people write one way or another: accents, case, signs, spaces.

/** Letters and digits only, lower case, without accents, đ as d: "CSTĐ cơ sở" -> "cstdcoso". */
export function bareText(text: string): string {
  return bareWords(text).replace(/ /g, "");
}

/** The same with one space between words: "Họ và tên:" -> "ho va ten". */
export function bareWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
