// How long the page is kept busy at a stretch: between the moments when a command waits for Excel or lets the page draw. Excel's own time
// is left out, for in an Office its work is done elsewhere.
import { runCommand, type Command } from "../../src/commands/command";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { CommandRun } from "../kits/commandRun";

const RUNS = 4;

export interface Stretch {
  readonly ms: number;
  /** Where it began and ended: a call to Excel, or the function that paused. */
  readonly from: string;
  readonly to: string;
}

/** The stretches of one run of the command, in their order. */
export async function stretchesOf<In, Out>(run: CommandRun, command: Command<In, Out>, input: In): Promise<Stretch[]> {
  const { excel } = run.excel;
  const stretches: Stretch[] = [];
  let [from, start] = ["start", performance.now()];
  const end = (to: string): void => void stretches.push({ ms: performance.now() - start, from, to });
  const begin = (place: string): void => void ([from, start] = [place, performance.now()]);
  const execute = excel.execute.bind(excel);
  excel.execute = async (text) => {
    end("Excel");
    const answer = await execute(text);
    begin("Excel");
    return answer;
  };
  const breathe = async (): Promise<void> => {
    const place = callerOf(new Error().stack ?? "");
    end(place);
    await new Promise((resolve) => setImmediate(resolve));
    begin(place);
  };
  begin("start");
  // The gateway pauses as the command does.
  const port = new ExcelWorkbook(run.excel.host, { breathe });
  const result = await runCommand(command, { ...run.context, port, keepsRestorePoints: true, breathe }, input);
  end("end");
  excel.execute = execute;
  if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
  return stretches;
}

/** The longest stretch of several runs, of each stretch the least: what it needs when nothing disturbs it. */
export async function longestStretch<In, Out>(
  run: CommandRun,
  command: Command<In, Out>,
  input: In,
  before: (run: CommandRun) => Promise<void> = () => Promise.resolve(),
): Promise<Stretch> {
  let least: readonly Stretch[] = [];
  for (let i = 0; i < RUNS; i++) {
    await before(run);
    const stretches = await stretchesOf(run, command, input);
    // The first run has other things to write than those after it.
    least = least.length === stretches.length ? stretches.map((one, j) => (one.ms < least[j]!.ms ? one : least[j]!)) : stretches;
  }
  return least.reduce((longest, one) => (one.ms > longest.ms ? one : longest));
}

/** The function that paused, past the machinery of pausing. */
function callerOf(stack: string): string {
  const lines = stack.split("\n").map((line) => line.trim().replace(/^at (?:async )?/, ""));
  const own = lines.filter((line) => line.includes("/src/") && !/guardedPort|inParts|excel\/run|commands\/command\./.test(line));
  return (own[0] ?? "").replace(/^(\S+).*\/(\w+)\.ts:(\d+).*$/, "$1 $2:$3");
}
