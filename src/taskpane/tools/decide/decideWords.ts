// The words of the tool in the pane's language; they come with the tool's own chunk.
import { decide as en } from "../../../locale/en/decide";
import type { Same } from "../../../locale/same";
import { decide as vi } from "../../../locale/vi/decide";
import { usePane } from "../../paneContext";

export type DecideWords = Same<typeof vi>;

/** The words of the tool. */
export function useDecideWords(): DecideWords {
  return usePane().state.language === "vi" ? vi : en;
}
