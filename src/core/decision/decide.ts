// "Xét": who ends in which band, and why, when gates, bands, quotas in several scopes, ties and written exceptions hold at once.
import type { Facts } from "../conditions/condition";
import { judge as judgeCondition } from "../conditions/judge";
import { baseIn, cellsOf, covers, seatsIn, type CellCounts, type Cells, type DecisionGroups } from "./cells";
import { classesOfEquals, rankCompare, type EqualClasses, type Ranked } from "./classesOfEquals";
import { exceptionsInForce, type ExceptionInForce } from "./exceptions";
import { fillClasses, outcomeOf } from "./fillSeats";
import { heldIn, openLedger, type SeatLedger } from "./seatLedger";
import { reachBy, type Judge, type Reach, type Reaching } from "./reach";
import { exactShare } from "./seats";
import type { Decision, DecisionReason, DecisionResult, DecisionRules, SeatRow } from "./decisionRules";

export interface DecisionPerson extends Ranked, Reaching {
  /** Index of the participant among those who are ranked: his row of the entry sheet. */
  readonly index: number;
  readonly code: string;
  readonly value: number | null;
  readonly facts: Facts;
  readonly groups: DecisionGroups;
}

/**
 * Decides the band of everybody. Bands are filled from the best; candidates of a band are all who reach it and have no better one, in
 * the order of their values (and, where the rules say so, of the ladder's keys). Who finds no seat falls to the next band that he
 * reaches. Percentages of who *ends* in a band are settled by filling again with fewer seats until every quota holds on the result, so
 * it always ends. Exceptions in force come last: they take seats that are left or held and push nobody out; one that names a band
 * worse than earned frees the better seat before anything is filled. Row order decides nothing.
 */
export function decide(rules: DecisionRules, people: readonly DecisionPerson[], judge: Judge = judgeCondition): DecisionResult {
  const reached = reachedTable(people, rules.bands.length, reachBy(rules, judge));
  const { reaches } = reached;
  const exceptions = exceptionsInForce(
    rules,
    people.map(({ code }) => code),
  );
  const cells = cellsOf(rules, people);
  const classes = classesOfEquals(people, rankCompare(people, rules.tie));
  const race: Race = {
    rules,
    people,
    reaches,
    exceptions,
    cells,
    classes,
    queues: queuesOf(reached, exceptions, classes),
  };
  const fixed = fixedCounts(race);
  let settled = settle(race, fixed, seatsByRule(race, countBands(race, fixed, hopefulBands(race))));
  for (;;) {
    // Where quotas cross, seats that one lost on the way may be there again in the end: try with these, while it gives more.
    const allowed = seatsByRule(race, settled.counts);
    const { seats } = settled.filled.ledger;
    if (allowed.every((most, cell) => most <= seats[cell]!)) break;
    const again = settle(race, fixed, allowed);
    if (sumOf(again.filled.ledger.seats) <= sumOf(seats)) break;
    settled = again;
  }
  return answer(race, settled.filled, settled.counts);
}

interface Settled {
  readonly filled: Filled;
  readonly counts: CellCounts;
}

/** Fills with fewer and fewer seats until no cell has more than its quota gives on the result. */
function settle(race: Race, fixed: CellCounts, start: readonly number[]): Settled {
  for (let seats = start; ; ) {
    const filled = fillBands(race, seats);
    const counts = countBands(race, fixed, filled.bands);
    const allowed = seatsByRule(race, counts);
    if (allowed.every((most, cell) => most >= seats[cell]!)) return { filled, counts };
    seats = seats.map((own, cell) => Math.min(own, allowed[cell]!));
  }
}

function sumOf(seats: Int32Array): number {
  return seats.reduce((sum, own) => sum + own, 0);
}

interface Race {
  readonly rules: DecisionRules;
  readonly people: readonly DecisionPerson[];
  readonly reaches: readonly Reach[];
  readonly exceptions: ReadonlyMap<number, ExceptionInForce>;
  readonly cells: Cells;
  readonly classes: EqualClasses;
  /** Candidates by band, best first. */
  readonly queues: readonly (readonly number[])[];
}

interface Filled {
  /** Band by person; −1 = none. */
  readonly bands: Int32Array;
  /** By person and band, as `Stop` of fillSeats: 0 where nothing stopped him. */
  readonly stops: Int32Array;
  readonly ledger: SeatLedger;
  /** Seats used by cell, exceptions included. */
  readonly used: Int32Array;
}

/** What everybody reaches, side by side: the race goes through the people in the order of their ranks, all over the memory. */
interface ReachedTable {
  readonly reaches: readonly Reach[];
  readonly width: number;
  /** By person and band, person × width + band: 1 = reached. */
  readonly bands: Uint8Array;
  /** By person; −1 = none. */
  readonly best: Int32Array;
}

function reachedTable(people: readonly DecisionPerson[], width: number, reachOf: (person: DecisionPerson) => Reach): ReachedTable {
  const bands = new Uint8Array(people.length * width);
  const best = new Int32Array(people.length);
  const reaches = people.map((own, person) => {
    const reach = reachOf(own);
    best[person] = reach.best ?? -1;
    for (let band = 0; band < width; band++) if (reach.bands[band]) bands[person * width + band] = 1;
    return reach;
  });
  return { reaches, width, bands, best };
}

/** Who stands for which band. Somebody with an exception stands for its band if he earned it or a better one: see `seatCellsOf`. */
function queuesOf(
  { width, bands, best }: ReachedTable,
  exceptions: ReadonlyMap<number, ExceptionInForce>,
  { order }: EqualClasses,
): number[][] {
  const hasExceptions = exceptions.size > 0;
  return Array.from({ length: width }, (_, band) => {
    const queue: number[] = [];
    for (const person of order) {
      const exception = hasExceptions ? exceptions.get(person)?.band : undefined;
      const isEarned = best[person]! >= 0 && best[person]! <= band;
      if (exception === band ? isEarned : bands[person * width + band] === 1 && exception !== -1) queue.push(person);
    }
    return queue;
  });
}

/**
 * The cells where somebody takes a seat. With an exception these are the cells that count its band: at his own rank he takes, of the
 * quotas that count several bands together, the seats that he earned, so that nobody is let in who would have to go for him; and he
 * leaves the seats of other bands free.
 */
function seatCellsOf({ quotas, cellOf }: Cells, exceptions: ReadonlyMap<number, ExceptionInForce>): Int32Array {
  if (exceptions.size === 0) return cellOf;
  const seatCells = cellOf.slice();
  for (const [person, { band }] of exceptions) {
    quotas.forEach((quota, column) => {
      if (band < 0 || !covers(quota, band)) seatCells[person * quotas.length + column] = -1;
    });
  }
  return seatCells;
}

function fillBands({ rules, people, exceptions, cells, classes, queues }: Race, seats: readonly number[]): Filled {
  const bands = new Int32Array(people.length).fill(-1);
  const stops = new Int32Array(people.length * rules.bands.length);
  const ledger = openLedger(seats, rules.tie !== "none");
  const stride = cells.quotas.length;
  const seatCells = seatCellsOf(cells, exceptions);
  const hasExceptions = exceptions.size > 0;
  const stopsEach = rules.bands.length;
  queues.forEach((queue, band) => {
    const columns = cells.quotas.flatMap((quota, column) => (covers(quota, band) ? [{ column, isLasting: quota.band > band }] : []));
    const order = band === 0 ? queue : queue.filter((person) => bands[person]! < 0);
    fillClasses(ledger, { order, classOf: classes.classOf, cells: seatCells, stride, columns }, (person, stop) => {
      const exception = hasExceptions ? exceptions.get(person) : undefined;
      if (stop !== 0) stops[person * stopsEach + band] = stop;
      else if (exception === undefined || exception.band === band) bands[person] = band;
      // Comes again for his own band, without the seats that he has.
      else for (const { column } of columns) seatCells[person * stride + column] = -1;
    });
  });
  const used = Int32Array.from(ledger.used);
  for (const [person, { band }] of exceptions) {
    if (bands[person] === band) continue;
    bands[person] = band;
    for (let column = 0; column < stride; column++) {
      const cell = seatCells[person * stride + column]!;
      if (cell < 0) continue;
      used[cell]!++;
      // Chosen out of a tie: he takes a seat that was held for it.
      if (ledger.ties.has(person) && ledger.reserved[cell]! > 0) ledger.reserved[cell]!--;
    }
  }
  return { bands, stops, ledger, used };
}

/** Counts for each cell the people whose band (−1 = none) the base of its quota counts. */
function countBands({ rules, cells }: Race, fixed: CellCounts, bands: Int32Array): CellCounts {
  const counts = { base: fixed.base.slice(), target: fixed.target.slice() };
  const stride = cells.quotas.length;
  cells.quotas.forEach((quota, column) => {
    const { base } = quota;
    if (base === null || base.kind === "all" || base.kind === "in") return;
    const isTarget = rules.bands.map((_, band) => covers(quota, band));
    const { band: last } = base;
    for (let person = 0, at = column; person < bands.length; person++, at += stride) {
      const cell = cells.cellOf[at]!;
      const band = bands[person]!;
      if (cell < 0 || band < 0 || band > last) continue;
      counts.base[cell]!++;
      if (isTarget[band]) counts.target[cell]!++;
    }
  });
  return counts;
}

/** Bases that no filling changes: everybody with a value, and those whose points and conditions reach exactly a band. */
function fixedCounts({ people, reaches, cells }: Race): CellCounts {
  const counts = { base: new Int32Array(cells.cells.length), target: new Int32Array(cells.cells.length) };
  cells.quotas.forEach(({ base }, column) => {
    if (base?.kind !== "all" && base?.kind !== "in") return;
    for (let person = 0; person < people.length; person++) {
      const cell = cells.cellOf[person * cells.quotas.length + column]!;
      const isCounted = base.kind === "all" ? people[person]!.value !== null : reaches[person]!.best === base.band;
      if (cell >= 0 && isCounted) counts.base[cell]!++;
    }
  });
  return counts;
}

/** The best band that anybody can end in: no filling counts more. */
function hopefulBands({ reaches, exceptions }: Race): Int32Array {
  const bands = new Int32Array(reaches.length);
  for (let person = 0; person < reaches.length; person++) bands[person] = reaches[person]!.best ?? -1;
  for (const [person, { band }] of exceptions) bands[person] = band;
  return bands;
}

/** Seats of every cell by the definition of its quota, when so many people are counted. */
function seatsByRule({ rules, cells }: Race, counts: CellCounts): number[] {
  return cells.cells.map((own, cell) => {
    const usable = cells.quotas[own.column]!;
    return seatsIn(rules.quotas[usable.quota]!, usable, own, counts, cell);
  });
}

function answer(race: Race, filled: Filled, counts: CellCounts): DecisionResult {
  const { people, cells } = race;
  const { ledger, used } = filled;
  const held = cells.cells.map((_, cell) => Math.max(0, Math.min(heldIn(ledger, cell), ledger.seats[cell]! - used[cell]!)));
  const decisions = people.map(({ index }, person): Decision => {
    const band = filled.bands[person]!;
    return { index, reached: race.reaches[person]!.best, band: band < 0 ? null : band, reasons: reasonsOf(race, filled, held, person) };
  });
  const seats = cells.cells.map(({ column, group, percent }, cell): SeatRow => {
    const usable = cells.quotas[column]!;
    const base = baseIn(usable, counts, cell);
    return {
      quota: usable.quota,
      group,
      base,
      percent,
      exact: base === null || percent === null ? "" : exactShare(base, percent),
      seats: ledger.seats[cell]!,
      used: used[cell]!,
      held: held[cell]!,
      left: ledger.seats[cell]! - used[cell]!,
    };
  });
  return { decisions, seats };
}

function reasonsOf(
  { rules, reaches, exceptions, cells }: Race,
  filled: Filled,
  held: readonly number[],
  person: number,
): readonly DecisionReason[] {
  let { reasons } = reaches[person]!;
  const exception = exceptions.size === 0 ? undefined : exceptions.get(person);
  const last = exception?.band ?? rules.bands.length - 1;
  let isStopped = false;
  for (let band = 0; band <= last; band++) {
    const stop = filled.stops[person * rules.bands.length + band]!;
    if (stop === 0) continue;
    const outcome = outcomeOf(stop);
    if (outcome.kind === "in") continue;
    isStopped = band === last;
    const { column, group } = cells.cells[outcome.cell]!;
    const where = { band, quota: cells.quotas[column]!.quota, group };
    const reason: DecisionReason =
      outcome.kind === "quota"
        ? { kind: "quota", ...where }
        : { kind: "tie", ...where, forCouncil: rules.tie !== "none" && held[outcome.cell]! > 0 };
    reasons = [...reasons, reason];
  }
  // Who has a seat in that band anyway needs no exception.
  const isNeeded = exception !== undefined && (isStopped || reaches[person]!.best !== (exception.band < 0 ? null : exception.band));
  return isNeeded ? [...reasons, { kind: "exception", exception: exception.exception }] : reasons;
}
