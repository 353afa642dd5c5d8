// The pane's own words by language. Vietnamese is at hand from the beginning; English is loaded when it is first wanted.
import { knowFailures } from "./failureWords";
import type { Language } from "./language";
import type { Same } from "./same";
import { pane as vi } from "./vi/pane";

/** All words of the pane. */
export type PaneWords = Same<typeof vi>;

const known = new Map<Language, PaneWords>([["vi", vi]]);

/** The words of the language. @throws Error before `loadWords` has brought them: a bug of the caller */
export function words(language: Language): PaneWords {
  const found = known.get(language);
  if (found === undefined) throw new Error(`The words of ${language} are not loaded`);
  return found;
}

/** Whether the words of the language are there. */
export function hasWords(language: Language): boolean {
  return known.has(language);
}

/** Brings the words of the language. @throws Error when their file does not load */
export async function loadWords(language: Language): Promise<void> {
  if (known.has(language)) return;
  const { pane, failures } = await import("./en/first");
  knowFailures(language, failures);
  known.set(language, pane);
}
