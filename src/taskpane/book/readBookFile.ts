// One chosen file: its bytes taken from the disk and read, or the reason why not.
import { BookRefusal, type RefusalReason } from "../../book/bookRefusal";
import { type BookContent, type BookRequest, readBook } from "../../book/readBook";
import { BOOK_LIMITS } from "../../book/zipDirectory";

export type BookReading =
  | ({ readonly kind: "read"; readonly name: string } & BookContent)
  /** "unreadable": the file is gone, locked by another program, or not fetched from the cloud. */
  | { readonly kind: "refused"; readonly name: string; readonly refusal: RefusalReason | "unreadable"; readonly detail: string };

/** Reads a file. What is wrong with it is an answer, never thrown. */
export async function readBookFile(file: File, request: BookRequest): Promise<BookReading> {
  const { name } = file;
  const refused = (refusal: RefusalReason | "unreadable", detail: string): BookReading => ({ kind: "refused", name, refusal, detail });
  if (file.size > BOOK_LIMITS.fileBytes) return refused("too-large", `${file.size} bytes`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return refused("unreadable", error.message);
  }
  try {
    return { kind: "read", name, ...readBook(bytes, request) };
  } catch (error) {
    if (!(error instanceof BookRefusal)) throw error;
    return refused(error.reason, error.detail);
  }
}
