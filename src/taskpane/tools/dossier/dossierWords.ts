// The words of the tool in the pane's language; they come with the tool's own chunk.
import { dossier as en } from "../../../locale/en/dossier";
import type { Same } from "../../../locale/same";
import { dossier as vi } from "../../../locale/vi/dossier";
import { usePane } from "../../paneContext";

export type DossierWords = Same<typeof vi>;

/** The words of the tool. */
export function useDossierWords(): DossierWords {
  return usePane().state.language === "vi" ? vi : en;
}
