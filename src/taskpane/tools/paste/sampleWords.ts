// The words of samples in the pane's language; they come with the tools that have samples.
import { pasteSample as en } from "../../../locale/en/pasteSample";
import type { Same } from "../../../locale/same";
import { pasteSample as vi } from "../../../locale/vi/pasteSample";
import { usePane } from "../../paneContext";

/** The words of samples. */
export function useSampleWords(): Same<typeof vi> {
  return usePane().state.language === "vi" ? vi : en;
}
