// What reading a pasted table has to say about its rows: rules T, as values. The words stand in locale/{vi,en}/criteria.ts.
// These are not findings: a pasted table has no cells in the workbook yet. Their numbers are never reused.

/** How sure the reading is of what it took. */
export type Trust = "understood" | "unsure" | "notUnderstood";

/** Rules, each with the forms that its words take. */
export const REMARKS = {
  /** Row not understood: nothing was taken from it. */
  "T-01": ["beforeFirst", "noText"],
  /** Row without number and points joined to the item above. */
  "T-02": ["toItem", "toNote"],
  /** Numbers missing in a row of numbers (5.3, 5.5). */
  "T-03": ["missing"],
  /** Number used twice under one parent. */
  "T-04": ["repeated"],
  /** Number whose parent is not in the table. */
  "T-05": ["orphan"],
  /** Points cell with words that are no points; item without points. */
  "T-06": ["words", "noPoints"],
  /** Points cleaned of words and marks around them, or taken from the text. */
  "T-07": ["cleaned", "fromText"],
  /** Two numbers in a points cell. */
  "T-08": ["pair"],
  /** Points in a column of another sign, taken by their sign; points of two parts in one row. */
  "T-09": ["deductionInBonus", "deductionInMax", "bonusInMax", "besideBonus", "besideDeduction"],
  /** "Không xếp loại" taken as a condition that excludes. */
  "T-10": ["gate"],
  /** Rows or lines taken as the cases of one item, not summed. */
  "T-11": ["listInText", "listTaken", "listGaps", "rowsTaken", "rowsGaps", "rowsLeft"],
  /** Limit, condition or points per case taken from the text. */
  "T-12": [
    "eachBonus",
    "eachDeduction",
    "eachBase",
    "noCeiling",
    "noCeilingDeduction",
    "less",
    "lessToZero",
    "progressive",
    "onlyIfFull",
    "limitOfDirect",
    "groupLimit",
    "noteCap",
    "noteBonus",
    "noteDeduction",
    "noteGroupBonus",
    "noteGroupDeduction",
  ],
  /** Limit in the text that was not understood. */
  "T-13": ["limit"],
  /** Points of the parent differ from the sum, or the best, of its children. */
  "T-14": ["sum", "best"],
  /** The table's own totals against the sum. */
  "T-15": ["agrees", "ofGroup", "differs", "noNumber"],
  /** Row kept as an explanation. */
  "T-16": ["note", "explanation", "beforeFirst"],
  /** Column or cell whose content is not taken. */
  "T-17": ["column", "notes", "weight", "groupWeight", "appliesTo"],
  /** Text of a rule column. */
  "T-18": ["read", "notRead"],
  /** Code given or changed. */
  "T-19": ["badNumber", "repeatedCode", "unusableCode", "respelled", "qualified"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type RemarkId = keyof typeof REMARKS;
export type RemarkForm<K extends RemarkId = RemarkId> = (typeof REMARKS)[K][number];

export interface Remark {
  readonly id: RemarkId;
  readonly trust: Trust;
  readonly form: RemarkForm;
  /** Row of the grid, from 0; null = the table as a whole. */
  readonly row: number | null;
  /** What stands in that row, for people to find it. */
  readonly text: string;
  readonly params: Readonly<Record<string, string | number>>;
}
