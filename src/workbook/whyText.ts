// "Vì sao" as TypeScript: the twin of the formula in whyFormula.ts, for answers before Excel has calculated and as its oracle.
import { DIFFERENCE_DECIMALS, roundDecimal } from "../core/decimal";
import { codeKey } from "../core/criteriaTree";
import type { Movement, TieBreak } from "../core/movement";
import type { Standing } from "../core/ranking";
import { NO_KEY } from "../core/tieBreakKeys";
import { ladderSheet } from "../locale/vi/ladderSheet";
import { whySheet as w } from "../locale/vi/whySheet";
import { ladderName } from "./ladderTexts";

/** "now", or "before": what a workbook shows whose formulas put the name before the number ("Kém Phòng số 2 1 điểm"). */
export type WhyWording = "now" | "before";

/** The texts in the order of `standings`. Numbers carry `decimalMark`, as the formula shows them in Excel's locale. */
export function whyTexts(
  movement: Movement,
  standings: readonly Standing[],
  decimalMark: "," | ".",
  wording: WhyWording = "now",
): string[] {
  const below = new Map(standings.flatMap((standing) => (standing.above === null ? [] : [[standing.above, standing]])));
  return standings.map((standing) => {
    if (standing.value === null) return w.none;
    return (
      aboveText(movement, standings, standing, decimalMark, wording) + belowText(movement, standing, below.get(standing.index), decimalMark)
    );
  });
}

function number(value: number, decimalMark: "," | "."): string {
  return String(Number(value.toPrecision(15))).replace(".", decimalMark);
}

/** What ranks compare: "96,5" or "97,25 %". */
function valueText(movement: Movement, standing: Standing, mark: "," | "."): string {
  return `${number(standing.value!, mark)}${movement.rankBy === "share" ? w.percent : ""}`;
}

/** The text with a small first letter, to go on after a semicolon. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function aboveText(movement: Movement, standings: readonly Standing[], own: Standing, mark: "," | ".", wording: WhyWording): string {
  if (own.above === null) return w.first;
  const above = standings[own.above]!;
  const name = movement.participants[above.index]!.name;
  const shown = valueText(movement, own, mark);
  const isShare = movement.rankBy === "share";
  switch (own.parting.kind) {
    case "first":
      return w.first;
    case "total": {
      const lack = `${number(roundDecimal(above.value! - own.value!, DIFFERENCE_DECIMALS), mark)}${isShare ? w.percent : w.points}`;
      return w.lessThan + (wording === "now" ? `${lack}${w.than}${name}` : `${name} ${lack}`);
    }
    case "tie":
      return `${own.clusterPlace === 1 ? `${w.first}; ${lowerFirst(w.tiedWith)}` : w.tiedWith}${name} (${shown})${w.tieToCouncil}`;
    case "ladder":
      return `${isShare ? w.equalShareTo : w.equalTo}${name} (${shown})${byLadder(movement, own.parting.step, own, above, w.worseAt, mark)}`;
  }
}

function belowText(movement: Movement, own: Standing, below: Standing | undefined, mark: "," | "."): string {
  if (below === undefined) return "";
  const name = movement.participants[below.index]!.name;
  const shown = valueText(movement, own, mark);
  if (below.parting.kind === "tie") {
    const rest = own.parting.kind === "tie" ? "" : ` (${shown})${w.tieToCouncil}`;
    return `; ${lowerFirst(w.tiedWith)}${name}${rest}`;
  }
  if (below.parting.kind !== "ladder") return "";
  const equalTo = movement.rankBy === "share" ? w.equalShareTo : w.equalTo;
  return `; ${lowerFirst(equalTo)}${name} (${shown})${byLadder(movement, below.parting.step, own, below, w.betterAt, mark)}`;
}

function byLadder(movement: Movement, step: number, own: Standing, other: Standing, lead: string, mark: "," | "."): string {
  const tieBreak = movement.tieBreak[step]!;
  const direction = tieBreak.order === "higher" ? 1 : -1;
  const shown = (key: number): string => keyText(tieBreak, key, key * direction, mark);
  const [a, b] = [own.keys[step]!, other.keys[step]!];
  return `${lead}${stepName(movement, tieBreak)}: ${shown(a)}${(a - b) * direction > 0 ? " > " : " < "}${shown(b)}`;
}

function stepName({ criteria }: Movement, step: TieBreak): string {
  if (step.by !== "criterion") return ladderName(step);
  const key = codeKey(step.code);
  return criteria.find(({ code }) => codeKey(code) === key)?.name ?? "";
}

function keyText({ by }: TieBreak, key: number, value: number, mark: "," | "."): string {
  const { unknown, preference } = ladderSheet;
  if (key === NO_KEY) return by === "previousRank" || by === "votes" ? unknown : w.noPoints;
  if (by === "preference") return value === 1 ? preference.yes : preference.no;
  return number(value, mark);
}
