// Gathers the words of a language. Every text that a user sees comes from here; both languages have the same keys.
import { failures as enFailures } from "./en/failures";
import { pane as enPane } from "./en/pane";
import type { Language } from "./language";
import type { Same } from "./same";
import { failures as viFailures } from "./vi/failures";
import { pane as viPane } from "./vi/pane";

const vi = { pane: viPane, failures: viFailures } as const;

/** All words, by part. */
export type Words = Same<typeof vi>;

const byLanguage: Record<Language, Words> = { vi, en: { pane: enPane, failures: enFailures } };

/** The words of the language. */
export function words(language: Language): Words {
  return byLanguage[language];
}
