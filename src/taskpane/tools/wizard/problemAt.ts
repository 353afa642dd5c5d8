// The message of a field of the wizard.
import type { WizardError } from "./wizardChecks";
import type { WizardWords } from "./wizardWords";

/** What a field shows while it is the one to correct. */
export function problemAt(
  field: WizardError["field"],
  error: WizardError | null,
  words: WizardWords,
): { readonly validationMessage?: string } {
  return error?.field === field ? { validationMessage: words.problems[error.problem] } : {};
}
