// English words of the rules; same keys as Vietnamese.
import type { RuleId } from "../../core/finding";
import type { RuleWords } from "../vi/findings";

export const findings: Readonly<Record<RuleId, RuleWords>> = {
  "V-01": {
    message: "{participantName} has no entry for “{criterionName}”.",
    remedy: "Enter points; write KAD if it does not apply, MIỄN if excused. Blank is not zero.",
  },
  "V-02": { message: "“{text}” is text, not a number, so it does not count.", remedy: "Enter it again as the number {value}." },
  "V-03": { message: "{value} is out of range ({min} to {max}). {over}", remedy: "Enter points from {min} to {max}." },
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
  "V-09": {
    message: "“{criterionName}” does not apply to {participantName} but the cell holds “{text}”.",
    remedy: "Clear the cell; or change whom the criterion applies to.",
  },
  "V-10": { message: "{value} cannot be used here: {problem}.", remedy: "Enter the number of cases or days, or the result, again." },
  "V-11": {
    message: "{value} is in no band of the rule, so it has no points.",
    remedy: "Check the number; if it is right, add the missing band to the criterion's rule.",
  },
  "V-12": {
    message: "{value} at “{criterionName}”: is it {meant} %?",
    remedy: "This column takes percents: 95 means 95 %. If {value} % is right leave it.",
  },
  "V-13": {
    message: "“{criterionName}”: {before point exceeds|points exceed} {cap} in the rule “{text}”: {over point does|points do} not count.",
    remedy: "Check the number. If it is right leave it: no more than {cap point|points} will count.",
  },
  "V-14": {
    message: "{participantName}: group “{criterionName}” has {value point|points}, {over} above its maximum {max}.",
    remedy: "Look at the points in the group; if it may exceed, change the group's maximum.",
  },
  "V-15": {
    message: "{value} has more than {decimals decimal|decimals}: it is rounded for points.",
    remedy: "Enter it with at most {decimals decimal|decimals}.",
  },
  "V-16": { message: "“{text}” is not a choice of this cell.", remedy: "Choose one of: {choices}; or KAD, MIỄN. {meant}" },
  "V-17": {
    message: "“{criterionName}” of {participantName} has no points: “{other}” (code {code}) {problem}.",
    remedy: "Correct the cell “{other}”; if it does not apply write KAD at “{criterionName}”.",
  },
  "V-20": {
    message: "{participantName}, “{criterionName}”: the later round gave {to}, the earlier {from}, and no explanation is given.",
    remedy: "Write the reason into this cell of the sheet of explanations.",
  },
  "V-21": {
    message: "{participantName} has points for “{criterionName}” but no evidence is named.",
    remedy: "Write name and number of the document into this cell of the sheet of evidence.",
  },
  "V-22": {
    message: "The sheet “{sheet}” is not there or lacks rows or columns: this round is not fully counted.",
    remedy: "Press Build matrix: entries, explanations and evidence are kept.",
  },
  "V-23": {
    message: "The sheet “{sheet}” still holds {count entry|entries}, but the movement does not use this round: kept, not counted.",
    remedy: "If the round is needed, choose the rounds (Vòng chấm) on the sheet Phong trào again and Build matrix. If not, leave it.",
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
  "C-07": {
    message: "“{name}”: this cell of the criterion is not understood.",
    remedy: "Choose from the list of the cell, or leave it blank.",
  },
  "C-08": { message: "The rule “{text}” of “{name}” is not understood: {problem}.", remedy: "{example}" },
  "C-09": {
    message: "“{name}”: the ranges {first} and {second} overlap.",
    remedy: "Change the rule so that each value is in one range; use < or > for an open end.",
  },
  "C-10": {
    message: "“{name}”: the rule says nothing about {gap}; who falls there has no points.",
    remedy: "Add a band for {gap}, or “còn lại = 0”. If it never happens leave it.",
  },
  "C-11": {
    message: "“{name}”: the level name “{level}” cannot be used: {problem}.",
    remedy: "Rename the level in the rule, one name for each level.",
  },
  "C-12": { message: "“{name}”: the floor {floor} is above the cap {cap}.", remedy: "Correct “không quá” or “không dưới” in the rule." },
  "C-13": { message: "“{name}” has weight 0: all points become 0.", remedy: "Enter another weight, or leave it blank (1)." },
  "C-14": {
    message: "“{name}” cannot stand in group “{parent}”: {problem}.",
    remedy: "Correct the group column: the code of a row of kind Nhóm, or blank.",
  },
  "C-15": {
    message: "Group “{name}” has maximum {max} but its children add up to {sum}: {over} too many.",
    remedy: "Correct the maximum; or write the rule “không quá {max}” to limit it, “lấy cao nhất” if only one counts.",
  },
  "C-16": {
    message: "Group “{name}” has no children of its part, so it has no points.",
    remedy: "Write this code into the group column of its children, or change the kind of the row.",
  },
  "C-17": {
    message: "“{name}” applies to “{cluster}” but nobody is in that cluster.",
    remedy: "Write the cluster as on the sheet Đối tượng, or Tập thể, Cá nhân.",
  },
  "C-18": {
    message: "“{name}”: code “{code}” in the rule cannot be used: {problem}.",
    remedy: "Correct the code in the rule by the column Mã of the sheet Tiêu chí.",
  },
  "C-19": { message: "“{name}”: {problem}.", remedy: "Correct the rule or the maximum of the criterion." },
  "C-20": {
    message: "“{name}” is a deduction but can add up to {best point|points}.",
    remedy: "Write deductions as negative numbers (−0,5), or move it to another part.",
  },
  "C-21": {
    message: "The rule of “{name}” is too long: its formula needs {length character|characters}, Excel takes {most}.",
    remedy: "Merge levels or bands, shorten the names of levels, or make two criteria of it.",
  },
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
    remedy:
      "Give the code of a criterion or group, or one of the words told above the table, and a direction of the list; at most 8 steps.",
  },
  "M-04": { message: "“{text}” is not a choice of this cell.", remedy: "Choose from the list of the cell." },
  "M-05": {
    message: "The kind of movement “{text}” is none of the choices: it counts as blank.",
    remedy: "Choose from the list of the cell.",
  },
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
  "S-06": { message: "Result formulas{where} were overwritten by values.", remedy: "Press Rank: the formulas are written again." },
  "S-07": {
    message: "The results{where} do not follow from the entries: a formula was changed.",
    remedy: "Press Rank: the formulas are written again.",
  },
  "S-08": {
    message: "The sheet “{sheet}” is hidden.",
    remedy: "Show it again so that everybody can look; results are right all the same.",
  },
  "S-09": {
    message: "The sheet “{sheet}” is no longer protected: formulas may be typed over.",
    remedy: "Protect it again (without a password).",
  },
  "S-10": {
    message:
      "Formulas {where} are not as Bảng Vàng writes them (edited, or built by an earlier version), although their values are still right.",
    remedy: "Write the formulas anew, so that they stay right when scores change.",
  },
  "S-11": {
    message: "Criterion “{name}”: {field} went from {from} to {to} after the results were built. Totals follow the new number already.",
    remedy: "Put the old number back, or take it as it is now if the change is right.",
  },
  "S-12": {
    message: "The sheet “{was}” is now called “{sheet}”. Everything still works.",
    remedy: "Give it back its title, or take it as it is now.",
  },
  "S-13": {
    message: "The workbook calculates only when told to: numbers on the sheets may lag behind the scores.",
    remedy: "Choose Formulas › Calculation Options › Automatic. Bảng Vàng does not change this setting of Excel.",
  },
  "W-01": {
    message: "The cell is a date or a time ({text}): Excel changed what was typed or pasted.",
    remedy: "Type it again as a number, with the decimal mark of this computer.",
  },
  "W-02": {
    message: "“{text}” may be read as more than one number, so it is not counted.",
    remedy: "The scorer confirms, then types it as a number.",
  },
  "W-03": {
    message: "The cell holds a formula that gives {text}.",
    remedy: "Replace it by that very number: the formula would change with sorting or with other cells.",
  },
  "W-04": {
    message: "The cell says {text} %, which Excel takes as {text}/100.",
    remedy: "Enter the number without the % sign.",
  },
  "W-05": { message: "Code “{code}” has spaces or invisible characters: formulas cannot find it.", remedy: "Type the code again." },
  "W-06": {
    message: "“{name}” has stray spaces, invisible characters or accents kept apart from their letters.",
    remedy: "Type it again, or press Fix.",
  },
  "W-07": {
    message: "“{name}” is like “{otherName}” (row {other}), only with accents missing.",
    remedy: "If they are one, delete a row; if they are two, leave both.",
  },
  "W-08": {
    message: "“{name}” is like “{otherName}” (row {other}), only the tone mark stands elsewhere.",
    remedy: "If they are one, delete a row; if they are two, leave both.",
  },
  "W-09": { message: "The entry cells {cells} are merged: only the first keeps a score.", remedy: "Unmerge them, then enter each score." },
  "W-10": {
    message: "Rows or columns of the scoring sheet are hidden: {cells}.",
    remedy: "Show them, so that nobody and no criterion is missed.",
  },
  "W-11": { message: "The scoring sheet is filtered: some rows are not shown. Pasting now may shift rows.", remedy: "Clear the filter." },
  "W-12": { message: "{cells} lost the input rule: Excel says nothing when a wrong value is typed.", remedy: "Put the input rule back." },
  "W-13": {
    message: "Some entry cells are locked (mostly by pasting from another file): nothing can be typed there while the sheet is protected.",
    remedy: "Unlock the entry cells.",
  },
  "W-14": {
    message: "The blocks of sheet “{sheet}” no longer stand in line: cells were cut, pasted or deleted.",
    remedy: "Undo (Ctrl+Z) if it was just done. Do not build before looking: scores may end with the wrong person.",
  },
  "R-01": {
    message: "{names}: equal, and no tie-break step parts them.",
    remedy: "Add a tie-break step on the sheet Phong trào, or let the Council decide.",
  },
  "D-01": { message: "“{text}” in {field} is not understood.", remedy: "Mend the cell as the pattern above the table shows." },
  "D-02": { message: "{field} is {value}: it must be from {min} to {max}.", remedy: "Enter a right number." },
  "D-03": { message: "Band “{name}” overlaps “{other}”.", remedy: "List bands from high to low, each with its own name and minimum." },
  "D-04": { message: "“{name}” is not among {where}.", remedy: "Mend the name or code." },
  "D-05": {
    message: "Quota “{name}”{group}: nobody to take the percentage of, so no seats.",
    remedy: "Look again at what the percentage is taken of.",
  },
  "D-06": {
    message: "Quotas “{name}” and “{other}” contradict each other: {problem}.",
    remedy: "Mend one of them; both are kept when deciding.",
  },
  "D-07": {
    message: "{participantName} are equal at the line of “{band}”: {people person|people}; seats of “{name}”{group} left: {left}.",
    remedy: "The Council decides; write the result into the table of exceptions with a reason.",
  },
  "D-08": {
    message: "The exception for {participantName} has no reason (at least {min letter|letters}) and is not applied.",
    remedy: "Write the reason.",
  },
  "D-09": { message: "{participantName} is in no band.", remedy: "Add a band without a minimum, or leave it if the regulation says so." },
  "D-10": {
    message: "“{name}”{group}: {used seat|seats} used of {seats}; the rest are exceptions with a written reason.",
    remedy: "Check the exceptions before submitting.",
  },
  "D-11": { message: "The condition “{text}” is not understood.", remedy: "Write it as in: {example}." },
  "D-12": {
    message: "“{group}” has no class, or class “{className}” has no percentage.",
    remedy: "Give the class of the unit, and the percentage of that class in quota “{name}”.",
  },
  "D-13": {
    message: "Quota “{name}”: what the percentage is taken of is not chosen.",
    remedy: "Choose it: the two readings of “20 % of those rated good” give different numbers of seats.",
  },
  "A-01": {
    message: "There is no set of award rules for dossiers received on {date}.",
    remedy: "Mend the date, or choose a set on the sheet Danh hiệu.",
  },
  "A-02": {
    message: "“{name}” ({article}): could not be verified with the original text.",
    remedy: "Compare with the text, mend if needed, then mark it as verified.",
  },
  "A-03": { message: "Award row: “{text}” in column {field} is not understood.", remedy: "Mend the cell." },
  "A-04": { message: "Nobody is proposed for “{name}”.", remedy: "See the reasons in the list of those not proposed." },
  "A-05": {
    message: "{participantName}: {fact} is not known, so “{name}” cannot be judged.",
    remedy: "Add it on the sheets Đối tượng, Quá trình khen thưởng or Sáng kiến.",
  },
  "A-06": {
    message: "{participantName}: there are not enough initiatives for each of these awards: {names}.",
    remedy: "An initiative serves one award only: choose the award, then fill in the column Đã dùng cho on the sheet Sáng kiến.",
  },
  "A-07": {
    message: "The conditions of these awards wait for each other: {names}.",
    remedy: "Mend the conditions on the sheet Danh hiệu.",
  },
  "A-08": {
    message: "The kind of movement is “{kind}”, and the sheet Danh hiệu considers titles: {names}.",
    remedy:
      "Awards for thematic or unscheduled achievements are no basis for proposals by merit (Decree 152/2025, Article 4.3). If the titles belong to the regular movement choose Không in the column Xét?; keep a flag for the leader of a thematic movement.",
  },
  "H-01": {
    message: "{participantName}: the award history lacks the year {year}.",
    remedy: "Add the year; if there was nothing leave it (the chain is broken).",
  },
  "H-02": { message: "{participantName}: “{name}” of {year} stands twice.", remedy: "Delete one row." },
  "H-03": { message: "“{code}” is not in the list of participants.", remedy: "Mend the code, or add it to the sheet Đối tượng." },
  "H-04": { message: "“{text}” in column {field} is not understood.", remedy: "{remedy}" },
  "H-05": {
    message: "Initiative “{title}” of {participantName} {problem}.",
    remedy: "An initiative serves one award only.",
  },
  "H-06": { message: "{participantName} holds “{name}” of {year} already.", remedy: "Check before proposing it again." },
  "H-07": {
    message:
      "{participantName} is proposed for “{name}” by {years year|years} in a row, but got “{name}” for {year}: some years count twice.",
    remedy: "The next time counts from after the period that the last decision names (Decree 152/2025, Article 33.7): check that decision.",
  },
  "H-08": {
    message: "{participantName} stands twice in the table of exemplary cases.",
    remedy: "Delete a row; the report takes the upper one.",
  },
  "H-09": {
    message: "{participantName} is an exemplary case without a reason.",
    remedy: "Write the reason on the sheet Nội dung báo cáo.",
  },
  "H-10": {
    message: "Day of the report “{text}” is no date: the report leaves room to write it by hand.",
    remedy: "Write day/month/year, such as 05/11/2026; or leave it blank.",
  },
  "B-01": {
    message: "{participantName}: {votes vote|votes} in favour, but only {max ballot|ballots}.",
    remedy: "Count the ballots again.",
  },
  "B-02": { message: "{field} is {value}, which does not fit {other}, {max}.", remedy: "Check the numbers of ballots and members." },
  "B-03": {
    message: "{participantName}: first count {first}, second count {second}.",
    remedy: "Count again; until they agree the votes do not count.",
  },
  "B-04": { message: "“{text}” is no number of votes.", remedy: "Enter a whole number from 0." },
  "B-05": { message: "“{name}” is not among {where}.", remedy: "Mend the code in the vote." },
  "B-06": {
    message: "“{name}”: the vote sheet goes by {text}; the rule is now {other}.",
    remedy: "Make the vote sheet again to bring it up to date; the votes typed stay.",
  },
  "K-01": { message: "Objection {number}: “{code}” is not in the {where}.", remedy: "Choose a code of the drop-down, or leave it blank." },
  "K-02": {
    message: "Objection {number} has no day of receipt: “{text}”.",
    remedy: "Enter day/month/year; without it no last day to answer can be told.",
  },
  "K-03": { message: "Objection {number} is answered before it was received.", remedy: "Check the days of receipt and of the answer." },
  "K-04": { message: "Objection {number}: {problem}.", remedy: "Fill in state, outcome and day of the answer." },
  "K-05": { message: "Objection {number}: {problem}.", remedy: "Each objection has a whole number of its own." },
  "K-06": { message: "Holiday “{text}” is no date.", remedy: "Enter day/month/year; this line is not counted yet." },
  "K-07": { message: "“{text}” in {field} is not understood.", remedy: "{remedy}" },
  "K-08": {
    message: "Objection {number}: the last day to answer is not what its formula gives ({value}).",
    remedy: "Press Update the register to write the formula again.",
  },
  "K-09": {
    message: "Objection {number}: “{text}” in column {field} is not understood.",
    remedy: "Choose from the drop-down; enter days as day/month/year.",
  },
  "K-10": { message: "Objection {number} says nothing.", remedy: "Sum up what it objects to." },
  "K-11": {
    message: "The sheet Ngày nghỉ has no day of {year}.",
    remedy: "Enter the holidays of {year}, so that last days to answer are right.",
  },
  "K-12": {
    message: "The end of publication is not what its formula gives ({value}).",
    remedy: "Press Update the register to write the formula again.",
  },
  "K-13": {
    message: "Holiday “{text}” stands outside the list and is not counted yet.",
    remedy:
      "Name the holiday beside it and press Update the register to take it into the list; or move it to another column, or delete it.",
  },
};
