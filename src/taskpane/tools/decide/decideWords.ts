// The words of the tool in the pane's language; they come with the tool's own chunk.
import { decide as en } from "../../../locale/en/decide";
import { distances as distancesEn } from "../../../locale/en/distances";
import type { Same } from "../../../locale/same";
import { distances as distancesVi } from "../../../locale/vi/distances";
import { decide as vi } from "../../../locale/vi/decide";
import type { DistanceWords } from "../../../workbook/explain/amountText";
import { usePane } from "../../paneContext";

export type DecideWords = Same<typeof vi>;

/** The words of the tool. */
export function useDecideWords(): DecideWords {
  return usePane().state.language === "vi" ? vi : en;
}

/** Words for how far a band is. */
export function useDistanceWords(): DistanceWords {
  return usePane().state.language === "vi" ? distancesVi : distancesEn;
}
