// What is wrong in an office's list of people that is to be imported, English.
import type { ImportProblemKind } from "../../core/register/importPeople";

export const importProblems: Readonly<Record<ImportProblemKind, string>> = {
  noNameColumn: "No column of names is found. Choose the column with the names.",
  noName: "Row {row}: there is no name (“{text}”). The row is left out.",
  long: "Row {row}: “{text}” is too long. This text is left out.",
  code: "Row {row}: code “{text}” cannot be used (letters, digits and . _ - / only). The code is left out.",
  choice: "Row {row}: “{text}” is not understood. The cell is left out.",
  date: "Row {row}: it is not clear which day “{text}” is. Give day/month/year, for example 05/08/2015.",
  months: "Row {row}: “{text}” is no number of months from 0 to 12. The cell is left out.",
  percent: "Row {row}: “{text}” is no percentage from 0 to 100. The cell is left out.",
  rank: "Row {row}: “{text}” is no rank (a whole number from 1). The cell is left out.",
  votes: "Row {row}: “{text}” is no number of votes (a whole number from 0). The cell is left out.",
  otherName: "Row {row}: {text} has the code of {other}. The row is left out; mend the code, or the name on the sheet Đối tượng.",
  codeTwice: "Row {row}: the code of {text} stands in another row with other contents. The row is left out; mend the code.",
  twice: "Row {row}: {text} stands in another row of the table. One row is taken.",
  ambiguous: "Row {row}: {text} may be {other}, but that is not sure. The row is left out; give the code or the date of birth.",
  sameName: "Row {row}: {text} has the same name as {other}, and no date of birth tells them apart. Taken as two people.",
};
