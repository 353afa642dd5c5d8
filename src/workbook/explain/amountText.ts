// What ranks compare, with its unit, in either language.
import type { RankBy } from "../../core/movement";
import { fill, type Language } from "../../locale/language";
import type { Same } from "../../locale/same";
import type { distances as vi } from "../../locale/vi/distances";

export type DistanceWords = Same<typeof vi>;

/** Words of points, or of shares of the scale. */
export function wordsBy(rankBy: RankBy, words: DistanceWords): DistanceWords["by"]["points"] {
  return words.by[rankBy === "share" ? "share" : "points"];
}

/** "1,25 điểm", by share "90 % thang điểm"; "" for none. */
export function amountText(amount: number | null, rankBy: RankBy, words: DistanceWords, language: Language): string {
  return amount === null ? "" : fill(wordsBy(rankBy, words).amount, { n: amount }, language);
}
