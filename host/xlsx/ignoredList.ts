// What a file holds and the embedded Excel cannot keep, as lines for the person who opens it: one per sheet and kind.

export class IgnoredList {
  private readonly counts = new Map<string, number>();

  /** Notes `what` (Vietnamese, without capital) once more, of a sheet or, with null, of the workbook. */
  add(sheet: string | null, what: string, count = 1): void {
    if (count <= 0) return;
    const line = sheet === null ? what : `Trang '${sheet}': ${what}`;
    this.counts.set(line, (this.counts.get(line) ?? 0) + count);
  }

  /** The lines in the order noted; how often, if more than once. */
  lines(): string[] {
    return [...this.counts].map(([line, count]) => (count === 1 ? line : `${line} (${count})`));
  }
}
