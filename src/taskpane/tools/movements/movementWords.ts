// Words of the tool for several movements in the language of the pane; loaded with the tool.
import { movements as en } from "../../../locale/en/movements";
import type { Same } from "../../../locale/same";
import { movements as vi } from "../../../locale/vi/movements";
import { usePane } from "../../paneContext";

/** The words of the pane's language. */
export function useMovementWords(): Same<typeof vi> {
  return usePane().state.language === "vi" ? vi : en;
}
