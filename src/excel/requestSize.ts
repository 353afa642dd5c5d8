// How large a request will be. Office.js does not tell, so sizes are reckoned from what is put in: the guard against the
// 5 MB limit of Excel on the web needs them before sending, and `cost()` has nothing better in a real Excel.
// Where the other side can count (the embedded Excel), its count replaces the reckoning (see RequestMeter).

/** Requests are split before they reach this size; Excel on the web refuses 5 MB. */
export const MAX_REQUEST_BYTES = 3_500_000;

/** About what one range with one property or method takes: object paths, instantiation, the action itself. */
export const ACTION_BYTES = 450;

/** The envelope of a request. */
export const ENVELOPE_BYTES = 1_000;

/** Office.js cuts large blocks into pieces of about this many cells, each with its own object paths. */
const CELLS_PER_PIECE = 1_500;
const PIECE_BYTES = 900;

/** Counts the bytes that really were sent. */
export interface RequestMeter {
  requestBytes(): number;
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPair(text, i)) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const next = text.charCodeAt(index + 1);
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}

/** Bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value) ?? "");
}

/** Overhead of so many cells of a block that Office.js cuts into pieces. */
export function pieceBytes(cells: number): number {
  return (cells / CELLS_PER_PIECE) * PIECE_BYTES;
}

/** The items in groups that stay below the limit of a request or an answer, in order; one too large by itself stands alone. */
export function inBatches<T>(items: readonly T[], bytesOf: (item: T) => number, limit = MAX_REQUEST_BYTES): T[][] {
  const batches: T[][] = [];
  let room = 0;
  for (const item of items) {
    const bytes = bytesOf(item);
    if (batches.length === 0 || bytes > room) {
      batches.push([]);
      room = limit;
    }
    batches.at(-1)!.push(item);
    room -= bytes;
  }
  return batches;
}
