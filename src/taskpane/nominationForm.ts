// The form of a nomination list: what was typed, what is wrong with it, and the rule it means.
import type { NominationRule } from "../core/movement";
import { parseDecimal, parseWhole } from "./numberInput";

export interface NominationDraft {
  readonly name: string;
  readonly top: string;
  readonly minTotal: string;
  readonly scope: NominationRule["scope"];
}

/** Keys of words in `pane.nomination`, by field. */
export interface DraftErrors {
  readonly name?: "nameMissing";
  readonly top?: "topWrong" | "ruleMissing";
  readonly minTotal?: "minTotalWrong";
}

export type ReadDraft = { readonly ok: true; readonly rule: NominationRule } | { readonly ok: false; readonly errors: DraftErrors };

/** The rule of a draft, or what is wrong with it. A list needs a name and a number, a threshold, or both. */
export function readDraft(draft: NominationDraft): ReadDraft {
  const name = draft.name.trim().normalize("NFC");
  const top = parseWhole(draft.top, 1);
  const minTotal = parseDecimal(draft.minTotal);
  const errors: DraftErrors = {
    ...(name === "" ? { name: "nameMissing" as const } : {}),
    ...(top === "wrong" ? { top: "topWrong" as const } : {}),
    ...(top === null && minTotal === null ? { top: "ruleMissing" as const } : {}),
    ...(minTotal === "wrong" ? { minTotal: "minTotalWrong" as const } : {}),
  };
  if (top === "wrong" || minTotal === "wrong" || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, rule: { name, top, minTotal, scope: draft.scope } };
}
