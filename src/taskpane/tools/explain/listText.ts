// The rule of a simple list and how somebody stands by it, in the pane's language.
import type { NominationRule } from "../../../core/movement";
import type { ListStand } from "../../../core/nominationDistance";
import type { PaneView } from "../../paneContext";
import { amountText } from "./amountText";
import type { ExplainWords } from "./explainWords";

/** "3 hạng đầu của từng cụm, khối, từ 80 điểm". */
export function ruleText({ top, minTotal, scope }: NominationRule, isByShare: boolean, words: ExplainWords, say: PaneView["say"]): string {
  const { list } = words;
  const text = top === null ? list.min : minTotal === null ? list.top : list.both;
  return say(text, { top: top ?? "", min: amountText(minTotal, isByShare, words, say), scope: list[scope] });
}

/** How he stands; where all places are taken also what being level with the last one means. */
export function listText(stand: ListStand, isByShare: boolean, words: ExplainWords, say: PaneView["say"]): string {
  const { list } = words;
  if (stand.kind !== "out") return list[stand.kind];
  const { toMinimum, toLastPlace, isTiedLine } = stand;
  if (toLastPlace === 0 && toMinimum === null) return isTiedLine ? list.levelWithTied : list.level;
  const amount = (lack: number | null): string => amountText(lack, isByShare, words, say);
  const params = { points: amount(toMinimum), seat: amount(toLastPlace) };
  if (toLastPlace === null) return say(list.toMinimum, params);
  const text = toMinimum === null ? (isTiedLine ? list.toTied : list.toLast) : isTiedLine ? list.toBothTied : list.toBoth;
  return `${say(text, params)} ${list.equal}`;
}
