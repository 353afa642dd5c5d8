// How long the page is kept busy at a stretch: between the moments when a command waits for Excel or lets the page draw. Excel's own time
// is left out, for in an Office its work is done elsewhere.
import { runCommand, type Command } from "../../src/commands/command";
import { ExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { CommandRun } from "../kits/commandRun";

export interface Stretch {
  readonly ms: number;
  /** Where it began and ended: a call to Excel, or the function that paused. */
  readonly from: string;
  readonly to: string;
}

/** The stretches of one run of the command, the longest first. */
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
  return stretches.sort((a, b) => b.ms - a.ms);
}

/** The function that paused, past the machinery of pausing. */
function callerOf(stack: string): string {
  const lines = stack.split("\n").map((line) => line.trim().replace(/^at (?:async )?/, ""));
  const own = lines.filter((line) => line.includes("/src/") && !/guardedPort|inParts|excel\/run|commands\/command\./.test(line));
  return (own[0] ?? "").replace(/^(\S+).*\/(\w+)\.ts:(\d+).*$/, "$1 $2:$3");
}
