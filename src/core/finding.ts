// Findings: what is wrong in the user's data, as values. Never thrown. The words stand in locale/.

export type Severity = "error" | "warning";

/**
 * Catalogue of rules. V: entries. C: criteria. P: participants. M: the movement. S: structure of the workbook. R: ranks.
 * Numbers are never reused.
 */
export const RULES = {
  "V-01": "warning", // entry missing (blank is not zero)
  "V-02": "error", // text that reads as a number: "8,5", " 8 "
  "V-03": "error", // out of range
  "V-04": "error", // off the step
  "V-05": "error", // text that is neither number, KAD nor MIỄN
  "V-06": "error", // error value (#N/A) in an entry cell
  "V-07": "error", // TRUE/FALSE or other value that is no entry
  "V-08": "error", // entry for a participant or criterion that is not in the lists
  "C-01": "error", // criterion without a code
  "C-02": "error", // criterion code used twice
  "C-03": "error", // code has characters that formulas cannot look up
  "C-04": "error", // maximum, minimum, step, weight or decimals is no number or out of range
  "C-05": "error", // maximum below minimum
  "C-06": "warning", // criterion without a name
  "P-01": "error", // participant without a code
  "P-02": "error", // participant code used twice
  "P-03": "error", // code has characters that formulas cannot look up
  "P-04": "warning", // same name twice in a cluster
  "P-05": "warning", // participant without a name
  "P-06": "error", // kind is neither tập thể nor cá nhân
  "M-01": "error", // no criteria
  "M-02": "error", // no participants
  "M-03": "error", // ladder names an unknown criterion, or more than 8 steps
  "M-04": "error", // rank style, decimals or another setting is not understood
  "S-01": "error", // a block of the add-in is gone (name or cells deleted)
  "S-02": "error", // criterion of the list has no column in the entry sheet
  "S-03": "error", // participant of the list has no row in the entry sheet
  "S-04": "error", // column of the entry sheet with an unknown or repeated criterion code
  "S-05": "error", // row of the entry sheet with an unknown or repeated participant code
  "S-06": "error", // result formulas overwritten by values
  "S-07": "error", // result differs from what the entries give: a formula was changed
  "R-01": "warning", // tie that the ladder does not part: for the Council
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

/** Where a finding lies, in the terms of the movement; `workbook/` turns it into a cell. Rows and columns count from 0 in their block. */
export type Place =
  | { readonly kind: "entry"; readonly row: number; readonly column: number }
  | { readonly kind: "entryRow"; readonly row: number }
  | { readonly kind: "entryColumn"; readonly column: number }
  | { readonly kind: "criterion"; readonly row: number; readonly field: string }
  | { readonly kind: "participant"; readonly row: number; readonly field: string }
  | { readonly kind: "setting"; readonly field: string }
  | { readonly kind: "result"; readonly row: number; readonly column: number }
  | { readonly kind: "block"; readonly name: string };

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  /** Code of the participant, where there is one. */
  readonly participant?: string;
  /** Code of the criterion, where there is one. */
  readonly criterion?: string;
  /** What the message tells: numbers and texts by name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A finding with the severity of its rule. */
export function finding(
  rule: RuleId,
  place: Place,
  about: { readonly participant?: string; readonly criterion?: string },
  params: Readonly<Record<string, string | number>> = {},
): Finding {
  return { rule, severity: RULES[rule], place, ...about, params };
}
