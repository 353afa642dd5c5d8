// Two people enter, sort, filter, add participants, rank, check, build, enter by command, make lists and undo in a random order, also between
// the requests of each other's commands. Whatever the order: nothing that anybody typed is lost without being told, and ranks are those of core.
import { COMMANDS } from "../../src/commands/registry";
import type { Entry } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { decodeLists } from "../../src/workbook/decode";
import { RESULT_NAMES } from "../../src/workbook/names";
import type * as Basis from "../../src/excel/basis";
import type * as LateEdits from "../../src/excel/lateEdits";
import type * as PutBack from "../../src/excel/putBack";
import type * as ReadBefore from "../../src/excel/readBefore";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";
import { Together } from "../kits/together";

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

const STEPS = process.env["TOGETHER_SEED"] === undefined ? 250 : 500;
/** TOGETHER_SEED=7,8 runs some of your own, twice as long. */
const SEEDS = process.env["TOGETHER_SEED"]?.split(",").map(Number) ?? [20261123, 4];

let own: CommandRun;
let other: CommandRun;
let typed: Map<string, number>;

beforeEach(async () => {
  typed = new Map();
  const { movement, entries } = scored([
    [9, 8.5, 7],
    [8, 8, 8],
    [9, 8, 7.5],
    [6, 7, 10],
    [8, 8, 8],
  ]);
  const run = await CommandRun.of(movement, entries);
  own = run.keeping();
  other = own.colleague();
  entries.forEach((row, i) => row.forEach((entry, j) => typed.set(`p${i + 1} c${j + 1}`, entry as number)));
});

afterEach(closeTestExcels);

/** Totals and ranks by code, as core reckons them from what was typed. */
async function expected(): Promise<Map<string, readonly unknown[]>> {
  const { movement } = decodeLists(await own.context.port.read(MOVEMENT_REQUEST));
  const entries = movement.participants.map(({ code }) =>
    movement.criteria.map((criterion): Entry => typed.get(`${code} ${criterion.code}`) ?? null),
  );
  return new Map(
    standingsOf(movement, entries).map(({ index, total, rank }) => [movement.participants[index]!.code, [total ?? "", rank ?? ""]]),
  );
}

async function shown(): Promise<Map<string, readonly unknown[]>> {
  const [codes, totals, ranks] = [
    await own.values(RESULT_NAMES.rowCodes),
    await own.values(RESULT_NAMES.total),
    await own.values(RESULT_NAMES.rank),
  ];
  return new Map(codes.map(([code], i) => [String(code), [totals[i]![0], ranks[i]![0]]]));
}

const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(SEEDS)("nothing typed is lost, whenever it is typed: schedule %i", async (seed) => {
  const schedule = new Together([own, other], seed, typed);
  for (let step = 1; step <= STEPS; step++) {
    const at = `seed ${seed}, step ${step}`;
    try {
      await schedule.step();
    } catch (error) {
      throw new Error(at, { cause: error });
    }
    // While a plan is being taken back, cells that came late are not there yet.
    if (schedule.isQuiet) expect([at, sorted(await schedule.held())]).toEqual([at, sorted(schedule.typed)]);
  }
  await schedule.finish();
  ({ typed } = schedule);
  expect(sorted(await schedule.held())).toEqual(sorted(typed));
  await own.must(COMMANDS.buildMatrix, undefined);
  await other.must(COMMANDS.rank, undefined);
  expect([seed, sorted(await schedule.held())]).toEqual([seed, sorted(typed)]);
  expect([seed, sorted(await shown())]).toEqual([seed, sorted(await expected())]);
  if (process.env["TOGETHER_SEED"] !== undefined) {
    process.stdout.write(`seed ${seed}: ${JSON.stringify(schedule.done)}\n`);
    return;
  }
  // Both of them did everything, also while the other's command was under way.
  expect(Object.keys(schedule.done)).toEqual(
    expect.arrayContaining(["enter", "sort", "filter", "enlist", "rank", "check", "build", "undo", "put", "nominate", "request"]),
  );
});
