// The table of stages as a law: every move has its conditions, forward in order, back with a reason.
import { inTheWay, isReason, moveBetween, movesFrom, STAGE_MOVES, type StageFacts } from "../../../src/core/stages/moves";
import { isLogged, isProvisional, STAGES } from "../../../src/core/stages/stage";

const CLEAR: StageFacts = { blanks: 0, errors: 0, results: 0, unlogged: 0, unreasoned: 0, staleLists: 0, sinceApproval: 0 };
const at = (stage: (typeof STAGES)[number]): number => STAGES.indexOf(stage);

describe("the table of moves", () => {
  it("goes forward one stage at a time, without a reason", () => {
    const forward = STAGE_MOVES.filter(({ from, to }) => at(to) > at(from));
    expect(forward.map(({ from, to }) => [from, to])).toEqual(STAGES.slice(1).map((to, i) => [STAGES[i], to]));
    expect(forward.some(({ asksReason }) => asksReason)).toBe(false);
  });

  it("asks for a reason wherever it goes back, and offers a way back from every stage but the first", () => {
    const back = STAGE_MOVES.filter(({ from, to }) => at(to) < at(from));
    expect(back.every(({ asksReason }) => asksReason)).toBe(true);
    expect(new Set(back.map(({ from }) => from))).toEqual(new Set(STAGES.slice(1)));
  });

  it("asks a later stage for all that an earlier one asked for", () => {
    const forward = STAGE_MOVES.filter(({ from, to }) => at(to) > at(from));
    forward.slice(1).forEach(({ needs }, i) => expect(needs).toEqual(expect.arrayContaining([...forward[i]!.needs])));
  });

  it("has no move from draft to approved, and none from a stage to itself", () => {
    expect(moveBetween("draft", "approved")).toBeNull();
    for (const stage of STAGES) expect(moveBetween(stage, stage)).toBeNull();
    expect(movesFrom("locked").map(({ to }) => to)).toEqual(["approved"]);
  });
});

describe("inTheWay", () => {
  it("lets a clear movement through, and names exactly what is not so", () => {
    const lock = moveBetween("approved", "locked")!;
    expect(inTheWay(lock, CLEAR)).toEqual([]);
    expect(inTheWay(lock, { ...CLEAR, sinceApproval: 2, blanks: 1 })).toEqual(["blanks", "sinceApproval"]);
    expect(inTheWay(moveBetween("draft", "entered")!, { ...CLEAR, staleLists: 3, unreasoned: 1 })).toEqual([]);
  });
});

describe("what a stage means", () => {
  it("is provisional until approved, and logged from the first complete stage on", () => {
    expect(STAGES.filter(isProvisional)).toEqual(["draft", "entered", "appraised"]);
    expect(STAGES.filter(isLogged)).toEqual(["entered", "appraised", "approved", "locked"]);
  });

  it.each([
    ["sửa lỗi", true],
    ["abcd", false],
    ["  .  , ! ? ", false],
    ["đơn 51", true],
    ["Bổ sung minh chứng", true],
  ])("takes %p as a reason: %p", (text, expected) => {
    expect(isReason(text)).toBe(expected);
  });
});
