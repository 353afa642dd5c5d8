// Words of the forms tool in the language of the pane; loaded with the tool.
import { forms as en } from "../../../locale/en/forms";
import type { Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { forms as vi } from "../../../locale/vi/forms";

export type FormWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, FormWords>> = { vi, en };

/** The words of the language. */
export function formWords(language: Language): FormWords {
  return BY_LANGUAGE[language];
}
