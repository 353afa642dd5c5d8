// Why a file that is said to be an Excel workbook is not opened.

export type RefusalReason = "not-a-workbook" | "encrypted" | "damaged" | "too-large" | "unsafe";

/** The file is refused as a whole; the reason has its words in locale/. */
export class BookRefusal extends Error {
  override readonly name = "BookRefusal";
  constructor(
    readonly reason: RefusalReason,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
