// The words of the tool in the pane's language; they come with the tool's own chunk.
import { explain as en } from "../../../locale/en/explain";
import type { Same } from "../../../locale/same";
import { explain as vi } from "../../../locale/vi/explain";
import { usePane } from "../../paneContext";

export type ExplainWords = Same<typeof vi>;

/** The words of the tool. */
export function useExplainWords(): ExplainWords {
  return usePane().state.language === "vi" ? vi : en;
}
