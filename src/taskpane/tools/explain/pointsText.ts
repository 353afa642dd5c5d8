// Points as the tool shows them.
import { formatNumber, type Language } from "../../../locale/language";

/** "9,5", "−0,5" with a true minus, "–" for none. `isSigned`: "+1,5" where it is more than nothing. */
export function pointsText(points: number | null, language: Language, isSigned = false): string {
  if (points === null) return "–";
  const sign = points < 0 ? "−" : isSigned && points > 0 ? "+" : "";
  return sign + formatNumber(Math.abs(points), language);
}
