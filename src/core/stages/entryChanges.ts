// What changed between two readings of the entries, cell by cell and by codes: the order of rows and columns never counts.
import { codeKey } from "../criteriaTree";
import { settledCell } from "../decimal";
import type { Round } from "../movement";

/** What a cell holds as it is typed; a blank one is not told. */
export type TypedCell = string | number | boolean;

/** The entries of one participant in one round, by code of the criterion. */
export interface TypedLine {
  readonly round: Round;
  readonly participant: string;
  readonly cells: Readonly<Record<string, TypedCell>>;
}

/** "" stands for blank. */
export interface EntryChange {
  readonly round: Round;
  readonly participant: string;
  readonly criterion: string;
  readonly before: TypedCell;
  readonly after: TypedCell;
}

/** The same for any writing of the codes: what a change is known by. */
export function changeKey({ round, participant, criterion }: Pick<EntryChange, "round" | "participant" | "criterion">): string {
  return JSON.stringify([round, codeKey(participant), codeKey(criterion)]);
}

/**
 * Whether two cells hold the same: numbers to 12 significant digits, texts without outer spaces in NFC; a number is never the same as a text.
 */
export function isSameCell(a: TypedCell, b: TypedCell): boolean {
  if (typeof a === "string" && typeof b === "string") return a.normalize("NFC").trim() === b.normalize("NFC").trim();
  return settledCell(a) === settledCell(b);
}

/** Changes from `before` to `now`: cells there now in their order, then those that are gone. */
export function entryChanges(before: readonly TypedLine[], now: readonly TypedLine[]): EntryChange[] {
  const old = cellsOf(before);
  const changes: EntryChange[] = [];
  for (const [key, cell] of cellsOf(now)) {
    const was = old.get(key)?.after ?? "";
    old.delete(key);
    if (!isSameCell(was, cell.after)) changes.push({ ...cell, before: was });
  }
  for (const gone of old.values()) changes.push({ ...gone, before: gone.after, after: "" });
  return changes;
}

/** The lines with these changes made to them; what they do not name stays. */
export function withChanges(lines: readonly TypedLine[], changes: readonly EntryChange[]): TypedLine[] {
  const made = new Map<string, Map<string, EntryChange>>();
  const lineKey = (line: Pick<TypedLine, "round" | "participant">): string => JSON.stringify([line.round, codeKey(line.participant)]);
  for (const change of changes) {
    const key = lineKey(change);
    const line = made.get(key) ?? new Map<string, EntryChange>();
    made.set(key, line.set(codeKey(change.criterion), change));
  }
  const told = new Set<string>();
  // A code that stands in two rows has two lines: a change is made to both, or the other would tell it again.
  const result = lines.map((line): TypedLine => {
    const own = made.get(lineKey(line));
    if (own === undefined) return line;
    told.add(lineKey(line));
    return { ...line, cells: changed(line.cells, own) };
  });
  for (const [key, own] of made) {
    if (told.has(key)) continue;
    const [first] = own.values();
    if (first !== undefined) result.push({ round: first.round, participant: first.participant, cells: changed({}, own) });
  }
  return result;
}

function changed(cells: TypedLine["cells"], changes: ReadonlyMap<string, EntryChange>): TypedLine["cells"] {
  const kept = Object.entries(cells).filter(([code]) => !changes.has(codeKey(code)));
  const set = [...changes.values()].flatMap(({ criterion, after }): [string, TypedCell][] => (after === "" ? [] : [[criterion, after]]));
  return Object.fromEntries([...kept, ...set]);
}

/** Filled cells by key, as changes from nothing. */
function cellsOf(lines: readonly TypedLine[]): Map<string, EntryChange> {
  const cells = new Map<string, EntryChange>();
  for (const { round, participant, cells: typed } of lines) {
    for (const [criterion, after] of Object.entries(typed)) {
      const change = { round, participant, criterion, before: "", after };
      if (!isSameCell(after, "")) cells.set(changeKey(change), change);
    }
  }
  return cells;
}
