// How long a command keeps the page busy at a stretch. Excel's own time is left out, for in an Office its work is done elsewhere.
import { runCommand, type Command } from "../../src/commands/command";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { CommandRun } from "../kits/commandRun";
import { EXCEL, leastOf, longestStretch, PartClock, type Stretch } from "./stretches";

const RUNS = 4;

/** The parts of one run of the command, in their order. */
async function partsOf<In, Out>(run: CommandRun, command: Command<In, Out>, input: In): Promise<readonly Stretch[]> {
  const { excel } = run.excel;
  const clock = new PartClock();
  const execute = excel.execute.bind(excel);
  excel.execute = async (text) => {
    clock.end(EXCEL);
    const answer = await execute(text);
    clock.begin(EXCEL);
    return answer;
  };
  const { breathe } = clock;
  // The gateway pauses as the command does.
  const port = new ExcelWorkbook(run.excel.host, { breathe });
  clock.begin("start");
  const result = await runCommand(command, { ...run.context, port, keepsRestorePoints: true, breathe }, input);
  clock.end("end");
  excel.execute = execute;
  if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
  return clock.parts;
}

/** The longest stretch of a command, of several runs. */
export async function stretchOf<In, Out>(
  run: CommandRun,
  command: Command<In, Out>,
  input: In,
  before: (run: CommandRun) => Promise<void> = () => Promise.resolve(),
): Promise<Stretch> {
  const runs: (readonly Stretch[])[] = [];
  for (let i = 0; i < RUNS; i++) {
    await before(run);
    runs.push(await partsOf(run, command, input));
  }
  return longestStretch(leastOf(runs));
}
