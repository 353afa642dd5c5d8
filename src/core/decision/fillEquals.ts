// Equals who come for seats at once: who is stopped, who is tied and at which cell, how many seats stay kept for the tied.
import { noteMissed, stopAt, type Filling, type Pool } from "./seatLedger";

const NO_POOL: Pool = { size: 0, people: new Set() };

/** The members of a class who are still in the running, and what the cells have for them. */
interface Equals {
  readonly filling: Filling;
  readonly poolOf: (cell: number) => Pool;
  readonly rest: readonly number[];
}

/**
 * Fills a class of equals. A seat that is kept for the tied of this class counts as theirs, but not where somebody better has missed it:
 * then whoever of them falls comes after him. Tells each member's outcome once.
 */
export function fillEquals(filling: Filling, number: number, members: readonly number[]): void {
  const { ledger, tell } = filling;
  const own = ledger.pools.get(number);
  const poolOf = (cell: number): Pool => own?.get(cell) ?? NO_POOL;
  const equals = withoutStopped({ filling, poolOf, rest: members });
  const lines = linesOf(equals);
  const { demands, lineOf } = demandsOf(equals, lines);
  const pools = new Map<number, Pool>();
  if (ledger.isHeld) for (const [cell, demand] of demands) pools.set(cell, poolAfter(equals, cell, demand));
  for (const [candidate, line] of lineOf) {
    if (line < 0) {
      // Whoever hears it may take his cells out of the queue.
      eachCell(filling, candidate, (cell) => ledger.used[cell]!++);
      tell(candidate, 0);
      continue;
    }
    tell(candidate, -(line + 1));
    const ties = ledger.ties.get(candidate) ?? new Set();
    ledger.ties.set(candidate, ties);
    eachCell(filling, candidate, (cell) => lines.has(cell) && ties.add(cell));
  }
  for (const cell of lines.keys()) {
    ledger.isClosed[cell] = 1;
    // One of the tied will miss a seat: nobody worse may fall into one that is kept here.
    if (ledger.reserved[cell]! > poolOf(cell).size) filling.isMissed[cell] = 1;
  }
  for (const [cell, pool] of pools) {
    ledger.reserved[cell]! += pool.size - poolOf(cell).size;
    if (pool.size > 0 || own !== undefined) ledger.pools.set(number, (ledger.pools.get(number) ?? new Map<number, Pool>()).set(cell, pool));
  }
}

function eachCell({ queue }: Filling, candidate: number, visit: (cell: number, column: number, isLasting: boolean) => void): void {
  for (const { column, isLasting } of queue.columns) {
    const cell = queue.cells[candidate * queue.stride + column]!;
    if (cell >= 0) visit(cell, column, isLasting);
  }
}

function firstCell({ queue }: Filling, candidate: number, isIt: (cell: number) => boolean): number {
  for (const { column } of queue.columns) {
    const cell = queue.cells[candidate * queue.stride + column]!;
    if (cell >= 0 && isIt(cell)) return cell;
  }
  return -1;
}

/** Seats that the class may take in a cell, those kept for its own tied included. Of a closed cell only these are left. */
function capacityOf({ filling: { ledger, isMissed }, poolOf }: Equals, cell: number): number {
  const { seats, used, reserved, isClosed } = ledger;
  const kept = isMissed[cell] === 1 ? 0 : poolOf(cell).size;
  return isClosed[cell] === 1 ? kept : seats[cell]! - used[cell]! - reserved[cell]! + kept;
}

/** By cell: its capacity without what those of its pool need who are not in the running here and may still win where they are tied. */
function leftFor(equals: Equals): (cell: number) => number {
  const running = new Set(equals.rest);
  const known = new Map<number, number>();
  return (cell) => {
    let left = known.get(cell);
    if (left === undefined) {
      const { size, people } = equals.poolOf(cell);
      const others = equals.filling.isMissed[cell] === 1 ? 0 : [...people].filter((person) => !running.has(person)).length;
      left = capacityOf(equals, cell) - Math.min(size, others);
      known.set(cell, left);
    }
    return left;
  };
}

/** Tells who finds a cell full or closed, until nobody does: who is stopped keeps his part of a pool, which may stop the next. */
function withoutStopped(all: Equals): Equals {
  const { filling, poolOf } = all;
  const { ledger, tell } = filling;
  /** A tie closes a cell for whoever comes later, but for those for whom a seat is kept there. */
  const isShut = (candidate: number, cell: number): boolean =>
    ledger.isClosed[cell] === 1 && (!poolOf(cell).people.has(candidate) || ledger.ties.get(candidate)?.has(cell) === true);
  for (let equals = all; ; ) {
    const left = leftFor(equals);
    const stopped = new Map<number, number>();
    const stop = (isStop: (candidate: number, cell: number) => boolean): void => {
      for (const candidate of equals.rest) {
        const cell = firstCell(filling, candidate, (own) => isStop(candidate, own));
        if (cell < 0) continue;
        stopped.set(candidate, cell);
        noteMissed(filling, candidate, (own) => isStop(candidate, own));
      }
    };
    stop((candidate, cell) => isShut(candidate, cell) || left(cell) <= 0);
    if (stopped.size === 0) {
      const members = membersOf(equals);
      // Nothing is left but seats kept for those who win where they are tied: there is nothing to choose here.
      const isKept = (cell: number): boolean => capacityOf(equals, cell) <= poolOf(cell).size;
      stop((_, cell) => members.get(cell)!.count > left(cell) && isKept(cell));
    }
    if (stopped.size === 0) return equals;
    for (const [candidate, cell] of stopped) tell(candidate, stopAt(ledger, candidate, cell));
    equals = { ...equals, rest: equals.rest.filter((candidate) => !stopped.has(candidate)) };
  }
}

interface Members {
  readonly count: number;
  /** The first column in which somebody has the cell. */
  readonly column: number;
  readonly isLasting: boolean;
}

/** By cell: those in the running who belong to it. */
function membersOf({ filling, rest }: Equals): Map<number, Members> {
  const members = new Map<number, Members>();
  for (const candidate of rest) {
    eachCell(filling, candidate, (cell, column, isLasting) => {
      const known = members.get(cell);
      members.set(cell, { count: (known?.count ?? 0) + 1, column: Math.min(known?.column ?? column, column), isLasting });
    });
  }
  return members;
}

interface Line extends Members {
  /** Seats left for the equals; at least one. */
  readonly left: number;
}

/**
 * The cells at which the equals are tied: more could come than there are seats. A cell to which no more can come than the others let
 * through is none, or it would be closed for people whom it has room for; of two that forbid the same, the one with fewer seats that nobody
 * has yet, of those the one that is named first.
 * Where nobody is asked, a quota of this band alone stays closed, for nobody worse may have the seat that equals were refused.
 */
function linesOf(equals: Equals): Map<number, Line> {
  const { filling } = equals;
  const left = leftFor(equals);
  const members = membersOf(equals);
  let lines = new Map<number, Line>();
  for (const [cell, own] of members) if (own.count > left(cell)) lines.set(cell, { ...own, left: left(cell) });
  // Cells of the same column and the same seats are tried together, so that no order of rows decides.
  const tries = new Map<string, number[]>();
  for (const [cell, { column, left: seats, isLasting }] of lines) {
    if (!isLasting && !filling.ledger.isHeld) continue;
    const key = [seats, freeIn(filling, cell), column].join();
    tries.set(key, [...(tries.get(key) ?? []), cell]);
  }
  const widestFirst = [...tries.values()].sort(([a], [b]) => {
    const [first, second] = [lines.get(a!)!, lines.get(b!)!];
    return second.left - first.left || freeIn(filling, b!) - freeIn(filling, a!) || second.column - first.column;
  });
  const without = (cells: readonly number[]): Map<number, Line> => new Map([...lines].filter(([cell]) => !cells.includes(cell)));
  // One that is none may have been what made another look like one.
  for (let before = -1; lines.size > 1 && before !== lines.size; ) {
    before = lines.size;
    for (const all of widestFirst) {
      const cells = all.filter((cell) => lines.has(cell));
      const idle = cells.filter((cell) => isEnough(equals, without([cell])));
      if (idle.length > 0 && isEnough(equals, without(idle))) lines = without(idle);
    }
  }
  return lines;
}

/** Seats of a cell that nobody has yet, those kept for others included. */
function freeIn({ ledger }: Filling, cell: number): number {
  return ledger.seats[cell]! - ledger.used[cell]!;
}

/** Who of the equals needs a seat in a cell that is no line. */
interface Demand {
  readonly placed: Set<number>;
  /** Those who are tied elsewhere, by the line where they are. */
  readonly tied: Map<number, Set<number>>;
}

interface Demands {
  readonly demands: ReadonlyMap<number, Demand>;
  /** By member: the line that is named, −1 = none. */
  readonly lineOf: ReadonlyMap<number, number>;
}

function demandsOf({ filling, rest }: Equals, lines: ReadonlyMap<number, Line>): Demands {
  const demands = new Map<number, Demand>();
  const lineOf = new Map<number, number>();
  for (const candidate of rest) {
    const line = narrowestLine(filling, candidate, lines);
    lineOf.set(candidate, line);
    eachCell(filling, candidate, (cell) => {
      if (lines.has(cell)) return;
      const demand = demands.get(cell) ?? { placed: new Set(), tied: new Map<number, Set<number>>() };
      demands.set(cell, demand);
      if (line < 0) demand.placed.add(candidate);
      else demand.tied.set(line, (demand.tied.get(line) ?? new Set()).add(candidate));
    });
  }
  return { demands, lineOf };
}

/** Of the lines where somebody is tied the one with the fewest seats, of these the first; −1 = none. */
function narrowestLine(filling: Filling, candidate: number, lines: ReadonlyMap<number, Line>): number {
  let found = -1;
  eachCell(filling, candidate, (cell) => {
    const line = lines.get(cell);
    if (line !== undefined && (found < 0 || line.left < lines.get(found)!.left)) found = cell;
  });
  return found;
}

/**
 * What must be kept in a cell: of those tied at one line no more can come than it has seats that nobody has yet, for the Council may leave
 * out others who are tied; of those tied before no more than were kept.
 */
function poolAfter({ filling, poolOf }: Equals, cell: number, { placed, tied }: Demand): Pool {
  const before = poolOf(cell);
  const here = new Set([...tied.values()].flatMap((candidates) => [...candidates]));
  const others = [...before.people].filter((person) => !placed.has(person) && !here.has(person));
  let size = Math.min(before.size, others.length);
  for (const [line, candidates] of tied) {
    const again = [...candidates].filter((candidate) => before.people.has(candidate));
    const isCounted = again.every((candidate) => poolOf(line).people.has(candidate));
    size += Math.min(candidates.size, freeIn(filling, line) + (isCounted ? 0 : Math.min(before.size, again.length)));
  }
  const people = new Set([...others, ...here]);
  return { size: Math.min(size, people.size), people };
}

/** Whether every other cell has room for whoever could come to it when the equals are tied at these lines only. */
function isEnough(equals: Equals, lines: ReadonlyMap<number, Line>): boolean {
  for (const [cell, demand] of demandsOf(equals, lines).demands) {
    if (demand.placed.size + poolAfter(equals, cell, demand).size > capacityOf(equals, cell)) return false;
  }
  return true;
}
