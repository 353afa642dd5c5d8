// Words of the tool for differences from the built shape in the language of the pane; loaded with the tool.
import { shape as en } from "../../../locale/en/shape";
import type { Language } from "../../../locale/language";
import type { Same } from "../../../locale/same";
import { shape as vi } from "../../../locale/vi/shape";
import { usePane } from "../../paneContext";

export type ShapeWords = Same<typeof vi>;

const BY_LANGUAGE: Readonly<Record<Language, ShapeWords>> = { vi, en };

/** The words of the pane's language. */
export function useShapeWords(): ShapeWords {
  return BY_LANGUAGE[usePane().state.language];
}
