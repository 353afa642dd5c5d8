// Formulas cut into tokens, enough to see functions and references without mistaking texts, sheet titles or names for them.

export type FormulaToken =
  | { readonly kind: "word"; readonly text: string } // function, name, reference, unquoted sheet title
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "other"; readonly text: string }; // text in quotes, quoted sheet title, [table part], operator, blank

const TOKEN = new RegExp(
  [
    `"(?:[^"]|"")*"?`,
    `'(?:[^']|'')*'?`,
    `#[A-Z][A-Z0-9_/]*[!?]?`,
    `(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)`,
    `(?<word>[$\\p{L}_\\\\][$\\p{L}\\p{M}\\p{N}_.\\\\?]*)`,
    `\\s+`,
    `.`,
  ].join("|"),
  "gsu",
);

/** Tokens of a formula, with or without its leading "="; joined again they are the formula. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let depth = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const text = match[0];
    if (text === "[") depth++;
    const isOutside = depth === 0;
    if (text === "]") depth = Math.max(0, depth - 1);
    if (isOutside && match.groups?.word !== undefined) tokens.push({ kind: "word", text });
    else if (isOutside && match.groups?.number !== undefined) tokens.push({ kind: "number", text });
    else tokens.push({ kind: "other", text });
  }
  return tokens;
}

/** The next token that is no blank. */
export function following(tokens: readonly FormulaToken[], index: number): string {
  for (let i = index + 1; i < tokens.length; i++) {
    const text = tokens[i]!.text;
    if (text.trim() !== "") return text;
  }
  return "";
}
