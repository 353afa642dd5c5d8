// Words of the failures, English. Same keys and placeholders as vi/failures.ts.
import type { Same } from "../same";
import type { failures as reference } from "../vi/failures";

export const failures: Same<typeof reference> = {
  "cell-edit": {
    what: "Excel is waiting for somebody to finish typing in a cell.",
    next: "Press Enter to accept or Esc to drop what is being typed, then try again.",
  },
  protected: {
    what: "The workbook or a sheet is locked with a password.",
    onSheet: "Sheet “{sheet}” is locked with a password.",
    next: "On the Review tab, unprotect the sheet or workbook with its password, then try again.",
  },
  "not-found": {
    what: "A sheet or range of Bảng Vàng is no longer in the workbook.",
    onSheet: "Sheet “{sheet}” or the range needed is no longer in the workbook.",
    next: "Press Ctrl+Z if it was just deleted, or build the matrix again.",
  },
  conflict: {
    what: "Merged cells, a filter or a sheet of the same name are in the way.",
    onSheet: "Sheet “{sheet}” has merged cells, a filter or a name already in use, so nothing was written.",
    next: "Unmerge the cells, clear the filter or rename that sheet, then try again.",
  },
  changed: {
    what: "Somebody changed the workbook while this was being worked out, so nothing was written.",
    onSheet: "Somebody changed the sheet “{sheet}” while this was being worked out, so nothing was written.",
    next: "Try again to work with the new figures. If a colleague is typing, wait until they are done.",
  },
  unplaced: {
    what: "Somebody typed into the workbook while it was being written, and the cells below could not be put back.",
    next: "Ask them to type or delete these cells again.",
  },
  selection: {
    what: "Several separate ranges are selected, or no cells at all.",
    next: "Select one range of cells in the workbook, then try again.",
  },
  "too-large": {
    what: "The data is larger than Excel allows at once.",
    next: "Split the movement into several workbooks, or remove unused criteria and participants.",
  },
  unsupported: {
    what: "This Excel lacks a function that is needed.",
    next: "Use Excel 2021 or later, or Excel on the web, fully updated.",
  },
  session: {
    what: "The session with Excel was lost.",
    next: "Save if you can, close and open the workbook again (on the web: reload the page), then repeat this step.",
  },
  busy: {
    what: "Excel is busy and takes no more work.",
    next: "Wait a few seconds, close any open dialog, then try again.",
  },
  internal: {
    what: "Excel reported an error of unknown cause.",
    next: "Try once more. If it stays, do this step in the pane and copy the report for the person who helps you.",
  },
  "unit-too-large": {
    what: "The form of “{code}” is too large: it could not be read when it comes back.",
    next: "Choose a finer division under “One file for”, then make the files again.",
  },
  locked: {
    what: "The movement is locked: its scores and lists cannot be changed.",
    next: "Open “Stage and log”, choose Unlock and give a reason.",
  },
  "sealed-sheet": {
    what: "The movement is locked: papers that were sealed stay as they are.",
    onSheet: "The movement is locked, what was sealed stays as it is and is not made anew: “{sheet}”.",
    next: "Others can still be made. To make this one anew, open “Stage and log”, choose Unlock and give a reason; then lock again.",
  },
  "sealed-gone": {
    what: "The movement is locked: a sheet of a sealed paper was deleted after the lock, and is not made anew while it is locked.",
    onSheet: "The movement is locked, and sealed papers are not made anew: “{sheet}”. Deleted after the lock: “{gone}”.",
    next: "Others can still be made. To make this one anew, open “Stage and log”, choose Unlock and give a reason; then lock again.",
  },
  "locked-decision": {
    what: "The movement is locked, and its decision is not there or has become old: no papers are made from it.",
    next: "Put rules and votes back as they were; or Unlock with a reason, press Decide, and lock again.",
  },
  "step-logged": {
    what: "This step has written into the log, so it is not undone.",
    next: "Open “Stage and log”, choose Return or Unlock and give a reason.",
  },
  "step-locked": {
    what: "The movement was locked after this step: undo does not go back behind the lock.",
    next: "Open “Stage and log”, choose Unlock and give a reason, then undo.",
  },
  "log-without-matrix": {
    what: "The movement keeps a log: undo does not go back to before its scoring sheet was built, for stage and log would be of nothing.",
    next: "Choose a step after the building. For another scoring sheet, edit the lists and build it anew.",
  },
  "no-stage-move": {
    what: "Somebody has just moved the stage, or there is no such move.",
    next: "Look at the present stage and choose again.",
  },
  "stage-blocked": {
    what: "Not moved: something is still to be done.",
    next: "See what is left under the button.",
  },
  "no-reason": {
    what: "A name or a reason (at least 5 letters) is lacking.",
    next: "Fill them in and try again.",
  },
  "no-movement": {
    what: "This workbook has no emulation movement yet.",
    next: "Open the Set up step and choose Use the sample or Start blank.",
  },
  "not-built": {
    what: "There is no scoring matrix yet.",
    next: "Open the Set up step and press Build the matrix.",
  },
  unusable: {
    what: "The list of criteria or participants has errors that stop this step.",
    next: "Fix the places shown and repeat the step.",
  },
  "bad-rule": {
    what: "The rule of the list makes no sense.",
    next: "Name the list, then enter a number from 1 up or a threshold of points.",
  },
  "which-movement": {
    what: "The workbook has several movements, and the sheet that is shown is of none of them alone.",
    next: "Click a sheet of the movement you mean, then press again.",
  },
  "movement-there": {
    what: "A colleague has just added a movement here, so nothing was written.",
    next: "Look at it under Movements of the workbook, then add yours again.",
  },
  "no-sheet": {
    what: "No sheet is chosen, or a chosen one can no longer be sent.",
    onSheet: "The sheet “{sheet}” is gone, hidden, or one that is never sent.",
    next: "Open Copy to send again and choose the sheets anew.",
  },
  "no-unit": {
    what: "The unit {code} is no longer part of this division: no file was made.",
    next: "Open Send forms again to read the new list.",
  },
  "no-participant": {
    what: "Nobody in the matrix has this code.",
    next: "Choose a participant again; if it was just added to the list, press Build matrix first.",
  },
  "no-draft": {
    what: "There is no draft of the criteria list.",
    next: "Open Versions of the criteria and press Clone the version.",
  },
  "draft-exists": {
    what: "There is a draft already.",
    onSheet: "There is a draft already on the sheet “{sheet}”.",
    next: "Go on with that draft, or drop it under Versions of the criteria and repeat the step.",
  },
  "no-rules": {
    what: "There is no sheet of rules for the decision yet.",
    next: "Open the decision tool, choose a set of rules, then try again.",
  },
  "no-awards": {
    what: "There is no sheet of awards yet.",
    next: "Open the decision tool and make the sheets of rules.",
  },
  "no-step": {
    what: "This step is not kept in the workbook any more.",
    next: "Open Undo again to see the steps that are kept.",
  },
  "step-moved": {
    what: "Since this step rows or columns were inserted or deleted, or a sheet was deleted.",
    onSheet: "Since this step rows or columns of sheet “{sheet}” were inserted or deleted, or the sheet was deleted.",
    next: "Take that back with Ctrl+Z and undo again, or correct the sheet by hand.",
  },
  "objection-moved": {
    what: "The register has no line with this number and text any more.",
    next: "It was edited or deleted meanwhile. Open the tool again to read the register, then write once more.",
  },
  "register-full": {
    what: "The register of objections has no free line left.",
    next: "Press Update the register to make it longer, then write once more.",
  },
  "register-broken": {
    what: "A part of the register of objections or of the list of holidays was deleted.",
    next: "Take that back with Ctrl+Z; else press Update the register to make that part again.",
  },
  "objection-twice": {
    what: "Several lines of the register have this number and text.",
    next: "Open the tool again to read the register, or give them different numbers, then write once more.",
  },
  "bad-day": {
    what: "The day does not exist, is too far away, or comes after today.",
    next: "Correct the day, then write once more.",
  },
  "no-selection": {
    what: "There is nothing to read in what is selected.",
    next: "Select the whole table with its header, then try again.",
  },
  "part-missing": {
    what: "A part of Bảng Vàng did not load.",
    next: "Check the network, then try again.",
  },
  "bad-periods": {
    what: "The periods cannot be added up yet: 2 to 60 are needed, each with its own name, with people, of the same criteria or with a reason.",
    next: "Look at the lines of the report that cannot be taken, correct names, give a reason or leave a file out, then try again.",
  },
  cancelled: {
    what: "Stopped as you asked; the workbook is as it was.",
    next: "Do it again when you are ready.",
  },
  "no-preset": {
    what: "There is no such set of rules.",
    next: "Choose one of the list.",
  },
};
