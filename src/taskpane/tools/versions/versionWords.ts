// The words of the tool in the pane's language; they come with the tool's own chunk.
import { versions as en } from "../../../locale/en/versions";
import type { Same } from "../../../locale/same";
import { versions as vi } from "../../../locale/vi/versions";
import { usePane } from "../../paneContext";

export type VersionWords = Same<typeof vi>;

/** The words of the tool. */
export function useVersionWords(): VersionWords {
  return usePane().state.language === "vi" ? vi : en;
}
