// Words of the tool for unit files in the language of the pane; loaded with the tool.
import { units as en } from "../../../locale/en/units";
import type { Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { units as vi } from "../../../locale/vi/units";
import { usePane } from "../../paneContext";

export type UnitsWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, UnitsWords>> = { vi, en };

/** The words of the pane's language. */
export function useUnitsWords(): UnitsWords {
  return BY_LANGUAGE[usePane().state.language];
}
