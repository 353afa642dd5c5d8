// Reads a cell of a rule column in the notation of rules, whatever its kind: the first kind that understands all of it counts.
import { PLAIN_CRITERION, type CriterionPart } from "../movement";
import { isScored, type RuleKind } from "../rule";
import { parseRule, ruleText } from "../ruleText";
import type { Leaf } from "./leaf";
import { isSound } from "./sound";

const KINDS: readonly RuleKind[] = ["progressive", "count", "target", "bySize", "leader", "bands", "yesNo", "levels"];

/** The rule of the text, with the bounds of the part; null where no kind understands it. */
export function ruleOfText(text: string, value: number | null, part: CriterionPart): Omit<Leaf, "onlyIfFull" | "name" | "said"> | null {
  if (text === "") return null;
  for (const kind of KINDS) {
    const read = parseRule(kind, text);
    if (!read.ok || !isScored(read.rule) || ruleText(read) === "") continue;
    const bound = value === null ? null : Math.abs(value);
    const isOpen = read.rule.kind === "count" || read.rule.kind === "progressive";
    const facts = {
      rule: read.rule,
      max: part === "base" ? bound : null,
      min: null,
      cap: read.cap ?? (isOpen && part !== "deduction" ? bound : null),
      floor: read.floor ?? (isOpen && part === "deduction" && bound !== null ? 0 - bound : null),
    };
    if (isSound({ ...PLAIN_CRITERION, code: "x", name: "x", part, ...facts })) return facts;
  }
  return null;
}
