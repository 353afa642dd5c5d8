// Words of the data cleaner in the language of the pane; loaded with the tool.
import { clean as en } from "../../../locale/en/clean";
import type { Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { clean as vi } from "../../../locale/vi/clean";

export type CleanWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, CleanWords>> = { vi, en };

/** The words of the language. */
export function cleanWords(language: Language): CleanWords {
  return BY_LANGUAGE[language];
}
