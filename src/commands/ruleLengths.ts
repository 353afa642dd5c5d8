// Commands that write formulas check before all that Excel can take them. Apart from the reading, which the pane loads first.
import type { Language } from "../locale/language";
import { checkRuleLengths } from "../workbook/longRules";
import { requireUsableLists } from "./locateAll";
import type { MovementState } from "./readMovement";

/** The movement with findings of rules that are too long for a formula (C-21). */
export function withLongRules<T extends MovementState>(state: T): T {
  const long = checkRuleLengths(state.snapshot, state.lists.movement.criteria);
  return long.length === 0 ? state : { ...state, lists: { ...state.lists, findings: [...state.lists.findings, ...long] } };
}

/** Stops the command when the lists have errors, or rules that no formula can hold. @throws CommandStop `unusable` */
export function requireBuildableLists(state: MovementState, language: Language): void {
  requireUsableLists(withLongRules(state), language);
}
