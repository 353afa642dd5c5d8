// npm run bench: times as ratios in one run. Core against a plain summing loop; the embedded engine with and without the rank columns;
// the pane's first load in Chromium against the pane of Office's own generator, and its main job (both need `npm run build`).
import { COMMANDS } from "../../src/commands/registry";
import { decide, makeRuleSheets } from "../../src/commands/decision";
import { nominate } from "../../src/core/nomination";
import { standingsOf } from "../../src/core/ranking";
import type { Entry, Movement } from "../../src/core/movement";
import { FIRST_ROW } from "../../src/workbook/layout";
import { resultModel } from "../../src/workbook/resultModel";
import { ENTRY_NAMES, RESULT_NAMES } from "../../src/workbook/names";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { CommandRun, entryData } from "../kits/commandRun";
import { decisionTime } from "./decisionTime";
import { firstLoadRatio } from "./firstLoad";
import { gatherTime } from "./gatherTime";
import { mainJobTime, type PaneWork } from "./mainJobTime";
import { stretchOf } from "./partTime";
import type { Stretch } from "./stretches";
import { sweepTime } from "./sweepTime";

interface Line {
  readonly what: string;
  readonly ms: number;
  readonly ratio: string;
}

/** The least of several runs: what the code needs when nothing disturbs it. */
function best(runs: number, work: () => void): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function table(participants: number, criteria: number): { movement: Movement; entries: Entry[][] } {
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const movement = aMovement({
    criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`c${j + 1}`, { step: 0.5 })),
    tieBreak: [
      { by: "criterion", code: "c1", order: "higher" },
      { by: "criterion", code: "c2", order: "higher" },
    ],
    participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 12) + 1}` })),
  });
  return { movement, entries: movement.participants.map(() => movement.criteria.map(() => next(21) / 2)) };
}

function plainSums(entries: readonly (readonly Entry[])[]): number {
  let all = 0;
  for (const row of entries) {
    let sum = 0;
    for (const entry of row) sum += entry as number;
    all += sum;
  }
  return all;
}

function core(): Line[] {
  const { movement, entries } = table(10_000, 100);
  let checksum = 0;
  const plain = best(15, () => (checksum += plainSums(entries)));
  const ranked = best(15, () => {
    const standings = standingsOf(movement, entries);
    checksum += nominate({ name: "", top: 50, minTotal: null, scope: "cluster" }, movement.participants, standings).chosen.length;
  });
  return [
    { what: `core 10,000 × 100: plain sum (${checksum > 0 ? "counted" : "nothing"})`, ms: plain, ratio: "1.0" },
    { what: "core 10,000 × 100: rank and nominate", ms: ranked, ratio: (ranked / plain).toFixed(1) },
  ];
}

async function engine(participants: number, criteria: number): Promise<Line[]> {
  const { movement, entries } = table(participants, criteria);
  const run = await CommandRun.of(movement, entries);
  const edit = async (value: number): Promise<number> => {
    const start = performance.now();
    await run.change(ENTRY_NAMES.cells, 3, 3, value);
    return performance.now() - start;
  };
  await edit(1);
  const withRanks = Math.min(await edit(2), await edit(3));
  const { columns } = resultModel(movement);
  const sheet = run.excel.workbook.sheetByTitle("Kết quả")!;
  const all = { row: FIRST_ROW, rows: participants };
  sheet.clear({ ...all, column: columns.rank, columns: columns.rawSum - columns.rank }, "contents");
  sheet.clear({ ...all, column: columns.clusterId, columns: columns.count - columns.clusterId }, "contents");
  await run.excel.workbook.settle();
  await edit(4);
  const without = Math.min(await edit(5), await edit(6));
  run.excel.close();
  const size = `${participants} × ${criteria}`;
  return [
    { what: `embedded engine ${size}: one entry, without rank columns`, ms: without, ratio: "1.0" },
    { what: `embedded engine ${size}: one entry, with rank columns`, ms: withRanks, ratio: (withRanks / without).toFixed(1) },
  ];
}

/** How long the page is kept busy at a stretch, Excel's own time left out. */
async function stretches(participants: number, criteria: number): Promise<Line[]> {
  const { movement, entries } = table(participants, criteria);
  const run = await CommandRun.of(movement, entries);
  await run.must(makeRuleSheets, { preset: "decree335", set: "law2022Decree152" });
  const spoil = (one: CommandRun): Promise<void> => one.change(RESULT_NAMES.total, 1, 0, 99);
  const found = [
    ["overview", await stretchOf(run, COMMANDS.overview, undefined)],
    ["Kiểm tra", await stretchOf(run, COMMANDS.checkEntries, undefined)],
    ["Xếp hạng", await stretchOf(run, COMMANDS.rank, undefined)],
    ["Xếp hạng, results written anew", await stretchOf(run, COMMANDS.rank, undefined, spoil)],
    ["Dựng bảng again", await stretchOf(run, COMMANDS.buildMatrix, undefined)],
    ["entries of all", await stretchOf(run, COMMANDS.enterEntries, entryData(movement, entries))],
    ["Xét", await stretchOf(run, decide, undefined)],
  ] as const;
  run.excel.close();
  return found.map(([what, stretch]) => told(`${participants} × ${criteria}, ${what}`, stretch));
}

function print({ what, ms, ratio }: Line): void {
  process.stdout.write(`${ratio.padStart(7)} ×  ${ms.toFixed(1).padStart(10)} ms  ${what}\n`);
}

function decision(): Line[] {
  const { sort, decide, seatRows } = decisionTime(200);
  return [
    { what: "5,000 individuals: one sort by value and 3 keys", ms: sort, ratio: "1.0" },
    { what: `5,000 individuals: decided with 8 quotas in 3 scopes, ${seatRows} seat rows`, ms: decide, ratio: (decide / sort).toFixed(1) },
  ];
}

const told = (what: string, { ms, from, to }: Stretch): Line => ({ what: `longest stretch ${what}: ${from} → ${to}`, ms, ratio: "-" });

async function gathering(): Promise<Line[]> {
  const { bytes, bare, read, memory, answer, preview, apply, cells } = await gatherTime();
  return [
    { what: `100 unit files of 60 × 30, ${bytes} bytes each: unzipped and parsed`, ms: bare, ratio: "1.0" },
    { what: "100 unit files of 60 × 30: read with every guard, by codes", ms: read, ratio: (read / bare).toFixed(1) },
    { what: `one of them taken in by the pane; memory at its highest ${Math.round(memory / 2 ** 20)} MB above`, ms: answer, ratio: "-" },
    told("gathering them, compared and ranked", preview),
    told(`gathering them, ${cells} cells taken over`, apply),
  ];
}

/** Openings of each pane that medians are taken of. */
const OPENINGS = 15;

async function firstLoad(): Promise<Line[]> {
  const { template, addin, toInteractive, afterPaint } = await firstLoadRatio(OPENINGS);
  return [
    { what: "pane of Office's generator: from loading to interactive", ms: template.interactive, ratio: "1.0" },
    { what: "our pane, empty workbook: from loading to interactive", ms: addin.interactive, ratio: toInteractive.toFixed(2) },
    {
      what: "our pane: from first paint to interactive, beside that pane's",
      ms: addin.interactive - addin.firstPaint,
      ratio: afterPaint.toFixed(2),
    },
  ];
}

/** What the clerk waits for. */
async function mainJob(): Promise<Line[]> {
  const { job, decide } = await mainJobTime();
  const told = (what: string, { ms, requests, longTasks }: PaneWork): Line => {
    const longest = Math.max(0, ...longTasks);
    return { what: `${what}: ${requests} requests; long tasks in the pane: ${longTasks.length}, longest ${longest} ms`, ms, ratio: "-" };
  };
  return [
    told("main job on the sample, by mouse, from the empty workbook to the list", job),
    told("Xét on the sample of a year's end", decide),
  ];
}

async function main(): Promise<void> {
  (await firstLoad()).forEach(print);
  (await mainJob()).forEach(print);
  core().forEach(print);
  decision().forEach(print);
  (await gathering()).forEach(print);
  const { movement, entries } = table(500, 60);
  const swept = await sweepTime(movement, entries);
  print({ what: `sweep 500 × 60: from Excel's last response to ${swept.findings} findings`, ms: swept.ms, ratio: "-" });
  (await stretches(1000, 30)).forEach(print);
  for (const [participants, criteria] of [
    [200, 60],
    [500, 60],
  ] as const) {
    (await engine(participants, criteria)).forEach(print);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? "") : String(error)}\n`);
    process.exit(1);
  },
);
