// English words of the rules; same keys as Vietnamese.
import type { RuleId } from "../../core/finding";
import type { RuleWords } from "../vi/findings";

export const findings: Readonly<Record<RuleId, RuleWords>> = {
  "V-01": {
    message: "{participantName} has no entry for “{criterionName}”.",
    remedy: "Enter points; write KAD if it does not apply, MIỄN if excused. Blank is not zero.",
  },
  "V-02": { message: "“{text}” is text, not a number, so it does not count.", remedy: "Enter it again as the number {value}." },
  "V-03": { message: "{value} is out of range ({min} to {max}).", remedy: "Enter points from {min} to {max}." },
  "V-04": { message: "{value} is off the step {step}.", remedy: "Enter points in steps of {step}." },
  "V-05": {
    message: "“{text}” is neither points, KAD nor MIỄN.",
    remedy: "Enter a number, or KAD (not applicable), MIỄN (excused). {meant}",
  },
  "V-06": { message: "The cell shows the error {text}.", remedy: "Delete the broken formula and enter the points as a number." },
  "V-07": { message: "{text} is not an entry.", remedy: "Enter a number, KAD, MIỄN, or leave it blank." },
  "V-08": {
    message: "There is an entry for “{code}”, which is not in the lists.",
    remedy: "Add it to the list and enter again, or correct the code.",
  },
  "C-01": { message: "Criterion “{name}” has no code.", remedy: "Press Build matrix to get codes, or enter one." },
  "C-02": { message: "Criterion code “{code}” is also used by “{other}”.", remedy: "Change one of the two codes." },
  "C-03": {
    message: "Criterion code “{code}” has characters that cannot be used.",
    remedy: "Codes are letters, digits and . _ - / ; at most 40 characters.",
  },
  "C-04": {
    message: "“{text}” is not valid in this column.",
    remedy: "Enter a valid number (step above 0; decimals 0 to 9) or leave it blank.",
  },
  "C-05": { message: "Maximum {max} is below minimum {min}.", remedy: "Correct the maximum or the minimum." },
  "C-06": { message: "Criterion {code} has no text.", remedy: "Enter the text of the criterion." },
  "P-01": { message: "“{name}” has no code.", remedy: "Press Build matrix to get codes, or enter one." },
  "P-02": { message: "Code “{code}” is also used by “{other}”.", remedy: "Change one of the two codes." },
  "P-03": {
    message: "“{code}” has characters that cannot be used.",
    remedy: "Codes are letters, digits and . _ - / ; clusters have no * ? ~.",
  },
  "P-04": {
    message: "“{name}” has the same name as row {other} of the list.",
    remedy: "If it is one person delete a row; if two, add something to tell them apart.",
  },
  "P-05": { message: "Participant {code} has no name.", remedy: "Enter the name." },
  "P-06": {
    message: "The kind of “{name}” is neither Tập thể (collective) nor Cá nhân (individual).",
    remedy: "Choose Tập thể or Cá nhân.",
  },
  "M-01": { message: "The movement has no criteria.", remedy: "Enter criteria on the sheet Tiêu chí." },
  "M-02": { message: "The movement has no participants.", remedy: "Enter participants on the sheet Đối tượng." },
  "M-03": {
    message: "Tie-break step {step} cannot be used: “{code}”.",
    remedy: "Give one criterion code and a direction; at most 8 steps.",
  },
  "M-04": { message: "“{text}” is not a choice of this cell.", remedy: "Choose from the list of the cell." },
  "S-01": { message: "Block {name} is gone: it may have been deleted.", remedy: "Undo (Ctrl+Z) if just deleted; or Build matrix again." },
  "S-02": { message: "Criterion “{name}” has no column on the entry sheet.", remedy: "Press Build matrix: entries are kept." },
  "S-03": { message: "“{name}” has no row on the entry sheet.", remedy: "Press Build matrix: entries are kept." },
  "S-04": {
    message: "A column has the unknown or repeated criterion code “{code}”; results are not right until it is mended.",
    remedy: "Add the criterion to the list, or delete the column, then Build matrix.",
  },
  "S-05": {
    message: "A row has the unknown or repeated participant code “{code}”.",
    remedy: "Add the participant to the list, or delete the row, then Build matrix.",
  },
  "S-06": { message: "Result formulas were overwritten by values.", remedy: "Press Rank: the formulas are written again." },
  "S-07": {
    message: "The results do not follow from the entries: a formula was changed.",
    remedy: "Press Rank: the formulas are written again.",
  },
  "R-01": {
    message: "{names}: equal, and no tie-break step parts them.",
    remedy: "Add a tie-break step on the sheet Phong trào, or let the Council decide.",
  },
};
