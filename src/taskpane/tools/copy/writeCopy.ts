// The bytes of the copy, read again before anybody gets them. Writer and reader are loaded when first needed.
import type { CopyBreach } from "../../../book/checkCopy";
import type { MadeCopy } from "../../../commands/sendCopy";

export type WrittenCopy =
  | { readonly kind: "made"; readonly fileName: string; readonly sheets: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "refused"; readonly breach: CopyBreach };

/** The file of the copy, or what was found in it that must stay behind. */
export async function writeCopy(copy: MadeCopy, created: Date): Promise<WrittenCopy> {
  const [{ writeBook }, { checkCopy }] = await Promise.all([import("../../../book/writeBook"), import("../../../book/checkCopy")]);
  const bytes = new Uint8Array(writeBook(copy.plan, { created, title: copy.title }));
  const [breach] = checkCopy(bytes, copy);
  if (breach !== undefined) return { kind: "refused", breach };
  return { kind: "made", fileName: copy.fileName, sheets: copy.sheets.length, bytes };
}
