// The plan of all three lists, in tab order.
import type { Movement, NominationRule } from "../core/movement";
import { criteriaPlan, movementPlan, participantsPlan } from "./listsPlan";
import type { WorkbookPlan } from "./plan";

/** Profile, criteria, participants. */
export function listsPlan(
  titles: { readonly movement: string; readonly criteria: string; readonly participants: string },
  movement: Movement,
  rule: NominationRule | null,
): WorkbookPlan {
  return [
    ...movementPlan(titles.movement, movement, rule),
    ...criteriaPlan(titles.criteria, movement.criteria),
    ...participantsPlan(titles.participants, movement.participants),
  ];
}
