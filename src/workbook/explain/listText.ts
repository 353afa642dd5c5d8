// The rule of a simple list and how somebody stands by it, in words of either language.
import type { NominationRule, RankBy } from "../../core/movement";
import type { ListStand } from "../../core/nominationDistance";
import { fill } from "../../locale/language";
import { amountText, wordsBy } from "./amountText";
import type { ExplainWords } from "./explainWords";

/** "3 hạng đầu của từng cụm, khối, từ 80 điểm". */
export function ruleText({ top, minTotal, scope }: NominationRule, rankBy: RankBy, words: ExplainWords): string {
  const { list, distances, language } = words;
  const text = top === null ? list.min : minTotal === null ? list.top : list.both;
  return fill(text, { top: top ?? "", min: amountText(minTotal, rankBy, distances, language), scope: list[scope] }, language);
}

/** How he stands; where all places are taken also what being level with the last one means. */
export function listText(stand: ListStand, rankBy: RankBy, words: ExplainWords): string {
  const { list, distances, language } = words;
  if (stand.kind !== "out") return list[stand.kind];
  const { toMinimum, toLastPlace, isTiedLine } = stand;
  const { level, equal } = wordsBy(rankBy, distances);
  if (toLastPlace === 0 && toMinimum === null) return fill(isTiedLine ? list.levelWithTied : list.level, { level }, language);
  const amount = (lack: number | null): string => amountText(lack, rankBy, distances, language);
  const params = { points: amount(toMinimum), seat: amount(toLastPlace) };
  if (toLastPlace === null) return fill(list.toMinimum, params, language);
  const text = toMinimum === null ? (isTiedLine ? list.toTied : list.toLast) : isTiedLine ? list.toBothTied : list.toBoth;
  return `${fill(text, params, language)} ${fill(list.equal, { equal }, language)}`;
}
