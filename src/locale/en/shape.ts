// Words of the tool "Differences from the built shape", English.
import type { Same } from "../same";
import type { shape as vi } from "../vi/shape";

export const shape: Same<typeof vi> = {
  intro:
    "Compares the workbook with what was built: rows, columns, formulas, checks of entries, names, protection, numbers of criteria, titles of sheets. Work goes on all the same; what is put right is for you to choose.",
  same: "Nothing differs",
  sameText: "The workbook is as it was built.",
  noRecord:
    "This workbook was built by an earlier version and does not remember numbers and titles. Build the matrix to compare from now on.",
  unbuilt: "The matrix is not built: only the lists can be compared.",
  again: "Compare again",
  accept: "Take it as it is now",
  acceptHint: "The numbers of criteria and the titles of now are what is compared with later. Nothing else is changed.",
  accepted: "Taken: from now on the workbook is compared with how it is now.",
  undo: "Every repair can be taken back in Undo.",
  line: "Differences from what was built: {count}",
  lineLabel: "Differences from what was built: {count}. Show them",
};
