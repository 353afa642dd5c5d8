// What parts two participants, in the pane's language.
import type { ExplainAnswer } from "../../../commands/explainAnswers";
import type { PaneView } from "../../paneContext";
import { amountText } from "./amountText";
import type { ExplainWords } from "./explainWords";

/** One sentence about the person against the other; "" where one of them is not ranked. */
export function comparisonText({ comparison, isByShare }: ExplainAnswer, name: string, words: ExplainWords, say: PaneView["say"]): string {
  if (comparison === null) return "";
  const { compared } = words;
  const amount = (number: number): string => amountText(number, isByShare, words, say);
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
