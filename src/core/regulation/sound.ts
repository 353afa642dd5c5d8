// Whether the criteria list would take a criterion as it is, and read its rule back as the same.
import { checkRule } from "../checkRule";
import type { Criterion } from "../movement";
import { parseRule, ruleText } from "../ruleText";

/** No error is found in the criterion by itself, and its rule survives the cell that it is written in. */
export function isSound(criterion: Criterion): boolean {
  if (checkRule(criterion, (field) => ({ kind: "setting", field })).some((finding) => finding.severity === "error")) return false;
  const text = ruleText(criterion);
  const read = parseRule(criterion.rule.kind, text);
  return read.ok && ruleText(read) === text;
}
