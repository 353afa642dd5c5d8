// Whether there is a movement in a workbook, told from the names that are there.
import { CRITERIA_NAMES, ENTRY_NAMES, PARTICIPANT_NAMES } from "./names";
import type { WorkbookSnapshot } from "./snapshot";

/** Whether the workbook holds a movement at all: any of its list columns is still there. */
export function hasMovement(snapshot: WorkbookSnapshot): boolean {
  return [...Object.values(CRITERIA_NAMES), ...Object.values(PARTICIPANT_NAMES)].some((name) => snapshot.blocks.has(name));
}

/** Whether the entry sheet's three blocks are there. */
export function hasMatrix(snapshot: WorkbookSnapshot): boolean {
  return Object.values(ENTRY_NAMES).every((name) => snapshot.blocks.has(name));
}
