// The order in which Excel sorts: numbers, texts, FALSE, TRUE, errors; blanks last in both directions; equal ones keep their order.
import type { HostCell } from "./hostWorkbook";

const COLLATOR = new Intl.Collator("vi", { sensitivity: "base", numeric: false });

function kindOf({ value, isError }: HostCell): number {
  if (value === null) return 4;
  if (isError) return 3;
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function compare(a: HostCell, b: HostCell): number {
  const byKind = kindOf(a) - kindOf(b);
  if (byKind !== 0) return byKind;
  if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
  if (a.isError || a.value === null) return 0;
  if (typeof a.value === "string" && typeof b.value === "string") return COLLATOR.compare(a.value, b.value);
  return Number(a.value) - Number(b.value);
}

/** The indexes of the cells in sorted order. */
export function sortedRows(keys: readonly HostCell[], ascending: boolean): number[] {
  const order = keys.map((_, i) => i);
  return order.sort((i, j) => {
    const [a, b] = [keys[i]!, keys[j]!];
    if (a.value === null || b.value === null) return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0) || i - j;
    return (ascending ? compare(a, b) : compare(b, a)) || i - j;
  });
}
