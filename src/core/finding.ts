// Findings: what is wrong in the user's data, as values. Never thrown. The words stand in locale/.
import type { Round } from "./movement";
import type { Fix } from "./sweep/fix";

export type Severity = "error" | "warning";

/**
 * Catalogue of rules. V: entries. C: criteria. P: participants. M: the movement. S: structure of the workbook. W: what the
 * sweep finds beside values. R: ranks. D: the rules of Xét. A: awards. H: register and history. B: ballots.
 * K: publication and objections (kiến nghị).
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
  "V-09": "error", // entry where the criterion is not for the participant
  "V-10": "error", // count that is not whole, or a number below 0 where there is none
  "V-11": "error", // value that the rule has no band for
  "V-12": "warning", // 0,95 where 95 % was probably meant
  "V-13": "warning", // points above the rule's cap: cut
  "V-14": "error", // subtotal of a group above its stated maximum
  "V-15": "warning", // more decimals than the criterion is rounded to
  "V-16": "error", // none of the choices of the cell (Có, Không, a level)
  "V-17": "error", // no points because another entry that the rule needs is not usable
  "V-20": "warning", // a later round differs and no explanation is given
  "V-21": "warning", // points for a criterion that needs evidence, and none is given
  "V-22": "error", // sheet of a round, of explanations or of evidence is not there, or lacks rows or columns
  "V-23": "warning", // entries of a round that the movement no longer uses: kept, not counted
  "C-01": "error", // criterion without a code
  "C-02": "error", // criterion code used twice
  "C-03": "error", // code has characters that formulas cannot look up
  "C-04": "error", // maximum, minimum, step, weight or decimals is no number or out of range
  "C-05": "error", // maximum below minimum
  "C-06": "warning", // criterion without a name
  "C-07": "error", // kind, part or evidence is not a choice of the cell
  "C-08": "error", // text of the rule is not understood
  "C-09": "error", // bands or sizes overlap
  "C-10": "warning", // bands or sizes leave a gap
  "C-11": "error", // name of a level repeated, blank, a number, KAD or MIỄN
  "C-12": "error", // floor above cap
  "C-13": "error", // weight 0
  "C-14": "error", // parent unknown, itself, circular, or a row that cannot have children with points
  "C-15": "warning", // children exceed the group's stated maximum
  "C-16": "warning", // group without children
  "C-17": "warning", // applies to a cluster that nobody is in
  "C-18": "error", // code in a rule unknown, itself, circular or without numbers
  "C-19": "error", // number of a rule missing or impossible
  "C-20": "warning", // deduction that adds points
  "C-21": "error", // rule too long for a formula
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
  "M-05": "warning", // kind of the movement is not understood
  "S-01": "error", // a block of the add-in is gone (name or cells deleted)
  "S-02": "error", // criterion of the list has no column in the entry sheet
  "S-03": "error", // participant of the list has no row in the entry sheet
  "S-04": "error", // column of the entry sheet with an unknown or repeated criterion code
  "S-05": "error", // row of the entry sheet with an unknown or repeated participant code
  "S-06": "error", // result formulas overwritten by values
  "S-07": "error", // result differs from what the entries give: a formula was changed
  "S-08": "warning", // sheet of the movement hidden
  "S-09": "warning", // protection of a built sheet taken off
  "S-10": "warning", // formula of results or board edited, its value the same for now
  "S-11": "warning", // number of a criterion changed since the results were built
  "S-12": "warning", // sheet renamed since the results were built
  "S-13": "warning", // the workbook calculates only when told to
  "W-01": "error", // a date or a time where a value belongs: Excel made it of 8/5
  "W-02": "error", // text that a person must read: "1.234" may be 1234, "8/5" may be 8,5
  "W-03": "warning", // formula where a value belongs
  "W-04": "error", // percentage: 95 % is 0.95 to Excel
  "W-05": "error", // code with spaces, invisible characters or letters in pieces
  "W-06": "warning", // name or text of a list with the same
  "W-07": "warning", // names alike but for accents that one lacks
  "W-08": "warning", // names alike but for where the tone mark stands (hoà, hòa)
  "W-09": "error", // merged cells among the entries
  "W-10": "warning", // hidden rows or columns among the entries
  "W-11": "warning", // rows of the entry sheet are filtered out
  "W-12": "warning", // entry cells that lost their rule of validation
  "W-13": "warning", // entry cells that are locked
  "W-14": "error", // blocks of a sheet no longer stand in line
  "R-01": "warning", // tie that the ladder does not part: for the Council
  "D-01": "error", // cell of the rules of Xét is not understood
  "D-02": "error", // percentage, count or minimum out of range
  "D-03": "error", // bands overlap: same name, or minimums not falling
  "D-04": "error", // band, award or participant that is named is not there
  "D-05": "warning", // base of a quota is 0
  "D-06": "warning", // quotas contradict each other
  "D-07": "warning", // tie at the line of a quota: for the Council
  "D-08": "error", // exception without a written reason
  "D-09": "warning", // somebody falls in no band
  "D-10": "warning", // more seats used than there are, by exceptions
  "D-11": "error", // condition is not understood
  "D-12": "error", // group without a class, or class without a percentage
  "D-13": "error", // the base of a percentage is not chosen
  "A-01": "error", // no set of award rules for the date
  "A-02": "warning", // rule that the research could not verify
  "A-03": "error", // row of the award table is not understood
  "A-04": "warning", // award for which nobody is proposed
  "A-05": "warning", // fact that a condition needs is not known
  "A-06": "warning", // one initiative would serve several awards of the same period
  "A-07": "error", // awards whose conditions wait for each other
  "A-08": "warning", // titles are considered in a movement of another kind than the yearly one
  "H-01": "warning", // award history with a gap
  "H-02": "error", // award history with the same year twice
  "H-03": "error", // history, initiative or exemplary case of somebody who is not in the list
  "H-04": "error", // cell of the register, the history or the initiatives is not understood
  "H-05": "warning", // initiative used before
  "H-06": "warning", // title held already for this year
  "H-07": "warning", // years of a chain that an earlier award of the same kind has counted
  "H-08": "warning", // exemplary case that stands twice
  "H-09": "warning", // exemplary case without a reason
  "H-10": "error", // day of the report that is no date
  "B-01": "error", // more votes than ballots
  "B-02": "error", // ballots: valid > returned > issued, or present > members
  "B-03": "warning", // the two counts differ
  "B-04": "error", // votes that are no whole number
  "B-05": "error", // name or award of the vote is not in the lists
  "B-06": "warning", // the rule of a vote changed after its sheet was made
  "K-01": "error", // objection about a participant or criterion that is not in the lists
  "K-02": "error", // objection without a day of receipt, or with one that is no date
  "K-03": "error", // objection answered before it was received
  "K-04": "warning", // objection answered without day or outcome, or outcome without an answer
  "K-05": "error", // number of an objection twice or missing
  "K-06": "error", // holiday that is no date
  "K-07": "error", // setting of publication or of the register of objections is not understood
  "K-08": "warning", // last day to answer is not what its formula gives
  "K-09": "error", // state, outcome or day of answer of an objection is not understood
  "K-10": "warning", // objection that says nothing
  "K-11": "warning", // answer due in a year without a single holiday in the list
  "K-12": "warning", // end of publication is not what its formula gives
  "K-13": "error", // holiday typed where formulas do not count it
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

/** Sheets of the scoring grid's layout: one per round, what counts of them, and the texts that belong to it. */
export type GridSheet = Round | "final" | "explanation" | "evidence";

/** Where a finding lies, in the terms of the movement; `workbook/` turns it into a cell. Rows and columns count from 0 in their block. */
export type Place =
  /** `round` absent: the sheet of the first round, the only one in a movement of one round. */
  | { readonly kind: "entry"; readonly row: number; readonly column: number; readonly round?: GridSheet }
  | { readonly kind: "entryRow"; readonly row: number; readonly round?: GridSheet }
  | { readonly kind: "entryColumn"; readonly column: number; readonly round?: GridSheet }
  /** Several entry cells; `round` as of a single one. */
  | {
      readonly kind: "entryArea";
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      readonly round?: GridSheet;
    }
  | { readonly kind: "criterion"; readonly row: number; readonly field: string }
  | { readonly kind: "participant"; readonly row: number; readonly field: string }
  | { readonly kind: "setting"; readonly field: string }
  | { readonly kind: "result"; readonly row: number; readonly column: number }
  /** A cell of the block of that defined name. */
  | { readonly kind: "cell"; readonly name: string; readonly row: number; readonly column: number }
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
  /** What would put it right; absent where a person must decide. */
  readonly fix?: Fix;
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

/**
 * Whether the lists allow no result while it stands. What is wrong in the register does not: every rank is defined without it, and the
 * finding is told all the same.
 */
export function blocksResults({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean {
  return severity === "error" && rule !== "H-04";
}
