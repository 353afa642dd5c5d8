// Words of the tool for publication and objections in the language of the pane; loaded with the tool.
import { objections as en } from "../../../locale/en/objections";
import type { Same } from "../../../locale/same";
import { objections as vi } from "../../../locale/vi/objections";
import { usePane } from "../../paneContext";

/** The words of the pane's language. */
export function useObjectionWords(): Same<typeof vi> {
  return usePane().state.language === "vi" ? vi : en;
}
