// The words of the wizard in the pane's language; they come with its own chunk.
import { wizard as en } from "../../../locale/en/wizard";
import type { Same } from "../../../locale/same";
import { wizard as vi } from "../../../locale/vi/wizard";
import { usePane } from "../../paneContext";

export type WizardWords = Same<typeof vi>;

/** The words of the wizard. */
export function useWizardWords(): WizardWords {
  return usePane().state.language === "vi" ? vi : en;
}
