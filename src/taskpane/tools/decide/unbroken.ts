// Texts of quotas and of the law are full of percentages: a number and its sign never stand on two lines.

/** The text with a space that does not break between a number and "%". */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00a0%");
}
