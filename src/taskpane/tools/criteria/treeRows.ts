// Rows of a tree as the screen lists them: which have children, and which are seen when some are closed.

export interface LeveledRow {
  readonly level: number;
}

/** Whether the row has rows below it. */
export function hasChildren(rows: readonly LeveledRow[], index: number): boolean {
  return (rows[index + 1]?.level ?? -1) > rows[index]!.level;
}

/** Indices of the rows that are seen: those with a closed row above them are not. */
export function seenRows(rows: readonly LeveledRow[], isClosed: (index: number) => boolean): number[] {
  const seen: number[] = [];
  let hiddenBelow = Infinity;
  rows.forEach(({ level }, index) => {
    if (level > hiddenBelow) return;
    hiddenBelow = isClosed(index) ? level : Infinity;
    seen.push(index);
  });
  return seen;
}

/** Rows that are closed at first: all with children but the top ones, in trees too long to be seen at once. */
export function closedAtFirst(rows: readonly LeveledRow[], most: number): ReadonlySet<number> {
  if (rows.length <= most) return new Set();
  return new Set(rows.flatMap((_, index) => (hasChildren(rows, index) ? [index] : [])));
}
