// How far somebody is from the band above: from its minimum, and from the last who got a seat there ("thiếu 1,25 điểm").
import { cellsOf, covers } from "./cells";
import { rankCompare, type RankCompare } from "./classesOfEquals";
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
   * those who are tied at the line. 0 = level with them, parted by the ladder. null where nothing is full, nobody stands at a
   * line whom points could pass, or points do not part them.
   */
  readonly toLastSeat: number | null;
  /** Those at the line are tied and have no seat yet. */
  readonly isTiedLine: boolean;
}

/**
 * Who stands before the others in a cell for a band: how many have a seat there or are tied there, those of better bands included, and the
 * last of each in the band itself (position in the list, −1 = nobody). Seats of better bands are given before, whatever the points.
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
  const lines = rules.bands.map(() => cells.map((): Line => ({ used: 0, lastSeat: -1, tied: 0, lastTied: -1, isClosed: false })));
  const compare = rankCompare(people, rules.tie);
  const later = (a: number, b: number): number => (a < 0 || compare(a, b) < 0 ? b : a);
  const eachLine = (person: number, from: number, visit: (line: Line, column: number, band: number) => void): void => {
    quotas.forEach((quota, column) => {
      const cell = cellOf[person * stride + column]!;
      if (cell < 0 || !covers(quota, from)) return;
      for (let band = from; band < rules.bands.length && covers(quota, band); band++) visit(lines[band]![cell]!, column, band);
    });
  };
  result.decisions.forEach((decision, person) => {
    if (people[person]!.value === null) return;
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
        if (band === tie.band) line.lastTied = later(line.lastTied, person);
      });
    });
    if (decision.band === null || (isLifted(decision) && ties.every(({ band }) => band !== decision.band))) return;
    eachLine(person, decision.band, (line, _, band) => {
      line.used++;
      if (band === decision.band) line.lastSeat = later(line.lastSeat, person);
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
    const full: Line[] = [];
    quotas.forEach((quota, column) => {
      const cell = cellOf[person * stride + column]!;
      if (cell < 0 || !covers(quota, above)) return;
      const line = lines[above]![cell]!;
      const { seats, held } = result.seats[cell]!;
      const taken = line.used + (line.tied > 0 ? held : 0);
      // Of lines that are as far the one that stopped him is told: there he stands behind by the ladder.
      if (stop?.kind === "quota" && quota.quota === stop.quota) full.unshift(line);
      else if (line.isClosed || taken >= seats || (line.tied > 0 && line.used + line.tied > seats)) full.push(line);
    });
    const { last, needed, isTied } = farthest(full, people, compare);
    const isParted = rules.tie === "ladder" && stop?.kind === "quota" && needed === value && compare(last, person) < 0;
    return {
      index,
      above,
      toMinimum,
      isFull: full.length > 0,
      toLastSeat: isParted ? 0 : lack(value, needed),
      isTiedLine: isTied && (isParted || needed > value),
    };
  });
}

interface Farthest {
  /** Position of the last one there; −1 = nobody who could be passed. */
  readonly last: number;
  /** His value; Infinity where nobody stands there. */
  readonly needed: number;
  /** He is tied and has no seat. */
  readonly isTied: boolean;
}

/** The highest of the lines, of equals the first. */
function farthest(full: readonly Line[], people: readonly DecisionPerson[], compare: RankCompare): Farthest {
  let found: Farthest = { last: -1, needed: -Infinity, isTied: false };
  for (const { lastSeat, lastTied } of full) {
    const isTied = lastTied >= 0 && (lastSeat < 0 || compare(lastSeat, lastTied) < 0);
    const last = isTied ? lastTied : lastSeat;
    const needed = people[last]?.value ?? Infinity;
    if (needed > found.needed) found = { last, needed, isTied };
  }
  return found;
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
