// The sentences of problems of an imported list, in a language.
import type { ImportProblem } from "../core/register/importPeople";
import { importProblems as en } from "./en/importProblems";
import { fill, type Language } from "./language";
import { importProblems as vi } from "./vi/importProblems";

const WORDS = { vi, en };

/** What is wrong, with the row as people count it. */
export function importProblemWords({ kind, row, text, other }: ImportProblem, language: Language): string {
  return fill(WORDS[language][kind], { row: row + 1, text, other }, language);
}
