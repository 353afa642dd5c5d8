// What ranks compare, with its unit, in the pane's language.
import type { PaneView } from "../../paneContext";
import type { ExplainWords } from "./explainWords";

/** "1,25 điểm", by share "90 % thang điểm"; "" for none. */
export function amountText(amount: number | null, isByShare: boolean, { unit }: ExplainWords, say: PaneView["say"]): string {
  return amount === null ? "" : say(isByShare ? unit.share : unit.points, { n: amount });
}
