// Runs a command with Excel refusing at each of its requests in turn, whole and in the middle, each time on a workbook as it was.
import type { CommandFailure, Command } from "../../src/commands/command";
import { undo } from "../../src/commands/undo";
import { entriesOf } from "../../src/workbook/restore/keepPlan";
import { RESTORE_INDEX } from "../../src/workbook/restore/restoreNames";
import { contentByCell } from "./bookByCell";
import { type CommandRun } from "./commandRun";
import { LOST_ANSWERS, REFUSALS } from "./excelRefusals";
import { UNDO_EXCEPTIONS } from "./undoExceptions";

export interface FaultCase<In = never, Out = unknown> {
  readonly name: string;
  /** A workbook ready for the command. */
  readonly prepare: () => Promise<CommandRun>;
  readonly command: Command<In, Out>;
  readonly input: In;
  /** Where in its requests Excel refuses, as shares of their actions; the half if absent. Their first and last action come beside. */
  readonly cuts?: readonly number[];
  /** Excel's codes: each for every request whole, in turn for refusals in the middle; if absent, a cell being edited and a wrong argument. */
  readonly codes?: readonly string[];
  /** Excel's codes for every request that is done and whose answer is lost. */
  readonly lost?: readonly string[];
  /** What the workbook holds, to compare; everything if absent. */
  readonly contentOf?: (run: CommandRun) => Promise<unknown>;
}

/** One refusal, and how the workbook and the failure look then. */
export interface Outcome {
  /** "request 2 whole", "request 3 at action 17 of 40", "request 2 done, no answer". */
  readonly at: string;
  /** Excel's code. */
  readonly code: string;
  readonly failure: CommandFailure | null;
  /** Sheets that differ from before, were added or are gone. */
  readonly changed: readonly string[];
  /** Whether anything at all differs, names and settings included. */
  readonly isAsBefore: boolean;
  /** What differs from a run without a refusal once the command has been run again: sheets, "names"; empty = as if nothing had happened. */
  readonly afterRetry: readonly string[];
  /**
   * What is wrong with the restore points: that some are lost where the workbook is as before; where it is not, that there is none, or what
   * differs from before once it is taken back. Empty = nothing is wrong, or none are kept.
   */
  readonly unrestored: readonly string[];
}

interface Request {
  readonly actions: number;
}

type Cell = { readonly formula?: string | null };
type Sheet = { readonly title: string; readonly cells: Readonly<Record<string, Cell>> };
type Content = { readonly sheets: readonly Sheet[]; readonly active?: unknown; readonly selection?: unknown };

/** A refusal in a request. */
type Cut = { readonly code: string } & ({ readonly kind: "whole" | "lost" } | { readonly kind: "action"; readonly action: number });

/** Every request refused whole, before its first action, in the middle and before its last one, and its answer lost, on copies of one workbook. */
export async function faultTable<In, Out>({
  name,
  prepare,
  command,
  input,
  cuts = [0.5],
  codes,
  lost = [],
  contentOf = (run) => run.content(),
}: FaultCase<In, Out>): Promise<Outcome[]> {
  const printOf = async (run: CommandRun) => print((await contentOf(run)) as Content);
  const ready = await prepare();
  const known = pointsIn(ready);
  const before = await printOf(ready);
  const restored = new Restored({ name, known, before, printOf });
  const whole = await ready.copy();
  const requests = await requestsOf(whole, () => whole.must(command, input));
  const after = await printOf(whole);
  whole.close();
  const outcomes: Outcome[] = [];
  let run: CommandRun | null = null;
  let turn = 0;
  for (const [i, { actions }] of requests.entries()) {
    const places = [...new Set([0, ...cuts.map((share) => Math.floor(actions * share)), actions - 1])];
    const all: Cut[] = [
      ...(codes ?? ["InvalidOperationInCellEditMode"]).map((code) => ({ kind: "whole", code }) as const),
      ...places.map((action) => ({ kind: "action", action, code: codes?.[turn++ % codes.length] ?? "InvalidArgument" }) as const),
      ...lost.map((code) => ({ kind: "lost", code }) as const),
    ];
    for (const cut of all) {
      run ??= await ready.copy();
      const { code } = cut;
      run.excel.excel.plant({
        code,
        request: i + 1,
        ...(cut.kind === "action" ? { action: cut.action } : { isLost: cut.kind === "lost" }),
      });
      const result = await run.try(command, input);
      run.excel.excel.clearFaults();
      const now = await printOf(run);
      const isAsBefore = same(now, before);
      const unrestored = isAsBefore
        ? known.filter((id) => !pointsIn(run!).includes(id)).map((id) => `point ${id} is lost`)
        : run.context.keepsRestorePoints === true
          ? await restored.of(result.ok ? run : await run.copy())
          : [];
      outcomes.push({
        at: `request ${i + 1} ${cut.kind === "action" ? `at action ${cut.action} of ${actions}` : PLACES[cut.kind]}`,
        code,
        failure: result.ok ? null : result.failure,
        changed: changedSheets(before, now),
        isAsBefore,
        afterRetry: result.ok
          ? differences(now, after)
          : isAsBefore
            ? []
            : (await run.try(command, input)).ok
              ? differences(await printOf(run), after)
              : ["refused again"],
        unrestored,
      });
      if (isAsBefore) continue;
      run.close();
      run = null;
    }
  }
  run?.close();
  ready.close();
  return outcomes;
}

/** Numbers of the restore points that the workbook keeps. */
function pointsIn({ excel: { workbook } }: CommandRun): number[] {
  const index = workbook.areaOfName(RESTORE_INDEX);
  if (index === null) return [];
  const cells = workbook.sheet(index.sheetId)!.read(index.area);
  return entriesOf(cells.map((row) => row.map(({ value }) => value ?? ""))).map(({ id }) => id);
}

interface Earlier {
  readonly name: string;
  /** The restore points that were there. */
  readonly known: readonly number[];
  readonly before: Print;
  readonly printOf: (run: CommandRun) => Promise<Print>;
}

/** Takes back what was written since. The same workbook, restore points and all, is taken back once only. */
class Restored {
  private readonly known = new Map<string, string[]>();

  constructor(private readonly earlier: Earlier) {}

  /** What differs from before once it is taken back, but for what is an exception. */
  async of(run: CommandRun): Promise<string[]> {
    const key = JSON.stringify(await run.content());
    const told = this.known.get(key) ?? (await this.takenBack(run));
    this.known.set(key, told);
    return told;
  }

  private async takenBack(run: CommandRun): Promise<string[]> {
    const { name, known, before, printOf } = this.earlier;
    const [first] = pointsIn(run)
      .filter((id) => !known.includes(id))
      .sort((a, b) => a - b);
    if (first === undefined) return ["no restore point"];
    const { refusal = "ok", stays = [] } = UNDO_EXCEPTIONS[name] ?? {};
    const code = await run.codeOf(undo, first);
    if (code !== refusal) return [`undo: ${code}`];
    return code === "ok" ? differences(await printOf(run), before).filter((part) => !stays.includes(part)) : [];
  }
}

/** Every refusal that Excel knows and every lost answer, with restore points: the outcomes, and those that are neither as before nor whole. */
export async function keptFaults<In, Out>(
  one: FaultCase<In, Out>,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly wrong: readonly unknown[] }> {
  const prepare = async () => (await one.prepare()).keeping();
  const outcomes = await faultTable({ ...one, prepare, cuts: [0.6], codes: REFUSALS, lost: LOST_ANSWERS, contentOf: contentByCell });
  const wrong = outcomes
    .filter(({ failure, isAsBefore, afterRetry, unrestored }) => {
      const isWhole = failure === null ? afterRetry.length === 0 : isAsBefore && failure.written === undefined;
      return !isWhole || unrestored.length > 0;
    })
    .map(({ failure, ...told }) => ({ ...told, written: failure?.written, detail: failure?.detail.slice(0, 300) }));
  return { outcomes, wrong };
}

const PLACES = { whole: "whole", lost: "done, no answer" } as const;

/** What a workbook holds, each part as one text: comparing is cheap then. */
interface Print {
  readonly sheets: ReadonlyMap<string, string>;
  readonly rest: ReadonlyMap<string, string>;
}

/** What was written: what is shown, selected or calculated follows by itself. */
function print({ sheets, active: _active, selection: _selection, ...rest }: Content): Print {
  return {
    sheets: new Map(sheets.map(({ cells, ...sheet }) => [sheet.title, JSON.stringify({ ...sheet, cells: withoutResults(cells) })])),
    rest: new Map(Object.entries(rest).map(([key, value]) => [key, JSON.stringify(value)])),
  };
}

function withoutResults(cells: Content["sheets"][number]["cells"]) {
  return Object.entries(cells).map(([at, cell]) => [
    at,
    typeof cell.formula === "string" ? { ...cell, value: null, isError: false } : cell,
  ]);
}

function same(a: Print, b: Print): boolean {
  return isSameOrder(a, b) && differences(a, b).length === 0;
}

function isSameOrder(a: Print, b: Print): boolean {
  return [...a.sheets.keys()].join("\n") === [...b.sheets.keys()].join("\n");
}

function differences(now: Print, wanted: Print): string[] {
  const rest = [...wanted.rest].filter(([key, text]) => now.rest.get(key) !== text).map(([key]) => key);
  return [...changedSheets(wanted, now), ...rest];
}

function changedSheets(before: Print, now: Print): string[] {
  const titles = new Set([...before.sheets.keys(), ...now.sheets.keys()]);
  return [...titles].filter((title) => before.sheets.get(title) !== now.sheets.get(title));
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
