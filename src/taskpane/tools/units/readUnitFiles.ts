// Chosen files as the commands take them: their named blocks, or the reason why they were refused. Read in a worker, one after the other.
import type { ReadFile } from "../../../commands/gatherAnswers";
import { UNIT_FILE_NAMES } from "../../../workbook/unitFile/unitFileNames";
import { readBooks } from "../../book/readBooks";

/** One answer for each file, in their order. @throws the reason of `signal` when it is aborted */
export async function readUnitFiles(files: readonly File[], onProgress: (done: number) => void, signal: AbortSignal): Promise<ReadFile[]> {
  const readings = await readBooks(files, { names: UNIT_FILE_NAMES }, onProgress, signal);
  return readings.map((reading, i): ReadFile => {
    const { lastModified } = files[i]!;
    const about = { name: reading.name, modified: lastModified > 0 ? lastModified : null };
    return reading.kind === "read"
      ? { ...about, ok: true, blocks: reading.snapshot.blocks }
      : { ...about, ok: false, reason: reading.refusal };
  });
}
