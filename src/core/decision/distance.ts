// How far somebody is from the band above: from its minimum, and from the last who got a seat there ("thiếu 1,25 điểm").
import { cellsOf, covers } from "./cells";
import { DIFFERENCE_DECIMALS, roundDecimal } from "../decimal";
import type { DecisionPerson } from "./decide";
import type { DecisionResult, DecisionRules } from "./decisionRules";

export interface BandDistance {
  /** Index of the participant. */
  readonly index: number;
  /** Index of the band just above the one he is in; null = he is in the best, or there are no bands. */
  readonly above: number | null;
  /** Points, above 0, that lack to the minimum of that band; null where points are not what lacks. */
  readonly toMinimum: number | null;
  /**
   * Points, above 0, that lack to the last who got a seat there by the rules: of those in the same group where a quota stopped him, else
   * of all. null where nobody got in, or where points do not part them (equal, or it is for conditions, gates, the ladder).
   */
  readonly toLastSeat: number | null;
}

/** Distances in the order of `people`; `result` is what `decide` answered for the same rules and people. */
export function distancesOf(rules: DecisionRules, people: readonly DecisionPerson[], result: DecisionResult): BandDistance[] {
  const { quotas, cells, cellOf } = cellsOf(rules, people);
  const lastInBand = rules.bands.map(() => Infinity);
  const lastInCell = rules.bands.map(() => new Float64Array(cells.length).fill(Infinity));
  result.decisions.forEach(({ band, reasons }, person) => {
    const value = people[person]!.value;
    if (band === null || value === null || reasons.some(({ kind }) => kind === "exception")) return;
    lastInBand[band] = Math.min(lastInBand[band]!, value);
    quotas.forEach((quota, column) => {
      const cell = cellOf[person * quotas.length + column]!;
      if (cell >= 0 && covers(quota, band)) lastInCell[band]![cell] = Math.min(lastInCell[band]![cell]!, value);
    });
  });
  return result.decisions.map(({ index, band, reasons }, person): BandDistance => {
    const value = people[person]!.value;
    const above = (band ?? rules.bands.length) - 1;
    if (above < 0) return { index, above: null, toMinimum: null, toLastSeat: null };
    const stop = reasons.find((reason) => (reason.kind === "quota" || reason.kind === "tie") && reason.band === above);
    const quota = stop?.kind === "quota" || stop?.kind === "tie" ? stop.quota : -1;
    const column = quotas.findIndex((usable) => usable.quota === quota);
    const last = column < 0 ? lastInBand[above]! : lastInCell[above]![cellOf[person * quotas.length + column]!]!;
    return {
      index,
      above,
      toMinimum: lack(value, rules.bands[above]!.min ?? -Infinity),
      toLastSeat: lack(value, last),
    };
  });
}

function lack(value: number | null, needed: number): number | null {
  if (value === null || !Number.isFinite(needed) || needed <= value) return null;
  return roundDecimal(needed - value, DIFFERENCE_DECIMALS);
}
