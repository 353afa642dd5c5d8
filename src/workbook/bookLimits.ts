// What is read of a workbook file at most: unit files are made so that they can be read back.

/** Cells under the names that are read: lists are small. */
export const MOST_BOOK_CELLS = 200_000;
/** Characters of texts in them: one text in every cell must not become gigabytes. */
export const MOST_BOOK_CHARACTERS = 4_000_000;
/** Characters of one cell, as Excel takes them. */
export const MOST_CELL_CHARACTERS = 32_767;
