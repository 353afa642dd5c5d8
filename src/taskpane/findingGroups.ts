// Findings in groups of one rule, errors before warnings, as the list shows them.
import type { LocatedFinding } from "../commands/command";
import { RULES, type RuleId, type Severity } from "../core/finding";

export interface FindingGroup {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly items: readonly LocatedFinding[];
}

/** Groups by rule: errors first, then in the order of the catalogue. Inside a group the order is kept. */
export function groupFindings(findings: readonly LocatedFinding[]): readonly FindingGroup[] {
  const byRule = new Map<RuleId, LocatedFinding[]>();
  for (const item of findings) {
    const group = byRule.get(item.rule);
    if (group === undefined) byRule.set(item.rule, [item]);
    else group.push(item);
  }
  const catalogue = Object.keys(RULES) as RuleId[];
  const groups = catalogue.flatMap((rule) => {
    const items = byRule.get(rule);
    return items === undefined ? [] : [{ rule, severity: RULES[rule], items }];
  });
  return [...groups.filter((group) => group.severity === "error"), ...groups.filter((group) => group.severity === "warning")];
}
