// Rules that make a formula longer than Excel takes (C-21): found before anything is built.
import { finding, type Finding } from "../core/finding";
import type { Criterion } from "../core/movement";
import { isEntered } from "../core/rule";
import { ruleText } from "../core/ruleText";
import { quoteSheet } from "./area";
import { gridTitleFor } from "./names";
import { MAX_FORMULA_LENGTH, pointsFormula } from "./pointsFormulas";
import { inColumnOrder, resultModel } from "./resultModel";
import type { WorkbookSnapshot } from "./snapshot";

/** Rules shorter than this never come near: a formula is at most some twelve times as long. */
const SHORT = 300;

/** Findings about rules that are too long; `rows[i]` is the row of criterion i in the list. */
export function checkRuleLengths(snapshot: WorkbookSnapshot, criteria: readonly Criterion[], rows: readonly number[]): Finding[] {
  const isLong = (criterion: Criterion): boolean => isEntered(criterion.rule) && ruleText(criterion).length > SHORT;
  if (!criteria.some(isLong)) return [];
  const ordered = inColumnOrder(criteria);
  const model = resultModel({ participants: [], criteria: ordered, tieBreak: [], rankStyle: "competition", rankBy: "total" });
  // Results stand on the entry sheet or, of several rounds, on what counts of them.
  const titles = [gridTitleFor(snapshot, "self", 1), gridTitleFor(snapshot, "final", 2)];
  const entrySheet = titles.reduce((longest, title) => (quoteSheet(title).length > quoteSheet(longest).length ? title : longest));
  return criteria.flatMap((criterion, i) => {
    if (!isLong(criterion)) return [];
    const { length } = pointsFormula(model, entrySheet, ordered.indexOf(criterion));
    if (length <= MAX_FORMULA_LENGTH) return [];
    const place = { kind: "criterion", row: rows[i]!, field: "rule" } as const;
    return [finding("C-21", place, { criterion: criterion.code }, { name: criterion.name, length, most: MAX_FORMULA_LENGTH })];
  });
}
