// How far the scoring of each participant is.
import { idleColumns } from "../checkEntries";
import { appliesTo } from "../criteriaTree";
import { EXEMPT, NOT_APPLICABLE, type Entry, type EntryTable, type Movement } from "../movement";
import { isEntered } from "../rule";

/**
 * Every cell that wants an entry has one; some have; none has; all are KAD or MIỄN, so that nothing is asked of him. `absent`: he is in the
 * list but not in the scoring table.
 */
export const COMPLETIONS = ["whole", "partly", "none", "exempt", "absent"] as const;
export type Completion = (typeof COMPLETIONS)[number];

/**
 * How far each participant of the table is. Cells that want an entry are those of criteria that are for him; notes that no rule needs may
 * stay blank. Of somebody for whom there is no criterion at all nothing is asked.
 */
export function completionsOf({ criteria, participants }: Pick<Movement, "criteria" | "participants">, entries: EntryTable): Completion[] {
  const isIdle = idleColumns(criteria, criteria);
  const wanted = criteria.flatMap((criterion, column) => (isEntered(criterion.rule) && !isIdle[column] ? [{ criterion, column }] : []));
  return participants.map((participant, row) =>
    completionOf(
      wanted.filter(({ criterion }) => appliesTo(criterion.appliesTo, participant)).map(({ column }) => entries[row]?.[column] ?? null),
    ),
  );
}

function completionOf(own: readonly Entry[]): Completion {
  if (own.every((entry) => entry === EXEMPT || entry === NOT_APPLICABLE)) return "exempt";
  const blank = own.filter((entry) => entry === null).length;
  return blank === 0 ? "whole" : blank === own.length ? "none" : "partly";
}
