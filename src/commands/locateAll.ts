// Findings with the cells they lie in and their words. Apart from reading a movement, because the words of all rules are much to load
// and the overview, which the pane needs at once, only counts.
import { blocksResults, type Finding } from "../core/finding";
import { findingWords } from "../locale/findingWords";
import type { Language } from "../locale/language";
import { locate } from "../workbook/locate";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { stop, type LocatedFinding } from "./command";
import type { MovementState } from "./readMovement";

/** Stops the command when the lists have errors that make a result meaningless. @throws CommandStop `unusable` */
export function requireUsableLists(state: MovementState, language: Language): void {
  const errors = state.lists.findings.filter(blocksResults);
  if (errors.length === 0) return;
  const located = locateAll(errors, state.snapshot, language);
  throw stop("unusable", { count: errors.length, first: located[0]!.message, cell: located[0]!.cell }, located);
}

/** Findings with cells and words. */
export function locateAll(findings: readonly Finding[], snapshot: WorkbookSnapshot, language: Language): LocatedFinding[] {
  return findings.map((finding) => ({ ...finding, ...locate(snapshot, finding.place), ...findingWords(finding, language) }));
}
