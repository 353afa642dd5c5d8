// Budgets of rounds as counts and bytes: more sheets cost more names and formulas, never more requests.
import type { Command } from "../../src/commands/command";
import type { RoundData } from "../../src/commands/enterRounds";
import { COMMANDS } from "../../src/commands/registry";
import type { Movement } from "../../src/core/movement";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";
import { CommandRun } from "../kits/commandRun";
import { closeTestExcels } from "../kits/testExcel";

afterEach(closeTestExcels);

const KB = 1024;

const MOST_BYTES: Readonly<Record<string, number>> = {
  buildMatrix: 550 * KB,
  enterRounds: 900 * KB,
  checkEntries: 150 * KB,
  rank: 80 * KB,
};

function movementOf(participants: number, criteria: number): Movement {
  return aMovement({
    rounds: ["self", "appraised"],
    criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`c${j + 1}`, { step: 0.5, needsEvidence: j % 5 === 0 })),
    participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 7) + 1}` })),
  });
}

/** Both rounds filled, every fourth cell appraised anew and explained, evidence where it is needed. */
function dataOf({ participants, criteria }: Movement): RoundData {
  const table = <T>(give: (i: number, j: number) => T | null): Record<string, Record<string, T | null>> =>
    Object.fromEntries(
      participants.map(({ code }, i) => [code, Object.fromEntries(criteria.map((criterion, j) => [criterion.code, give(i, j)]))]),
    );
  const isAppraised = (i: number, j: number): boolean => (i + j) % 4 === 0;
  return {
    rounds: {
      self: table((i, j) => ((i * 7 + j * 3) % 21) / 2),
      appraised: table((i, j) => (isAppraised(i, j) ? ((i + j) % 21) / 2 : null)),
    },
    explanations: table((i, j) => (isAppraised(i, j) ? "Đối chiếu hồ sơ" : null)),
    evidence: table((_, j) => (j % 5 === 0 ? "BC 12" : null)),
  };
}

/** Runs commands and keeps what they cost. */
class Meter {
  readonly costs: [id: string, syncs: number, bytes: number][] = [];

  constructor(private readonly run: CommandRun) {}

  async must<In, Out>(command: Command<In, Out>, input: In): Promise<Out> {
    const before = this.run.context.port.cost();
    const answer = await this.run.must(command, input);
    const after = this.run.context.port.cost();
    this.costs.push([command.id, after.syncs - before.syncs, after.requestBytes - before.requestBytes]);
    return answer;
  }

  expectWithinBudget(): void {
    for (const [id, syncs, bytes] of this.costs) expect([id, bytes, syncs <= 3, bytes <= MOST_BYTES[id]!]).toEqual([id, bytes, true, true]);
  }
}

describe("two rounds with explanations and evidence cost at most three requests each, within the budget of bytes", () => {
  test("10 × 10: nothing is found, nothing is written again", async () => {
    const movement = movementOf(10, 10);
    const run = await CommandRun.start();
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    const meter = new Meter(run);
    await meter.must(COMMANDS.buildMatrix, undefined);
    await meter.must(COMMANDS.enterRounds, dataOf(movement));
    expect((await meter.must(COMMANDS.checkEntries, undefined)).findings).toEqual([]);
    expect(await meter.must(COMMANDS.rank, undefined)).toMatchObject({ repaired: false, isProvisional: false });
    meter.expectWithinBudget();
  });

  test("500 × 60, the engine told to wait with its calculation", async () => {
    const movement = movementOf(500, 60);
    const run = await CommandRun.start();
    run.excel.workbook.calculationMode = "manual";
    await run.must(COMMANDS.setUp, { start: "movement", movement, rule: null });
    const meter = new Meter(run);
    await meter.must(COMMANDS.buildMatrix, undefined);
    await meter.must(COMMANDS.enterRounds, dataOf(movement));
    await meter.must(COMMANDS.checkEntries, undefined);
    meter.expectWithinBudget();
  });
});
