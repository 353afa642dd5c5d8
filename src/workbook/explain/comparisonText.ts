// What parts two participants, in words of either language.
import type { Comparison } from "../../core/explain/comparison";
import type { RankBy } from "../../core/movement";
import { fill } from "../../locale/language";
import { amountText } from "./amountText";
import type { ExplainWords } from "./explainWords";

/** One sentence about the person against the other, `name`; "" where one of them is not ranked. */
export function comparisonText(comparison: Comparison | null, rankBy: RankBy, name: string, words: ExplainWords): string {
  if (comparison === null) return "";
  const { compared, distances, language } = words;
  const say = (text: string, params: Parameters<typeof fill>[1]): string => fill(text, params, language);
  const amount = (number: number): string => amountText(number, rankBy, distances, language);
  if (comparison.kind === "value") {
    const { lead } = comparison;
    return say(lead > 0 ? compared.more : compared.less, { name, lead: amount(Math.abs(lead)) });
  }
  const value = amount(comparison.value);
  if (comparison.kind === "tie") return say(compared.tie, { name, value });
  const { by, criterion, counted, isAhead, own, other } = comparison;
  const shown = (number: number | null): string | number => {
    if (number === null) return compared.unknown;
    return by !== "preference" ? number : number === 1 ? compared.yes : compared.no;
  };
  const step = by === "criterion" ? criterion : say(compared.steps[by], { points: counted ?? "" });
  return say(isAhead ? compared.better : compared.worse, { name, value, step, own: shown(own), theirs: shown(other) });
}
