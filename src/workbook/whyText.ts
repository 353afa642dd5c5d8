// "Vì sao" as TypeScript: the twin of the formula in resultFormulas.ts, for answers before Excel has calculated and as its oracle.
import { DIFFERENCE_DECIMALS, roundDecimal } from "../core/decimal";
import type { Movement } from "../core/movement";
import { NO_KEY, type Standing } from "../core/ranking";
import { sheet as words } from "../locale/vi/sheet";

/** The texts in the order of `standings`. Numbers carry `decimalMark`, as the formula shows them in Excel's locale. */
export function whyTexts(movement: Movement, standings: readonly Standing[], decimalMark: "," | "."): string[] {
  const below = new Map(standings.flatMap((standing) => (standing.above === null ? [] : [[standing.above, standing]])));
  return standings.map((standing) => {
    if (standing.value === null) return words.why.none;
    return aboveText(movement, standings, standing, decimalMark) + belowText(movement, standing, below.get(standing.index), decimalMark);
  });
}

function number(value: number, decimalMark: "," | "."): string {
  return String(Number(value.toPrecision(15))).replace(".", decimalMark);
}

/** What ranks compare: "96,5" or "97,25 %". */
function valueText(movement: Movement, standing: Standing, mark: "," | "."): string {
  return `${number(standing.value!, mark)}${movement.rankBy === "share" ? words.why.percent : ""}`;
}

/** The text with a small first letter, to go on after a semicolon. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function aboveText(movement: Movement, standings: readonly Standing[], own: Standing, mark: "," | "."): string {
  const w = words.why;
  if (own.above === null) return w.first;
  const above = standings[own.above]!;
  const name = movement.participants[above.index]!.name;
  const shown = valueText(movement, own, mark);
  const isShare = movement.rankBy === "share";
  switch (own.parting.kind) {
    case "first":
      return w.first;
    case "total":
      return `${w.lessThan}${name} ${number(roundDecimal(above.value! - own.value!, DIFFERENCE_DECIMALS), mark)}${isShare ? w.percent : w.points}`;
    case "tie":
      return `${own.clusterPlace === 1 ? `${w.first}; ${lowerFirst(w.tiedWith)}` : w.tiedWith}${name} (${shown})${w.tieToCouncil}`;
    case "ladder":
      return `${isShare ? w.equalShareTo : w.equalTo}${name} (${shown})${ladderText(movement, own.parting.step, own, above, w.worseAt, mark)}`;
  }
}

function belowText(movement: Movement, own: Standing, below: Standing | undefined, mark: "," | "."): string {
  const w = words.why;
  if (below === undefined) return "";
  const name = movement.participants[below.index]!.name;
  const shown = valueText(movement, own, mark);
  if (below.parting.kind === "tie") {
    const rest = own.parting.kind === "tie" ? "" : ` (${shown})${w.tieToCouncil}`;
    return `; ${lowerFirst(w.tiedWith)}${name}${rest}`;
  }
  if (below.parting.kind !== "ladder") return "";
  const equalTo = movement.rankBy === "share" ? w.equalShareTo : w.equalTo;
  return `; ${lowerFirst(equalTo)}${name} (${shown})${ladderText(movement, below.parting.step, own, below, w.betterAt, mark)}`;
}

function ladderText(movement: Movement, step: number, own: Standing, other: Standing, lead: string, mark: "," | "."): string {
  const { code, order } = movement.tieBreak[step]!;
  const criterion = movement.criteria.find((candidate) => candidate.code.toUpperCase() === code.toUpperCase());
  const direction = order === "higher" ? 1 : -1;
  const shown = (key: number): string => (key === NO_KEY ? words.why.noPoints : number(key * direction, mark));
  const [a, b] = [own.keys[step]!, other.keys[step]!];
  return `${lead}${criterion?.name ?? ""}: ${shown(a)}${(a - b) * direction > 0 ? " > " : " < "}${shown(b)}`;
}
