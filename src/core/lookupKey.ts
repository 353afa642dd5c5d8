// When two texts are the same for Excel.

/** Texts are the same for Excel's lookups when this is: no regard to case. */
export function lookupKey(text: string): string {
  return text.normalize("NFC").toUpperCase();
}
