// The words of the tool in the pane's language; they come with the tool's own chunk.
import { distances as distancesEn } from "../../../locale/en/distances";
import { explain as en } from "../../../locale/en/explain";
import { distances as distancesVi } from "../../../locale/vi/distances";
import { explain as vi } from "../../../locale/vi/explain";
import type { ExplainWords } from "../../../workbook/explain/explainWords";
import { usePane } from "../../paneContext";

const WORDS: { readonly vi: ExplainWords; readonly en: ExplainWords } = {
  vi: { ...vi, distances: distancesVi, language: "vi" },
  en: { ...en, distances: distancesEn, language: "en" },
};

/** The words of the tool. */
export function useExplainWords(): ExplainWords {
  return WORDS[usePane().state.language];
}
