// Two people enter, sort, filter, add participants, rank, check, build and undo in a random order, also between the requests of each
// other's commands. Whatever the order: nothing that anybody typed is lost, and ranks are those of core. Left out, for it is known to lose what
// is typed (decision 23): that people act once more while a plan that wrote over their cells is being taken back.
import { COMMANDS } from "../../src/commands/registry";
import type { Entry } from "../../src/core/movement";
import { standingsOf } from "../../src/core/ranking";
import { decodeLists } from "../../src/workbook/decode";
import { RESULT_NAMES } from "../../src/workbook/names";
import { MOVEMENT_REQUEST } from "../../src/commands/movementRequest";
import { CommandRun } from "../kits/commandRun";
import { scored } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";
import { Together } from "../kits/together";

const STEPS = process.env["TOGETHER_SEED"] === undefined ? 250 : 500;
/** TOGETHER_SEED=7 runs one of your own, twice as long. */
const SEEDS = process.env["TOGETHER_SEED"] === undefined ? [20261123, 4] : [Number(process.env["TOGETHER_SEED"])];

let own: CommandRun;
let other: CommandRun;
let typed = new Map<string, number>();

beforeAll(async () => {
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

afterAll(closeTestExcels);

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

test.each(SEEDS)("nothing typed is lost if nobody acts while a plan is taken back: schedule %i", async (seed) => {
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
  // Both of them did everything, also while the other's command was under way.
  expect(Object.keys(schedule.done)).toEqual(
    expect.arrayContaining(["enter", "sort", "filter", "enlist", "rank", "check", "build", "undo", "request"]),
  );
  if (process.env["TOGETHER_SEED"] !== undefined) process.stdout.write(`${JSON.stringify(schedule.done)}\n`);
});
