// What there is to say of a unit file that comes back, as values. Words stand in locale/.
import type { Finding } from "../finding";
import type { Round } from "../movement";
import type { PasteProblem } from "./pastedUnit";

/**
 * How much a remark weighs. stop: nothing can be taken. look: can be taken once a person has looked; never ticked beforehand.
 * note: harmless, told all the same.
 */
export type RemarkWeight = "stop" | "look" | "note";

export const REMARKS = {
  unreadable: "stop", // damaged, too large, protected, no workbook, or with parts that are refused
  notUnitFile: "stop", // a workbook without a form of ours
  unknownRound: "stop", // for a round that the movement does not use, or whose sheet is not there
  nothingKnown: "stop", // none of its participants and criteria is in the lists
  unread: "stop", // a pasted range in which no codes, nobody or no entries are found
  seal: "look", // what the office wrote into it was changed
  otherMovement: "look", // another title, year or number in the workbook
  otherVersion: "look", // made from another version of the criteria
  twice: "look", // another file of the same unit
  conflict: "look", // another file has something else for the same cells
  unknownParticipant: "look",
  unknownCriterion: "look",
  missingParticipant: "look", // it was made with it, and it is gone
  missingCriterion: "look",
  renamedCriterion: "look",
  changedMax: "look",
  doubtfulParticipant: "look", // a pasted range has another name beside the code: never written
  unnamed: "look", // a pasted range without names that the lists know: only its codes tell that it belongs here
  repeated: "look", // a code that stands there twice
  repeatedCells: "look", // a cell that stands there twice, in a form and a table
  wrong: "look", // a value that the cell cannot take: never written
  maybeDate: "look", // a number without bound that Excel may have made of "3/5": never written
  wrongText: "look", // texts that are errors or too long: never written
  tornTexts: "look", // a table of texts with other codes than the table of people
  missingTexts: "look", // without the table of texts that the workbook has
  missing: "look", // cells left blank
  erased: "look", // blank where the workbook has a value
  noPlace: "look", // texts or entries for which the workbook has no cell
  lockedTexts: "look", // texts for which a sheet would be made, which the locked structure of the workbook does not allow
  pasted: "note", // no file: no seal, no version
  renamedParticipant: "note",
  newTexts: "note", // with texts for which the workbook gets a sheet when they are taken
  withoutTexts: "note", // without a table of texts that the workbook has and that nothing needs
  strays: "note", // rows or columns that somebody has put in beside
} as const satisfies Record<string, RemarkWeight>;

export type RemarkKind = keyof typeof REMARKS;

export interface CellId {
  readonly participant: string;
  readonly criterion: string;
}

/** A remark; `kind` says which of the parts there are. */
export type GatherRemark =
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "notUnitFile" | "seal" | "nothingKnown" | "pasted" | "unnamed" }
  | { readonly kind: "unread"; readonly problem: PasteProblem; readonly round: Round }
  | { readonly kind: "unknownRound"; readonly round: Round | null }
  /** `numbers`: the movement of the file and the one that is gathered for; null where the file says the same one, or none. */
  | {
      readonly kind: "otherMovement";
      readonly title: string;
      readonly year: number | null;
      readonly numbers: { readonly number: number; readonly now: number } | null;
    }
  | { readonly kind: "otherVersion"; readonly version: number | null; readonly now: number }
  /** `files`: the others. `isNewest` by the date of the file, a hint only; null where dates do not tell. */
  | { readonly kind: "twice"; readonly files: readonly string[]; readonly isNewest: boolean | null }
  | { readonly kind: "conflict"; readonly files: readonly string[]; readonly cells: readonly CellId[] }
  | {
      readonly kind: "unknownParticipant" | "unknownCriterion" | "missingParticipant" | "missingCriterion" | "repeated";
      readonly code: string;
      readonly name: string;
    }
  | {
      readonly kind: "renamedCriterion" | "renamedParticipant" | "doubtfulParticipant";
      readonly code: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "changedMax"; readonly code: string; readonly before: string | number; readonly after: string | number }
  | { readonly kind: "wrong"; readonly cell: CellId; readonly finding: Finding }
  | { readonly kind: "missing" | "erased" | "noPlace" | "repeatedCells" | "wrongText"; readonly cells: readonly CellId[] }
  | { readonly kind: "maybeDate"; readonly cell: CellId; readonly value: number }
  | { readonly kind: "tornTexts" | "missingTexts" | "newTexts" | "withoutTexts"; readonly sheet: "explanation" | "evidence" }
  | { readonly kind: "lockedTexts"; readonly sheet: "explanation" | "evidence"; readonly cells: readonly CellId[] }
  | { readonly kind: "strays"; readonly count: number };

/** The heaviest of the remarks; null without any. */
export function weightOf(remarks: readonly GatherRemark[]): RemarkWeight | null {
  const weights = new Set<RemarkWeight>(remarks.map(({ kind }) => REMARKS[kind]));
  return (["stop", "look", "note"] as const).find((weight) => weights.has(weight)) ?? null;
}
