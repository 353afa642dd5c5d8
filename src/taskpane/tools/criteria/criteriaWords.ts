// The words of the tool in the language of the pane; they are loaded with the tool.
import type { Remark } from "../../../core/regulation/remark";
import { criteria as en } from "../../../locale/en/criteria";
import { fill, type Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { criteria as vi } from "../../../locale/vi/criteria";
import { usePane, type PaneView } from "../../paneContext";

export type CriteriaWords = Same<typeof vi>;

const WORDS: Readonly<Record<Language, CriteriaWords>> = { vi, en };

/** The words of a language. */
export function criteriaWords(language: Language): CriteriaWords {
  return WORDS[language];
}

/** The tool's words, and how texts are filled. */
export function useCriteriaWords(): { readonly words: CriteriaWords; readonly say: PaneView["say"] } {
  const { state, say } = usePane();
  return { words: WORDS[state.language], say };
}

/** What a remark says. */
export function remarkText({ id, form, params }: Pick<Remark, "id" | "form" | "params">, language: Language): string {
  const forms: Readonly<Record<string, string>> = WORDS[language].remarks[id];
  return fill(forms[form] ?? "", params, language);
}
