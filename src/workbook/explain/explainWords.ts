// The words of an explanation in one language: of the pane, and in Vietnamese of Phiếu điểm.
import type { Language } from "../../locale/language";
import type { Same } from "../../locale/same";
import type { explain as vi } from "../../locale/vi/explain";
import type { DistanceWords } from "./amountText";

export interface ExplainWords extends Same<typeof vi> {
  readonly distances: DistanceWords;
  readonly language: Language;
}
