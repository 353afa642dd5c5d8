// Words of the tool for the copy that goes out in the language of the pane; loaded with the tool.
import { copy as en } from "../../../locale/en/copy";
import type { Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { copy as vi } from "../../../locale/vi/copy";
import { usePane } from "../../paneContext";

export type CopyWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, CopyWords>> = { vi, en };

/** The words of the pane's language. */
export function useCopyWords(): CopyWords {
  return BY_LANGUAGE[usePane().state.language];
}
