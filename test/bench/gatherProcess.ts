// The process of gatherTime.ts: reads the files of a folder in a worker, one after the other, compares them with the workbook, takes them over.
import { readFileSync } from "node:fs";
import path from "node:path";
import { deserialize, serialize, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { gatherApply, gatherPreview } from "../../src/commands/gather";
import type { ReadFile } from "../../src/commands/gatherAnswers";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { PlannedWorkbook } from "../kits/plannedWorkbook";
import { mustOn } from "../kits/unitReturns";
import type { GatherProcess } from "./gatherTime";
import { leastOf, longestStretch, PartClock, type Stretch } from "./stretches";

const RUNS = 2;
const MODIFIED = 1_000;

type Blocks = WorkbookSnapshot["blocks"];

async function readAll(folder: string, count: number): Promise<ReadFile[]> {
  const modules = ["tsx/cjs", path.join(__dirname, "gatherWorker.ts")].map((name) => JSON.stringify(require.resolve(name)));
  const worker = new Worker(modules.map((name) => `require(${name});`).join(""), { eval: true, execArgv: [] });
  const files: ReadFile[] = [];
  const ask = (): void => worker.postMessage(path.join(folder, `${files.length}.xlsx`));
  await new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (blocks: Blocks) => {
      files.push({ name: `${files.length}.xlsx`, modified: MODIFIED + files.length, ok: true, blocks });
      if (files.length < count) ask();
      else resolve();
    });
    ask();
  });
  await worker.terminate();
  return files;
}

/** The longest stretch of several runs, each from the same workbook. */
async function stretchOf(port: PlannedWorkbook, act: (clock: PartClock) => Promise<unknown>): Promise<Stretch> {
  const { snapshot } = port;
  const runs: (readonly Stretch[])[] = [];
  for (let i = 0; i < RUNS; i++) {
    const clock = new PartClock();
    await act(clock);
    clock.end("end");
    runs.push(clock.parts);
    port.snapshot = snapshot;
  }
  return longestStretch(leastOf(runs));
}

function answerTime(file: ReadFile): number {
  const message = serialize(file);
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    deserialize(message);
    return performance.now() - start;
  });
  return Math.min(...times);
}

async function main(folder: string, count: number): Promise<GatherProcess> {
  const port = new PlannedWorkbook(deserialize(readFileSync(path.join(folder, "snapshot"))) as WorkbookSnapshot);
  setFlagsFromString("--expose_gc");
  (runInNewContext("gc") as () => void)();
  const before = process.memoryUsage().rss;
  const files = await readAll(folder, count);
  const { snapshot } = port;
  const { files: reports } = await mustOn(port, gatherPreview, { files });
  const accepted = reports.map(({ state, changes }, file) => ({ file, erases: false, state, seen: changes }));
  let { cells } = await mustOn(port, gatherApply, { files, accepted });
  const memory = process.resourceUsage().maxRSS * 1024 - before;
  port.snapshot = snapshot;
  const preview = await stretchOf(port, ({ breathe }) => mustOn(port, gatherPreview, { files }, { breathe }));
  const apply = await stretchOf(port, async ({ breathe }) => {
    ({ cells } = await mustOn(port, gatherApply, { files, accepted }, { breathe }));
  });
  return { memory, answer: answerTime(files[0]!), preview, apply, cells };
}

main(process.argv[2]!, Number(process.argv[3])).then(
  (told) => process.stdout.write(JSON.stringify(told)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
    process.exit(1);
  },
);
