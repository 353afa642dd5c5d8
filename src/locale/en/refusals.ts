// Words of what the pane says when Excel refuses or is silent, English.
import type { refusals as vi } from "../vi/refusals";
import type { Same } from "../same";

export const refusals: Same<typeof vi> = {
  openLocked: "Open the sheet “{sheet}”",
  reload: "Reload the pane",
  untouched: "Nothing was written: the workbook is as it was.",
  part: "Half written: {sheets}. If not saved yet, close the workbook without saving and open it again; if it saves by itself, restore it from the version history. All other sheets are as they were.",
  partNoSheet:
    "Half written. If not saved yet, close the workbook without saving and open it again; if it saves by itself, restore it from the version history.",
  unknown: "It is not known whether these sheets were written: {sheets}. Look at them before doing it again.",
  whole:
    "This step was written in full: {sheets}. Undo it if you do not want it. Then have the cells below typed again; do not close the workbook without saving, or everybody loses what they have just entered.",
  leftTitle: "To be typed or deleted again in the workbook:",
  leftEntry: "Sheet “{sheet}”, row {row}, column {column}: {content}",
  leftCell: "{cell}: {content}",
  leftDeleted: "deleted",
  silentTitle: "Excel does not answer",
  silentText:
    "Bảng Vàng has been waiting for Excel for more than {seconds second|seconds}. If you are typing in a cell, press Enter or Esc; if a dialog is open, close it. A large workbook may need more time.",
  silentReading: "Nothing has been written: you can press Stop.",
  silentOpening: "Nothing has been written: you can reload the pane.",
  silentWriting: "The workbook is being written: please wait. If you must reload, check that the sheets just written are whole.",
};
