// What gathering takes: reading 100 files of 60 criteria × 30 people against unzipping and parsing them alone, memory, and how long the pane's
// own thread is kept busy at a stretch. Memory is that of a process of its own, with the worker in it that reads.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serialize } from "node:v8";
import { unitReturns } from "../kits/unitReturns";
import { booksTime, type BooksTime } from "./booksTime";
import type { Stretch } from "./stretches";

/** What the process tells. */
export interface GatherProcess {
  /** Bytes above what it held before the first file was read, at its highest. */
  readonly memory: number;
  /** Taking in one answer of the worker. */
  readonly answer: number;
  readonly preview: Stretch;
  readonly apply: Stretch;
  /** Cells that were taken over. */
  readonly cells: number;
}

export interface GatherTime extends BooksTime, GatherProcess {}

export async function gatherTime(): Promise<GatherTime> {
  const folder = mkdtempSync(path.join(tmpdir(), "gather-"));
  try {
    const { snapshot, files } = await unitReturns(100, 30, 60);
    writeFileSync(path.join(folder, "snapshot"), serialize(snapshot));
    files.forEach(({ bytes }, i) => writeFileSync(path.join(folder, `${i}.xlsx`), bytes));
    const script = path.join(__dirname, "gatherProcess.ts");
    const told = execFileSync(process.execPath, [...process.execArgv, script, folder, String(files.length)], { encoding: "utf8" });
    return { ...booksTime(files.map(({ bytes }) => bytes)), ...(JSON.parse(told) as GatherProcess) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
