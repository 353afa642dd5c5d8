// How many errors the last check left open, in one cell that the formula of the status line reads: errors that formulas cannot see
// (dates, codes, lost rules) still make ranks provisional. The cell stands on the profile sheet, which is not protected.
import { sheet as words } from "../locale/vi/sheet";
import { call, iff, literal } from "./expression";
import { OPEN_ERRORS_NAME } from "./names";
import type { Op } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";
import { PROVISIONAL_TEXT } from "./stages/provisional";
import { STAGE_NAMES } from "./stages/stageNames";

/** Writes the number where it changed; none where the cell is not there, or where somebody protected its sheet. */
export function openErrorsOps(snapshot: WorkbookSnapshot, errors: number): Op[] {
  const block = snapshot.blocks.get(OPEN_ERRORS_NAME);
  if (block === undefined) return [];
  const wanted = errors === 0 ? "" : errors;
  const isShut = snapshot.sheets.some((sheet) => sheet.title === block.sheet && sheet.isProtected);
  if (isShut || block.values[0]?.[0] === wanted) return [];
  return [{ kind: "writeBlock", sheet: block.sheet, area: block.area, values: [[wanted]] }];
}

/** How many errors the last check or ranking left open. */
export function openErrorsIn(snapshot: WorkbookSnapshot): number {
  const cell = snapshot.blocks.get(OPEN_ERRORS_NAME)?.values[0]?.[0];
  return typeof cell === "number" ? cell : 0;
}

/** What the status line says when nothing is missing or doubtful: open errors of the last check, that the Council has not approved, or that all is scored. */
export function completeOrErrors(hasName: (name: string) => boolean): string {
  const { openErrors, openErrorsTail } = words.results;
  const complete = iff(`${PROVISIONAL_TEXT}=""`, literal(words.results.complete), STAGE_NAMES.provisional);
  if (!hasName(OPEN_ERRORS_NAME)) return complete;
  return iff(`${call("N", OPEN_ERRORS_NAME)}>0`, `${literal(openErrors)}&${OPEN_ERRORS_NAME}&${literal(openErrorsTail)}`, complete);
}
