// The short code of a set of scores, printed on every list made from them: the same scores give the same code, others another.
// It shows what a list was made from; it is no protection against forgery.

/** Two 32-bit words, mixed apart (cyrb53): well spread for one changed digit, and the same in every engine. */
function mixed(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (low ^ high) >>> 0;
}

/**
 * Eight hexadecimal digits, "7F3A-91C2", of rows such as [code, total, rank, band]. Two lists of 5,000 rows that differ have the same code
 * once in four thousand million. The order of the rows counts: give them in the order of the codes. Numbers and texts of the same look are
 * different, -0 is 0, and texts that look the same (NFC) are the same.
 */
export function scoresCode(rows: readonly (readonly (string | number)[])[]): string {
  const normal = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.normalize("NFC") : cell)));
  const digits = mixed(JSON.stringify(normal)).toString(16).toUpperCase().padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}
