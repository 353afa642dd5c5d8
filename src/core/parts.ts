// Long work in parts: a generator that pauses between them, for whoever must draw and hear clicks meanwhile. Pausing changes no result.

/** Work that yields between its parts and returns its result. */
export type Parts<T> = Generator<undefined, T, undefined>;

/** The result of all parts at once. */
export function finish<T>(parts: Parts<T>): T {
  for (;;) {
    const step = parts.next();
    if (step.done === true) return step.value;
  }
}

/** Cells of a table that one part of long work goes through at most: a few milliseconds. */
export const CELLS_OF_A_PART = 3_000;

/** `work` on each row of a table with so many columns, pausing after every `CELLS_OF_A_PART` cells. */
export function rowsInParts<In, Out>(rows: readonly In[], columns: number, work: (row: In, index: number) => Out): Parts<Out[]> {
  return mapInParts(rows, Math.max(1, Math.floor(CELLS_OF_A_PART / Math.max(1, columns))), work);
}

/** `work` on each item in its order, pausing after every `size` of them. */
export function* mapInParts<In, Out>(items: readonly In[], size: number, work: (item: In, index: number) => Out): Parts<Out[]> {
  const results: Out[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % size === 0) yield;
    results.push(work(item, index));
  }
  return results;
}
