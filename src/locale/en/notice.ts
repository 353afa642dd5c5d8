// Words of the notice that the ribbon's functions show with the pane closed, English.
import type { Same } from "../same";
import type { notice as vi } from "../vi/notice";

export const notice: Same<typeof vi> = {
  failureTitle: "Not done: {what}",
  what: {
    buildMatrix: "Build the matrix",
    checkEntries: "Check",
    rank: "Rank",
    decide: "Decide",
    nominate: "Make the list",
  },
  buildMatrix: "Matrix built: {participants participant|participants} × {criteria criterion|criteria}.",
  buildFindings: "To review in the lists: {count}. Open the pane and press Check to see each place.",
  rankProvisional: "Errors: {errors}, to review: {warnings}; the ranks are provisional.",
  rankRepaired: "Overwritten result formulas were written anew.",
  decideAtLine: "Tied at the line of a quota: {count}, in no band yet. The Council decides.",
  decideProvisional: "The result is provisional: errors {errors}, to review {warnings}. Open the pane to see each of them.",
  decideUnverified: "The rules “{set}” are not checked against the official text in full: see the sheet Danh hiệu.",
  nominateAtLine: "List “{list}”: tied at the line: {count}, not on the list. The Council decides.",
  nominateProvisional: "List “{list}” is provisional: scores are missing or wrong.",
  nominateNone: "Nobody meets the rule of list “{list}”.",
  whole:
    "This step was written in full: {sheets}. Undo it if you do not want it. Then have the cells below typed again; do not close the workbook without saving, or everybody loses what they have just entered.",
  leftEntry: "Sheet “{sheet}”, row {row}, column {column}: {content}",
  leftCell: "{cell}: {content}",
  leftDeleted: "deleted",
  part: "Half written: {sheets}. If not saved yet, close the workbook without saving and open it again; if it saves by itself, restore it from the version history.",
  unknown: "It is not known whether these sheets were written: {sheets}. Look at them before doing it again.",
  silentTitle: "{what}: Excel does not answer",
  silentText:
    "Excel has not answered for {seconds second|seconds}. A dialog of Excel may be open, a cell may be being edited, or the workbook is calculating.",
  silentReading: "Nothing has been written.",
  silentWriting:
    "The workbook is being written: please wait. If you must close it, look afterwards whether the sheets just written are whole.",
  crash:
    "Bảng Vàng ran into trouble. The scores you entered are still in the workbook. Try again; if it stays, send this code to the person who helps you: {code}",
  close: "Close",
};
