// Rules that make a formula longer than Excel takes (C-21): found before anything is built.
import { codeKey } from "../core/criteriaTree";
import { finding, type Finding } from "../core/finding";
import type { Criterion } from "../core/movement";
import { isEntered } from "../core/rule";
import { ruleText } from "../core/ruleText";
import { quoteSheet } from "./area";
import { CRITERIA_NAMES, gridTitleFor } from "./names";
import { MAX_FORMULA_LENGTH, pointsFormula } from "./pointsFormulas";
import { inColumnOrder, resultModel } from "./resultModel";
import type { WorkbookSnapshot } from "./snapshot";

/** Rules shorter than this never come near: a formula is at most some twelve times as long. */
const SHORT = 300;

/** Findings about rules of the list that are too long. */
export function checkRuleLengths(snapshot: WorkbookSnapshot, criteria: readonly Criterion[]): Finding[] {
  const isLong = (criterion: Criterion): boolean => isEntered(criterion.rule) && ruleText(criterion).length > SHORT;
  if (!criteria.some(isLong)) return [];
  const ordered = inColumnOrder(criteria);
  const model = resultModel({ participants: [], criteria: ordered, tieBreak: [], rankStyle: "competition", rankBy: "total" });
  // Results stand on the entry sheet or, of several rounds, on what counts of them.
  const titles = [gridTitleFor(snapshot, "self", 1), gridTitleFor(snapshot, "final", 2)];
  const entrySheet = titles.reduce((longest, title) => (quoteSheet(title).length > quoteSheet(longest).length ? title : longest));
  const codes = snapshot.blocks.get(CRITERIA_NAMES.code)?.values ?? [];
  return criteria.flatMap((criterion) => {
    if (!isLong(criterion)) return [];
    const { length } = pointsFormula(model, entrySheet, ordered.indexOf(criterion));
    if (length <= MAX_FORMULA_LENGTH) return [];
    const row = codes.findIndex(([code = ""]) => codeKey(String(code).trim()) === codeKey(criterion.code));
    const place = { kind: "criterion", row: Math.max(row, 0), field: "rule" } as const;
    return [finding("C-21", place, { criterion: criterion.code }, { name: criterion.name, length, most: MAX_FORMULA_LENGTH })];
  });
}
