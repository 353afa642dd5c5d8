// When long work pauses: as soon as it has run for 20 milliseconds, so that with the part that runs then the page is kept busy for 50 at most,
// and short work is not slowed down.

/** Milliseconds after which the next pause is taken. Parts take 30 at most on an idle core (`npm run bench`). */
export const LONGEST_BREATH = 20;

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
