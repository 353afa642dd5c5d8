// How far somebody is from the band above: from its minimum, and from the last who got a seat there ("thiếu 1,25 điểm").
import { cellsOf, covers } from "./cells";
import { DIFFERENCE_DECIMALS, roundDecimal } from "../decimal";
import type { DecisionPerson } from "./decide";
import type { Decision, DecisionResult, DecisionRules } from "./decisionRules";

export interface BandDistance {
  /** Index of the participant. */
  readonly index: number;
  /** Index of the band just above the one he is in; null = he is in the best, or there are no bands. */
  readonly above: number | null;
  /** Points, above 0, that lack to the minimum of that band; null where points are not what lacks. */
  readonly toMinimum: number | null;
  /**
   * No seat is left there for him: the minimum alone is not enough. As the seats stand now; where a quota is a share of those who get in,
   * one more of them may bring another seat.
   */
  readonly isFull: boolean;
  /**
   * Points that lack to the line of the quotas that are full for him, of several the farthest: the last who got a seat by the rules, or
   * those who are tied at the line. 0 = level with the last seat, parted by the ladder. null where nothing is full, nobody stands at a
   * line whom points could pass, or points do not part them.
   */
  readonly toLastSeat: number | null;
  /** Those at the line are tied and have no seat yet. */
  readonly isTiedLine: boolean;
}

/**
 * Who stands before the others in a cell for a band: how many have a seat there or are tied there, those of better bands included, and the
 * least value of each in the band itself. Seats of better bands are given before, whatever the points.
 */
interface Line {
  used: number;
  lastSeat: number;
  tied: number;
  lastTied: number;
  isClosed: boolean;
}

/** Distances in the order of `people`; `result` is what `decide` answered for the same rules and people. */
export function distancesOf(rules: DecisionRules, people: readonly DecisionPerson[], result: DecisionResult): BandDistance[] {
  const { quotas, cells, cellOf } = cellsOf(rules, people);
  const stride = quotas.length;
  const lines = rules.bands.map(() =>
    cells.map((): Line => ({ used: 0, lastSeat: Infinity, tied: 0, lastTied: Infinity, isClosed: false })),
  );
  const eachLine = (person: number, from: number, visit: (line: Line, column: number, band: number) => void): void => {
    quotas.forEach((quota, column) => {
      const cell = cellOf[person * stride + column]!;
      if (cell < 0 || !covers(quota, from)) return;
      for (let band = from; band < rules.bands.length && covers(quota, band); band++) visit(lines[band]![cell]!, column, band);
    });
  };
  result.decisions.forEach((decision, person) => {
    const { value } = people[person]!;
    if (value === null) return;
    const ties = tiesOf(decision);
    ties.forEach((tie, i) => {
      // Tied once more at the same quota he is stopped there before he could ask for a seat elsewhere.
      const isAgain = ties.slice(0, i).some(({ quota }) => quota === tie.quota);
      eachLine(person, tie.band, (line, column, band) => {
        const isHere = quotas[column]!.quota === tie.quota;
        if (isHere) line.isClosed = true;
        // With a seat in a band so far he is counted by that.
        if ((decision.band !== null && decision.band <= band) || (isAgain && !isHere)) return;
        line.tied++;
        if (band === tie.band) line.lastTied = Math.min(line.lastTied, value);
      });
    });
    if (decision.band === null || (isLifted(decision) && ties.every(({ band }) => band !== decision.band))) return;
    eachLine(person, decision.band, (line, _, band) => {
      line.used++;
      if (band === decision.band) line.lastSeat = Math.min(line.lastSeat, value);
    });
  });
  return result.decisions.map((decision, person): BandDistance => {
    const { index, band, reasons } = decision;
    const { value } = people[person]!;
    const above = (band ?? rules.bands.length) - 1;
    const none = { index, above: null, toMinimum: null, isFull: false, toLastSeat: null, isTiedLine: false };
    if (above < 0) return none;
    const toMinimum = lack(value, rules.bands[above]!.min ?? -Infinity);
    const stop = reasons.find((reason) => (reason.kind === "quota" || reason.kind === "tie") && reason.band === above);
    // Conditions, gates or an exception keep him out, or he stands at the line himself: the reasons tell.
    if (value === null || stop?.kind === "tie" || (toMinimum === null && stop === undefined)) return { ...none, above, toMinimum };
    const full = quotas.flatMap((quota, column): Line[] => {
      const cell = cellOf[person * stride + column]!;
      if (cell < 0 || !covers(quota, above)) return [];
      const line = lines[above]![cell]!;
      const { seats, held } = result.seats[cell]!;
      const isStop = stop?.kind === "quota" && quota.quota === stop.quota;
      const taken = line.used + (line.tied > 0 ? held : 0);
      return isStop || line.isClosed || taken >= seats || (line.tied > 0 && line.used + line.tied > seats) ? [line] : [];
    });
    const [last, isTiedLine] = farthest(full);
    const isParted = rules.tie === "ladder" && stop?.kind === "quota" && last === value;
    return {
      index,
      above,
      toMinimum,
      isFull: full.length > 0,
      toLastSeat: isParted ? 0 : lack(value, last),
      isTiedLine: isTiedLine && last > value && last < Infinity,
    };
  });
}

/** The highest of the lines, and whether those there are tied; Infinity where at one of them nobody stands who could be passed. */
function farthest(full: readonly Line[]): readonly [value: number, isTied: boolean] {
  let [value, isTied] = [-Infinity, false];
  for (const { lastSeat, lastTied } of full) {
    const least = Math.min(lastSeat, lastTied);
    if (least <= value) continue;
    [value, isTied] = [least, lastTied < lastSeat];
  }
  return [value, isTied];
}

function tiesOf({ reasons }: Decision): { readonly band: number; readonly quota: number }[] {
  return reasons.flatMap((reason) => (reason.kind === "tie" ? [reason] : []));
}

/** Put in writing where the rules alone would not have put him: nobody has to pass him for a seat. */
function isLifted({ band, reached, reasons }: Decision): boolean {
  if (!reasons.some(({ kind }) => kind === "exception")) return false;
  if (reached === null || reached > band!) return true;
  return reasons.some((reason) => (reason.kind === "quota" || reason.kind === "tie") && reason.band === band);
}

function lack(value: number | null, needed: number): number | null {
  if (value === null || !Number.isFinite(needed) || needed <= value) return null;
  return roundDecimal(needed - value, DIFFERENCE_DECIMALS);
}
