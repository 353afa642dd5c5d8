// How far the band above is, in words of either language.
import type { BandDistance } from "../../core/decision/distance";
import type { DecisionRules } from "../../core/decision/decisionRules";
import type { RankBy } from "../../core/movement";
import { fill, type Language } from "../../locale/language";
import { amountText, wordsBy, type DistanceWords } from "./amountText";

/** A distance with all that its words need. */
export interface ToldDistance extends Pick<BandDistance, "toMinimum" | "toLastSeat" | "isFull" | "isTiedLine"> {
  /** Name of the band above. */
  readonly band: string;
  readonly tie: DecisionRules["tie"];
  readonly rankBy: RankBy;
}

/** null where points are not what lacks. */
export function toldDistance(distance: BandDistance, { bands, tie }: DecisionRules, rankBy: RankBy): ToldDistance | null {
  const { above, toMinimum, toLastSeat, isFull, isTiedLine } = distance;
  if (above === null || (toMinimum === null && toLastSeat === null)) return null;
  return { band: bands[above]!.name, toMinimum, toLastSeat, isFull, isTiedLine, tie, rankBy };
}

/**
 * "Thiếu 1,25 điểm để đạt “HTXS”"; where seats are gone also how far the last seat is, and that being level with it decides nothing by
 * itself. "" for none.
 */
export function distanceText(told: ToldDistance | null, words: DistanceWords, language: Language): string {
  if (told === null) return "";
  const { band, toMinimum, toLastSeat, isFull, isTiedLine, tie, rankBy } = told;
  const { floor, level, equal } = wordsBy(rankBy, words);
  const amount = (lack: number | null): string => amountText(lack, rankBy, words, language);
  const params = { lack: amount(toMinimum), seat: amount(toLastSeat), band, floor, level, equal: fill(words.band.equal[tie], { equal }) };
  return fill(template(words.band), params, language);

  function template(texts: DistanceWords["band"]): string {
    if (toLastSeat === 0) return isTiedLine ? texts.levelWithTied : texts.levelWithLast;
    if (toMinimum === null) return isTiedLine ? texts.toTied : texts.toLastSeat;
    if (toLastSeat !== null) return isTiedLine ? texts.toMinimumAndTied : texts.toMinimumAndSeat;
    return isFull ? texts.toMinimumFull : texts.toMinimum;
  }
}
