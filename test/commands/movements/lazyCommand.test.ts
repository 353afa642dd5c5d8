// A command that is loaded later sees the names that it would see at once: of its movement, or of the whole workbook.
import type { Command } from "../../../src/commands/command";
import { lazyCommand } from "../../../src/commands/lazyCommand";
import { movements } from "../../../src/commands/movements";
import { COMMANDS } from "../../../src/commands/registry";
import { undoSteps } from "../../../src/commands/undo";
import { CommandRun } from "../../kits/commandRun";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const later = <In, Out>(command: Command<In, Out>): Command<In, Out> => lazyCommand(command.id, () => Promise.resolve(command));

test("of the whole workbook or of one movement: what is loaded later answers as what is there at once, also through two loadings", async () => {
  const first = await CommandRun.start();
  await first.must(COMMANDS.setUp, { start: "blank", title: "Một", agency: "", year: 2026 });
  const second = first.keeping().inMovement(2);
  await second.must(COMMANDS.setUp, { start: "blank", title: "Hai", agency: "", year: 2026 });
  const told = await second.must(movements, undefined);
  expect(told.movements.map(({ number, title }) => [number, title])).toEqual([
    [1, "Một"],
    [2, "Hai"],
  ]);
  expect(await second.must(later(movements), undefined)).toEqual(told);
  expect(await second.must(later(later(movements)), undefined)).toEqual(told);
  const steps = await second.must(undoSteps, undefined);
  expect(steps.steps).toHaveLength(1);
  expect(await second.must(later(undoSteps), undefined)).toEqual(steps);
  expect((await second.must(later(COMMANDS.overview), undefined)).title).toBe("Hai");
});

test("a command that does not load: the run fails with the part that is missing, before any name is looked at", async () => {
  const run = await CommandRun.start();
  const missing = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  expect(
    await run.codeOf(
      lazyCommand<undefined, unknown>("movements", () => Promise.reject(missing)),
      undefined,
    ),
  ).toBe("part-missing");
});
