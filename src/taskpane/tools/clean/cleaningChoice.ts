// What the user chose of the proposals, as data: kinds, ticks, and the changes that follow from them.
import type { CellChange } from "../../../commands/cleanData";
import type { DirtyCell } from "../../../commands/cleaningScope";
import { cleanCell, CLEANING_KINDS, type CleaningKind, type Proposal } from "../../../core/cleaning/cleanCell";

/** A line of the list. */
export interface CleaningItem {
  readonly key: string;
  readonly cell: DirtyCell;
  readonly proposal: Proposal;
}

/** The proposals of the kinds chosen: certain ones are ticked at first, others are not. */
export function itemsOf(cells: readonly DirtyCell[], kinds: ReadonlySet<CleaningKind>): { certain: CleaningItem[]; look: CleaningItem[] } {
  const items = cells.flatMap((cell) =>
    cleanCell(cell, kinds).map((proposal) => ({ key: `${proposal.isCertain ? "certain" : "look"} ${cell.cell}`, cell, proposal })),
  );
  return { certain: items.filter(({ proposal }) => proposal.isCertain), look: items.filter(({ proposal }) => !proposal.isCertain) };
}

/** How many cells each kind concerns. */
export function kindCounts(cells: readonly DirtyCell[]): ReadonlyMap<CleaningKind, number> {
  const counts = new Map<CleaningKind, number>();
  const all = new Set(CLEANING_KINDS);
  for (const cell of cells) {
    for (const kind of new Set(cleanCell(cell, all).flatMap(({ kinds }) => kinds))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Whether a line is ticked; `flipped` holds the keys whose tick the user changed. */
export function isTicked({ key, proposal }: CleaningItem, flipped: ReadonlySet<string>): boolean {
  return canTick(proposal) && proposal.isCertain !== flipped.has(key);
}

/** A place that only a person can put right has no tick. */
export function canTick(proposal: Proposal): boolean {
  return proposal.after !== null;
}

/** The flipped keys after these lines have all been ticked, or none of them. */
export function withAll(items: readonly CleaningItem[], isOn: boolean, flipped: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(flipped);
  for (const { key, proposal } of items) {
    if (proposal.isCertain === isOn) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** One change for each cell with a tick: what needed a look stands on top of what was certain and includes it. */
export function changesOf(items: readonly CleaningItem[], flipped: ReadonlySet<string>): CellChange[] {
  const byCell = new Map<string, { readonly chosen: CleaningItem; readonly below: CleaningItem | null }>();
  const certain = new Map(items.filter(({ proposal }) => proposal.isCertain).map((item) => [item.cell.cell, item]));
  for (const item of items) {
    if (!isTicked(item, flipped)) continue;
    byCell.set(item.cell.cell, { chosen: item, below: item.proposal.isCertain ? null : (certain.get(item.cell.cell) ?? null) });
  }
  return [...byCell.values()].map(({ chosen, below }) => {
    const { cell, proposal } = chosen;
    return {
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      before: cell.text,
      after: proposal.date ?? proposal.after!,
      changesFont: proposal.changesFont || below?.proposal.changesFont === true,
      salutation: proposal.salutation ?? below?.proposal.salutation ?? null,
      salutationColumn: cell.salutationColumn,
    };
  });
}
