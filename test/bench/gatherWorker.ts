// The worker of gatherProcess.ts: as the pane's, but for where it takes the bytes from.
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { readBook } from "../../src/book/readBook";
import { UNIT_FILE_NAMES } from "../../src/workbook/unitFile/unitFileNames";

parentPort!.on("message", (file: string) => {
  parentPort!.postMessage(readBook(new Uint8Array(readFileSync(file)), { names: UNIT_FILE_NAMES }).snapshot.blocks);
});
