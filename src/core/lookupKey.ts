// When two texts are the same for Excel.

/** Most codes are such, and their own key. */
const CAPITAL_ASCII = /^[ -`{-~]*$/;

/** Texts are the same for Excel's lookups when this is: no regard to case. */
export function lookupKey(text: string): string {
  return CAPITAL_ASCII.test(text) ? text : text.normalize("NFC").toUpperCase();
}
