// The words of the home's lines that are loaded when needed.
import { home as en } from "../../locale/en/home";
import type { Same } from "../../locale/same";
import { home as vi } from "../../locale/vi/home";
import { usePane } from "../paneContext";

/** The words in the pane's language. */
export function useHomeWords(): Same<typeof vi> {
  return usePane().state.language === "vi" ? vi : en;
}
