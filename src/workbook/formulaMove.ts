// Takes a formula to another place: every reference in it is handed over and replaced by what comes back. Texts and names stay.
import { parseAddress, type Area } from "./area";

export interface Reference {
  /** Title of the sheet it names; "" for the formula's own sheet. */
  readonly sheet: string;
  readonly area: Area;
  /** As it stands in the formula. */
  readonly text: string;
}

/** A quoted text; a reference to a quoted sheet; a word with what follows it up to a parenthesis: name, function, number or reference. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|[$\w.]+(?::[$\w]+)?\(?/g;

/** The formula with its references replaced. Sheets must be quoted, as `expression.ts` writes them. */
export function movedFormula(formula: string, move: (reference: Reference) => string): string {
  return formula.replace(TOKEN, (text) => {
    if (text.startsWith('"') || text.endsWith("(")) return text;
    const parsed = parseAddress(text);
    return parsed === null ? text : move({ ...parsed, text });
  });
}
