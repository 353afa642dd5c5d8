// Budgets of pauses as counts: no part of a command looks at more than so many cells of the entry sheet before the page may draw again, and
// it pauses oftener where there is more to do.
import { runCommand, type Command } from "../../src/commands/command";
import { gatherApply, gatherPreview } from "../../src/commands/gather";
import type { ReadFile } from "../../src/commands/gatherAnswers";
import { COMMANDS } from "../../src/commands/registry";
import { readBook } from "../../src/book/readBook";
import { CELLS_OF_A_PART } from "../../src/core/parts";
import { ENTRY_NAMES } from "../../src/workbook/names";
import type { CellValue } from "../../src/workbook/plan";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { UNIT_FILE_NAMES } from "../../src/workbook/unitFile/unitFileNames";
import { NOON } from "../kits/commandRun";
import { PlannedWorkbook } from "../kits/plannedWorkbook";
import { mustOn, unitReturns } from "../kits/unitReturns";

const CRITERIA = 30;

/** The workbook with its entry sheet filled in, and a count of how often one of its cells is looked at. */
function watched(snapshot: WorkbookSnapshot, looked: () => void): PlannedWorkbook {
  const block = snapshot.blocks.get(ENTRY_NAMES.cells)!;
  const values = block.values.map((row, i) => {
    const cells = row.map((_, j): CellValue => ((i * 7 + j * 3) % 21) / 2);
    return new Proxy(cells, {
      get: (target, key, receiver): unknown => {
        if (typeof key === "string" && /^\d+$/.test(key)) looked();
        return Reflect.get(target, key, receiver);
      },
    });
  });
  return new PlannedWorkbook({ ...snapshot, blocks: new Map(snapshot.blocks).set(ENTRY_NAMES.cells, { ...block, values }) });
}

interface Pauses {
  readonly count: number;
  /** Cells that the part looked at that looked at most. */
  readonly most: number;
}

async function pausesOf<In, Out>(snapshot: WorkbookSnapshot, command: Command<In, Out>, input: In): Promise<Pauses> {
  let [count, most, cells] = [0, 0, 0];
  const end = (): void => {
    most = Math.max(most, cells);
    cells = 0;
  };
  const breathe = (): Promise<void> => {
    count++;
    end();
    return Promise.resolve();
  };
  const port = watched(snapshot, () => cells++);
  const result = await runCommand(command, { port, language: "vi", now: () => NOON, breathe }, input);
  end();
  if (!result.ok) throw new Error(`${command.id}: ${result.failure.code} ${result.failure.detail}`);
  return { count, most };
}

/** Cells that one part may look at: of Dựng bảng, which takes every entry over to its place, those of one table. */
const MOST = { checkEntries: CELLS_OF_A_PART, rank: CELLS_OF_A_PART, overview: CELLS_OF_A_PART, buildMatrix: 1_000 * CRITERIA } as const;

/** The entries are read, and they are checked, each in parts; Dựng bảng again finds the table as it should be. */
const PASSES = { checkEntries: 2, rank: 2, overview: 2, buildMatrix: 0 } as const;

const tableOf = async (units: number): Promise<WorkbookSnapshot> => (await unitReturns(units, 10, CRITERIA)).snapshot;

test.each(["checkEntries", "rank", "overview", "buildMatrix"] as const)(
  "%s at 1,000 × 30 looks at no more cells between two pauses than it may, and pauses oftener with more people",
  async (id) => {
    const command = COMMANDS[id] as Command<undefined, unknown>;
    const [few, many] = [await pausesOf(await tableOf(50), command, undefined), await pausesOf(await tableOf(100), command, undefined)];
    expect([many.most, many.most <= MOST[id]]).toEqual([many.most, true]);
    const added = (PASSES[id] * 500 * CRITERIA) / CELLS_OF_A_PART;
    expect([few, many, many.count - few.count >= added]).toEqual([few, many, true]);
  },
);

test("files that came back are compared, ranked and taken over in parts, and more files in more parts", async () => {
  const ask = async (units: number): Promise<Readonly<Record<"preview" | "apply", Pauses>>> => {
    const { snapshot, files } = await unitReturns(units, 30, 60);
    const read = files.map(
      ({ name, bytes }, modified): ReadFile => ({
        name,
        modified,
        ok: true,
        blocks: readBook(bytes, { names: UNIT_FILE_NAMES }).snapshot.blocks,
      }),
    );
    const filled = watched(snapshot, () => undefined).snapshot;
    const reports = (await mustOn(new PlannedWorkbook(filled), gatherPreview, { files: read })).files;
    const accepted = reports.map(({ state, changes }, file) => ({ file, erases: true, state, seen: changes }));
    return {
      preview: await pausesOf(snapshot, gatherPreview, { files: read }),
      apply: await pausesOf(snapshot, gatherApply, { files: read, accepted }),
    };
  };
  const [few, many] = [await ask(5), await ask(10)];
  for (const step of ["preview", "apply"] as const) {
    expect([step, many[step].most, many[step].most <= CELLS_OF_A_PART]).toEqual([step, many[step].most, true]);
  }
  // Read, compared, looked at for conflicts, told and ranked; or read, compared, looked at for conflicts, taken.
  expect([few.preview, many.preview, many.preview.count - few.preview.count >= 5 * 5]).toEqual([few.preview, many.preview, true]);
  expect([few.apply, many.apply, many.apply.count - few.apply.count >= 5 * 4]).toEqual([few.apply, many.apply, true]);
});
