// What a restore point costs: one request more for each command, whatever the size, and bytes within a budget.
import { undo, undoSteps } from "../../src/commands/undo";
import { COMMANDS } from "../../src/commands/registry";
import type { Command } from "../../src/commands/command";
import { CRITERIA_NAMES } from "../../src/workbook/names";
import { CommandRun, entryData } from "../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { closeTestExcels } from "../kits/testExcel";

const KB = 1024;

afterEach(closeTestExcels);

test.each([
  [10, 5],
  [100, 30],
])("%p × %p: at most four requests a command and seven to go back, within the budget of bytes", async (participants, criteria) => {
  const movement = aMovement({
    criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`c${j + 1}`)),
    participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`)),
  });
  const entries = entryData(
    movement,
    movement.participants.map((_, i) => movement.criteria.map((__, j) => (i * 7 + j * 3) % 11)),
  );
  const run = await CommandRun.start({ keepsRestorePoints: true });
  const costs: (readonly [string, number, number])[] = [];
  const cost = async <In, Out>(command: Command<In, Out>, input: In): Promise<Out> => {
    const before = run.context.port.cost();
    const answer = await run.must(command, input);
    const after = run.context.port.cost();
    costs.push([command.id, after.syncs - before.syncs, after.requestBytes - before.requestBytes]);
    return answer;
  };
  await cost(COMMANDS.setUp, { start: "movement", movement, rule: null });
  await cost(COMMANDS.buildMatrix, undefined);
  await cost(COMMANDS.enterEntries, entries);
  await cost(COMMANDS.rank, undefined);
  await run.change(CRITERIA_NAMES.name, criteria, 0, "Thêm");
  await run.change(CRITERIA_NAMES.max, criteria, 0, 5);
  await cost(COMMANDS.buildMatrix, undefined);
  const { steps } = await cost(undoSteps, undefined);
  await cost(undo, steps[0]!.id);
  for (const [id, syncs, bytes] of costs) {
    expect([id, syncs, syncs <= (id === "undo" ? 7 : 4)]).toEqual([id, syncs, true]);
    expect([id, bytes, bytes <= 400 * KB + participants * criteria * 60]).toEqual([id, bytes, true]);
  }
});
