// Two people enter, sort, filter, add participants, rank, check, build, enter by command, make lists, decide (Xét), move stages, take in objections
// and undo in a random order, also between the requests of each other's commands. Whatever the order: nothing that anybody typed is lost without
// being told, ranks are those of core, and what was decided is what core decides on entries that lay in the sheet.
import { decide, decisionState } from "../../src/commands/decision";
import { makeRegister } from "../../src/commands/objections/objections";
import { COMMANDS } from "../../src/commands/registry";
import { moveStage, recordChanges, stageState } from "../../src/commands/stages";
import type * as Basis from "../../src/excel/basis";
import type * as LateEdits from "../../src/excel/lateEdits";
import type * as PutBack from "../../src/excel/putBack";
import type * as ReadBefore from "../../src/excel/readBefore";
import { builtOnce, CommandRun, entryData, NOON } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";
import { Together, WHO, WHY } from "../kits/together";
import { DECISION, LIST } from "../kits/togetherDecided";

/**
 * TOGETHER_OFF=basis, turns, look or putBack runs the schedule without one guard: it must fail then (decision 23 tells where it did).
 */
const isOff = (guard: string): boolean => process.env["TOGETHER_OFF"] === guard;

jest.mock("../../src/excel/basis", () => {
  const real = jest.requireActual<typeof Basis>("../../src/excel/basis");
  return isOff("basis") ? { ...real, queueBasis: () => () => undefined, checkBasis: () => Promise.resolve() } : real;
});
jest.mock("../../src/excel/readBefore", () => {
  const real = jest.requireActual<typeof ReadBefore>("../../src/excel/readBefore");
  const withoutTurns: typeof real.readBefore = async (...asked) => {
    const before = await real.readBefore(...asked);
    return { ...before, read: { ...before.read, turns: [] } };
  };
  return isOff("turns") ? { ...real, readBefore: withoutTurns } : real;
});
jest.mock("../../src/excel/lateEdits", () => {
  const real = jest.requireActual<typeof LateEdits>("../../src/excel/lateEdits");
  return isOff("look") ? { ...real, lookAgain: () => null } : real;
});
jest.mock("../../src/excel/putBack", () => {
  const real = jest.requireActual<typeof PutBack>("../../src/excel/putBack");
  return isOff("putBack") ? { ...real, putBack: () => Promise.resolve([]) } : real;
});

const ASKED = process.env["TOGETHER_SEED"]?.split(",").map(Number);
const FRESH = Math.floor(Math.random() * 1_000_000_000);

/** Seeds with their steps: two that stay, and one that is new each time. TOGETHER_SEED=7,8 runs some of your own instead. */
const SCHEDULES: readonly (readonly [number, number])[] = ASKED?.map((seed) => [seed, 500] as const) ?? [
  [20261123, 500],
  [4, 250],
  [FRESH, 250],
];

/** What must have been done at least once in the schedules that stay, also while the other's command was under way. */
const EVERYTHING = [
  ...["enter", "sort", "filter", "enlist", "object", "rank", "check", "build", "undo", "undoOwn", "put", "nominate", "decide"].flatMap(
    (what) => [what, ...(["enter", "sort", "filter", "enlist", "build"].includes(what) ? [] : [`${what}: done`])],
  ),
  ...["request", "log", "stage"],
];
const done = new Set<string>();

let own: CommandRun;
let other: CommandRun;
let typed: Map<string, number>;

const { movement, entries } = scored([
  [9, 8.5, 7],
  [8, 8, 8],
  [9, 8, 7.5],
  [6, 7, 10],
  [8, 8, 8],
]);

/** A minute later each time, so that what a command writes tells of it by its moment. */
function aClock(): () => Date {
  let minutes = 0;
  return () => new Date(NOON.getTime() + ++minutes * 60_000);
}

const decided = builtOnce(async (): Promise<CommandRun> => {
  const run = await CommandRun.start({ now: aClock() });
  await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null, decision: DECISION });
  await run.must(COMMANDS.buildMatrix, undefined);
  await run.must(COMMANDS.enterEntries, entryData(movement, entries));
  await run.must(makeRegister, undefined);
  await run.must(moveStage, { to: "entered", who: WHO, reason: "" });
  return run;
});

beforeEach(async () => {
  typed = new Map();
  const run = await decided();
  own = run.keeping();
  other = own.colleague();
  entries.forEach((row, i) => row.forEach((entry, j) => typed.set(`p${i + 1} c${j + 1}`, entry as number)));
});

afterEach(closeTestExcels);

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(SCHEDULES)("nothing typed is lost, whenever it is typed: schedule %i, %i steps", async (seed, steps) => {
  const schedule = new Together([own, other], seed, typed, movement.criteria);
  for (let step = 1; step <= steps; step++) {
    const at = `seed ${seed}, step ${step}`;
    try {
      await schedule.step();
    } catch (error) {
      throw new Error(at, { cause: error });
    }
    // While a plan is being taken back, cells that came late are not there yet.
    if (!schedule.isQuiet) continue;
    expect([at, sorted(await schedule.held())]).toEqual([at, sorted(schedule.typed)]);
    expect([at, await schedule.wrong()]).toEqual([at, {}]);
  }
  await schedule.finish();
  ({ typed } = schedule);
  expect(sorted(await schedule.held())).toEqual(sorted(typed));
  await own.must(COMMANDS.buildMatrix, undefined);
  await other.must(COMMANDS.rank, undefined);
  await own.must(decide, undefined);
  await other.must(COMMANDS.nominate, LIST);
  expect([seed, sorted(await schedule.held())]).toEqual([seed, sorted(typed)]);
  expect([seed, (await own.must(decisionState, undefined)).isStale, await schedule.wrong()]).toEqual([seed, false, {}]);
  // The log is a whole chain, and what it has not told yet can be told.
  const { changes } = await own.must(stageState, undefined);
  await own.must(recordChanges, { who: WHO, reason: WHY, changes });
  const { log, changes: left } = await other.must(stageState, undefined);
  expect([seed, left, log.broken, log.missing, log.unreasoned]).toEqual([seed, [], [], 0, []]);
  if (ASKED !== undefined) process.stdout.write(`seed ${seed}: ${JSON.stringify(schedule.done)}\n`);
  if (seed !== FRESH) for (const what of Object.keys(schedule.done)) done.add(what);
});

test("these schedules hold everything that people do", () => {
  if (ASKED === undefined) expect(EVERYTHING.filter((what) => !done.has(what))).toEqual([]);
});
