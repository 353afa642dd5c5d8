// The short title of a rule in a language: what groups of findings are headed with.
import type { RuleId } from "../core/finding";
import { ruleTitles as en } from "./en/ruleTitles";
import type { Language } from "./language";
import { ruleTitles as vi } from "./vi/ruleTitles";

const TITLES = { vi, en };

/** What the rule is called. */
export function ruleTitle(rule: RuleId, language: Language): string {
  return TITLES[language][rule];
}
