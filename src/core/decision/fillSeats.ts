// Who gets the seats when several limits hold at once: best first, equals together, nobody by his row.
// Seats are counted in cells: a cell is one quota in one group, and a candidate may belong to several.

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
 * everybody in a cell with more members than seats left is tied there, and the cell is closed for whoever comes later. Seats that the
 * tied could take in their other cells are held there, so that whatever the Council picks, every limit still holds. (iii) The others
 * take their seats. The order inside a class changes nothing. Without cells everybody is in.
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
  /** Of the tied: cells that go on counting in later calls, where a seat is reserved for each of them. */
  readonly pledges: Map<number, Set<number>>;
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
    pledges: new Map(),
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

/** As `fillSeats`, on a ledger that may be filled already; tells each candidate's outcome once. */
export function fillClasses(ledger: SeatLedger, queue: SeatQueue, tell: (candidate: number, stop: Stop) => void): void {
  const { order, classOf } = queue;
  const counts = { members: new Int32Array(ledger.seats.length), own: new Int32Array(ledger.seats.length) };
  for (let from = 0; from < order.length; ) {
    const number = classOf[order[from]!];
    let to = from + 1;
    while (to < order.length && classOf[order[to]!] === number) to++;
    if (to - from === 1 && (ledger.pledges.size === 0 || !ledger.pledges.has(order[from]!))) fillSingle(ledger, queue, order[from]!, tell);
    else fillClass(ledger, queue, Array.prototype.slice.call(order, from, to) as number[], counts, tell);
    from = to;
  }
}

function fillSingle(ledger: SeatLedger, queue: SeatQueue, candidate: number, tell: (candidate: number, stop: Stop) => void): void {
  const { seats, used, reserved, isClosed } = ledger;
  const { cells, columns } = queue;
  const at = candidate * queue.stride;
  for (const { column } of columns) {
    const cell = cells[at + column]!;
    if (cell >= 0 && (isClosed[cell] === 1 || used[cell]! + reserved[cell]! >= seats[cell]!)) {
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

/** Who is tied at a closed cell stays tied there when he comes again; others find it full. */
function stopAt(ledger: SeatLedger, candidate: number, cell: number): Stop {
  return ledger.isClosed[cell] === 1 && ledger.ties.get(candidate)?.has(cell) === true ? -(cell + 1) : cell + 1;
}

interface Counts {
  /** By cell: members of the class that may still take a seat. Zero between classes. */
  readonly members: Int32Array;
  /** By cell: seats reserved for single members of the class, which they may take. Zero between classes. */
  readonly own: Int32Array;
}

function fillClass(
  ledger: SeatLedger,
  queue: SeatQueue,
  members: readonly number[],
  counts: Counts,
  tell: (candidate: number, stop: Stop) => void,
): void {
  const { used, reserved, isClosed, pledges } = ledger;
  const eachCell = (candidate: number, visit: (cell: number, isLasting: boolean) => void): void => {
    for (const { column, isLasting } of queue.columns) {
      const cell = queue.cells[candidate * queue.stride + column]!;
      if (cell >= 0) visit(cell, isLasting);
    }
  };
  const firstCell = (candidate: number, isStop: (cell: number) => boolean): number => {
    for (const { column } of queue.columns) {
      const cell = queue.cells[candidate * queue.stride + column]!;
      if (cell >= 0 && isStop(cell)) return cell;
    }
    return -1;
  };
  const countOwn = (candidates: readonly number[], by: number): void => {
    for (const candidate of candidates) {
      const pledged = pledges.get(candidate);
      if (pledged !== undefined) eachCell(candidate, (cell) => pledged.has(cell) && (counts.own[cell]! += by));
    }
  };
  const left = (cell: number): number => ledger.seats[cell]! - used[cell]! - reserved[cell]! + counts.own[cell]!;

  /** A tie closes a cell for whoever comes later, but for those whose own seat is kept there. */
  const isShut = (candidate: number, cell: number): boolean =>
    isClosed[cell] === 1 && (pledges.get(candidate)?.has(cell) !== true || ledger.ties.get(candidate)?.has(cell) === true);

  // Who is stopped takes his own reserved seat out of what the others may share, which may stop the next.
  let rest = members;
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    countOwn(rest, 1);
    const fulls = rest.map((candidate) => firstCell(candidate, (cell) => isShut(candidate, cell) || left(cell) <= 0));
    countOwn(rest, -1);
    rest.forEach((candidate, i) => fulls[i]! >= 0 && tell(candidate, stopAt(ledger, candidate, fulls[i]!)));
    rest = rest.filter((_, i) => fulls[i]! < 0);
  }
  countOwn(rest, 1);
  for (const candidate of rest) eachCell(candidate, (cell) => counts.members[cell]!++);

  const tied: { readonly candidate: number; readonly cell: number }[] = [];
  const placed: number[] = [];
  for (const candidate of rest) {
    const cell = firstCell(candidate, (own) => counts.members[own]! > left(own));
    if (cell < 0) placed.push(candidate);
    else tied.push({ candidate, cell });
  }
  /** Seats that are left in the cells where there is a tie; at least one. */
  const over = new Map<number, number>();
  for (const { candidate } of tied) eachCell(candidate, (cell) => counts.members[cell]! > left(cell) && over.set(cell, left(cell)));
  countOwn(rest, -1);
  for (const candidate of rest) eachCell(candidate, (cell) => (counts.members[cell] = 0));

  for (const candidate of placed) {
    const pledged = pledges.get(candidate);
    eachCell(candidate, (cell) => {
      used[cell]!++;
      if (pledged?.delete(cell) === true) reserved[cell]!--;
    });
    tell(candidate, 0);
  }
  for (const { candidate, cell } of tied) tell(candidate, -(cell + 1));
  for (const cell of over.keys()) isClosed[cell] = 1;
  for (const { candidate } of tied) {
    const at = ledger.ties.get(candidate) ?? new Set();
    eachCell(candidate, (cell) => over.has(cell) && at.add(cell));
    ledger.ties.set(candidate, at);
  }
  if (ledger.isHeld) reserve(ledger, tied, over, eachCell);
}

/** Holds, in the cells that the tied could still enter, as many seats as the Council may need there. */
function reserve(
  { reserved, pledges }: SeatLedger,
  tied: readonly { readonly candidate: number; readonly cell: number }[],
  over: ReadonlyMap<number, number>,
  eachCell: (candidate: number, visit: (cell: number, isLasting: boolean) => void) => void,
): void {
  /** By cell: how many of those tied at another cell could come in, by that other cell. */
  const coming = new Map<number, Map<number, number>>();
  for (const { candidate, cell: line } of tied) {
    const pledged = pledges.get(candidate) ?? new Set();
    pledges.set(candidate, pledged);
    eachCell(candidate, (cell, isLasting) => {
      if (over.has(cell) || pledged.has(cell)) return;
      if (isLasting) {
        // Who falls takes this very seat when he comes again, so it must be his own.
        pledged.add(cell);
        reserved[cell]!++;
        return;
      }
      const byLine = coming.get(cell) ?? new Map<number, number>();
      coming.set(cell, byLine.set(line, (byLine.get(line) ?? 0) + 1));
    });
  }
  for (const [cell, byLine] of coming) {
    // Of those tied at one line no more can come than it has seats.
    for (const [line, people] of byLine) reserved[cell]! += Math.min(people, over.get(line)!);
  }
}
