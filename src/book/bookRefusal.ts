// Why a file that is said to be an Excel workbook is not opened. Each reason has words of its own, so that people know what to do.

/** All reasons. What can be told to a person: whether to send the file again, save it otherwise, or distrust it. */
export const REFUSAL_REASONS = [
  /** No zip, or a zip without a workbook. */
  "not-a-workbook",
  /** Opens only with a password, or the old .xls format, which looks the same from outside. */
  "encrypted",
  /** Its end is missing: an upload or a mail that broke off. */
  "truncated",
  /** A part is missing, is no XML, or is not what its check sum says. */
  "damaged",
  /** More than 10 MB, 100 MB unpacked, or more cells than can be asked for. */
  "too-large",
  /** More than 2,000 parts. */
  "too-many-parts",
  /** Grows out of measure by unpacking, or says less of its size than is true. */
  "bomb",
  /** Names of parts that lead out of the package. */
  "part-name",
  /** Two parts of one name: programs would not agree which one counts. */
  "two-parts",
  /** A packed file within the file. */
  "nested-zip",
  /** Carries program code. */
  "macros",
  /** Takes values from other workbooks. */
  "external-links",
  /** Document type or entities in XML. */
  "document-type",
  /** XML nested deeper than any workbook's. */
  "too-deep",
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The file is refused as a whole; the reason has its words in locale/, `detail` is for reports. */
export class BookRefusal extends Error {
  override readonly name = "BookRefusal";
  constructor(
    readonly reason: RefusalReason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
