// Who gets the seats when several limits hold at once: best first, equals together, nobody by his row.
// Seats are counted in cells: a cell is one quota in one group, and a candidate may belong to several.
import { fillEquals, type Pool } from "./fillEquals";

/** What became of a candidate. `cell`: the first, in the order of his cells, that stopped him or where he is tied. */
export type SeatOutcome =
  | { readonly kind: "in" }
  /** Enough points, no seat left. */
  | { readonly kind: "quota"; readonly cell: number }
  /** Equal to others at the line: more people than seats. */
  | { readonly kind: "tie"; readonly cell: number };

export interface SeatRequest {
  /** Candidates in classes of equals, best class first; whole numbers from 0, each once. */
  readonly classes: readonly (readonly number[])[];
  /** Cells of a candidate in the order in which they are named as the reason; called once for each candidate. */
  readonly cellsOf: (candidate: number) => readonly number[];
  /** Seats by cell. */
  readonly seats: readonly number[];
  /** Whether the seats of a tie are kept for the Council, there and wherever those who are tied could take one. */
  readonly isHeld: boolean;
}

export interface SeatFilling {
  readonly outcomes: ReadonlyMap<number, SeatOutcome>;
  /** By cell. */
  readonly used: readonly number[];
  /** By cell: seats kept free for the Council; never more than are left. */
  readonly held: readonly number[];
}

/**
 * Fills seats from the best class on. (i) Who belongs to a cell that is full, or closed by a tie, is stopped by it. (ii) Of the rest,
 * everybody in a cell to which more could come than it has seats left is tied there, and the cell is closed for whoever comes later;
 * of those tied at one cell no more can come to another than the first has seats. Seats that the tied could take in their other cells
 * are held there, so that whatever the Council picks, every limit still holds. (iii) The others take their seats. The order inside a
 * class changes nothing. Without cells everybody is in.
 */
export function fillSeats({ classes, cellsOf, seats, isHeld }: SeatRequest): SeatFilling {
  const order = classes.flat();
  const places = order.map(cellsOf);
  const stride = Math.max(0, ...places.map((cells) => cells.length));
  const cells = new Int32Array(order.length * stride).fill(-1);
  places.forEach((own, i) => cells.set(own, i * stride));
  const ledger = openLedger(seats, isHeld);
  const columns = Array.from({ length: stride }, (_, column) => ({ column, isLasting: false }));
  const classOf = Int32Array.from(classes.flatMap((members, number) => members.map(() => number)));
  const stops = new Int32Array(order.length);
  fillClasses(ledger, { order: order.map((_, i) => i), classOf, cells, stride, columns }, (i, stop) => (stops[i] = stop));
  return {
    outcomes: new Map(order.map((candidate, i) => [candidate, outcomeOf(stops[i]!)])),
    used: [...ledger.used],
    held: seats.map((_, cell) => heldIn(ledger, cell)),
  };
}

/** Seats by cell while they are being filled, over several calls of `fillClasses`. */
export interface SeatLedger {
  readonly seats: Int32Array;
  readonly used: Int32Array;
  /** Seats that nobody but those who are tied somewhere may take. */
  readonly reserved: Int32Array;
  readonly isClosed: Uint8Array;
  /** By class and cell: the part of `reserved` that is kept for those of the class who are tied. */
  readonly pools: Map<number, Map<number, Pool>>;
  /** Of the tied: the cells at which they are. */
  readonly ties: Map<number, Set<number>>;
  readonly isHeld: boolean;
}

export function openLedger(seats: ArrayLike<number>, isHeld: boolean): SeatLedger {
  const none = (): Int32Array => new Int32Array(seats.length);
  return {
    seats: Int32Array.from(seats),
    used: none(),
    reserved: none(),
    isClosed: new Uint8Array(seats.length),
    pools: new Map(),
    ties: new Map(),
    isHeld,
  };
}

/** Seats of a cell that are kept free for the Council. */
export function heldIn({ seats, used, reserved, isClosed, isHeld }: SeatLedger, cell: number): number {
  if (!isHeld) return 0;
  return isClosed[cell] === 1 ? seats[cell]! - used[cell]! : reserved[cell]!;
}

export interface SeatQueue {
  /** Candidates, best first, equals side by side. */
  readonly order: ArrayLike<number>;
  /** By candidate: the same number = equals. */
  readonly classOf: ArrayLike<number>;
  /** Cells by candidate and column, candidate × stride + column; −1 = none. */
  readonly cells: Int32Array;
  readonly stride: number;
  /** Columns that count now. `isLasting`: the column counts in a later call too, where those who are left over come again. */
  readonly columns: readonly { readonly column: number; readonly isLasting: boolean }[];
}

/** A stop as one number: 0 = in, cell + 1 = no seat left there, −(cell + 1) = tied there. */
export type Stop = number;

export function outcomeOf(stop: Stop): SeatOutcome {
  return stop === 0 ? { kind: "in" } : stop > 0 ? { kind: "quota", cell: stop - 1 } : { kind: "tie", cell: -stop - 1 };
}

/** One call of `fillClasses`. */
export interface Filling {
  readonly ledger: SeatLedger;
  readonly queue: SeatQueue;
  /** By cell: 1 = somebody found no seat for no other reason than seats kept for the tied, so that nobody worse may fall into them. */
  readonly isMissed: Uint8Array;
  readonly tell: (candidate: number, stop: Stop) => void;
}

/** As `fillSeats`, on a ledger that may be filled already; tells each candidate's outcome once. */
export function fillClasses(ledger: SeatLedger, queue: SeatQueue, tell: (candidate: number, stop: Stop) => void): void {
  const { order, classOf } = queue;
  const filling: Filling = { ledger, queue, isMissed: new Uint8Array(ledger.seats.length), tell };
  for (let from = 0; from < order.length; ) {
    const number = classOf[order[from]!]!;
    let to = from + 1;
    while (to < order.length && classOf[order[to]!] === number) to++;
    if (to - from === 1 && !ledger.pools.has(number)) fillSingle(filling, order[from]!);
    else fillEquals(filling, number, Array.prototype.slice.call(order, from, to) as number[]);
    from = to;
  }
}

function fillSingle(filling: Filling, candidate: number): void {
  const { ledger, queue, tell } = filling;
  const { seats, used, reserved, isClosed } = ledger;
  const { cells, columns } = queue;
  const at = candidate * queue.stride;
  const isStop = (cell: number): boolean => isClosed[cell] === 1 || used[cell]! + reserved[cell]! >= seats[cell]!;
  for (const { column } of columns) {
    const cell = cells[at + column]!;
    if (cell >= 0 && isStop(cell)) {
      noteMissed(filling, candidate, isStop);
      tell(candidate, stopAt(ledger, candidate, cell));
      return;
    }
  }
  for (const { column } of columns) {
    const cell = cells[at + column]!;
    if (cell >= 0) used[cell]!++;
  }
  tell(candidate, 0);
}

/** Notes the cells that stop a candidate, where each of them has seats that are only kept for the tied. */
export function noteMissed({ ledger, queue, isMissed }: Filling, candidate: number, isStop: (cell: number) => boolean): void {
  const at = candidate * queue.stride;
  const stops: number[] = [];
  for (const { column } of queue.columns) {
    const cell = queue.cells[at + column]!;
    if (cell < 0 || !isStop(cell)) continue;
    if (ledger.reserved[cell] === 0) return;
    stops.push(cell);
  }
  for (const cell of stops) isMissed[cell] = 1;
}

/** Who is tied at a closed cell stays tied there when he comes again; others find it full. */
export function stopAt({ isClosed, ties }: SeatLedger, candidate: number, cell: number): Stop {
  return isClosed[cell] === 1 && ties.get(candidate)?.has(cell) === true ? -(cell + 1) : cell + 1;
}
