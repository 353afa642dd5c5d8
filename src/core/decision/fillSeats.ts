// Who gets the seats when several limits hold at once: best first, equals together, nobody by his row.
// Seats are counted in cells: a cell is one quota in one group, and a candidate may belong to several.
import { fillEquals } from "./fillEquals";
import { heldIn, noteMissed, openLedger, stopAt, type Filling, type SeatLedger, type SeatQueue, type Stop } from "./seatLedger";

/**
 * What became of a candidate. `cell`: the first, in the order of his cells, that stopped him; of those where he is tied the one with the fewest
 * seats left.
 */
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

export function outcomeOf(stop: Stop): SeatOutcome {
  return stop === 0 ? { kind: "in" } : stop > 0 ? { kind: "quota", cell: stop - 1 } : { kind: "tie", cell: -stop - 1 };
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
