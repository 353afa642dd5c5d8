// Budgets of commands as counts and bytes, over Microsoft's client library: never more than three requests, whatever the size.
import { runMovement } from "../../host/headless/runMovement";
import { isEntered } from "../../src/core/rule";
import { entryData } from "../kits/commandRun";
import { mixedTable } from "../kits/mixedTable";
import { aCriterion, aMovement, aParticipant } from "../kits/movementBuilder";

const KB = 1024;

/** Most bytes of all requests of a command, by number of participants: names and points are the part that grows. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  // With the choices of every setting, written out on the page of the movement.
  setUp: 210 * KB,
  // With marks in the request that tell how far it came, should Excel refuse it.
  buildMatrix: 330 * KB,
  enterEntries: 300 * KB,
  checkEntries: 100 * KB,
  // With two charts beside the board, the first time.
  rank: 100 * KB,
  nominate: 200 * KB,
};

describe("every command costs a constant number of requests", () => {
  test.each([
    [10, 10],
    [60, 40],
    [500, 60],
  ])("%p × %p: at most three, within the budget of bytes, and a right result is not written again", async (participants, criteria) => {
    const movement = aMovement({
      criteria: Array.from({ length: criteria }, (_, j) => aCriterion(`c${j + 1}`, { step: 0.5 })),
      tieBreak: [{ by: "criterion", code: "c1", order: "higher" }],
      participants: Array.from({ length: participants }, (_, i) => aParticipant(`p${i + 1}`, { cluster: `Khối ${(i % 7) + 1}` })),
    });
    const entries = entryData(
      movement,
      movement.participants.map((_, i) => movement.criteria.map((__, j) => ((i * 7 + j * 3) % 21) / 2)),
    );
    const { result } = await runMovement({ movement, entries, rules: [{ name: "Giấy khen", top: 10, minTotal: null, scope: "overall" }] });
    expect(result.commands.map((command) => command.id)).toEqual(Object.keys(MOST_BYTES));
    for (const { id, syncs, requestBytes } of result.commands) {
      expect([id, syncs <= 3, requestBytes <= MOST_BYTES[id]!]).toEqual([id, true, true]);
    }
    expect(result.findings).toEqual([]);
    expect(result.participants.filter((participant) => participant.rank === null)).toEqual([]);
  });

  test("500 × 60 of mixed kinds in groups: the same budget, every formula right at once", async () => {
    const { movement, cells } = mixedTable(500, 60);
    const codes = movement.criteria.filter((criterion) => isEntered(criterion.rule)).map((criterion) => criterion.code);
    const entries = Object.fromEntries(
      movement.participants.map(({ code }, i) => [code, Object.fromEntries(codes.map((criterion, j) => [criterion, cells[i]![j]!]))]),
    );
    const { result } = await runMovement({ movement, entries, rules: [{ name: "Giấy khen", top: 10, minTotal: null, scope: "overall" }] });
    for (const { id, syncs, requestBytes } of result.commands) {
      expect([id, syncs <= 3, requestBytes <= MOST_BYTES[id]!]).toEqual([id, true, true]);
    }
    expect(result.findings).toEqual([]);
    expect(result.participants.filter((participant) => participant.rank === null)).toEqual([]);
  });
});
