// Words of repairs in the list of findings, English.
import type { Same } from "../same";
import type { fixes as vi } from "../vi/fixes";

export const fixes: Same<typeof vi> = {
  region: "Fix what can be fixed",
  all: "Fix all {count} that can be fixed",
  rest: "{count other needs|others need} a person.",
  group: "Fix all ({count})",
  groupLabel: "{title}: fix all {count}",
  label: "{text}, cell {cell}",
  kinds: {
    value: "Change to {to}",
    constant: "Replace the formula by {to}",
    rules: "Put the input rules back",
    unmerge: "Unmerge",
    show: "Show",
    unfilter: "Clear the filter",
    unlock: "Unlock",
    results: "Write the formulas again",
    sheet: "{to}",
    name: "Put the name back",
  },
  sheets: { show: "Show the sheet", protect: "Protect again", rename: "Call it “{to}” again" },
  fixed: "{count} fixed.",
  signed: "Entries that are fixed go into the log at once: {who}, with the reason “Sửa theo kiểm tra” (fixed as checked).",
  unsigned: "This movement keeps a log: after fixing, say who and why under “Stage and log”.",
  skipped: "{count differs from what was checked and was|differ from what was checked and were} left alone.",
  undo: "Undo",
  restored: "{count is as it was|are as they were} before.",
  left: "{count cell was|cells were} changed since and were left alone: {cells}.",
  leftGone: "{count cell is|cells are} no longer in the workbook.",
  unfiltered: "“{sheet}” is not filtered as before, for rows or columns have moved.",
};
