// What there is to say of a unit file that came back, English.
import type { RemarkKind } from "../../core/gather/remarks";
import type { Same } from "../same";
import type { gatherRefusals as viRefusals, gatherRemarkParts as viParts } from "../vi/gatherRemarks";

export const gatherRemarks: Readonly<Record<RemarkKind, string>> = {
  unreadable: "The file cannot be read: {reason}",
  notUnitFile: "Not a form made by Bảng Vàng (it has no page of information). Type it in, or send the unit a new form.",
  unknownRound: "A form of the round “{round}”, which the movement does not use or whose sheet is not there yet.",
  nothingKnown: "None of the form's participants or criteria still matches the lists: nothing can be taken.",
  unread: "The pasted table cannot be read: {problem}",
  seal: "The seal does not match: names, codes, maxima or information of the form were changed after it was sent. Ask the unit before gathering.",
  otherMovement: "A form of another movement: “{title}”, year {year}{numbers}.",
  otherVersion: "The form was made with criteria version {version}; version {now} is in use.",
  twice: "This unit has sent more than once, other files: {files}. {hint} Choose only one.",
  conflict: "{count cell says|cells say} something else in another file ({files}): {cells}. With both chosen nothing is written there.",
  unknownParticipant: "Participant {code} “{name}” is not in the list: not taken.",
  unknownCriterion: "Criterion {code} “{name}” is not in the list: not taken.",
  missingParticipant: "Participant {code} “{name}” is missing: its row was deleted from the form.",
  missingCriterion: "Criterion {code} “{name}” is missing: it was deleted from the form.",
  renamedCriterion: "Criterion {code} was renamed: the list says “{before}”, the form “{after}”. Its points are not taken.",
  changedMax: "Criterion {code} has another maximum: the list says {before}, the form {after}. Its points are not taken.",
  doubtfulParticipant: "{code}: the list says “{before}”, the pasted table “{after}”. Nothing of this participant is taken.",
  unnamed: "No name of a criterion or of a participant agrees with the lists: only codes were matched. Look at each cell before gathering.",
  repeated: "Code {code} stands twice in the form: not taken.",
  repeatedCells: "{count cell stands|cells stand} twice in the form, not taken: {cells}.",
  wrong: "{cell}: {message}",
  maybeDate: "{cell}: {value} may be a date (Excel turns “3/5” into one). This cell is not taken, ask the unit.",
  wrongText: "{count text is an error value|texts are error values} or longer than {most character|characters}, not taken: {cells}.",
  tornTexts:
    "The sheet “{sheet}” of the form has other codes than its table of people (changed, added, deleted or repeated): nothing of it is taken.",
  missingTexts: "The form lacks the sheet “{sheet}” that the workbook has: no texts of it can be taken.",
  missing: "{count cell is|cells are} blank: {cells}.",
  erased:
    "{count cell is|cells are} blank where the workbook has a value: {cells}. The workbook keeps what it has unless you choose to empty it.",
  noPlace: "{count cell has|cells have} no place in the workbook: {cells}. Build the matrix again, then gather again.",
  lockedTexts:
    "The workbook has no sheet “{sheet}” yet, and its structure is protected, so that none can be made: {count text is|texts are} not taken ({cells}). Unprotect it under Review › Protect Workbook and gather again.",
  pasted: "Pasted from a table, not a file: matched by codes and names, without seal or version of the criteria.",
  renamedParticipant: "{code} was renamed: the list says “{before}”, the form “{after}”. Taken by code all the same.",
  newTexts: "The workbook has no sheet “{sheet}” yet: it is made when the form is taken.",
  withoutTexts: "The form has no sheet “{sheet}”. The movement does not require it.",
  strays: "{count row or column was|rows or columns were} put in by the unit: passed over.",
};

export const gatherRemarkParts: Same<typeof viParts> = {
  newest: "This file has the newest date (only a hint).",
  older: "Another file has a newer date (only a hint).",
  more: "{cells} and {count} more",
  cell: "{participant} – {criterion}",
  numbers: "(movement {number} of the workbook; forms are gathered for movement {now})",
  none: "none",
  held: "This cell is not taken.",
  unread: {
    noCodes: "no code of a criterion of this movement is in it. Copy the column (or row) of codes too.",
    unclear: "several rows or columns look like codes, and no names tell them apart. Copy the names of criteria and participants too.",
    several: "it holds several tables, or forms of several participants. Paste them one by one.",
    otherRound: "its heading is of another round or sheet. Choose the right round.",
    noParticipant: "no participant’s code is in it. Copy the head of the form too, or write the code under “Of the participant”.",
    otherParticipant: "the head of the form has another code than was typed under “Of the participant”.",
    noEntries: "there is not exactly one column “{header}”. Copy the row of headings too, and choose the right round.",
    noParticipants: "there is no column of participants’ codes. Copy the column of codes too.",
  },
};

export const gatherRefusals: Same<typeof viRefusals> = {
  "not-a-workbook": "not an Excel workbook (.xlsx).",
  encrypted: "protected by a password, or of the old .xls format. Ask the unit to save it as .xlsx without a password.",
  truncated: "not downloaded whole. Ask the unit to send it again.",
  damaged: "damaged. Ask the unit to send it again.",
  "too-large": "too large.",
  "too-many-parts": "it has too many parts.",
  bomb: "it grows out of measure when opened and may do harm.",
  "part-name": "it has unsafe names of parts.",
  "two-parts": "it has two parts of one name.",
  "nested-zip": "there is another file in it.",
  macros: "it has macros. Ask the unit to save it as .xlsx without macros.",
  "external-links": "it takes values from other workbooks. Ask the unit to break the links and save.",
  "document-type": "it has unsafe content.",
  "too-deep": "its structure is out of the ordinary.",
  unreadable: "it cannot be read from the disk: open in another program, or not fetched from the cloud.",
  other: "refused ({reason}).",
};
