// What is known of Hoàn tác not to give the workbook as it was before a command, case by case, with the reason.

export interface UndoException {
  /** Code with which its step is refused; absent where it is one that can be taken back. */
  readonly refusal?: "step-logged";
  /** Sheets and parts of the workbook that stay as the command left them; absent: none. */
  readonly stays?: readonly string[];
  /** What a file of the embedded Excel loses by being saved, so that it does not come back from it: paths as `differences` tells them. */
  readonly unsaved?: RegExp;
  readonly reason: string;
}

const LOGGED: UndoException = {
  refusal: "step-logged",
  reason: "lines of the log are only added: what it did is taken back by the contrary move or a later line, with a reason (decision 0020)",
};

const ENTERED: UndoException = {
  stays: ["Nhật ký", "BV_MocSo", "names"],
  reason:
    "the entries come back, the lines of the log and its mark stay: that they came back is a change that waits for its reason (decision 0020)",
};

/** By name of the case in the tables of refusals. */
export const UNDO_EXCEPTIONS: Readonly<Record<string, UndoException>> = {
  moveStage: LOGGED,
  recordChanges: LOGGED,
  recordAbsent: LOGGED,
  giveReasons: LOGGED,
  "undoFix of a filter that was lifted": {
    unsaved: /^\/sheets\/[^/]+\/heights\//,
    reason: "the embedded Excel saves a hidden row without the height that it has when it is shown",
  },
  "gatherApply, signed": ENTERED,
  "fixFindings, signed": ENTERED,
};
