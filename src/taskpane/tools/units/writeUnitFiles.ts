// The bytes of unit files, one after the other with room for the page between, and the zip of all. The writer is loaded when first needed.
import type { UnitFile } from "../../../commands/gatherAnswers";

export interface WrittenUnits {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly zip: Uint8Array<ArrayBuffer>;
}

/** Writes the files by name; `onProgress` is told how many are done. */
export async function writeUnitFiles(files: readonly UnitFile[], created: Date, onProgress: (done: number) => void): Promise<WrittenUnits> {
  const [{ writeBook }, { zipFiles }] = await Promise.all([import("../../../book/writeBook"), import("../../../book/zipFiles")]);
  const written = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { fileName, title, plan } of files) {
    written.set(fileName, new Uint8Array(writeBook(plan, { created, title })));
    onProgress(written.size);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { files: written, zip: new Uint8Array(zipFiles(written)) };
}
