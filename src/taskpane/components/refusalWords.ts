// The words of refusals, loaded with the messages that need them.
import { refusals as en } from "../../locale/en/refusals";
import { refusals as vi } from "../../locale/vi/refusals";
import { usePane } from "../paneContext";

const WORDS = { vi, en } as const;

/** The words in the pane's language. */
export function useRefusalWords(): (typeof WORDS)["vi" | "en"] {
  return WORDS[usePane().state.language];
}
