// The defined names of the sheet Kết quả xét. Apart from the others, for the pane asks for two of them as soon as it opens.

/** Blocks of the result of Xét. */
export const DECISION_RESULT_NAMES = {
  /** Rows of people, all columns. */
  table: "BV_KX",
  codes: "BV_KX_Ma",
  bands: "BV_KX_Muc",
  /** The cell that turns to "đã cũ", else "". */
  stale: "BV_KX_Cu",
  /** When it was made, in words, and the code of the scores. */
  time: "BV_KX_Luc",
  scoresCode: "BV_KX_MaDiem",
  seats: "BV_KX_Suat",
} as const;
