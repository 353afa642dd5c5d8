// The books of seats while they are filled: what each cell has, what is kept for the tied, who queues for what.

/** Seats of a cell kept for those of a class who are tied elsewhere: any `size` of `people` could come in. */
export interface Pool {
  readonly size: number;
  readonly people: ReadonlySet<number>;
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

/** One call of `fillClasses`. */
export interface Filling {
  readonly ledger: SeatLedger;
  readonly queue: SeatQueue;
  /** By cell: 1 = somebody found no seat for no other reason than seats kept for the tied, so that nobody worse may fall into them. */
  readonly isMissed: Uint8Array;
  readonly tell: (candidate: number, stop: Stop) => void;
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
