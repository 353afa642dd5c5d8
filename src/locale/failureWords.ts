// Turns the code of a failure into what happened and what to do next. Used by the pane and by the ribbon's notice. Vietnamese is at hand
// from the beginning; English is made known when it has been loaded.
import { fill, type Language } from "./language";
import type { Same } from "./same";
import { failures as vi } from "./vi/failures";

const known = new Map<Language, Same<typeof vi>>([["vi", vi]]);

/** Makes the words of a language known. */
export function knowFailures(language: Language, words: Same<typeof vi>): void {
  known.set(language, words);
}

export type FailureCode = keyof typeof vi;

interface FailureText {
  readonly what: string;
  readonly next: string;
  readonly onSheet?: string;
}

/**
 * What happened and the next step, in the language; names the sheet where `params.sheet` is known.
 * @throws Error before the words of the language are known: a bug of the caller
 */
export function failureWords(
  failure: { readonly code: FailureCode; readonly params: Readonly<Record<string, string | number>> },
  language: Language,
): { readonly what: string; readonly next: string } {
  const text: FailureText | undefined = known.get(language)?.[failure.code];
  if (text === undefined) throw new Error(`The words of failures in ${language} are not loaded`);
  const sheet = failure.params["sheet"];
  const what = text.onSheet !== undefined && sheet !== undefined && sheet !== "" ? text.onSheet : text.what;
  return { what: fill(what, failure.params, language), next: fill(text.next, failure.params, language) };
}

/** A cell that somebody typed and that is not in the workbook: where it was meant, and what it held; or that it was deleted. */
export function leftOverText(
  left: {
    readonly sheet: string;
    readonly cell: string;
    readonly codes: readonly [string, string] | null;
    readonly content: string | number | boolean;
  },
  words: { readonly leftEntry: string; readonly leftCell: string; readonly leftDeleted: string },
  language: Language,
): string {
  const { sheet, cell, codes } = left;
  const content = left.content === "" ? words.leftDeleted : typeof left.content === "boolean" ? String(left.content) : left.content;
  if (codes === null) return fill(words.leftCell, { cell, content }, language);
  return fill(words.leftEntry, { sheet, row: codes[0], column: codes[1], content }, language);
}
