// The words of the tool in the pane's language; they come with the tool's own chunk.
import { report as en } from "../../../locale/en/report";
import type { Same } from "../../../locale/same";
import { report as vi } from "../../../locale/vi/report";
import { usePane } from "../../paneContext";

export type ReportWords = Same<typeof vi>;

/** The words of the tool. */
export function useReportWords(): ReportWords {
  return usePane().state.language === "vi" ? vi : en;
}
