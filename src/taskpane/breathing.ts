// When long work pauses: at most every 50 milliseconds, so that the pane is never frozen and short work is not slowed down.

/** Milliseconds that the page may be kept busy. */
export const LONGEST_BREATH = 50;

/**
 * What long work calls between its parts.
 * @param now the clock, in milliseconds
 * @param turn settles when the page has drawn and heard what waited
 */
export function breathing(now: () => number, turn: () => Promise<void>): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < LONGEST_BREATH) return;
    await turn();
    last = now();
  };
}
