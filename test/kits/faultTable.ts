// Runs a command with Excel refusing at each of its requests in turn, whole and in the middle, each time on a workbook as it was.
import type { CommandFailure, Command } from "../../src/commands/command";
import { type CommandRun } from "./commandRun";
import { closeTestExcels } from "./testExcel";

export interface FaultCase<In = never, Out = unknown> {
  readonly name: string;
  /** A workbook ready for the command. */
  readonly prepare: () => Promise<CommandRun>;
  readonly command: Command<In, Out>;
  readonly input: In;
  /** Where in its requests Excel refuses, as shares of their actions; the half if absent. Their first and last action come beside. */
  readonly cuts?: readonly number[];
  /** Excel's codes in turn, for refusals in the middle of a request; the product's first wrong argument if absent. */
  readonly codes?: readonly string[];
  /** What the workbook holds, to compare; everything if absent. */
  readonly contentOf?: (run: CommandRun) => Promise<unknown>;
}

/** One refusal, and how the workbook and the failure look then. */
export interface Outcome {
  /** "request 2 whole", "request 3 at action 17 of 40". */
  readonly at: string;
  readonly failure: CommandFailure | null;
  /** Sheets that differ from before, were added or are gone. */
  readonly changed: readonly string[];
  /** Whether anything at all differs, names and settings included. */
  readonly isAsBefore: boolean;
  /** What differs from a run without a refusal once the command has been run again: sheets, "names"; empty = as if nothing had happened. */
  readonly afterRetry: readonly string[];
}

interface Request {
  readonly actions: number;
}

type Content = { readonly sheets: readonly { readonly title: string }[] } & Readonly<Record<string, unknown>>;

/** Every request refused whole, before its first action, in the middle and before its last one. */
export async function faultTable<In, Out>({
  prepare,
  command,
  input,
  cuts = [0.5],
  codes = ["InvalidArgument"],
  contentOf = (run) => run.content(),
}: FaultCase<In, Out>): Promise<Outcome[]> {
  const whole = await prepare();
  const before = plain(await contentOf(whole));
  const requests = await requestsOf(whole, () => whole.must(command, input));
  const after = plain(await contentOf(whole));
  closeTestExcels();
  const outcomes: Outcome[] = [];
  let run: CommandRun | null = null;
  for (const [i, { actions }] of requests.entries()) {
    for (const action of [null, ...new Set([0, ...cuts.map((share) => Math.floor(actions * share)), actions - 1])]) {
      run ??= await prepare();
      const code = action === null ? "InvalidOperationInCellEditMode" : codes[outcomes.length % codes.length]!;
      run.excel.excel.plant({ code, request: i + 1, ...(action === null ? {} : { action }) });
      const result = await run.try(command, input);
      run.excel.excel.clearFaults();
      const now = plain(await contentOf(run));
      const isAsBefore = same(now, before);
      const afterRetry = result.ok
        ? differences(now, after)
        : isAsBefore
          ? []
          : await retried(run, () => run!.try(command, input), contentOf, after);
      outcomes.push({
        at: `request ${i + 1} ${action === null ? "whole" : `at action ${action} of ${actions}`}`,
        failure: result.ok ? null : result.failure,
        changed: changedSheets(before, now),
        isAsBefore,
        afterRetry,
      });
      if (isAsBefore) continue;
      closeTestExcels();
      run = null;
    }
  }
  closeTestExcels();
  return outcomes;
}

async function retried(
  run: CommandRun,
  again: () => Promise<{ readonly ok: boolean }>,
  contentOf: (run: CommandRun) => Promise<unknown>,
  wanted: Content,
): Promise<string[]> {
  const { ok } = await again();
  return ok ? differences(plain(await contentOf(run)), wanted) : ["refused again"];
}

function differences(now: Content, wanted: Content): string[] {
  const sheets = changedSheets(wanted, now);
  const rest = Object.keys(wanted).filter((key) => key !== "sheets" && !same(now[key], wanted[key]));
  return [...sheets, ...rest.map(String)];
}

async function requestsOf(run: CommandRun, work: () => Promise<unknown>): Promise<Request[]> {
  const execute = run.excel.excel.execute.bind(run.excel.excel);
  const requests: Request[] = [];
  const spy = jest.spyOn(run.excel.excel, "execute").mockImplementation(async (text) => {
    const first = run.excel.excel.counters.actions;
    const answer = await execute(text);
    requests.push({ actions: run.excel.excel.counters.actions - first });
    return answer;
  });
  await work();
  spy.mockRestore();
  return requests;
}

/** What was written: what is shown, selected or calculated follows by itself. */
function plain(content: unknown): Content {
  const { active: _active, selection: _selection, ...rest } = content as Content & { active?: unknown; selection?: unknown };
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    isCalculated(value) ? { ...value, value: null, isError: false } : value,
  ) as Content;
}

function isCalculated(value: unknown): value is { readonly formula: string } {
  return typeof value === "object" && value !== null && typeof (value as { formula?: unknown }).formula === "string";
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changedSheets(before: Content, now: Content): string[] {
  const titles = new Set([...before.sheets, ...now.sheets].map(({ title }) => title));
  const of = (content: Content, title: string): unknown => content.sheets.find((sheet) => sheet.title === title) ?? null;
  return [...titles].filter((title) => !same(of(before, title), of(now, title)));
}
