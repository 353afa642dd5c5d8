// Restore points where Excel's answer proves too large for one request: contents are read in halves, and nothing of them is lost.
import { COMMANDS } from "../../../src/commands/registry";
import { undo, undoSteps } from "../../../src/commands/undo";
import { bookOf } from "../../kits/bookByCell";
import { CommandRun } from "../../kits/commandRun";
import { aCriterion, aMovement, aParticipant } from "../../kits/movementBuilder";
import { closeTestExcels } from "../../kits/testExcel";

afterEach(closeTestExcels);

const MOVEMENT = aMovement({
  criteria: [aCriterion("c1", { max: 10 }), aCriterion("c2", { max: 20 })],
  participants: [aParticipant("P1"), aParticipant("P2"), aParticipant("P3")],
});

test.each([
  ["once", [3]],
  ["again for the cells alone", [3, 5]],
  ["down to one sheet", [3, 5, 6]],
] as const)("a command that writes sheets anew can be taken back though Excel gave too large an answer, %s", async (_how, refused) => {
  const run = (
    await CommandRun.of(MOVEMENT, [
      [5, 6],
      [7, 8],
      [9, 1],
    ])
  ).keeping();
  await run.must(COMMANDS.rank, undefined);
  await run.change("BV_KQ_Tong", 1, 0, 99);
  const before = await bookOf(run);
  for (const request of refused) run.excel.excel.plant({ code: "ResponsePayloadSizeLimitExceeded", request });
  expect(await run.must(COMMANDS.rank, undefined)).toMatchObject({ repaired: true });
  const { steps } = await run.must(undoSteps, undefined);
  await run.must(undo, steps[0]!.id);
  expect(await bookOf(run)).toEqual(before);
});
