// Where those who sign the form stand: columns wide enough for what they are called.

/** Of who signs, in characters, where there is room. */
const SIGNER_WIDTH = 26;

/** Columns side by side. */
export interface Span {
  readonly column: number;
  readonly columns: number;
}

/** The column whose middle is nearest to that share of the page's width. */
function columnAt(wide: readonly number[], share: number): number {
  const total = wide.reduce((sum, width) => sum + width, 0);
  let left = 0;
  const distances = wide.map((width) => {
    const middle = left + width / 2;
    left += width;
    return Math.abs(middle - share * total);
  });
  return distances.indexOf(Math.min(...distances));
}

/** Columns around one, none of those before `first` or taken already, until a signer has room; all that there are where he never has. */
function spanAround(wide: readonly number[], column: number, first: number, taken: readonly Span[]): Span {
  const isFree = (at: number): boolean =>
    at >= first && at < wide.length && !taken.some((span) => at >= span.column && at < span.column + span.columns);
  let [from, to] = [column, column];
  const width = (): number => wide.slice(from, to + 1).reduce((sum, own) => sum + own, 0);
  while (width() < SIGNER_WIDTH && (isFree(to + 1) || isFree(from - 1))) {
    if (isFree(to + 1)) to++;
    else from--;
  }
  return { column: from, columns: to - from + 1 };
}

/** Where each of `count` signs: the first under the names of the criteria (column `name`), the last on the right. `wide`: widths in characters. */
export function signerSpans(wide: readonly number[], name: number, count: number): Span[] {
  const spans: Span[] = [];
  for (let i = count - 1; i > 0; i--) spans.unshift(spanAround(wide, columnAt(wide, i === count - 1 ? 0.82 : 0.5), name + 1, spans));
  return [{ column: name, columns: 1 }, ...spans];
}
