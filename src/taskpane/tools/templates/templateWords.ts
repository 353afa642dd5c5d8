// The words of the tool in the pane's language; they come with the tool's own chunk.
import { templates as en } from "../../../locale/en/templates";
import type { TemplateWords } from "../../../locale/fileProblemWords";
import { templates as vi } from "../../../locale/vi/templates";
import { usePane } from "../../paneContext";

/** The words of the tool. */
export function useTemplateWords(): TemplateWords {
  return usePane().state.language === "vi" ? vi : en;
}

/** dd/mm/yyyy of yyyy-mm-dd. */
export function shownDate(date: string): string {
  return date.split("-").reverse().join("/");
}
